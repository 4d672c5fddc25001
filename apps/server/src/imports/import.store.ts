import { createHash } from 'node:crypto'
import {
  bucketOf,
  type Context,
  type Day,
  type FileKind,
  fromJson,
  type Instant,
  notFound,
  type Page,
  type PageAsked,
  type Role,
  readPage,
  type SheetColumn,
  seenBy,
  vaultToken,
} from '../kernel/index.ts'
import type { ImportFailure, ImportPhase, ImportState, SheetImport } from './import.ts'
import type { ImportTables } from './tables.ts'

/** The columns of `imports` that every kind has. */
interface ImportRow {
  sk: string
  id: string
  version: number
  division: string
  account: SheetImport['actor']['account'] | null
  role: Role
  by_name: string
  area: string | null
  department: string | null
  organisation: SheetImport['actor']['organisation'] | null
  file_no: number
  file_name: string
  file_kind: FileKind
  state: ImportState
  phase: ImportPhase | null
  columns: SheetColumn[] | string
  remembered: boolean
  row_count: number
  progress: number
  cell_count: number
  kept_count: number
  undo_until: Day | null
  failure: ImportFailure | string | null
  attempts: number
  retry_at: Instant | null
  stepped_at: Instant
  created_at: Instant
}

interface ChunkRow {
  sk: string
  import: string
  file_no: number
  no: number
  bytes: Buffer
  bytes_sealed: string
  [scope: string]: unknown
}

interface MappingRow {
  sk: string
  heads: string
  mapping: Readonly<Record<string, string>> | string
  at: Instant
  [scope: string]: unknown
}

function sharedOf(row: ImportRow): Omit<SheetImport, 'effects'> {
  return {
    id: row.id,
    version: row.version,
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
    file: { no: row.file_no, name: row.file_name, kind: row.file_kind },
    state: row.state,
    phase: row.phase ?? undefined,
    columns: fromJson(row.columns),
    remembered: row.remembered,
    rows: row.row_count,
    progress: row.progress,
    cellCount: row.cell_count,
    kept: row.kept_count,
    undoUntil: row.undo_until ?? undefined,
    failure: row.failure === null ? undefined : fromJson(row.failure),
    attempts: row.attempts,
    at: row.created_at,
  }
}

function sharedColumns(of: SheetImport, context: Context) {
  return {
    version: of.version,
    division: of.division,
    account: of.actor.account ?? null,
    role: of.actor.role,
    by_name: of.actor.name,
    area: of.actor.area ?? null,
    department: of.actor.department ?? null,
    organisation: of.actor.organisation ?? null,
    file_no: of.file.no,
    file_name: of.file.name,
    file_kind: of.file.kind,
    state: of.state,
    phase: of.phase ?? null,
    columns: JSON.stringify(of.columns),
    remembered: of.remembered,
    row_count: of.rows,
    progress: of.progress,
    cell_count: of.cellCount,
    kept_count: of.kept,
    undo_until: of.undoUntil ?? null,
    failure: of.failure === undefined ? null : JSON.stringify(of.failure),
    attempts: of.attempts,
    stepped_at: context.now,
  }
}

/** The imports of one kind: where each stands. */
export function importStore<Of extends SheetImport, Own extends object>(tables: ImportTables<Of, Own>) {
  const table = `${tables.schema}.imports`
  const db = (context: Context) => context.db<Record<string, ImportRow>>()
  const rows = (context: Context) =>
    db(context).selectFrom(table).where(seenBy(context.actor, tables.belongs))
  // a row holds what `write` made of an import: the shared columns and the kind's own
  const toImport = (row: ImportRow) => ({ ...sharedOf(row), ...tables.read(row as object as Own) }) as Of
  const columnsOf = (of: Of, context: Context) => ({ ...sharedColumns(of, context), ...tables.columns(of) })

  async function find(context: Context, id: Of['id'], lock = false): Promise<Of | undefined> {
    let query = rows(context).selectAll().where('sk', '=', bucketOf(id)).where('id', '=', id)
    if (lock) query = query.forUpdate()
    const row = await query.executeTakeFirst()
    return row && toImport(row)
  }

  return {
    find,
    /** Locks it; the same answer for what does not exist and for what the actor may not see. */
    async require(context: Context, id: Of['id'], lock = true): Promise<Of> {
      const of = await find(context, id, lock)
      if (of === undefined) throw notFound('import.unknown', { zh: '这次导入', en: 'import' })
      return of
    },
    async insert(context: Context, of: Of): Promise<void> {
      const place = { sk: bucketOf(of.id), id: of.id, retry_at: null, created_at: of.at }
      await db(context)
        .insertInto(table)
        .values({ ...place, ...columnsOf(of, context) })
        .execute()
    },
    /** Writes all of it; the caller holds its lock. `retryAt` puts the next try off. */
    async write(context: Context, of: Of, retryAt?: Instant): Promise<void> {
      await db(context)
        .updateTable(table)
        .set({ ...columnsOf(of, context), retry_at: retryAt ?? null })
        .where('sk', '=', bucketOf(of.id))
        .where('id', '=', of.id)
        .execute()
    },
    /** A page of what the reader may see, the newest first. */
    async list(
      context: Context,
      asked: PageAsked,
      filter: { readonly state?: ImportState | undefined } = {},
    ): Promise<Page<Of>> {
      let all = rows(context)
      if (filter.state !== undefined) all = all.where('state', '=', filter.state)
      const page = await readPage(all, all.selectAll(), { first: { order: 'desc' } }, asked)
      return { ...page, rows: page.rows.map(toImport) }
    },
    /** The import whose turn it is: the one that waited longest, so that several go on side by side. As the system. */
    async nextWaiting(context: Context): Promise<Of | undefined> {
      const row = await db(context)
        .selectFrom(table)
        .selectAll()
        .where('phase', 'is not', null)
        .where(eb => eb.or([eb('retry_at', 'is', null), eb('retry_at', '<=', context.now)]))
        .orderBy('stepped_at')
        .orderBy('id')
        .limit(1)
        .executeTakeFirst()
      return row && toImport(row)
    },
  }
}

const chunkSize = 512 * 1024

/** The file as it came, in pieces; what its columns mean, as its owner said last. */
export function fileStore<Of extends SheetImport, Own extends object>(tables: ImportTables<Of, Own>) {
  const { schema, sealed } = tables
  const chunks = `${schema}.import_chunks`
  const mappings = `${schema}.import_mappings`

  async function forget(context: Context, id: Of['id']): Promise<void> {
    await context
      .db<Record<string, ChunkRow>>()
      .deleteFrom(chunks)
      .where('sk', '=', bucketOf(id))
      .where('import', '=', id)
      .execute()
  }

  function owner(of: Of) {
    const { column, value } = tables.remembers(of)
    const sk = createHash('sha256').update(value).digest('hex').slice(-2)
    return { sk, column, value }
  }

  return {
    /** Keeps the bytes: as they came, or sealed. A file that is kept sealed takes the place of the one before. */
    async insertBytes(context: Context, of: Of, bytes: Buffer): Promise<void> {
      const sk = bucketOf(of.id)
      if (sealed !== undefined) await forget(context, of.id)
      for (let no = 0; no * chunkSize < bytes.length; no++) {
        const part = bytes.subarray(no * chunkSize, (no + 1) * chunkSize)
        const kept =
          sealed === undefined
            ? { bytes: part }
            : {
                id: context.newId<'ImportChunk'>(sk),
                bytes_sealed: context.use(vaultToken).seal(sealed.file, part.toString('base64')),
              }
        await context
          .db<Record<string, Partial<ChunkRow>>>()
          .insertInto(chunks)
          .values({ sk, import: of.id, file_no: of.file.no, no, ...tables.scope(of), ...kept })
          .execute()
      }
    },
    async readBytes(context: Context, of: Of): Promise<Buffer> {
      const rows = await context
        .db<Record<string, ChunkRow>>()
        .selectFrom(chunks)
        .select(sealed === undefined ? 'bytes' : 'bytes_sealed')
        .where('sk', '=', bucketOf(of.id))
        .where('import', '=', of.id)
        .where('file_no', '=', of.file.no)
        .orderBy('no')
        .execute()
      if (sealed === undefined) return Buffer.concat(rows.map(row => row.bytes))
      const vault = context.use(vaultToken)
      return Buffer.concat(rows.map(row => Buffer.from(vault.open(sealed.file, row.bytes_sealed), 'base64')))
    },
    /** Its rows are read: what was sealed is kept no longer. */
    async doneReading(context: Context, of: Of): Promise<void> {
      if (sealed !== undefined) await forget(context, of.id)
    },
    async findMapping(
      context: Context,
      of: Of,
      heads: string,
    ): Promise<Readonly<Record<string, string>> | undefined> {
      const { sk, column, value } = owner(of)
      const row = await context
        .db<Record<string, MappingRow>>()
        .selectFrom(mappings)
        .select('mapping')
        .where('sk', '=', sk)
        .where(column, '=', value)
        .where('heads', '=', heads)
        .executeTakeFirst()
      return row && fromJson(row.mapping)
    },
    async saveMapping(
      context: Context,
      of: Of,
      heads: string,
      mapping: Readonly<Record<string, string>>,
    ): Promise<void> {
      const { sk, column, value } = owner(of)
      const said = { mapping: JSON.stringify(mapping), at: context.now }
      await context
        .db<Record<string, MappingRow>>()
        .insertInto(mappings)
        .values({ sk, heads, ...tables.scope(of), [column]: value, ...said })
        .onConflict(on => on.columns(['sk', column, 'heads']).doUpdateSet(said))
        .execute()
    },
  }
}
