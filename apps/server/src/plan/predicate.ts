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
  'graduate.listed', // a person on a school's roster of a year, by the day of graduation; organisation: the school
  'graduate.placed', // where that person went, when it is known; a changed destination corrects it
  'card.reached', // a student of a roster got the policy card; organisation: the school; each evidence once
  'founder.supported', // something given to a founder: subsidy, loan, place …; thing: the founder
  'founder.employed', // somebody works at a supported business, by the first such day of a year; thing: the founder
  'round.held', // one monthly collection of vacancies; organisation: the association asked
  'activity.held', // an activity took place, by its first day with a check-in; thing: the activity
  'activity.session', // a session took place; thing: the session, or what the kind says (a school's term)
  'activity.attended', // somebody was checked in at an activity, once however many sessions; thing: the activity
  'base.presented', // a base presented itself at a roadshow that took place; organisation: the base
  'certificate.first', // somebody's first certificate of skill at intermediate or above, by its day; thing: the certificate
  'honour.awarded', // a title was awarded to somebody by a decision, by its day; thing: the award
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

/** Where a graduate went. Whether it is in Wenzhou stands beside it. */
export const destinations = [
  'insured-work',
  'work',
  'flexible-work',
  'self-employed',
  'study',
  'abroad',
  'army',
  'seeking',
  'unwilling',
] as const
export type Destination = (typeof destinations)[number]

/** What shows that a card reached somebody: it was sent or handed over, or they themselves opened, printed or confirmed it. */
export const cardEvidences = ['delivered', 'paper', 'opened', 'printed', 'acknowledged'] as const
export type CardEvidence = (typeof cardEvidences)[number]

/** What an attribute of a fact may hold: one of these words, a truth, or a whole number. */
export type AttributeShape = readonly string[] | 'boolean' | 'integer' | 'text'

const ofOpening = {
  category: postCategories,
  social_kind: ['employment', 'traineeship', 'flexible'],
  platform: 'text',
  doubtful: 'boolean',
} as const

/** The kind and its family, in the words of the plan's `activity-kinds.yaml`. */
const ofActivity = { kind: 'text', family: 'text' } as const

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
  'graduate.listed': { level: ['vocational', 'college', 'bachelor', 'master', 'other'] },
  'graduate.placed': { destination: destinations, in_wenzhou: 'boolean' },
  'card.reached': { evidence: cardEvidences, in_graduation_year: 'boolean' },
  'founder.supported': { support: ['subsidy', 'loan', 'place', 'training', 'mentor'] },
  'founder.employed': {},
  'round.held': { asked: 'integer', answered: 'integer' },
  // rank: the official number of the level, which falls as skill rises; age: whole years on the day of the certificate
  'certificate.first': { rank: 'integer', age: 'integer' },
  'honour.awarded': { title: 'text' },
  'activity.held': { ...ofActivity, mode: 'text', through_park: 'boolean', contest_level: 'text' },
  'activity.session': { ...ofActivity, term: 'text' },
  // age: whole years on the day, of kinds for which a target asks it
  'activity.attended': { ...ofActivity, contest_level: 'text', age: 'integer' },
  'base.presented': ofActivity,
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

/** What facts can be told apart by: a column, or the division of a level that they happened in. */
export const distinctFields = ['person', 'organisation', 'thing', 'source', 'county', 'town'] as const
export type DistinctField = (typeof distinctFields)[number]

/**
 * Selection plus the way of counting:
 * - `sum_quantity`: the quantities added up (openings)
 * - `events`, `attendances`: one fact is one
 * - `distinct_subject`: how many different values `distinct_on` has, each with at least `at_least` facts (1 when
 *   absent) in the period that is asked about; never summed over months or areas
 * - `distinct_periods`: how many calendar months or quarters hold at least one fact
 *
 * The plan year, the area, and whether unconfirmed facts count are not here: they belong to the question
 * (`Target.period`, `Target.unconfirmedCounts`, the reader's scope).
 */
export type CountPredicate =
  | (Selection & { readonly unit: 'sum_quantity' | 'events' | 'attendances' })
  | (Selection & {
      readonly unit: 'distinct_subject'
      readonly distinct_on: DistinctField
      readonly at_least?: number
    })
  | (Selection & { readonly unit: 'distinct_periods'; readonly every: 'month' | 'quarter' })

/**
 * A number made of two: the count itself, whose records are the list behind it, and another one.
 * - `ratio`: the count in basis points of another count; no number while that is zero. With `unconfirmed` the other
 *   count takes what its source recorded, whether or not somebody confirmed it: a school's register says who graduated
 * - `coverage`: the same of how many there are to reach: another count, or a number that the plan gives for the
 *   whole area (then there is none for its parts). Who is served without being listed can lift it above 10,000
 * - `growth`: the change against a figure that the plan gives, in basis points of it; no number without one
 * - `stock`: what began minus what ended before the day, whenever it began. A spell holds its first and its last day
 *
 * Basis points are rounded down, so that nothing is reached before it is. None of them is ever summed.
 */
export type Composition =
  | { readonly as: 'ratio'; readonly with: CountPredicate; readonly unconfirmed?: true }
  | { readonly as: 'coverage'; readonly with: CountPredicate | number }
  | { readonly as: 'growth'; readonly baseline: number | undefined }
  | { readonly as: 'stock'; readonly with: CountPredicate }

export type Predicate = CountPredicate & { readonly composed?: Composition }

/** The other count that a composed number is made of. */
export function otherCount({ composed }: Predicate): CountPredicate | undefined {
  if (composed === undefined || composed.as === 'growth') return undefined
  return typeof composed.with === 'number' ? undefined : composed.with
}

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
