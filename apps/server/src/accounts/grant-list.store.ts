import { sql } from 'kysely'
import {
  bucketOf,
  type Context,
  type Day,
  type Id,
  type Instant,
  like,
  orderBy,
  type Page,
  type PageAsked,
  rangeOf,
  readPage,
} from '../kernel/index.ts'
import type { Grant } from './account.ts'
import { type Grants, openOn } from './grant.store.ts'
import { type GrantRow, type Tables, toGrant } from './tables.store.ts'

/** A grant with its history: who gave it, when and why, and how it ended. */
export interface GrantRecord extends Grant {
  readonly holder: string
  readonly holderLogin: string
  readonly grantedBy: string | undefined
  readonly grantedAt: Instant
  readonly reason: string | undefined
  readonly endedAt: Instant | undefined
  readonly endedBy: string | undefined
  readonly endReason: string | undefined
  readonly lastUsedOn: Day | undefined
}

export function toRecord(row: GrantRow): GrantRecord {
  return {
    ...toGrant(row),
    holder: row.holder,
    holderLogin: row.holder_login,
    grantedBy: row.granted_by_name ?? undefined,
    grantedAt: row.granted_at,
    reason: row.reason ?? undefined,
    endedAt: row.ended_at ?? undefined,
    endedBy: row.ended_by_name ?? undefined,
    endReason: row.end_reason ?? undefined,
    lastUsedOn: row.last_used_on ?? undefined,
  }
}

/**
 * Which grants the actor may look at: a security administrator those of the area, an organisation's administrator
 * its members', an official those of the same office; everybody their own. The same as row-level security says.
 */
function seen(context: Context) {
  const { actor } = context
  return (eb: Grants) => {
    const own = eb('account', '=', actor.account ?? null)
    if (actor.role === 'security-administrator') {
      const { lo, hi } = rangeOf(actor.area)
      return eb.or([own, eb.and([eb('area', '>=', lo), eb('area', '<', hi)])])
    }
    if (actor.role === 'organisation-admin')
      return eb.or([own, eb('organisation', '=', actor.organisation ?? null)])
    if (actor.area === undefined || actor.department === undefined) return own
    return eb.or([own, eb.and([eb('area', '=', actor.area), eb('department', '=', actor.department)])])
  }
}

export async function findGrant(context: Context, id: Id<'Grant'>): Promise<GrantRecord | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('accounts.grants')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where(seen(context))
    .executeTakeFirst()
  return row && toRecord(row)
}

/** Every grant that an account ever had, as far as the actor may see them; the open ones first. */
export async function historyOf(context: Context, account: Id<'Account'>): Promise<GrantRecord[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('accounts.grants')
    .selectAll()
    .where('sk', '=', bucketOf(account))
    .where('account', '=', account)
    .where(seen(context))
    .orderBy('ended_at', order => order.desc().nullsFirst())
    .orderBy('granted_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toRecord)
}

export interface GrantFilter {
  readonly text?: string | undefined
  readonly role?: string | undefined
  readonly area?: string | undefined
  readonly organisation?: Id<'Organisation'> | undefined
  readonly officials?: boolean
  /** `open`: in force or to come; `idle`: not used since `before`; `ending`: until then at the latest; `ended` */
  readonly state?: 'open' | 'idle' | 'ending' | 'ended' | undefined
  readonly today: Day
  readonly idleBefore: Day
  readonly endingBefore: Day
}

export const grantOrders = {
  holder: orderBy('holder', 'text'),
  role: orderBy('role', 'text'),
  area: orderBy("coalesce(area, '')", 'text'),
  from: orderBy('from_day', 'date'),
  until: orderBy("coalesce(until_day, 'infinity'::date)", 'date'),
  used: orderBy('coalesce(last_used_on, from_day)', 'date'),
}

export async function listGrants(
  context: Context,
  filter: GrantFilter,
  asked: PageAsked,
): Promise<Page<GrantRecord>> {
  let query = context.db<Tables>().selectFrom('accounts.grants').where(seen(context))
  if (filter.officials === true) query = query.where('area', 'is not', null)
  if (filter.organisation !== undefined) query = query.where('organisation', '=', filter.organisation)
  if (filter.role !== undefined) query = query.where(sql<boolean>`role = ${filter.role}`)
  if (filter.area !== undefined) {
    query = query.where('area', '>=', filter.area).where('area', '<', `${filter.area}~`)
  }
  if (filter.text !== undefined && filter.text !== '') {
    const pattern = like.contains(filter.text)
    query = query.where(eb => eb.or([eb('holder', 'like', pattern), eb('holder_login', 'like', pattern)]))
  }
  const { state, today, idleBefore, endingBefore } = filter
  if (state === 'ended')
    query = query.where(eb => eb.or([eb('ended_at', 'is not', null), eb('until_day', '<', today)]))
  else if (state !== undefined) {
    query = query
      .where('ended_at', 'is', null)
      .where(eb => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', today)]))
  }
  if (state === 'ending') query = query.where('until_day', '<=', endingBefore)
  if (state === 'idle') {
    query = query.where(eb => eb(eb.fn.coalesce('last_used_on', 'from_day'), '<', idleBefore))
  }
  const list = { orders: grantOrders, first: { order: 'desc' } } as const
  const page = await readPage(query, query.selectAll(), list, asked)
  return { ...page, rows: page.rows.map(toRecord) }
}

/** Who works in the actor's office today, the actor aside. */
export async function listColleagues(context: Context): Promise<GrantRecord[]> {
  const { actor } = context
  const rows = await context
    .db<Tables>()
    .selectFrom('accounts.grants')
    .selectAll()
    .where('area', '=', actor.area ?? '~')
    .where('department', '=', actor.department ?? '~')
    .where('account', '!=', actor.account ?? null)
    .where(openOn(context.today))
    .orderBy('holder')
    .orderBy('id')
    .execute()
  return rows.map(toRecord)
}

/** What several accounts may act in today, as far as the actor may see it. */
export async function openGrantsOf(
  context: Context,
  accounts: readonly Id<'Account'>[],
): Promise<GrantRecord[]> {
  if (accounts.length === 0) return []
  const rows = await context
    .db<Tables>()
    .selectFrom('accounts.grants')
    .selectAll()
    .where('sk', 'in', [...new Set(accounts.map(bucketOf))])
    .where('account', 'in', [...accounts])
    .where(seen(context))
    .where(openOn(context.today))
    .orderBy('granted_at')
    .orderBy('id')
    .execute()
  return rows.map(toRecord)
}

/** Who stands in for the actor, by the actor's own word; today or from a day to come. */
export async function listStandIns(context: Context): Promise<GrantRecord[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('accounts.grants')
    .selectAll()
    .where('stands_in_for', 'is not', null)
    .where('granted_by', '=', context.actor.account ?? null)
    .where('ended_at', 'is', null)
    .where('until_day', '>=', context.today)
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  return rows.map(toRecord)
}
