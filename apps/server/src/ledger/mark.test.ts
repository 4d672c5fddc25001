import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeMark, encodeMark, streamCount, totalOf } from './mark.ts'

const sequence = fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 2_147_483_647 }))
const mark = fc.record({
  streams: fc.array(sequence, { minLength: streamCount, maxLength: streamCount }),
  plan: fc.string(),
  tree: fc.string(),
})

describe('a mark', () => {
  it('reads back as it was written, and fits into a URL', () => {
    fc.assert(
      fc.property(mark, one => {
        const word = encodeMark(one)
        expect(decodeMark(word)).toEqual(one)
        expect(word).toMatch(/^[\w.-]+$/)
        expect(word.length).toBeLessThan(2_000)
      }),
      { seed: 20_230_615 },
    )
  })

  it.each([
    '',
    '1',
    '1.a.b',
    '2.a.b.AAAA',
    '1.a.b.AAAA',
    '1.a.b.AAAA.c',
    `1.a.b.${'_'.repeat(400)}`,
  ])('is not read from “%s”', word => {
    expect(decodeMark(word)).toBeUndefined()
  })

  it('is not read from any text at random', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(decodeMark(text)).toBeUndefined()
      }),
      { seed: 1 },
    )
  })

  it('knows how many entries lie before it', () => {
    const streams = Array.from({ length: streamCount }, (_, index) => (index < 3 ? 5 : 0))
    expect(totalOf({ streams, plan: '', tree: '' })).toBe(15)
  })
})
