import type { Day, Text } from '../kernel/index.ts'
import { expectedBy, goalOf, type Pacing, type Period } from './pacing.ts'
import { isPercent, type Target, type Unit, type UnscoredReason } from './plan.ts'

/**
 * What the ledger counted, in the target's own steps. It counts whole units; a share or a growth it gives in basis
 * points, of which a per cent has a hundred. Rounded down, so that nothing is reached before it is.
 */
export function stepsOf({ predicate, unit }: Pick<Target, 'predicate' | 'unit'>, counted: number): number {
  const isShare = predicate?.composed !== undefined && predicate.composed.as !== 'stock'
  return isShare ? Math.floor((counted * wholeOf(unit) * unit.scale) / 10_000) : counted * unit.scale
}

/** How many of the unit the whole is: 100 per cent, 10,000 of ten thousand, 1 where a unit says nothing of it. */
function wholeOf({ zh }: Unit): number {
  if (isPercent({ zh })) return 100
  return zh.endsWith('/万人') ? 10_000 : 1
}

/** How a target stands on a day. All figures in the target's own steps (1/scale of its unit). */
export type Standing =
  | { readonly state: 'done'; readonly over: number }
  | { readonly state: 'on_pace'; readonly expected: number; readonly ahead: number }
  | { readonly state: 'behind'; readonly expected: number; readonly by: number }
  /** a ceiling, or an exact figure: kept, or missed by so much (negative: too little) */
  | { readonly state: 'within' }
  | { readonly state: 'off'; readonly by: number }
  /** nothing counted here; a department has told us a figure, which is not judged as if it were counted */
  | { readonly state: 'only_reported' }
  /** nobody has measured it: not zero */
  | { readonly state: 'not_measured' }
  | { readonly state: 'baseline_missing'; readonly owner: string }
  | { readonly state: 'not_judged'; readonly reason: UnscoredReason }

export const standingNames: Readonly<Record<Standing['state'], Text>> = {
  done: { zh: '已做到', en: 'reached' },
  on_pace: { zh: '按进度', en: 'on pace' },
  behind: { zh: '落后', en: 'behind' },
  within: { zh: '符合', en: 'kept' },
  off: { zh: '不符', en: 'not kept' },
  only_reported: { zh: '只有上报', en: 'reported only' },
  not_measured: { zh: '还没有数', en: 'not measured yet' },
  baseline_missing: { zh: '缺基数', en: 'baseline missing' },
  not_judged: { zh: '不评分', en: 'not judged' },
}

export interface Measured {
  /** from the ledger; undefined: not measured yet, which is not zero */
  readonly counted: number | undefined
  /** the accepted reported figure, if there is one: shown beside, never added */
  readonly reported: number | undefined
}

export function standingOf(
  target: Target,
  measured: Measured,
  pacing: Pacing,
  period: Period,
  today: Day,
): Standing {
  if (target.unscored !== undefined) return { state: 'not_judged', reason: target.unscored }
  if (target.baseline.kind === 'missing') return { state: 'baseline_missing', owner: target.baseline.owner }
  const { counted } = measured
  if (counted === undefined)
    return { state: measured.reported === undefined ? 'not_measured' : 'only_reported' }
  const goal = goalOf(target, period)
  if (goal === undefined) return { state: 'not_judged', reason: 'no_figure' }
  if (target.comparator === 'at_most')
    return counted <= goal ? { state: 'within' } : { state: 'off', by: counted - goal }
  if (isExact(target)) return counted === goal ? { state: 'within' } : { state: 'off', by: counted - goal }
  if (counted >= goal) return { state: 'done', over: counted - goal }
  const expected = expectedBy(goal, pacing, period, today, target.cadence)
  return counted >= expected
    ? { state: 'on_pace', expected, ahead: counted - expected }
    : { state: 'behind', expected, by: expected - counted }
}

/**
 * What should stand there by the end of a day, in steps; undefined where nothing is owed bit by bit: no figure, a
 * ceiling, a target that is not judged.
 */
export function owedBy(target: Target, pacing: Pacing, period: Period, today: Day): number | undefined {
  const goal = goalOf(target, period)
  if (goal === undefined || target.unscored !== undefined || target.comparator === 'at_most') return undefined
  return expectedBy(goal, pacing, period, today, target.cadence)
}

/** "Equal" is exact only for a state of things (a panel of 937, no household left); a round too many is no fault. */
function isExact(target: Target): boolean {
  return target.comparator === 'equal' && target.counts === 'stock_on_day'
}

/**
 * How much of the way is gone, in basis points, from the baseline where one is given. Never clamped: below the
 * start it is negative, past the goal it is above 10000. Undefined where the way has no length.
 */
export function progressOf(target: Target, counted: number, period: Period): number | undefined {
  const goal = goalOf(target, period)
  if (goal === undefined) return undefined
  const start = target.baseline.kind === 'given' && target.counts !== 'growth' ? target.baseline.value : 0
  return goal === start ? undefined : Math.round(((counted - start) * 10_000) / (goal - start))
}

/**
 * Growth in basis points, rounded towards "not reached": 16.999 % does not pass for 17 %.
 * - `this_year_over_last`: present / baseline − 1
 * - `added_over_stock`: present / baseline, where present is what was added to the stock `baseline`
 */
export function growthOf(
  form: 'this_year_over_last' | 'added_over_stock',
  present: number,
  baseline: number,
): number | undefined {
  if (baseline <= 0) return undefined
  const gained = form === 'this_year_over_last' ? present - baseline : present
  return Math.floor((gained * 10_000) / baseline)
}
