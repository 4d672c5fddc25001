import { sql } from 'kysely'
import type { RowOutcome } from '../imports/index.ts'
import { type BadCell, bucketOf, type Context, type Id, vaultToken } from '../kernel/index.ts'
import {
  type CheckedRow,
  type GraduateFields,
  type RosterFields,
  type RowEffect,
  sealPurposes,
} from './roster.ts'

export interface RowTable {
  sk: string
  id: Id<'RosterRow'>
  import: Id<'RosterImport'>
  no: number
  school: Id<'Organisation'>
  division: string
  cells_sealed: string | null
  fields_sealed: string | null
  step: number
  effect: RowEffect | null
  key: string | null
  student_number: string | null
  year: number | null
  graduate: Id<'Graduate'> | null
  cells_wrong: BadCell[]
  wrong_count: number
  answer: 'replace' | 'leave' | null
  outcome: RowOutcome | null
  previous: GraduateFields | null
  undone: string | null
}

export interface Tables {
  'rosters.import_rows': RowTable
}

export const ofImport = (context: Context, id: Id<'RosterImport'>) =>
  context
    .db<Tables>()
    .selectFrom('rosters.import_rows')
    .where('sk', '=', bucketOf(id))
    .where('import', '=', id)

type Opener = { open(purpose: string, sealed: string): string }

export function openFields(vault: Opener, sealed: string | null): RosterFields | undefined {
  // sealed by saveChecked
  return sealed === null ? undefined : (JSON.parse(vault.open(sealPurposes.fields, sealed)) as RosterFields)
}

/** Which earlier rows of the file have one of these identity numbers or student numbers. */
export async function earlierRows(
  context: Context,
  id: Id<'RosterImport'>,
  keys: readonly string[],
  numbers: readonly string[],
): Promise<{ no: number; key: string | null; student_number: string | null }[]> {
  if (keys.length === 0) return []
  return ofImport(context, id)
    .select(['no', 'key', 'student_number'])
    .where('step', '=', 1)
    .where(eb => eb.or([eb('key', 'in', [...keys]), eb('student_number', 'in', [...numbers])]))
    .orderBy('no')
    .execute()
}

export async function saveChecked(
  context: Context,
  id: Id<'RosterImport'>,
  rows: readonly CheckedRow[],
): Promise<void> {
  const vault = context.use(vaultToken)
  const written = rows.map(row => ({
    no: row.no,
    effect: row.effect,
    fields: row.fields === undefined ? null : vault.seal(sealPurposes.fields, JSON.stringify(row.fields)),
    key: row.key ?? null,
    number: row.fields?.studentNumber ?? null,
    year: row.fields === undefined ? null : Number(row.fields.graduatedOn.slice(0, 4)),
    graduate: row.graduate ?? null,
    wrong: row.cells,
  }))
  await sql`
    UPDATE rosters.import_rows AS t
    SET step = 1, effect = r.effect, fields_sealed = r.fields, key = r.key, student_number = r.number, year = r.year,
        graduate = r.graduate, cells_wrong = r.wrong, wrong_count = jsonb_array_length(r.wrong)
    FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS r(no int, effect text, fields text, key text,
      number text, year int, graduate uuid, wrong jsonb)
    WHERE t.sk = ${bucketOf(id)} AND t.import = ${id}::uuid AND t.no = r.no
  `.execute(context.db<Tables>())
}

/** The first rows, for the preview. */
export async function previewRows(context: Context, id: Id<'RosterImport'>, limit: number) {
  const vault = context.use(vaultToken)
  const rows = await ofImport(context, id)
    .select(['no', 'effect', 'fields_sealed'])
    .where('step', '>', 0)
    .orderBy('no')
    .limit(limit)
    .execute()
  return rows.map(row => ({
    no: row.no,
    effect: row.effect ?? 'bad',
    fields: openFields(vault, row.fields_sealed),
  }))
}

/** Rows whose student number belongs to somebody else, and nobody has said what holds. */
export async function askedRows(context: Context, id: Id<'RosterImport'>, limit: number) {
  const vault = context.use(vaultToken)
  const rows = await ofImport(context, id)
    .select(['no', 'fields_sealed', 'graduate'])
    .where('effect', '=', 'ask')
    .where('answer', 'is', null)
    .where('step', '=', 1)
    .orderBy('no')
    .limit(limit)
    .execute()
  return rows.flatMap(row => {
    const fields = openFields(vault, row.fields_sealed)
    return fields === undefined ? [] : [{ no: row.no, fields, graduate: row.graduate }]
  })
}

/** @returns false when the row does not ask, or was answered before */
export async function answerRow(
  context: Context,
  id: Id<'RosterImport'>,
  no: number,
  answer: 'replace' | 'leave',
): Promise<boolean> {
  const done = await context
    .db<Tables>()
    .updateTable('rosters.import_rows')
    .set(answer === 'leave' ? { answer, outcome: 'left', step: 2 } : { answer })
    .where('sk', '=', bucketOf(id))
    .where('import', '=', id)
    .where('no', '=', no)
    .where('effect', '=', 'ask')
    .where('answer', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
