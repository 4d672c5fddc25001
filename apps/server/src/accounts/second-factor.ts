import { Type } from 'typebox'
import { type Context, type Id, roles, useCase } from '../kernel/index.ts'
import { entered, goIn, notIn } from './enter.ts'
import { countTry, forgive } from './failure.store.ts'
import { loginPatience, resting } from './failure.ts'
import { takeStep, tryStep } from './step.store.ts'
import { looksLikeRecovery, useFactor, useRecoveryCode } from './totp.store.ts'

/**
 * The six digits of the authenticator, or a recovery code. Tries count for the account too, so that beginning anew
 * gives no more of them.
 * @returns right or wrong; the seconds to rest when there were too many
 */
export async function tryFactor(
  context: Context,
  account: Id<'Account'>,
  code: string,
): Promise<'right' | 'recovered' | 'wrong' | number> {
  const key = `factor:${account}`
  const rests = await countTry(context, [{ key, patience: loginPatience }])
  if (rests > 0) return rests
  const recovery = looksLikeRecovery(code)
  const right = recovery
    ? await useRecoveryCode(context, account, code)
    : await useFactor(context, account, code)
  if (!right) {
    await context.audit({ action: 'sign-in.failed', subject: account, detail: { way: 'second-factor' } })
    return 'wrong'
  }
  await forgive(context, { clear: [key], less: [] })
  if (recovery) await context.audit({ action: 'recovery-code.used', subject: account })
  return recovery ? 'recovered' : 'right'
}

/** After the first factor: opens the session. */
export const giveSecondFactor = useCase({
  name: 'accounts.giveSecondFactor',
  kind: 'command',
  ownOnly: true,
  shownOnce: true,
  title: { zh: '输入第二道验证', en: 'Give the second factor' },
  permission: 'session.open',
  reach: 'public',
  allow: roles.filter(role => role !== 'system'),
  runsAsSystem: true,
  input: Type.Object({ step: Type.String({ maxLength: 100 }), code: Type.String({ maxLength: 60 }) }),
  output: entered,
  async handle(context, input) {
    const step = await tryStep(context, 'factor', input.step)
    if (step === undefined) return notIn('over')
    const tried = await tryFactor(context, step.account, input.code)
    if (typeof tried === 'number') throw resting(tried)
    if (tried === 'wrong') return notIn('wrong')
    if ((await takeStep(context, 'factor', input.step)) === undefined) return notIn('over')
    return goIn(context, step.account, { way: step.way, proven: true })
  },
})
