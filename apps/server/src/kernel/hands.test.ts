import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handOf, isAnotherHand } from './hands.ts'
import type { Id } from './ids.ts'
import { newId } from './ids.ts'

const [chen, deng, xu] = [newId<'Account'>(0), newId<'Account'>(1), newId<'Account'>(2)]
const as = (account: Id<'Account'> | undefined, standsInFor?: Id<'Account'>) => ({
  account,
  ...(standsInFor && { standsInFor }),
})

describe('four eyes', () => {
  it('are two people, neither of whom stands on both sides by a colleague who stands in', () => {
    const may = (second: ReturnType<typeof as>, ...first: ReturnType<typeof as>[]) =>
      isAnotherHand(second, ...first.map(handOf))
    expect(may(as(deng), as(chen))).toBe(true)
    expect(may(as(chen), as(chen))).toBe(false)
    expect(may(as(deng, chen), as(chen)), 'approved for whoever prepared it').toBe(false)
    expect(may(as(chen), as(deng, chen)), 'approved by whom it was prepared for').toBe(false)
    expect(may(as(deng), as(deng, chen)), 'approved by the stand-in under their own office').toBe(false)
    expect(may(as(xu, chen), as(deng, chen)), 'two who stand in for the same').toBe(false)
    expect(may(as(xu), as(deng, chen))).toBe(true)
    expect(may(as(xu), as(deng), as(xu, deng)), 'one of several before').toBe(false)
    expect(may(as(undefined), as(chen)), 'a job is nobody’s eyes').toBe(false)
  })

  it('hold the same both ways', () => {
    const someone = fc.constantFrom(chen, deng, xu)
    const actor = fc.tuple(someone, fc.option(someone, { nil: undefined })).map(([by, of]) => as(by, of))
    fc.assert(
      fc.property(actor, actor, (one, other) => {
        expect(isAnotherHand(one, handOf(other))).toBe(isAnotherHand(other, handOf(one)))
      }),
      { seed: 3303, numRuns: 200 },
    )
  })
})
