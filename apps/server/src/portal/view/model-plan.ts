import type { Day, Instant, Text } from '../../kernel/index.ts'

export type PromiseState = 'done' | 'pace' | 'behind' | 'said' | 'none' | 'base'

/** A target in public. Percent in basis points, money in fen, everything else as counted. */
export interface PromiseNumber {
  readonly id: string
  readonly clause: Text
  readonly label: Text
  readonly quantity: 'count' | 'percent' | 'money'
  readonly unit: Text
  readonly direction: 'at-least' | 'at-most' | 'keep'
  readonly strive: boolean
  readonly state: PromiseState
  readonly value: number | null
  /** null: promised without a figure */
  readonly target: number | null
  readonly start?: number
  readonly expected: number | null
  readonly reported: { readonly value: number; readonly by: Text; readonly period: Text } | null
  readonly how: Text
  /** why there is no number yet */
  readonly missing?: Text
  readonly asOf: Instant | null
}

export interface Commitment {
  readonly id: string
  readonly clause: Text
  readonly label: Text
  readonly lead: Text | null
  readonly steps: readonly {
    readonly label: Text
    readonly state: 'past' | 'next' | 'late'
    readonly due: Day
  }[]
}

export interface Measure {
  readonly id: string
  readonly ordinal: Text
  readonly label: Text
  readonly numbers: readonly PromiseNumber[]
  readonly commitments: readonly Commitment[]
}

export interface PlanProps {
  readonly title: Text
  readonly asOf: Instant
  /** basis points of the year that have passed */
  readonly yearPassed: number
  readonly measures: readonly Measure[]
}

export interface PromiseProps {
  readonly number: PromiseNumber
  /** the headline targets stand before the ten measures and have no ordinal */
  readonly measure: { readonly ordinal: Text | null; readonly label: Text }
  /** what was promised, in our own words */
  readonly wording: Text
  readonly countingUnit: Text
  readonly unconfirmed: number | null
  /** whether those count: then they are part of the number, else beside it */
  readonly unconfirmedCounts: boolean
  readonly excluded: readonly { readonly label: Text; readonly count: number }[]
  readonly counties: readonly {
    readonly code: string
    readonly value: number | null
    /** people are so few that their number is not published, or it would give such a one away */
    readonly few?: boolean
    readonly expected: number | null
    readonly target: number | null
    readonly reported: number | null
  }[]
  readonly months: readonly { readonly month: string; readonly value: number }[]
  /** policies that serve it */
  readonly policies: readonly { readonly id: string; readonly name: Text }[]
  readonly mark: { readonly position: number; readonly plan: number; readonly divisions: Day } | null
}

export interface AboutDataProps {
  readonly facts: number
  readonly lastVerified: Instant | null
  readonly healthy: boolean | null
}
