import { type Day, dayOfNumber, dayNumber as numberOfDay } from '@qingye/china/dates'
import { at, cumulate } from './random.ts'

export type { Day }
/** A moment as ISO 8601 in UTC. */
export type Instant = string

const texts = new Map<number, Day>()
const numbers = new Map<Day, number>()

/** The calendar day of a number of days since 1970-01-01; a city asks for the same few hundred over and over. */
export function dayText(number: number): Day {
  let text = texts.get(number)
  if (text === undefined) {
    text = dayOfNumber(number)
    texts.set(number, text)
  }
  return text
}

/** Days since 1970-01-01. @throws RangeError for what is no day */
export function dayNumber(day: Day): number {
  let number = numbers.get(day)
  if (number === undefined) {
    number = numberOfDay(day)
    numbers.set(day, number)
  }
  return number
}

const scratch = Buffer.from('0000-00-00T00:00:00.000Z', 'latin1')

/**
 * A moment on a day. `second` counts from 08:00 Shanghai, which is 00:00 UTC, so that day and instant agree without
 * any arithmetic over midnight; up to 43,199 (19:59:59 Shanghai).
 */
export function instantText(number: number, second: number): Instant {
  // written into bytes: joined pieces would stay a tree of strings, ten times the memory over a million moments
  scratch.write(dayText(number), 0, 'latin1')
  writeTwo(11, Math.floor(second / 3600))
  writeTwo(14, Math.floor(second / 60) % 60)
  writeTwo(17, second % 60)
  return scratch.toString('latin1', 0, 24)
}

function writeTwo(offset: number, value: number): void {
  scratch[offset] = 48 + Math.floor(value / 10)
  scratch[offset + 1] = 48 + (value % 10)
}

/** 0 is Sunday. */
export function weekday(number: number): number {
  return (((number + 4) % 7) + 7) % 7
}

/** First day of the Spring Festival; other years are taken as 5 February, near enough for a shape. */
const springFestivals: Readonly<Record<string, Day>> = {
  2022: '2022-02-01',
  2023: '2023-01-22',
  2024: '2024-02-10',
  2025: '2025-01-29',
  2026: '2026-02-17',
  2027: '2027-02-06',
  2028: '2028-01-26',
}

/** Relative activity of the months when the Spring Festival is set aside: graduates in early summer, then autumn. */
const monthly = [0.8, 1, 1.15, 1, 0.95, 1.3, 1.25, 0.95, 1.2, 1.1, 0.95, 0.7]

/** How busy hiring is on a day, 1 being an ordinary one. Nobody posts in the holiday; the fortnights after it peak. */
export function busyness(number: number): number {
  const day = dayText(number)
  const year = day.slice(0, 4)
  const since = number - dayNumber(springFestivals[year] ?? `${year}-02-05`)
  const week = weekday(number)
  let weight = at(monthly, Number(day.slice(5, 7)) - 1) * (week === 0 ? 0.25 : week === 6 ? 0.45 : 1)
  if (since >= -14 && since < -2) weight *= 0.45
  else if (since >= -2 && since < 7) weight *= 0.04
  else if (since >= 7 && since < 35) weight *= 2.3
  else if (since >= 35 && since < 56) weight *= 1.4
  return weight
}

/** Places things over a period in the shape of the season. */
export interface Season {
  readonly from: number
  readonly to: number
  /** The day (number) below which the given share of the period's activity lies; share in [0, 1). */
  day(share: number): number
}

export function season(from: Day, to: Day): Season {
  const first = dayNumber(from)
  const last = dayNumber(to)
  if (!(last >= first)) throw new RangeError(`the period ends before it begins: ${from} to ${to}`)
  const totals = cumulate(Array.from({ length: last - first + 1 }, (_, index) => busyness(first + index)))
  const sum = totals[totals.length - 1] ?? 0
  return {
    from: first,
    to: last,
    day(share) {
      const target = share * sum
      let low = 0
      let high = totals.length - 1
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((totals[middle] ?? 0) > target) high = middle
        else low = middle + 1
      }
      return first + low
    },
  }
}
