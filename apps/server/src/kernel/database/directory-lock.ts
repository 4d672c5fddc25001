import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../problem.ts'

interface Owner {
  readonly pid: number
  /** when the process began, in the kernel's own count; tells a pid that was given out again. null: unknown */
  readonly started: string | null
}

/** Field 22 of /proc/<pid>/stat; null where there is no such file. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null // the name in brackets may hold spaces
  } catch {
    return null
  }
}

function alive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0) // signal 0 only asks
  } catch (error) {
    // EPERM: it is there and belongs to somebody else
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false // kill throws nothing but system errors
  }
  return owner.started === null || owner.started === startOf(owner.pid)
}

function read(path: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner // written whole by `lockDirectory`, below
  } catch {
    return undefined // gone meanwhile
  }
}

function generations(directory: string): number[] {
  return readdirSync(directory)
    .map(name => Number(/^lock\.(\d+)$/.exec(name)?.[1] ?? 0))
    .filter(each => each > 0)
    .sort((a, b) => b - a)
}

function inUse(directory: string, owner: Owner | undefined): Problem {
  const pid = owner === undefined ? '' : ` ${owner.pid}`
  return new Problem(
    'busy',
    'database.in-use',
    {
      zh: `数据目录 ${directory} 正被另一个程序（进程${pid}）使用`,
      en: `The data directory ${directory} is in use by another process${pid}`,
    },
    {
      cure: {
        zh: '请先停止那个程序，或换一个数据目录，或设置 DATABASE_URL 使用 PostgreSQL',
        en: 'Stop that process, or choose another directory, or set DATABASE_URL to use PostgreSQL',
      },
    },
  )
}

/**
 * Takes a directory for this process alone; two processes on one embedded database would destroy it in silence.
 * A lock is a file `lock.<generation>`, and the highest generation holds. A dead owner's lock is not removed but
 * outnumbered: creating the next file is exclusive, so of two processes that find the same dead owner one wins.
 * @returns gives the directory back
 * @throws Problem `busy` while the owner lives
 */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true })
  const [highest = 0] = generations(directory)
  if (highest > 0) {
    const owner = read(join(directory, `lock.${highest}`))
    if (owner === undefined || alive(owner)) throw inUse(directory, owner)
  }
  const mine = highest + 1
  const path = join(directory, `lock.${mine}`)
  const draft = join(directory, `draft.${process.pid}.${process.hrtime.bigint()}`)
  writeFileSync(draft, JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Owner))
  try {
    linkSync(draft, path) // whole or not at all, and only if it is not there
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code // linkSync throws nothing but system errors
    if (code === 'EEXIST') throw inUse(directory, read(path))
    // a file system without links: exclusive all the same, though a reader may see it half written
    writeFileSync(path, readFileSync(draft), { flag: 'wx' })
  } finally {
    rmSync(draft, { force: true })
  }
  const now = generations(directory)
  if (now[0] !== mine) {
    rmSync(path, { force: true })
    throw inUse(directory, read(join(directory, `lock.${now[0]}`)))
  }
  for (const old of now.slice(1)) rmSync(join(directory, `lock.${old}`), { force: true })
  return () => rmSync(path, { force: true })
}
