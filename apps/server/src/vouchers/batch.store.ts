import { sql } from 'kysely'
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
import type { Batch, Share } from './voucher.ts'

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

interface Tables {
  'vouchers.batches': BatchRow
  'vouchers.grants': ShareRow
  'vouchers.redemptions': { sk: string; batch: Id<'Batch'>; value: number }
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
