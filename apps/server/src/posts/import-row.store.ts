import { sql } from 'kysely'
import { type BadCell, bucketOf, type Context, type Id } from '../kernel/index.ts'
import type { CheckedRow, Import, PreviousPost, RowEffect, RowOutcome } from './import.ts'
import type { PostFields, PostState, PostWarning } from './post.ts'

interface RowOfTable {
  sk: string
  import: Id<'Import'>
  no: number
  organisation: Id<'Organisation'> | null
  division: string
  cells: string[]
  step: number
  effect: RowEffect | null
  fields: PostFields | null
  employer_name: string
  industry: string | null
  key: string | null
  cells_wrong: BadCell[]
  wrong_count: number
  duplicates: number
  warnings: PostWarning[]
  outcome: RowOutcome | null
  post: Id<'Post'> | null
  post_version: number | null
  previous: PreviousPost | null
  undone: string | null
  approved: boolean
}

export interface Tables {
  'posts.import_rows': RowOfTable
  'posts.import_keys': { sk: string; organisation: Id<'Organisation'>; key: string; post: Id<'Post'> }
  'posts.posts': {
    sk: string
    id: Id<'Post'>
    organisation: Id<'Organisation'>
    fingerprint: string
    state: PostState
    merged_into: Id<'Post'> | null
  }
}

export const ofImport = (context: Context, id: Id<'Import'>) =>
  context.db<Tables>().selectFrom('posts.import_rows').where('sk', '=', bucketOf(id)).where('import', '=', id)

export async function deleteRows(context: Context, id: Id<'Import'>, nos?: readonly number[]): Promise<void> {
  let query = context
    .db<Tables>()
    .deleteFrom('posts.import_rows')
    .where('sk', '=', bucketOf(id))
    .where('import', '=', id)
  if (nos !== undefined) query = query.where('no', 'in', [...nos])
  await query.execute()
}

/** Adds rows as they stand in the sheet, once. One parameter, whatever their number. */
export async function insertRows(
  context: Context,
  of: Import,
  rows: readonly { readonly no: number; readonly cells: readonly string[] }[],
): Promise<void> {
  await sql`
    INSERT INTO posts.import_rows (sk, import, no, organisation, division, cells)
    SELECT ${bucketOf(of.id)}, ${of.id}::uuid, r.no, ${of.organisation ?? null}::uuid, ${of.division}, r.cells
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(no int, cells jsonb)
    ON CONFLICT DO NOTHING
  `.execute(context.db<Tables>())
}

/** The next rows to check, locked. */
export async function rowsToCheck(context: Context, id: Id<'Import'>, limit: number) {
  return ofImport(context, id)
    .select(['no', 'cells'])
    .where('step', '=', 0)
    .orderBy('no')
    .limit(limit)
    .forUpdate()
    .execute()
}

/** A changed mapping makes every row unread again. */
export async function forgetChecks(context: Context, id: Id<'Import'>): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('posts.import_rows')
    .set({ step: 0, key: null })
    .where('sk', '=', bucketOf(id))
    .where('import', '=', id)
    .execute()
}

/** Which of these keys an earlier row of the file has, and the first such row. */
export async function earlierKeys(
  context: Context,
  id: Id<'Import'>,
  keys: readonly string[],
): Promise<Map<string, { no: number; fields: PostFields | null }>> {
  if (keys.length === 0) return new Map()
  const rows = await ofImport(context, id)
    .select(['no', 'key', 'fields'])
    .where('key', 'in', [...keys])
    .where('step', '=', 1)
    .orderBy('no', 'desc')
    .execute()
  return new Map(rows.map(row => [row.key ?? '', row]))
}

export async function saveChecked(
  context: Context,
  id: Id<'Import'>,
  rows: readonly CheckedRow[],
): Promise<void> {
  const written = rows.map(row => ({
    no: row.no,
    effect: row.effect,
    fields: row.fields ?? null,
    employer_name: row.employerName,
    industry: row.industry ?? null,
    key: row.key ?? null,
    cells_wrong: row.cells,
    duplicates: row.duplicates,
    warnings: row.warnings,
  }))
  await sql`
    UPDATE posts.import_rows AS t
    SET step = 1, effect = r.effect, fields = r.fields, employer_name = r.employer_name, industry = r.industry,
        key = r.key, cells_wrong = r.cells_wrong, wrong_count = jsonb_array_length(r.cells_wrong),
        duplicates = r.duplicates, warnings = r.warnings
    FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS r(no int, effect text, fields jsonb,
      employer_name text, industry text, key text, cells_wrong jsonb, duplicates int, warnings jsonb)
    WHERE t.sk = ${bucketOf(id)} AND t.import = ${id}::uuid AND t.no = r.no
  `.execute(context.db<Tables>())
}

export async function countEffects(context: Context, id: Id<'Import'>) {
  return ofImport(context, id)
    .select([
      sql<number>`count(*)`.as('rows'),
      sql<number>`count(*) FILTER (WHERE effect = 'new')`.as('created'),
      sql<number>`count(*) FILTER (WHERE effect = 'update')`.as('updated'),
      sql<number>`count(*) FILTER (WHERE effect = 'same')`.as('same'),
      sql<number>`count(*) FILTER (WHERE effect = 'bad')`.as('bad'),
      sql<number>`count(*) FILTER (WHERE duplicates > 0)`.as('duplicates'),
      sql<number>`coalesce(sum(wrong_count), 0)::int`.as('cells'),
    ])
    .executeTakeFirstOrThrow()
}

/** The first rows, for the preview, and the first that have something wrong. */
export async function previewRows(context: Context, id: Id<'Import'>, limit: number) {
  return ofImport(context, id)
    .select(['no', 'cells', 'effect', 'fields', 'employer_name', 'duplicates'])
    .where('step', '>', 0)
    .orderBy('no')
    .limit(limit)
    .execute()
}

export async function rowsWithWrongs(
  context: Context,
  id: Id<'Import'>,
  limit: number,
  only: 'any' | 'bad' = 'any',
) {
  let query = ofImport(context, id)
    .select(['no', 'cells', 'cells_wrong'])
    .where('wrong_count', '>', 0)
    .orderBy('no')
    .limit(limit)
  if (only === 'bad') query = query.where('effect', '=', 'bad')
  return query.execute()
}
