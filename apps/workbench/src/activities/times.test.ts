import { describe, expect, it } from 'vitest'
import { between, clock, daysOf, later, toInstant, toLocal } from './times.ts'

describe('times of a session', () => {
  it('are the clock in the city, there and back', () => {
    expect(toLocal('2023-12-09T01:00:00.000Z')).toBe('2023-12-09T09:00')
    expect(toLocal('2023-12-09T17:30:00.000Z')).toBe('2023-12-10T01:30')
    expect(Date.parse(toInstant('2024-02-29T23:30'))).toBe(Date.parse('2024-02-29T15:30:00Z'))
    expect(toLocal(toInstant('2024-02-29T23:30'))).toBe('2024-02-29T23:30')
    expect(clock('2023-12-09T01:05:00.000Z')).toBe('9:05')
  })

  it('pass midnight and the end of a leap February', () => {
    expect(later('2024-02-29T22:00', 4 * 3_600_000)).toBe('2024-03-01T02:00')
    expect(between('2024-02-29T22:00', '2024-03-01T02:00')).toBe(4 * 3_600_000)
  })
})

describe('a series', () => {
  it('goes by days, weeks and months, also over the end of a year', () => {
    expect(daysOf('2023-12-30', 'day', 3)).toEqual(['2023-12-30', '2023-12-31', '2024-01-01'])
    expect(daysOf('2023-12-23', 'week', 3)).toEqual(['2023-12-23', '2023-12-30', '2024-01-06'])
    expect(daysOf('2024-02-20', 'fortnight', 2)).toEqual(['2024-02-20', '2024-03-05'])
  })

  it('leaves out a month that has no such day', () => {
    expect(daysOf('2023-12-31', 'month', 3)).toEqual(['2023-12-31', '2024-01-31', '2024-03-31'])
    expect(daysOf('2024-01-29', 'month', 2)).toEqual(['2024-01-29', '2024-02-29'])
  })

  it('is empty as long as no day is chosen', () => {
    expect(daysOf('', 'week', 4)).toEqual([])
  })
})
