import { createHash } from 'node:crypto'
import {
  type Actor,
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
  seenBy,
} from '../kernel/index.ts'
import type { Import, ImportFailure, ImportPhase, ImportState } from './import.ts'

interface ImportRowOfTable {
  sk: string
  id: Id<'Import'>
  version: number
  organisation: Id<'Organisation'> | null
  division: string
  account: Id<'Account'> | null
  role: Role
  by_name: string
  area: string | null
  department: string | null
  file_no: number
  file_name: string
  file_kind: FileKind
  file_size: number
  file_hash: string
  sheet: string
  state: ImportState
  phase: ImportPhase | null
  columns: SheetColumn[] | string
  remembered: boolean
  row_count: number
  progress: number
  created_count: number
  updated_count: number
  same_count: number
  bad_count: number
  duplicate_count: number
  cell_count: number
  approved_count: number
  kept_count: number
  undo_until: Day | null
  undo_reason: string | null
  failure: ImportFailure | string | null
  attempts: number
  retry_at: Instant | null
  stepped_at: Instant
  created_at: Instant
}

interface Tables {
  'posts.imports': ImportRowOfTable
  'posts.import_chunks': {
    sk: string
    import: Id<'Import'>
    file_no: number
    no: number
    organisation: Id<'Organisation'> | null
    division: string
    bytes: Buffer
  }
  'posts.import_mappings': {
    sk: string
    owner: string
    heads: string
    organisation: Id<'Organisation'> | null
    division: string
    mapping: Record<string, string> | string
    at: Instant
  }
}

function parsed<T>(value: T | string): T {
  return typeof value === 'string' ? (JSON.parse(value) as T) : value // written by this file
}

function toImport(row: ImportRowOfTable): Import {
  return {
    id: row.id,
    version: row.version,
    organisation: row.organisation ?? undefined,
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
    file: {
      no: row.file_no,
      name: row.file_name,
      kind: row.file_kind,
      size: row.file_size,
      hash: row.file_hash,
    },
    sheet: row.sheet,
    state: row.state,
    phase: row.phase ?? undefined,
    columns: parsed(row.columns),
    remembered: row.remembered,
    rows: row.row_count,
    progress: row.progress,
    effects: {
      created: row.created_count,
      updated: row.updated_count,
      same: row.same_count,
      bad: row.bad_count,
      duplicates: row.duplicate_count,
    },
    cellCount: row.cell_count,
    approved: row.approved_count,
    kept: row.kept_count,
    undoUntil: row.undo_until ?? undefined,
    undoReason: row.undo_reason ?? undefined,
    failure: row.failure === null ? undefined : parsed(row.failure),
    attempts: row.attempts,
    at: row.created_at,
  }
}

function columnsOf(of: Import, context: Context) {
  return {
    version: of.version,
    organisation: of.organisation ?? null,
    division: of.division,
    account: of.actor.account ?? null,
    role: of.actor.role,
    by_name: of.actor.name,
    area: of.actor.area ?? null,
    department: of.actor.department ?? null,
    file_no: of.file.no,
    file_name: of.file.name,
    file_kind: of.file.kind,
    file_size: of.file.size,
    file_hash: of.file.hash,
    sheet: of.sheet,
    state: of.state,
    phase: of.phase ?? null,
    columns: JSON.stringify(of.columns),
    remembered: of.remembered,
    row_count: of.rows,
    progress: of.progress,
    created_count: of.effects.created,
    updated_count: of.effects.updated,
    same_count: of.effects.same,
    bad_count: of.effects.bad,
    duplicate_count: of.effects.duplicates,
    cell_count: of.cellCount,
    approved_count: of.approved,
    kept_count: of.kept,
    undo_until: of.undoUntil ?? null,
    undo_reason: of.undoReason ?? null,
    failure: of.failure === undefined ? null : JSON.stringify(of.failure),
    attempts: of.attempts,
    stepped_at: context.now,
  }
}

export async function insertImport(context: Context, of: Import): Promise<void> {
  const row = { sk: bucketOf(of.id), id: of.id, ...columnsOf(of, context), retry_at: null, created_at: of.at }
  await context.db<Tables>().insertInto('posts.imports').values(row).execute()
}

/** Writes all of it; the caller holds its lock. `retryAt` puts the next try off. */
export async function writeImport(context: Context, of: Import, retryAt?: Instant): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('posts.imports')
    .set({ ...columnsOf(of, context), retry_at: retryAt ?? null })
    .where('sk', '=', bucketOf(of.id))
    .where('id', '=', of.id)
    .execute()
}

/** An organisation's own, and those of the area. The policy says the same. */
const owners = { organisation: 'organisation', division: 'division' }

export async function findImport(
  context: Context,
  id: Id<'Import'>,
  lock = false,
): Promise<Import | undefined> {
  let query = context
    .db<Tables>()
    .selectFrom('posts.imports')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where(seenBy(context.actor, owners))
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row && toImport(row)
}

/** A page of what the reader may see, the newest first. */
export async function listImports(
  context: Context,
  filter: { readonly state?: ImportState | undefined },
  asked: PageAsked,
): Promise<Page<Import>> {
  let all = context.db<Tables>().selectFrom('posts.imports').where(seenBy(context.actor, owners))
  if (filter.state !== undefined) all = all.where('state', '=', filter.state)
  const page = await readPage(all, all.selectAll(), { first: { order: 'desc' } }, asked)
  return { ...page, rows: page.rows.map(toImport) }
}

/** The import whose turn it is: the one that waited longest, so that several go on side by side. Runs as the system. */
export async function nextWaiting(context: Context): Promise<Import | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('posts.imports')
    .selectAll()
    .where('phase', 'is not', null)
    .where(eb => eb.or([eb('retry_at', 'is', null), eb('retry_at', '<=', context.now)]))
    .orderBy('stepped_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row && toImport(row)
}

const chunkSize = 1024 * 1024

/** Keeps the bytes as they came. */
export async function insertBytes(context: Context, of: Import, bytes: Buffer): Promise<void> {
  for (let no = 0; no * chunkSize < bytes.length; no++) {
    const row = {
      sk: bucketOf(of.id),
      import: of.id,
      file_no: of.file.no,
      no,
      organisation: of.organisation ?? null,
      division: of.division,
      bytes: bytes.subarray(no * chunkSize, (no + 1) * chunkSize),
    }
    await context.db<Tables>().insertInto('posts.import_chunks').values(row).execute()
  }
}

export async function readBytes(context: Context, of: Import): Promise<Buffer> {
  const rows = await context
    .db<Tables>()
    .selectFrom('posts.import_chunks')
    .select('bytes')
    .where('sk', '=', bucketOf(of.id))
    .where('import', '=', of.id)
    .where('file_no', '=', of.file.no)
    .orderBy('no')
    .execute()
  return Buffer.concat(rows.map(row => row.bytes))
}

/** Who remembers a mapping: an employer, or the office of an area. */
function ownerOf(of: { organisation: Id<'Organisation'> | undefined; actor: Actor }) {
  const owner = of.organisation ?? `${of.actor.area ?? ''}/${of.actor.department ?? ''}`
  return { sk: createHash('sha256').update(owner).digest('hex').slice(-2), owner }
}

export async function findMapping(
  context: Context,
  of: Import,
  heads: string,
): Promise<Readonly<Record<string, string>> | undefined> {
  const { sk, owner } = ownerOf(of)
  const row = await context
    .db<Tables>()
    .selectFrom('posts.import_mappings')
    .select('mapping')
    .where('sk', '=', sk)
    .where('owner', '=', owner)
    .where('heads', '=', heads)
    .executeTakeFirst()
  return row && parsed(row.mapping)
}

export async function saveMapping(
  context: Context,
  of: Import,
  heads: string,
  mapping: Readonly<Record<string, string>>,
): Promise<void> {
  const said = { mapping: JSON.stringify(mapping), at: context.now }
  const place = { organisation: of.organisation ?? null, division: of.division }
  await context
    .db<Tables>()
    .insertInto('posts.import_mappings')
    .values({ ...ownerOf(of), heads, ...place, ...said })
    .onConflict(on => on.columns(['sk', 'owner', 'heads']).doUpdateSet(said))
    .execute()
}
