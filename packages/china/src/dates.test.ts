import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  birthdayAt,
  dayNumber,
  daysBetween,
  isAtMostAge,
  isRealDay,
  isWithinMonths,
  isWithinYears,
  parseDay,
  weekdayOf,
} from './dates.ts'

describe('days', () => {
  it('knows which exist', () => {
    for (const day of ['2004-02-29', '2000-02-29', '2026-12-31']) expect(isRealDay(day)).toBe(true)
    for (const day of ['2005-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1', ''])
      expect(isRealDay(day)).toBe(false)
  })

  it('knows the weekday', () => {
    expect(weekdayOf('2026-11-22')).toBe(7)
    expect(weekdayOf('2026-11-23')).toBe(1)
    expect(weekdayOf('1969-12-31')).toBe(3)
  })

  it('throws for what is no day', () => {
    expect(() => addDays('2005-02-29', 1)).toThrow(RangeError)
    expect(() => ageOn('2005-02-29', '2026-01-01')).toThrow(RangeError)
  })
})

describe('ages', () => {
  it('are reached on the birthday', () => {
    expect(ageOn('1990-06-15', '2026-06-14')).toBe(35)
    expect(ageOn('1990-06-15', '2026-06-15')).toBe(36)
    expect(() => ageOn('1990-06-15', '1990-06-14')).toThrow(RangeError)
  })

  it('of who was born on 29 February, on 1 March in common years', () => {
    expect(birthdayAt('2004-02-29', 18)).toBe('2022-03-01')
    expect(ageOn('2004-02-29', '2022-02-28')).toBe(17)
    expect(ageOn('2004-02-29', '2022-03-01')).toBe(18)
    expect(ageOn('2004-02-29', '2024-02-28')).toBe(19)
    expect(ageOn('2004-02-29', '2024-02-29')).toBe(20)
  })

  it('"35 or under" lasts until the day before the 36th birthday', () => {
    expect(isAtMostAge('1990-06-15', 35, '2026-06-14')).toBe(true)
    expect(isAtMostAge('1990-06-15', 35, '2026-06-15')).toBe(false)
    expect(isAtMostAge('1990-06-15', 35, '1990-06-14')).toBe(false)
  })
})

describe('periods', () => {
  it('run to the same day of the month, or to its last day', () => {
    expect(addMonths('2026-01-15', 1)).toBe('2026-02-15')
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2023-11-30', 3)).toBe('2024-02-29')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
    expect(addMonths('2026-01-31', -2)).toBe('2025-11-30')
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28')
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29')
  })

  it('include both ends', () => {
    expect(isWithinYears('2024-07-01', 2, '2026-07-01')).toBe(true)
    expect(isWithinYears('2024-07-01', 2, '2026-07-02')).toBe(false)
    expect(isWithinMonths('2024-07-01', 6, '2024-07-01')).toBe(true)
    expect(isWithinMonths('2024-07-01', 6, '2024-06-30')).toBe(false)
  })

  const day = fc.integer({ min: -40_000, max: 60_000 }).map(n => addDays('1970-01-01', n))
  it('never run backwards, and a later start never ends earlier', () => {
    fc.assert(
      fc.property(day, day, fc.nat(600), (one, other, months) => {
        const [a, b] = one <= other ? [one, other] : [other, one]
        expect(isRealDay(addMonths(a, months))).toBe(true)
        expect(addMonths(a, months) >= a).toBe(true)
        expect(addMonths(a, months) <= addMonths(b, months)).toBe(true)
        expect(addDays(a, daysBetween(a, b))).toBe(b)
        expect(dayNumber(b) - dayNumber(a)).toBe(daysBetween(a, b))
        expect(isAtMostAge(a, ageOn(a, b), b)).toBe(true)
        if (ageOn(a, b) > 0) expect(isAtMostAge(a, ageOn(a, b) - 1, b)).toBe(false)
      }),
      { seed: 36, numRuns: 500 },
    )
  })
})

describe('typed days', () => {
  it('are read as people and spreadsheets write them', () => {
    for (const typed of [
      '2026-11-22',
      '2026/11/22',
      '2026.11.22',
      '2026年11月22日',
      '2026年11月22',
      ' ２０２６－１１－２２ ',
      '20261122',
      '2026-11-22 00:00:00',
      '2026-11-22T09:30:00.000',
      46348,
      46348.75,
      '46348',
    ])
      expect(parseDay(typed)).toEqual({ ok: true, day: '2026-11-22' })
    expect(parseDay('2026/1/2')).toEqual({ ok: true, day: '2026-01-02' })
    expect(parseDay(61)).toEqual({ ok: true, day: '1900-03-01' })
    expect(parseDay(44886, 1904)).toEqual({ ok: true, day: '2026-11-22' })
  })

  it('are refused with the reason when they are none, or two at once', () => {
    const errorOf = (typed: string | number) => {
      const result = parseDay(typed)
      return result.ok ? result.day : result.error.code
    }
    expect(errorOf('')).toBe('empty')
    expect(errorOf('2005-02-29')).toBe('no-such-day')
    expect(errorOf('2026年13月1日')).toBe('no-such-day')
    expect(errorOf('26-11-22')).toBe('two-digit-year')
    expect(errorOf('03/04/2026')).toBe('day-first')
    expect(errorOf('2026-11/22')).toBe('unreadable')
    expect(errorOf('2026年11月')).toBe('unreadable')
    expect(errorOf('2026-11-21T16:00:00.000Z')).toBe('unreadable') // the 22nd in Shanghai
    expect(errorOf('长期')).toBe('unreadable')
    expect(errorOf(60)).toBe('unreadable') // Excel's 29 February 1900
    expect(errorOf(-1)).toBe('unreadable')
    expect(errorOf(Number.NaN)).toBe('unreadable')
    expect(errorOf(1e300)).toBe('unreadable')
  })
})
