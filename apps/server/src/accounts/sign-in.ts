import { Type } from 'typebox'
import { callerOf, Problem, preparedUseCase, roles } from '../kernel/index.ts'
import { normalLogin } from './account.ts'
import { findCredentials } from './credential.store.ts'
import { afterFirstFactor, entered, notIn } from './enter.ts'
import { countTry, forgive } from './failure.store.ts'
import { addressPatience, loginPatience, resting } from './failure.ts'
import { inTurn } from './password.ts'

/** The same words whether there is such an account or not. */
export const wrongSignIn = () =>
  new Problem('invalid', 'sign-in.wrong', {
    zh: '账号或密码不对',
    en: 'The account or the password is wrong',
  })

/**
 * Opens a session by password. A wrong one is an answer and not an exception, so that the page can say it. A try is
 * counted before the password is looked at and forgiven when it was right, so that a thousand at once are a thousand.
 * An unknown login costs the same work as a known one.
 */
export const signIn = preparedUseCase({
  name: 'accounts.signIn',
  kind: 'command',
  ownOnly: true,
  shownOnce: true,
  title: { zh: '登录', en: 'Sign in' },
  permission: 'session.open',
  reach: 'public',
  allow: roles.filter(role => role !== 'system'),
  runsAsSystem: true,
  input: Type.Object({
    login: Type.String({ minLength: 1, maxLength: 100 }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
  }),
  output: entered,
  async prepare(before, input) {
    const asker = callerOf(before.from?.address ?? '')
    const keys = { login: `login:${normalLogin(input.login)}`, address: `address:${asker}` }
    // in one's turn: whoever waits asks nothing of the database, so that the pages of the others stay as quick
    const { found, right } = await inTurn(asker, async turn => {
      const { rests, found } = await before.transaction(async context => ({
        rests: await countTry(context, [
          { key: keys.login, patience: loginPatience },
          { key: keys.address, patience: addressPatience },
        ]),
        found: await findCredentials(context, input.login),
      }))
      if (rests > 0) throw resting(rests)
      return { found, right: await turn.matches(input.password, found?.password) }
    })
    return async context => {
      const now = right ? await findCredentials(context, input.login) : undefined
      // changed or closed since it was read?
      if (found === undefined || now?.password !== found.password || now === undefined) {
        const subject = found?.account.id ?? 'unknown'
        await context.audit({ action: 'sign-in.failed', subject, detail: { way: 'password' } })
        return notIn('wrong')
      }
      await forgive(context, { clear: [keys.login], less: [keys.address] })
      return afterFirstFactor(context, now.account.id, 'password')
    }
  },
})
