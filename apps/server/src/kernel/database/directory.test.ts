import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Problem } from '../problem.ts'
import { lockDirectory } from './directory-lock.ts'
import { openDatabase } from './open-database.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qingye-directory-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const locks = () => readdirSync(folder).filter(name => name.startsWith('lock.'))

/** The pid of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise(resolve => child.once('exit', resolve))
  if (child.pid === undefined) throw new Error('no child was started')
  return child.pid
}

test('a directory is held by one owner at a time, and can be had again afterwards', () => {
  const release = lockDirectory(folder)
  expect(() => lockDirectory(folder)).toThrow(Problem)
  try {
    lockDirectory(folder)
  } catch (error) {
    expect(error).toMatchObject({ kind: 'busy', code: 'database.in-use' })
    expect(error instanceof Problem && error.title.en).toContain(`process ${process.pid}`)
  }
  release()
  lockDirectory(folder)()
  expect(locks()).toEqual([])
})

test('the lock of a dead process is taken over', async () => {
  writeFileSync(join(folder, 'lock.3'), JSON.stringify({ pid: await deadPid(), started: null }))
  const release = lockDirectory(folder)
  expect(locks()).toEqual(['lock.4'])
  release()
})

test.runIf(process.platform === 'linux')(
  'a pid that was given to another process does not hold a lock',
  () => {
    writeFileSync(join(folder, 'lock.1'), JSON.stringify({ pid: process.pid, started: 'long ago' }))
    const release = lockDirectory(folder)
    expect(locks()).toEqual(['lock.2'])
    release()
  },
)

test('a lock that cannot be read is respected', () => {
  writeFileSync(join(folder, 'lock.1'), '')
  expect(() => lockDirectory(folder)).toThrow('in use')
})

test('a cluster whose making was interrupted is made again', async () => {
  mkdirSync(join(folder, 'cluster'))
  writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '18\n')
  const database = await openDatabase({ directory: folder })
  expect((await database.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  await expect(openDatabase({ directory: folder })).rejects.toMatchObject({ kind: 'busy' })
  await database.close()
  expect(locks()).toEqual([])
})

/** Inserts in a child process, kills it after so many acknowledged rows, and returns the last it told of. */
function insertAndKill(rows: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL('./durability.child.mjs', import.meta.url))
    const child = spawn(process.execPath, [script, join(folder, 'cluster')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = 0
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString().split('\n').length - 1
      if (said >= rows) child.kill('SIGKILL')
    })
    child.once('error', reject)
    child.once('exit', (_code, signal) =>
      signal === 'SIGKILL' ? resolve(said) : reject(new Error('the child ended by itself')),
    )
  })
}

test('no acknowledged row is lost when the process is killed', async () => {
  const first = await openDatabase({ directory: folder })
  await first.pool.query(
    'CREATE TABLE kept (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz)',
  )
  await first.close()
  let acknowledged = 0
  for (const rows of [40, 130, 7]) {
    acknowledged += await insertAndKill(rows)
    const database = await openDatabase({ directory: folder })
    const { rows: found } = await database.pool.query<{ n: number }>('SELECT count(*) AS n FROM kept')
    await database.close()
    expect(found[0]?.n).toBeGreaterThanOrEqual(acknowledged)
    acknowledged = found[0]?.n ?? 0 // the row under way may be there without having been acknowledged
  }
})
