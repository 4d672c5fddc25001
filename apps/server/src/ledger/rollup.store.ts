import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Instant } from '../kernel/index.ts'
import type { IndicatorDefinition } from './indicator.ts'
import { bucketAt, type Mark } from './mark.ts'
import { amountOf, classOf, concerns, kindFilter, leastOf, standing, subjectOf } from './predicate.store.ts'

type Fragment = RawBuilder<unknown>
type Database = Kysely<unknown>

/** Where the counts are written: the running ones, or the stage of a recount. */
export type Place = 'live' | 'staged'

export function tablesOf(place: Place) {
  const prefix = place === 'live' ? '' : 'staged_'
  return {
    counters: sql.table(`ledger.${prefix}counters`),
    members: sql.table(`ledger.${prefix}memberships`),
    classes: sql.table(`ledger.${prefix}classes`),
  }
}

export async function isBehind(db: Database): Promise<boolean> {
  const result = await sql<{ behind: boolean }>`
    SELECT EXISTS (
      SELECT 1 FROM ledger.heads AS h JOIN ledger.applied AS a ON a.sk = h.sk WHERE h.seq > a.seq
    ) AS behind`.execute(db)
  return result.rows[0]?.behind === true
}

/** Locks how far has been counted, so that one job counts at a time. Answers 256 numbers by bucket. */
export async function lockApplied(db: Database): Promise<number[]> {
  const rows = await sql<{ seq: number }>`SELECT seq FROM ledger.applied ORDER BY sk FOR UPDATE`.execute(db)
  return rows.rows.map(row => row.seq)
}

export async function writeApplied(db: Database, streams: readonly number[], now: Instant): Promise<void> {
  await sql`
    UPDATE ledger.applied AS a SET seq = n.seq, at = ${now}::timestamptz
    FROM unnest(${`{${streams.join(',')}}`}::text::bigint[]) WITH ORDINALITY AS n(seq, place)
    WHERE a.sk = lpad(to_hex(n.place - 1), 2, '0') AND a.seq <> n.seq`.execute(db)
}

/** Rows with a sign, of certain kinds: +1 as a fact stands now, -1 as it stood before. */
type Rows = (kinds: Fragment) => Fragment

/**
 * Counts what was said between two marks: the facts touched are counted as they stand now and as they stood
 * then, and the difference is added. The same fragments count everything from nothing in `recount`.
 */
export async function applyBetween(
  db: Database,
  definitions: readonly IndicatorDefinition[],
  before: Mark,
  after: Mark,
): Promise<void> {
  const changed = after.streams.flatMap((seq, index) => {
    const from = before.streams[index] ?? 0
    return seq > from ? [{ sk: bucketAt(index), from, seq }] : []
  })
  if (changed.length === 0) return
  const streams = changed.map(({ sk, from, seq }) => sql`(${sk}::text, ${from}::bigint, ${seq}::bigint)`)
  // OFFSET 0 keeps each inner query as it is, one look into an index: the planner cannot know how few are new,
  // and would rather read the whole ledger
  const touched = sql`touched AS MATERIALIZED (
    SELECT DISTINCT n.sk, n.fact FROM (VALUES ${sql.join(streams)}) AS s(sk, since, reached)
    CROSS JOIN LATERAL (
      SELECT f.sk, f.fact FROM ledger.facts AS f
      WHERE f.sk = s.sk COLLATE "C" AND f.seq > s.since AND f.seq <= s.reached OFFSET 0
    ) AS n
  ),
  about AS MATERIALIZED (
    SELECT a.* FROM touched AS t
    CROSS JOIN LATERAL (
      SELECT f.* FROM ledger.facts AS f WHERE f.sk = t.sk AND f.fact = t.fact OFFSET 0
    ) AS a
  ),`
  const rows: Rows = kinds => sql`
    SELECT 1 AS sign, n.* FROM (${standing(after, kinds, sql`about`)}) AS n
    UNION ALL SELECT -1 AS sign, o.* FROM (${standing(before, kinds, sql`about`)}) AS o`
  await write(db, definitions, touched, rows, { place: 'live', upon: true })
}

/** Counts all facts up to a mark into a place that is empty for these indicators. */
export async function recount(
  db: Database,
  definitions: readonly IndicatorDefinition[],
  mark: Mark,
  place: Place,
): Promise<void> {
  if (mark.streams.every(seq => seq === 0)) return
  // a recount reads everything once: let it sort and hash in memory, and let it finish
  await sql`SET LOCAL work_mem = '128MB'`.execute(db)
  await sql`SET LOCAL statement_timeout = 0`.execute(db)
  // hash, not sort: the planner expects a thousand rows of what are millions
  await sql`SET LOCAL enable_sort = off`.execute(db)
  // the price that this puts on a sort must not make it compile every statement
  await sql`SET LOCAL jit = off`.execute(db)
  const rows: Rows = kinds => sql`SELECT 1 AS sign, n.* FROM (${standing(mark, kinds)}) AS n`
  // one pass for each group of kinds: several in one statement would compete for memory
  for (const group of byKinds(definitions)) await write(db, group, sql``, rows, { place, upon: false })
}

/** @param how.upon there may be counts already to which these are added */
async function write(
  db: Database,
  definitions: readonly IndicatorDefinition[],
  first: Fragment,
  rows: Rows,
  how: { readonly place: Place; readonly upon: boolean },
): Promise<void> {
  if (definitions.length === 0) return
  const { counters, members, classes } = tablesOf(how.place)
  await sql`
    WITH ${first}
    flat AS MATERIALIZED (${sql.join(
      byKinds(definitions).map(group => contributions(group, rows)),
      sql` UNION ALL `,
    )}),
    based AS (${how.upon ? basedUpon : based}),
    grains AS MATERIALIZED (${grainsOf(how.upon ? sql`flat UNION SELECT day FROM based` : sql`flat`)}),
    met AS (${met(how.upon)}),
    kept AS (
      INSERT INTO ${members} AS m (sk, indicator, subject, division, day, class, records)
      SELECT right(subject, 2), indicator, subject, division, day, class, records
      FROM flat WHERE subject IS NOT NULL AND ${counts} AND records <> 0
      ${how.upon ? addToMember : sql``}
    ),
    explained AS (
      INSERT INTO ${classes} AS c (indicator, area, class, records, amount)
      SELECT indicator, left(division, digits) COLLATE "C", class, sum(records), sum(amount)
      FROM flat CROSS JOIN (VALUES (4), (6), (9)) AS depth(digits)
      WHERE length(division) >= digits GROUP BY 1, 2, 3
      ${how.upon ? addToClass : sql``}
    )
    INSERT INTO ${counters} AS c
      (indicator, period, area, confirmed, total, contested, records_confirmed, records_total)
    ${summed}
    UNION ALL
    SELECT indicator, period, area, sum(${stepped('confirmed')}), sum(${stepped('total')}),
           sum(${stepped('contested')}), sum(confirmed), sum(total)
    FROM met GROUP BY indicator, period, area
    ${how.upon ? addToCounter : sql``}`.execute(db)
}

const counts = sql`class IN ('confirmed', 'recorded', 'contested')`

/**
 * The periods and areas that are kept of each day. A county without towns simply has none. Members of a week are
 * counted for the city alone: only its trend is drawn by weeks.
 */
function grainsOf(days: Fragment): Fragment {
  return sql`
    SELECT d.day, g.period, g.digits, g.of_members
    FROM (SELECT DISTINCT day FROM ${days}) AS d
    CROSS JOIN LATERAL (VALUES
      ('all', 4, true), ('all', 6, true), ('all', 9, true),
      (to_char(d.day, 'YYYY-MM'), 4, true), (to_char(d.day, 'YYYY-MM'), 6, true),
      (to_char(d.day, 'IYYY-"W"IW'), 4, true), (to_char(d.day, 'IYYY-"W"IW'), 6, false)
    ) AS g(period, digits, of_members)`
}

/** Additive numbers: the amounts added up. */
const summed = sql`
  SELECT f.indicator, g.period, left(f.division, g.digits) COLLATE "C",
         coalesce(sum(f.amount) FILTER (WHERE class = 'confirmed'), 0),
         coalesce(sum(f.amount) FILTER (WHERE class IN ('confirmed', 'recorded')), 0),
         coalesce(sum(f.amount) FILTER (WHERE class = 'contested'), 0),
         coalesce(sum(f.records) FILTER (WHERE class = 'confirmed'), 0),
         coalesce(sum(f.records) FILTER (WHERE class IN ('confirmed', 'recorded')), 0)
  FROM flat AS f JOIN grains AS g ON g.day = f.day
  WHERE f.subject IS NULL AND ${counts} AND length(f.division) >= g.digits
  GROUP BY 1, 2, 3`

/** Nothing was known of any subject before. */
const based = sql`
  SELECT indicator, least, subject, division, day, class, 0::bigint AS had, records
  FROM flat WHERE subject IS NOT NULL AND ${counts}`

/** What was known of the subjects that are touched, beside what is new. */
const basedUpon = sql`
  ${based}
  UNION ALL
  SELECT t.indicator, t.least, t.subject, m.division, m.day, m.class, m.records, 0::bigint
  FROM (SELECT DISTINCT indicator, least, subject FROM flat WHERE subject IS NOT NULL) AS t
  CROSS JOIN LATERAL (
    SELECT k.division, k.day, k.class, k.records FROM ledger.memberships AS k
    WHERE k.sk = right(t.subject, 2) COLLATE "C" AND k.indicator = t.indicator COLLATE "C"
      AND k.subject = t.subject COLLATE "C"
    OFFSET 0
  ) AS m`

/** Each subject in each period and area: by how many facts it was a member, and how many more there are now. */
function met(upon: boolean): Fragment {
  const parts = [
    ['confirmed', sql`b.class = 'confirmed'`],
    ['total', sql`b.class <> 'contested'`],
    ['contested', sql`b.class = 'contested'`],
  ] as const
  // summed as int: a sum of bigint is a numeric, which takes most of the time of a recount
  const sum = (column: string, filter: Fragment) =>
    sql`coalesce(sum(${sql.ref(column)}::int) FILTER (WHERE ${filter}), 0)`
  const columns = parts.flatMap(([name, filter]) => [
    sql`${upon ? sum('b.had', filter) : sql`0`} AS ${sql.ref(`had_${name}`)}`,
    sql`${sum('b.records', filter)} AS ${sql.ref(name)}`,
  ])
  return sql`
    SELECT b.indicator, b.least, g.period, left(b.division, g.digits) COLLATE "C" AS area, b.subject,
           ${sql.join(columns)}
    FROM based AS b JOIN grains AS g ON g.day = b.day
    WHERE g.of_members AND length(b.division) >= g.digits
    GROUP BY 1, 2, 3, 4, 5`
}

/** +1 when somebody becomes a member, -1 when too few reasons are left. */
function stepped(name: string): Fragment {
  const had = sql.ref(`had_${name}`)
  return sql`(${had} + ${sql.ref(name)} >= least)::int - (${had} >= least)::int`
}

const addToMember = sql`
  ON CONFLICT (sk, indicator, subject, division, day, class) DO UPDATE SET records = m.records + excluded.records`

const addToClass = sql`
  ON CONFLICT (indicator, area, class) DO UPDATE
  SET records = c.records + excluded.records, amount = c.amount + excluded.amount`

const addToCounter = sql`
  ON CONFLICT (indicator, period, area) DO UPDATE
  SET confirmed = c.confirmed + excluded.confirmed, total = c.total + excluded.total,
      contested = c.contested + excluded.contested,
      records_confirmed = c.records_confirmed + excluded.records_confirmed,
      records_total = c.records_total + excluded.records_total`

/** Definitions that look at the same kinds of fact are counted in one pass over them. */
function byKinds(definitions: readonly IndicatorDefinition[]): IndicatorDefinition[][] {
  const groups = new Map<string, IndicatorDefinition[]>()
  for (const definition of definitions) {
    const kinds = [...definition.predicate.kind].sort().join()
    groups.set(kinds, [...(groups.get(kinds) ?? []), definition])
  }
  return [...groups.values()]
}

/** What the rows add to each indicator of a group, folded by day, division, subject and class. */
function contributions(group: readonly IndicatorDefinition[], rows: Rows): Fragment {
  const views = group.map(definition => {
    const { id, predicate } = definition
    const counted = sql`CASE WHEN ${concerns(predicate)} THEN ${classOf(definition)} END`
    return sql`(${id}::text, ${sql.lit(leastOf(predicate))}, ${amountOf(predicate)}, ${subjectOf(predicate)}, ${counted})`
  })
  return sql`
    SELECT v.indicator, v.least, e.day, e.division, v.subject, v.class,
           sum(e.sign * v.amount)::bigint AS amount, sum(e.sign) AS records
    FROM (${rows(kindFilter(group.map(each => each.predicate)))}) AS e
    CROSS JOIN LATERAL (VALUES ${sql.join(views)}) AS v(indicator, least, amount, subject, class)
    WHERE v.class IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5, 6
    HAVING sum(e.sign * v.amount) <> 0 OR sum(e.sign) <> 0`
}

/** How many entries lie between the counted position and a mark. */
export function pending(before: readonly number[], mark: Mark): number {
  return mark.streams.reduce((sum, seq, index) => sum + seq - (before[index] ?? 0), 0)
}
