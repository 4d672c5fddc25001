import { sql } from 'kysely'
import type { RowOutcome } from '../imports/index.ts'
import { type BadCell, bucketOf, type Context, type Id, vaultToken } from '../kernel/index.ts'
import {
  type CheckedRow,
  type ListedCertificate,
  type PreviousFields,
  type RowEffect,
  sealPurposes,
} from './certificate-import.ts'

export interface RowTable {
  sk: string
  id: Id<'CertificateRow'>
  import: Id<'CertificateImport'>
  no: number
  body: Id<'Organisation'>
  division: string
  cells_sealed: string | null
  fields_sealed: string | null
  step: number
  effect: RowEffect | null
  key: string | null
  certificate: Id<'Certificate'> | null
  cells_wrong: BadCell[]
  wrong_count: number
  outcome: RowOutcome | null
  previous: PreviousFields | null
  undone: string | null
}

interface Tables {
  'skills.import_rows': RowTable
}

const ofImport = (context: Context, id: Id<'CertificateImport'>) =>
  context
    .db<Tables>()
    .selectFrom('skills.import_rows')
    .where('sk', '=', bucketOf(id))
    .where('import', '=', id)

function openFields(context: Context, sealed: string | null): ListedCertificate | undefined {
  if (sealed === null) return undefined
  // sealed by saveChecked
  return JSON.parse(context.use(vaultToken).open(sealPurposes.fields, sealed)) as ListedCertificate
}

/** In which earlier row of the file each of these certificate numbers stands. */
export async function earlierNumbers(
  context: Context,
  id: Id<'CertificateImport'>,
  numbers: readonly string[],
): Promise<Map<string, number>> {
  const first = new Map<string, number>()
  if (numbers.length === 0) return first
  const rows = await ofImport(context, id)
    .select(['no', 'key'])
    .where('step', '=', 1)
    .where('key', 'in', [...numbers])
    .orderBy('no')
    .execute()
  for (const { no, key } of rows) if (key !== null && !first.has(key)) first.set(key, no)
  return first
}

export async function saveChecked(
  context: Context,
  id: Id<'CertificateImport'>,
  rows: readonly CheckedRow[],
): Promise<void> {
  const vault = context.use(vaultToken)
  const written = rows.map(row => ({
    no: row.no,
    effect: row.effect,
    fields: row.fields === undefined ? null : vault.seal(sealPurposes.fields, JSON.stringify(row.fields)),
    key: row.fields?.number ?? null,
    certificate: row.certificate ?? null,
    wrong: row.cells,
  }))
  await sql`
    UPDATE skills.import_rows AS t
    SET step = 1, effect = r.effect, fields_sealed = r.fields, key = r.key, certificate = r.certificate,
        cells_wrong = r.wrong, wrong_count = jsonb_array_length(r.wrong)
    FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS r(no int, effect text, fields text, key text,
      certificate uuid, wrong jsonb)
    WHERE t.sk = ${bucketOf(id)} AND t.import = ${id}::uuid AND t.no = r.no
  `.execute(context.db<Tables>())
}

/** The first rows, for the preview. */
export async function previewRows(context: Context, id: Id<'CertificateImport'>, limit: number) {
  const rows = await ofImport(context, id)
    .select(['no', 'effect', 'fields_sealed'])
    .where('step', '>', 0)
    .orderBy('no')
    .limit(limit)
    .execute()
  return rows.map(row => ({
    no: row.no,
    effect: row.effect ?? 'bad',
    fields: openFields(context, row.fields_sealed),
  }))
}

/** The next good rows that were not written yet, locked; first those that change nothing. */
export async function rowsToWrite(
  context: Context,
  id: Id<'CertificateImport'>,
  effects: readonly RowEffect[],
  limit: number,
) {
  const rows = await ofImport(context, id)
    .select(['no', 'fields_sealed', 'certificate', 'effect'])
    .where('step', '=', 1)
    .where('effect', 'in', [...effects])
    .orderBy('no')
    .limit(limit)
    .forUpdate()
    .execute()
  return rows.flatMap(row => {
    const fields = openFields(context, row.fields_sealed)
    return fields === undefined ? [] : [{ no: row.no, fields, certificate: row.certificate ?? undefined }]
  })
}

export interface WrittenRow {
  readonly no: number
  readonly outcome: RowOutcome
  readonly certificate: Id<'Certificate'> | undefined
  readonly previous?: PreviousFields | undefined
}

/** What became of rows. Their numbers are in people's records now and go from here. */
export async function saveWritten(
  context: Context,
  id: Id<'CertificateImport'>,
  rows: readonly WrittenRow[],
): Promise<void> {
  const written = rows.map(row => ({
    ...row,
    certificate: row.certificate ?? null,
    previous: row.previous ?? null,
  }))
  await sql`
    UPDATE skills.import_rows AS t
    SET step = 2, outcome = r.outcome, certificate = r.certificate, previous = r.previous, cells_sealed = NULL,
        fields_sealed = NULL
    FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb) AS r(no int, outcome text, certificate uuid,
      previous jsonb)
    WHERE t.sk = ${bucketOf(id)} AND t.import = ${id}::uuid AND t.no = r.no
  `.execute(context.db<Tables>())
}
