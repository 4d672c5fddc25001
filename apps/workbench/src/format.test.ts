import { describe, expect, test } from 'vitest'
import { day, moment, number, signed } from './format.ts'

describe('figures and days as they are said', () => {
  test('numbers take a comma and a true minus', () => {
    expect(number(152318)).toBe('152,318')
    expect(signed(-36)).toBe('−36')
    expect(signed(3)).toBe('+3')
    expect(signed(0)).toBe('0')
  })

  test('the year is said only when it is another', () => {
    expect(day('2026-11-22', '2026-01-01')).toBe('11月22日')
    expect(day('2025-02-28', '2026-01-01')).toBe('2025年2月28日')
  })

  test('an instant is told in the time of the city, also past midnight', () => {
    expect(moment('2023-11-22T16:30:00.000Z')).toMatch(/11月23日 0:30$/)
  })

  test('an appointment without a zone is the clock in the city', () => {
    expect(moment('2023-11-27T14:00')).toMatch(/11月27日 14:00$/)
  })
})
