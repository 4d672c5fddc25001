import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Id } from '../kernel/index.ts'
import type { Assessment } from './assess.ts'
import type { ToldBefore } from './result.store.ts'
import { quiet, tellingsFor } from './tell.ts'

const person = '018c0000-0000-7000-8000-0000000000a1' as Id<'Person'>
const policies = ['a', 'b', 'c', 'd', 'e', 'f']

const found: fc.Arbitrary<Assessment> = fc.record({
  policy: fc.constantFrom(...policies),
  hash: fc.constantFrom('one', 'two'),
  outcome: fc.constantFrom('entitled', 'one-missing', 'open'),
  fact: fc.constant('veteran'),
  likely: fc.boolean(),
  confirmed: fc.boolean(),
  amount: fc.option(
    fc.integer({ min: 0, max: 1_000_00 }).map(fen => ({ from: fen, to: fen })),
    {
      nil: undefined,
    },
  ),
})
const night = fc.uniqueArray(found, { selector: one => one.policy })

describe('what somebody is told over many nights', () => {
  it('is never the same twice, nothing they claimed, and not more than is bearable', () => {
    fc.assert(
      fc.property(
        fc.array(night, { minLength: 1, maxLength: 20 }),
        fc.subarray(policies),
        (nights, claimedNow) => {
          const claimed = new Set(claimedNow)
          const told: ToldBefore[] = []
          for (const [at, all] of nights.entries()) {
            const today = addDays('2023-11-22', at)
            const reader = { person, division: '330381', found: all, claimed, told: [...told] }
            const said = tellingsFor(reader, today)
            // a night that is run again tells no more than was left of its measure
            expect(said.filter(one => one.kind === 'entitled').length).toBeLessThanOrEqual(
              quiet.policiesANight,
            )
            for (const { policy, hash, kind } of said) {
              expect(claimed.has(policy)).toBe(false)
              expect(told.some(one => one.policy === policy && one.hash === hash && one.kind === kind)).toBe(
                false,
              )
              expect(all).toContainEqual(
                expect.objectContaining({ policy, hash, outcome: kind, confirmed: true }),
              )
              told.push({ policy, hash, kind, day: today })
            }
            const again = tellingsFor({ ...reader, told: [...told] }, today)
            const entitled = [...said, ...again].filter(one => one.kind === 'entitled')
            expect(entitled.length).toBeLessThanOrEqual(quiet.policiesANight)
          }
          const questions = told.filter(one => one.kind === 'one-missing').map(one => one.day)
          for (const [at, day] of questions.entries()) {
            const next = questions[at + 1]
            if (next !== undefined) expect(next >= addDays(day, quiet.daysBetweenQuestions)).toBe(true)
          }
        },
      ),
      { seed: 4, numRuns: 300 },
    )
  })
})
