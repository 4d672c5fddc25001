import { sql } from 'kysely'
import type { Context, Id, Subscriber } from '../kernel/index.ts'
import { followColumn, peopleMerged } from '../registry/index.ts'

/**
 * What was told under one record was told to the person. What was worked out of a record says nothing of another one: it
 * stays where it is until the record is known to be gone, and the next night works out the one that is left.
 */
export const entitlementFollowers = [
  followColumn({ table: 'entitlements.told' }),
  followColumn({ table: 'entitlements.results', stays: () => sql`true` }),
]

export const forgetMerged: Subscriber = {
  topic: peopleMerged,
  name: 'entitlements.forgetMerged',
  async handle(context, payload) {
    await forgetResults(context, payload['merged'] as Id<'Person'>) // emitted by the registry
  },
}

async function forgetResults(context: Context, person: Id<'Person'>): Promise<void> {
  await sql`DELETE FROM entitlements.results WHERE person = ${person}::uuid`.execute(context.db<unknown>())
}
