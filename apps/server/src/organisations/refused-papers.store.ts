import { sql } from 'kysely'
import { bucketOf, type Context, type Day, type DueRow, parseId } from '../kernel/index.ts'

/** Papers of requests that were refused: nothing in the register stands on them. */
const ofRefused = sql`EXISTS (SELECT 1 FROM organisations.requests AS r
  WHERE r.sk = d.sk AND r.id = d.request AND r.state = 'refused')`

export async function dueRefusedPapers(context: Context, before: Day, limit: number): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    SELECT d.id, d.added_at::date AS day FROM organisations.documents AS d
    WHERE d.added_at < ${before}::date AND ${ofRefused} ORDER BY d.added_at, d.id LIMIT ${limit}`.execute(
    context.db<unknown>(),
  )
  return rows
}

/** @returns how many were deleted */
export async function deleteRefusedPapers(context: Context, ids: readonly string[]): Promise<number> {
  const known = ids.flatMap(id => parseId<'Document'>(id) ?? [])
  const buckets = [...new Set(known.map(bucketOf))]
  const done = await sql`
    DELETE FROM organisations.documents AS d
    WHERE d.sk = ANY (${buckets}::text[]) AND d.id = ANY (${known}::uuid[]) AND ${ofRefused}`.execute(
    context.db<unknown>(),
  )
  return Number(done.numAffectedRows ?? 0)
}
