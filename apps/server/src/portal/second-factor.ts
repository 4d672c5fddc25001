import QRCode from 'qrcode'
import {
  beginSecondFactor,
  confirmSecondFactor,
  giveSecondFactor,
  proveAgain,
  removeSecondFactor,
  renewRecoveryCodes,
} from '../accounts/index.ts'
import { Problem } from '../kernel/index.ts'
import { atField, wrongCode } from './code.ts'
import { afterwards, follow, keepSession, stepOf } from './entered.ts'
import { freshForm } from './forms.ts'
import { keptNext, safeNext } from './next.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { paths, renderAskFactor, renderProve, renderRecovery, renderSetUpFactor } from './view/index.ts'

/** The second factor: asked on the way in, set up, asked again before what is grave. */
export const secondFactorRoutes: Route[] = [
  {
    method: 'GET',
    path: '/sign-in/second-factor',
    async handle(ask) {
      return stepOf(ask) === '' ? { to: paths.signIn() } : { html: await askPage(ask) }
    },
  },
  { method: 'POST', path: '/sign-in/second-factor', entry: true, handle: giveFactor },
  {
    method: 'GET',
    path: '/sign-in/set-up',
    handle: ask => setUpPage(ask, { enrolling: true }),
  },
  {
    method: 'POST',
    path: '/sign-in/set-up',
    entry: true,
    handle: ask => confirm(ask, { enrolling: true }),
  },
  {
    method: 'GET',
    path: '/account/second-factor',
    for: 'person',
    handle: ask => orProve(() => setUpPage(ask, { enrolling: false })),
  },
  {
    method: 'POST',
    path: '/account/second-factor',
    for: 'person',
    formAt: () => paths.factor,
    handle: ask => orProve(() => confirm(ask, { enrolling: false })),
  },
  {
    method: 'POST',
    path: '/account/second-factor/off',
    for: 'person',
    formAt: () => paths.account,
    handle: ask =>
      orProve(async () => {
        await ask.call(removeSecondFactor, {})
        return { to: paths.account, flash: 'factor-off' }
      }),
  },
  {
    method: 'POST',
    path: '/account/recovery-codes',
    for: 'person',
    formAt: () => paths.account,
    handle: ask =>
      orProve(async () => {
        const { recovery } = await ask.call(renewRecoveryCodes, {})
        return {
          html: renderRecovery(await ask.frame(paths.account), { codes: recovery, next: paths.account }),
        }
      }),
  },
  {
    method: 'GET',
    path: '/account/prove',
    for: 'person',
    handle: async ask => ({ html: await provePage(ask, safeNext(ask.query['next']?.[0])) }),
  },
  {
    method: 'POST',
    path: '/account/prove',
    for: 'person',
    entry: true,
    formAt: () => paths.prove,
    handle: prove,
  },
]

/** What is grave asks for the second factor or a new sign-in first, and the reader presses the button again. */
export async function orProve(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.code === 'access.sign-in-again')
      return { to: paths.signIn(paths.account), flash: 'sign-in-again' }
    if (error.code !== 'access.prove-again') throw error
    return { to: `${paths.prove}?${new URLSearchParams({ next: paths.account })}` }
  }
}

const wrong = () => ({ ...freshForm(), wrongs: [{ field: 'code', ...wrongCode }] })

async function askPage(ask: Ask, form = freshForm()): Promise<string> {
  return renderAskFactor(await ask.frame(paths.secondFactor), { form, action: paths.secondFactor })
}

/** Too many wrong tries stand at the field; everything else is a problem as usual. */
async function orRest(ask: Ask, work: () => Promise<Answer>, again: typeof askPage): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'too-many') throw error
    if (error.retryAfter !== undefined) ask.reply.header('retry-after', error.retryAfter)
    return { html: await again(ask, atField(ask, 'code', error)), status: 429 }
  }
}

function giveFactor(ask: Ask): Promise<Answer> {
  return orRest(
    ask,
    async () => {
      const { code = '' } = ask.form.typed
      const entered = await ask.call(giveSecondFactor, { step: stepOf(ask), code })
      if (entered.next === 'wrong') return { html: await askPage(ask, wrong()), status: 422 }
      return follow(ask, entered, undefined)
    },
    askPage,
  )
}

interface How {
  /** before being let in: the role must have one */
  readonly enrolling: boolean
}

async function setUpPage(ask: Ask, { enrolling }: How, form = freshForm()): Promise<Answer> {
  const step = stepOf(ask)
  if (enrolling && step === '') return { to: paths.signIn() }
  const { secret, address } = await ask.call(beginSecondFactor, enrolling ? { step } : {})
  if (secret === null) return enrolling ? { to: paths.signIn(), flash: 'step-over' } : { to: paths.account }
  const action = enrolling ? paths.enrolFactor : paths.factor
  const html = renderSetUpFactor(await ask.frame(action), {
    form,
    secret,
    picture: await QRCode.toString(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' }),
    action,
    needed: enrolling,
  })
  return { html, ...(form.wrongs !== undefined && { status: 422 }) }
}

async function confirm(ask: Ask, { enrolling }: How): Promise<Answer> {
  const { code = '' } = ask.form.typed
  const confirmed = await ask.call(confirmSecondFactor, {
    code,
    session: ask.request.session.id,
    ...(enrolling && { step: stepOf(ask) }),
  })
  // another secret with another picture: what was scanned before is void
  if (confirmed.next === 'wrong') return setUpPage(ask, { enrolling }, wrong())
  if (confirmed.next !== 'in') return follow(ask, confirmed, undefined)
  const to = enrolling ? afterwards(confirmed.role, keptNext(ask)) : paths.account
  const next = confirmed.roles > 1 ? `${paths.chooseRole}?${new URLSearchParams({ next: to })}` : to
  keepSession(ask, confirmed)
  const html = renderRecovery(await ask.frame(paths.factor), { codes: confirmed.recovery, next })
  return { html }
}

async function provePage(ask: Ask, next: string | undefined, form = freshForm()): Promise<string> {
  return renderProve(await ask.frame(paths.prove), { form, next: next ?? paths.account })
}

function prove(ask: Ask): Promise<Answer> {
  const next = safeNext(ask.form.typed['next'])
  const again = (asked: Ask, form = freshForm()) => provePage(asked, next, form)
  return orRest(
    ask,
    async () => {
      const { code = '' } = ask.form.typed
      const proven = await ask.call(proveAgain, { code, session: ask.request.session.id })
      if (!proven.right) return { html: await again(ask, wrong()), status: 422 }
      keepSession(ask, proven)
      return { to: next ?? paths.account, flash: 'proven' }
    },
    again,
  )
}
