import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Database } from './open-database.ts'
import type { Client } from './pool.ts'
import { readAsSystem } from './read-as-system.ts'

/** A module's numbered SQL files, `0001-what-it-does.sql`. */
export interface ModuleMigrations {
  readonly module: string
  readonly directory: URL | string
}

export interface Migration {
  readonly module: string
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly sha256: string
  /** each table that it creates, and how that table is spread over shards */
  readonly shards: Readonly<Record<string, Shard>>
}

export type Shard = 'sk' | 'reference' | 'local'

const bookkeeping = `
  CREATE SCHEMA IF NOT EXISTS kernel;
  -- shard: reference
  CREATE TABLE IF NOT EXISTS kernel.migrations (
    module text COLLATE "C" NOT NULL,
    number integer NOT NULL,
    name text NOT NULL,
    sha256 text NOT NULL,
    shards jsonb NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (module, number)
  );
  ALTER TABLE kernel.migrations ENABLE ROW LEVEL SECURITY;
`

/** Two processes that create the same schema or table at once: one of them is told so by these. */
const races = new Set(['23505', '42P06', '42P07', 'XX000'])

/**
 * Brings the database up to the files, forward only: modules in the order given, files by number, each in a
 * transaction of its own. Processes that start together take turns.
 * @returns what was applied now
 * @throws Error when a file that was applied has changed since, or is gone, or a CREATE TABLE says no shard
 */
export async function migrate(
  database: Database,
  modules: readonly ModuleMigrations[],
): Promise<Migration[]> {
  const wanted = modules.flatMap(readMigrations)
  await prepare(database)
  const client = await database.pool.connect()
  try {
    const known = await applied(client)
    for (const each of known.values()) refuseMissing(each, wanted, modules)
    const now: Migration[] = []
    for (const migration of wanted) {
      const before = known.get(`${migration.module} ${migration.number}`)
      if (before === undefined ? await apply(client, migration) : unchanged(migration, before))
        now.push(migration)
    }
    return now
  } finally {
    client.release()
  }
}

async function prepare(database: Database): Promise<void> {
  const { rows } = await database.pool.query<{ known: boolean }>(
    "SELECT to_regclass('kernel.migrations') IS NOT NULL AS known",
  )
  if (rows[0]?.known) return
  try {
    await database.pool.query(bookkeeping)
  } catch (error) {
    // The other process has just done it; a second try finds it done or says what is really wrong.
    if (!races.has(codeOf(error))) throw error
    await database.pool.query(bookkeeping)
  }
}

/**
 * For a process whose login does not own the tables: the schema must be the one that the program was written for.
 * @throws Error naming what was not applied yet
 */
export async function refuseUnmigrated(
  database: Database,
  modules: readonly ModuleMigrations[],
): Promise<void> {
  const rows = await readAsSystem<Applied>(
    database,
    'SELECT module, number, name, sha256 FROM kernel.migrations',
    [],
  )
  const known = new Map(rows.map(row => [`${row.module} ${row.number}`, row]))
  for (const migration of modules.flatMap(readMigrations)) {
    const before = known.get(`${migration.module} ${migration.number}`)
    if (before === undefined) throw new Error(`migration ${label(migration)} was not applied`)
    unchanged(migration, before)
  }
}

interface Applied {
  module: string
  number: number
  name: string
  sha256: string
}

async function applied(client: Client, one?: Migration): Promise<Map<string, Applied>> {
  const { rows } = await client.query<Applied>(
    `SELECT module, number, name, sha256 FROM kernel.migrations
     WHERE $1::text IS NULL OR (module = $1 AND number = $2::integer)`,
    [one?.module ?? null, one?.number ?? null],
  )
  return new Map(rows.map(row => [`${row.module} ${row.number}`, row]))
}

/** @returns whether it was applied here, not meanwhile by another process */
async function apply(client: Client, migration: Migration): Promise<boolean> {
  await client.query('BEGIN')
  try {
    await client.query('SET LOCAL statement_timeout = 0')
    await client.query('LOCK TABLE kernel.migrations IN EXCLUSIVE MODE')
    const meanwhile = (await applied(client, migration)).get(`${migration.module} ${migration.number}`)
    if (meanwhile !== undefined) {
      await client.query('ROLLBACK')
      return unchanged(migration, meanwhile)
    }
    await client.query(migration.sql)
    await client.query(
      'INSERT INTO kernel.migrations (module, number, name, sha256, shards) VALUES ($1, $2, $3, $4, $5)',
      [
        migration.module,
        migration.number,
        migration.name,
        migration.sha256,
        JSON.stringify(migration.shards),
      ],
    )
    await client.query('COMMIT')
    return true
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`migration ${label(migration)} failed: ${messageOf(error)}`, { cause: error })
  }
}

function unchanged(migration: Migration, before: Applied): false {
  if (before.sha256 === migration.sha256) return false
  throw new Error(
    `migration ${label(migration)} was applied with another content; an applied migration never changes: ` +
      'put the file back and write a new one',
  )
}

function refuseMissing(
  row: Applied,
  wanted: readonly Migration[],
  modules: readonly ModuleMigrations[],
): void {
  if (!modules.some(each => each.module === row.module)) return // a module that this call is not about
  if (wanted.some(each => each.module === row.module && each.number === row.number)) return
  throw new Error(
    `the database has migration ${row.module} ${row.name}, which this version lacks: it is older than the database`,
  )
}

/** @throws Error for a name without a number, a number used twice, or a CREATE TABLE without its shard */
export function readMigrations({ module, directory }: ModuleMigrations): Migration[] {
  const folder = typeof directory === 'string' ? directory : fileURLToPath(directory)
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
  const seen = new Set<number>()
  return names.map(name => {
    const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1] ?? Number.NaN)
    if (Number.isNaN(number)) throw new Error(`${module}/${name}: a migration is named 0001-what-it-does.sql`)
    if (seen.has(number)) throw new Error(`${module}/${name}: the number is used twice`)
    seen.add(number)
    // Line ends may differ between checkouts of one and the same file.
    const sql = readFileSync(`${folder.replace(/\/$/, '')}/${name}`, 'utf8').replaceAll('\r\n', '\n')
    const sha256 = createHash('sha256').update(sql).digest('hex')
    return { module, number, name, sql, sha256, shards: shardsOf(sql, `${module}/${name}`) }
  })
}

const declaration =
  /(?:^[ \t]*--[ \t]*shard:[ \t]*(\S+)[^\n]*\n(?:[ \t]*--[^\n]*\n|[ \t]*\n)*)?^[ \t]*CREATE(?:[ \t]+UNLOGGED)?[ \t]+TABLE[ \t]+(?:IF[ \t]+NOT[ \t]+EXISTS[ \t]+)?([\w.]+)/gim

/** Reads `-- shard: …` before each CREATE TABLE; comments and empty lines may stand between. */
export function shardsOf(sql: string, where: string): Record<string, Shard> {
  const shards: Record<string, Shard> = {}
  for (const [, shard, table] of sql.matchAll(declaration)) {
    if (table === undefined) continue
    if (shard !== 'sk' && shard !== 'reference' && shard !== 'local')
      throw new Error(`${where}: say "-- shard: sk | reference | local" before CREATE TABLE ${table}`)
    shards[table.toLowerCase()] = shard
  }
  return shards
}

function label(migration: Migration): string {
  return `${migration.module}/${migration.name}`
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
