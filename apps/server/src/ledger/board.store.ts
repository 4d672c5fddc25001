import { type Kysely, sql } from 'kysely'
import type { Instant } from '../kernel/index.ts'
import { noSums, otherId, type Sums } from './indicator.ts'

export interface CounterRow extends Sums {
  readonly indicator: string
  readonly period: string
  readonly area: string
}

/** Counters and the position they stand at, read by one statement so that they belong together. */
export interface CountersAt {
  readonly rows: readonly CounterRow[]
  readonly streams: readonly number[]
  readonly at: Instant | undefined
  readonly plan: string
  readonly tree: string
}

/**
 * All periods of one area, and the whole period of each county below it. One indexed read for the whole board.
 * @param indicator one of them with its other count, or all
 */
export async function readCounters(
  db: Kysely<unknown>,
  area: string,
  indicator?: string | undefined,
): Promise<CountersAt> {
  const only = indicator === undefined ? sql`true` : sql`c.indicator IN (${indicator}, ${otherId(indicator)})`
  const columns = sql`c.indicator, c.period, c.area, c.confirmed, c.total, c.contested, c.records_confirmed, c.records_total`
  const result = await sql<{
    rows: CounterRow[]
    streams: string
    at: Instant | null
    plan: string
    tree: string
  }>`
    SELECT coalesce((
             SELECT json_agg(r) FROM (
               SELECT ${columns} FROM ledger.counters AS c WHERE c.area = ${area} AND ${only}
               UNION ALL
               SELECT ${columns} FROM ledger.counters AS c
               WHERE c.period = 'all' AND length(c.area) = 6 AND c.area > ${area} AND c.area < ${`${area}~`}
                 AND ${only}
             ) AS r
           ), '[]') AS rows,
           (SELECT string_agg(a.seq::text, ',' ORDER BY a.sk) FROM ledger.applied AS a) AS streams,
           (SELECT max(a.at) FROM ledger.applied AS a) AS at,
           f.plan, f.tree
    FROM ledger.frame AS f`.execute(db)
  const row = result.rows[0]
  if (row === undefined) throw new Error('ledger.frame has no row')
  const streams = row.streams.split(',').map(Number)
  return { rows: row.rows, streams, at: row.at ?? undefined, plan: row.plan, tree: row.tree }
}

/** What was counted for an indicator and for its other count, of one area and period. */
export function sumsIn(
  rows: readonly CounterRow[],
  of: { readonly indicator: string; readonly area: string; readonly period?: string },
): { readonly first: Sums; readonly other: Sums } {
  const found = (indicator: string) =>
    rows.find(
      row => row.indicator === indicator && row.area === of.area && row.period === (of.period ?? 'all'),
    )
  return { first: found(of.indicator) ?? noSums, other: found(otherId(of.indicator)) ?? noSums }
}

/** Indicators of which anything was ever counted, anywhere: the others are not measured yet, which is not zero. */
export async function measuredIndicators(db: Kysely<unknown>): Promise<ReadonlySet<string>> {
  const result = await sql<{ indicator: string }>`
    SELECT DISTINCT indicator FROM ledger.counters WHERE period = 'all' AND length(area) = 4`.execute(db)
  return new Set(result.rows.map(row => row.indicator))
}

/** What became of the records that fit an indicator's words, from the running counts. */
export async function readClasses(db: Kysely<unknown>, indicator: string, area: string) {
  const result = await sql<{ class: string; records: number; amount: number }>`
    SELECT class, records, amount FROM ledger.classes
    WHERE indicator = ${indicator} AND area = ${area} AND records <> 0 ORDER BY class`.execute(db)
  return result.rows
}
