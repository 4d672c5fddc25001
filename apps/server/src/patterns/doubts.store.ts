import { sql } from 'kysely'
import type { Context } from '../kernel/index.ts'

/** So much of a number in an area rests on records in question. */
export interface Doubt {
  readonly indicator: string
  readonly area: string
  /** in the steps of the number */
  readonly amount: number
  readonly records: number
}

interface Tables {
  'patterns.doubts': Doubt
}

/** All of them, in place of those that stood. */
export async function replaceDoubts(context: Context, doubts: readonly Doubt[]): Promise<void> {
  const db = context.db<Tables>()
  await db.deleteFrom('patterns.doubts').execute()
  if (doubts.length === 0) return
  await sql`INSERT INTO patterns.doubts (indicator, area, amount, records)
    SELECT indicator, area, amount, records FROM jsonb_to_recordset(${JSON.stringify(doubts)}::text::jsonb)
      AS d(indicator text, area text, amount bigint, records int)
    ON CONFLICT (indicator, area) DO UPDATE SET amount = excluded.amount, records = excluded.records`.execute(
    db,
  )
}

/** By indicator, in one area: the city, a county, a town. */
export async function doubtsIn(context: Context, area: string): Promise<ReadonlyMap<string, Doubt>> {
  const rows = await context
    .db<Tables>()
    .selectFrom('patterns.doubts')
    .selectAll()
    .where('area', '=', area)
    .execute()
  return new Map(rows.map(row => [row.indicator, row]))
}
