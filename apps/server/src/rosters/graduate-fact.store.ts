import { sql } from 'kysely'
import { bucketOf, type Context, type Id } from '../kernel/index.ts'

/** Under which facts graduates are counted now. */
export async function setFacts(
  context: Context,
  all: readonly {
    readonly id: Id<'Graduate'>
    readonly listed: Id<'Fact'> | undefined
    readonly placed: Id<'Fact'> | undefined
  }[],
): Promise<void> {
  if (all.length === 0) return
  const rows = all.map(one => ({
    sk: bucketOf(one.id),
    id: one.id,
    listed: one.listed ?? null,
    placed: one.placed ?? null,
  }))
  await sql`
    UPDATE rosters.graduates AS t SET fact_listed = r.listed, fact_placed = r.placed
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(sk text, id uuid, listed uuid, placed uuid)
    WHERE t.sk = r.sk AND t.id = r.id
  `.execute(context.db())
}
