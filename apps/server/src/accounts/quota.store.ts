import { sql } from 'kysely'
import { type Context, vaultToken } from '../kernel/index.ts'
import { later } from './session.store.ts'
import type { SignInTables } from './sign-in-tables.store.ts'
import { keyedHashOf } from './tables.store.ts'

/** How often something may be done in a window of time that begins with the first. */
export interface Quota {
  readonly key: string
  readonly most: number
  readonly seconds: number
}

/**
 * Counts one more of each, up to the first that is used up: what is refused counts for none behind it. The rows are
 * locked in the order given, which every caller keeps the same.
 * @returns the seconds until that one allows it again; 0 when all allow it now
 */
export async function useQuotas(context: Context, quotas: readonly Quota[]): Promise<number> {
  for (const { key, most, seconds } of quotas) {
    const row = await context
      .db<SignInTables>()
      .insertInto('accounts.quotas')
      .values({
        ...keyedHashOf(context.use(vaultToken), `quota:${key}`),
        count: 1,
        ends_at: later(context.now, seconds * 1_000),
      })
      .onConflict(on =>
        on.columns(['sk', 'hash']).doUpdateSet({
          count: sql`CASE WHEN accounts.quotas.ends_at <= ${context.now}::timestamptz THEN 1 ELSE accounts.quotas.count + 1 END`,
          ends_at: sql`CASE WHEN accounts.quotas.ends_at <= ${context.now}::timestamptz THEN excluded.ends_at ELSE accounts.quotas.ends_at END`,
        }),
      )
      .returning(['count', 'ends_at'])
      .executeTakeFirstOrThrow()
    if (row.count > most) {
      return Math.ceil((Date.parse(row.ends_at) - Date.parse(context.now)) / 1_000)
    }
  }
  return 0
}
