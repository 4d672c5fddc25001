import { Type } from 'typebox'
import { idOf, notFound, requireRecent, useCase } from '../kernel/index.ts'
import { ownAccount, signedIn } from './own-account.ts'
import { endSessions, findSession } from './session.store.ts'

/** Signs one device of mine out. */
export const endSession = useCase({
  name: 'accounts.endSession',
  kind: 'command',
  title: { zh: '让一台设备退出', en: 'Sign one device out' },
  permission: 'account.own',
  reach: 'own',
  allow: signedIn,
  input: Type.Object({ id: idOf<'Session'>() }),
  output: Type.Object({}),
  async handle(context, input) {
    requireRecent(context)
    const ended = await endSessions(context, ownAccount(context), { only: input.id })
    if (ended === 0) throw notFound('session.unknown', { zh: '这台设备的登录', en: 'session' })
    await context.audit({ action: 'session.ended', subject: input.id })
    return {}
  },
})

/** Signs every other device of mine out. */
export const endOtherSessions = useCase({
  name: 'accounts.endOtherSessions',
  kind: 'command',
  title: { zh: '让其他设备都退出', en: 'Sign all other devices out' },
  permission: 'account.own',
  reach: 'own',
  allow: signedIn,
  input: Type.Object({ session: Type.String({ maxLength: 100 }) }),
  output: Type.Object({}),
  async handle(context, input) {
    requireRecent(context)
    const account = ownAccount(context)
    const here = await findSession(context, input.session)
    await endSessions(context, account, here?.account === account ? { but: here.id } : {})
    await context.audit({ action: 'session.others-ended', subject: account })
    return {}
  },
})
