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
import type { Batch, Share, Voucher } from './voucher.ts'

interface BatchRow {
  sk: string
  id: Id<'Batch'>
  version: number
  division: string
  name: string
  value: number
  budget: number
  committed: number
  expires_on: Day
  state: 'open' | 'ended'
  made_by: string | null
  by_name: string
  created_at: Instant
}

interface ShareRow {
  sk: string
  id: Id<'Share'>
  batch: Id<'Batch'>
  batch_name: string
  division: string
  organisation: Id<'Organisation'>
  organisation_name: string
  value: number
  expires_on: Day
  count: number
  handed: number
  created_at: Instant
}

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
  'vouchers.batches': BatchRow
  'vouchers.grants': ShareRow
  'vouchers.vouchers': VoucherRow
  'vouchers.redemptions': RedemptionRow
  'vouchers.codes': CodeRow
}

const inArea = { division: 'division' } as const
const ofFirm = { organisation: 'organisation', division: 'division' } as const

function toBatch(row: BatchRow): Batch {
  const { id, version, division, name, value, budget, committed, state } = row
  const own = { id, version, division, name, value, budget, committed, state }
  return { ...own, expiresOn: row.expires_on, byName: row.by_name, createdAt: row.created_at }
}

function toShare(row: ShareRow): Share {
  return {
    id: row.id,
    batch: row.batch,
    batchName: row.batch_name,
    division: row.division,
    organisation: row.organisation,
    organisationName: row.organisation_name,
    value: row.value,
    expiresOn: row.expires_on,
    count: row.count,
    handed: row.handed,
  }
}

export async function insertBatch(context: Context, batch: Batch): Promise<void> {
  const { id, version, division, name, value, budget, committed, state } = batch
  const own = { id, version, division, name, value, budget, committed, state }
  await context
    .db<Tables>()
    .insertInto('vouchers.batches')
    .values({
      sk: bucketOf(id),
      ...own,
      expires_on: batch.expiresOn,
      made_by: context.actor.account ?? null,
      by_name: batch.byName,
      created_at: batch.createdAt,
    })
    .execute()
}

/** Takes the batch for the rest of the transaction: whoever gives away of it waits for whoever came first. */
export async function lockBatch(context: Context, id: Id<'Batch'>): Promise<Batch | undefined> {
  const row = await oneBatch(context, id).forUpdate().executeTakeFirst()
  return row && toBatch(row)
}

export async function findBatch(context: Context, id: Id<'Batch'>): Promise<Batch | undefined> {
  const row = await oneBatch(context, id).executeTakeFirst()
  return row && toBatch(row)
}

function oneBatch(context: Context, id: Id<'Batch'>) {
  return context
    .db<Tables>()
    .selectFrom('vouchers.batches')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where(seenBy(context.actor, inArea))
}

export async function writeBatch(context: Context, batch: Batch): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('vouchers.batches')
    .set({ version: batch.version, committed: batch.committed, state: batch.state })
    .where('sk', '=', bucketOf(batch.id))
    .where('id', '=', batch.id)
    .execute()
}

export async function listBatchRows(
  context: Context,
  { area }: { readonly area?: string | undefined },
  asked: PageAsked,
): Promise<Page<Batch>> {
  let query = context.db<Tables>().selectFrom('vouchers.batches').where(seenBy(context.actor, inArea))
  if (area !== undefined) query = query.where('division', '>=', area).where('division', '<', `${area}~`)
  const page = await readPage(query, query.selectAll(), { first: { order: 'desc' } }, asked)
  return { ...page, rows: page.rows.map(row => toBatch(row as BatchRow)) } // all columns of the table
}

/** What of each batch is handed to people, and redeemed: numbers, and the value redeemed. */
export async function usesOf(
  context: Context,
  batches: readonly Id<'Batch'>[],
): Promise<ReadonlyMap<string, { readonly redeemed: number; readonly value: number }>> {
  if (batches.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('vouchers.redemptions')
    .select(['batch', sql<number>`count(*)`.as('redeemed'), sql<number>`sum(value)::bigint`.as('value')])
    .where('sk', 'in', [...new Set(batches.map(bucketOf))])
    .where('batch', 'in', [...batches])
    .groupBy('batch')
    .execute()
  return new Map(rows.map(row => [row.batch, row]))
}

/** Adds to a firm's share of a batch, or makes it. */
export async function addToShare(
  context: Context,
  batch: Batch,
  firm: { readonly id: Id<'Organisation'>; readonly name: string },
  count: number,
): Promise<Id<'Share'>> {
  const id = context.newId<'Share'>(bucketOf(batch.id))
  const row = await context
    .db<Tables>()
    .insertInto('vouchers.grants')
    .values({
      ...{ sk: bucketOf(id), id, batch: batch.id, batch_name: batch.name, division: batch.division },
      ...{ organisation: firm.id, organisation_name: firm.name, value: batch.value },
      ...{ expires_on: batch.expiresOn, count, handed: 0, created_at: context.now },
    })
    .onConflict(on =>
      on
        .columns(['sk', 'batch', 'organisation'])
        .doUpdateSet(eb => ({ count: sql<number>`${eb.ref('vouchers.grants.count')} + ${count}` })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function lockShare(context: Context, id: Id<'Share'>): Promise<Share | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('vouchers.grants')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where(seenBy(context.actor, ofFirm))
    .forUpdate()
    .executeTakeFirst()
  return row && toShare(row)
}

export async function writeShare(
  context: Context,
  { id, count, handed }: Pick<Share, 'id' | 'count' | 'handed'>,
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('vouchers.grants')
    .set({ count, handed })
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}

export async function listShares(
  context: Context,
  { batch }: { readonly batch?: Id<'Batch'> },
  asked: PageAsked,
): Promise<Page<Share>> {
  let query = context.db<Tables>().selectFrom('vouchers.grants').where(seenBy(context.actor, ofFirm))
  if (batch !== undefined) query = query.where('sk', '=', bucketOf(batch)).where('batch', '=', batch)
  const page = await readPage(query, query.selectAll(), { first: { order: 'desc' } }, asked)
  return { ...page, rows: page.rows.map(row => toShare(row as ShareRow)) } // all columns of the table
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

/** Batches whose vouchers no longer hold and whose budget still counts them. */
export async function listExpired(context: Context): Promise<Id<'Batch'>[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('vouchers.batches')
    .select('id')
    .where('state', '=', 'open')
    .where('expires_on', '<', context.today)
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(row => row.id)
}
