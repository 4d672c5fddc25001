import { type Kysely, sql } from 'kysely'
import { addDays, type Day, type Instant } from '../kernel/index.ts'
import type { IndicatorDefinition, Sums } from './indicator.ts'
import { isAdditive, noSums, partsOf } from './indicator.ts'
import type { Mark } from './mark.ts'
import {
  amountOf,
  areaFilter,
  classOf,
  concerns,
  countingClasses,
  kindFilter,
  leastOf,
  standing,
  subjectOf,
} from './predicate.store.ts'

/** Where and as of when something is counted. */
export interface Question {
  readonly mark: Mark
  /** a division of any depth; '' is everything */
  readonly area: string
  /** narrows the indicator's own period */
  readonly from?: Day | undefined
  readonly until?: Day | undefined
}

/** One record behind a number. Ids only: the module that owns the source shows the rest. */
export interface CountedRecord {
  readonly fact: string
  readonly kind: string
  readonly person: string | null
  readonly organisation: string | null
  readonly thing: string | null
  readonly source: string
  readonly source_kind: string
  readonly division: string
  readonly day: Day
  readonly recorded: Instant
  readonly quantity: number
  readonly verification: string
}

/** The rows that concern an indicator, each with its class. The count and the list both start from here. */
function classified(definition: IndicatorDefinition, question: Question) {
  const { predicate } = definition
  // neither kind, division nor day is changed by what is said later, so that all of it can be left unread
  const filters = [kindFilter([predicate]), areaFilter(question.area)]
  if (question.from !== undefined) filters.push(sql`e.day >= ${question.from}::date`)
  if (question.until !== undefined) filters.push(sql`e.day <= ${question.until}::date`)
  return sql`
    SELECT e.*, ${classOf(definition)} AS class, ${amountOf(predicate)} AS amount, ${subjectOf(predicate)} AS subject
    FROM (${standing(question.mark, sql.join(filters, sql` AND `))}) AS e
    WHERE ${concerns(predicate)}`
}

/** Counts from the facts themselves, as far as the reader may see them. */
export async function sumsOf(
  db: Kysely<unknown>,
  definition: IndicatorDefinition,
  question: Question,
): Promise<Sums> {
  const { predicate } = definition
  const measure = isAdditive(predicate) ? sql`sum(amount)` : sql`count(DISTINCT subject)`
  if (leastOf(predicate) > 1) return await subjectsWithEnough(db, definition, question)
  const total = sql`class IN ('confirmed', 'recorded')`
  const result = await sql<Sums>`
    SELECT coalesce(${measure} FILTER (WHERE class = 'confirmed'), 0)::bigint AS confirmed,
           coalesce(${measure} FILTER (WHERE ${total}), 0)::bigint AS total,
           coalesce(${measure} FILTER (WHERE class = 'contested'), 0)::bigint AS contested,
           count(*) FILTER (WHERE class = 'confirmed') AS records_confirmed,
           count(*) FILTER (WHERE ${total}) AS records_total
    FROM (${classified(definition, question)}) AS c`.execute(db)
  return result.rows[0] ?? noSums
}

/** Subjects with at least so many facts: what is confirmed of one may be enough by itself, or only with the rest. */
async function subjectsWithEnough(
  db: Kysely<unknown>,
  definition: IndicatorDefinition,
  question: Question,
): Promise<Sums> {
  const least = sql.lit(leastOf(definition.predicate))
  const result = await sql<Sums>`
    SELECT count(*) FILTER (WHERE confirmed >= ${least}) AS confirmed,
           count(*) FILTER (WHERE total >= ${least}) AS total,
           count(*) FILTER (WHERE contested >= ${least}) AS contested,
           coalesce(sum(confirmed), 0)::bigint AS records_confirmed,
           coalesce(sum(total), 0)::bigint AS records_total
    FROM (
      SELECT count(*) FILTER (WHERE class = 'confirmed') AS confirmed,
             count(*) FILTER (WHERE class IN ('confirmed', 'recorded')) AS total,
             count(*) FILTER (WHERE class = 'contested') AS contested
      FROM (${classified(definition, question)}) AS c GROUP BY subject
    ) AS s`.execute(db)
  return result.rows[0] ?? noSums
}

/** What is counted for an indicator, and for the other count when it is composed of two. */
export async function bothSums(
  db: Kysely<unknown>,
  definition: IndicatorDefinition,
  question: Question,
): Promise<{ first: Sums; other: Sums }> {
  const [main, other] = partsOf(definition)
  const first = await sumsOf(db, main ?? definition, question)
  if (other === undefined) return { first, other: noSums }
  // a spell holds its last day: on that day it has not ended yet
  const until = definition.predicate.composed?.as === 'stock' && question.until !== undefined
  const before = until && question.until ? { ...question, until: addDays(question.until, -1) } : question
  return { first, other: await sumsOf(db, other, before) }
}

/** What keeps concerned rows out of the number, and how many. */
export async function classesOf(db: Kysely<unknown>, definition: IndicatorDefinition, question: Question) {
  const result = await sql<{ class: string; records: number; amount: number }>`
    SELECT class, count(*) AS records, coalesce(sum(amount), 0)::bigint AS amount
    FROM (${classified(definition, question)}) AS c GROUP BY class ORDER BY class`.execute(db)
  return result.rows
}

/** Did this account or its unit record anything about people that could stand behind the number? */
export async function hasRecorded(
  db: Kysely<unknown>,
  definition: IndicatorDefinition,
  asked: { readonly area: string; readonly unit: string; readonly account: string | undefined },
): Promise<boolean> {
  const result = await sql<{ found: boolean }>`
    SELECT EXISTS (
      SELECT 1 FROM ledger.facts AS e
      WHERE (e.unit = ${asked.unit} OR e.recorder = ${asked.account ?? null}::uuid) AND e.entry = 'fact' AND e.person IS NOT NULL
        AND ${kindFilter([definition.predicate])} AND ${areaFilter(asked.area)}
    ) AS found`.execute(db)
  return result.rows[0]?.found === true
}

export interface ListPosition {
  readonly day: Day
  readonly fact: string
}

/** How many days back a page of a list looks at first; a list of a whole year is seldom read to its end. */
const windows = [2, 14, 90, undefined] as const

/** The counted records, newest first, from a position on. */
export async function recordsOf(
  db: Kysely<unknown>,
  definition: IndicatorDefinition,
  question: Question,
  page: { readonly after?: ListPosition | undefined; readonly limit: number },
): Promise<CountedRecord[]> {
  const until = [page.after?.day, question.until, definition.until].reduce(earlier) ?? definition.until
  for (const days of windows) {
    const from = days === undefined ? question.from : addDays(until, -days)
    if (days !== undefined && question.from !== undefined && question.from >= addDays(until, -days)) continue
    const rows = await recordsWithin(db, definition, { ...question, from, until }, page)
    if (rows.length >= page.limit || days === undefined) return rows
  }
  return []
}

function earlier(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a < b ? a : b
}

async function recordsWithin(
  db: Kysely<unknown>,
  definition: IndicatorDefinition,
  question: Question,
  page: { readonly after?: ListPosition | undefined; readonly limit: number },
): Promise<CountedRecord[]> {
  const after =
    page.after === undefined
      ? sql`true`
      : sql`(c.day < ${page.after.day}::date OR (c.day = ${page.after.day}::date AND c.fact > ${page.after.fact}::uuid))`
  const result = await sql<CountedRecord>`
    SELECT c.fact, c.kind, c.person, c.organisation, c.thing, c.source, c.source_kind, c.division, c.day,
           c.recorded, c.quantity, c.verification
    FROM (${classified(definition, question)}) AS c
    WHERE c.class IN (${sql.join(countingClasses(definition))}) AND ${after}
    ORDER BY c.day DESC, c.fact LIMIT ${page.limit}`.execute(db)
  return result.rows
}
