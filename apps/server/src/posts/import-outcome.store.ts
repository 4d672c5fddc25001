import { sql } from 'kysely'
import type { RowOutcome } from '../imports/index.ts'
import { bucketOf, type Context, type Id } from '../kernel/index.ts'
import type { PreviousPost } from './import.ts'
import { ofImport, type Tables } from './import-row.store.ts'
import type { PostFields, PostWarning } from './post.ts'

export interface RowToWrite {
  readonly no: number
  readonly fields: PostFields
  readonly employerName: string
  readonly industry: string | undefined
  readonly key: string
  readonly warnings: readonly PostWarning[]
  readonly duplicates: number
}

/** The next good rows that were not written yet, locked. */
export async function rowsToWrite(context: Context, id: Id<'Import'>, limit: number): Promise<RowToWrite[]> {
  const rows = await ofImport(context, id)
    .select(['no', 'fields', 'employer_name', 'industry', 'key', 'warnings', 'duplicates'])
    .where('step', '=', 1)
    .where('effect', '<>', 'bad')
    .orderBy('no')
    .limit(limit)
    .forUpdate()
    .execute()
  return rows.flatMap(({ no, fields, employer_name, industry, key, warnings, duplicates }) =>
    fields === null || key === null
      ? []
      : [
          {
            no,
            fields,
            employerName: employer_name,
            industry: industry ?? undefined,
            key,
            warnings,
            duplicates,
          },
        ],
  )
}

export interface WrittenRow {
  readonly no: number
  readonly outcome: RowOutcome
  readonly post: Id<'Post'> | undefined
  readonly version: number | undefined
  readonly previous: PreviousPost | undefined
}

export async function saveWritten(
  context: Context,
  id: Id<'Import'>,
  rows: readonly WrittenRow[],
): Promise<void> {
  const written = rows.map(row => ({
    no: row.no,
    outcome: row.outcome,
    post: row.post ?? null,
    post_version: row.version ?? null,
    previous: row.previous ?? null,
  }))
  await sql`
    UPDATE posts.import_rows AS t
    SET step = 2, outcome = r.outcome, post = r.post, post_version = r.post_version, previous = r.previous
    FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS r(no int, outcome text, post uuid,
      post_version int, previous jsonb)
    WHERE t.sk = ${bucketOf(id)} AND t.import = ${id}::uuid AND t.no = r.no
  `.execute(context.db<Tables>())
}

/** Posts of an import that nobody has approved through it yet. */
export async function rowsToApprove(context: Context, id: Id<'Import'>, limit: number) {
  return ofImport(context, id)
    .select(['no', 'post'])
    .where('outcome', 'in', ['created', 'updated'])
    .where('approved', '=', false)
    .where('undone', 'is', null)
    .orderBy('no')
    .limit(limit)
    .forUpdate()
    .execute()
}

export async function markApproved(
  context: Context,
  id: Id<'Import'>,
  nos: readonly number[],
): Promise<number> {
  if (nos.length > 0) {
    await context
      .db<Tables>()
      .updateTable('posts.import_rows')
      .set({ approved: true })
      .where('sk', '=', bucketOf(id))
      .where('import', '=', id)
      .where('no', 'in', [...nos])
      .execute()
  }
  const { left } = await ofImport(context, id)
    .select(sql<number>`count(*)`.as('left'))
    .where('outcome', 'in', ['created', 'updated'])
    .where('approved', '=', false)
    .where('undone', 'is', null)
    .executeTakeFirstOrThrow()
  return left
}
