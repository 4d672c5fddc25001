import { sql } from 'kysely'
import type { RowOutcome } from '../imports/index.ts'
import { bucketOf, type Context, type Id, vaultToken } from '../kernel/index.ts'
import type { GraduateFields, RosterFields } from './roster.ts'
import { ofImport, openFields, type Tables } from './row.store.ts'

/** The next rows that change nothing. */
export async function sameRows(context: Context, id: Id<'RosterImport'>, limit: number) {
  return ofImport(context, id)
    .select(['no', 'graduate'])
    .where('step', '=', 1)
    .where('effect', '=', 'same')
    .orderBy('no')
    .limit(limit)
    .forUpdate()
    .execute()
}

export interface RowToWrite {
  readonly no: number
  readonly fields: RosterFields
  /** another graduate whose student number this row takes over, because theirs was a mistake */
  readonly replaces: Id<'Graduate'> | undefined
}

/** The next good rows that were not written yet, locked. A change takes many statements, somebody new hardly any. */
export async function rowsToWrite(
  context: Context,
  id: Id<'RosterImport'>,
  most: { readonly rows: number; readonly changes: number },
): Promise<{ readonly rows: readonly RowToWrite[]; readonly isLast: boolean }> {
  const vault = context.use(vaultToken)
  const found = await ofImport(context, id)
    .select(['no', 'fields_sealed', 'graduate', 'effect'])
    .where('step', '=', 1)
    .where(eb => eb.or([eb('effect', 'in', ['new', 'update']), eb('answer', '=', 'replace')]))
    .orderBy('no')
    .limit(most.rows)
    .forUpdate()
    .execute()
  let changes = 0
  const rows: RowToWrite[] = []
  for (const row of found) {
    if (row.effect !== 'new') changes += 1
    if (changes > most.changes) break
    const fields = openFields(vault, row.fields_sealed)
    const replaces = row.effect === 'ask' ? (row.graduate ?? undefined) : undefined
    if (fields !== undefined) rows.push({ no: row.no, fields, replaces })
  }
  return { rows, isLast: found.length < most.rows && changes <= most.changes }
}

export interface WrittenRow {
  readonly no: number
  readonly outcome: RowOutcome
  readonly graduate: Id<'Graduate'> | undefined
  readonly previous?: GraduateFields | undefined
}

/** What became of rows. Their numbers are in people's records now and go from here. */
export async function saveWritten(
  context: Context,
  id: Id<'RosterImport'>,
  rows: readonly WrittenRow[],
): Promise<void> {
  const written = rows.map(row => ({
    ...row,
    graduate: row.graduate ?? null,
    previous: row.previous ?? null,
  }))
  await sql`
    UPDATE rosters.import_rows AS t
    SET step = 2, outcome = r.outcome, graduate = r.graduate, previous = r.previous, cells_sealed = NULL,
        fields_sealed = NULL
    FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS r(no int, outcome text, graduate uuid, previous jsonb)
    WHERE t.sk = ${bucketOf(id)} AND t.import = ${id}::uuid AND t.no = r.no
  `.execute(context.db<Tables>())
}

/** The years of graduation that a file speaks about. */
export async function yearsOf(context: Context, id: Id<'RosterImport'>): Promise<number[]> {
  const rows = await ofImport(context, id)
    .select('year')
    .distinct()
    .where('outcome', 'in', ['created', 'updated', 'same'])
    .execute()
  return rows.flatMap(row => row.year ?? [])
}
