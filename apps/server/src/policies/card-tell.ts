import {
  type Answer,
  type Condition,
  decide,
  type Facts,
  type PreparedPolicy,
  preparePolicy,
  type Range,
} from '@qingye/rules'
import type { Day, Text } from '../kernel/index.ts'
import { bounded } from './card.ts'
import type { Audience, Catalogue, CataloguePolicy, CatalogueVersion, ClaimLevel } from './policy.ts'
import { failed, type SentenceWorld, saysOf, sentenceOf } from './sentences.ts'

/** What sentences about a version are made with. */
export function worldOf(version: CatalogueVersion, { facts }: Catalogue, day: Day): SentenceWorld {
  return { facts, day, ...(version.parameters !== undefined && { parameters: version.parameters }) }
}

/** The sentence of a node where it holds, and where it does not: its own, or one made of what is in it. */
export function bothSentences(node: Condition, world: SentenceWorld): readonly [Text, Text] {
  const says = sentenceOfNode(node, world)
  const needed = failed(says)
  // “Needed: work: own shop” has one colon too many
  const isMade = 'fact' in node && saysOf(node) === undefined
  return [says, isMade ? { ...needed, zh: needed.zh.replace(/^(需要：[^：]+)：/, '$1是') } : needed]
}

function sentenceOfNode(node: Condition, world: SentenceWorld): Text {
  const own = saysOf(node)
  if (own !== undefined) return own
  if ('all' in node) return joined(node.all, '，并且', ', and ', world)
  if ('any' in node) return joined(node.any, '，或者', ', or ', world)
  if ('not' in node) {
    const { zh, en } = sentenceOfNode(node.not, world)
    return { zh: `没有这种情况：${zh}`, en: `Not the case: ${en}` }
  }
  return sentenceOf(node, world)
}

function joined(nodes: readonly Condition[], zh: string, en: string, world: SentenceWorld): Text {
  const all = nodes.map(node => sentenceOfNode(node, world))
  return { zh: all.map(one => one.zh).join(zh), en: all.map(one => one.en).join(en) }
}

type PreparedNode = NonNullable<PreparedPolicy['current']>['when']

/** Every answer that the engine may name as the one change that would do. */
export function candidatesIn({
  current,
  kept,
}: PreparedPolicy): { readonly fact: string; readonly would: Answer }[] {
  const found = new Map<string, { readonly fact: string; readonly would: Answer }>()
  const collect = (node: PreparedNode): void => {
    if ('fact' in node) {
      const { fact } = node
      for (const would of node.candidates) found.set(`${fact} ${JSON.stringify(would)}`, { fact, would })
    } else if ('not' in node) collect(node.not)
    else for (const child of 'all' in node ? node.all : node.any) collect(child)
  }
  for (const each of [current, ...kept]) if (each !== undefined) collect(each.when)
  return [...found.values()]
}

/** A condition in words: one sentence, or a group of them. */
export type ToldCondition =
  | { readonly says: Text }
  | { readonly group: 'all' | 'any' | 'none' | Audience; readonly of: readonly ToldCondition[] }

/** The whole condition of a version; undefined where there is none. */
export function tellCondition(
  version: CatalogueVersion,
  catalogue: Catalogue,
  day: Day,
): ToldCondition | undefined {
  const world = worldOf(version, catalogue, day)
  const tell = (node: Condition): ToldCondition => {
    if ('all' in node) {
      const whose = node.all.flatMap(each => applicantOf(each) ?? [])[0]
      const others = node.all.filter(each => applicantOf(each) === undefined)
      return whose === undefined ? group('all', node.all) : { group: whose, of: others.map(tell) }
    }
    if ('any' in node) return group('any', node.any)
    if ('not' in node) {
      const own = saysOf(node)
      return own === undefined ? group('none', [node.not]) : { says: own }
    }
    return { says: sentenceOf(node, world) }
  }
  const group = (kind: 'all' | 'any' | 'none', nodes: readonly Condition[]): ToldCondition => {
    const [first, ...others] = nodes.map(tell)
    if (first !== undefined && others.length === 0 && kind !== 'none') return first
    return { group: kind, of: first === undefined ? [] : [first, ...others] }
  }
  const { when } = version
  return 'all' in when && when.all.length === 0 ? undefined : tell(when)
}

/** In whose name, where a condition asks for that alone. */
function applicantOf(node: Condition): Audience | undefined {
  if (!('fact' in node) || node.fact !== 'applicant' || !('is' in node)) return undefined
  return node.is === 'person' || node.is === 'firm' ? node.is : undefined
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
  const { from, to, published } = version
  const on = from > day ? from : to !== undefined && to < day ? to : day
  const open = { ...policy, versions: [{ ...version, when: { all: [] } }] }
  const prepared = preparePolicy(open, facts, { day: on, known: published > on ? published : on })
  const amount = bounded(decide(prepared, nothing).amount)
  return { amount, unknown: amount === undefined }
}

export const claimLevelNames: Readonly<Record<ClaimLevel, Text>> = {
  town: { zh: '镇街', en: 'town' },
  county: { zh: '县（市、区）', en: 'county' },
  city: { zh: '市', en: 'city' },
}
