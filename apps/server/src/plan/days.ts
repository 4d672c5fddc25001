import { addDays, type Day } from '../kernel/index.ts'

/** Whether the text is a day that the calendar has: 2023-02-29 is not. */
export function realDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00.000Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / 86_400_000)
}

export function monthOf(day: Day): string {
  return day.slice(0, 7)
}

/** The last day of a month `YYYY-MM`. */
export function lastDayOf(month: string): Day {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
  return addDays(next, -1)
}

/** The months `YYYY-MM` that a period touches, in order. */
export function monthsOf(from: Day, to: Day): string[] {
  const months: string[] = []
  for (let month = monthOf(from); month <= monthOf(to); month = monthOf(addDays(lastDayOf(month), 1)))
    months.push(month)
  return months
}
