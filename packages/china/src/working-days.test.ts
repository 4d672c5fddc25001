import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCalendarYear } from './calendar-file.ts'
import { addDays, weekdayOf } from './dates.ts'
import { type CalendarYear, OutsideCalendar, workingCalendar } from './working-days.ts'

const folder = new URL('../../../plans/wenzhou-2023/calendar/', import.meta.url)
const years = readdirSync(folder)
  .filter(name => name.endsWith('.json'))
  .sort()
  .map(name => parseCalendarYear(readFileSync(new URL(name, folder), 'utf8'), name))
const calendar = workingCalendar(years)

describe('the official calendar', () => {
  it('has the days of rest and the make-up days of 2026', () => {
    for (const day of ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])
      expect([day, calendar.isWorkingDay(day)]).toEqual([day, true])
    for (const day of ['2026-01-02', '2026-02-16', '2026-02-23', '2026-04-06', '2026-06-19', '2026-10-07'])
      expect([day, calendar.isWorkingDay(day)]).toEqual([day, false])
    expect(calendar.isWorkingDay('2026-02-24')).toBe(true)
    expect(calendar.holidayOn('2026-02-16')?.en).toBe('Spring Festival')
    expect(calendar.holidayOn('2026-11-22')).toBeUndefined()
  })

  it('gives exactly the statutory days in each year: 11 until 2024, 13 since', () => {
    // A notice only moves weekends about: weekdays taken off less weekends worked is what the law grants.
    const granted = years
      .filter(entry => !entry.provisional)
      .map(({ year, holidays, workdays }) => {
        let free = 0
        for (const { from, to } of holidays)
          for (let day = from; day <= to; day = addDays(day, 1)) if (weekdayOf(day) < 6) free += 1
        return [year, free - workdays.length]
      })
    expect(granted).toEqual([
      [2022, 11],
      [2023, 11],
      [2024, 11],
      [2025, 13],
      [2026, 13],
    ])
  })

  it('counts a period from the day after and skips what is no working day', () => {
    expect(calendar.addWorkingDays('2026-02-13', 1)).toEqual({ day: '2026-02-14', provisional: false })
    expect(calendar.addWorkingDays('2026-02-14', 1)).toEqual({ day: '2026-02-24', provisional: false })
    expect(calendar.addWorkingDays('2026-11-20', 5)).toEqual({ day: '2026-11-27', provisional: false })
    expect(calendar.addWorkingDays('2026-11-22', 0)).toEqual({ day: '2026-11-22', provisional: false })
    expect(calendar.workingDaysBetween('2026-11-20', '2026-11-27')).toEqual({ days: 5, provisional: false })
    expect(calendar.workingDaysBetween('2026-11-27', '2026-11-20')).toEqual({ days: -5, provisional: false })
  })

  it('marks what rests on a year whose notice is not out', () => {
    expect(calendar.addWorkingDays('2026-12-30', 3)).toEqual({ day: '2027-01-05', provisional: true })
    expect(calendar.addWorkingDays('2026-12-30', 1)).toEqual({ day: '2026-12-31', provisional: false })
    expect(calendar.isProvisional('2027-01-05')).toBe(true)
    expect(calendar.isProvisional('2026-01-05')).toBe(false)
    expect(calendar.workingDaysBetween('2027-01-05', '2026-12-30').provisional).toBe(true)
  })

  it('throws outside its years and says what to add', () => {
    expect(() => calendar.isWorkingDay('2021-12-31')).toThrow(OutsideCalendar)
    expect(() => calendar.addWorkingDays('2027-12-30', 10)).toThrow('2022-01-01 to 2027-12-31')
    expect(() => calendar.workingDaysBetween('2026-01-01', '2028-01-01')).toThrow(OutsideCalendar)
    expect(() => calendar.addWorkingDays('2026-01-01', -1)).toThrow(RangeError)
    expect(() => calendar.addWorkingDays('2026-01-01', 1.5)).toThrow(RangeError)
    expect(() => calendar.isWorkingDay('2026-02-29')).toThrow('not a day')
  })

  const day = fc.integer({ min: 0, max: 1700 }).map(n => addDays('2022-01-01', n))
  it('says what counting day by day says', () => {
    fc.assert(
      fc.property(day, fc.nat(30), (start, n) => {
        let end = start
        for (let left = n; left > 0; ) {
          end = addDays(end, 1)
          if (calendar.isWorkingDay(end)) left -= 1
        }
        expect(calendar.addWorkingDays(start, n).day).toBe(end)
      }),
      { seed: 8, numRuns: 300 },
    )
  })

  it('never ends earlier for a longer period or a later start, and counts back what it added', () => {
    fc.assert(
      fc.property(day, fc.nat(120), fc.nat(40), (start, n, more) => {
        const end = calendar.addWorkingDays(start, n).day
        expect(calendar.addWorkingDays(start, n + more).day >= end).toBe(true)
        expect(calendar.addWorkingDays(addDays(start, more), n).day >= end).toBe(true)
        expect(calendar.workingDaysBetween(start, end).days).toBe(n)
        if (n > 0) expect(calendar.isWorkingDay(end)).toBe(true)
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})

describe('a calendar that contradicts itself', () => {
  const year = (n: number, more: Partial<CalendarYear> = {}): CalendarYear => ({
    year: n,
    provisional: false,
    source: 'test',
    holidays: [],
    workdays: [],
    ...more,
  })
  const span = (from: string, to: string) => ({ name: { zh: '假', en: 'holiday' }, from, to })

  it('is refused', () => {
    expect(() => workingCalendar([])).toThrow('at least one year')
    expect(() => workingCalendar([year(2024), year(2026)])).toThrow('follow one another')
    expect(() => workingCalendar([year(2024), year(2024)])).toThrow('follow one another')
    expect(() => workingCalendar([year(2026, { workdays: ['2026-11-23'] })])).toThrow('no Saturday or Sunday')
    expect(() => workingCalendar([year(2026, { holidays: [span('2026-05-05', '2026-05-01')] })])).toThrow(
      'no span',
    )
    expect(() => workingCalendar([year(2026, { holidays: [span('2026-05-01', '2027-05-01')] })])).toThrow(
      'longer',
    )
    const both = year(2026, { holidays: [span('2026-05-01', '2026-05-03')], workdays: ['2026-05-02'] })
    expect(() => workingCalendar([both])).toThrow('both')
    expect(workingCalendar([year(2026)]).isWorkingDay('2026-05-01')).toBe(true)
  })
})
