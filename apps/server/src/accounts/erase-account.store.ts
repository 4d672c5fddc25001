import { sql } from 'kysely'
import type { Context, Id, Instant } from '../kernel/index.ts'

export async function listAccountsOf(
  context: Context,
  person: Id<'Person'>,
): Promise<{ id: Id<'Account'>; login: string; createdAt: Instant }[]> {
  const { rows } = await sql<{ id: Id<'Account'>; login: string; createdAt: Instant }>`
    SELECT id, login, created_at AS "createdAt" FROM accounts.accounts
    WHERE person = ${person}::uuid AND NOT disabled`.execute(context.db<unknown>())
  return rows
}

/** Nothing opens the account any more, and nothing in it says whose it was. */
export async function emptyAccounts(context: Context, person: Id<'Person'>): Promise<number> {
  const db = context.db<unknown>()
  const { rows } = await sql<{ sk: string; id: Id<'Account'> }>`
    SELECT sk, id FROM accounts.accounts WHERE person = ${person}::uuid`.execute(db)
  for (const { sk, id } of rows) {
    for (const table of ['sessions', 'logins', 'phones', 'link_keys', 'links', 'recovery_codes'])
      await sql`DELETE FROM ${sql.table(`accounts.${table}`)} WHERE account = ${id}::uuid`.execute(db)
    await sql`DELETE FROM accounts.totp WHERE sk = ${sk} AND id = ${id}::uuid`.execute(db)
    await sql`UPDATE accounts.grants SET holder = '', holder_login = '',
        granted_by_name = CASE WHEN granted_by = account THEN NULL ELSE granted_by_name END
      WHERE account = ${id}::uuid`.execute(db)
    await sql`UPDATE accounts.accounts SET version = version + 1, login = 'erased-' || id, name = '',
        password = NULL, phone_sealed = NULL, disabled = true WHERE sk = ${sk} AND id = ${id}::uuid`.execute(
      db,
    )
  }
  return rows.length
}
