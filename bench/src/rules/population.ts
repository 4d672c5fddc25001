import type { Answer, Facts } from '@qingye/rules'
import type { FactDefinition } from '../../../apps/server/src/policies/index.ts'
import type { Random } from '../people/million.ts'

/** Of ten facts this many are known of somebody: what a city's records hold is never whole. */
const knownOfTen = 7

/**
 * What is known of so many synthetic people or firms: each fact as the registry says people answer it, three in ten
 * unknown. Seeded.
 */
export function makePopulation(
  count: number,
  facts: Readonly<Record<string, FactDefinition>>,
  random: Random,
): Facts[] {
  const asked = Object.entries(facts).filter(([, fact]) => fact.derivedFrom === undefined)
  return Array.from({ length: count }, () => {
    const one: Record<string, Answer> = {}
    for (const [name, { prior, onlyIf }] of asked) {
      const answer = random(10) < knownOfTen ? pick(prior, random) : undefined
      const parent = onlyIf === undefined ? undefined : one[onlyIf.fact]
      const concerns = onlyIf === undefined || onlyIf.in.some(each => each === parent)
      if (answer !== undefined && concerns) one[name] = answer
    }
    return one
  })
}

export function pick(prior: FactDefinition['prior'], random: Random): Answer | undefined {
  const scale = 1_000_000
  const total = prior.reduce((sum, [, weight]) => sum + weight, 0)
  let left = (random(scale) / scale) * total
  for (const [answer, weight] of prior) {
    left -= weight
    if (left < 0) return answer
  }
  return prior.at(-1)?.[0]
}
