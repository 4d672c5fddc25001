import { Type } from 'typebox'
import {
  type Beforehand,
  callerOf,
  invalid,
  Problem,
  preparedUseCase,
  roles,
  vaultToken,
} from '../kernel/index.ts'
import { codeGatewayToken } from './code-gateway.ts'
import { keepCode, newCode, phoneOfText } from './phone-code.ts'
import { type Quota, useQuotas } from './quota.store.ts'
import { type SignInSettings, settingsOf } from './sign-in-settings.ts'
import { beginStep, type PendingLink, readStep, stepOver } from './step.store.ts'
import { hashOf } from './tables.store.ts'

const hour = 3_600
const day = 24 * hour
const stripes = 16

/** Nobody is rung awake by a stranger, nobody's address sends a city's budget, and a day has an end. */
function quotasOf(phone: string, caller: string, settings: SignInSettings): Quota[] {
  const { codesPerDay, codePauseSeconds } = settings
  // the day's total stands in sixteen rows, so that one busy row does not make all wait for one another
  const stripe = hashOf(`stripe:${phone}`).hash.charAt(0)
  return [
    { key: `code:phone-pause:${phone}`, most: 1, seconds: codePauseSeconds },
    { key: `code:phone-hour:${phone}`, most: 5, seconds: hour },
    { key: `code:phone-day:${phone}`, most: 10, seconds: day },
    { key: `code:address-hour:${caller}`, most: 200, seconds: hour },
    { key: `code:address-day:${caller}`, most: 1_000, seconds: day },
    { key: `code:day:${stripe}`, most: Math.ceil(codesPerDay / stripes), seconds: day },
  ]
}

/**
 * Sends six digits to a phone. Known and unknown phones get the same answer and the same message: what it leads to
 * shows after the code. `link` is an identity elsewhere that the code will tie to the account of that phone.
 */
export const requestCode = preparedUseCase({
  name: 'accounts.requestCode',
  kind: 'command',
  ownOnly: true,
  shownOnce: true,
  title: { zh: '要验证码', en: 'Ask for a code' },
  permission: 'session.open',
  reach: 'public',
  allow: roles.filter(role => role !== 'system'),
  runsAsSystem: true,
  input: Type.Object({
    phone: Type.String({ maxLength: 40 }),
    reset: Type.Optional(Type.Boolean()),
    link: Type.Optional(Type.String({ maxLength: 100 })),
  }),
  output: Type.Object({
    step: Type.String(),
    /** the demo alone has it: the code itself */
    shown: Type.Union([Type.String(), Type.Null()]),
  }),
  async prepare(before, input) {
    const { phone, link } = await whose(before, input)
    const code = newCode()
    const kept = keepCode(before.use(vaultToken), code)
    const settings = settingsOf(before)
    const caller = callerOf(before.from?.address ?? '')
    const begun = await before.transaction(async context => {
      const waits = await useQuotas(context, quotasOf(phone, caller, settings))
      if (waits > 0) return { waits }
      const knows = { phone, code: kept, reset: input.reset === true, ...(link !== undefined && { link }) }
      return { waits, step: await beginStep(context, 'code', knows) }
    })
    if (begun.step === undefined) throw tooMany(begun.waits)
    const { step } = begun
    const { shown } = await before
      .use(codeGatewayToken)
      .send({ phone, code, language: before.language, minutes: 5 })
      .catch((cause: unknown) => {
        throw notSent(cause)
      })
    return async () => ({ step, shown: shown ?? null })
  },
})

async function whose(
  before: Beforehand,
  input: { readonly phone: string; readonly link?: string },
): Promise<{ phone: string; link?: PendingLink }> {
  const { link } = input
  if (link === undefined) return { phone: required(input.phone) }
  const waiting = await before.transaction(context => readStep(context, 'link', link))
  if (waiting === undefined) throw stepOver()
  // a phone that the identity service has verified is confirmed and not exchanged
  return { phone: waiting.phone ?? required(input.phone), link: waiting.link }
}

function required(text: string): string {
  const phone = phoneOfText(text)
  if (phone !== undefined) return phone
  throw invalid([
    {
      pointer: '/phone',
      wrong: { zh: '这不是一个手机号', en: 'This is not a mobile number' },
      right: { zh: '应该是 11 位数字，1 开头', en: 'It has 11 digits and begins with 1' },
    },
  ])
}

function tooMany(seconds: number): Problem {
  const minutes = Math.ceil(seconds / 60)
  return new Problem(
    'too-many',
    'code.too-many',
    seconds <= 60
      ? { zh: `刚发过一条，${seconds} 秒后再要`, en: `One was just sent; ask again in ${seconds} seconds` }
      : {
          zh: `发得太多了，${minutes} 分钟后再要`,
          en: `Too many were sent; ask again in ${minutes} minutes`,
        },
    { retryAfter: seconds },
  )
}

function notSent(cause: unknown): Problem {
  return new Problem(
    'busy',
    'code.not-sent',
    { zh: '短信没有发出去', en: 'The message could not be sent' },
    {
      cure: { zh: '过一会儿再要，或者用密码登录', en: 'Ask again in a moment, or sign in by password' },
      cause,
      retryAfter: 60,
    },
  )
}
