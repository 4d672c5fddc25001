import { sql } from 'kysely'
import { type Context, vaultToken } from '../kernel/index.ts'
import { forgottenAfterHours, type Patience, restAfter } from './failure.ts'
import { later } from './session.store.ts'
import type { SignInTables } from './sign-in-tables.store.ts'
import { keyedHashOf } from './tables.store.ts'

export interface Watched {
  /** what is guessed at: `login:…`, `address:…`, `factor:…` */
  readonly key: string
  readonly patience: Patience
}

/**
 * Counts a try as wrong before it is looked at, so that a thousand at once are a thousand; `forgive` takes it back.
 * Rows are locked in the order given, which every caller keeps the same.
 * @returns the seconds to rest; 0 when it may be tried now
 */
export async function countTry(context: Context, watched: readonly Watched[]): Promise<number> {
  let rests = 0
  const rows = []
  for (const { key, patience } of watched) {
    const row = await lock(context, key)
    const isOld = Date.parse(row.failed_at) < Date.parse(context.now) - forgottenAfterHours * 3_600_000
    // a rest longer than the longest was counted by a clock that has been set back since
    const asked = Math.ceil((Date.parse(row.until) - Date.parse(context.now)) / 1_000)
    const isAhead = asked > patience.longestSeconds
    rests = Math.max(rests, isAhead ? 0 : asked)
    rows.push({ key, patience, count: (isOld || isAhead ? 0 : row.count) + 1 })
  }
  if (rests > 0) return rests
  for (const { key, patience, count } of rows) {
    const { sk, hash } = keyedHashOf(context.use(vaultToken), key)
    await context
      .db<SignInTables>()
      .updateTable('accounts.failures')
      .set({
        count,
        failed_at: context.now,
        until: later(context.now, restAfter(count, patience) * 1_000),
      })
      .where('sk', '=', sk)
      .where('hash', '=', hash)
      .execute()
  }
  return 0
}

async function lock(context: Context, key: string) {
  const db = context.db<SignInTables>()
  const id = keyedHashOf(context.use(vaultToken), key)
  await db
    .insertInto('accounts.failures')
    .values({ ...id, count: 0, until: context.now, failed_at: context.now })
    .onConflict(on => on.doNothing())
    .execute()
  return db
    .selectFrom('accounts.failures')
    .select(['count', 'until', 'failed_at'])
    .where('sk', '=', id.sk)
    .where('hash', '=', id.hash)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** It was right after all: the account begins anew, an address loses this one try. */
export async function forgive(
  context: Context,
  { clear, less }: { readonly clear: readonly string[]; readonly less: readonly string[] },
): Promise<void> {
  const db = context.db<SignInTables>()
  for (const key of clear) {
    const { sk, hash } = keyedHashOf(context.use(vaultToken), key)
    await db.deleteFrom('accounts.failures').where('sk', '=', sk).where('hash', '=', hash).execute()
  }
  for (const key of less) {
    const { sk, hash } = keyedHashOf(context.use(vaultToken), key)
    await db
      .updateTable('accounts.failures')
      .set({ count: sql<number>`greatest(count - 1, 0)`, until: context.now })
      .where('sk', '=', sk)
      .where('hash', '=', hash)
      .execute()
  }
}
