import { expect, test } from 'vitest'
import { put } from './language.ts'

test('a number has the word for one, or for more; an unknown name stays to be seen', () => {
  const rows = '{n} {n|row|rows}, {who}'
  expect(put(rows, { n: '1', who: 'Wu' })).toBe('1 row, Wu')
  expect(put(rows, { n: 0, who: 'Wu' })).toBe('0 rows, Wu')
  expect(put(rows, { n: '1,001' })).toBe('1,001 rows, {who}')
})
