import {
  type Answer,
  type Comparison,
  type FactType,
  parametersOn,
  prepareCondition,
  shiftDay,
} from '@qingye/rules'
import type { Breach, Path } from '../kernel/index.ts'
import { factsFor } from './answers.ts'
import type { CataloguePolicy, CatalogueVersion, FactDefinition } from './policy.ts'
import type { WholeCase } from './policy-cases.ts'

/** A comparison of a version with its place: in its condition, in who keeps it, and in the amount. */
function comparisonsIn(node: unknown, path: Path): [Comparison, Path][] {
  if (Array.isArray(node)) return node.flatMap((child, at) => comparisonsIn(child, [...path, at]))
  if (typeof node !== 'object' || node === null) return []
  // an amount that is a fact has no test
  if ('fact' in node) return Object.keys(node).length > 1 ? [[node as Comparison, path]] : []
  return Object.entries(node).flatMap(([key, child]) => comparisonsIn(child, [...path, key]))
}

/**
 * Both sides of each threshold: for every comparison one case stands just on one side of it and one just on the other.
 * The smallest step is a day, one of a unit, or the next value. A comparison whose figure nobody knows has no sides.
 */
export function* edgeBreaches(
  policy: CataloguePolicy,
  cases: readonly WholeCase[],
  registry: Readonly<Record<string, FactDefinition>>,
): Generator<Breach> {
  for (const [at, version] of policy.versions.entries()) {
    const those = cases.filter(one => concerns(version, one))
    const { when, keeps, amount } = version
    for (const [comparison, path] of comparisonsIn({ when, keeps, amount }, ['versions', at])) {
      const type = registry[comparison.fact]
      if (type === undefined) continue
      const sides = sidesMet({ comparison, version, type, policy, registry }, those)
      for (const side of [true, false]) if (!sides.has(side)) yield noCase(comparison.fact, side, path)
    }
  }
}

function concerns({ from, to, keeps }: CatalogueVersion, { on }: WholeCase): boolean {
  return on >= from && (to === undefined || on <= to || keeps !== undefined)
}

interface Edge {
  readonly comparison: Comparison
  readonly version: CatalogueVersion
  readonly type: FactType
  readonly policy: CataloguePolicy
  readonly registry: Readonly<Record<string, FactDefinition>>
}

function sidesMet(edge: Edge, cases: readonly WholeCase[]): ReadonlySet<boolean> {
  const { comparison, version, type, policy, registry } = edge
  const sides = new Set<boolean>()
  for (const one of cases) {
    const figures = parametersOn(version.parameters ?? {}, one.on)
    const leaf = prepareCondition(comparison, registry, figures, one.on)
    const test = 'fact' in leaf ? leaf.test : undefined
    if (test === undefined) return new Set([true, false])
    const answer = factsFor(policy, one.facts)[comparison.fact]
    if (answer === undefined) continue
    const side = test(answer)
    if (comparison.fact === 'applicant' || neighbours(type, answer).some(next => test(next) !== side))
      sides.add(side)
  }
  return sides
}

/** The answers next to one. */
export function neighbours(type: FactType, answer: Answer): readonly Answer[] {
  switch (type.type) {
    case 'yes-no':
      return [!answer]
    case 'number':
      return [Number(answer) - 1, Number(answer) + 1]
    case 'day':
      return [shiftDay(String(answer), { days: 1 }, -1), shiftDay(String(answer), { days: 1 })]
    case 'choice': {
      const at = type.values.indexOf(String(answer))
      const others = type.ordered === true ? [type.values[at - 1], type.values[at + 1]] : type.values
      return others.filter(value => value !== undefined)
    }
    case 'several':
      return [[], ...type.values.map(value => [value])]
  }
}

function noCase(fact: string, side: boolean, path: Path): Breach {
  return {
    path,
    wrong: {
      zh: `${fact} 没有刚好${side ? '满足' : '不满足'}的 case`,
      en: `no case in which ${fact} ${side ? 'just meets' : 'just misses'} it`,
    },
    cure: { zh: '加一个就在界线这一边的 case', en: 'add one that stands on this side of the threshold' },
  }
}
