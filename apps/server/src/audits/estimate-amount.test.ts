import { describe, expect, it } from 'vitest'
import { exactInterval } from './estimate.ts'
import { estimateAmount, quantitiesOf } from './estimate-amount.ts'

/** Few records, and very different ones: where an approximation goes wrong first. */
const quantities = [1, 1, 2, 3, 8, 20, 60]
const records = quantities.map(quantity => ({ quantity }))
const all = quantitiesOf(records)
const total = quantities.reduce((sum, each) => sum + each, 0)
const size = 4

const bits = (mask: number) => quantities.flatMap((_, at) => ((mask >> at) & 1 ? [at] : []))
const samples = Array.from({ length: 2 ** quantities.length }, (_, mask) => bits(mask)).filter(
  drawn => drawn.length === size,
)

/** In how many of all samples an interval holds the true share of the amount, for one set of wrong records. */
function coverage(
  wrong: number,
  interval: (drawn: readonly number[]) => { low: number; high: number },
): number {
  const truth = bits(wrong).reduce((sum, at) => sum + (quantities[at] ?? 0), 0) / total
  const held = samples.filter(drawn => {
    const { low, high } = interval(drawn)
    return low <= truth + 1e-9 && truth <= high + 1e-9
  })
  return held.length / samples.length
}

const isWrong = (wrong: number, at: number) => ((wrong >> at) & 1) === 1
const every = Array.from({ length: 2 ** quantities.length }, (_, wrong) => wrong)

describe('the interval of an amount', () => {
  it('holds the truth in at least 95 of 100 samples, whichever records are wrong', () => {
    const worst = every.map(wrong =>
      coverage(wrong, drawn => {
        const looked = drawn.map(at => ({
          quantity: quantities[at] ?? 0,
          verdict: isWrong(wrong, at) ? ('wrong' as const) : ('confirmed' as const),
        }))
        return estimateAmount(looked, all) ?? { low: 1, high: 0 }
      }),
    )
    expect(Math.min(...worst)).toBeGreaterThanOrEqual(0.95)
  })

  it('is not the one of the records: that one misses the amount', () => {
    const worst = every.map(wrong =>
      coverage(wrong, drawn => {
        const found = drawn.filter(at => isWrong(wrong, at)).length
        return exactInterval(found, size, quantities.length)
      }),
    )
    expect(Math.min(...worst)).toBeLessThan(0.9)
  })

  it('is a point when everything was looked at, and counts what could not be told both ways', () => {
    const looked = records.map(({ quantity }) => ({
      quantity,
      verdict:
        quantity === 20
          ? ('wrong' as const)
          : quantity === 60
            ? ('unclear' as const)
            : ('confirmed' as const),
    }))
    expect(estimateAmount(looked, all)).toEqual({ share: 20 / 35, low: 20 / total, high: 80 / total })
  })

  it('is left out where every record weighs the same', () => {
    expect(estimateAmount([{ quantity: 1, verdict: 'wrong' }], { 1: 40 })).toBeUndefined()
  })
})
