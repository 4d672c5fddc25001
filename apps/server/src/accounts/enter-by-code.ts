import { Type } from 'typebox'
import { roles, useCase, vaultToken } from '../kernel/index.ts'
import { accountOfPhone } from './credential.store.ts'
import { afterFirstFactor, entered, notIn } from './enter.ts'
import { insertLink } from './link.store.ts'
import { codeMatches } from './phone-code.ts'
import { beginStep, takeStep, tryStep } from './step.store.ts'

/**
 * The six digits that came to the phone. They open the account of that phone, or lead on to a new password, or to
 * signing up. A wrong code is an answer and not an exception, so that the try counts.
 */
export const enterByCode = useCase({
  name: 'accounts.enterByCode',
  kind: 'command',
  shownOnce: true,
  title: { zh: '用验证码登录', en: 'Sign in by code' },
  permission: 'session.open',
  reach: 'public',
  allow: roles.filter(role => role !== 'system'),
  runsAsSystem: true,
  input: Type.Object({ step: Type.String({ maxLength: 100 }), code: Type.String({ maxLength: 40 }) }),
  output: entered,
  async handle(context, input) {
    const sent = await tryStep(context, 'code', input.step)
    if (sent === undefined) return notIn('over')
    const account = await accountOfPhone(context, sent.phone)
    if (!codeMatches(context.use(vaultToken), sent.code, input.code)) {
      const subject = account ?? 'unknown'
      await context.audit({ action: 'sign-in.failed', subject, detail: { way: 'code' } })
      return notIn('wrong')
    }
    if ((await takeStep(context, 'code', input.step)) === undefined) return notIn('over')
    const { phone, link } = sent
    if (account === undefined) {
      const knows = { phone, ...(link !== undefined && { link }) }
      return notIn('sign-up', await beginStep(context, 'phone', knows))
    }
    if (link !== undefined) await insertLink(context, account, link)
    if (sent.reset) return notIn('reset', await beginStep(context, 'reset', { account }))
    return afterFirstFactor(context, account, link === undefined ? 'code' : 'identity-service')
  },
})
