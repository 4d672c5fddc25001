import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'
import { lockDirectory } from './directory-lock.ts'
import { types } from './parsers.ts'
import { PGliteServer } from './pglite-server.ts'
import { guard, type PoolLike } from './pool.ts'

export interface Database {
  readonly engine: 'pglite' | 'postgres'
  readonly pool: PoolLike
  /** as the migrator, outside every scope: for the kernel; use cases get theirs from `inTransaction` */
  readonly kysely: Kysely<unknown>
  /** PGlite: the whole cluster as bytes that `openDatabase` takes as its snapshot; undefined on PostgreSQL */
  readonly dump: (() => Promise<Uint8Array>) | undefined
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** a PostgreSQL to connect to; undefined or empty: PGlite in this process */
  readonly url?: string | undefined
  /** where PGlite keeps its files; undefined: in memory */
  readonly directory?: string | undefined
  /** PGlite in memory: the state to begin with */
  readonly snapshot?: Uint8Array | undefined
  /** PostgreSQL: connections at most; default 10 */
  readonly connections?: number | undefined
  /** PostgreSQL: milliseconds until a statement is given up; default 30,000; 0 for none */
  readonly statementTimeout?: number | undefined
  /** told of what goes wrong while nobody is waiting for an answer */
  readonly log?: ((message: string) => void) | undefined
}

/** Opens PostgreSQL by its URL, or else PGlite. @throws Problem `busy` when the directory is in use */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  return options.url ? openPostgres(options.url, options) : openPGlite(options)
}

// `pipeline` (statements are sent without waiting for the answer to the one before) is younger than pg's types.
type Config = pg.PoolConfig & { pipeline: boolean }

async function openPostgres(url: string, options: DatabaseOptions): Promise<Database> {
  const timeout = options.statementTimeout ?? 30_000
  const config: Config = {
    connectionString: url,
    max: options.connections ?? 10,
    types,
    pipeline: true,
    connectionTimeoutMillis: 5_000,
    application_name: 'qingye',
    statement_timeout: timeout,
    idle_in_transaction_session_timeout: timeout === 0 ? 0 : timeout * 2,
  }
  const pool = new pg.Pool(config)
  pool.on('error', error => options.log?.(`database connection lost: ${error.message}`))
  return assemble('postgres', pool, undefined, async () => {})
}

async function openPGlite(options: DatabaseOptions): Promise<Database> {
  const { directory } = options
  const unlock = directory === undefined ? () => {} : lockDirectory(directory)
  try {
    const server = await startPGlite(directory, options.snapshot)
    const config: Config = {
      stream: () => server.connect(),
      host: 'embedded', // never looked up; keeps pg from reading PGHOST
      user: 'postgres',
      database: 'postgres',
      ssl: false,
      max: 1,
      idleTimeoutMillis: 0,
      types,
      pipeline: true,
    }
    const pool = new pg.Pool(config)
    pool.on('error', error => options.log?.(`embedded database: ${error.message}`))
    return assemble(
      'pglite',
      pool,
      () => server.dump(),
      async () => {
        await server.close()
        unlock()
      },
    )
  } catch (error) {
    unlock()
    throw error
  }
}

async function startPGlite(directory: string | undefined, snapshot: Uint8Array | undefined) {
  if (directory === undefined) return PGliteServer.start({ snapshot })
  const cluster = join(directory, 'cluster')
  const complete = join(directory, 'complete')
  // Without this mark an earlier process was stopped while it made the cluster: nothing was ever promised to be
  // in it, and PGlite would take the torn one for a good one.
  if (!existsSync(complete)) rmSync(cluster, { recursive: true, force: true })
  const server = await PGliteServer.start({ directory: cluster })
  writeFileSync(complete, '')
  return server
}

function assemble(
  engine: Database['engine'],
  raw: pg.Pool,
  dump: Database['dump'],
  after: () => Promise<void>,
): Database {
  const pool = guard(raw)
  // Kysely's type asks for cursors too, which it uses only when it is given a cursor's constructor.
  const kysely = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }),
  })
  let closing: Promise<void> | undefined
  return {
    engine,
    pool,
    kysely,
    dump,
    close() {
      closing ??= pool.end().then(after)
      return closing
    },
  }
}
