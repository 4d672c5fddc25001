import { describe, expect, it } from 'vitest'
import { countingWords } from '../plan/index.ts'
import { indicators } from './ledger.test-city.ts'
import { exclusionWords, predicateWords } from './words.ts'

describe('explaining a number', () => {
  it.each(indicators)('$id says what, when and on whose word in both languages', definition => {
    const words = predicateWords(definition)
    expect(words.zh).toContain('至2023年12月31日')
    expect(words.en).toContain('to 31 December 2023')
    for (const text of [words.zh, words.en]) expect(text).not.toMatch(/undefined|\[object/)
    expect(words.zh.includes('只算')).toBe(!definition.unconfirmedCounts)
    expect(countingWords(definition.predicate).zh).not.toBe('')
  })

  it('names every reason that keeps a record out, also one it has never heard of', () => {
    expect(exclusionWords('contested').en).toContain('being checked')
    expect(exclusionWords('excluded:doubtful').en).toContain('doubtful')
    expect(exclusionWords('excluded:other').en).toBe('excluded by the plan: other')
  })
})
