import { bucketOf, type Context, type Id, notFound } from '../kernel/index.ts'
import { type Account, normalLogin } from './account.ts'
import { hashOf, type Tables, toAccount } from './tables.store.ts'

/** Adds an account; false when the login is taken. The key row is written first, so two at once cannot both win. */
export async function insertAccount(
  context: Context,
  account: Account,
  password: string | undefined,
  /** officials: the area that keeps the account */
  area?: string,
): Promise<boolean> {
  const db = context.db<Tables>()
  const login = normalLogin(account.login)
  const taken = await db
    .insertInto('accounts.logins')
    .values({ ...hashOf(login), account: account.id })
    .onConflict(on => on.doNothing())
    .returning('account')
    .executeTakeFirst()
  if (taken === undefined) return false
  await db
    .insertInto('accounts.accounts')
    .values({
      sk: bucketOf(account.id),
      id: account.id,
      version: 1,
      login,
      password: password ?? null,
      name: account.name,
      person: account.person ?? null,
      demo: account.demo,
      disabled: false,
      area: area ?? null,
      disabled_reason: null,
      created_at: context.now,
    })
    .execute()
  return true
}

export async function findByLogin(
  context: Context,
  login: string,
): Promise<{ account: Account; password: string | undefined } | undefined> {
  const db = context.db<Tables>()
  const key = hashOf(normalLogin(login))
  const known = await db
    .selectFrom('accounts.logins')
    .select('account')
    .where('sk', '=', key.sk)
    .where('hash', '=', key.hash)
    .executeTakeFirst()
  if (known === undefined) return undefined
  const row = await db
    .selectFrom('accounts.accounts')
    .selectAll()
    .where('sk', '=', bucketOf(known.account))
    .where('id', '=', known.account)
    .where('disabled', '=', false)
    .executeTakeFirst()
  return row && { account: toAccount(row), password: row.password ?? undefined }
}

export async function findAccount(context: Context, id: Id<'Account'>): Promise<Account | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('accounts.accounts')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toAccount(row)
}

export async function readOwnAccount(context: Context): Promise<Account> {
  const account = context.actor.account && (await findAccount(context, context.actor.account))
  if (!account) throw notFound('account.unknown', { zh: '这个账号', en: 'account' })
  return account
}

/** The demo's accounts, for its sign-in page. Empty wherever no demo city was loaded. */
export async function listDemoAccounts(
  context: Context,
): Promise<{ login: string; name: string; role: string; area: string }[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('accounts.accounts as a')
    .innerJoin('accounts.grants as g', join =>
      join.onRef('g.sk', '=', 'a.sk').onRef('g.account', '=', 'a.id'),
    )
    .select(['a.login', 'a.name', 'g.role', 'g.area'])
    .where('a.demo', '=', true)
    .where('g.ended_at', 'is', null)
    .orderBy('a.id')
    .orderBy('g.id')
    .execute()
  return rows.map(row => ({ ...row, area: row.area ?? '' }))
}
