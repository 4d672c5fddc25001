import {
  type Actor,
  canonicalJson,
  type Day,
  type Hand,
  type Instant,
  type Lifecycle,
  Problem,
} from '../kernel/index.ts'
import { sha256 } from './fact.ts'
import { noSums, type Sums } from './indicator.ts'

export type CloseState = 'prepared' | 'approved' | 'accepted' | 'reopened'
export type CloseAction = 'approve' | 'accept' | 'reopen'
/** `office` works for the very area that closes; `above` for the area over it, or leads the city. */
export type CloseParty = 'office' | 'above'

/** Who may do what with a month's numbers. That they are different people is a constraint of the table. */
export const closeLifecycle: Lifecycle<CloseState, CloseAction, CloseParty> = {
  prepared: {
    label: { zh: '已提交，待复核', en: 'prepared, to be approved' },
    waitsFor: 'office',
    on: {
      approve: { to: 'approved', by: ['office'], label: { zh: '复核', en: 'Approve' } },
      reopen: {
        to: 'reopened',
        by: ['office', 'above'],
        label: { zh: '退回', en: 'Send back' },
        reason: true,
      },
    },
  },
  approved: {
    label: { zh: '已复核，待上级接收', en: 'approved, to be accepted above' },
    waitsFor: 'above',
    on: {
      accept: { to: 'accepted', by: ['above'], label: { zh: '接收', en: 'Accept' } },
      reopen: { to: 'reopened', by: ['above'], label: { zh: '退回', en: 'Send back' }, reason: true },
    },
  },
  accepted: {
    label: { zh: '已结账', en: 'closed' },
    on: { reopen: { to: 'reopened', by: ['above'], label: { zh: '重开', en: 'Reopen' }, reason: true } },
  },
  reopened: { label: { zh: '已重开', en: 'reopened' }, on: {} },
}

export function partyOf(actor: Actor, area: string): CloseParty {
  const own = actor.area
  if (own !== undefined && area.startsWith(own)) {
    if (actor.role === 'leader' || own.length < area.length) return 'above'
    return 'office'
  }
  throw new Problem('forbidden', 'close.not-yours', {
    zh: '这个月的数不由你这里结',
    en: 'This month is not for your office to close',
  })
}

export interface FrozenNumber {
  /** of the month alone */
  readonly month: Sums
  /** from the first day of the plan to the position of the close */
  readonly total: Sums
}

/** A county that recorded nothing in the month, and why the city does not wait for its close. */
export interface Waiver {
  readonly area: string
  readonly reason: string
}

export interface Close {
  readonly id: string
  readonly month: string
  readonly area: string
  readonly revision: number
  readonly state: CloseState
  readonly mark: string
  readonly numbers: Readonly<Record<string, FrozenNumber>>
  readonly waived: readonly Waiver[]
  readonly hash: string
  readonly prepared_by: string
  readonly prepared_for: string | null
  readonly prepared_name: string | null
  readonly prepared_at: Instant
  readonly approved_by: string | null
  readonly approved_for: string | null
  readonly approved_name: string | null
  readonly approved_at: Instant | null
  readonly accepted_by: string | null
  readonly accepted_for: string | null
  readonly accepted_name: string | null
  readonly accepted_at: Instant | null
  readonly reopened_by: string | null
  readonly reopened_name: string | null
  readonly reopened_at: Instant | null
  readonly reason: string | null
  readonly version: number
}

/** Whose hands have been on it: the next step is for somebody else's. */
export function handsOn(
  close: Pick<Close, 'prepared_by' | 'prepared_for' | 'approved_by' | 'approved_for'>,
): Hand[] {
  return [
    { by: close.prepared_by, standingFor: close.prepared_for },
    { by: close.approved_by, standingFor: close.approved_for },
  ]
}

/** The seal of a close: whoever holds it can tell whether a figure, the month or the position was changed. */
export function hashOfClose(close: Pick<Close, 'month' | 'area' | 'mark' | 'numbers' | 'waived'>): string {
  const { month, area, mark, numbers, waived } = close
  return sha256(canonicalJson({ month, area, mark, numbers, waived }))
}

export function daysOf(month: string): { readonly from: Day; readonly until: Day } {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate() // calendar arithmetic, no moment is read
  return { from: `${month}-01`, until: `${month}-${String(last).padStart(2, '0')}` }
}

/** What arrived after the freeze, and what it changes. */
export interface Revision {
  readonly indicator: string
  readonly frozen: Sums
  readonly now: Sums
}

/** Indicators whose month is no longer what was frozen. */
export function revisionsOf(close: Close, now: Readonly<Record<string, Sums>>): Revision[] {
  const ids = [...new Set([...Object.keys(close.numbers), ...Object.keys(now)])].sort()
  return ids
    .map(indicator => ({
      indicator,
      frozen: close.numbers[indicator]?.month ?? noSums,
      now: now[indicator] ?? noSums,
    }))
    .filter(each => canonicalJson(each.frozen) !== canonicalJson(each.now))
}
