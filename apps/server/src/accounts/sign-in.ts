import { randomBytes } from 'node:crypto'
import { Type } from 'typebox'
import { instantOf, Problem, roles, useCase } from '../kernel/index.ts'
import { findByLogin } from './account.store.ts'
import { isResting, restMinutes, sessionHours } from './account.ts'
import { grantsInForce } from './grant.store.ts'
import { passwordMatches } from './password.ts'
import { insertSession, readFailures, writeFailures } from './session.store.ts'

const wrong = () =>
  new Problem('invalid', 'sign-in.wrong', {
    zh: '账号或密码不对',
    en: 'The account or the password is wrong',
  })

const noRole = () =>
  new Problem(
    'forbidden',
    'sign-in.no-role',
    { zh: '这个账号现在没有任何身份', en: 'This account acts in no role at present' },
    { cure: { zh: '请找本单位的管理员', en: 'Ask the administrator of your office' } },
  )

/**
 * Opens a session. A wrong password is an answer and not an exception, so that the count of failures is kept
 * when the transaction ends; the page turns it into the problem above.
 */
export const signIn = useCase({
  name: 'accounts.signIn',
  kind: 'command',
  title: { zh: '登录', en: 'Sign in' },
  permission: 'session.open',
  reach: 'public',
  allow: roles.filter(role => role !== 'system'),
  runsAsSystem: true,
  input: Type.Object({
    login: Type.String({ minLength: 1, maxLength: 100 }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
  }),
  output: Type.Object({ session: Type.Union([Type.String(), Type.Null()]), role: Type.String() }),
  async handle(context, input) {
    const failures = await readFailures(context, input.login)
    if (isResting(failures, context.now)) {
      throw new Problem('too-many', 'sign-in.resting', {
        zh: `错了太多次，${restMinutes}分钟后再试`,
        en: `Too many wrong tries; try again in ${restMinutes} minutes`,
      })
    }
    const found = await findByLogin(context, input.login)
    if (!(await passwordMatches(input.password, found?.password)) || found === undefined) {
      const until = instantOf(Date.parse(context.now) + restMinutes * 60_000)
      await writeFailures(context, input.login, { count: (failures?.count ?? 0) + 1, until })
      return { session: null, role: 'visitor' }
    }
    await writeFailures(context, input.login, undefined)
    const [grant] = await grantsInForce(context, found.account.id, context.today)
    if (grant === undefined) throw noRole()
    const session = randomBytes(24).toString('base64url')
    await insertSession(
      context,
      session,
      { account: found.account.id, grant: grant.id },
      instantOf(Date.parse(context.now) + sessionHours * 3_600_000),
    )
    return { session, role: grant.role }
  },
})

export { wrong as wrongSignIn }
