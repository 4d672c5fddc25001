import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Environment } from '../environment.ts'
import { openDatabase } from '../kernel/index.ts'
import { databaseFolder, openAsOwner, ownerUrlOf } from './installation.ts'

/**
 * Writes a whole copy of the database to a file: with a server, PostgreSQL's own custom format (pg_dump); with
 * the embedded database, its folder as a tar.
 */
export async function backup(environment: Environment, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const part = `${file}.part`
  const url = ownerUrlOf(environment)
  if (url !== undefined) {
    await writeFile(part, '', { mode: 0o600 })
    const { address, password } = withoutPassword(url)
    await run('pg_dump', ['--format=custom', `--file=${part}`, address], password)
  } else {
    const database = await openAsOwner(environment)
    try {
      if (database.dump === undefined) throw new Error('this database cannot be copied from here')
      await writeFile(part, await database.dump(), { mode: 0o600 })
    } finally {
      await database.close()
    }
  }
  await rename(part, file) // a copy that was cut short never looks whole
}

/** Brings a copy back into an empty database. What is there already is never overwritten. */
export async function restore(environment: Environment, file: string): Promise<void> {
  await stat(file)
  const url = ownerUrlOf(environment)
  if (url !== undefined) {
    await refuseFilled(url)
    const { address, password } = withoutPassword(url)
    await run('pg_restore', ['--exit-on-error', '--no-owner', `--dbname=${address}`, file], password)
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

/** What stands in a command is seen by everybody on the machine; what stands in its environment is not. */
export function withoutPassword(url: string): { readonly address: string; readonly password: string } {
  if (!URL.canParse(url)) return { address: url, password: '' }
  const parts = new URL(url)
  const password = decodeURIComponent(parts.password)
  parts.password = ''
  return { address: parts.href, password }
}

function run(program: string, args: readonly string[], password: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = password === '' ? process.env : { ...process.env, PGPASSWORD: password }
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env })
    child.on('error', () =>
      reject(new Error(`${program} is not installed: it comes with PostgreSQL's client`)),
    )
    child.on('exit', code => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`))))
  })
}
