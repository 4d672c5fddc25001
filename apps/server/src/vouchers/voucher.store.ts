import { type SqlBool, sql } from 'kysely'
import {
  bucketOf,
  type Context,
  type Day,
  type Id,
  type Instant,
  type Page,
  type PageAsked,
  readPage,
  seenBy,
} from '../kernel/index.ts'
import type { Share, Voucher } from './voucher.ts'

interface VoucherRow {
  sk: string
  id: Id<'Voucher'>
  batch: Id<'Batch'>
  batch_name: string
  share_id: Id<'Share'>
  division: string
  organisation: Id<'Organisation'>
  value: number
  expires_on: Day
  person: Id<'Person'> | null
  name: string
  phone_sealed: string | null
  phone_match: string
  code_sealed: string | null
  handed_at: Instant
}

export interface RedemptionRow {
  sk: string
  id: Id<'Voucher'>
  batch: Id<'Batch'>
  batch_name: string
  division: string
  organisation: Id<'Organisation'>
  merchant_name: string
  value: number
  by_name: string
  at: Instant
}

interface CodeRow {
  sk: string
  hash: string
  voucher: Id<'Voucher'>
  batch: Id<'Batch'>
  batch_name: string
  county: string
  value: number
  expires_on: Day
}

interface Tables {
  'vouchers.vouchers': VoucherRow
  'vouchers.redemptions': RedemptionRow
  'vouchers.codes': CodeRow
}

export interface NewVoucher {
  readonly id: Id<'Voucher'>
  readonly name: string
  readonly phoneSealed: string
  readonly phoneMatch: string
  readonly codeSealed: string
  readonly codeHash: string
}

/** False when somebody with this phone has one of the batch already. */
export async function insertVoucher(context: Context, share: Share, one: NewVoucher): Promise<boolean> {
  const about = { batch: share.batch, batch_name: share.batchName, value: share.value }
  const db = context.db<Tables>()
  const row = await db
    .insertInto('vouchers.vouchers')
    .values({
      ...{ sk: bucketOf(share.batch), id: one.id, ...about, share_id: share.id, division: share.division },
      ...{ organisation: share.organisation, expires_on: share.expiresOn, person: null, name: one.name },
      ...{ phone_sealed: one.phoneSealed, phone_match: one.phoneMatch, code_sealed: one.codeSealed },
      handed_at: context.now,
    })
    .onConflict(on => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) return false
  const hash = one.codeHash
  const code = {
    sk: hash.slice(-2),
    hash,
    voucher: one.id,
    county: share.division,
    expires_on: share.expiresOn,
  }
  await db
    .insertInto('vouchers.codes')
    .values({ ...code, ...about })
    .execute()
  return true
}

export async function findCode(context: Context, hash: string): Promise<CodeRow | undefined> {
  return context
    .db<Tables>()
    .selectFrom('vouchers.codes')
    .selectAll()
    .where('sk', '=', hash.slice(-2))
    .where('hash', '=', hash)
    .executeTakeFirst()
}

/** False when it was redeemed before, by whomever. */
export async function insertRedemption(
  context: Context,
  code: CodeRow,
  merchant: { readonly id: Id<'Organisation'>; readonly name: string },
): Promise<boolean> {
  const row = await context
    .db<Tables>()
    .insertInto('vouchers.redemptions')
    .values({
      ...{ sk: bucketOf(code.voucher), id: code.voucher, batch: code.batch, batch_name: code.batch_name },
      ...{ division: code.county, organisation: merchant.id, merchant_name: merchant.name },
      ...{ value: code.value, by_name: context.actor.name, at: context.now },
    })
    .onConflict(on => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function listRedemptions(context: Context, asked: PageAsked): Promise<Page<RedemptionRow>> {
  const mine = sql<SqlBool>`organisation = ${context.actor.organisation ?? null}::uuid`
  const query = context.db<Tables>().selectFrom('vouchers.redemptions').where(mine)
  const page = await readPage(query, query.selectAll(), { first: { order: 'desc' } }, asked)
  return { ...page, rows: page.rows.map(row => row as RedemptionRow) } // all columns of the table
}

const used = sql<Instant | null>`(SELECT r.at FROM vouchers.redemptions r
  WHERE r.sk = vouchers.vouchers.sk AND r.id = vouchers.vouchers.id)`

/** Those of a firm's share, or those of the reader. */
export async function listVouchers(
  context: Context,
  of: { readonly share: Id<'Share'> } | { readonly person: Id<'Person'> },
): Promise<Voucher[]> {
  let query = context.db<Tables>().selectFrom('vouchers.vouchers')
  query =
    'share' in of
      ? query
          .where('sk', '=', bucketOf(of.share))
          .where('share_id', '=', of.share)
          .where(seenBy(context.actor, { organisation: 'organisation' }))
      : query.where('person', '=', of.person)
  const rows = await query
    .select([
      'id',
      'batch_name',
      'value',
      'expires_on',
      'name',
      'phone_sealed',
      'code_sealed',
      used.as('used_at'),
    ])
    .orderBy('expires_on', 'desc')
    .orderBy('id')
    .limit(1_000)
    .execute()
  return rows.map(row => ({
    id: row.id,
    batchName: row.batch_name,
    value: row.value,
    expiresOn: row.expires_on,
    name: row.name,
    phoneSealed: row.phone_sealed ?? undefined,
    codeSealed: row.code_sealed ?? undefined,
    usedAt: row.used_at ?? undefined,
  }))
}

/** Vouchers of a share whose person nobody has found yet. */
export async function listNameless(
  context: Context,
  share: Id<'Share'>,
): Promise<Pick<VoucherRow, 'id' | 'name' | 'phone_match'>[]> {
  return context
    .db<Tables>()
    .selectFrom('vouchers.vouchers')
    .select(['id', 'name', 'phone_match'])
    .where('sk', '=', bucketOf(share))
    .where('share_id', '=', share)
    .where('person', 'is', null)
    .orderBy('id')
    .execute()
}

/** Nobody's becomes somebody's; false when it is somebody's already. */
export async function giveTo(
  context: Context,
  voucher: Id<'Voucher'>,
  person: Id<'Person'>,
): Promise<boolean> {
  const row = await context
    .db<Tables>()
    .updateTable('vouchers.vouchers')
    .set({ person })
    .where('sk', '=', bucketOf(voucher))
    .where('id', '=', voucher)
    .where('person', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
