import { sql } from 'kysely'
import type { RowOutcome } from '../imports/index.ts'
import { type BadCell, bucketOf, type Context, type Id } from '../kernel/index.ts'
import type { CheckedRow, PreviousPost, RowEffect } from './import.ts'
import type { PostFields, PostState, PostWarning } from './post.ts'

export interface RowOfTable {
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

/** The first rows, for the preview. */
export async function previewRows(context: Context, id: Id<'Import'>, limit: number) {
  return ofImport(context, id)
    .select(['no', 'cells', 'effect', 'fields', 'employer_name', 'duplicates'])
    .where('step', '>', 0)
    .orderBy('no')
    .limit(limit)
    .execute()
}
