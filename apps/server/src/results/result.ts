import type { Id, Instant } from '../kernel/index.ts'

/** Completion needs so much of the hours, in a hundred. */
export const hoursNeeded = 80

/** What somebody reached: at the exam (round 0), or in a round of a contest. */
export interface Result {
  readonly id: Id<'Result'>
  readonly version: number
  readonly activity: Id<'Activity'>
  readonly registration: Id<'Registration'>
  readonly person: Id<'Person'> | undefined
  readonly division: string
  readonly organisation: Id<'Organisation'> | undefined
  readonly round: number
  /** in hundredths */
  readonly score: number | undefined
  readonly place: number | undefined
  readonly passed: boolean
  readonly certificate: Id<'Certificate'> | undefined
  readonly byName: string
  readonly enteredAt: Instant
}

/** The official number of a course's or assessment's level; one without a level gives no certificate. */
export const levelOf: Readonly<Record<string, number>> = {
  entry: 5,
  intermediate: 4,
  senior: 3,
  technician: 2,
}

/** Why a result cannot be as it is typed; undefined when it can. */
export function whyNotSo(
  asked: { readonly round: number; readonly passed: boolean },
  known: {
    /** part of the hours that they were there, in a hundred; undefined: hours do not count here */
    readonly hours: number | undefined
    /** sessions that they came to */
    readonly sessions: number
    /** of the round before, for contests */
    readonly before: Pick<Result, 'passed'> | undefined
    readonly certified: boolean
  },
): WhyNot | undefined {
  if (known.sessions === 0) return 'not-there'
  if (known.certified && !asked.passed) return 'certified'
  if (asked.round > 1 && known.before?.passed !== true) return 'out'
  if (asked.round === 0 && asked.passed && known.hours !== undefined && known.hours < hoursNeeded)
    return 'hours'
  return undefined
}

export const whyNots = {
  unknown: { zh: '不在这个活动的名单里', en: 'Not on the list of this activity' },
  'not-there': { zh: '没有签到过，没有成绩', en: 'Was never checked in, so has no result' },
  hours: {
    zh: `学时没到 ${hoursNeeded}%，不能算通过`,
    en: `Was there for less than ${hoursNeeded} % of the hours`,
  },
  out: { zh: '上一轮没有晋级', en: 'Did not come through the round before' },
  certified: { zh: '已经发了证书，先撤销证书', en: 'Has a certificate: withdraw that first' },
} as const
export type WhyNot = keyof typeof whyNots
