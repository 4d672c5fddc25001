import { describe, expect, test } from 'vitest'
import { stepsOf, typed } from './amount.ts'

describe('an amount that was typed', () => {
  test.each([
    ['700', 1, 700],
    ['152,318', 1, 152_318],
    ['16.7', 10, 167],
    ['41', 100, 4100],
    ['0', 1, 0],
    ['1.15', 100, 115],
  ])('%s at 1/%i is %i steps', (value, scale, steps) => {
    expect(stepsOf(value, scale)).toBe(steps)
  })

  test.each(['', '-1', '1.5', 'abc', '1e3', '９', '12345678901234'])('%s is refused', value => {
    expect(stepsOf(value, 1)).toBeUndefined()
  })

  test('what stands in the field is read back as it was', () => {
    expect(stepsOf(typed(4167, 100), 100)).toBe(4167)
    expect(typed(null, 1)).toBe('')
  })
})
