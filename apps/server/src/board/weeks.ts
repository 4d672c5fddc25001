import { addDays, type Day } from '../kernel/index.ts'
import type { Part } from '../ledger/index.ts'
import type { Reading } from '../plan/index.ts'

/** Whole days since 1970-01-01, which was a Thursday. */
function daysSince1970(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00.000Z`) / 86_400_000)
}

/** How many days of its week (Monday is the first) a day ends: 1 to 7. */
function dayOfWeek(day: Day): number {
  return ((daysSince1970(day) + 3) % 7) + 1
}

/** The ISO week of a day, `2023-W47`, as the ledger names its weeks. */
export function weekOf(day: Day): string {
  const thursday = addDays(day, 4 - dayOfWeek(day))
  const year = thursday.slice(0, 4)
  const week = Math.floor((daysSince1970(thursday) - daysSince1970(`${year}-01-01`)) / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** The last day of an ISO week. */
export function sundayOf(week: string): Day {
  const fourth: Day = `${week.slice(0, 4)}-01-04` // always in week 1
  return addDays(fourth, 7 - dayOfWeek(fourth) + 7 * (Number(week.slice(6)) - 1))
}

/** What was counted in each of the eight weeks that end with the week of a day, oldest first. */
export function trendOf(
  weeks: readonly { readonly week: string; readonly value: number }[],
  day: Day,
): number[] {
  const values = new Map(weeks.map(({ week, value }) => [week, value]))
  return Array.from({ length: 8 }, (_, index) => values.get(weekOf(addDays(day, -7 * (7 - index)))) ?? 0)
}

/**
 * The running total, today and eight weeks ago, for a forecast. Distinct numbers do not add up over weeks: there
 * the weeks tell only which part of today's number was there already.
 * @param value the number today, in steps; its weeks are in the same steps
 */
export function readingsOf(
  weeks: readonly { readonly week: string; readonly value: number }[],
  value: number,
  today: Day,
): Reading[] {
  const then = addDays(today, -56)
  const all = weeks.reduce((sum, week) => sum + week.value, 0)
  if (all <= 0) return [{ day: today, value }]
  const week = weekOf(then)
  const before = weeks.reduce((sum, one) => {
    if (one.week < week) return sum + one.value
    return one.week === week ? sum + (one.value * dayOfWeek(then)) / 7 : sum
  }, 0)
  return [
    { day: then, value: Math.round((value * before) / all) },
    { day: today, value },
  ]
}

/** The last day on which something can have happened that counts here; undefined: nothing did. */
export function newestWeekEnd(weeks: readonly Part[], today: Day): Day | undefined {
  const newest = weeks.filter(week => week.count.records > 0).at(-1)
  if (newest === undefined) return undefined
  const sunday = sundayOf(newest.part)
  return sunday < today ? sunday : today
}
