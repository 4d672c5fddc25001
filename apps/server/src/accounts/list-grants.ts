import { Type } from 'typebox'
import { addDays, oneOf, pageInput, pageOf, sortInput, useCase } from '../kernel/index.ts'
import { grantOrders, listGrants as list } from './grant-list.store.ts'
import { granterOf } from './granter.ts'
import { officialRoles } from './rights.ts'
import { grantOutput, showGrant } from './rights-output.ts'

/** A role that nobody has acted in for so long is looked at again. */
export const idleDays = 90
export const endingDays = 30

/** The officials' roles of the area: all of them, those that nobody uses, those that end soon, those that ended. */
export const listGrants = useCase({
  name: 'accounts.listGrants',
  kind: 'query',
  title: { zh: '看授权清单', en: 'List the roles given' },
  permission: 'grant.list',
  reach: 'area',
  allow: ['security-administrator'],
  http: { method: 'GET', path: '/api/grants' },
  input: Type.Object({
    ...pageInput,
    ...sortInput(grantOrders),
    q: Type.Optional(Type.String({ maxLength: 100 })),
    role: Type.Optional(oneOf(...officialRoles)),
    area: Type.Optional(Type.String({ pattern: '^\\d{4,12}$' })),
    state: Type.Optional(oneOf('open', 'idle', 'ending', 'ended')),
  }),
  output: pageOf(grantOutput),
  async handle(context, input) {
    const { today } = context
    const filter = {
      officials: true,
      text: input.q,
      role: input.role,
      area: input.area,
      state: input.state,
      today,
      idleBefore: addDays(today, -idleDays),
      endingBefore: addDays(today, endingDays),
    }
    const page = await list(context, filter, input)
    const granter = await granterOf(context)
    return { ...page, rows: page.rows.map(grant => showGrant(context, grant, granter)) }
  },
})
