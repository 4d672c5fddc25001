import { Type } from 'typebox'
import { idOf, nullable, roles, textSchema, useCase } from '../kernel/index.ts'
import { findGrant, historyOf, listColleagues, listStandIns } from './grant-list.store.ts'
import { longestDelegation } from './may-delegate.ts'
import { givenRoles } from './rights.ts'
import { grantOutput, showGrant } from './rights-output.ts'

/** What I may act in, for whom I stand in, and who stands in for me. */
export const listMyGrants = useCase({
  name: 'accounts.listMyGrants',
  kind: 'query',
  title: { zh: '看我的身份', en: 'See my roles' },
  permission: 'grant.read-own',
  reach: 'own',
  allow: roles.filter(role => role !== 'visitor' && role !== 'system'),
  http: { method: 'GET', path: '/api/my/grants' },
  input: Type.Object({}),
  output: Type.Object({
    rows: Type.Array(
      Type.Intersect([
        grantOutput,
        Type.Object({ current: Type.Boolean(), standsInFor: nullable(Type.String()) }),
      ]),
    ),
    /** who stands in for me, now or from a day to come */
    standIns: Type.Array(grantOutput),
    /** who could: of the same department and area */
    colleagues: Type.Array(
      Type.Object({ account: idOf<'Account'>(), name: Type.String(), role: textSchema }),
    ),
    mayDelegate: Type.Boolean(),
    longestDays: Type.Integer(),
  }),
  async handle(context) {
    const { actor } = context
    const history = actor.account === undefined ? [] : await historyOf(context, actor.account)
    const shown = history.map(grant => ({ grant, row: showGrant(context, grant) }))
    const open = shown.filter(({ row }) => row.state === 'open')
    const rows = []
    for (const { grant, row } of open) {
      const principal = grant.standsInFor && (await findGrant(context, grant.standsInFor))
      rows.push({
        ...row,
        current: grant.id === actor.grant,
        standsInFor: principal ? principal.holder : null,
      })
    }
    const current = history.find(grant => grant.id === actor.grant)
    const mayDelegate =
      current !== undefined &&
      givenRoles[actor.role].shape === 'area' &&
      current.standsInFor === undefined &&
      !actor.role.endsWith('-administrator')
    const colleagues = mayDelegate ? await listColleagues(context) : []
    return {
      rows,
      standIns: (await listStandIns(context)).map(grant => showGrant(context, grant)),
      colleagues: colleagues
        .filter(each => each.standsInFor === undefined)
        .map(each => ({ account: each.account, name: each.holder, role: showGrant(context, each).roleName })),
      mayDelegate,
      longestDays: longestDelegation,
    }
  },
})
