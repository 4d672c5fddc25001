import { Type } from 'typebox'
import { idOf, Problem, useCase } from '../kernel/index.ts'
import { requireKept } from './granter.ts'
import { insertInvitation, withdrawFor } from './invitation.store.ts'
import { findKept } from './kept-account.store.ts'

/** A new link for an account whose holder has not entered yet: the one before opens nothing any more. */
export const renewLink = useCase({
  name: 'accounts.renewLink',
  kind: 'command',
  title: { zh: '重新发账号链接', en: 'Send the link of an account again' },
  permission: 'account.keep',
  reach: 'area',
  allow: ['security-administrator'],
  shownOnce: true, // the link
  http: { method: 'POST', path: '/api/accounts/:account/link' },
  input: Type.Object({ account: idOf<'Account'>() }),
  output: Type.Object({ token: Type.String(), expiresAt: Type.String() }),
  async handle(context, input) {
    const account = requireKept(await findKept(context, input.account))
    if (account.entered) {
      throw new Problem('conflict', 'account.entered', {
        zh: '本人已经用自己的密码登录，不能再发链接',
        en: 'The holder has chosen a passphrase already',
      })
    }
    await withdrawFor(context, account.id)
    const { token, expiresAt } = await insertInvitation(context, {
      login: account.login,
      role: 'visitor', // the roles stand in the grants
      division: account.area,
      account: account.id,
    })
    await context.audit({ action: 'account.link-renewed', subject: account.id })
    return { token, expiresAt }
  },
})
