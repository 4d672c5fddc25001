import { Type } from 'typebox'
import { idOf, nullable, useCase } from '../kernel/index.ts'
import { historyOf } from './grant-list.store.ts'
import { granterOf, requireKept } from './granter.ts'
import { findKept } from './kept-account.store.ts'
import { grantOutput, placeOutput, showGrant, showPlace } from './rights-output.ts'

/** An account with every role it ever had: who gave it, when and why, and how it ended. */
export const readAccount = useCase({
  name: 'accounts.readAccount',
  kind: 'query',
  title: { zh: '看一个账号', en: 'See an account' },
  permission: 'account.keep',
  reach: 'area',
  allow: ['security-administrator'],
  http: { method: 'GET', path: '/api/accounts/:account' },
  input: Type.Object({ account: idOf<'Account'>() }),
  output: Type.Object({
    id: idOf<'Account'>(),
    version: Type.Integer(),
    name: Type.String(),
    login: Type.String(),
    area: placeOutput,
    disabled: Type.Boolean(),
    disabledReason: nullable(Type.String()),
    entered: Type.Boolean(),
    openedAt: Type.String(),
    /** one's own account: seen, and changed by somebody else */
    mine: Type.Boolean(),
    /** false for one’s own, and for that of somebody whose roles the reader may not end */
    mayChange: Type.Boolean(),
    grants: Type.Array(grantOutput),
  }),
  async handle(context, input) {
    const account = requireKept(await findKept(context, input.account))
    const granter = await granterOf(context)
    const grants = (await historyOf(context, account.id)).map(grant => showGrant(context, grant, granter))
    const open = grants.filter(grant => grant.state === 'open' || grant.state === 'coming')
    return {
      id: account.id,
      version: account.version,
      name: account.name,
      login: account.login,
      area: showPlace(context, account.area),
      disabled: account.disabled,
      disabledReason: account.disabledReason ?? null,
      entered: account.entered,
      openedAt: account.createdAt,
      mine: account.id === context.actor.account,
      mayChange: account.id !== context.actor.account && open.every(grant => grant.mayEnd),
      grants,
    }
  },
})
