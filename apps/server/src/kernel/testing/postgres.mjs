/**
 * A throw-away PostgreSQL from the binaries that are installed: a fresh cluster in a temporary folder, a Unix
 * socket there, a free TCP port on 127.0.0.1, no fsync. For tests only.
 */
import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** The newest installed PostgreSQL's folder of binaries; undefined when there is none. */
export function findPostgres() {
  const packaged = '/usr/lib/postgresql'
  const versions = existsSync(packaged) ? readdirSync(packaged).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map(version => join(packaged, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ]
  return folders.find(folder => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

/**
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 * @throws Error when no PostgreSQL is installed or it does not start
 */
export async function startPostgres() {
  const bin = findPostgres()
  if (bin === undefined)
    throw new Error('no PostgreSQL is installed: neither /usr/lib/postgresql nor PATH has one')
  const user = serverUser()
  const folder = mkdtempSync(join(tmpdir(), 'qingye-postgres-'))
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const as = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C' } }
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    { ...as, encoding: 'utf8' },
  )
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`initdb failed: ${made.stderr || made.error?.message}`)
  }
  const port = await freePort()
  const off = ['fsync', 'synchronous_commit', 'full_page_writes'].flatMap(name => ['-c', `${name}=off`])
  // files that run side by side hold several cities open each, and every city its own connections
  const roomy = ['-c', 'max_connections=400']
  // a file, not a pipe: whoever waits for the tests reads no pipe, and a full one stops the server
  const log = join(folder, 'log')
  const writing = openSync(log, 'w')
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', ...off, ...roomy],
    { ...as, stdio: ['ignore', 'ignore', writing] },
  )
  closeSync(writing)
  const stop = stopper(server, folder)
  try {
    await listening(server, log)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
}

/**
 * PostgreSQL refuses to run as root: then the packages' own user runs it, or else nobody.
 * @returns {{ uid?: number, gid?: number }}
 */
function serverUser() {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' })
    const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' })
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody')
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0))
    })
  })
}

/** @param {import('node:child_process').ChildProcess} server @param {string} log @returns {Promise<void>} */
function listening(server, log) {
  return new Promise((resolve, reject) => {
    const looking = setInterval(() => {
      if (!readFileSync(log, 'utf8').includes('ready to accept connections')) return
      clearInterval(looking)
      resolve()
    }, 50)
    /** @param {unknown} why */
    const fail = why => {
      clearInterval(looking)
      reject(new Error(`postgres stopped (${why}): ${readFileSync(log, 'utf8').slice(-4_000)}`))
    }
    server.once('error', fail)
    server.once('exit', code => fail(`exit ${code}`))
  })
}

/** @param {import('node:child_process').ChildProcess} server @param {string} folder */
function stopper(server, folder) {
  const kill = () => server.kill('SIGQUIT')
  process.once('exit', kill) // never outlives the tests, even when they fail
  return async () => {
    process.off('exit', kill)
    if (server.exitCode === null && server.signalCode === null) {
      const exit = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGINT') // fast shutdown: open connections are cut
      await exit
    }
    rmSync(folder, { recursive: true, force: true })
  }
}
