import { type Kysely, type SqlBool, sql } from 'kysely'
import { type Context, seenBy } from '../kernel/index.ts'
import type { Predicate } from '../plan/index.ts'
import { type Close, daysOf } from './close.ts'
import type { Mark } from './mark.ts'
import { areaFilter, isWithin, kindFilter } from './predicate.store.ts'

interface CloseTables {
  'ledger.closes': Close
}

export async function insertClose(context: Context, close: Close): Promise<boolean> {
  const result = await sql<{ id: string }>`
    INSERT INTO ledger.closes (id, month, area, revision, state, mark, numbers, waived, hash, prepared_by,
                               prepared_for, prepared_name, prepared_at, version)
    VALUES (${close.id}::uuid, ${close.month}, ${close.area}, ${close.revision}, ${close.state}, ${close.mark},
            ${JSON.stringify(close.numbers)}::text::jsonb,
            ${JSON.stringify(close.waived)}::text::jsonb, ${close.hash}, ${close.prepared_by}::uuid,
            ${close.prepared_for}::uuid, ${close.prepared_name}, ${close.prepared_at}::timestamptz, ${close.version})
    ON CONFLICT DO NOTHING RETURNING id`.execute(context.db<CloseTables>())
  return result.rows.length > 0
}

export async function lockClose(context: Context, id: string): Promise<Close | undefined> {
  return await context
    .db<CloseTables>()
    .selectFrom('ledger.closes')
    .selectAll()
    .where('id', '=', id)
    .where(seenBy(context.actor, { division: 'area' }))
    .forUpdate()
    .executeTakeFirst()
}

export async function updateClose(context: Context, id: string, change: Partial<Close>): Promise<void> {
  await context.db<CloseTables>().updateTable('ledger.closes').set(change).where('id', '=', id).execute()
}

/** Every close of a month that the actor may see, in all its revisions, oldest first. */
export async function selectCloses(context: Context, month: string): Promise<Close[]> {
  return await context
    .db<CloseTables>()
    .selectFrom('ledger.closes')
    .selectAll()
    .where('month', '=', month)
    // whether the city's month is closed is no secret: the policy says the same
    .where(seenBy(context.actor, { division: 'area', open: sql<SqlBool>`length(area) = 4` }))
    .orderBy('area')
    .orderBy('revision')
    .execute()
}

/** The months of an area whose close was accepted, as far as the actor may see. */
export async function selectAcceptedMonths(context: Context, area: string): Promise<string[]> {
  const rows = await context
    .db<CloseTables>()
    .selectFrom('ledger.closes')
    .select('month')
    .where('area', '=', area)
    .where('state', '=', 'accepted')
    .orderBy('month')
    .execute()
  return rows.map(row => row.month)
}

/** The counties of which anything happened in a month: any entry at all, counted or not. */
export async function countiesWithRecords(
  db: Kysely<unknown>,
  month: string,
  counties: readonly string[],
): Promise<ReadonlySet<string>> {
  if (counties.length === 0) return new Set()
  const { from, until } = daysOf(month)
  const result = await sql<{ area: string }>`
    SELECT c.area FROM (VALUES ${sql.join(counties.map(area => sql`(${area}::text)`))}) AS c(area)
    WHERE EXISTS (
      SELECT 1 FROM ledger.facts AS e
      WHERE e.division >= c.area COLLATE "C" AND e.division < (c.area || '~') COLLATE "C"
        AND e.day >= ${from}::date AND e.day <= ${until}::date
    )`.execute(db)
  return new Set(result.rows.map(row => row.area))
}

/** Entries about days of a month that were written after a position, as far as the actor may see. */
export async function countLate(
  db: Kysely<unknown>,
  close: Pick<Close, 'month' | 'area'>,
  mark: Mark,
  predicates: readonly Predicate[],
): Promise<number> {
  const { from, until } = daysOf(close.month)
  const result = await sql<{ late: number }>`
    SELECT count(*) AS late FROM ledger.facts AS e
    WHERE ${kindFilter(predicates)} AND ${areaFilter(close.area)} AND e.day >= ${from}::date AND e.day <= ${until}::date
      AND NOT (${isWithin(mark, 'e')})`.execute(db)
  return result.rows[0]?.late ?? 0
}
