import { fileURLToPath } from 'node:url'
import type { Answer } from '@qingye/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerFor } from './answers.ts'
import { cardOf, openCard } from './card.ts'
import { compileCard } from './card-compile.ts'
import { readCatalogue } from './catalogue.ts'
import type { Audience } from './policy.ts'

const folder = fileURLToPath(new URL('../../../../plans/wenzhou-2023/policies', import.meta.url))
const catalogue = readCatalogue(folder, { quick: true })
const day = '2023-11-22'
const groups = {
  entitled: 'eligible',
  maybe: 'cannot-tell',
  not: 'not-eligible',
  off: 'not-in-force',
} as const

/** Some answers of somebody: each fact as people answer it, or open. */
function answersFor(audience: Audience) {
  const asked = Object.entries(catalogue.facts).filter(
    ([, fact]) => fact.audience.includes(audience) && fact.derivedFrom === undefined && fact.prior.length > 0,
  )
  const one = (prior: readonly (readonly [Answer, number])[]) =>
    fc.option(fc.constantFrom(...prior.map(([answer]) => answer)), { nil: undefined, freq: 3 })
  return fc.record(Object.fromEntries(asked.map(([name, { prior }]) => [name, one(prior)])))
}

describe.each(['person', 'firm'] as const)('the card of a %s', audience => {
  const open = openCard(compileCard(catalogue, { audience, language: 'zh', day }))

  it('says what the catalogue says, of whoever asks', () => {
    fc.assert(
      fc.property(answersFor(audience), facts => {
        const told = answerFor(catalogue, audience, facts, { day })
        const card = cardOf(open, facts)
        const shown = Object.entries(groups).flatMap(
          ([group, status]) =>
            card[group as keyof typeof groups].map(item => [item.policy.id, status, item.version?.hash]), // its own keys
        )
        const wanted = told.map(({ policy, status }) => [policy, status])
        expect(shown.map(([id, status]) => [id, status]).toSorted()).toEqual(wanted.toSorted())
        for (const { policy, status, hash } of told) {
          if (status === 'not-in-force' || hash === undefined) continue
          expect(shown.find(([id]) => id === policy)?.[2]).toBe(hash)
        }
      }),
      { seed: 4, numRuns: 150 },
    )
  })
})
