/**
 * Exact confidence intervals for a share that was looked at in a sample. Pure arithmetic: no randomness, no clock.
 *
 * Method. A number stands on `population` records, of which an unknown count is wrong. `sample` of them, drawn without
 * replacement, are looked at and `wrong` are found. The interval holds every count of wrong records under which such a
 * sample is not improbable: `P(X ≥ wrong) > α/2` and `P(X ≤ wrong) > α/2` for the hypergeometric X. This is the
 * Clopper–Pearson interval with the population's size taken in: it reaches it as the population grows, is a point when
 * everything was looked at, and covers the truth at least as often as it says, for every population and sample.
 */

/** A share with its bounds, each 0–1. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** @throws RangeError when the counts do not fit each other */
function check(wrong: number, sample: number, population: number): void {
  const whole = [wrong, sample, population].every(Number.isSafeInteger)
  if (!whole || wrong < 0 || wrong > sample || sample > population || sample < 1) {
    throw new RangeError(`${wrong} of ${sample} from ${population} is no sample`)
  }
}

/**
 * The exact interval for the share of wrong records in a finite population.
 * @param confidence e.g. 0.95
 */
export function exactInterval(
  wrong: number,
  sample: number,
  population: number,
  confidence = 0.95,
): Interval {
  check(wrong, sample, population)
  const tail = (1 - confidence) / 2
  const least = wrong
  const most = population - (sample - wrong)
  // P(X ≥ wrong) rises with the number of wrong records, P(X ≤ wrong) falls
  const low =
    wrong === 0 ? 0 : firstWhere(least, most, count => atLeast(wrong, sample, population, count) > tail)
  const high = lastWhere(least, most, count => atMost(wrong, sample, population, count) > tail)
  return { low: low / population, high: high / population }
}

/** Clopper and Pearson's interval (Biometrika 26, 1934): the same for a population without end. */
export function clopperPearson(wrong: number, sample: number, confidence = 0.95): Interval {
  check(wrong, sample, sample)
  const tail = (1 - confidence) / 2
  const low = wrong === 0 ? 0 : root(share => 1 - binomialAtMost(wrong - 1, sample, share) - tail)
  const high = wrong === sample ? 1 : root(share => tail - binomialAtMost(wrong, sample, share))
  return { low, high }
}

/**
 * Half of the interval's width that a sample of this size would have if the share found were `share`: what to expect
 * before drawing.
 */
export function expectedHalfWidth(
  sample: number,
  population: number,
  share: number,
  confidence = 0.95,
): number {
  const { low, high } = exactInterval(Math.round(sample * share), sample, population, confidence)
  return (high - low) / 2
}

/** What was seen of each record of a sample. */
export interface Verdicts {
  readonly confirmed: number
  readonly wrong: number
  /** looked at, and it could not be told */
  readonly unclear: number
}

export interface Estimate {
  /** the share of wrong ones, the unclear left out; null when nothing could be told */
  readonly share: number | null
  /** from the lower bound if every unclear one is right to the upper bound if every unclear one is wrong */
  readonly bounds: Interval
  /** with every unclear one right */
  readonly best: Interval
  /** with every unclear one wrong */
  readonly worst: Interval
}

/** The error of a number from the verdicts on a sample of its records; all of the sample must have been looked at. */
export function estimateError(verdicts: Verdicts, population: number, confidence = 0.95): Estimate {
  const { confirmed, wrong, unclear } = verdicts
  const told = confirmed + wrong
  const best = exactInterval(wrong, told + unclear, population, confidence)
  const worst = exactInterval(wrong + unclear, told + unclear, population, confidence)
  return { share: told === 0 ? null : wrong / told, bounds: { low: best.low, high: worst.high }, best, worst }
}

/** P(X ≤ wrong) when `count` of `population` are wrong. */
function atMost(wrong: number, sample: number, population: number, count: number): number {
  let sum = 0
  for (let x = Math.max(0, sample - (population - count)); x <= wrong; x += 1) {
    sum += hypergeometric(x, sample, population, count)
  }
  return Math.min(1, sum)
}

function atLeast(wrong: number, sample: number, population: number, count: number): number {
  let sum = 0
  for (let x = wrong; x <= Math.min(sample, count); x += 1)
    sum += hypergeometric(x, sample, population, count)
  return Math.min(1, sum)
}

function hypergeometric(x: number, sample: number, population: number, count: number): number {
  return Math.exp(
    logChoose(count, x) + logChoose(population - count, sample - x) - logChoose(population, sample),
  )
}

function binomialAtMost(most: number, sample: number, share: number): number {
  if (share <= 0) return 1
  if (share >= 1) return most >= sample ? 1 : 0
  let sum = 0
  for (let x = 0; x <= most; x += 1) {
    sum += Math.exp(logChoose(sample, x) + x * Math.log(share) + (sample - x) * Math.log1p(-share))
  }
  return Math.min(1, sum)
}

function logChoose(of: number, taken: number): number {
  if (taken < 0 || taken > of) return Number.NEGATIVE_INFINITY
  return logFactorial(of) - logFactorial(taken) - logFactorial(of - taken)
}

const small: number[] = [0]

/** Summed up to 256, by Stirling's series beyond: both good to 1e-13. */
function logFactorial(n: number): number {
  if (n < 256) {
    for (let next = small.length; next <= n; next += 1) small.push((small[next - 1] ?? 0) + Math.log(next))
    return small[n] ?? 0
  }
  const square = n * n
  const series = 1 / (12 * n) - 1 / (360 * n * square) + 1 / (1260 * n * square * square)
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + series
}

/** The first whole number from `low` to `high` of which it is true; it is false before and true after. */
function firstWhere(low: number, high: number, isTrue: (value: number) => boolean): number {
  let [from, to] = [low, high]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (isTrue(middle)) to = middle
    else from = middle + 1
  }
  return from
}

function lastWhere(low: number, high: number, isTrue: (value: number) => boolean): number {
  return firstWhere(low, high + 1, value => value > high || !isTrue(value)) - 1
}

/** Where a function of 0–1 that rises from below to above zero crosses it. */
function root(rising: (share: number) => number): number {
  let [from, to] = [0, 1]
  for (let step = 0; step < 60; step += 1) {
    const middle = (from + to) / 2
    if (rising(middle) > 0) to = middle
    else from = middle
  }
  return (from + to) / 2
}
