import { type Kysely, sql } from 'kysely'
import { otherId } from './indicator.ts'
import { type Place, tablesOf } from './rollup.store.ts'

type Database = Kysely<unknown>

/** One place where the running counts and the recount are not the same. */
export interface Difference {
  readonly table: 'counters' | 'classes' | 'memberships'
  readonly indicator: string
  /** the period of a counter, the day of a member, else `all` */
  readonly period: string
  readonly area: string
  readonly class: string | null
  readonly subject: string | null
  readonly running: string
  readonly recounted: string
}

/** What identifies a row of each table, as it is shown, and what it holds. */
const compared = {
  counters: {
    keys: ['indicator', 'period', 'area'],
    values: ['confirmed', 'total', 'contested', 'records_confirmed', 'records_total'],
    shown: sql`k.period, k.area, NULL::text AS class, NULL::text AS subject`,
  },
  classes: {
    keys: ['indicator', 'area', 'class'],
    values: ['records', 'amount'],
    shown: sql`'all' AS period, k.area, k.class, NULL::text AS subject`,
  },
  memberships: {
    keys: ['sk', 'indicator', 'subject', 'division', 'day', 'class'],
    values: ['records'],
    shown: sql`k.day::text AS period, k.division AS area, k.class, k.subject`,
  },
} as const

/** Rows of zeros are the same as no rows: a count that came back to nothing leaves one behind. */
export async function differences(db: Database, limit: number): Promise<Difference[]> {
  const found = Object.entries(compared).map(([table, { keys, values, shown }]) => {
    const key = sql.join(keys.map(name => sql.ref(name)))
    const of = (alias: string) =>
      sql.join(values.map(name => sql`coalesce(${sql.ref(`${alias}.${name}`)}, 0)`))
    return sql`
      SELECT ${sql.lit(table)} AS "table", k.indicator, ${shown},
             concat_ws('/', ${of('l')}) AS running, concat_ws('/', ${of('s')}) AS recounted
      FROM ${sql.table(`ledger.${table}`)} AS l
      FULL JOIN ${sql.table(`ledger.staged_${table}`)} AS s USING (${key})
      CROSS JOIN LATERAL (SELECT ${key}) AS k
      WHERE (${of('l')}) IS DISTINCT FROM (${of('s')})`
  })
  const result = await sql<Difference>`
    ${sql.join(found, sql` UNION ALL `)} ORDER BY 1, 2, 3, 4, 5, 6 LIMIT ${limit}`.execute(db)
  return result.rows
}

const names = ['counters', 'members', 'classes'] as const

export async function clear(db: Database, place: Place): Promise<void> {
  const tables = tablesOf(place)
  // the stage is nobody's but the recount's, so that it may be emptied at once
  if (place === 'staged') await sql`TRUNCATE ${sql.join(names.map(name => tables[name]))}`.execute(db)
  else for (const name of names) await sql`DELETE FROM ${tables[name]}`.execute(db)
}

/** Puts the recount in place of the running counts. */
export async function swapIn(db: Database): Promise<void> {
  await clear(db, 'live')
  const [live, staged] = [tablesOf('live'), tablesOf('staged')]
  for (const name of names) {
    await sql`INSERT INTO ${live[name]} SELECT * FROM ${staged[name]}`.execute(db)
  }
}

/** Removes the running counts of indicators whose definition is new or gone. */
export async function clearIndicators(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const names = ids.flatMap(id => [id, otherId(id)])
  for (const table of Object.values(tablesOf('live'))) {
    await sql`DELETE FROM ${table} WHERE indicator IN (${sql.join(names)})`.execute(db)
  }
}
