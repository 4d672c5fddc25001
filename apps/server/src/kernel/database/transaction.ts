import type { Kysely } from 'kysely'
import pg from 'pg'
import type { Role } from '../access.ts'
import { bindKysely } from './bound-kysely.ts'
import { busy, isContention, isPassing } from './failures.ts'
import type { Database } from './open-database.ts'
import type { Client } from './pool.ts'

/** What row-level security sees of the actor; undefined matches no row. */
export interface Scope {
  readonly account: string | undefined
  readonly role: Role
  /** the half-open range of division codes: `lo <= code < hi` in COLLATE "C" */
  readonly lo: string
  readonly hi: string
  readonly person: string | undefined
  readonly organisation: string | undefined
  /** officials: with `lo` it names the office that acts */
  readonly department?: string | undefined
}

export interface TransactionOptions {
  /** the database refuses every write */
  readonly readOnly?: boolean
  /** the database refuses every write until the savepoint `reading` is released */
  readonly reading?: boolean
  /** how often to begin again after a serialisation failure or a deadlock; the body must bear that; default 0 */
  readonly retries?: number
}

const settings = ['account', 'role', 'lo', 'hi', 'person', 'organisation', 'department'] as const

/**
 * Runs a body in one transaction, as the application's role and within a scope. Commits when the body resolves.
 * @param body gets a Kysely bound to this transaction; it refuses queries once the transaction is over
 * @throws Problem `busy` when the database cannot be reached, is full or gave up on a slow statement; otherwise
 *   what the body throws, unchanged
 */
export async function inTransaction<T>(
  database: Database,
  scope: Scope,
  body: (db: Kysely<unknown>) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  for (let left = options.retries ?? 0; ; left -= 1) {
    try {
      return await once(database, scope, body, options)
    } catch (error) {
      if (isPassing(error)) throw busy(error)
      if (left <= 0 || !isContention(error)) throw error
    }
  }
}

async function once<T>(
  database: Database,
  scope: Scope,
  body: (db: Kysely<unknown>) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  const opening = openingOf(scope, options)
  const client = await database.pool.connect()
  const { db, end } = bindKysely(client)
  try {
    // One statement a query, but all of them on their way before the first answer: one round trip.
    await Promise.all(opening.map(statement => client.query(statement)))
    const result = await body(db)
    end()
    // A body that swallowed an error of the database has lost its transaction: COMMIT then answers ROLLBACK.
    const { command } = await client.query('COMMIT')
    if (command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back')
    client.release()
    return result
  } catch (error) {
    end()
    await abandon(client)
    throw error
  }
}

async function abandon(client: Client): Promise<void> {
  try {
    await client.query('ROLLBACK')
    client.release()
  } catch {
    client.release(true) // the connection is gone; the error that the caller gets says so
  }
}

function openingOf(scope: Scope, { readOnly, reading }: TransactionOptions): string[] {
  return [
    readOnly ? 'BEGIN READ ONLY' : 'BEGIN',
    'SET LOCAL ROLE qingye_app',
    ...settings.map(name => `SET LOCAL app.${name} = ${literal(scope[name] ?? '')}`),
    ...(reading ? ['SAVEPOINT reading', 'SET TRANSACTION READ ONLY'] : []),
  ]
}

function literal(text: string): string {
  if (text.includes('\0')) throw new Error('a scope cannot hold a zero byte')
  return pg.escapeLiteral(text)
}
