import type { Day, Text } from '../kernel/index.ts'
import type { Predicate } from '../plan/index.ts'

/** One number of the plan: what is counted, in which period, and whether a reporter's word alone is enough. */
export interface IndicatorDefinition {
  /** the target's id, e.g. `S1-Q1` */
  readonly id: string
  readonly label: Text
  /** the unit in which people say the number: 个, 人, 场 */
  readonly unit: Text
  readonly predicate: Predicate
  /** first and last day that count, both included */
  readonly from: Day
  readonly until: Day
  readonly unconfirmedCounts: boolean
}

/**
 * A number with its parts. `confirmed + unconfirmed` is everything recorded and not contested; `value` is that,
 * or the confirmed part alone where the target wants the person's word. For distinct counts `unconfirmed` are
 * those of whom no fact is confirmed, so that the parts still add up.
 */
export interface Count {
  readonly value: number
  readonly confirmed: number
  readonly unconfirmed: number
  /** said to be untrue and not settled yet; in no other part */
  readonly contested: number
  /** how many records stand behind `value` */
  readonly records: number
}

/** The counted sums as the database gives them. */
export interface Sums {
  readonly confirmed: number
  readonly total: number
  readonly contested: number
  readonly records_confirmed: number
  readonly records_total: number
}

export const noSums: Sums = { confirmed: 0, total: 0, contested: 0, records_confirmed: 0, records_total: 0 }

export function countOf(definition: Pick<IndicatorDefinition, 'unconfirmedCounts'>, sums: Sums): Count {
  return {
    value: definition.unconfirmedCounts ? sums.total : sums.confirmed,
    confirmed: sums.confirmed,
    unconfirmed: sums.total - sums.confirmed,
    contested: sums.contested,
    records: definition.unconfirmedCounts ? sums.records_total : sums.records_confirmed,
  }
}

/** Adds up over months and areas? Distinct people, things and periods never do. */
export function isAdditive(predicate: Predicate): boolean {
  return predicate.unit !== 'distinct_subject' && predicate.unit !== 'distinct_periods'
}
