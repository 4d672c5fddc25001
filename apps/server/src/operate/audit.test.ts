import { expect, it } from 'vitest'
import { monthsBefore } from './audit.ts'

it('counts months back to a day that exists', () => {
  expect(monthsBefore('2023-11-22', 6)).toBe('2023-05-22')
  expect(monthsBefore('2023-08-31', 6)).toBe('2023-02-28')
  expect(monthsBefore('2024-08-31', 6)).toBe('2024-02-29')
  expect(monthsBefore('2024-01-15', 13)).toBe('2022-12-15')
})
