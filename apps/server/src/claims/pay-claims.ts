import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import {
  bucketOf,
  type Context,
  divisionCode,
  fileOutput,
  handOf,
  type Id,
  idOf,
  invalid,
  isAnotherHand,
  isWithin,
  keyIn,
  notFound,
  Problem,
  type UseCaseContext,
  useCase,
  vaultToken,
} from '../kernel/index.ts'
import { accountPurpose } from './account.ts'
import {
  findBatch,
  insertBatch,
  listPayments,
  lockBatch,
  takePayable,
  writeBatch,
  writePayment,
} from './batch.store.ts'
import { type Batch, bankFile, batchStates, mostPayments, type Payment, paymentPurpose } from './batch.ts'
import { lockClaim } from './claim.store.ts'
import type { Claim } from './claim.ts'
import { claimReasons } from './claim.ts'
import { payers, requireBatch } from './list-batches.ts'
import { receiptOf, stepClaim } from './step.ts'

const countyInput = Type.String({ pattern: '^\\d{6}$' })

/** Collects what was approved in a county. All of it in one transaction: a batch is made whole, or not at all. */
export const makeBatch = useCase({
  ...payers,
  name: 'claims.makeBatch',
  kind: 'command',
  title: { zh: '做一批发放', en: 'Make a payment batch' },
  http: { method: 'POST', path: '/api/claim-batches' },
  input: Type.Object({ county: Type.Intersect([countyInput, divisionCode()]) }),
  output: Type.Object({ batch: idOf<'ClaimBatch'>(), payments: Type.Integer(), total: Type.Integer() }),
  async handle(context, input) {
    if (!isWithin(context.actor, input.county))
      throw notFound('county.unknown', { zh: '这个县', en: 'county' })
    const claims = await takePayable(context, input.county, mostPayments)
    if (claims.length === 0) {
      throw new Problem('conflict', 'claim-batch.empty', {
        zh: '这个县现在没有等发放的',
        en: 'Nothing waits to be paid in this county',
      })
    }
    const id = context.newId<'ClaimBatch'>()
    const vault = context.use(vaultToken)
    const payments = claims.map((claim, at) => paymentOf(context, claim, id, at + 1))
    const total = payments.reduce((sum, one) => sum + one.amount, 0)
    await insertBatch(
      context,
      {
        ...{ id, version: 1, division: input.county, day: context.today, state: 'made' },
        ...{ payments: payments.length, total, made: handOf(context.actor), madeName: context.actor.name },
        ...{ madeAt: context.now, signedName: undefined, signedAt: undefined, sha256: undefined },
      },
      payments.map(({ account, ...one }) => ({ ...one, sealed: vault.seal(paymentPurpose, account) })),
    )
    for (const claim of claims)
      await stepClaim(context, claim, { action: 'collect', party: 'payer', changes: { batch: id } })
    return { batch: id, payments: payments.length, total }
  },
})

function paymentOf(context: Context, claim: Claim, batch: Id<'ClaimBatch'>, number: number) {
  const { account, amount } = claim
  if (account === undefined || amount === undefined) throw new Error(`${claim.id} cannot be paid`)
  return {
    id: context.newId<'ClaimPayment'>(bucketOf(batch)),
    claim: claim.id,
    number,
    amount,
    holder: account.holder,
    bank: account.bank,
    account: context.use(vaultToken).open(accountPurpose, account.sealed),
    shown: account.shown,
    purpose: `${claim.title.zh} ${receiptOf(claim)}`.slice(0, 60),
  }
}

/** A second officer signs: from here on the file is as it is, and its hash is on record. */
export const signBatch = useCase({
  ...payers,
  name: 'claims.signBatch',
  kind: 'command',
  title: { zh: '签发一批', en: 'Sign a payment batch' },
  grave: true,
  versioned: true,
  http: { method: 'POST', path: '/api/claim-batches/:batch/signature' },
  input: Type.Object({ batch: idOf<'ClaimBatch'>() }),
  output: Type.Object({ version: Type.Integer(), sha256: Type.String() }),
  async handle(context, input) {
    const batch = await lockedBatch(context, input.batch, 'made')
    const hand = handOf(context.actor)
    if (!isAnotherHand(context.actor, batch.made)) {
      throw new Problem('forbidden', 'claim-batch.same-officer', {
        zh: '这一批是你做的，要另一个人来签',
        en: 'You made this batch: somebody else signs it',
      })
    }
    const sha256 = hashOf(await fileOf(context, batch))
    const version = await writeBatch(context, batch, {
      ...{ state: 'signed', signed_by: hand.by, signed_for: hand.standingFor },
      ...{ signed_name: context.actor.name, signed_at: context.now, sha256 },
    })
    return { version, sha256 }
  },
})

/** Before the signature a batch can be taken apart again: what was collected waits as before. */
export const dropBatch = useCase({
  ...payers,
  name: 'claims.dropBatch',
  kind: 'command',
  title: { zh: '作废一批', en: 'Drop a payment batch' },
  versioned: true,
  http: { method: 'POST', path: '/api/claim-batches/:batch/drop' },
  input: Type.Object({ batch: idOf<'ClaimBatch'>() }),
  output: Type.Object({ version: Type.Integer() }),
  async handle(context, input) {
    const batch = await lockedBatch(context, input.batch, 'made')
    for (const { claim } of await listPayments(context, batch.id))
      await stepPayment(context, claim, { action: 'release', party: 'payer', changes: { batch: undefined } })
    return { version: await writeBatch(context, batch, { state: 'dropped' }) }
  },
})

/** The file for the bank, with the accounts in plain. Whoever takes it along is on record. */
export const downloadBatch = useCase({
  ...payers,
  name: 'claims.downloadBatch',
  kind: 'query',
  title: { zh: '下载银行文件', en: 'Take the bank’s file along' },
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/claim-batches/:batch/file' },
  input: Type.Object({ batch: idOf<'ClaimBatch'>() }),
  output: fileOutput,
  async handle(context, input) {
    const batch = requireBatch(await findBatch(context, input.batch))
    if (batch.sha256 === undefined) {
      throw new Problem('conflict', 'claim-batch.unsigned', {
        zh: '还没有第二个人签，不能给银行',
        en: 'Nobody has signed it yet: it cannot go to the bank',
      })
    }
    const file = await fileOf(context, batch)
    if (hashOf(file) !== batch.sha256) throw new Error(`batch ${batch.id} is not what was signed`)
    await context.audit({
      action: 'claim-batch.taken',
      subject: batch.id,
      purpose: '发放',
      detail: { payments: batch.payments, total: batch.total, sha256: batch.sha256 },
    })
    const name = `发放-${batch.day}-${batch.id.slice(-8).toUpperCase()}.csv`
    return { name, type: 'text/csv; charset=utf-8', base64: Buffer.from(`\ufeff${file}`).toString('base64') }
  },
})

const bounces = claimReasons.bounce

/** What the bank says: the lines that came back, each with its reason; all others are paid. */
export const settleBatch = useCase({
  ...payers,
  name: 'claims.settleBatch',
  kind: 'command',
  title: { zh: '登记银行回执', en: 'Enter what the bank answers' },
  versioned: true,
  http: { method: 'POST', path: '/api/claim-batches/:batch/settlement' },
  input: Type.Object({
    batch: idOf<'ClaimBatch'>(),
    returned: Type.Array(
      Type.Object({ number: Type.Integer({ minimum: 1, maximum: mostPayments }), reason: keyIn(bounces) }),
      { maxItems: mostPayments },
    ),
  }),
  output: Type.Object({ version: Type.Integer(), paid: Type.Integer(), returned: Type.Integer() }),
  async handle(context, input) {
    const batch = await lockedBatch(context, input.batch, 'signed')
    const payments = await listPayments(context, batch.id)
    const back = new Map(input.returned.map(one => [one.number, one.reason]))
    const unknown = input.returned.filter(one => !payments.some(each => each.number === one.number))
    if (unknown.length > 0) {
      const numbers = unknown.map(one => one.number).join(', ')
      throw invalid([
        {
          pointer: '/returned',
          wrong: { zh: `这一批没有第 ${numbers} 笔`, en: `This batch has no line ${numbers}` },
          right: { zh: `从 1 到 ${payments.length}`, en: `from 1 to ${payments.length}` },
        },
      ])
    }
    for (const one of payments) await settle(context, one, back.get(one.number))
    const version = await writeBatch(context, batch, { state: 'settled' })
    return { version, paid: payments.length - back.size, returned: back.size }
  },
})

async function settle(
  context: Context,
  one: Payment,
  reason: keyof typeof bounces | undefined,
): Promise<void> {
  const came = reason === undefined
  await writePayment(context, one.id, { state: came ? 'paid' : 'returned', reason: reason ?? null })
  await stepPayment(
    context,
    one.claim,
    came
      ? { action: 'pay', party: 'payer', changes: { paidOn: context.today } }
      : { action: 'bounce', party: 'payer', reason },
  )
}

async function stepPayment(
  context: Context,
  id: Id<'Claim'>,
  step: Parameters<typeof stepClaim>[2],
): Promise<void> {
  const claim = await lockClaim(context, id)
  if (claim === undefined) throw new Error(`the claim ${id} of a payment is gone`)
  await stepClaim(context, claim, step)
}

async function lockedBatch(
  context: UseCaseContext,
  id: Id<'ClaimBatch'>,
  state: Batch['state'],
): Promise<Batch> {
  const batch = requireBatch(await lockBatch(context, id))
  context.expect(batch.version)
  if (batch.state === state) return batch
  throw new Problem('conflict', 'claim-batch.not-now', {
    zh: `这一批现在是“${batchStates[batch.state].zh}”`,
    en: `This batch is “${batchStates[batch.state].en}”`,
  })
}

async function fileOf(context: Context, batch: Batch): Promise<string> {
  const vault = context.use(vaultToken)
  const payments = await listPayments(context, batch.id)
  return bankFile(
    batch,
    payments.map(one => ({
      ...one,
      account: one.sealed === undefined ? '' : vault.open(paymentPurpose, one.sealed),
    })),
  )
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
