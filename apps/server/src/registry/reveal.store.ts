import { bucketOf, type Context, type Id, type Instant, instantOf } from '../kernel/index.ts'

interface Tables {
  'registry.reveals': { sk: string; id: Id<'Reveal'>; account: Id<'Account'>; at: Instant }
}

/** How many numbers the actor has looked at within the last hour. */
export async function countReveals(context: Context): Promise<number> {
  const account = context.actor.account
  if (account === undefined) return 0
  const { count } = await context
    .db<Tables>()
    .selectFrom('registry.reveals')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('sk', '=', bucketOf(account))
    .where('account', '=', account)
    .where('at', '>', instantOf(Date.parse(context.now) - 3_600_000))
    .executeTakeFirstOrThrow()
  return count
}

export async function insertReveal(context: Context): Promise<void> {
  const account = context.actor.account
  if (account === undefined) return
  const id = context.newId<'Reveal'>(bucketOf(account))
  await context
    .db<Tables>()
    .insertInto('registry.reveals')
    .values({ sk: bucketOf(account), id, account, at: context.now })
    .execute()
}
