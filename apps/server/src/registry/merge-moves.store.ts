import { sql } from 'kysely'
import { bucketOf, type Context, type Id, type Instant, type MovedRow } from '../kernel/index.ts'

interface MoveRow {
  sk: string
  id: Id<'Move'>
  merge: Id<'Merge'>
  seq: number
  column_name: string
  row_key: string
  became: string | null
  moved_at: Instant
  back_at: Instant | null
}

interface Tables {
  'registry.merge_moves': MoveRow
}

/** Under which records these people stand: only those that were merged away are in the map. */
export async function survivorsOf(
  context: Context,
  people: readonly Id<'Person'>[],
): Promise<ReadonlyMap<string, Id<'Person'>>> {
  if (people.length === 0) return new Map()
  const ids = `{${[...new Set(people)].join(',')}}`
  const rows = await sql<{ person: string; survivor: Id<'Person'> }>`
    SELECT m.person, m.survivor FROM unnest(${ids}::text::uuid[]) AS n(id)
    JOIN registry.merged_people AS m ON m.sk = right(n.id::text, 2) COLLATE "C" AND m.person = n.id`.execute(
    context.db<unknown>(),
  )
  return new Map(rows.rows.map(row => [row.person, row.survivor]))
}

/** Writes down what moved, after what was written down before. */
export async function logMoves(
  context: Context,
  merge: Id<'Merge'>,
  rows: readonly MovedRow[],
  after: number,
): Promise<number> {
  const batch = 500
  for (let at = 0; at < rows.length; at += batch) {
    const values = rows.slice(at, at + batch).map((row, index) => ({
      sk: bucketOf(merge),
      id: context.newId<'Move'>(bucketOf(merge)),
      merge,
      seq: after + at + index + 1,
      column_name: row.column,
      row_key: row.row,
      became: row.became ?? null,
      moved_at: context.now,
      back_at: null,
    }))
    await context.db<Tables>().insertInto('registry.merge_moves').values(values).execute()
  }
  return after + rows.length
}

/** Everything that moved with a merge and has not gone back, in its order. */
export async function listMoves(
  context: Context,
  merge: Id<'Merge'>,
): Promise<{ readonly rows: MovedRow[]; readonly last: number }> {
  const rows = await context
    .db<Tables>()
    .selectFrom('registry.merge_moves')
    .select(['column_name', 'row_key', 'became', 'seq', 'back_at'])
    .where('sk', '=', bucketOf(merge))
    .where('merge', '=', merge)
    .orderBy('seq')
    .execute()
  return {
    rows: rows
      .filter(row => row.back_at === null)
      .map(row => ({ column: row.column_name, row: row.row_key, became: row.became ?? undefined })),
    last: rows.at(-1)?.seq ?? 0,
  }
}

export async function closeMoves(context: Context, merge: Id<'Merge'>): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('registry.merge_moves')
    .set({ back_at: context.now })
    .where('sk', '=', bucketOf(merge))
    .where('merge', '=', merge)
    .where('back_at', 'is', null)
    .execute()
}
