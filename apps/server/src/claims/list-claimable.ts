import { Type } from 'typebox'
import { textSchema, townStaff, useCase } from '../kernel/index.ts'
import { publishedCatalogue } from '../policies/index.ts'
import { claimableOf } from './rule.ts'

/** What somebody can claim here today, for whoever begins it in their place. */
export const listClaimable = useCase({
  name: 'claims.listClaimable',
  kind: 'query',
  title: { zh: '看能替人申领什么', en: 'See what can be claimed for somebody' },
  permission: 'claim.enter',
  reach: 'public',
  allow: townStaff,
  http: { method: 'GET', path: '/api/claimable' },
  input: Type.Object({}),
  output: Type.Object({
    rows: Type.Array(Type.Object({ id: Type.String(), name: textSchema, gives: textSchema })),
  }),
  async handle(context) {
    const catalogue = await publishedCatalogue(context)
    const rows = catalogue.policies.flatMap(({ id, name, audience }) => {
      const claimable = audience === 'person' ? claimableOf(catalogue, id, context.today) : undefined
      return claimable === undefined ? [] : [{ id, name, gives: claimable.version.gives }]
    })
    return { rows }
  },
})
