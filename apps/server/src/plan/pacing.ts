import type { Day } from '../kernel/index.ts'
import { daysBetween, lastDayOf, monthsOf } from './days.ts'
import type { Cadence, CountingUnit, Target } from './plan.ts'

/** How a year's promise is spread over the year. Shares are basis points of the whole, reached by that day. */
export type Pacing =
  | { readonly kind: 'linear' }
  | { readonly kind: 'milestones'; readonly steps: readonly { readonly by: Day; readonly share: number }[] }
  | { readonly kind: 'at_end' }

export interface Period {
  readonly from: Day
  readonly to: Day
}

/** What is done bit by bit is expected bit by bit; a state of things is expected at the end. */
export function usualPacing(counts: CountingUnit): Pacing {
  const steady: readonly CountingUnit[] = [
    'event',
    'opening',
    'distinct_person',
    'attendance',
    'distinct_organisation',
    'area',
    'cadence',
  ]
  return steady.includes(counts) ? { kind: 'linear' } : { kind: 'at_end' }
}

/** The last days of the months or quarters of a period: when a round has to have been held. */
export function roundEnds(cadence: Cadence | undefined, { from, to }: Period): Day[] {
  if (cadence !== 'monthly' && cadence !== 'quarterly') return []
  return monthsOf(from, to)
    .filter(month => cadence === 'monthly' || Number(month.slice(5)) % 3 === 0)
    .map(month => lastDayOf(month))
    .filter(day => day <= to)
}

/**
 * What has to stand there at the end of the period, in the target's own steps (1/scale of its unit): the value,
 * and for a cadence the value times the rounds of the period. Undefined where no figure was promised.
 */
export function goalOf(target: Target, period: Period): number | undefined {
  if (target.value === undefined) return undefined
  return target.counts === 'cadence' ? target.value * roundEnds(target.cadence, period).length : target.value
}

/**
 * What should be there by the end of `day`, rounded down, so that nobody is called late for a fraction.
 * Before the period nothing; after it the whole goal.
 */
export function expectedBy(
  goal: number,
  pacing: Pacing,
  period: Period,
  day: Day,
  cadence?: Cadence,
): number {
  if (day < period.from) return 0
  if (day >= period.to) return goal
  const ends = roundEnds(cadence, period)
  if (ends.length > 0) return Math.floor((goal * ends.filter(end => end <= day).length) / ends.length)
  switch (pacing.kind) {
    case 'at_end':
      return 0
    case 'linear':
      return Math.floor(
        (goal * (daysBetween(period.from, day) + 1)) / (daysBetween(period.from, period.to) + 1),
      )
    case 'milestones':
      return Math.floor((goal * shareBy(pacing.steps, day)) / 10_000)
  }
}

/** Between two milestones the earlier one holds: a promise by a day is not owed before that day. */
function shareBy(steps: readonly { by: Day; share: number }[], day: Day): number {
  return Math.max(0, ...steps.filter(step => step.by <= day).map(step => step.share))
}

export type PacingFault = 'empty' | 'outside' | 'not-rising' | 'not-whole'

/** Milestones lie in the period, rise in days and shares, and end with the whole on or before its last day. */
export function pacingFault(pacing: Pacing, period: Period): PacingFault | undefined {
  if (pacing.kind !== 'milestones') return undefined
  const { steps } = pacing
  const last = steps.at(-1)
  if (last === undefined) return 'empty'
  if (steps.some(step => step.by < period.from || step.by > period.to)) return 'outside'
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1]
    if (before !== undefined && (step.by <= before.by || step.share <= before.share)) return 'not-rising'
    if (step.share <= 0) return 'not-rising'
  }
  return last.share === 10_000 ? undefined : 'not-whole'
}
