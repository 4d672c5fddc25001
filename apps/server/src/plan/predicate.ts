/**
 * What a target counts, as data. One predicate gives the number and the list behind it: the ledger compiles it
 * to SQL, `verdictOn` below decides the same in memory (the two are held together by tests).
 */

/** Kinds of fact that records of this system append. Fixed words: a new one is a change of code, reviewed. */
export const factKinds = [
  'opening.published', // quantity: openings added; thing: post
  'opening.pushed', // quantity: openings pushed to somebody for the first time; thing: post
  'hire.started', // a person's first day at work; thing: post
  'placement.started', // a person's first day in a traineeship or an internship; thing: post
  'round.held', // one monthly collection of vacancies; organisation: the association asked
] as const
export type FactKind = (typeof factKinds)[number]

export const postCategories = [
  'market',
  'policy',
  'community',
  'social',
  'incubator',
  'welfare',
  'traineeship',
  'internship',
  'reserved',
] as const
export type PostCategory = (typeof postCategories)[number]

/** What an attribute of a fact may hold: one of these words, a truth, or a whole number. */
export type AttributeShape = readonly string[] | 'boolean' | 'integer' | 'text'

const ofOpening = {
  category: postCategories,
  social_kind: ['employment', 'traineeship', 'flexible'],
  platform: 'text',
  doubtful: 'boolean',
} as const

/**
 * The flat attributes of each kind, decided when the fact is appended and never looked up again.
 * An attribute that does not apply is absent; a condition on an absent attribute does not hold.
 */
export const attributesOf: Readonly<Record<FactKind, Readonly<Record<string, AttributeShape>>>> = {
  'opening.published': ofOpening,
  'opening.pushed': ofOpening,
  'hire.started': {
    category: postCategories,
    graduate_kind: ['college', 'vocational', 'other'],
    key_group: 'boolean',
    in_wenzhou: 'boolean',
    first_in_year: 'boolean',
  },
  'placement.started': {
    category: ['traineeship', 'internship'],
    first_in_year: 'boolean',
  },
  'round.held': { asked: 'integer', answered: 'integer' },
}

export type Value = string | number | boolean

/** One comparison with one attribute (never a column: kind, day and division have their own places). */
export type Comparison =
  | { readonly field: string; readonly eq: Value }
  | { readonly field: string; readonly in: readonly Value[] }
  | { readonly field: string; readonly gte: number }
  | { readonly field: string; readonly lte: number }

/** A comparison, or several of which at least one must hold. One level deep on purpose. */
export type Condition = Comparison | { readonly any: readonly Comparison[] }

/** Rows that would count but for this; they are listed apart, with the reason. */
export type Exclusion = Comparison & { readonly reason: string }

interface Selection {
  /** facts of any of these kinds … */
  readonly kind: readonly FactKind[]
  /** … for which all of these hold … */
  readonly where: readonly Condition[]
  /** … and none of these. The first that holds names the reason. */
  readonly exclude: readonly Exclusion[]
}

/** Columns of a fact that can be told apart from one another. */
export const distinctFields = ['person', 'organisation', 'thing', 'source'] as const
export type DistinctField = (typeof distinctFields)[number]

/**
 * Selection plus the way of counting:
 * - `sum_quantity`: the quantities added up (openings)
 * - `events`, `attendances`: one fact is one
 * - `distinct_subject`: how many different values `distinct_on` has; never summed over months or areas
 * - `distinct_periods`: how many calendar months or quarters hold at least one fact
 *
 * The plan year, the area, and whether unconfirmed facts count are not here: they belong to the question
 * (`Target.period`, `Target.unconfirmedCounts`, the reader's scope).
 */
export type Predicate =
  | (Selection & { readonly unit: 'sum_quantity' | 'events' | 'attendances' })
  | (Selection & { readonly unit: 'distinct_subject'; readonly distinct_on: DistinctField })
  | (Selection & { readonly unit: 'distinct_periods'; readonly every: 'month' | 'quarter' })

/** The part of a fact that a predicate looks at. */
export interface FactView {
  readonly kind: string
  readonly attributes: Readonly<Record<string, Value>>
}

export type Verdict = 'counts' | 'outside' | { readonly excluded: string }

/** The reference evaluation: does this fact count, is it listed as excluded (and why), or not concerned? */
export function verdictOn(predicate: Predicate, fact: FactView): Verdict {
  if (!predicate.kind.some(kind => kind === fact.kind)) return 'outside'
  const all = predicate.where.every(condition =>
    'any' in condition ? condition.any.some(one => holds(one, fact)) : holds(condition, fact),
  )
  if (!all) return 'outside'
  const exclusion = predicate.exclude.find(one => holds(one, fact))
  return exclusion === undefined ? 'counts' : { excluded: exclusion.reason }
}

function holds(comparison: Comparison, fact: FactView): boolean {
  const value = fact.attributes[comparison.field]
  if (value === undefined) return false
  if ('eq' in comparison) return value === comparison.eq
  if ('in' in comparison) return comparison.in.includes(value)
  if (typeof value !== 'number') return false
  return 'gte' in comparison ? value >= comparison.gte : value <= comparison.lte
}
