import { Type } from 'typebox'
import { idOf, roles, textSchema, useCase } from '../kernel/index.ts'
import { cityToken, countyOf, findByKey, findOrganisations, organisationStates } from '../registry/index.ts'

/**
 * Finds organisations while somebody types: by name or a part of it, pinyin, initials or code. Everybody finds those with
 * a public page; officers also what is not verified yet in their area, members their own.
 */
export const findOrganisationsByName = useCase({
  name: 'organisations.find',
  kind: 'query',
  title: { zh: '按名称找单位', en: 'Find organisations by name' },
  permission: 'organisation.find',
  reach: 'public',
  allow: roles,
  http: { method: 'GET', path: '/api/organisations' },
  input: Type.Object({
    q: Type.String({ minLength: 1, maxLength: 100 }),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
  }),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({
        id: idOf<'Organisation'>(),
        name: Type.String(),
        creditCode: Type.String(),
        county: Type.Object({ code: Type.String(), name: textSchema }),
        state: Type.String(),
        stateName: textSchema,
      }),
    ),
  }),
  async handle(context, input) {
    const ids = await findByKey(context, input.q, input.limit ?? 10)
    const found = await findOrganisations(context, ids)
    const city = context.use(cityToken)
    return {
      rows: ids.flatMap(id => {
        const one = found.get(id)
        if (one === undefined) return []
        return [
          {
            id,
            name: one.name,
            creditCode: one.creditCode,
            county: countyOf(city, one.division),
            state: one.state,
            stateName: organisationStates[one.state],
          },
        ]
      }),
    }
  },
})
