import type { ExpressionBuilder } from 'kysely'
import { bucketOf, type Context, type Day, type Id } from '../kernel/index.ts'
import type { Grant, NewGrant } from './account.ts'
import { keepArea } from './kept-account.store.ts'
import { type Tables, toGrant } from './tables.store.ts'

export interface GrantTerms {
  readonly from?: Day
  readonly until?: Day
  /** the grant of somebody on leave */
  readonly standsInFor?: Pick<Grant, 'id' | 'account'>
  readonly reason?: string
  /** whose it becomes, where that is known; otherwise the account is read */
  readonly holder?: { readonly name: string; readonly login: string }
}

/** A login as others may see it: a phone number shows its first three and last four digits. */
export function shownLogin(login: string): string {
  return /^1\d{10}$/.test(login) ? `${login.slice(0, 3)}****${login.slice(-4)}` : login
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
  const holder = terms.holder ?? (await holderOf(context, account))
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
      stands_in_for: terms.standsInFor?.id ?? null,
      stands_in_for_account: terms.standsInFor?.account ?? null,
      granted_by: context.actor.account ?? null,
      granted_by_name: context.actor.account === undefined ? null : context.actor.name,
      granted_at: context.now,
      reason: terms.reason ?? null,
      ended_at: null,
      ended_by: null,
      ended_by_name: null,
      end_reason: null,
      holder: holder.name,
      holder_login: shownLogin(holder.login),
      last_used_on: null,
    })
    .execute()
  // who stands in for somebody stays kept where they are
  if (grant.area !== undefined && terms.standsInFor === undefined) await keepArea(context, account)
  return id
}

async function holderOf(context: Context, account: Id<'Account'>): Promise<{ name: string; login: string }> {
  const row = await context
    .db<Tables>()
    .selectFrom('accounts.accounts')
    .select(['name', 'login'])
    .where('sk', '=', bucketOf(account))
    .where('id', '=', account)
    .executeTakeFirst()
  return row ?? { name: '', login: '' }
}

export type Grants = ExpressionBuilder<Tables, 'accounts.grants'>

/** In force on a day. */
export const openOn = (day: Day) => (eb: Grants) =>
  eb.and([
    eb('ended_at', 'is', null),
    eb('from_day', '<=', day),
    eb.or([eb('until_day', 'is', null), eb('until_day', '>=', day)]),
  ])

/** The grants of an account in force on a day, the oldest first. Whoever the actor is: for signing in and for checks. */
export async function grantsInForce(context: Context, account: Id<'Account'>, day: Day): Promise<Grant[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('accounts.grants')
    .selectAll()
    .where('sk', '=', bucketOf(account))
    .where('account', '=', account)
    .where(openOn(day))
    .orderBy('granted_at')
    .orderBy('id')
    .execute()
  return rows.map(toGrant)
}

/**
 * Ends grants, and with each of them those that stand in for it. Sessions that act in one are refused from now on;
 * they are removed after the commit.
 *
 * @returns how many were still open
 */
export async function endGrants(
  context: Context,
  ids: readonly Id<'Grant'>[],
  reason: string,
): Promise<number> {
  if (ids.length === 0) return 0
  const ended = await context
    .db<Tables>()
    .updateTable('accounts.grants')
    .set({
      ended_at: context.now,
      ended_by: context.actor.account ?? null,
      ended_by_name: context.actor.account === undefined ? null : context.actor.name,
      end_reason: reason,
    })
    .where('ended_at', 'is', null)
    .where(eb => eb.or([eb('id', 'in', [...ids]), eb('stands_in_for', 'in', [...ids])]))
    .returning('id')
    .execute()
  if (ended.length > 0) await context.emit(grantsEnded, { grants: ended.map(row => row.id) })
  return ended.length
}

export const grantsEnded = 'accounts.grantsEnded'

/** The day on which a grant was last acted in, for the list of those that nobody uses. */
export async function noteUse(context: Context, grant: Id<'Grant'>): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('accounts.grants')
    .set({ last_used_on: context.today })
    .where('sk', '=', bucketOf(grant))
    .where('id', '=', grant)
    .where(eb => eb.or([eb('last_used_on', 'is', null), eb('last_used_on', '<', context.today)]))
    .execute()
}

/** Sessions that act in an ended grant are refused already; here they are removed, so that nobody keeps them. */
export async function dropSessionsOf(context: Context, grants: readonly Id<'Grant'>[]): Promise<void> {
  if (grants.length === 0) return
  await context
    .db<Tables>()
    .deleteFrom('accounts.sessions')
    .where('grant_id', 'in', [...grants])
    .execute()
}
