import { Type } from 'typebox'
import { callerOf, preparedUseCase, roles } from '../kernel/index.ts'
import { readCredentials, writePassword } from './credential.store.ts'
import { afterFirstFactor, entered, isStaff, notIn } from './enter.ts'
import { hashPassword } from './password.ts'
import { checkPassword, shortestPassword } from './password-rules.ts'
import { endSessions } from './session.store.ts'
import { readStep, takeStep } from './step.store.ts'

/** A new password for whoever showed by code that the phone is theirs. Every session of the account ends. */
export const resetPassword = preparedUseCase({
  name: 'accounts.resetPassword',
  kind: 'command',
  shownOnce: true,
  title: { zh: '重设密码', en: 'Choose a new password' },
  permission: 'session.open',
  reach: 'public',
  allow: roles.filter(role => role !== 'system'),
  runsAsSystem: true,
  input: Type.Object({
    step: Type.String({ maxLength: 100 }),
    password: Type.String({ maxLength: 200 }),
  }),
  output: entered,
  async prepare(before, input) {
    const owner = await before.transaction(async context => {
      const step = await readStep(context, 'reset', input.step)
      const found = step && (await readCredentials(context, step.account))
      if (found === undefined) return undefined
      const { account, phone } = found
      const shortest = shortestPassword[(await isStaff(context, account.id)) ? 'staff' : 'person']
      return { words: [account.login, account.name, phone ?? ''], shortest }
    })
    if (owner === undefined) return async () => notIn('over')
    checkPassword(input.password, owner)
    const hash = await hashPassword(input.password, callerOf(before.from?.address ?? ''))
    return async context => {
      const step = await takeStep(context, 'reset', input.step)
      if (step === undefined) return notIn('over')
      await writePassword(context, step.account, hash)
      await endSessions(context, step.account)
      await context.audit({ action: 'password.reset', subject: step.account, detail: { way: 'code' } })
      return afterFirstFactor(context, step.account, 'code')
    }
  },
})
