import { fileURLToPath } from 'node:url'
import type { Answer, Facts } from '@qingye/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerFor } from './answers.ts'
import { readCatalogue } from './catalogue.ts'
import { questionsFor } from './facts.ts'
import type { Audience, FactDefinition } from './policy.ts'

const folder = fileURLToPath(new URL('../../../../plans/wenzhou-2023/policies', import.meta.url))
const catalogue = readCatalogue(folder, { quick: true })

/** Days and numbers on which the policies turn, and others. */
const days = [
  '1963-11-22',
  '1987-11-23',
  '1998-11-22',
  '2007-11-22',
  '2018-11-22',
  '2021-11-21',
  '2023-05-22',
  '2023-11-22',
]
const numbers = [
  0, 1, 2, 3, 5, 6, 9, 10, 11, 12, 13, 23, 24, 25, 36, 189, 200, 300, 301, 1_000_00, 100_000_00, 3_000_000_00,
]

function answersOf(fact: FactDefinition): fc.Arbitrary<Answer> {
  switch (fact.type) {
    case 'yes-no':
      return fc.boolean()
    case 'number':
      return fc.constantFrom(...numbers.filter(each => each >= (fact.from ?? 0) && each <= (fact.to ?? each)))
    case 'day':
      return fc.constantFrom(...days)
    case 'choice':
      return fc.constantFrom(...fact.values)
    case 'several':
      return fc.subarray([...fact.values])
  }
}

const asked = Object.entries(catalogue.facts).filter(([, fact]) => fact.derivedFrom === undefined)
const whole: fc.Arbitrary<Facts> = fc.record(
  Object.fromEntries(asked.map(([name, fact]) => [name, answersOf(fact)])),
)
const told = fc.subarray(asked.map(([name]) => name))
const day = fc.constantFrom(
  '2023-01-01',
  '2023-11-22',
  '2024-06-30',
  '2025-03-06',
  '2026-01-01',
  '2028-06-30',
)
const audience = fc.constantFrom<Audience>('person', 'firm')

function only(facts: Facts, names: readonly string[]): Facts {
  return Object.fromEntries(names.map(name => [name, facts[name]]))
}

describe('what the catalogue says of somebody who has told a part', () => {
  it('is what it says once they have told the rest, and amounts lie in the range that was told', () => {
    fc.assert(
      fc.property(whole, told, day, audience, (facts, names, on, who) => {
        const later = answerFor(catalogue, who, facts, { day: on })
        for (const [at, part] of answerFor(catalogue, who, only(facts, names), { day: on }).entries()) {
          const then = later[at]
          if (part.status !== 'cannot-tell')
            expect([part.policy, part.status]).toEqual([then?.policy, then?.status])
          if (part.amount === undefined || then?.amount === undefined) continue
          expect(then.amount.from).toBeGreaterThanOrEqual(part.amount.from)
          expect(then.amount.to).toBeLessThanOrEqual(part.amount.to)
        }
      }),
      { seed: 20231122, numRuns: 400 },
    )
  })

  it('stays open only for a fact that may be asked, or a figure that nobody knows', () => {
    fc.assert(
      fc.property(whole, told, day, audience, (facts, names, on, who) => {
        const known = only(facts, names)
        for (const { policy, status, missing, unknownFigures } of answerFor(catalogue, who, known, {
          day: on,
        })) {
          if (status === 'cannot-tell')
            expect([policy, missing.length + unknownFigures.length]).not.toEqual([policy, 0])
          for (const name of missing) {
            expect(names).not.toContain(name)
            expect(catalogue.facts[name]?.derivedFrom).toBeUndefined()
          }
        }
      }),
      { seed: 7, numRuns: 400 },
    )
  })

  it('is decided by asking what may be asked, one after another, of whoever answers truly', () => {
    fc.assert(
      fc.property(whole, day, audience, (facts, on, who) => {
        const known: Record<string, Answer | undefined> = {}
        for (let more = true; more; ) {
          const [next] = questionsFor(catalogue.facts, who, known)
          more = next !== undefined
          if (next !== undefined) known[next.fact] = facts[next.fact]
        }
        const open = answerFor(catalogue, who, known, { day: on }).filter(
          each => each.status === 'cannot-tell' && each.unknownFigures.length === 0,
        )
        expect(open.map(each => [each.policy, each.missing])).toEqual([])
      }),
      { seed: 11, numRuns: 60 },
    )
  })
})
