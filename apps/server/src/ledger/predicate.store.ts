import { type RawBuilder, sql } from 'kysely'
import type { Comparison, Condition, Predicate, Value } from '../plan/index.ts'
import type { IndicatorDefinition } from './indicator.ts'
import type { Mark } from './mark.ts'

/**
 * The one place where a predicate becomes SQL. The number, the list behind it, the roll-ups and the rebuild all
 * use these fragments, so that they cannot disagree. Every fragment speaks about a row `e` of `standing`.
 */
type Fragment = RawBuilder<unknown>

/** The sequence that stream `sk` had reached at a mark. */
function reached(mark: Mark, alias: string): Fragment {
  const streams = `{${mark.streams.join(',')}}`
  return sql`(${streams}::text::bigint[])[get_byte(decode(${sql.ref(`${alias}.sk`)}, 'hex'), 0) + 1]`
}

export function isWithin(mark: Mark, alias: string): Fragment {
  return sql`${sql.ref(`${alias}.seq`)} <= ${reached(mark, alias)}`
}

/**
 * Every fact as it stood at a mark: its last version, and what had been said about it. The same fold as
 * `standingOf`, for all facts at once.
 * @param filter narrows a row `e` by columns that all entries about one fact share
 * @param from where the entries are read: the ledger, or a part of it that holds all entries of its facts
 */
export function standing(mark: Mark, filter: Fragment, from: Fragment = sql`ledger.facts`): Fragment {
  return sql`
    SELECT e.sk, e.fact, e.seq, e.kind, e.plan, e.person, e.organisation, e.thing, e.source, e.source_kind, e.division,
           e.day, e.quantity, e.attributes, e.voided, e.recorded, coalesce(said.verification, 'recorded') AS verification
    FROM ${from} AS e
    LEFT JOIN (
      SELECT DISTINCT ON (e.sk, e.fact) e.sk, e.fact,
             CASE
               WHEN e.entry = 'confirmation' OR e.outcome = 'true' THEN 'confirmed'
               WHEN e.entry = 'contest' THEN 'contested'
               ELSE 'refuted'
             END AS verification
      FROM ${from} AS e
      WHERE e.entry <> 'fact' AND e.entry <> 'correction' AND ${isWithin(mark, 'e')} AND ${filter}
      ORDER BY e.sk, e.fact, e.seq DESC
    ) AS said ON said.sk = e.sk AND said.fact = e.fact
    LEFT JOIN (
      SELECT e.sk, e.fact, max(e.seq) AS seq
      FROM ${from} AS e
      WHERE e.entry <> 'fact' AND e.entry = 'correction' AND ${isWithin(mark, 'e')} AND ${filter}
      GROUP BY e.sk, e.fact
    ) AS last ON last.sk = e.sk AND last.fact = e.fact
    WHERE e.entry IN ('fact', 'correction') AND ${isWithin(mark, 'e')} AND ${filter}
      AND (last.seq IS NULL OR last.seq = e.seq)`
}

export function kindFilter(predicates: readonly Predicate[]): Fragment {
  const kinds = [...new Set(predicates.flatMap(predicate => predicate.kind))]
  return kinds.length === 0 ? sql`false` : sql`e.kind IN (${sql.join(kinds)})`
}

export function areaFilter(area: string): Fragment {
  return area === '' ? sql`true` : sql`e.division >= ${area} AND e.division < ${`${area}~`}`
}

/** The kind and every condition hold; a row without the subject that is counted cannot count. */
export function concerns(predicate: Predicate): Fragment {
  const parts = [kindFilter([predicate]), ...predicate.where.map(condition)]
  if (predicate.unit === 'distinct_subject') parts.push(sql`${subjectColumn(predicate)} IS NOT NULL`)
  return all(parts)
}

/**
 * How a concerned row stands to the number: the name of what keeps it out, or its verification. Rows that are
 * `confirmed` count; rows that are `recorded` count where unconfirmed facts do.
 */
export function classOf(definition: IndicatorDefinition): Fragment {
  const { predicate, from, until, plan } = definition
  // versions of one plan are one plan: `code@version`
  const elsewhere = plan === undefined ? sql`` : sql`WHEN split_part(e.plan, '@', 1) <> ${plan} THEN 'plan'`
  const exclusions = predicate.exclude.map(
    exclusion => sql`WHEN ${comparison(exclusion)} THEN ${`excluded:${exclusion.reason}`}::text`,
  )
  return sql`CASE
    WHEN e.day < ${from}::date OR e.day > ${until}::date THEN 'period'
    WHEN e.voided THEN 'voided'
    ${elsewhere}
    ${sql.join(exclusions, sql` `)}
    ELSE e.verification END`
}

export function countingClasses(definition: IndicatorDefinition): readonly string[] {
  return definition.unconfirmedCounts ? ['confirmed', 'recorded'] : ['confirmed']
}

/** What one row adds to an additive number. */
export function amountOf(predicate: Predicate): Fragment {
  return predicate.unit === 'sum_quantity' ? sql`e.quantity` : sql`1::bigint`
}

/** What is told apart by a distinct number, as text; NULL for additive ones. */
export function subjectOf(predicate: Predicate): Fragment {
  if (predicate.unit === 'distinct_subject') return sql`${subjectColumn(predicate)}::text`
  if (predicate.unit !== 'distinct_periods') return sql`NULL::text`
  // two digits at the end of both, since a subject's last two characters are its bucket
  return predicate.every === 'month' ? sql`to_char(e.day, 'YYYY-MM')` : sql`to_char(e.day, 'YYYY-"Q"-"0"Q')`
}

/** How many facts make a subject a member of a distinct number. */
export function leastOf(predicate: Predicate): number {
  return predicate.unit === 'distinct_subject' ? (predicate.at_least ?? 1) : 1
}

function subjectColumn(predicate: Predicate & { unit: 'distinct_subject' }): Fragment {
  const { distinct_on: field } = predicate
  if (field !== 'county' && field !== 'town') return sql.ref(`e.${field}`)
  const digits = sql.lit(field === 'county' ? 6 : 9)
  return sql`(CASE WHEN length(e.division) >= ${digits} THEN left(e.division, ${digits}) END)`
}

function condition(one: Condition): Fragment {
  if (!('any' in one)) return comparison(one)
  return one.any.length === 0 ? sql`false` : sql`(${sql.join(one.any.map(comparison), sql` OR `)})`
}

/** Compares JSON values, so that the text "1" is not the number 1; an absent attribute never holds. */
function comparison(one: Comparison): Fragment {
  const value = sql`e.attributes -> ${one.field}::text`
  if ('eq' in one) return sql`coalesce(${value} = ${json(one.eq)}, false)`
  if ('in' in one) {
    return one.in.length === 0
      ? sql`false`
      : sql`coalesce(${value} IN (${sql.join(one.in.map(json))}), false)`
  }
  const number = sql`CASE WHEN jsonb_typeof(${value}) = 'number' THEN (${value})::numeric END`
  return 'gte' in one
    ? sql`coalesce(${number} >= ${one.gte}::numeric, false)`
    : sql`coalesce(${number} <= ${one.lte}::numeric, false)`
}

function json(value: Value): Fragment {
  return sql`${JSON.stringify(value)}::text::jsonb`
}

function all(parts: readonly Fragment[]): Fragment {
  return sql`(${sql.join(parts, sql` AND `)})`
}
