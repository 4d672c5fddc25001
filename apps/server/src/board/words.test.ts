import { expect, test } from 'vitest'
import { figureWords } from './words.ts'

test('a figure is grouped, rounded to 万 in Chinese where it is round, and a percentage says so', () => {
  const people = { zh: '人', en: 'people', scale: 1 }
  expect(figureWords(120_000, people)).toEqual({ zh: '12 万', en: '120,000' })
  expect(figureWords(12_345, people).zh).toBe('12,345')
  expect(figureWords(4_100, { zh: '%', en: 'percent', scale: 100 })).toEqual({ zh: '41%', en: '41%' })
})
