import { expect, test } from 'vitest'
import { figureWords, promiseWords } from './words.ts'

test('a figure is grouped, rounded to 万 in Chinese where it is round, and a percentage says so', () => {
  const people = { zh: '人', en: 'people', scale: 1 }
  expect(figureWords(120_000, people)).toEqual({ zh: '12 万', en: '120,000' })
  expect(figureWords(12_345, people).zh).toBe('12,345')
  expect(figureWords(4_100, { zh: '%', en: 'percent', scale: 100 })).toEqual({ zh: '41%', en: '41%' })
})

test('a promise names its unit, a rate each of what, a round how often; one of a thing is one', () => {
  const words = (more: Partial<Parameters<typeof promiseWords>[0]>) =>
    promiseWords({
      value: 150_000,
      unit: { zh: '个', en: 'openings', scale: 1 },
      cadence: undefined,
      comparator: 'at_least',
      strength: 'at_least',
      ...more,
    })
  expect(words({})).toEqual({ zh: '15 万个以上', en: 'at least 150,000 openings' })
  const each = { zh: '次/人', en: 'times a person', scale: 1 }
  expect(words({ value: 1, unit: each })).toEqual({ zh: '每人 1 次以上', en: 'at least 1 time a person' })
  const rounds = { zh: '次/月', en: 'rounds a month', scale: 1 }
  expect(words({ value: 1, unit: rounds, cadence: 'monthly' })).toEqual({
    zh: '每月 1 次',
    en: '1 round every month',
  })
  const share = { zh: '%', en: 'percent', scale: 100 }
  expect(words({ value: 4_100, unit: share, strength: 'strive' })).toEqual({
    zh: '力争 41%',
    en: 'striving for 41%',
  })
})
