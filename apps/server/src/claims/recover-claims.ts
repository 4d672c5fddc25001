import { Type } from 'typebox'
import { type Context, idOf, invalid, Problem, useCase } from '../kernel/index.ts'
import { insertStep, lockClaim, writeClaim } from './claim.store.ts'
import { actsAt, type Claim } from './claim.ts'
import { requireInArea } from './list-claims.ts'
import { stepClaim } from './step.ts'

const shared = { permission: 'claim.pay', reach: 'area', allow: ['county-officer', 'city-officer'] } as const

/** Asks for money back that was paid wrongly: all of it or a part, with the reason. */
export const demandRepayment = useCase({
  ...shared,
  name: 'claims.demandRepayment',
  kind: 'command',
  title: { zh: '要求退回', en: 'Demand money back' },
  versioned: true,
  http: { method: 'POST', path: '/api/claims/:claim/demand' },
  input: Type.Object({
    claim: idOf<'Claim'>(),
    amount: Type.Integer({ maximum: 1e15 }),
    reason: Type.String({ maxLength: 40 }),
    note: Type.Optional(Type.String({ maxLength: 1_000 })),
  }),
  output: Type.Object({ version: Type.Integer(), dueOn: Type.String() }),
  async handle(context, input) {
    const claim = await lockedClaim(context, input.claim)
    context.expect(claim.version)
    const most = claim.amount ?? 0
    if (input.amount <= 0 || input.amount > most) throw wrongAmount(most)
    const next = await stepClaim(context, claim, {
      ...{ action: 'demand', party: 'payer', reason: input.reason, note: input.note },
      changes: { demanded: input.amount, repaid: 0 },
    })
    return { version: next.version, dueOn: next.dueOn ?? '' }
  },
})

/** Notes money that came back. When all of it is there the claim is closed. */
export const recordRepayment = useCase({
  ...shared,
  name: 'claims.recordRepayment',
  kind: 'command',
  title: { zh: '登记退回的钱', en: 'Note money that came back' },
  versioned: true,
  http: { method: 'POST', path: '/api/claims/:claim/repayments' },
  input: Type.Object({ claim: idOf<'Claim'>(), amount: Type.Integer({ maximum: 1e15 }) }),
  output: Type.Object({ version: Type.Integer(), left: Type.Integer() }),
  async handle(context, input) {
    const claim = await lockedClaim(context, input.claim)
    context.expect(claim.version)
    const open = (claim.demanded ?? 0) - claim.repaid
    if (claim.state !== 'recovering') throw notDemanded()
    if (input.amount <= 0 || input.amount > open) throw wrongAmount(open)
    const repaid = claim.repaid + input.amount
    const left = open - input.amount
    if (left === 0) {
      const next = await stepClaim(context, claim, { action: 'repay', party: 'payer', changes: { repaid } })
      return { version: next.version, left }
    }
    const next = { ...claim, repaid, version: claim.version + 1 }
    await writeClaim(context, next)
    await insertStep(context, next, {
      ...{ action: 'repay', toState: 'recovering', party: 'payer', level: claim.level },
      ...{ reason: undefined, note: undefined, amount: input.amount },
    })
    return { version: next.version, left }
  },
})

/** After the answer was heard nothing is demanded any more. */
export const waiveRepayment = useCase({
  ...shared,
  name: 'claims.waiveRepayment',
  kind: 'command',
  title: { zh: '不再追退', en: 'Demand nothing any more' },
  versioned: true,
  http: { method: 'POST', path: '/api/claims/:claim/waiver' },
  input: Type.Object({
    claim: idOf<'Claim'>(),
    reason: Type.String({ maxLength: 40 }),
    note: Type.Optional(Type.String({ maxLength: 1_000 })),
  }),
  output: Type.Object({ version: Type.Integer() }),
  async handle(context, input) {
    const claim = await lockedClaim(context, input.claim)
    context.expect(claim.version)
    const { reason, note } = input
    const changes = { demanded: claim.repaid > 0 ? claim.repaid : undefined }
    const next = await stepClaim(context, claim, { action: 'waive', party: 'payer', reason, note, changes })
    return { version: next.version }
  },
})

async function lockedClaim(context: Context, id: Claim['id']): Promise<Claim> {
  const claim = requireInArea(context, await lockClaim(context, id))
  if (actsAt(context.actor, 'county', claim.division)) return claim
  throw new Problem('forbidden', 'claim.not-your-level', {
    zh: '这由县里发放的人办',
    en: 'This is for the county’s office that pays',
  })
}

const wrongAmount = (most: number) =>
  invalid([
    {
      pointer: '/amount',
      wrong: { zh: '金额不对', en: 'This amount cannot be right' },
      right: {
        zh: `大于 0，不超过 ${(most / 100).toFixed(2)} 元`,
        en: `more than 0, and no more than ${(most / 100).toFixed(2)} yuan`,
      },
    },
  ])

const notDemanded = () =>
  new Problem('conflict', 'claim.not-demanded', {
    zh: '没有要求退回过',
    en: 'Nothing was demanded back',
  })
