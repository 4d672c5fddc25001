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
 */
export function testDatabase(options: { modules?: readonly ModuleMigrations[] } = {}): Promise<Database> {
  const modules = [kernelMigrations, ...(options.modules ?? [])]
  // biome-ignore format: one name, one reason: the driver of the tests sets it for the second run
  const url = process.env['QINGYE_TEST_DATABASE_URL']
  return url ? onServer(url, modules) : inMemory(modules)
}

async function onServer(url: string, modules: readonly ModuleMigrations[]): Promise<Database> {
  const name = `qingye_test_${randomBytes(6).toString('hex')}`
  const server = await openDatabase({ url, connections: 1 })
  await server.pool.query(`CREATE DATABASE ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  const database = await openDatabase({ url: own.href, connections: 4 })
  const close = async () => {
    await database.close()
    await server.pool.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await server.close()
  }
  try {
    await migrate(database, modules)
  } catch (error) {
    await close()
    throw error
  }
  return { ...database, close }
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
  const hash = createHash('sha256')
  hash.update(readFileSync(new URL(import.meta.resolve('@electric-sql/pglite')))) // its format is its version's
  for (const each of modules.flatMap(readMigrations))
    hash.update(`${each.module} ${each.name} ${each.sha256}\n`)
  return join(tmpdir(), 'qingye-test-databases', `${hash.digest('hex').slice(0, 32)}.tar`)
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
