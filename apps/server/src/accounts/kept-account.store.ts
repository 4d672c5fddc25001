import { sql } from 'kysely'
import {
  bucketOf,
  type Context,
  type Id,
  type Instant,
  like,
  orderBy,
  type Page,
  type PageAsked,
  rangeOf,
  readPage,
} from '../kernel/index.ts'
import type { AccountRow, Tables } from './tables.store.ts'

/** An official's account as its security administrator keeps it. */
export interface KeptAccount {
  readonly id: Id<'Account'>
  readonly version: number
  readonly login: string
  readonly name: string
  readonly area: string
  readonly disabled: boolean
  readonly disabledReason: string | undefined
  /** false as long as the invitation has not been taken up */
  readonly entered: boolean
  readonly createdAt: Instant
}

function toKept(row: AccountRow): KeptAccount {
  return {
    id: row.id,
    version: row.version,
    login: row.login,
    name: row.name,
    area: row.area ?? '',
    disabled: row.disabled,
    disabledReason: row.disabled_reason ?? undefined,
    entered: row.password !== null,
    createdAt: row.created_at,
  }
}

/** The accounts of the actor's area: the same as row-level security says. Those of people and members have none. */
function kept(context: Context) {
  const { lo, hi } = rangeOf(context.actor.area)
  return context.db<Tables>().selectFrom('accounts.accounts').where('area', '>=', lo).where('area', '<', hi)
}

export async function findKept(context: Context, id: Id<'Account'>): Promise<KeptAccount | undefined> {
  const row = await kept(context)
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toKept(row)
}

/** Takes the account for a change: whoever changes it at the same moment comes after, and sees what was done. */
export async function lockKept(context: Context, id: Id<'Account'>): Promise<KeptAccount | undefined> {
  const row = await kept(context)
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toKept(row)
}

export async function touchKept(
  context: Context,
  account: KeptAccount,
  change: { readonly disabled?: boolean; readonly disabled_reason?: string | null } = {},
): Promise<number> {
  const version = account.version + 1
  await context
    .db<Tables>()
    .updateTable('accounts.accounts')
    .set({ ...change, version })
    .where('sk', '=', bucketOf(account.id))
    .where('id', '=', account.id)
    .execute()
  return version
}

export const accountOrders = {
  name: orderBy('name', 'text'),
  login: orderBy('login', 'text'),
  area: orderBy('area', 'text'),
  opened: orderBy('created_at', 'timestamptz'),
}

export async function listKept(
  context: Context,
  filter: {
    readonly text?: string | undefined
    readonly area?: string | undefined
    readonly disabled?: boolean | undefined
  },
  asked: PageAsked,
): Promise<Page<KeptAccount>> {
  let query = kept(context)
  if (filter.area !== undefined) {
    query = query.where('area', '>=', filter.area).where('area', '<', `${filter.area}~`)
  }
  if (filter.disabled !== undefined) query = query.where('disabled', '=', filter.disabled)
  if (filter.text !== undefined && filter.text !== '') {
    const pattern = like.contains(filter.text)
    query = query.where(eb => eb.or([eb('name', 'like', pattern), eb('login', 'like', pattern)]))
  }
  const list = { orders: accountOrders, first: { sort: 'name', order: 'asc' } } as const
  const page = await readPage(query, query.selectAll(), list, asked)
  return { ...page, rows: page.rows.map(toKept) }
}

/**
 * Keeps an official's account where everything lies that it holds: the longest code that all its open grants begin
 * with. So whoever may keep the account sees every one of its grants, and whoever does not may change none.
 */
export async function keepArea(context: Context, account: Id<'Account'>): Promise<void> {
  const rows = await context
    .db<Tables>()
    .selectFrom('accounts.grants')
    .select('area')
    .where('sk', '=', bucketOf(account))
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .where('area', 'is not', null)
    .where('stands_in_for', 'is', null)
    .execute()
  const areas = rows.flatMap(row => row.area ?? [])
  const [first] = areas
  if (first === undefined) return
  await context
    .db<Tables>()
    .updateTable('accounts.accounts')
    .set({ area: areas.reduce(commonPrefix, first) })
    .where('sk', '=', bucketOf(account))
    .where('id', '=', account)
    .where(sql<boolean>`area IS DISTINCT FROM ${areas.reduce(commonPrefix, first)}`)
    .execute()
}

function commonPrefix(a: string, b: string): string {
  // whole levels only: 4, 6, 9 and 12 digits
  const same = [12, 9, 6, 4].find(length => a.length >= length && a.slice(0, length) === b.slice(0, length))
  return a.slice(0, same ?? 0)
}
