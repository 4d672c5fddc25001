import { Type } from 'typebox'
import { idOf, useCase } from '../kernel/index.ts'
import { insertGrant } from './grant.store.ts'
import { grantAskedFor, officialGrant, reasonInput } from './grant-input.ts'
import { granterOf, holderOf, requireMayGrant, takeKept } from './granter.ts'
import { touchKept } from './kept-account.store.ts'

/** Gives an official one more role in the administrator's area. */
export const grantRole = useCase({
  name: 'accounts.grantRole',
  kind: 'command',
  grave: true,
  title: { zh: '授予角色', en: 'Give a role' },
  permission: 'grant.give',
  reach: 'area',
  allow: ['security-administrator'],
  versioned: true,
  http: { method: 'POST', path: '/api/accounts/:account/grants' },
  input: Type.Object({ account: idOf<'Account'>(), ...officialGrant, reason: reasonInput }),
  output: Type.Object({ grant: idOf<'Grant'>(), version: Type.Integer() }),
  async handle(context, input) {
    const account = await takeKept(context, input.account)
    context.expect(account.version)
    const asked = grantAskedFor(context, input)
    requireMayGrant(context, await granterOf(context), asked, await holderOf(context, account.id))
    const version = await touchKept(context, account)
    const grant = await insertGrant(context, account.id, asked, {
      holder: account,
      reason: input.reason,
      ...(input.until !== undefined && { until: input.until }),
    })
    await context.audit({ action: 'grant.given', subject: account.id, detail: { grant, ...asked } })
    return { grant, version }
  },
})
