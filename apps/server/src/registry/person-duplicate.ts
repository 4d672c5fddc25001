import { type Day, type Hand, type Id, type Instant, oneOf, type Text } from '../kernel/index.ts'
import type { PersonReason } from './person-duplicate-score.ts'

export const pairStates = {
  open: { zh: '等核对', en: 'To be looked at' },
  later: { zh: '以后再看', en: 'Later' },
  apart: { zh: '是两个人', en: 'Two people' },
  merged: { zh: '已合并', en: 'Merged' },
} as const satisfies Record<string, Text>
export type PersonPairState = keyof typeof pairStates

export const pairState = oneOf('open', 'later', 'apart', 'merged')

/** How a pair came to be known. */
export type FoundBy = 'entry' | 'sweep' | 'merge' | 'objection'

/** One of two counties' officers has said that they are one person. */
export interface Agreement extends Hand {
  readonly name: string
  readonly area: string
  readonly survivor: Id<'Person'>
}

export interface PersonPair {
  readonly id: Id<'PersonPair'>
  readonly version: number
  /** the lower id first */
  readonly one: Id<'Person'>
  readonly other: Id<'Person'>
  readonly oneName: string
  readonly otherName: string
  readonly oneDivision: string
  readonly otherDivision: string
  readonly score: number
  readonly reasons: readonly PersonReason[]
  readonly foundBy: FoundBy
  readonly foundAt: Instant
  readonly state: PersonPairState
  readonly againOn: Day | undefined
  readonly note: string | undefined
  readonly agreed: Agreement | undefined
  readonly decidedName: string | undefined
  readonly decidedAt: Instant | undefined
  readonly merge: Id<'Merge'> | undefined
}

/** Which sides of a pair lie in an area. Undefined area: none. */
export function sidesIn(pair: Pick<PersonPair, 'oneDivision' | 'otherDivision'>, area: string | undefined) {
  const within = (division: string) => area !== undefined && division.startsWith(area)
  return { one: within(pair.oneDivision), other: within(pair.otherDivision) }
}
