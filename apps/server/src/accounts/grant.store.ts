import { bucketOf, type Context, type Day, type Id } from '../kernel/index.ts'
import type { Grant, NewGrant } from './account.ts'
import { type Tables, toGrant } from './tables.store.ts'

export interface GrantTerms {
  readonly from?: Day
  readonly until?: Day
  readonly standsInFor?: Id<'Grant'>
  readonly reason?: string
}

/** Writes a grant. Whether the actor may give it is for the use case to decide. */
export async function insertGrant(
  context: Context,
  account: Id<'Account'>,
  grant: NewGrant,
  terms: GrantTerms = {},
): Promise<Id<'Grant'>> {
  const sk = bucketOf(account)
  const id = context.newId<'Grant'>(sk)
  await context
    .db<Tables>()
    .insertInto('accounts.grants')
    .values({
      sk,
      id,
      account,
      role: grant.role,
      area: grant.area ?? null,
      department: grant.department ?? null,
      organisation: grant.organisation ?? null,
      from_day: terms.from ?? context.today,
      until_day: terms.until ?? null,
      stands_in_for: terms.standsInFor ?? null,
      granted_by: context.actor.account ?? null,
      granted_at: context.now,
      reason: terms.reason ?? null,
      ended_at: null,
      ended_by: null,
      end_reason: null,
    })
    .execute()
  return id
}

/** The grants of an account in force on a day, the oldest first. */
export async function grantsInForce(context: Context, account: Id<'Account'>, day: Day): Promise<Grant[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('accounts.grants')
    .selectAll()
    .where('sk', '=', bucketOf(account))
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .where('from_day', '<=', day)
    .where(eb => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', day)]))
    .orderBy('granted_at')
    .orderBy('id')
    .execute()
  return rows.map(toGrant)
}
