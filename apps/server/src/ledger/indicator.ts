import type { Day, Text } from '../kernel/index.ts'
import { otherCount, type Predicate } from '../plan/index.ts'

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
  /** the code of the plan it belongs to; facts recorded under another plan are kept out and listed */
  readonly plan?: string
}

/** Under which name the other count of a composed number is kept. */
export function otherId(id: string): string {
  return `${id}/with`
}

/** What is counted for an indicator: itself, and the other count when it is composed of two. */
export function partsOf(definition: IndicatorDefinition): IndicatorDefinition[] {
  const other = otherCount(definition.predicate)
  const { plan: _plan, ...anytime } = definition
  // what is in stock today may have begun in any year, under any plan
  const base =
    definition.predicate.composed?.as === 'stock' ? { ...anytime, from: '0001-01-01' as const } : definition
  return other === undefined ? [base] : [base, { ...base, id: otherId(definition.id), predicate: other }]
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

/**
 * The number of an indicator from what was counted for its parts. Undefined where there is none: nothing to divide
 * by, or no baseline.
 * @param isWhole the area is all that the plan speaks about, so that figures given by the plan apply to it
 */
export function numberOf(
  definition: IndicatorDefinition,
  sums: { readonly first: Sums; readonly other: Sums },
  isWhole: boolean,
): Count | undefined {
  const first = countOf(definition, sums.first)
  const { composed } = definition.predicate
  if (composed === undefined) return first
  const other = countOf(definition, sums.other)
  if (composed.as === 'stock') {
    const confirmed = first.confirmed - other.confirmed
    return {
      ...first,
      value: first.value - other.value,
      confirmed,
      unconfirmed: first.unconfirmed - other.unconfirmed,
    }
  }
  const given = composed.as === 'growth' ? composed.baseline : composed.with
  if (typeof given !== 'object' && !isWhole) return undefined
  // who graduated stands in the register of the school; what the person confirms is where they went
  const anyway = composed.as === 'ratio' && composed.unconfirmed === true
  const otherValue = anyway ? other.confirmed + other.unconfirmed : other.value
  const base = typeof given === 'object' ? otherValue : given
  if (base === undefined || base <= 0) return undefined
  const from = composed.as === 'growth' ? base : 0
  const share = (amount: number) => Math.floor(((amount - from) * 10_000) / base)
  const confirmed = share(first.confirmed)
  const unconfirmed = share(first.confirmed + first.unconfirmed) - confirmed
  return { ...first, value: share(first.value), confirmed, unconfirmed }
}

/** Does the number of a month or a week say anything? A stock is of a day, growth of the whole period. */
export function hasPeriods({ composed }: Predicate): boolean {
  return composed?.as !== 'stock' && composed?.as !== 'growth'
}
