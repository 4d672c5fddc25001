import { Type } from 'typebox'
import { idOf, newId, Problem, useCase } from '../kernel/index.ts'
import { insertAccount } from './account.store.ts'
import { normalLogin } from './account.ts'
import { insertGrant } from './grant.store.ts'
import { grantAskedFor, officialGrant, reasonInput } from './grant-input.ts'
import { granterOf, requireMayGrant } from './granter.ts'
import { insertInvitation } from './invitation.store.ts'

/**
 * An account for an official with its first role. Nobody but its holder ever knows its passphrase: the answer has a
 * link, shown this once, by which they choose their own.
 */
export const openAccount = useCase({
  name: 'accounts.openAccount',
  kind: 'command',
  grave: true,
  title: { zh: '给工作人员开账号', en: 'Open an account for an official' },
  permission: 'account.keep',
  reach: 'area',
  allow: ['security-administrator'],
  shownOnce: true, // the link
  http: { method: 'POST', path: '/api/accounts' },
  input: Type.Object({
    login: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$' }),
    name: Type.String({ minLength: 1, maxLength: 50 }),
    ...officialGrant,
    reason: Type.Optional(reasonInput),
  }),
  output: Type.Object({
    account: idOf<'Account'>(),
    /** goes to `/join/<token>`; never shown again */
    token: Type.String(),
    expiresAt: Type.String(),
  }),
  async handle(context, input) {
    const granter = await granterOf(context)
    const grant = grantAskedFor(context, input)
    const id = newId<'Account'>(Date.parse(context.now))
    requireMayGrant(context, granter, grant, { account: id, grants: [] })
    const login = normalLogin(input.login)
    const name = input.name.trim()
    const account = { id, login, name, person: undefined, demo: false } as const
    if (!(await insertAccount(context, account, undefined, input.area))) {
      throw new Problem('conflict', 'account.taken', {
        zh: '这个登录名已经有人用了',
        en: 'This login is taken',
      })
    }
    await insertGrant(context, id, grant, {
      holder: { name, login },
      ...(input.until !== undefined && { until: input.until }),
      ...(input.reason !== undefined && { reason: input.reason }),
    })
    const { token, expiresAt } = await insertInvitation(context, {
      login,
      role: grant.role,
      division: input.area,
      account: id,
    })
    await context.audit({
      action: 'account.opened',
      subject: id,
      detail: { role: grant.role, area: input.area, department: input.department },
    })
    return { account: id, token, expiresAt }
  },
})
