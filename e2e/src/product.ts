import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const main = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url))
const cli = fileURLToPath(new URL('../../apps/server/dist/cli.js', import.meta.url))

export type Engine = 'PGlite' | 'PostgreSQL'

/** Where one installation keeps what it knows: a folder and, on PostgreSQL, a database. */
export interface Home {
  readonly engine: Engine
  readonly folder: string
  readonly databaseUrl?: string
}

/** The built server, running as it runs for a city. */
export interface Product {
  readonly home: Home
  /** without a slash at the end */
  readonly url: string
  /** from the start of the process to the line that says where it listens */
  readonly secondsToStart: number
  /** what it wrote, for a test that fails */
  said(): string
  /** As when the power fails: no handler runs. */
  kill(): Promise<void>
  /** As an operator stops it. */
  stop(): Promise<void>
}

export interface StartOptions {
  /** the demo city that is loaded where there is none yet; `small` if not given */
  readonly demo?: 'small' | 'full'
  /** seconds within which it must listen; 170 if not given */
  readonly patience?: number
  /** settings of the installation beside the usual ones */
  readonly env?: Readonly<Record<string, string>>
}

/**
 * Starts the built server on a home and a free port.
 * @throws Error with all it said, when it does not come to listen
 */
export async function startProduct(
  home: Home,
  { demo = 'small', patience = 170, env = {} }: StartOptions = {},
): Promise<Product> {
  const begun = performance.now()
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    env: { ...environmentOf(home, demo), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const hear = (chunk: unknown) => lines.push(String(chunk))
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const said = () => lines.join('').slice(-8_000)
  const leave = () => child.kill('SIGKILL') // never outlives the tests, even when they fail
  process.once('exit', leave)
  const url = await listening(child, said, patience)
  const end = async (signal: NodeJS.Signals) => {
    process.off('exit', leave)
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise(resolve => child.once('exit', resolve))
    child.kill(signal)
    await gone
  }
  return {
    home,
    url,
    secondsToStart: (performance.now() - begun) / 1_000,
    said,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

function environmentOf(home: Home, demo: string): NodeJS.ProcessEnv {
  const { NODE_ENV: _theirs, DATABASE_URL: _other, ...rest } = process.env
  return {
    ...rest,
    QINGYE_DATA: home.folder,
    QINGYE_DEMO: demo,
    // one machine asks faster than all of a city's people
    QINGYE_RATE_LIMITS: 'off',
    QINGYE_CODE_PAUSE_SECONDS: '1',
    PORT: '0',
    HOST: '127.0.0.1',
    // as in production: the login that serves owns nothing, the owner migrates
    ...(home.databaseUrl !== undefined && {
      DATABASE_URL: servingUrl(home.databaseUrl),
      QINGYE_OWNER_URL: home.databaseUrl,
    }),
  }
}

function listening(child: ChildProcess, said: () => string, patience: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`the server does not listen after ${patience} s:\n${said()}`))
    }, patience * 1_000)
    child.stdout?.on('data', () => {
      const found = /is at http:\/\/[^:/\s]+:(\d+)/.exec(said())
      if (found === null) return
      clearTimeout(late)
      resolve(`http://127.0.0.1:${found[1]}`)
    })
    child.once('exit', code => {
      clearTimeout(late)
      reject(new Error(`the server ended (${code}) before it listened:\n${said()}`))
    })
  })
}

/** Runs the operator's tool on a home whose server has stopped. */
export function operate(home: Home, ...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, ['--enable-source-maps', cli, ...args], {
      env: environmentOf(home, 'small'),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stdout.on('data', chunk => {
      said += String(chunk)
    })
    child.stderr.on('data', chunk => {
      said += String(chunk)
    })
    child.once('exit', code => resolve({ code: code ?? 1, said }))
  })
}

/** A home with nothing in it. @param server the URL of a PostgreSQL server on which one may create databases */
export async function newHome(server?: string): Promise<Home> {
  const folder = mkdtempSync(join(tmpdir(), 'qingye-e2e-'))
  if (server === undefined) return { engine: 'PGlite', folder }
  return { engine: 'PostgreSQL', folder, databaseUrl: await createDatabase(server) }
}

const servingLogin = 'qingye_e2e_serving'

function servingUrl(owner: string): string {
  const url = new URL(owner)
  url.username = servingLogin
  return url.href
}

/** A second home that holds what the first one holds. The first one's server must have stopped. */
export async function copyHome(home: Home): Promise<Home> {
  const folder = mkdtempSync(join(tmpdir(), 'qingye-e2e-'))
  cpSync(home.folder, folder, { recursive: true })
  if (home.databaseUrl === undefined) return { ...home, folder }
  const name = new URL(home.databaseUrl).pathname.slice(1)
  return { ...home, folder, databaseUrl: await createDatabase(home.databaseUrl, name) }
}

export async function dropHome(home: Home): Promise<void> {
  rmSync(home.folder, { recursive: true, force: true })
  if (home.databaseUrl === undefined) return
  const name = new URL(home.databaseUrl).pathname.slice(1)
  await onServer(home.databaseUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
}

async function createDatabase(server: string, template = 'template1'): Promise<string> {
  const name = `qingye_e2e_${randomBytes(6).toString('hex')}`
  await onServer(server, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  // the server of the tests trusts every login of this machine; a city's does not
  await onServer(
    server,
    `DO $$ BEGIN CREATE ROLE ${servingLogin} LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
  )
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function onServer(server: string, statement: string): Promise<void> {
  const url = new URL(server)
  url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
