import {
  type Answer,
  type Comparison,
  type Condition,
  decide,
  type Facts,
  type Leaf,
  type PreparedPolicy,
  preparePolicy,
  type Range,
} from '@qingye/rules'
import type { Day, Text } from '../kernel/index.ts'
import type { Catalogue, CataloguePolicy, CatalogueVersion, ClaimLevel } from './policy.ts'

/** What a sentence about a condition is made of. */
export interface Saying {
  readonly catalogue: Catalogue
  readonly day: Day
}

/** The sentence of a comparison where it holds, and where it does not. */
export function saysOf(
  comparison: Comparison,
  _version: CatalogueVersion,
  { catalogue }: Saying,
): readonly [Text, Text] {
  const label = catalogue.facts[comparison.fact]?.label ?? { zh: comparison.fact, en: comparison.fact }
  return [label, { zh: `不符合：${label.zh}`, en: `Not: ${label.en}` }]
}

export interface Candidate {
  readonly fact: string
  readonly would: Answer
  readonly leaf: Leaf
}

/** Every answer that the engine may propose as the one change that would do. */
export function candidatesIn(_prepared: PreparedPolicy): Candidate[] {
  return []
}

export function ifSays(_leaf: Leaf, _would: Answer, _saying: Saying): Text | undefined {
  return undefined
}

/** A condition in words: one sentence, or a group of them. */
export type ToldCondition =
  | { readonly says: Text }
  | { readonly group: 'all' | 'any' | 'none'; readonly of: readonly ToldCondition[] }

/** The whole condition of a version; undefined where there is none. */
export function tellCondition(
  version: CatalogueVersion,
  catalogue: Catalogue,
  day: Day,
): ToldCondition | undefined {
  const tell = (node: Condition): ToldCondition => {
    if ('all' in node)
      return node.all.length === 1 && node.all[0]
        ? tell(node.all[0])
        : { group: 'all', of: node.all.map(tell) }
    if ('any' in node) return { group: 'any', of: node.any.map(tell) }
    if ('not' in node) return { group: 'none', of: [tell(node.not)] }
    return { says: saysOf(node, version, { catalogue, day })[0] }
  }
  const { when } = version
  return 'all' in when && when.all.length === 0 ? undefined : tell(when)
}

const nothing: Facts = {}

/** What it is worth before anything is known of anybody. */
export function worthOf(
  policy: CataloguePolicy,
  version: CatalogueVersion,
  { facts }: Catalogue,
  day: Day,
): { readonly amount: Range | undefined; readonly unknown: boolean } {
  if (version.amount === undefined) return { amount: undefined, unknown: false }
  const on =
    version.from > day ? version.from : version.to !== undefined && version.to < day ? version.to : day
  const one = { ...policy, versions: [{ ...version, when: { all: [] } }] }
  const { amount } = decide(
    preparePolicy(one, facts, { day: on, known: version.published > on ? version.published : on }),
    nothing,
  )
  return { amount, unknown: amount === undefined }
}

export const claimLevelNames: Readonly<Record<ClaimLevel, Text>> = {
  town: { zh: '镇街', en: 'town' },
  county: { zh: '县（市、区）', en: 'county' },
  city: { zh: '市', en: 'city' },
}
