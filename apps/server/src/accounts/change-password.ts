import { Type } from 'typebox'
import { callerOf, invalid, preparedUseCase, requireFresh, requireRecent } from '../kernel/index.ts'
import { readCredentials, writePassword } from './credential.store.ts'
import { isStaff } from './enter.ts'
import { countTry, forgive } from './failure.store.ts'
import { loginPatience, resting } from './failure.ts'
import { ownAccount, renewed, signedIn } from './own-account.ts'
import { hashPassword, passwordMatches } from './password.ts'
import { checkPassword, shortestPassword } from './password-rules.ts'
import { endSessions, findSession, renewSession } from './session.store.ts'

/** A new password, or the first one. The present one is asked where there is one; all other devices are signed out. */
export const changePassword = preparedUseCase({
  name: 'accounts.changePassword',
  kind: 'command',
  shownOnce: true,
  title: { zh: '改密码', en: 'Change the password' },
  permission: 'account.own',
  reach: 'own',
  allow: signedIn,
  runsAsSystem: true, // nobody writes an account's row but the system; which one it is, the session says
  input: Type.Object({
    session: Type.String({ maxLength: 100 }),
    current: Type.Optional(Type.String({ maxLength: 200 })),
    password: Type.String({ maxLength: 200 }),
  }),
  output: Type.Object({ session: Type.Union([Type.String(), Type.Null()]), seconds: Type.Integer() }),
  async prepare(before, input) {
    requireFresh(before)
    const account = ownAccount(before)
    const key = `password:${account}`
    const asker = callerOf(before.from?.address ?? '')
    const { rests, own, staff } = await before.transaction(async context => ({
      rests: await countTry(context, [{ key, patience: loginPatience }]),
      own: await readCredentials(context, account),
      staff: await isStaff(context, account),
    }))
    if (rests > 0) throw resting(rests)
    if (own?.password === undefined) requireRecent(before) // there is no present one to ask
    const right =
      own?.password === undefined || (await passwordMatches(input.current ?? '', own.password, asker))
    if (own === undefined || !right) throw wrongCurrent()
    const words = [own.account.login, own.account.name, own.phone ?? '']
    await before.transaction(context => forgive(context, { clear: [key], less: [] }))
    checkPassword(input.password, { words, shortest: shortestPassword[staff ? 'staff' : 'person'] })
    const hash = await hashPassword(input.password, asker)
    return async context => {
      await writePassword(context, account, hash)
      const here = await findSession(context, input.session)
      await endSessions(context, account, here === undefined ? {} : { but: here.id })
      await context.audit({ action: 'password.changed', subject: account })
      return renewed(await renewSession(context, input.session, { grace: false }))
    }
  },
})

function wrongCurrent() {
  return invalid([
    {
      pointer: '/current',
      wrong: { zh: '现在的密码不对', en: 'The present password is wrong' },
      right: { zh: '忘了可以用手机验证码重设', en: 'If you forgot it, a code on your phone resets it' },
    },
  ])
}
