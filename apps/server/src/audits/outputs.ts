import { type Static, Type } from 'typebox'
import { type Context, idOf, notFound, nullable, textSchema } from '../kernel/index.ts'
import { shortMark } from '../ledger/index.ts'
import { findPlan, targetOf } from '../plan/index.ts'
import { cityToken, findPlace } from '../registry/index.ts'
import { estimateError } from './estimate.ts'
import type { Sample } from './sample.ts'

/** Of a hundred such intervals at least ninety-five hold the truth. */
export const confidence = 0.95

/** Shares of wrong records, 0–1. */
export const estimateOutput = Type.Object({
  /** null: nothing could be told of any record */
  share: nullable(Type.Number()),
  /** from every unclear one right to every unclear one wrong */
  low: Type.Number(),
  high: Type.Number(),
  /** the interval if every unclear one is right, and if every unclear one is wrong */
  best: Type.Object({ low: Type.Number(), high: Type.Number() }),
  worst: Type.Object({ low: Type.Number(), high: Type.Number() }),
  /** what is wrong of what the records amount to; null where every record weighs the same */
  amount: nullable(Type.Object({ share: nullable(Type.Number()), low: Type.Number(), high: Type.Number() })),
  confidence: Type.Number(),
  method: textSchema,
})

export const method = {
  zh: '不放回抽样的精确区间（有限总体的克洛珀–皮尔逊法，按超几何分布双侧各 2.5%）；查不清的两头都算：下限当作属实，上限当作不属实',
  en: 'Exact interval for a sample without replacement (Clopper–Pearson for a finite population: hypergeometric, 2.5 % on each side); what could not be told counts both ways: as true in the lower bound, as wrong in the upper',
} as const

export const sampleOutput = Type.Object({
  id: idOf<'Sample'>(),
  version: Type.Integer(),
  target: Type.String(),
  targetName: textSchema,
  area: Type.Object({ code: Type.String(), name: textSchema }),
  /** twelve hex digits of the mark at which the number was counted */
  mark: Type.String(),
  plan: Type.Integer(),
  seed: Type.String(),
  /** records behind the number at that mark */
  population: Type.Integer(),
  size: Type.Integer(),
  by: Type.String(),
  drawnAt: Type.String(),
  closedAt: nullable(Type.String()),
  confirmed: Type.Integer(),
  wrong: Type.Integer(),
  unclear: Type.Integer(),
  /** only of a finished sample: a sample that stops where it likes says nothing */
  estimate: nullable(estimateOutput),
})

export async function showSample(context: Context, sample: Sample): Promise<Static<typeof sampleOutput>> {
  const {
    byName,
    closedAt,
    account: _,
    mark,
    area,
    quantities: _quantities,
    amount: _amount,
    ...plain
  } = sample
  return {
    ...plain,
    targetName: await nameOfTarget(context, sample.target),
    area: { code: area, name: nameOfArea(context, area) },
    mark: shortMark(mark),
    by: byName,
    closedAt: closedAt ?? null,
    estimate: closedAt === undefined ? null : showEstimate(sample),
  }
}

export function showEstimate(sample: Sample): Static<typeof estimateOutput> {
  const { share, bounds, best, worst } = estimateError(sample, sample.population, confidence)
  return { share, ...bounds, best, worst, amount: sample.amount ?? null, confidence, method }
}

export function nameOfArea(context: Context, code: string) {
  const place = findPlace(context.use(cityToken), code)
  if (place === undefined) throw notFound('area.unknown', { zh: '这个地区', en: 'area' })
  return place.name
}

export async function nameOfTarget(context: Context, target: string) {
  const found = await findPlan(context)
  if (found === undefined) throw notFound('plan.unknown', { zh: '这个计划', en: 'plan' })
  return targetOf(found, target).label
}
