import type { Entered } from '../accounts/index.ts'
import { dropCookie, readCookie, setSessionCookie, writeCookie } from '../kernel/index.ts'
import { clearNext, keepNext, keptNext } from './next.ts'
import type { Answer, Ask } from './portal.ts'
import { paths } from './view/index.ts'

const stepCookie = 'qy_step'
/** what the page after a code was sent says: the masked phone, what it is for, in the demo the code */
const sentCookie = 'qy_sent'
const halfHour = 1_800

/** Where this browser stands on the way in; an empty text when it stands nowhere. */
export function stepOf(ask: Ask): string {
  return readCookie(ask.request, stepCookie) ?? ''
}

export function keepStep(ask: Ask, step: string): void {
  writeCookie(ask.reply, stepCookie, step, halfHour)
}

function dropSteps(ask: Ask): void {
  for (const cookie of [stepCookie, sentCookie]) {
    if (readCookie(ask.request, cookie) !== undefined) dropCookie(ask.reply, cookie)
  }
}

export interface Sent {
  readonly phone: string
  readonly purpose: string
  readonly shown: string
}

export function keepSent(ask: Ask, { phone, purpose, shown }: Sent): void {
  writeCookie(ask.reply, sentCookie, [phone, purpose, shown].join('|'), 300)
}

export function sentOf(ask: Ask): Sent | undefined {
  const [phone = '', purpose = '', shown = ''] = (readCookie(ask.request, sentCookie) ?? '').split('|')
  return phone === '' ? undefined : { phone, purpose, shown }
}

const pages = {
  factor: paths.secondFactor,
  enrol: paths.enrolFactor,
  'sign-up': paths.signUpDetails,
  reset: paths.resetPassword,
  link: paths.confirmIdentity,
} as const

/** Puts the session into the browser. */
export function keepSession(ask: Ask, { session, seconds }: Pick<Entered, 'session' | 'seconds'>): void {
  if (session !== null) setSessionCookie(ask.reply, session, seconds)
}

/** Roles for which the workbench has no page. */
const withoutDesk = ['person', 'mentor']

/** Where one goes after coming in. */
export function afterwards(role: string, next: string | undefined): string {
  return next ?? (withoutDesk.includes(role) ? paths.home : paths.workbench)
}

/**
 * Goes on to whatever comes next on the way in: another step, the choice of a role, or where one wanted to go.
 * @param next where one wanted to go; if not given, what was kept in the browser
 */
export function follow(ask: Ask, entered: Entered, next: string | undefined): Answer {
  const to = next ?? keptNext(ask)
  if (entered.next === 'in') {
    keepSession(ask, entered)
    dropSteps(ask)
    clearNext(ask)
    if (entered.roles > 1) {
      return { to: `${paths.chooseRole}?${new URLSearchParams({ next: afterwards(entered.role, to) })}` }
    }
    return { to: afterwards(entered.role, to), ...(entered.role === 'person' && { flash: 'signed-in' }) }
  }
  if (entered.next === 'linked') return { to: paths.account, flash: 'linked' }
  if (entered.next === 'wrong' || entered.next === 'over') {
    dropSteps(ask)
    return { to: paths.signIn(to), flash: 'step-over' }
  }
  if (to !== undefined) keepNext(ask, to)
  keepStep(ask, entered.step ?? '')
  if (entered.phone !== null) keepSent(ask, { phone: entered.phone, purpose: 'link', shown: '' })
  return { to: pages[entered.next] }
}
