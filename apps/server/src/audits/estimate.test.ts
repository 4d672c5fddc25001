import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clopperPearson, estimateError, exactInterval, expectedHalfWidth } from './estimate.ts'

const seeded = { seed: 1934, numRuns: 150 }

/** A published generator (mulberry32), so that a simulation is the same everywhere. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Exact in whole numbers: an independent way to the same probabilities. */
function choose(of: number, taken: number): bigint {
  if (taken < 0 || taken > of) return 0n
  let result = 1n
  for (let each = 0; each < taken; each += 1) result = (result * BigInt(of - each)) / BigInt(each + 1)
  return result
}

function slowInterval(wrong: number, sample: number, population: number) {
  const all = choose(population, sample)
  const chance = (count: number, from: number, to: number) => {
    let ways = 0n
    for (let x = from; x <= to; x += 1) ways += choose(count, x) * choose(population - count, sample - x)
    return ways
  }
  const fits: number[] = []
  for (let count = 0; count <= population; count += 1) {
    // more than 2.5 % on each side: 40 × ways > all
    if (chance(count, wrong, sample) * 40n > all && chance(count, 0, wrong) * 40n > all) fits.push(count)
  }
  return { low: Math.min(...fits) / population, high: Math.max(...fits) / population }
}

describe('Clopper and Pearson’s interval', () => {
  // the tables that every textbook prints (95 %), to four places
  it.each([
    [0, 10, 0, 0.3085],
    [1, 10, 0.0025, 0.445],
    [5, 10, 0.1871, 0.8129],
    [10, 10, 0.6915, 1],
    [0, 30, 0, 0.1157],
    [10, 100, 0.049, 0.1762],
  ])('of %d in %d is %d to %d', (wrong, sample, low, high) => {
    const found = clopperPearson(wrong, sample)
    expect(found.low).toBeCloseTo(low, 4)
    expect(found.high).toBeCloseTo(high, 4)
  })

  it('is, where none is found, the closed form and the rule of three', () => {
    for (const sample of [20, 100, 400]) {
      const { high } = clopperPearson(0, sample)
      expect(high).toBeCloseTo(1 - 0.025 ** (1 / sample), 10)
      expect(clopperPearson(0, sample, 0.9).high).toBeCloseTo(3 / sample, 1)
    }
  })
})

describe('the exact interval of a finite population', () => {
  it('is what counting in whole numbers gives', () => {
    const cases = fc.integer({ min: 1, max: 70 }).chain(population =>
      fc.integer({ min: 1, max: population }).chain(sample =>
        fc.record({
          population: fc.constant(population),
          sample: fc.constant(sample),
          wrong: fc.nat({ max: sample }),
        }),
      ),
    )
    fc.assert(
      fc.property(cases, ({ wrong, sample, population }) => {
        const [found, right] = [
          exactInterval(wrong, sample, population),
          slowInterval(wrong, sample, population),
        ]
        expect(found.low).toBeCloseTo(right.low, 12)
        expect(found.high).toBeCloseTo(right.high, 12)
      }),
      seeded,
    )
  })

  it('is a point when everything was looked at', () => {
    expect(exactInterval(7, 50, 50)).toEqual({ low: 0.14, high: 0.14 })
  })

  it('comes to Clopper and Pearson’s as the population grows, and is never wider', () => {
    for (const [wrong, sample] of [
      [0, 30],
      [3, 100],
      [50, 100],
      [400, 400],
    ] as const) {
      const endless = clopperPearson(wrong, sample)
      const large = exactInterval(wrong, sample, 5_000_000)
      expect(large.low).toBeCloseTo(endless.low, 4)
      expect(large.high).toBeCloseTo(endless.high, 4)
      const near = exactInterval(wrong, sample, sample * 4)
      expect(near.high - near.low).toBeLessThan(endless.high - endless.low)
    }
  })

  it('looks the same from the other side', () => {
    const [wrong, right] = [exactInterval(12, 90, 1_000), exactInterval(78, 90, 1_000)]
    expect(wrong.low).toBeCloseTo(1 - right.high, 12)
    expect(wrong.high).toBeCloseTo(1 - right.low, 12)
  })

  it('covers the truth at least as often as it says, whatever the truth (every case of a small city)', () => {
    const [population, sample] = [40, 12]
    for (let count = 0; count <= population; count += 1) {
      let covered = 0n
      for (let x = 0; x <= sample; x += 1) {
        const ways = choose(count, x) * choose(population - count, sample - x)
        if (ways === 0n) continue
        const { low, high } = exactInterval(x, sample, population)
        if (low <= count / population && count / population <= high) covered += ways
      }
      expect(Number(covered) / Number(choose(population, sample))).toBeGreaterThanOrEqual(0.95)
    }
  })

  it('covers the truth in a simulation of a large one, with a published seed', () => {
    const random = seededRandom(20_231_122)
    const [population, sample, rounds] = [2_400, 100, 2_000]
    for (const count of [24, 240, 1_200]) {
      let covered = 0
      for (let round = 0; round < rounds; round += 1) {
        let [left, bad, found] = [population, count, 0]
        for (let each = 0; each < sample; each += 1) {
          if (random() * left < bad) {
            found += 1
            bad -= 1
          }
          left -= 1
        }
        const { low, high } = exactInterval(found, sample, population)
        if (low <= count / population && count / population <= high) covered += 1
      }
      expect(covered / rounds).toBeGreaterThanOrEqual(0.95 - 0.01)
    }
  })

  it('refuses what is no sample', () => {
    for (const [wrong, sample, population] of [
      [5, 4, 10],
      [1, 20, 10],
      [0, 0, 10],
      [-1, 5, 10],
      [0.5, 5, 10],
    ] as const) {
      expect(() => exactInterval(wrong, sample, population)).toThrow(RangeError)
    }
  })
})

describe('the error of a number', () => {
  it('has the unclear on both sides', () => {
    const found = estimateError({ confirmed: 90, wrong: 5, unclear: 5 }, 2_000)
    expect(found.share).toBeCloseTo(5 / 95, 12)
    expect(found.bounds).toEqual({
      low: exactInterval(5, 100, 2_000).low,
      high: exactInterval(10, 100, 2_000).high,
    })
    const clear = estimateError({ confirmed: 95, wrong: 5, unclear: 0 }, 2_000)
    expect(clear.best).toEqual(clear.worst)
  })

  it('is unknown where nothing could be told', () => {
    expect(estimateError({ confirmed: 0, wrong: 0, unclear: 4 }, 4)).toMatchObject({
      share: null,
      bounds: { low: 0, high: 1 },
    })
  })

  it('is told apart the better the more is looked at', () => {
    const widths = [30, 50, 100, 200, 400].map(size => expectedHalfWidth(size, 3_000, 0.05))
    expect(widths).toEqual([...widths].sort((a, b) => b - a))
    expect(expectedHalfWidth(100, 1_000_000, 0.5)).toBeCloseTo(0.1017, 3)
  })
})
