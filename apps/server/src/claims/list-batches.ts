import { Type } from 'typebox'
import {
  type Context,
  idOf,
  isAnotherHand,
  keyIn,
  notFound,
  nullable,
  oneOf,
  pageInput,
  pageOf,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { cityToken, countyOf } from '../registry/index.ts'
import { countPayable, findBatch, listBatchRows, listPayments } from './batch.store.ts'
import { type Batch, batchStates } from './batch.ts'
import { reasonName } from './claim.ts'

/** Who makes and signs payments. */
export const payers = {
  permission: 'claim.pay',
  reach: 'area',
  allow: ['county-officer', 'city-officer'],
} as const

const batchRow = Type.Object({
  id: idOf<'ClaimBatch'>(),
  version: Type.Integer(),
  county: Type.Object({ code: Type.String(), name: textSchema }),
  day: Type.String(),
  state: keyIn(batchStates),
  stateName: textSchema,
  payments: Type.Integer(),
  total: Type.Integer(),
  madeBy: Type.String(),
  signedBy: nullable(Type.String()),
  sha256: nullable(Type.String()),
})

function rowOfBatch(context: Context, batch: Batch) {
  return {
    id: batch.id,
    version: batch.version,
    county: countyOf(context.use(cityToken), batch.division),
    day: batch.day,
    state: batch.state,
    stateName: batchStates[batch.state],
    payments: batch.payments,
    total: batch.total,
    madeBy: batch.madeName,
    signedBy: batch.signedName ?? null,
    sha256: batch.sha256 ?? null,
  }
}

/** What waits to be paid, by county. */
export const listPayable = useCase({
  ...payers,
  name: 'claims.listPayable',
  kind: 'query',
  title: { zh: '看等发放的钱', en: 'See what waits to be paid' },
  http: { method: 'GET', path: '/api/claim-payable' },
  input: Type.Object({}),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({
        id: Type.String(),
        name: textSchema,
        payments: Type.Integer(),
        total: Type.Integer(),
      }),
    ),
  }),
  async handle(context) {
    const city = context.use(cityToken)
    const rows = await countPayable(context)
    return {
      rows: rows.map(({ county, payments, total }) => ({
        id: county,
        name: countyOf(city, county).name,
        payments,
        total,
      })),
    }
  },
})

export const listBatches = useCase({
  ...payers,
  name: 'claims.listBatches',
  kind: 'query',
  title: { zh: '看发放批次', en: 'List payment batches' },
  http: { method: 'GET', path: '/api/claim-batches' },
  input: Type.Object(pageInput),
  output: pageOf(batchRow),
  async handle(context, input) {
    const page = await listBatchRows(context, input)
    return { ...page, rows: page.rows.map(one => rowOfBatch(context, one)) }
  },
})

const paymentRow = Type.Object({
  id: idOf<'ClaimPayment'>(),
  claim: idOf<'Claim'>(),
  number: Type.Integer(),
  holder: Type.String(),
  bank: Type.String(),
  account: Type.String(),
  amount: Type.Integer(),
  purpose: Type.String(),
  state: oneOf('sent', 'paid', 'returned'),
  reason: nullable(textSchema),
})

export const readBatch = useCase({
  ...payers,
  name: 'claims.readBatch',
  kind: 'query',
  title: { zh: '看一批发放', en: 'See a payment batch' },
  reveals: true,
  http: { method: 'GET', path: '/api/claim-batches/:batch' },
  input: Type.Object({ batch: idOf<'ClaimBatch'>() }),
  output: Type.Object({ batch: batchRow, payments: Type.Array(paymentRow), maySign: Type.Boolean() }),
  async handle(context, input) {
    const batch = requireBatch(await findBatch(context, input.batch))
    const payments = await listPayments(context, batch.id)
    await context.audit({ action: 'claim-batch.looked-at', subject: batch.id, purpose: '发放' })
    return {
      batch: rowOfBatch(context, batch),
      payments: payments.map(one => ({
        id: one.id,
        claim: one.claim,
        number: one.number,
        holder: one.holder,
        bank: one.bank,
        account: one.shown,
        amount: one.amount,
        purpose: one.purpose,
        state: one.state,
        reason: one.reason === undefined ? null : reasonName('bounce', one.reason),
      })),
      maySign: batch.state === 'made' && isAnotherHand(context.actor, batch.made),
    }
  },
})

/** A batch of the actor's area. @throws Problem `not-found` for every other */
export function requireBatch(batch: Batch | undefined): Batch {
  if (batch !== undefined) return batch
  throw notFound('claim-batch.unknown', { zh: '辖区里的这一批', en: 'batch in your area' })
}
