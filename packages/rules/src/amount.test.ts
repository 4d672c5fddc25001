import { describe, expect, it } from 'vitest'
import type { Amount, Range } from './amount.ts'
import type { Facts } from './fact.ts'
import { on, policyOf, type Types, version } from './small-policy.ts'

function amountOf(
  amount: Amount<Types>,
  facts: Facts = {},
  parameters: NonNullable<Parameters<typeof version>[0]['parameters']> = {},
): Range | undefined {
  return on(policyOf(version({ when: { all: [] }, amount, parameters })), facts).amount
}

const exactly = (value: number): Range => ({ from: value, to: value })

describe('bands', () => {
  const bands: Amount<Types> = {
    bands: {
      of: { fact: 'hired' },
      steps: [{ upTo: 3, amount: 10 }, { upTo: 5, amount: 20 }, { amount: 30 }],
    },
  }

  it.each([
    [0, 10],
    [3, 10],
    [4, 20],
    [5, 20],
    [6, 30],
  ])('give for %d exactly %d', (hired, amount) => {
    expect(amountOf(bands, { hired })).toEqual(exactly(amount))
  })

  it('span what may be while the size is open, from the first band that may hold to the last', () => {
    const over = (value: number | { from: number; to: number }) =>
      amountOf(
        {
          bands: {
            of: { parameter: 'size' },
            steps: [{ upTo: 3, amount: 10 }, { upTo: 5, amount: 20 }, { amount: 30 }],
          },
        },
        {},
        { size: value },
      )
    expect(over({ from: 1, to: 3 })).toEqual({ from: 10, to: 10 })
    expect(over({ from: 1, to: 4 })).toEqual({ from: 10, to: 20 })
    expect(over({ from: 4, to: 5 })).toEqual({ from: 20, to: 20 })
    expect(over({ from: 5, to: 6 })).toEqual({ from: 20, to: 30 })
    expect(over({ from: 6, to: 9 })).toEqual({ from: 30, to: 30 })
    expect(amountOf(bands)).toEqual({ from: 10, to: 30 })
  })
})

describe('a sum of money', () => {
  it('is the larger, the smaller, the sum', () => {
    expect(amountOf({ max: [3, 7, 5] })).toEqual(exactly(7))
    expect(amountOf({ min: [3, 7, 2] })).toEqual(exactly(2))
    expect(amountOf({ sum: [3, 7, -2] })).toEqual(exactly(8))
    expect(amountOf({ max: [4, { fact: 'hired' }] })).toEqual({ from: 4, to: Number.POSITIVE_INFINITY })
    expect(amountOf({ min: [4, { fact: 'hired' }] })).toEqual({ from: 0, to: 4 })
  })

  it('is rounded down where it is divided, at both ends', () => {
    expect(amountOf({ product: [100, 3], over: 7 })).toEqual(exactly(42))
    expect(
      amountOf({ product: [{ parameter: 'share' }, 3], over: 7 }, {}, { share: { from: 99, to: 100 } }),
    ).toEqual({
      from: 42,
      to: 42,
    })
    expect(
      amountOf({ product: [{ parameter: 'share' }, 3], over: 7 }, {}, { share: { from: 91, to: 95 } }),
    ).toEqual({
      from: 39,
      to: 40,
    })
  })

  it('is nothing where one factor is nothing, however large the other may be', () => {
    expect(amountOf({ product: [0, { fact: 'hired' }] })).toEqual(exactly(0))
    expect(amountOf({ product: [{ fact: 'hired' }, -2] })).toEqual({ from: Number.NEGATIVE_INFINITY, to: 0 })
    expect(amountOf({ product: [{ fact: 'hired' }, 2] })).toEqual({ from: 0, to: Number.POSITIVE_INFINITY })
  })

  it('is blocked by a figure that nobody knows, which is named, also in a condition', () => {
    const amount: Amount<Types> = { if: { fact: 'hired', atLeast: { parameter: 'least' } }, yes: 5, no: 1 }
    const policy = policyOf(version({ when: { all: [] }, amount, parameters: { least: null } }))
    expect(on(policy, { hired: 3 })).toMatchObject({ amount: { from: 1, to: 5 }, empty: ['least'] })
    const known = policyOf(version({ when: { all: [] }, amount, parameters: { least: 3 } }))
    expect(on(known, { hired: 3 })).toMatchObject({ amount: exactly(5), empty: [], missing: [] })
    expect(on(known, {})).toMatchObject({ amount: { from: 1, to: 5 }, missing: ['hired'] })
    const blocked = on(
      policyOf(
        version({
          when: { all: [] },
          amount: { sum: [1, { parameter: 'least' }] },
          parameters: { least: null },
        }),
      ),
      {},
    )
    expect({ amount: blocked.amount, empty: blocked.empty }).toEqual({ amount: undefined, empty: ['least'] })
  })

  it('counts a fact only where it is a number', () => {
    expect(() => amountOf({ fact: 'county' })).toThrow('there is no number county')
  })
})
