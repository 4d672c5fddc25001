import { Type } from 'typebox'
import { idOf, notFound, useCase } from '../kernel/index.ts'
import { grantsInForce } from './grant.store.ts'
import { ownAccount, renewed, signedIn } from './own-account.ts'
import { renewSession } from './session.store.ts'

/** Goes on in another of my roles. The cookie changes with the rights, and the one before is void at once. */
export const actAs = useCase({
  name: 'accounts.actAs',
  kind: 'command',
  shownOnce: true,
  title: { zh: '换一个身份', en: 'Act in another role' },
  permission: 'account.own',
  reach: 'own',
  allow: signedIn,
  input: Type.Object({ session: Type.String({ maxLength: 100 }), grant: idOf<'Grant'>() }),
  output: Type.Object({
    session: Type.Union([Type.String(), Type.Null()]),
    seconds: Type.Integer(),
    role: Type.String(),
  }),
  async handle(context, input) {
    const account = ownAccount(context)
    const grants = await grantsInForce(context, account, context.today)
    const grant = grants.find(one => one.id === input.grant)
    if (grant === undefined) throw notFound('grant.unknown', { zh: '这个身份', en: 'role of yours' })
    const opened = await renewSession(context, input.session, { grant: grant.id, grace: false })
    await context.audit({ action: 'session.acts-as', subject: grant.id, detail: { role: grant.role } })
    return { ...renewed(opened), role: grant.role }
  },
})
