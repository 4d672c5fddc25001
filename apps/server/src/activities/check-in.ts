import type { Id, Instant, Text } from '../kernel/index.ts'

/** How somebody was checked in: the ticket's code, the name looked up, or ticked off a list. */
export const ways = {
  scan: { zh: '扫码', en: 'Ticket' },
  name: { zh: '查姓名', en: 'By name' },
  list: { zh: '名单勾选', en: 'From the list' },
} as const satisfies Record<string, Text>
export type Way = keyof typeof ways

/** What became of one scan. What is not `in` or `out` counts nothing and is kept; a conflict waits for a person. */
export const outcomes = {
  in: { zh: '签到', en: 'Checked in' },
  out: { zh: '签退', en: 'Checked out' },
  repeated: { zh: '重复发送', en: 'Sent twice' },
  again: { zh: '已经签到过', en: 'Was in already' },
  'other-door': { zh: '在另一个门签到过', en: 'Came in at another door' },
  unknown: { zh: '票号不认识', en: 'No such ticket' },
  cancelled: { zh: '报名已取消', en: 'The registration was cancelled' },
  waiting: { zh: '还在候补', en: 'Still on the waiting list' },
  'not-in': { zh: '没有签到就签退', en: 'Out without having come in' },
  'wrong-time': { zh: '不在场次时间里', en: 'Not at the time of the session' },
} as const satisfies Record<string, Text>
export type Outcome = keyof typeof outcomes

/** What somebody has to look at. */
export const conflicts: readonly Outcome[] = [
  'other-door',
  'unknown',
  'cancelled',
  'waiting',
  'not-in',
  'wrong-time',
]

/** The doors open so long before a session, and what a door sends may have happened so long after it. */
export const hoursBefore = 3
export const hoursAfter = 6
/** One device that reads the same code twice within so many seconds. */
const sameReading = 60

export interface Scan {
  readonly device: string
  readonly direction: 'in' | 'out'
  readonly at: Instant
}

/** What is known of whom the scan is about, and of their attendance so far. */
export interface Known {
  readonly registration: Id<'Registration'> | undefined
  readonly state: 'taken' | 'held' | 'waiting' | 'cancelled' | 'lapsed' | undefined
  readonly attendance: Attended | undefined
}

export interface Attended {
  readonly inAt: Instant
  readonly outAt: Instant | undefined
  readonly device: string
}

export interface Decided {
  readonly outcome: Outcome
  /** the attendance as it is from now on; undefined: as it was */
  readonly attendance: Attended | undefined
}

const at = (instant: Instant) => Date.parse(instant)
const hour = 3_600_000

/**
 * What one scan does. Doors that were offline send late and in any order: whoever was in at all is in once, from the earliest
 * moment that any door saw, until the latest.
 */
export function decideScan(
  scan: Scan,
  known: Known,
  session: { readonly startsAt: Instant; readonly endsAt: Instant },
): Decided {
  const none = (outcome: Outcome): Decided => ({ outcome, attendance: undefined })
  if (known.registration === undefined) return none('unknown')
  if (known.state === 'waiting') return none('waiting')
  if (known.state !== 'taken') return none('cancelled')
  const early = at(session.startsAt) - hoursBefore * hour
  const late = at(session.endsAt) + hoursAfter * hour
  if (at(scan.at) < early || at(scan.at) > late) return none('wrong-time')
  const { attendance } = known
  if (scan.direction === 'out') {
    if (attendance === undefined) return none('not-in')
    const outAt = laterOf(attendance.outAt, scan.at)
    return { outcome: 'out', attendance: { ...attendance, outAt } }
  }
  if (attendance === undefined)
    return { outcome: 'in', attendance: { inAt: scan.at, outAt: undefined, device: scan.device } }
  const earlier = at(scan.at) < at(attendance.inAt)
  const merged = earlier ? { ...attendance, inAt: scan.at } : undefined
  if (attendance.device !== scan.device) return { outcome: 'other-door', attendance: merged }
  const apart = Math.abs(at(scan.at) - at(attendance.inAt)) / 1_000
  return { outcome: apart <= sameReading ? 'repeated' : 'again', attendance: merged }
}

function laterOf(one: Instant | undefined, other: Instant): Instant {
  return one !== undefined && at(one) > at(other) ? one : other
}
