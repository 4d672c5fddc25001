import type { Day, Hand, Id, Instant, Role, Text } from '../kernel/index.ts'
import { townStaff } from '../kernel/index.ts'

export const businessKinds = {
  registered: { zh: '登记过的单位', en: 'Registered firm' },
  individual: { zh: '个体工商户', en: 'Individual business' },
  planned: { zh: '还没登记', en: 'Not registered yet' },
} as const satisfies Record<string, Text>
export type BusinessKind = keyof typeof businessKinds

export const supportKinds = {
  subsidy: { zh: '补贴', en: 'Subsidy' },
  loan: { zh: '贷款', en: 'Loan' },
  place: { zh: '孵化工位', en: 'Place in an incubator' },
  training: { zh: '创业培训', en: 'Training for founders' },
  mentor: { zh: '创业导师', en: 'Mentor' },
} as const satisfies Record<string, Text>
export type SupportKind = keyof typeof supportKinds

export const founderStates = {
  running: { zh: '在办', en: 'Running' },
  ended: { zh: '停了', en: 'Ended' },
} as const satisfies Record<string, Text>
export type FounderState = keyof typeof founderStates

/** What of a quarter somebody has heard. */
export const followStates = {
  answered: { zh: '已回访', en: 'Answered' },
  open: { zh: '等回访', en: 'Waiting' },
  silent: { zh: '没回音', en: 'Silent' },
  none: { zh: '本季还没问', en: 'Not asked this quarter' },
} as const satisfies Record<string, Text>
export type FollowState = keyof typeof followStates

export interface Founder {
  readonly id: Id<'Founder'>
  readonly version: number
  readonly person: Id<'Person'>
  readonly personName: string
  readonly division: string
  readonly business: string
  readonly kind: BusinessKind
  readonly organisation: Id<'Organisation'> | undefined
  readonly startedOn: Day | undefined
  readonly state: FounderState
  readonly endedOn: Day | undefined
  /** the first day of any support */
  readonly supportedOn: Day | undefined
  readonly supports: number
  readonly employed: number
}

export interface Support {
  readonly id: Id<'Support'>
  readonly founder: Id<'Founder'>
  readonly kind: SupportKind
  readonly policy: string | undefined
  /** fen */
  readonly amount: number | undefined
  readonly givenOn: Day
  readonly evidence: string
  readonly source: { readonly kind: string; readonly id: string }
  readonly state: 'valid' | 'mistake'
  readonly hand: Hand
  readonly byName: string
  readonly addedAt: Instant
  readonly fact: Id<'Fact'> | undefined
  /** on which record it was checked by somebody else; empty: not yet */
  readonly checked: string
}

export interface Job {
  readonly id: Id<'Job'>
  readonly founder: Id<'Founder'>
  readonly business: string
  readonly person: Id<'Person'> | undefined
  readonly name: string
  readonly idMask: string
  readonly fromOn: Day
  readonly untilOn: Day | undefined
  readonly state: 'named' | 'known' | 'mistake'
  readonly hand: Hand
  readonly byName: string
  readonly checked: string
}

export interface FollowUp {
  readonly id: Id<'FollowUp'>
  readonly founder: Id<'Founder'>
  readonly quarter: string
  readonly dueOn: Day
  readonly remindedOn: Day | undefined
  readonly answeredOn: Day | undefined
  readonly running: boolean | undefined
  readonly people: number | undefined
  readonly note: string
  readonly answeredAs: 'founder' | 'officer' | undefined
  readonly byName: string
}

/** Who looks after founders; auditors read. */
export const keepers = [...townStaff, 'county-officer', 'city-officer'] as const satisfies readonly Role[]
export const readers = [...keepers, 'auditor'] as const satisfies readonly Role[]

/** Something of a founder has changed: what counts is counted anew. */
export const founderChanged = 'founders.changed'
export const sealPurpose = 'founders.employee-id'

/** days before the due day on which somebody silent is reminded */
export const remindBefore = 10

/** `2023-Q4` of a day. */
export function quarterOf(day: Day): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** A quarter is asked from its first day, and due on the last day of its second month: a month is left for whoever is silent. */
export function dueOf(quarter: string): Day {
  const month = Number(quarter.slice(-1)) * 3 - 1
  return new Date(Date.UTC(Number(quarter.slice(0, 4)), month, 0)).toISOString().slice(0, 10)
}

export function followStateOf(
  followUp: Pick<FollowUp, 'answeredOn' | 'dueOn'> | undefined,
  today: Day,
): FollowState {
  if (followUp === undefined) return 'none'
  if (followUp.answeredOn !== undefined) return 'answered'
  return followUp.dueOn < today ? 'silent' : 'open'
}

/**
 * In which years somebody's job counts, each with its day: the first day of the year on which the business had been
 * supported and they worked there. Nobody works in the future.
 */
export function daysOfJob(
  job: Pick<Job, 'fromOn' | 'untilOn'>,
  supportedOn: Day | undefined,
  today: Day,
): ReadonlyMap<number, Day> {
  const days = new Map<number, Day>()
  if (supportedOn === undefined) return days
  const first = job.fromOn > supportedOn ? job.fromOn : supportedOn
  const last = job.untilOn !== undefined && job.untilOn < today ? job.untilOn : today
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    const start: Day = `${year}-01-01`
    const day = start > first ? start : first
    if (day <= last) days.set(year, day)
  }
  return days
}
