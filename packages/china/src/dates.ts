import type { Finding } from './finding.ts'

/** A calendar day, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string

const millisecondsOfDay = 86_400_000

/** The days of a month, 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** True for `YYYY-MM-DD` that exists in the Gregorian calendar, years 1000–9999. 2005-02-29 does not. */
export function isRealDay(text: string): boolean {
  const match = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly date: number
}

function partsOf(day: Day): Parts {
  if (!isRealDay(day)) throw new RangeError(`not a day: ${day}`)
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8)) }
}

function dayFrom({ year, month, date }: Parts): Day {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}

/** Days since 1970-01-01. @throws RangeError for what is no day */
export function dayNumber(day: Day): number {
  const { year, month, date } = partsOf(day)
  return Date.UTC(year, month - 1, date) / millisecondsOfDay
}

export function dayOfNumber(number: number): Day {
  return new Date(number * millisecondsOfDay).toISOString().slice(0, 10)
}

/** The day n days later (earlier when negative). */
export function addDays(day: Day, n: number): Day {
  return dayOfNumber(dayNumber(day) + n)
}

/** How many days `to` lies after `from`; negative when before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

/**
 * "After n months": the same day of the month; where the month has no such day, its last one
 * (2026-01-31 and 1 month: 2026-02-28). n may be negative.
 */
export function addMonths(day: Day, n: number): Day {
  const { year, month, date } = partsOf(day)
  const count = year * 12 + (month - 1) + n
  const [y, m] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  return dayFrom({ year: y, month: m, date: Math.min(date, daysInMonth(y, m)) })
}

/** "After n years", by the same rule: 2024-02-29 and 1 year: 2025-02-28. */
export function addYears(day: Day, n: number): Day {
  return addMonths(day, n * 12)
}

/** "Within n months" of a first day: both ends included. */
export function isWithinMonths(first: Day, n: number, day: Day): boolean {
  return day >= first && day <= addMonths(first, n)
}

/** "Within n years" of a first day: both ends included. */
export function isWithinYears(first: Day, n: number, day: Day): boolean {
  return isWithinMonths(first, n * 12, day)
}

/** The n-th birthday. Who was born on 29 February has it on 1 March in common years. */
export function birthdayAt(birthday: Day, age: number): Day {
  const { year, month, date } = partsOf(birthday)
  const then = year + age
  if (month === 2 && date === 29 && !isLeapYear(then)) return dayFrom({ year: then, month: 3, date: 1 })
  return dayFrom({ year: then, month, date })
}

/** Age in whole years, reached on the birthday. @throws RangeError when the day is before the birth */
export function ageOn(birthday: Day, day: Day): number {
  const years = partsOf(day).year - partsOf(birthday).year
  const age = day >= birthdayAt(birthday, years) ? years : years - 1
  if (age < 0) throw new RangeError(`${day} is before the birth`)
  return age
}

/** "n or under": until the day before the birthday after the n-th. */
export function isAtMostAge(birthday: Day, age: number, day: Day): boolean {
  return day >= birthday && day < birthdayAt(birthday, age + 1)
}

export type TypedDayError = 'empty' | 'unreadable' | 'two-digit-year' | 'no-such-day' | 'day-first'
export type TypedDayResult =
  | { readonly ok: true; readonly day: Day }
  | { readonly ok: false; readonly error: Finding<TypedDayError> }

/**
 * Reads a day as people and spreadsheets write it: 2026-11-22, 2026/11/22, 2026.11.22, 2026年11月22日, 20261122,
 * with or without leading zeros, full-width or not, a time of day after it ignored; a number (or a text of five
 * digits) is a serial of Excel. A moment with a zone (…T16:00:00Z) is no day: convert it first. What can be read in two ways is refused, not guessed.
 * @param epoch which calendar the workbook counts in: 1900 (nearly all) or 1904 (old Macs)
 */
export function parseDay(typed: string | number, epoch: 1900 | 1904 = 1900): TypedDayResult {
  if (typeof typed === 'number') return fromSerial(typed, epoch)
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/[T\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/, '')
  if (text === '') return refuse('empty')
  if (/^\d{5}(\.\d+)?$/.test(text)) return fromSerial(Number(text), epoch)
  const match =
    /^(\d{4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})$/.exec(text) ??
    /^(\d{4})\s*(年)\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?$/.exec(text) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(text)
  if (match) {
    const day = dayFrom({ year: Number(match[1]), month: Number(match[3]), date: Number(match[4]) })
    return isRealDay(day) ? { ok: true, day } : refuse('no-such-day')
  }
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(text)) return refuse('day-first')
  if (/^\d{2}([-/.年])\d{1,2}([-/.月])\d{1,2}日?$/.test(text)) return refuse('two-digit-year')
  return refuse('unreadable')
}

/** 1900-03-01 to 2199-12-31 as serials; before, Excel counts a 29 February 1900 that never was. */
const [firstSerial, lastSerial] = [61, 109_574]

function fromSerial(serial: number, epoch: 1900 | 1904): TypedDayResult {
  const whole = Math.floor(serial) + (epoch === 1904 ? 1462 : 0)
  if (!(whole >= firstSerial && whole <= lastSerial)) return refuse('unreadable')
  return { ok: true, day: dayOfNumber(whole - 25_569) }
}

function refuse(code: TypedDayError): TypedDayResult {
  return { ok: false, error: { code, ...errorText[code] } }
}

const right = { zh: '写成 2026-11-22 或 2026年11月22日', en: 'Write it like 2026-11-22' }
const errorText: Record<TypedDayError, Pick<Finding, 'wrong' | 'right'>> = {
  empty: { wrong: { zh: '没有填日期', en: 'The date is missing' }, right },
  unreadable: { wrong: { zh: '看不懂这个日期', en: 'This cannot be read as a date' }, right },
  'two-digit-year': {
    wrong: { zh: '年份只有两位', en: 'The year has only two digits' },
    right: { zh: '年份写四位，例如 2026-11-22', en: 'Write the year with four digits, e.g. 2026-11-22' },
  },
  'day-first': {
    wrong: { zh: '分不清哪个是日、哪个是月', en: 'It is not clear which is the day and which the month' },
    right: { zh: '年份写在最前，例如 2026-11-22', en: 'Write the year first, e.g. 2026-11-22' },
  },
  'no-such-day': {
    wrong: { zh: '没有这一天', en: 'There is no such day' },
    right: {
      zh: '核对月份和日子；只有闰年有 2 月 29 日',
      en: 'Check month and day; only leap years have 29 February',
    },
  },
}
