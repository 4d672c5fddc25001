import { createHash } from 'node:crypto'
import type { Bucket, Context, Database, Id, Instant, Role } from '../kernel/index.ts'
import { bucketOf, notFound } from '../kernel/index.ts'
import { type Account, type Failures, normalLogin } from './account.ts'

interface AccountRow {
  sk: string
  id: Id<'Account'>
  login: string
  password: string
  role: Role
  name: string
  area: string | null
  department: string | null
  person: Id<'Person'> | null
  organisation: Id<'Organisation'> | null
  demo: boolean
  disabled: boolean
  created_at: Instant
}

interface Tables {
  'registry.accounts': AccountRow
  'registry.logins': { sk: string; hash: string; account: Id<'Account'> }
  'registry.sessions': {
    sk: string
    hash: string
    account: Id<'Account'>
    created_at: Instant
    expires_at: Instant
  }
  'registry.failures': { sk: string; hash: string; count: number; until: Instant }
}

function hashOf(text: string): { sk: Bucket; hash: string } {
  const hash = createHash('sha256').update(text).digest('hex')
  return { sk: hash.slice(-2) as Bucket, hash } // two hex digits of a digest
}

function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    login: row.login,
    role: row.role,
    name: row.name,
    area: row.area ?? undefined,
    department: row.department ?? undefined,
    person: row.person ?? undefined,
    organisation: row.organisation ?? undefined,
    demo: row.demo,
  }
}

/** Adds an account; false when the login is taken. The key row is written first, so two at once cannot both win. */
export async function insertAccount(context: Context, account: Account, password: string): Promise<boolean> {
  const db = context.db<Tables>()
  const login = normalLogin(account.login)
  const taken = await db
    .insertInto('registry.logins')
    .values({ ...hashOf(login), account: account.id })
    .onConflict(on => on.doNothing())
    .returning('account')
    .executeTakeFirst()
  if (taken === undefined) return false
  await db
    .insertInto('registry.accounts')
    .values({
      sk: bucketOf(account.id),
      id: account.id,
      login,
      password,
      role: account.role,
      name: account.name,
      area: account.area ?? null,
      department: account.department ?? null,
      person: account.person ?? null,
      organisation: account.organisation ?? null,
      demo: account.demo,
      disabled: false,
      created_at: context.now,
    })
    .execute()
  return true
}

export async function findByLogin(
  context: Context,
  login: string,
): Promise<{ account: Account; password: string } | undefined> {
  const db = context.db<Tables>()
  const key = hashOf(normalLogin(login))
  const known = await db
    .selectFrom('registry.logins')
    .select('account')
    .where('sk', '=', key.sk)
    .where('hash', '=', key.hash)
    .executeTakeFirst()
  if (known === undefined) return undefined
  const row = await db
    .selectFrom('registry.accounts')
    .selectAll()
    .where('sk', '=', bucketOf(known.account))
    .where('id', '=', known.account)
    .where('disabled', '=', false)
    .executeTakeFirst()
  return row && { account: toAccount(row), password: row.password }
}

export async function readOwnAccount(context: Context): Promise<Account> {
  const id = context.actor.account
  const row =
    id &&
    (await context
      .db<Tables>()
      .selectFrom('registry.accounts')
      .selectAll()
      .where('sk', '=', bucketOf(id))
      .where('id', '=', id)
      .executeTakeFirst())
  if (!row) throw notFound('account.unknown', { zh: '这个账号', en: 'account' })
  return toAccount(row)
}

/** The demo's accounts, for its sign-in page. Empty wherever no demo city was loaded. */
export async function listDemoAccounts(context: Context): Promise<Account[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('registry.accounts')
    .selectAll()
    .where('demo', '=', true)
    .orderBy('id')
    .execute()
  return rows.map(toAccount)
}

export async function insertSession(
  context: Context,
  sessionId: string,
  account: Id<'Account'>,
  expires: Instant,
): Promise<void> {
  await context
    .db<Tables>()
    .insertInto('registry.sessions')
    .values({ ...hashOf(sessionId), account, created_at: context.now, expires_at: expires })
    .execute()
}

export async function deleteSession(context: Context, sessionId: string): Promise<void> {
  const { sk, hash } = hashOf(sessionId)
  await context
    .db<Tables>()
    .deleteFrom('registry.sessions')
    .where('sk', '=', sk)
    .where('hash', '=', hash)
    .execute()
}

/**
 * Who a cookie stands for. Runs before there is an actor, on every request, so it is one plain query by the
 * owner of the tables and not a use case.
 */
export async function accountOfSession(
  database: Database,
  sessionId: string,
  now: Instant,
): Promise<Account | undefined> {
  const { sk, hash } = hashOf(sessionId)
  const result = await database.pool.query(
    `SELECT a.* FROM registry.sessions s JOIN registry.accounts a ON a.id = s.account
     WHERE s.sk = $1 AND s.hash = $2 AND s.expires_at > $3 AND NOT a.disabled`,
    [sk, hash, now],
  )
  // the columns of registry.accounts
  const row = result.rows[0] as AccountRow | undefined
  return row && toAccount(row)
}

export async function readFailures(context: Context, login: string): Promise<Failures | undefined> {
  const { sk, hash } = hashOf(normalLogin(login))
  return context
    .db<Tables>()
    .selectFrom('registry.failures')
    .select(['count', 'until'])
    .where('sk', '=', sk)
    .where('hash', '=', hash)
    .executeTakeFirst()
}

export async function writeFailures(
  context: Context,
  login: string,
  failures: Failures | undefined,
): Promise<void> {
  const db = context.db<Tables>()
  const key = hashOf(normalLogin(login))
  if (failures === undefined) {
    await db.deleteFrom('registry.failures').where('sk', '=', key.sk).where('hash', '=', key.hash).execute()
    return
  }
  await db
    .insertInto('registry.failures')
    .values({ ...key, ...failures })
    .onConflict(on => on.columns(['sk', 'hash']).doUpdateSet({ ...failures }))
    .execute()
}
