import { type Answer, decide, type Facts, type Result, shiftDay } from '@qingye/rules'
import type { Day, Text } from '../kernel/index.ts'
import { derive } from './derive.ts'
import { isAsked } from './facts.ts'
import type {
  Audience,
  Catalogue,
  CataloguePolicy,
  CatalogueVersion,
  PolicyAnswer,
  PolicyReason,
} from './policy.ts'
import { preparedPolicy } from './prepared-policies.ts'
import { dayText, failed, nearMissOf, type SentenceWorld, saysOf, sentenceOf } from './sentences.ts'

export interface When {
  /** the day for which it is decided */
  readonly day: Day
  /** what had been published by this day; the day itself if not given */
  readonly known?: Day | undefined
}

/** What every policy for an audience says about somebody. */
export function answerFor(
  catalogue: Catalogue,
  audience: Audience,
  facts: Facts,
  when: When,
): PolicyAnswer[] {
  return catalogue.policies
    .filter(policy => isFor(policy, audience))
    .map(policy => answerOne(policy, catalogue, facts, { ...when, audience }))
}

export function isFor(policy: CataloguePolicy, audience: Audience): boolean {
  return policy.audience === audience || policy.alsoFor?.includes(audience) === true
}

/**
 * What one policy says about somebody, with every sentence.
 * @param when.audience in whose name it is asked; the policy's own audience if not given
 */
export function answerOne(
  policy: CataloguePolicy,
  catalogue: Pick<Catalogue, 'facts'>,
  facts: Facts,
  when: When & { readonly audience?: Audience },
): PolicyAnswer {
  const all = factsFor(policy, facts, when.audience)
  const prepared = preparedPolicy(policy, catalogue.facts, when)
  const result = decide(prepared, all)
  const version = versionOf(policy, result.version ?? prepared.current?.version.version)
  const world: SentenceWorld = {
    facts: catalogue.facts,
    day: when.day,
    ...(version?.parameters && { parameters: version.parameters }),
  }
  const audience = audienceOf(all) ?? policy.audience
  const asks = (fact: string) => askedFor(fact, { registry: catalogue.facts, facts: all, audience })
  return {
    policy: policy.id,
    status: result.status,
    likely: result.likely,
    confirmed: version?.confirmed ?? false,
    amount: result.amount,
    per: version?.per,
    reasons: reasonsOf(result, world),
    missing: [...new Set(result.missing.flatMap(asks))],
    unknownFigures: result.empty.map(name => version?.figures?.[name]?.label ?? { zh: name, en: name }),
    nearMisses: nearMissesOf(result, world),
    version: result.version,
    hash: result.hash,
  }
}

/** The facts that decide: what follows from them, and in whose name it is asked. */
export function factsFor(policy: CataloguePolicy, facts: Facts, audience: Audience = policy.audience): Facts {
  return derive({ applicant: audience, ...facts })
}

function audienceOf({ applicant }: Facts): Audience | undefined {
  return applicant === 'person' || applicant === 'firm' ? applicant : undefined
}

function versionOf(policy: CataloguePolicy, name: string | undefined): CatalogueVersion | undefined {
  return policy.versions.find(each => each.version === name)
}

interface Asking {
  readonly registry: Catalogue['facts']
  readonly facts: Facts
  readonly audience: Audience
}

/** What to ask to learn a fact: itself, what it is computed from, or first what decides whether it is asked. */
function askedFor(fact: string, asking: Asking): string[] {
  const { registry, facts, audience } = asking
  const one = registry[fact]
  if (one === undefined || (facts[fact] !== undefined && one.derivedFrom === undefined)) return []
  if (one.derivedFrom !== undefined) return one.derivedFrom.flatMap(each => askedFor(each, asking))
  const gate = one.onlyIf?.fact
  if (gate !== undefined && facts[gate] === undefined && registry[gate]?.audience.includes(audience) === true)
    return [...askedFor(gate, asking), fact]
  return isAsked(registry, audience, fact, facts) ? [fact] : []
}

/** One sentence for each comparison that decided; of alternatives none of which holds, the one of their group. */
function reasonsOf(result: Result, world: SentenceWorld): PolicyReason[] {
  const seen = new Set<unknown>()
  return result.reasons.flatMap(({ leaf, holds, group }) => {
    const node = group?.source ?? leaf.source
    if (leaf.fact === 'applicant' && holds) return []
    if (seen.has(node)) return []
    seen.add(node)
    const so = group?.holds ?? holds
    const own = group === undefined ? undefined : saysOf(group.source)
    const says = own === undefined ? sentenceOf(leaf.source, world, holds) : so ? own : failed(own)
    return [{ fact: leaf.fact, says, clause: node.clause ?? leaf.source.clause, holds: so }]
  })
}

function nearMissesOf(result: Result, world: SentenceWorld): PolicyAnswer['nearMisses'] {
  return result.nearMisses.flatMap(({ fact, now, would }) => {
    const waits = waitFor(result, fact, now)
    if (waits !== undefined) return [{ fact, says: waits }]
    return world.facts[fact]?.fixed === true ? [] : [{ fact, says: nearMissOf(fact, would, world) }]
  })
}

/** Where only time is lacking: the day on which it will have passed. */
function waitFor(result: Result, fact: string, now: Answer): Text | undefined {
  const failing = result.reasons.filter(reason => reason.leaf.fact === fact && !reason.holds)
  const [only] = failing
  if (only === undefined || failing.length > 1 || typeof now !== 'string') return undefined
  const { source } = only.leaf
  const span =
    'ago' in source
      ? source.ago
      : 'ageAtLeast' in source && typeof source.ageAtLeast === 'number'
        ? { years: source.ageAtLeast }
        : undefined
  if (span === undefined) return undefined
  const day = dayText(shiftDay(now, span))
  return { zh: `到${day.zh}，时间就满了`, en: `On ${day.en} the time will have passed` }
}
