import { addDays, type Day, dayNumber, dayOfNumber, daysBetween, isRealDay, weekdayOf } from './dates.ts'
import type { Text } from './finding.ts'

/** One year of the official calendar, as the State Council's notice gives it. */
export interface CalendarYear {
  readonly year: number
  /** true: the notice is not out; only what the law itself fixes is known, and every answer is marked */
  readonly provisional: boolean
  /** the notice's title or number; why it is provisional, where it is */
  readonly source: string
  /** closed spans of days off, weekends inside them included; a span may begin in the year before */
  readonly holidays: readonly { readonly name: Text; readonly from: Day; readonly to: Day }[]
  /** Saturdays and Sundays that are worked instead (调休) */
  readonly workdays: readonly Day[]
}

/** A day and whether it rests on a year whose notice is not out yet (show it as "to be confirmed"). */
export interface ComputedDay {
  readonly day: Day
  readonly provisional: boolean
}

export interface WorkingCalendar {
  readonly firstDay: Day
  readonly lastDay: Day
  /** @throws OutsideCalendar */
  isWorkingDay(day: Day): boolean
  /** @throws OutsideCalendar */
  isProvisional(day: Day): boolean
  /** the holiday that makes this day free, if one does */
  holidayOn(day: Day): Text | undefined
  /**
   * The last day of a period of n working days. A period starts the day after: 0 gives the day itself,
   * 1 the first working day after it.
   * @throws OutsideCalendar, RangeError when n is negative or no whole number
   */
  addWorkingDays(day: Day, n: number): ComputedDay
  /**
   * Working days after `from` up to and including `to`; negative when `to` is earlier.
   * @throws OutsideCalendar
   */
  workingDaysBetween(from: Day, to: Day): { readonly days: number; readonly provisional: boolean }
}

/** The calendar holds nothing for this day: nobody guesses holidays. The cure is another year's file. */
export class OutsideCalendar extends RangeError {
  readonly day: Day
  readonly text: Text
  constructor(day: Day, firstDay: Day, lastDay: Day) {
    super(`no working-day calendar for ${day}: it covers ${firstDay} to ${lastDay}`)
    this.name = 'OutsideCalendar'
    this.day = day
    this.text = {
      zh: `工作日历没有 ${day}（现有 ${firstDay} 至 ${lastDay}），请补充该年的放假通知`,
      en: `There is no working-day calendar for ${day} (it covers ${firstDay} to ${lastDay}); add that year's notice`,
    }
  }
}

/**
 * Builds the calendar from its years, in any order.
 * @throws Error for data that contradict themselves: a gap between years, a year twice, a day that does not exist,
 *   a span that runs backwards, a make-up day that is no weekend or is inside a holiday
 */
export function workingCalendar(data: readonly CalendarYear[]): WorkingCalendar {
  const years = [...data].sort((a, b) => a.year - b.year)
  const [first, last] = [years[0], years.at(-1)]
  if (!first || !last) throw new Error('a working calendar needs at least one year')
  const firstDay = `${first.year}-01-01`
  const lastDay = `${last.year}-12-31`
  const { holidays, makeUps, provisionalYears } = read(years)

  const works = (day: Day) => (weekdayOf(day) >= 6 ? makeUps.has(day) : !holidays.has(day))
  const base = dayNumber(firstDay)
  // counts[i]: working days among the first i days of the calendar
  const counts: number[] = [0]
  for (let day = firstDay, sum = 0; day <= lastDay; day = addDays(day, 1)) {
    if (works(day)) sum += 1
    counts.push(sum)
  }
  const total = counts.at(-1) ?? 0

  const indexOf = (day: Day): number => {
    if (!isRealDay(day)) throw new RangeError(`not a day: ${day}`)
    if (day < firstDay || day > lastDay) throw new OutsideCalendar(day, firstDay, lastDay)
    return dayNumber(day) - base
  }
  /** working days of the calendar up to and including the day with this index */
  const countThrough = (index: number): number => counts[index + 1] ?? total
  const touches = (from: Day, to: Day): boolean =>
    [...provisionalYears].some(year => from <= `${year}-12-31` && to >= `${year}-01-01`)

  return {
    firstDay,
    lastDay,
    isWorkingDay: day => {
      indexOf(day)
      return works(day)
    },
    isProvisional: day => {
      indexOf(day)
      return provisionalYears.has(Number(day.slice(0, 4)))
    },
    holidayOn: day => {
      indexOf(day)
      return holidays.get(day)
    },
    addWorkingDays(day, n) {
      if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`)
      const start = indexOf(day)
      if (n === 0) return { day, provisional: touches(day, day) }
      const wanted = countThrough(start) + n
      if (wanted > total) throw new OutsideCalendar(addDays(lastDay, 1), firstDay, lastDay)
      const end = dayOfNumber(base + firstReaching(counts, wanted) - 1)
      return { day: end, provisional: touches(day, end) }
    },
    workingDaysBetween(from, to) {
      const [a, b] = [indexOf(from), indexOf(to)]
      const [early, late] = from <= to ? [from, to] : [to, from]
      return { days: countThrough(b) - countThrough(a), provisional: touches(early, late) }
    },
  }
}

/** The smallest place in a rising list whose value is at least the wanted one. */
function firstReaching(rising: readonly number[], wanted: number): number {
  let [low, high] = [0, rising.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) >= wanted) high = middle
    else low = middle + 1
  }
  return low
}

function read(years: readonly CalendarYear[]) {
  const holidays = new Map<Day, Text>()
  const makeUps = new Set<Day>()
  const provisionalYears = new Set<number>()
  for (const [at, entry] of years.entries()) {
    const before = years[at - 1]
    if (before && entry.year !== before.year + 1)
      throw new Error(`the calendar's years must follow one another: ${before.year}, then ${entry.year}`)
    if (entry.provisional) provisionalYears.add(entry.year)
    for (const { name, from, to } of entry.holidays) {
      if (!isRealDay(from) || !isRealDay(to) || from > to)
        throw new Error(`calendar ${entry.year}: ${from} to ${to} is no span of days`)
      if (daysBetween(from, to) > 15)
        throw new Error(`calendar ${entry.year}: ${from} to ${to} is longer than any holiday`)
      for (let day = from; day <= to; day = addDays(day, 1)) holidays.set(day, name)
    }
    for (const day of entry.workdays) {
      if (!isRealDay(day) || weekdayOf(day) < 6)
        throw new Error(`calendar ${entry.year}: the make-up day ${day} is no Saturday or Sunday`)
      makeUps.add(day)
    }
  }
  for (const day of makeUps)
    if (holidays.has(day)) throw new Error(`calendar: ${day} is both a holiday and a make-up day`)
  return { holidays, makeUps, provisionalYears }
}
