import { enterByCode, requestCode, resetPassword } from '../accounts/index.ts'
import { Problem, type Text } from '../kernel/index.ts'
import { maskPhone } from '../registry/index.ts'
import { follow, keepSent, keepStep, sentOf, stepOf } from './entered.ts'
import { attempt, freshForm, sentence, wrongForm } from './forms.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { signUpRoutes } from './sign-up.ts'
import { type PhoneProps, paths, renderEnterCode, renderNewPassword, renderPhone } from './view/index.ts'

type Purpose = PhoneProps['purpose']

const purposeOf = (text: string | undefined): Purpose =>
  text === 'sign-up' || text === 'reset' || text === 'link' ? text : 'sign-in'

export const codeRoutes: Route[] = [
  {
    method: 'GET',
    path: '/sign-in/code',
    handle: async ask => ({ html: await phonePage(ask, 'sign-in') }),
  },
  {
    method: 'GET',
    path: '/sign-in/forgotten',
    handle: async ask => ({ html: await phonePage(ask, 'reset') }),
  },
  {
    method: 'GET',
    path: '/sign-in/identity/confirm',
    handle: async ask => ({ html: await phonePage(ask, 'link') }),
  },
  { method: 'POST', path: '/sign-in/code', entry: true, handle: sendCode },
  {
    method: 'GET',
    path: '/sign-in/code/enter',
    async handle(ask) {
      return sentOf(ask) === undefined ? { to: paths.signInCode } : { html: await codePage(ask) }
    },
  },
  { method: 'POST', path: '/sign-in/code/enter', entry: true, handle: takeCode },
  {
    method: 'GET',
    path: '/sign-in/new-password',
    async handle(ask) {
      return stepOf(ask) === '' ? { to: paths.forgotten } : { html: await passwordPage(ask) }
    },
  },
  {
    method: 'POST',
    path: '/sign-in/new-password',
    entry: true,
    handle: ask =>
      attempt<Answer>(
        async () => {
          const { password = '' } = ask.form.typed
          return follow(ask, await ask.call(resetPassword, { step: stepOf(ask), password }), undefined)
        },
        async problem => ({ html: await passwordPage(ask, problem), status: 422 }),
      ),
  },
  ...signUpRoutes,
]

async function sendCode(ask: Ask): Promise<Answer> {
  const { phone = '' } = ask.form.typed
  const purpose = purposeOf(ask.form.typed['purpose'])
  try {
    const { step, shown } = await ask.call(requestCode, {
      phone,
      reset: purpose === 'reset',
      ...(purpose === 'link' && { link: stepOf(ask) }),
    })
    keepStep(ask, step)
    const masked =
      phone === '' ? (sentOf(ask)?.phone ?? '') : maskPhone(phone.replaceAll(/\D/g, '').slice(-11))
    keepSent(ask, { phone: masked, purpose, shown: shown ?? '' })
    return { to: paths.enterCode }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { kind, retryAfter } = error
    if (kind !== 'invalid' && kind !== 'too-many' && kind !== 'busy') throw error
    if (retryAfter !== undefined) ask.reply.header('retry-after', retryAfter)
    const status = kind === 'too-many' ? 429 : kind === 'busy' ? 503 : 422
    return { html: await phonePage(ask, purpose, error), status }
  }
}

async function takeCode(ask: Ask): Promise<Answer> {
  const entered = await ask.call(enterByCode, { step: stepOf(ask), code: ask.form.typed['code'] ?? '' })
  if (entered.next === 'wrong') return { html: await codePage(ask, true), status: 422 }
  return follow(ask, entered, undefined)
}

/** What is wrong with more than one field stands at the field that one can do something about. */
export function atField(ask: Ask, field: string, problem: Problem) {
  if (problem.fields.length > 0) return wrongForm(ask.form, problem)
  const right: Text = problem.cure ?? { zh: '等一等再试', en: 'Wait a little, then try again' }
  return {
    ...wrongForm(ask.form, problem),
    wrongs: [{ field, wrong: sentence(problem.title), right: sentence(right) }],
  }
}

async function phonePage(ask: Ask, purpose: Purpose, problem?: Problem): Promise<string> {
  const form = problem === undefined ? freshForm() : atField(ask, 'phone', problem)
  const named = purpose === 'link' ? sentOf(ask)?.phone : undefined
  return renderPhone(await ask.frame(pageOf[purpose]), { form, purpose, fixed: named })
}

const pageOf: Readonly<Record<Purpose, string>> = {
  'sign-in': paths.signInCode,
  'sign-up': paths.signUp,
  reset: paths.forgotten,
  link: paths.confirmIdentity,
}

export const wrongCode = {
  wrong: { zh: '数字不对。', en: 'These are not the digits.' },
  right: { zh: '再看一眼，重新输入。', en: 'Look again and type them once more.' },
}

async function codePage(ask: Ask, wrong = false): Promise<string> {
  const sent = sentOf(ask)
  const form = { ...freshForm(), ...(wrong && { wrongs: [{ field: 'code', ...wrongCode }] }) }
  return renderEnterCode(await ask.frame(paths.enterCode), {
    form,
    phone: sent?.phone ?? '',
    shown: ask.portal.demo && sent !== undefined && sent.shown !== '' ? sent.shown : undefined,
    purpose: purposeOf(sent?.purpose),
  })
}

async function passwordPage(ask: Ask, problem?: Problem): Promise<string> {
  return renderNewPassword(await ask.frame(paths.resetPassword), {
    form: problem === undefined ? freshForm() : wrongForm(ask.form, problem),
    shortest: 10,
    asksCurrent: false,
    action: paths.resetPassword,
  })
}
