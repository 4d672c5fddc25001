import {
  bucketOf,
  type Context,
  type Day,
  type Id,
  type Instant,
  type Page,
  type PageAsked,
  rangeOf,
  readPage,
} from '../kernel/index.ts'
import type { Batch, BatchState, Payment } from './batch.ts'
import type { Claim } from './claim.ts'
import { type ClaimRow, toClaim } from './claim-row.ts'

interface BatchRow {
  sk: string
  id: Id<'ClaimBatch'>
  version: number
  division: string
  day: Day
  state: BatchState
  payments: number
  total: number
  made_by: string
  made_for: string | null
  made_name: string
  made_at: Instant
  signed_by: string | null
  signed_for: string | null
  signed_name: string | null
  signed_at: Instant | null
  sha256: string | null
}

interface PaymentRow {
  sk: string
  id: Id<'ClaimPayment'>
  batch: Id<'ClaimBatch'>
  claim: Id<'Claim'>
  division: string
  number: number
  amount: number
  holder: string
  bank: string
  account_sealed: string | null
  account_shown: string
  purpose: string
  state: Payment['state']
  reason: string | null
}

interface Tables {
  'claims.claims': ClaimRow
  'claims.batches': BatchRow
  'claims.payments': PaymentRow
}

function toBatch(row: BatchRow): Batch {
  return {
    id: row.id,
    version: row.version,
    division: row.division,
    day: row.day,
    state: row.state,
    payments: row.payments,
    total: row.total,
    made: { by: row.made_by, standingFor: row.made_for },
    madeName: row.made_name,
    madeAt: row.made_at,
    signedName: row.signed_name ?? undefined,
    signedAt: row.signed_at ?? undefined,
    sha256: row.sha256 ?? undefined,
  }
}

function isInArea(context: Context, row: { division: string }): boolean {
  const { lo, hi } = rangeOf(context.actor.area)
  return row.division >= lo && row.division < hi
}

/** Approved money of a county with an account, locked: two who make a batch at once share nothing. */
export async function takePayable(context: Context, county: string, limit: number): Promise<Claim[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('claims.claims')
    .selectAll()
    .where('division', '>=', county)
    .where('division', '<', `${county}~`)
    .where('state', '=', 'approved')
    .where('kind', '=', 'cash')
    .where('amount', '>', 0)
    .where('account_sealed', 'is not', null)
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.filter(row => isInArea(context, row)).map(toClaim)
}

/** How many wait for payment, by county. */
export async function countPayable(
  context: Context,
): Promise<readonly { county: string; payments: number; total: number }[]> {
  const { lo, hi } = rangeOf(context.actor.area)
  const rows = await context
    .db<Tables>()
    .selectFrom('claims.claims')
    .select(['division', 'amount'])
    .where('division', '>=', lo)
    .where('division', '<', hi)
    .where('state', '=', 'approved')
    .where('kind', '=', 'cash')
    .where('amount', '>', 0)
    .where('account_sealed', 'is not', null)
    .execute()
  const counties = new Map<string, { payments: number; total: number }>()
  for (const { division, amount } of rows) {
    const county = division.slice(0, 6)
    const { payments, total } = counties.get(county) ?? { payments: 0, total: 0 }
    counties.set(county, { payments: payments + 1, total: total + (amount ?? 0) })
  }
  return [...counties]
    .map(([county, sums]) => ({ county, ...sums }))
    .sort((a, b) => (a.county < b.county ? -1 : 1))
}

export async function insertBatch(
  context: Context,
  batch: Batch,
  payments: readonly Omit<Payment, 'state' | 'reason'>[],
): Promise<void> {
  const sk = bucketOf(batch.id)
  const db = context.db<Tables>()
  await db
    .insertInto('claims.batches')
    .values({
      sk,
      id: batch.id,
      version: batch.version,
      division: batch.division,
      day: batch.day,
      state: batch.state,
      payments: batch.payments,
      total: batch.total,
      made_by: batch.made.by ?? '',
      made_for: batch.made.standingFor,
      made_name: batch.madeName,
      made_at: batch.madeAt,
      ...{ signed_by: null, signed_for: null, signed_name: null, signed_at: null, sha256: null },
    })
    .execute()
  const rows = payments.map(one => ({
    sk,
    id: one.id,
    batch: batch.id,
    claim: one.claim,
    division: batch.division,
    number: one.number,
    amount: one.amount,
    holder: one.holder,
    bank: one.bank,
    account_sealed: one.sealed ?? null,
    account_shown: one.shown,
    purpose: one.purpose,
    state: 'sent' as const,
    reason: null,
  }))
  for (let at = 0; at < rows.length; at += 200)
    await db
      .insertInto('claims.payments')
      .values(rows.slice(at, at + 200))
      .execute()
}

const byId = (context: Context, id: Id<'ClaimBatch'>) =>
  context
    .db<Tables>()
    .selectFrom('claims.batches')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)

export async function findBatch(context: Context, id: Id<'ClaimBatch'>): Promise<Batch | undefined> {
  const row = await byId(context, id).executeTakeFirst()
  return row && isInArea(context, row) ? toBatch(row) : undefined
}

export async function lockBatch(context: Context, id: Id<'ClaimBatch'>): Promise<Batch | undefined> {
  const row = await byId(context, id).forUpdate().executeTakeFirst()
  return row && isInArea(context, row) ? toBatch(row) : undefined
}

export async function writeBatch(
  context: Context,
  batch: Batch,
  change: Partial<Pick<BatchRow, 'signed_by' | 'signed_for' | 'signed_name' | 'signed_at' | 'sha256'>> & {
    readonly state: BatchState
  },
): Promise<number> {
  const version = batch.version + 1
  await context
    .db<Tables>()
    .updateTable('claims.batches')
    .set({ ...change, version })
    .where('sk', '=', bucketOf(batch.id))
    .where('id', '=', batch.id)
    .execute()
  return version
}

export async function listBatchRows(context: Context, asked: PageAsked): Promise<Page<Batch>> {
  const { lo, hi } = rangeOf(context.actor.area)
  const query = context
    .db<Tables>()
    .selectFrom('claims.batches')
    .where('division', '>=', lo)
    .where('division', '<', hi)
  const page = await readPage(query, query.selectAll(), { first: { order: 'desc' } }, asked)
  return { ...page, rows: page.rows.map(toBatch) }
}

/** The payments of a batch in the order of its file. The batch was let see before. */
export async function listPayments(context: Context, batch: Id<'ClaimBatch'>): Promise<Payment[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('claims.payments')
    .selectAll()
    .where('sk', '=', bucketOf(batch))
    .where('batch', '=', batch)
    .orderBy('number')
    .execute()
  return rows
    .filter(row => isInArea(context, row))
    .map(row => ({
      id: row.id,
      claim: row.claim,
      number: row.number,
      amount: row.amount,
      holder: row.holder,
      bank: row.bank,
      sealed: row.account_sealed ?? undefined,
      shown: row.account_shown,
      purpose: row.purpose,
      state: row.state,
      reason: row.reason ?? undefined,
    }))
}

export async function writePayment(
  context: Context,
  id: Id<'ClaimPayment'>,
  change: { readonly state: Payment['state']; readonly reason: string | null },
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('claims.payments')
    .set(change)
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}
