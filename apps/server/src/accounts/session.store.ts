import type { Actor, Context, Database, Day, Id, Instant } from '../kernel/index.ts'
import { actorOf, type Failures, normalLogin } from './account.ts'
import { type AccountRow, type GrantRow, hashOf, type Tables, toAccount, toGrant } from './tables.store.ts'

export async function insertSession(
  context: Context,
  sessionId: string,
  owner: { readonly account: Id<'Account'>; readonly grant: Id<'Grant'> },
  expires: Instant,
): Promise<void> {
  await context
    .db<Tables>()
    .insertInto('accounts.sessions')
    .values({
      ...hashOf(sessionId),
      account: owner.account,
      grant_id: owner.grant,
      created_at: context.now,
      last_seen_at: context.now,
      expires_at: expires,
    })
    .execute()
}

export async function deleteSession(context: Context, sessionId: string): Promise<void> {
  const { sk, hash } = hashOf(sessionId)
  await context
    .db<Tables>()
    .deleteFrom('accounts.sessions')
    .where('sk', '=', sk)
    .where('hash', '=', hash)
    .execute()
}

/**
 * Who a cookie stands for: the account, acting in the grant that its session chose, as long as that grant is in
 * force. Runs before there is an actor, on every request, so it is one plain query by the owner of the tables and
 * not a use case.
 */
export async function actorOfSession(
  database: Database,
  sessionId: string,
  now: Instant,
  today: Day,
): Promise<Actor | undefined> {
  const { sk, hash } = hashOf(sessionId)
  const result = await database.pool.query(
    `SELECT to_jsonb(a) AS account, to_jsonb(g) AS held
     FROM accounts.sessions s
     JOIN accounts.accounts a ON a.id = s.account
     JOIN accounts.grants g ON g.sk = a.sk AND g.id = s.grant_id AND g.account = a.id
     WHERE s.sk = $1 AND s.hash = $2 AND s.expires_at > $3 AND NOT a.disabled
       AND g.ended_at IS NULL AND g.from_day <= $4 AND (g.until_day IS NULL OR g.until_day >= $4)`,
    [sk, hash, now, today],
  )
  // the two rows as the tables hold them; days read as text either way, and no instant is used
  const row = result.rows[0] as { account: AccountRow; held: GrantRow } | undefined
  return row && actorOf(toAccount(row.account), toGrant(row.held))
}

export async function readFailures(context: Context, login: string): Promise<Failures | undefined> {
  const { sk, hash } = hashOf(normalLogin(login))
  return context
    .db<Tables>()
    .selectFrom('accounts.failures')
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
    await db.deleteFrom('accounts.failures').where('sk', '=', key.sk).where('hash', '=', key.hash).execute()
    return
  }
  await db
    .insertInto('accounts.failures')
    .values({ ...key, ...failures })
    .onConflict(on => on.columns(['sk', 'hash']).doUpdateSet({ ...failures }))
    .execute()
}
