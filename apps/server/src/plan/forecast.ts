import { addDays, type Day } from '../kernel/index.ts'
import { daysBetween } from './days.ts'
import type { Period } from './pacing.ts'
import type { CountingUnit } from './plan.ts'

/** What had been counted by the end of a day, since the start of the period. */
export interface Reading {
  readonly day: Day
  readonly value: number
}

const trendDays = 56 // eight weeks: long enough to hold a holiday, short enough to notice a change
const leastDays = 14 // less than two weeks of readings say nothing about a year

const growing: ReadonlySet<CountingUnit> = new Set<CountingUnit>([
  'event',
  'opening',
  'distinct_person',
  'attendance',
  'distinct_organisation',
  'area',
])

/**
 * Where a running total will stand at the end of the period if the last eight weeks go on. Undefined where that
 * means nothing: too few days, or a figure that does not accumulate (a stock, a ratio, a cadence).
 * Not clamped: a total that is being corrected downwards is forecast downwards.
 */
export function forecast(
  counts: CountingUnit,
  readings: readonly Reading[],
  period: Period,
  today: Day,
): number | undefined {
  if (!growing.has(counts)) return undefined
  const now = latest(readings, today)
  if (now === undefined) return undefined
  if (today >= period.to) return now.value
  const reach = addDays(today, -trendDays)
  const start = addDays(period.from, -1) // the total was 0 at the end of the day before
  const then: Reading =
    reach <= start ? { day: start, value: 0 } : { day: reach, value: latest(readings, reach)?.value ?? 0 }
  const days = daysBetween(then.day, today)
  if (days < leastDays) return undefined
  return Math.round(now.value + ((now.value - then.value) * daysBetween(today, period.to)) / days)
}

/** The last reading on or before a day. */
function latest(readings: readonly Reading[], day: Day): Reading | undefined {
  let found: Reading | undefined
  for (const reading of readings)
    if (reading.day <= day && (found === undefined || reading.day >= found.day)) found = reading
  return found
}
