import { sql } from 'kysely'
import { bucketOf, type Context, type Id } from '../kernel/index.ts'
import type { BadCell, CheckedRow, Import, PreviousPost, RowEffect, RowOutcome } from './import.ts'
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

interface Tables {
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

const ofImport = (context: Context, id: Id<'Import'>) =>
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

export async function countOutcomes(context: Context, id: Id<'Import'>) {
  return ofImport(context, id)
    .select([
      sql<number>`count(*) FILTER (WHERE outcome = 'created')`.as('created'),
      sql<number>`count(*) FILTER (WHERE outcome = 'updated')`.as('updated'),
      sql<number>`count(*) FILTER (WHERE outcome = 'same')`.as('same'),
      sql<number>`count(*) FILTER (WHERE outcome = 'left' OR effect = 'bad')`.as('bad'),
    ])
    .executeTakeFirstOrThrow()
}

export async function rowsToUndo(context: Context, id: Id<'Import'>, limit: number) {
  return ofImport(context, id)
    .select(['no', 'outcome', 'post', 'fields', 'previous'])
    .where('outcome', 'in', ['created', 'updated'])
    .where('undone', 'is', null)
    .orderBy('no')
    .limit(limit)
    .forUpdate()
    .execute()
}

export async function saveUndone(
  context: Context,
  id: Id<'Import'>,
  rows: readonly { readonly no: number; readonly undone: string }[],
): Promise<void> {
  await sql`
    UPDATE posts.import_rows AS t SET undone = r.undone
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(no int, undone text)
    WHERE t.sk = ${bucketOf(id)} AND t.import = ${id}::uuid AND t.no = r.no
  `.execute(context.db<Tables>())
}

export async function countUndone(context: Context, id: Id<'Import'>) {
  return ofImport(context, id)
    .select([
      sql<number>`count(*) FILTER (WHERE undone IS NOT NULL)`.as('looked'),
      sql<number>`count(*) FILTER (WHERE undone LIKE 'kept%')`.as('kept'),
    ])
    .executeTakeFirstOrThrow()
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

/** The posts that these keys of employers stand for. */
export async function findKeys(
  context: Context,
  wanted: readonly { readonly organisation: Id<'Organisation'>; readonly key: string }[],
): Promise<Map<string, Id<'Post'>>> {
  const organisations = [...new Set(wanted.map(each => each.organisation))]
  if (organisations.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('posts.import_keys')
    .select(['organisation', 'key', 'post'])
    .where('sk', 'in', [...new Set(organisations.map(bucketOf))])
    .where('organisation', 'in', organisations)
    .where('key', 'in', [...new Set(wanted.map(each => each.key))])
    .execute()
  return new Map(rows.map(row => [`${row.organisation} ${row.key}`, row.post]))
}

/** Claims keys for new posts, in one order for everybody. Answers those that are ours now. */
export async function claimKeys(
  context: Context,
  claims: readonly {
    readonly organisation: Id<'Organisation'>
    readonly key: string
    readonly post: Id<'Post'>
  }[],
): Promise<Set<Id<'Post'>>> {
  if (claims.length === 0) return new Set()
  const rows = claims
    .map(claim => ({ sk: bucketOf(claim.organisation), ...claim }))
    .sort((a, b) => (`${a.sk} ${a.organisation} ${a.key}` < `${b.sk} ${b.organisation} ${b.key}` ? -1 : 1))
  const mine = await context
    .db<Tables>()
    .insertInto('posts.import_keys')
    .values(rows)
    .onConflict(on => on.doNothing())
    .returning('post')
    .execute()
  return new Set(mine.map(row => row.post))
}

/** Open posts of these employers with these fingerprints: the same vacancy, perhaps. */
export async function openWithFingerprints(
  context: Context,
  organisations: readonly Id<'Organisation'>[],
  fingerprints: readonly string[],
): Promise<readonly { id: Id<'Post'>; organisation: Id<'Organisation'>; fingerprint: string }[]> {
  if (organisations.length === 0) return []
  return context
    .db<Tables>()
    .selectFrom('posts.posts')
    .select(['id', 'organisation', 'fingerprint'])
    .where('organisation', 'in', [...new Set(organisations)])
    .where('fingerprint', 'in', [...new Set(fingerprints)])
    .where('state', 'in', ['in-review', 'published'])
    .where('merged_into', 'is', null)
    .limit(2_000)
    .execute()
}
