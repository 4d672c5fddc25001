import { createHash } from 'node:crypto'
import {
  bucketOf,
  type Context,
  type Day,
  type FileKind,
  type Id,
  type Instant,
  type Page,
  type PageAsked,
  type Role,
  readPage,
  type SheetColumn,
  vaultToken,
} from '../kernel/index.ts'
import { reachOf } from './reach.store.ts'
import {
  type Effects,
  type ImportPhase,
  type ImportState,
  noEffects,
  type RosterImport,
  sealPurposes,
} from './roster.ts'

interface ImportTable {
  sk: string
  id: Id<'RosterImport'>
  version: number
  school: Id<'Organisation'>
  school_name: string
  division: string
  account: Id<'Account'> | null
  role: Role
  by_name: string
  area: string | null
  department: string | null
  organisation: Id<'Organisation'> | null
  file_name: string
  file_kind: FileKind
  file_no: number
  state: ImportState
  phase: ImportPhase | null
  whole: boolean
  columns: SheetColumn[] | string
  remembered: boolean
  row_count: number
  progress: number
  effects: Effects | string
  cell_count: number
  missing_count: number
  kept_count: number
  undo_until: Day | null
  failure: RosterImport['failure'] | string | null
  attempts: number
  retry_at: Instant | null
  stepped_at: Instant
  created_at: Instant
}

interface Tables {
  'rosters.imports': ImportTable
  'rosters.import_chunks': {
    sk: string
    id: Id<'RosterChunk'>
    import: Id<'RosterImport'>
    no: number
    school: Id<'Organisation'>
    division: string
    bytes_sealed: string
  }
  'rosters.import_mappings': {
    sk: string
    school: Id<'Organisation'>
    heads: string
    division: string
    mapping: Record<string, string> | string
    at: Instant
  }
}

function parsed<T>(value: T | string): T {
  return typeof value === 'string' ? (JSON.parse(value) as T) : value // written by this file
}

function toImport(row: ImportTable): RosterImport {
  return {
    id: row.id,
    version: row.version,
    school: row.school,
    schoolName: row.school_name,
    division: row.division,
    actor: {
      account: row.account ?? undefined,
      grant: undefined,
      role: row.role,
      name: row.by_name,
      area: row.area ?? undefined,
      department: row.department ?? undefined,
      person: undefined,
      organisation: row.organisation ?? undefined,
    },
    file: { name: row.file_name, kind: row.file_kind, no: row.file_no },
    state: row.state,
    phase: row.phase ?? undefined,
    whole: row.whole,
    columns: parsed(row.columns),
    remembered: row.remembered,
    rows: row.row_count,
    progress: row.progress,
    effects: { ...noEffects, ...parsed(row.effects) },
    cellCount: row.cell_count,
    missing: row.missing_count,
    kept: row.kept_count,
    undoUntil: row.undo_until ?? undefined,
    failure: row.failure === null ? undefined : parsed(row.failure),
    attempts: row.attempts,
    at: row.created_at,
  }
}

function columnsOf(of: RosterImport, context: Context) {
  return {
    version: of.version,
    school: of.school,
    school_name: of.schoolName,
    division: of.division,
    account: of.actor.account ?? null,
    role: of.actor.role,
    by_name: of.actor.name,
    area: of.actor.area ?? null,
    department: of.actor.department ?? null,
    organisation: of.actor.organisation ?? null,
    file_name: of.file.name,
    file_kind: of.file.kind,
    file_no: of.file.no,
    state: of.state,
    phase: of.phase ?? null,
    whole: of.whole,
    columns: JSON.stringify(of.columns),
    remembered: of.remembered,
    row_count: of.rows,
    progress: of.progress,
    effects: JSON.stringify(of.effects),
    cell_count: of.cellCount,
    missing_count: of.missing,
    kept_count: of.kept,
    undo_until: of.undoUntil ?? null,
    failure: of.failure === undefined ? null : JSON.stringify(of.failure),
    attempts: of.attempts,
    stepped_at: context.now,
  }
}

export async function insertImport(context: Context, of: RosterImport): Promise<void> {
  const row = { sk: bucketOf(of.id), id: of.id, ...columnsOf(of, context), retry_at: null, created_at: of.at }
  await context.db<Tables>().insertInto('rosters.imports').values(row).execute()
}

/** Writes all of it; the caller holds its lock. `retryAt` puts the next try off. */
export async function writeImport(context: Context, of: RosterImport, retryAt?: Instant): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('rosters.imports')
    .set({ ...columnsOf(of, context), retry_at: retryAt ?? null })
    .where('sk', '=', bucketOf(of.id))
    .where('id', '=', of.id)
    .execute()
}

export async function findImport(
  context: Context,
  id: Id<'RosterImport'>,
  lock = false,
): Promise<RosterImport | undefined> {
  let query = context
    .db<Tables>()
    .selectFrom('rosters.imports')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where(reachOf(context))
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row && toImport(row)
}

/** A page of what the reader may see, the newest first. */
export async function listImports(context: Context, asked: PageAsked): Promise<Page<RosterImport>> {
  const all = context.db<Tables>().selectFrom('rosters.imports').where(reachOf(context))
  const page = await readPage(all, all.selectAll(), { first: { order: 'desc' } }, asked)
  return { ...page, rows: page.rows.map(toImport) }
}

/** The import whose turn it is: the one that waited longest. Runs as the system. */
export async function nextWaiting(context: Context): Promise<RosterImport | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('rosters.imports')
    .selectAll()
    .where('phase', 'is not', null)
    .where(eb => eb.or([eb('retry_at', 'is', null), eb('retry_at', '<=', context.now)]))
    .orderBy('stepped_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row && toImport(row)
}

const chunkSize = 512 * 1024

/** Keeps the bytes as they came, sealed: they hold the numbers of thousands. */
export async function insertBytes(context: Context, of: RosterImport, bytes: Buffer): Promise<void> {
  const vault = context.use(vaultToken)
  const sk = bucketOf(of.id)
  await forgetBytes(context, of.id)
  for (let no = 0; no * chunkSize < bytes.length; no++) {
    const part = bytes.subarray(no * chunkSize, (no + 1) * chunkSize).toString('base64')
    const row = {
      sk,
      id: context.newId<'RosterChunk'>(sk),
      import: of.id,
      no,
      school: of.school,
      division: of.division,
      bytes_sealed: vault.seal(sealPurposes.file, part),
    }
    await context.db<Tables>().insertInto('rosters.import_chunks').values(row).execute()
  }
}

export async function readBytes(context: Context, of: RosterImport): Promise<Buffer> {
  const vault = context.use(vaultToken)
  const rows = await context
    .db<Tables>()
    .selectFrom('rosters.import_chunks')
    .select('bytes_sealed')
    .where('sk', '=', bucketOf(of.id))
    .where('import', '=', of.id)
    .orderBy('no')
    .execute()
  return Buffer.concat(
    rows.map(row => Buffer.from(vault.open(sealPurposes.file, row.bytes_sealed), 'base64')),
  )
}

export async function forgetBytes(context: Context, id: Id<'RosterImport'>): Promise<void> {
  await context
    .db<Tables>()
    .deleteFrom('rosters.import_chunks')
    .where('sk', '=', bucketOf(id))
    .where('import', '=', id)
    .execute()
}

const keyOf = (school: Id<'Organisation'>) => createHash('sha256').update(school).digest('hex').slice(-2)

export async function findMapping(
  context: Context,
  school: Id<'Organisation'>,
  heads: string,
): Promise<Readonly<Record<string, string>> | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('rosters.import_mappings')
    .select('mapping')
    .where('sk', '=', keyOf(school))
    .where('school', '=', school)
    .where('heads', '=', heads)
    .executeTakeFirst()
  return row && parsed(row.mapping)
}

export async function saveMapping(
  context: Context,
  of: RosterImport,
  heads: string,
  mapping: Readonly<Record<string, string>>,
): Promise<void> {
  const said = { mapping: JSON.stringify(mapping), at: context.now }
  await context
    .db<Tables>()
    .insertInto('rosters.import_mappings')
    .values({ sk: keyOf(of.school), school: of.school, heads, division: of.division, ...said })
    .onConflict(on => on.columns(['sk', 'school', 'heads']).doUpdateSet(said))
    .execute()
}
