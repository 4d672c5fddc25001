import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { migrations } from '../app.ts'
import type { Environment } from '../environment.ts'
import { type Database, migrate, openDatabase } from '../kernel/index.ts'

/**
 * Writes a whole copy of the database to a file: with a server, PostgreSQL's own custom format (pg_dump); with
 * the embedded database, its folder as a tar.
 */
export async function backup(environment: Environment, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const part = `${file}.part`
  if (environment.databaseUrl !== undefined) {
    await run('pg_dump', ['--format=custom', `--file=${part}`, environment.databaseUrl])
  } else {
    const database = await open(environment)
    try {
      if (database.dump === undefined) throw new Error('this database cannot be copied from here')
      await writeFile(part, await database.dump())
    } finally {
      await database.close()
    }
  }
  await rename(part, file) // a copy that was cut short never looks whole
}

/** Brings a copy back into an empty database. What is there already is never overwritten. */
export async function restore(environment: Environment, file: string): Promise<void> {
  await stat(file)
  if (environment.databaseUrl !== undefined) {
    await refuseFilled(environment.databaseUrl)
    await run('pg_restore', ['--exit-on-error', '--no-owner', `--dbname=${environment.databaseUrl}`, file])
    return
  }
  const folder = databaseFolder(environment)
  if ((await readdir(folder).catch(() => [])).length > 0) {
    throw new Error(`${folder} is not empty: move it away first, then restore`)
  }
  const database = await openDatabase({ directory: folder, snapshot: new Uint8Array(await readFile(file)) })
  await database.close()
}

async function refuseFilled(url: string): Promise<void> {
  const database = await openDatabase({ url, connections: 1 })
  try {
    const found = await database.pool.query(`SELECT 1 FROM pg_namespace WHERE nspname = 'kernel'`)
    if (found.rows.length > 0)
      throw new Error('this database is not empty: make a new one, then restore into it')
  } finally {
    await database.close()
  }
}

export function databaseFolder(environment: Environment): string {
  return join(environment.dataFolder, 'database')
}

export async function open(environment: Environment): Promise<Database> {
  const database = await openDatabase({
    url: environment.databaseUrl,
    directory: environment.databaseUrl === undefined ? databaseFolder(environment) : undefined,
  })
  await migrate(database, migrations)
  return database
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', () =>
      reject(new Error(`${program} is not installed: it comes with PostgreSQL's client`)),
    )
    child.on('exit', code => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`))))
  })
}
