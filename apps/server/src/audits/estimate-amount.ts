import { exactInterval } from './estimate.ts'

/**
 * The error of an amount: a number that adds up what its records say (openings), rather than counting them.
 *
 * Method. Records are drawn as in `estimate.ts`: simply at random, without replacement, each with the same chance whatever
 * it weighs, in no strata. So the exact interval for the COUNT of wrong records holds with its confidence; given a count,
 * the wrong amount cannot be less than what was found plus that many of the smallest records not looked at, nor more than
 * what was found plus that many of the largest. The interval of the amount is the image of the interval of the count, and
 * holds whenever that one does: at least as often as it says, for every way in which quantities and errors go together
 * (no normal approximation, which fails for few errors on skewed amounts). Sources: Clopper and Pearson, Biometrika 26
 * (1934); for finite populations Wright, Exact Confidence Bounds when Sampling from Small Finite Universes (1991).
 * The share itself is the ratio estimate, Σ wrong / Σ told (Cochran, Sampling Techniques, chapter 6).
 */
export type Quantities = Readonly<Record<string, number>>

export interface Looked {
  readonly quantity: number
  readonly verdict: 'confirmed' | 'wrong' | 'unclear'
}

/** Shares of the amount, 0–1. */
export interface AmountEstimate {
  /** null when nothing could be told */
  readonly share: number | null
  readonly low: number
  readonly high: number
}

/** @returns how many records have each quantity */
export function quantitiesOf(records: readonly { readonly quantity: number }[]): Quantities {
  const found: Record<string, number> = {}
  for (const { quantity } of records) found[quantity] = (found[quantity] ?? 0) + 1
  return found
}

/**
 * @param all every record behind the number, those looked at among them
 * @returns undefined where every record weighs the same, so that the share of records says it all, or nothing adds up
 */
export function estimateAmount(
  looked: readonly Looked[],
  all: Quantities,
  confidence = 0.95,
): AmountEstimate | undefined {
  const weights = Object.entries(all).map(([quantity, count]) => ({ quantity: Number(quantity), count }))
  const total = weights.reduce((sum, { quantity, count }) => sum + quantity * count, 0)
  if (weights.length < 2 || total <= 0 || weights.some(({ quantity }) => quantity < 0)) return undefined
  const population = weights.reduce((sum, { count }) => sum + count, 0)
  const seen = quantitiesOf(looked)
  const unseen = weights
    .map(({ quantity, count }) => ({ quantity, count: count - (seen[quantity] ?? 0) }))
    .sort((a, b) => a.quantity - b.quantity)
  const of = (...verdicts: Looked['verdict'][]) => looked.filter(each => verdicts.includes(each.verdict))
  const sum = (records: readonly Looked[]) => records.reduce((all, { quantity }) => all + quantity, 0)
  const [wrong, doubtful] = [of('wrong'), of('wrong', 'unclear')]
  // what could not be told counts both ways, as for the records
  const least = exactInterval(wrong.length, looked.length, population, confidence).low * population
  const most = exactInterval(doubtful.length, looked.length, population, confidence).high * population
  const told = sum(of('confirmed', 'wrong'))
  return {
    share: told === 0 ? null : sum(wrong) / told,
    low: (sum(wrong) + taken(unseen, Math.round(least) - wrong.length)) / total,
    high: (sum(doubtful) + taken(unseen.toReversed(), Math.round(most) - doubtful.length)) / total,
  }
}

/** What the first `count` of some records amount to. */
function taken(
  records: readonly { readonly quantity: number; readonly count: number }[],
  count: number,
): number {
  let [left, sum] = [count, 0]
  for (const { quantity, count: there } of records) {
    const some = Math.min(left, there)
    sum += some * quantity
    left -= some
    if (left <= 0) break
  }
  return sum
}
