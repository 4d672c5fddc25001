import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Instant } from '../kernel/index.ts'
import { type IndicatorDefinition, isAdditive } from './indicator.ts'
import { bucketAt, type Mark } from './mark.ts'
import { amountOf, classOf, concerns, kindFilter, standing, subjectOf } from './predicate.store.ts'

type Fragment = RawBuilder<unknown>
type Database = Kysely<unknown>

/** Where the counts are written: the running ones, or the stage of a recount. */
export type Place = 'live' | 'staged'

function tablesOf(place: Place) {
  const prefix = place === 'live' ? '' : 'staged_'
  return {
    counters: sql.table(`ledger.${prefix}counters`),
    members: sql.table(`ledger.${prefix}memberships`),
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
  const { counters, members } = tablesOf(how.place)
  await sql`
    WITH ${first}
    flat AS (${sql.join(
      byKinds(definitions).map(group => contributions(group, rows)),
      sql` UNION ALL `,
    )}),
    grained AS MATERIALIZED (${grained}),
    met AS MATERIALIZED (${how.upon ? metBefore : metNobody}),
    kept AS (
      INSERT INTO ${members} AS m (sk, indicator, period, area, subject, confirmed, recorded, contested)
      SELECT right(subject, 2), indicator, period, area, subject, confirmed, recorded, contested FROM met
      ${how.upon ? addToMember : sql``}
    ),
    change AS (
      SELECT indicator, period, area, confirmed, confirmed + recorded AS total, contested,
             records_confirmed, records_total
      FROM grained WHERE subject IS NULL
      UNION ALL
      SELECT indicator, period, area, ${stepped(sql`had_confirmed`, sql`confirmed`)},
             ${stepped(sql`had_confirmed + had_recorded`, sql`confirmed + recorded`)},
             ${stepped(sql`had_contested`, sql`contested`)}, records_confirmed, records_total
      FROM met
    )
    INSERT INTO ${counters} AS c
      (indicator, period, area, confirmed, total, contested, records_confirmed, records_total)
    SELECT indicator, period, area, sum(confirmed), sum(total), sum(contested), sum(records_confirmed),
           sum(records_total)
    FROM change GROUP BY indicator, period, area
    ${how.upon ? addToCounter : sql``}`.execute(db)
}

const metNobody = sql`
  SELECT g.*, 0 AS had_confirmed, 0 AS had_recorded, 0 AS had_contested
  FROM grained AS g WHERE g.subject IS NOT NULL`

const metBefore = sql`
  SELECT g.*, coalesce(m.confirmed, 0) AS had_confirmed, coalesce(m.recorded, 0) AS had_recorded,
         coalesce(m.contested, 0) AS had_contested
  FROM grained AS g
  LEFT JOIN LATERAL (
    SELECT k.confirmed, k.recorded, k.contested FROM ledger.memberships AS k
    WHERE k.sk = right(g.subject, 2) COLLATE "C" AND k.indicator = g.indicator AND k.period = g.period
      AND k.area = g.area AND k.subject = g.subject
    OFFSET 0
  ) AS m ON true
  WHERE g.subject IS NOT NULL`

const addToMember = sql`
  ON CONFLICT (sk, indicator, period, area, subject) DO UPDATE
  SET confirmed = m.confirmed + excluded.confirmed, recorded = m.recorded + excluded.recorded,
      contested = m.contested + excluded.contested`

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

/** +1 when somebody becomes a member, -1 when the last reason is gone. */
function stepped(had: Fragment, change: Fragment): Fragment {
  return sql`((${had} + ${change} > 0)::int - (${had} > 0)::int)`
}

/** What the rows add to each indicator of a group, folded by day, division and subject. */
function contributions(group: readonly IndicatorDefinition[], rows: Rows): Fragment {
  const views = group.map(({ predicate, ...definition }) => {
    const amount = isAdditive(predicate) ? amountOf(predicate) : sql`1::bigint`
    const counted = sql`CASE WHEN ${concerns(predicate)} THEN ${classOf({ predicate, ...definition })} END`
    return sql`(${definition.id}::text, ${amount}, ${subjectOf(predicate)}, ${counted})`
  })
  const sums = ['confirmed', 'recorded', 'contested'].map(
    name =>
      sql`coalesce(sum(e.sign * v.amount) FILTER (WHERE v.class = ${sql.lit(name)}), 0) AS ${sql.ref(name)}`,
  )
  return sql`
    SELECT v.indicator, e.day, e.division, v.subject, ${sql.join(sums)},
           coalesce(sum(e.sign) FILTER (WHERE v.class = 'confirmed'), 0) AS records_confirmed,
           coalesce(sum(e.sign) FILTER (WHERE v.class IN ('confirmed', 'recorded')), 0) AS records_total
    FROM (${rows(kindFilter(group.map(each => each.predicate)))}) AS e
    CROSS JOIN LATERAL (VALUES ${sql.join(views)}) AS v(indicator, amount, subject, class)
    WHERE v.class IN ('confirmed', 'recorded', 'contested')
    GROUP BY v.indicator, e.day, e.division, v.subject`
}

/** Spreads each contribution over the periods and areas that are kept. A county without towns simply has none. */
const grained = sql`
  SELECT indicator, grain.period, left(division, grain.digits) COLLATE "C" AS area, subject COLLATE "C" AS subject,
         sum(confirmed) AS confirmed, sum(recorded) AS recorded, sum(contested) AS contested,
         sum(records_confirmed) AS records_confirmed, sum(records_total) AS records_total
  FROM flat
  CROSS JOIN LATERAL (VALUES
    ('all', 4), ('all', 6), ('all', 9),
    (to_char(day, 'YYYY-MM'), 4), (to_char(day, 'YYYY-MM'), 6),
    (to_char(day, 'IYYY-"W"IW'), 4), (to_char(day, 'IYYY-"W"IW'), 6)
  ) AS grain(period, digits)
  WHERE length(division) >= grain.digits
    -- members of a week are kept for the city alone: they are many, and only its trend is drawn by weeks
    AND (subject IS NULL OR grain.digits = 4 OR grain.period NOT LIKE '%W%')
  GROUP BY 1, 2, 3, 4
  HAVING sum(confirmed) <> 0 OR sum(recorded) <> 0 OR sum(contested) <> 0
      OR sum(records_confirmed) <> 0 OR sum(records_total) <> 0`

/** One place where the running counts and the recount are not the same. */
export interface Difference {
  readonly table: 'counters' | 'memberships'
  readonly indicator: string
  readonly period: string
  readonly area: string
  readonly subject: string | null
  readonly running: string
  readonly recounted: string
}

/** Rows of zeros are the same as no rows: a count that came back to nothing leaves one behind. */
export async function differences(db: Database, limit: number): Promise<Difference[]> {
  const values = (alias: string, names: readonly string[]) =>
    sql.join(names.map(name => sql`coalesce(${sql.ref(`${alias}.${name}`)}, 0)`))
  const pair = (names: readonly string[]) => sql`
    concat_ws('/', ${values('l', names)}) AS running, concat_ws('/', ${values('s', names)}) AS recounted`
  const differ = (names: readonly string[]) => sql`(${values('l', names)}) <> (${values('s', names)})`
  const counts = ['confirmed', 'total', 'contested', 'records_confirmed', 'records_total']
  const members = ['confirmed', 'recorded', 'contested']
  const result = await sql<Difference>`
    SELECT 'counters' AS "table", coalesce(l.indicator, s.indicator) AS indicator,
           coalesce(l.period, s.period) AS period, coalesce(l.area, s.area) AS area, NULL::text AS subject,
           ${pair(counts)}
    FROM ledger.counters AS l
    FULL JOIN ledger.staged_counters AS s
      ON s.indicator = l.indicator AND s.period = l.period AND s.area = l.area
    WHERE ${differ(counts)}
    UNION ALL
    SELECT 'memberships', coalesce(l.indicator, s.indicator), coalesce(l.period, s.period),
           coalesce(l.area, s.area), coalesce(l.subject, s.subject), ${pair(members)}
    FROM ledger.memberships AS l
    FULL JOIN ledger.staged_memberships AS s
      ON s.sk = l.sk AND s.indicator = l.indicator AND s.period = l.period AND s.area = l.area
      AND s.subject = l.subject
    WHERE ${differ(members)}
    ORDER BY 1, 2, 3, 4, 5 LIMIT ${limit}`.execute(db)
  return result.rows
}

export async function clear(db: Database, place: Place): Promise<void> {
  const { counters, members } = tablesOf(place)
  // the stage is nobody's but the recount's, so that it may be emptied at once
  const remove = place === 'staged' ? sql`TRUNCATE` : sql`DELETE FROM`
  await sql`${remove} ${counters}`.execute(db)
  await sql`${remove} ${members}`.execute(db)
}

/** Puts the recount in place of the running counts. */
export async function swapIn(db: Database): Promise<void> {
  await clear(db, 'live')
  await sql`INSERT INTO ledger.counters SELECT * FROM ledger.staged_counters`.execute(db)
  await sql`INSERT INTO ledger.memberships SELECT * FROM ledger.staged_memberships`.execute(db)
}

/** Removes the running counts of indicators whose definition is new or gone. */
export async function clearIndicators(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`DELETE FROM ledger.counters WHERE indicator IN (${sql.join(ids)})`.execute(db)
  await sql`DELETE FROM ledger.memberships WHERE indicator IN (${sql.join(ids)})`.execute(db)
}

/** How many entries lie between the counted position and a mark. */
export function pending(before: readonly number[], mark: Mark): number {
  return mark.streams.reduce((sum, seq, index) => sum + seq - (before[index] ?? 0), 0)
}
