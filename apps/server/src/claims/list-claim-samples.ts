import { Type } from 'typebox'
import {
  type Context,
  idOf,
  isAnotherHand,
  notFound,
  nullable,
  oneOf,
  pageInput,
  pageOf,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { cityToken, findPlace } from '../registry/index.ts'
import { findClaim } from './claim.store.ts'
import type { Claim } from './claim.ts'
import { paperView, viewOfPaper } from './claim-view.ts'
import { claimPapers } from './papers.store.ts'
import { type ClaimSample, countJudged, findSample, listSampled, listSampleRows } from './sample.store.ts'
import { receiptOf } from './step.ts'

/** Who draws and judges. */
export const drawers = {
  permission: 'claim.sample',
  reach: 'area',
  allow: ['county-officer', 'city-officer'],
} as const
const readers = { ...drawers, permission: 'claim.samples', allow: [...drawers.allow, 'auditor'] } as const

const sampleRow = Type.Object({
  id: idOf<'ClaimSample'>(),
  area: textSchema,
  policy: nullable(Type.String()),
  seed: Type.String(),
  from: Type.String(),
  until: Type.String(),
  population: Type.Integer(),
  size: Type.Integer(),
  dueOn: Type.String(),
  drawnBy: Type.String(),
  answered: Type.Integer(),
  judged: Type.Integer(),
  unsound: Type.Integer(),
})

type Judged = { readonly judged: number; readonly unsound: number; readonly answered: number }

function rowOfSample(context: Context, one: ClaimSample, counted: Judged | undefined) {
  const { id, seed, from, until, population, size, dueOn } = one
  return {
    ...{ id, seed, from, until, population, size, dueOn },
    area: findPlace(context.use(cityToken), one.division)?.name ?? { zh: one.division, en: one.division },
    policy: one.policy ?? null,
    drawnBy: one.madeName,
    ...(counted ?? { judged: 0, unsound: 0, answered: 0 }),
  }
}

export const listClaimSamples = useCase({
  ...readers,
  name: 'claims.listClaimSamples',
  kind: 'query',
  title: { zh: '看抽查', en: 'List checks of what was paid' },
  http: { method: 'GET', path: '/api/claim-samples' },
  input: Type.Object(pageInput),
  output: pageOf(sampleRow),
  async handle(context, input) {
    const page = await listSampleRows(context, input)
    const counted = await countJudged(
      context,
      page.rows.map(row => row.id),
    )
    return { ...page, rows: page.rows.map(one => rowOfSample(context, one, counted.get(one.id))) }
  },
})

export const readClaimSample = useCase({
  ...readers,
  name: 'claims.readClaimSample',
  kind: 'query',
  title: { zh: '看一次抽查', en: 'See a check of what was paid' },
  reveals: true,
  http: { method: 'GET', path: '/api/claim-samples/:sample' },
  input: Type.Object({ sample: idOf<'ClaimSample'>() }),
  output: Type.Object({
    sample: sampleRow,
    items: Type.Array(
      Type.Object({
        id: idOf<'Sampled'>(),
        claim: idOf<'Claim'>(),
        number: Type.Integer(),
        receipt: Type.String(),
        claimant: Type.String(),
        title: textSchema,
        amount: nullable(Type.Integer()),
        state: oneOf('asked', 'answered', 'sound', 'unsound'),
        dueOn: Type.String(),
        overdue: Type.Boolean(),
        answer: nullable(Type.String()),
        note: nullable(Type.String()),
        judgedBy: nullable(Type.String()),
        papers: Type.Array(paperView),
        /** judged by somebody who did not decide the claim, once the answer is there or its day has passed */
        mayJudge: Type.Boolean(),
      }),
    ),
  }),
  async handle(context, input) {
    const sample = await findSample(context, input.sample)
    if (sample === undefined) throw notFound('claim-sample.unknown', { zh: '这次抽查', en: 'check' })
    const items = await listSampled(context, sample.id)
    const shown = []
    for (const one of items) {
      const claim = await findClaim(context, one.claim)
      if (claim === undefined) continue
      const papers = await claimPapers.list(context, [claim.id])
      const heard = one.state === 'answered' || (one.state === 'asked' && one.dueOn < context.today)
      shown.push({
        ...{ id: one.id, claim: claim.id, number: one.number, receipt: receiptOf(claim) },
        ...{ claimant: claim.claimant, title: claim.title, amount: claim.amount ?? null, state: one.state },
        ...{ dueOn: one.dueOn, overdue: one.state === 'asked' && one.dueOn < context.today },
        ...{ answer: one.answer ?? null, note: one.note ?? null, judgedBy: one.judgedName ?? null },
        papers: papers.map(paper => viewOfPaper(paper, [])),
        mayJudge: heard && context.actor.role !== 'auditor' && isOther(context, claim),
      })
    }
    await context.audit({ action: 'claim-sample.looked-at', subject: sample.id, purpose: '抽查' })
    const counted = (await countJudged(context, [sample.id])).get(sample.id)
    return { sample: rowOfSample(context, sample, counted), items: shown }
  },
})

/** Whoever judges a claim is not who decided it. */
export function isOther(context: Context, claim: Claim): boolean {
  return claim.hand === undefined || isAnotherHand(context.actor, claim.hand)
}
