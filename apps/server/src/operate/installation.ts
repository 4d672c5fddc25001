import { join } from 'node:path'
import { type AppOptions, createApp, migrations } from '../app.ts'
import { type Demo, demoClock, loadDemo, playFirstDay, readDemo } from '../demo/index.ts'
import { type Environment, EnvironmentError } from '../environment.ts'
import {
  admitLogin,
  type Database,
  excessOfLogin,
  type Log,
  loginOf,
  migrate,
  openDatabase,
  silentLog,
  systemClock,
  vaultOf,
} from '../kernel/index.ts'

export interface Installation {
  readonly database: Database
  /** what an app needs to know of it */
  readonly options: Pick<AppOptions, 'database' | 'ownsSchema' | 'clock' | 'log' | 'demo'>
  readonly demo: Demo | undefined
}

/**
 * The database, migrated, with its demo city on the first start, opened by the login that serves requests. With two
 * logins the one that owns the tables does what only an owner can do, and is closed before the first request.
 */
export async function openInstallation(environment: Environment, log: Log): Promise<Installation> {
  const owner = await openAsOwner(environment, log)
  const two = environment.databaseUrl !== undefined && environment.ownerUrl !== undefined
  try {
    const demo = await demoOf(owner, environment, log)
    const clock = demo === undefined ? systemClock : demoClock(demo)
    const options = { clock, log, demo: demo !== undefined }
    if (two) {
      const database = await openServing(environment, owner, { ...options, database: owner }, log)
      return { database, demo, options: { ...options, database, ownsSchema: false } }
    }
    if (environment.production) await refuseExcess(owner)
    return { database: owner, demo, options: { ...options, database: owner } }
  } catch (error) {
    await owner.close()
    throw error
  }
}

/** Migrated, by the login that owns the tables: for the operator's tool, and for what happens before the first request. */
export async function openAsOwner(environment: Environment, log: Log = silentLog): Promise<Database> {
  const url = ownerUrlOf(environment)
  const database = await openDatabase({
    url,
    directory: url === undefined ? databaseFolder(environment) : undefined,
    log: message => log.error({}, message),
  })
  try {
    await migrate(database, migrations)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

export function ownerUrlOf(environment: Environment): string | undefined {
  return environment.ownerUrl ?? environment.databaseUrl
}

export function databaseFolder(environment: Environment): string {
  return join(environment.dataFolder, 'database')
}

async function demoOf(owner: Database, environment: Environment, log: Log): Promise<Demo | undefined> {
  const known = await readDemo(owner)
  if (known !== undefined && environment.production) {
    throw new EnvironmentError('this database holds a demo city; production needs one of its own')
  }
  if (known !== undefined || environment.demo === 'none') return known
  const vault = await vaultOf(owner, environment.keys)
  return loadDemo(owner, { scale: environment.demo, planFolder: environment.planFolder, log, vault })
}

/** Makes the queue's tables as their owner, lets the serving login in, and opens it. */
async function openServing(
  environment: Environment,
  owner: Database,
  options: Installation['options'],
  log: Log,
): Promise<Database> {
  const app = await createApp({ ...environment, ...options })
  if (options.demo) await playFirstDay(app)
  await app.queue.install()
  await app.stop()
  const database = await openDatabase({
    url: environment.databaseUrl,
    log: message => log.error({}, message),
  })
  try {
    await admitLogin(owner, await loginOf(database))
    if (environment.production) await refuseExcess(database)
    await owner.close()
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

/** In production a login that owns tables could step out of row-level security: the product does not start on it. */
export async function refuseExcess(database: Database): Promise<void> {
  if (database.engine === 'pglite') return
  const excess = await excessOfLogin(database)
  if (excess.length === 0) return
  const list = excess.map(({ what, name }) => (name === undefined ? what : `${what} ${name}`)).join(', ')
  throw new EnvironmentError(
    `DATABASE_URL signs in as a role that could leave row-level security behind (${list}). Give it a login that owns ` +
      'nothing, and the owner in QINGYE_OWNER_URL: see docs/operate.md, “Two logins”',
  )
}
