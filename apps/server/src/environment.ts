import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { type AuditSettings, readAuditEnvironment } from './audits/index.ts'
import {
  type KeyRing,
  type MetricsDoor,
  newKey,
  type RateLimits,
  readKeyRing,
  usualRates,
} from './kernel/index.ts'
import { readSignInEnvironment, type SignInEnvironment } from './sign-in-environment.ts'

export type DemoScale = 'none' | 'small' | 'full'

/** Everything that an installation can set. Secrets come from here and never from a file of the repository. */
export interface Environment extends SignInEnvironment, AuditSettings {
  readonly production: boolean
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  /** PostgreSQL: the login that owns the tables and migrates them, when `databaseUrl` is one that owns nothing */
  readonly ownerUrl: string | undefined
  readonly demo: DemoScale
  readonly planFolder: string
  readonly secret: string
  /** what people's numbers are sealed with; the first key is the current one */
  readonly keys: KeyRing
  readonly secure: boolean
  /** addresses and ranges of the reverse proxies whose word about the caller is believed */
  readonly trustedProxies: readonly string[]
  readonly metricsDoor: MetricsDoor
  /** undefined: no limit, for measurements */
  readonly rates: RateLimits | undefined
}

export class EnvironmentError extends Error {}

/** The folder of the plan, and of its policies: needed by commands that need nothing else. */
export function planFolderOf(env: NodeJS.ProcessEnv, root: string): string {
  return resolve(root, 'plans', env['QINGYE_PLAN'] ?? 'wenzhou-2023')
}

/**
 * Reads the environment. Production never loads demo data and never runs on a secret that it made itself.
 * @param root the folder of the checkout
 * @throws EnvironmentError naming the variable and its cure
 */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  root: string,
): Environment {
  const production = env['NODE_ENV'] === 'production'
  const dataFolder = resolve(root, env['QINGYE_DATA'] ?? 'data')
  return {
    production,
    port: portOf(env['PORT']),
    host: env['HOST'] ?? (production ? '0.0.0.0' : '127.0.0.1'),
    dataFolder,
    databaseUrl: addressOf('DATABASE_URL', env, production),
    ownerUrl: addressOf('QINGYE_OWNER_URL', env, production),
    demo: demoOf(env['QINGYE_DEMO'], production),
    planFolder: planFolderOf(env, root),
    secret: secretOf(env['QINGYE_SECRET'], production, dataFolder),
    keys: keysOf(env['QINGYE_KEYS'], production, dataFolder),
    secure: production && env['QINGYE_INSECURE_COOKIES'] !== '1',
    ...readAuditEnvironment(env, message => new EnvironmentError(message)),
    trustedProxies: proxiesOf(env['QINGYE_TRUSTED_PROXIES']),
    metricsDoor: metricsDoorOf(env['QINGYE_METRICS_TOKEN'], production),
    rates: ratesOf(env['QINGYE_RATE_LIMITS']),
    ...readSignInEnvironment(env, production, message => new EnvironmentError(message)),
  }
}

/** People's data goes to another machine encrypted and to the right one, unless the operator answers for the network. */
function addressOf(
  name: string,
  env: Readonly<Record<string, string | undefined>>,
  production: boolean,
): string | undefined {
  const address = env[name] || undefined
  if (address === undefined || !production || env['QINGYE_DATABASE_PLAIN'] === '1') return address
  if (!URL.canParse(address)) throw new EnvironmentError(`${name} must be an address: postgres://…`)
  const { hostname, searchParams } = new URL(address)
  const host = searchParams.get('host') ?? decodeURIComponent(hostname)
  const isHere = host === '' || host.startsWith('/') || /^(localhost|127\.[\d.]+|\[?::1\]?)$/.test(host)
  if (isHere || searchParams.get('sslmode') === 'verify-full') return address
  throw new EnvironmentError(
    `${name} leads to another machine in clear: add sslmode=verify-full (and sslrootcert=<file> for a CA of your own), or set QINGYE_DATABASE_PLAIN=1 where the network itself is closed`,
  )
}

function portOf(text: string | undefined): number {
  const port = Number(text ?? '3000')
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new EnvironmentError(`PORT is “${text}”; it must be a number from 0 to 65535`)
}

/** Addresses or ranges (`10.0.0.0/8`), with commas between. Everybody else's word about where they call from is nothing. */
function proxiesOf(text: string | undefined): readonly string[] {
  const given = (text ?? '').split(',').flatMap(each => (each.trim() === '' ? [] : [each.trim()]))
  for (const each of given) {
    const [address = '', bits, more] = each.split('/')
    const kind = isIP(address)
    const most = kind === 4 ? 32 : 128
    const isRange = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most)
    if (kind === 0 || !isRange || more !== undefined) {
      throw new EnvironmentError(
        `QINGYE_TRUSTED_PROXIES names “${each}”; it must be an address or a range such as 10.0.0.0/8`,
      )
    }
  }
  return given
}

function ratesOf(text: string | undefined): RateLimits | undefined {
  if (text === undefined || text === 'on') return usualRates
  if (text === 'off') return undefined
  throw new EnvironmentError(`QINGYE_RATE_LIMITS is “${text}”; it must be on or off`)
}

function metricsDoorOf(token: string | undefined, production: boolean): MetricsDoor {
  if (token === undefined || token === '') return production ? 'shut' : 'open'
  return { token: strong('QINGYE_METRICS_TOKEN', token) }
}

/** Of what must not be guessed: as many characters as 32 hexadecimal digits, and not one of them again and again. */
function strong(name: string, given: string): string {
  const isSample =
    /change.?me|example|secret|password|qingye|0123456789|abcdef/i.test(given) && given.length < 64
  if (given.length >= 32 && new Set(given).size >= 10 && !isSample) return given
  throw new EnvironmentError(
    `${name} must be random and have at least 32 characters, e.g. from: openssl rand -hex 32`,
  )
}

function demoOf(text: string | undefined, production: boolean): DemoScale {
  const scale = text ?? (production ? 'none' : 'small')
  if (scale !== 'none' && scale !== 'small' && scale !== 'full') {
    throw new EnvironmentError(`QINGYE_DEMO is “${text}”; it must be none, small or full`)
  }
  if (production && scale !== 'none') {
    throw new EnvironmentError('QINGYE_DEMO must be none (or absent) when NODE_ENV is production')
  }
  return scale
}

function secretOf(given: string | undefined, production: boolean, dataFolder: string): string {
  if (given !== undefined) {
    if (production) return strong('QINGYE_SECRET', given)
    if (given.length >= 32) return given
    throw new EnvironmentError(
      'QINGYE_SECRET must have at least 32 characters, e.g. from: openssl rand -hex 32',
    )
  }
  if (production) throw new EnvironmentError('QINGYE_SECRET is missing; make one with: openssl rand -hex 32')
  return keptIn(join(dataFolder, 'secret'), () => randomBytes(32).toString('hex'))
}

function keysOf(given: string | undefined, production: boolean, dataFolder: string): KeyRing {
  if (given === undefined && production) {
    throw new EnvironmentError('QINGYE_KEYS is missing; make a key with: npm run qingye -- keys new')
  }
  try {
    return readKeyRing(given ?? keptIn(join(dataFolder, 'keys'), () => newKey('k1')))
  } catch (error) {
    throw new EnvironmentError(`QINGYE_KEYS: ${error instanceof Error ? error.message : error}`)
  }
}

/** A secret of the demo or of development, made on the first start and readable by its owner alone. */
function keptIn(file: string, make: () => string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(dirname(file), { recursive: true })
  const made = make()
  writeFileSync(file, `${made}\n`, { mode: 0o600 })
  return made
}
