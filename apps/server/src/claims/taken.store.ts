import { sql } from 'kysely'
import type { Context } from '../kernel/index.ts'
import type { HeldKey } from './once.ts'

interface Tables {
  'claims.taken': { sk: string; key: string; policy: string; held: number }
}

const bucketOfKey = (key: string) => key.slice(-2)

/**
 * Takes hold of every key for a policy. Of two at once the second waits for the first and then finds it taken.
 * @returns the first key that somebody else has; undefined when all are held now
 */
export async function takeKeys(
  context: Context,
  policy: string,
  wanted: readonly HeldKey[],
): Promise<string | undefined> {
  for (const { key, shared } of wanted) {
    const made = await context
      .db<Tables>()
      .insertInto('claims.taken')
      .values({ sk: bucketOfKey(key), key, policy, held: 1 })
      .onConflict(on =>
        on
          .columns(['sk', 'key'])
          .doUpdateSet({ held: sql`taken.held + 1` })
          .where(sql<boolean>`${shared} AND taken.policy = excluded.policy`),
      )
      .returning('key')
      .executeTakeFirst()
    if (made === undefined) return key
  }
  return undefined
}

/** Lets go of keys that a claim holds, in the order in which they were taken. */
export async function releaseKeys(context: Context, keys: readonly HeldKey[]): Promise<void> {
  for (const { key } of keys) {
    const where = context.db<Tables>()
    await where
      .deleteFrom('claims.taken')
      .where('sk', '=', bucketOfKey(key))
      .where('key', '=', key)
      .where('held', '=', 1)
      .execute()
    await where
      .updateTable('claims.taken')
      .set({ held: sql`held - 1` })
      .where('sk', '=', bucketOfKey(key))
      .where('key', '=', key)
      .where('held', '>', 1)
      .execute()
  }
}
