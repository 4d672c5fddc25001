import { parseCreditCode } from '@qingye/china'
import { Type } from 'typebox'
import { divisionCode, idOf, invalid, keyIn, Problem, townStaff, useCase } from '../kernel/index.ts'
import { cityToken } from './city.ts'
import { insertOrganisation } from './organisation.store.ts'
import { organisationKinds } from './organisation.ts'

/** An officer registers an organisation; its credit code is checked, and one code is one organisation. */
export const registerOrganisation = useCase({
  name: 'registry.registerOrganisation',
  kind: 'command',
  title: { zh: '登记单位', en: 'Register an organisation' },
  permission: 'organisation.register',
  reach: 'area',
  allow: [...townStaff, 'county-officer', 'city-officer'],
  http: { method: 'POST', path: '/api/organisations' },
  input: Type.Object({
    name: Type.String({ minLength: 2, maxLength: 100 }),
    kind: keyIn(organisationKinds),
    creditCode: Type.String({ minLength: 1, maxLength: 40 }),
    division: divisionCode(),
    address: Type.Optional(Type.String({ maxLength: 200 })),
    industry: Type.Optional(Type.String({ maxLength: 40 })),
  }),
  output: Type.Object({ organisation: idOf<'Organisation'>() }),
  async handle(context, input) {
    const city = context.use(cityToken)
    const code = parseCreditCode(input.creditCode)
    if (!code.ok) throw invalid([{ pointer: '/creditCode', ...code.error }])
    if (city.divisions.get(input.division) === undefined) {
      throw invalid([
        {
          pointer: '/division',
          wrong: { zh: '没有这个区划代码', en: 'There is no such division code' },
          right: { zh: '从列表里选', en: 'choose it from the list' },
        },
      ])
    }
    const id = context.newId<'Organisation'>()
    const kept = await insertOrganisation(context, {
      id,
      version: 1,
      kind: input.kind,
      name: input.name.trim(),
      creditCode: code.value.code,
      division: input.division,
      address: input.address ?? '',
      industry: input.industry,
      foundedOn: undefined,
      staff: undefined,
      about: '',
      memberOf: [],
      tenantOf: undefined,
      state: 'unverified',
      synthetic: false,
    })
    if (kept !== id) {
      throw new Problem(
        'conflict',
        'organisation.known',
        { zh: '这个信用代码已经登记过', en: 'This credit code is registered already' },
        { cure: { zh: '在单位列表里按代码找到它', en: 'Find it by its code in the list of organisations' } },
      )
    }
    return { organisation: id }
  },
})
