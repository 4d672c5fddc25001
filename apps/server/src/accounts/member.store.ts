import { bucketOf, type Context, type Id, instantOf } from '../kernel/index.ts'
import { openOn } from './grant.store.ts'
import { type GrantRecord, toRecord } from './grant-list.store.ts'
import { invitationDays } from './invitation.ts'
import type { HandoverRow, Tables } from './tables.store.ts'

/**
 * Takes the organisation's book of members for a change. Whoever else changes members waits, and finds them as they
 * are then: so two administrators who remove each other come one after the other.
 */
export async function lockMembers(context: Context, organisation: Id<'Organisation'>): Promise<void> {
  const db = context.db<Tables>()
  const key = { sk: bucketOf(organisation), organisation }
  await db
    .insertInto('accounts.member_books')
    .values({ ...key, version: 1 })
    .onConflict(on => on.doNothing())
    .execute()
  await db
    .selectFrom('accounts.member_books')
    .select('version')
    .where('sk', '=', key.sk)
    .where('organisation', '=', organisation)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Who acts for an organisation today, the administrators first as they were named. */
export async function membersOf(context: Context, organisation: Id<'Organisation'>): Promise<GrantRecord[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('accounts.grants')
    .selectAll()
    .where('organisation', '=', organisation)
    .where(openOn(context.today))
    .orderBy('granted_at')
    .orderBy('id')
    .execute()
  return rows.map(toRecord)
}

export function administratorsAmong(rows: readonly GrantRecord[]): GrantRecord[] {
  return rows.filter(row => row.role === 'organisation-admin')
}

export async function insertHandover(
  context: Context,
  organisation: Id<'Organisation'>,
  from: GrantRecord,
  to: GrantRecord,
): Promise<Id<'Handover'>> {
  const id = context.newId<'Handover'>(bucketOf(organisation))
  await context
    .db<Tables>()
    .insertInto('accounts.handovers')
    .values({
      sk: bucketOf(id),
      id,
      organisation,
      from_account: from.account,
      from_grant: from.id,
      from_name: from.holder,
      to_account: to.account,
      to_grant: to.id,
      to_name: to.holder,
      offered_at: context.now,
      expires_at: instantOf(Date.parse(context.now) + invitationDays * 86_400_000),
      outcome: null,
      ended_at: null,
    })
    .execute()
  return id
}

/** The offers of an organisation that nobody has answered and that have not run out. */
export async function openHandovers(
  context: Context,
  organisation: Id<'Organisation'>,
): Promise<HandoverRow[]> {
  return context
    .db<Tables>()
    .selectFrom('accounts.handovers')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('outcome', 'is', null)
    .where('expires_at', '>', context.now)
    .orderBy('offered_at', 'desc')
    .orderBy('id')
    .execute()
}

export async function endHandover(
  context: Context,
  id: Id<'Handover'>,
  outcome: 'taken' | 'declined' | 'withdrawn',
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('accounts.handovers')
    .set({ outcome, ended_at: context.now })
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}
