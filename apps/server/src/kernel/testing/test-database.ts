import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ModuleMigrations, migrate, readMigrations } from '../database/migrate.ts'
import { type Database, openDatabase } from '../database/open-database.ts'

/** The kernel's own migrations; every database begins with them. */
export const kernelMigrations: ModuleMigrations = {
  module: 'kernel',
  directory: new URL('../migrations/', import.meta.url),
}

/**
 * A fresh, migrated database for one test file: PGlite in memory, or, when QINGYE_TEST_DATABASE_URL names a
 * server, a database of its own there, dropped when it is closed.
 * @param options.modules what to migrate after the kernel, in order
 * @param options.snapshot on PGlite: what a database made with the same modules gave by `dump`, to begin with
 */
export function testDatabase(
  options: { modules?: readonly ModuleMigrations[]; snapshot?: Uint8Array | undefined } = {},
): Promise<Database> {
  const modules = [kernelMigrations, ...(options.modules ?? [])]
  // biome-ignore format: one name, one reason: the driver of the tests sets it for the second run
  const url = process.env['QINGYE_TEST_DATABASE_URL']
  if (url) return onServer(url, modules)
  return options.snapshot === undefined ? inMemory(modules) : openDatabase({ snapshot: options.snapshot })
}

async function onServer(url: string, modules: readonly ModuleMigrations[]): Promise<Database> {
  const name = `qingye_test_${randomBytes(6).toString('hex')}`
  const server = await openDatabase({ url, connections: 1 })
  try {
    await server.pool.query(
      `CREATE DATABASE ${name} TEMPLATE ${await migratedTemplate(server, url, modules)}`,
    )
  } catch (error) {
    await server.close()
    throw error
  }
  const database = await openDatabase({ url: addressOf(url, name), connections: 4 })
  const close = async () => {
    await database.close()
    await server.pool.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await server.close()
  }
  return { ...database, close }
}

function addressOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

/** Migrated once a server; files that run side by side may each make a draft, and the first to be named stays. */
async function migratedTemplate(
  server: Database,
  url: string,
  modules: readonly ModuleMigrations[],
): Promise<string> {
  const name = `qingye_template_${fingerprint(modules)}`
  const isThere = async () =>
    (await server.pool.query('SELECT FROM pg_database WHERE datname = $1', [name])).rowCount === 1
  if (await isThere()) return name
  const draft = `qingye_draft_${randomBytes(6).toString('hex')}`
  await server.pool.query(`CREATE DATABASE ${draft}`)
  const database = await openDatabase({ url: addressOf(url, draft), connections: 2 })
  try {
    await migrate(database, modules)
  } finally {
    await database.close()
  }
  try {
    await server.pool.query(`ALTER DATABASE ${draft} RENAME TO ${name}`)
  } catch (error) {
    await server.pool.query(`DROP DATABASE ${draft} WITH (FORCE)`)
    if (!(await isThere())) throw error
  }
  return name
}

/** Making a cluster and migrating it takes seconds; a copy of one made earlier takes half of one. */
async function inMemory(modules: readonly ModuleMigrations[]): Promise<Database> {
  const path = snapshotPath(modules)
  const snapshot = readSnapshot(path)
  const database = await openDatabase({ snapshot })
  if (snapshot !== undefined) return database
  try {
    await migrate(database, modules)
    if (database.dump !== undefined) writeSnapshot(path, await database.dump())
  } catch (error) {
    await database.close()
    throw error
  }
  return database
}

function snapshotPath(modules: readonly ModuleMigrations[]): string {
  return join(tmpdir(), 'qingye-test-databases', `${fingerprint(modules)}.tar`)
}

function fingerprint(modules: readonly ModuleMigrations[]): string {
  const hash = createHash('sha256')
  hash.update(readFileSync(new URL(import.meta.resolve('@electric-sql/pglite')))) // its format is its version's
  for (const each of modules.flatMap(readMigrations))
    hash.update(`${each.module} ${each.name} ${each.sha256}\n`)
  return hash.digest('hex').slice(0, 32)
}

function readSnapshot(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined // not made yet
  }
}

function writeSnapshot(path: string, bytes: Uint8Array): void {
  mkdirSync(join(path, '..'), { recursive: true })
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, bytes)
  renameSync(draft, path) // another test file reads the whole or nothing
}
