/**
 * The card: what every policy says about the one who asks. Pure and small: the same code decides in the browser while
 * somebody answers, and on the server where there is no script.
 */
import {
  type Answer,
  bestSet,
  type Condition,
  decide,
  type Facts,
  type FactType,
  nextQuestion,
  type Policy,
  type PreparedPolicy,
  preparePolicy,
  type Question,
  type Range,
  shiftDay,
  type Version,
} from '@qingye/rules'
import { derive } from './derive.ts'
import type { Audience, BenefitKind, Period } from './policy.ts'

/** A fact in one language, with what a question needs. */
export type CardFact = FactType & {
  readonly label: string
  readonly question: string
  readonly hint?: string
  readonly words?: Readonly<Record<string, string>>
  readonly topic: string
  readonly effort: number
  readonly prior: readonly (readonly [Answer, number])[]
  /** computed from these, never asked */
  readonly derivedFrom?: readonly string[]
  /** asked only of those whose answer to another fact is one of these */
  readonly onlyIf?: { readonly fact: string; readonly in: readonly (string | boolean)[] }
  /** of a day: it may lie ahead */
  readonly ahead?: true
  /** nobody can change it: no near miss is told of it */
  readonly fixed?: true
}

/** A node of a condition that carries its two sentences: as it holds, and as it does not. */
export type ToldNode = Condition & { readonly says: readonly [holds: string, fails: string] }

export interface CardDocument {
  readonly name: string
  readonly proves: readonly string[]
}

/** A version whose comparisons are told, with what the card says of it. */
export interface CardVersion extends Version {
  readonly gives: string
  readonly where: string
  readonly confirmed: boolean
  readonly documents: readonly CardDocument[]
  /** working days to a decision, where it is claimed here */
  readonly claimDays?: number
  /** the page on which it is applied for here, where that is not a claim */
  readonly apply?: string
  /** of the amount */
  readonly per?: Period
  /** what the parameters without a figure are called */
  readonly unknown: Readonly<Record<string, string>>
}

export interface CardPolicy extends Policy {
  readonly name: string
  readonly benefit: BenefitKind
  readonly versions: readonly CardVersion[]
  /** what one change would do: by fact and by the answer as JSON */
  readonly ifs: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** The catalogue for one audience, language and day: all that the browser is given. */
export interface CardCatalogue {
  readonly audience: Audience
  readonly day: string
  readonly facts: Readonly<Record<string, CardFact>>
  readonly policies: readonly CardPolicy[]
}

/** A catalogue made ready for its day. */
export interface OpenCard {
  readonly catalogue: CardCatalogue
  readonly prepared: readonly PreparedPolicy[]
}

export interface CardReason {
  readonly says: string
  readonly holds: boolean
  readonly clause: string | undefined
}

export interface CardItem {
  readonly policy: CardPolicy
  /** of the day; undefined: none is in force */
  readonly version: CardVersion | undefined
  /** entitled, but the office decides */
  readonly likely: boolean
  readonly amount: Range | undefined
  /** each sentence once */
  readonly reasons: readonly CardReason[]
  /** facts to ask for; never computed ones */
  readonly missing: readonly string[]
  /** figures that nobody knows, in words: no answer helps */
  readonly unknown: readonly string[]
  readonly nearMisses: readonly NearMiss[]
}

/** One change that would do: in words, or a day on which the time that is lacking will have passed. */
export type NearMiss = { readonly says: string } | { readonly on: string }

export interface Card {
  readonly entitled: readonly CardItem[]
  readonly maybe: readonly CardItem[]
  readonly not: readonly CardItem[]
  readonly off: readonly CardItem[]
  /** policies in force, and how many of them no further answer can change */
  readonly inForce: number
  readonly decided: number
  /** money that is paid, over the policies that may be had together, for each period; without figures that have no bound */
  readonly totals: readonly (Range & { readonly per: Period })[]
  /** policies that are left out of the total because another one that excludes them is worth more */
  readonly instead: readonly string[]
}

/** What records know of somebody, in one language. */
export interface Known {
  readonly facts: Facts
  readonly origins: Readonly<
    Record<string, { readonly source: string; readonly day: string; readonly verified: boolean }>
  >
}

/** What is verified stands; what somebody says goes before what they declared some day. */
export function factsOf({ facts, origins }: Known, answers: Facts): Facts {
  const verified = Object.entries(facts).filter(([name]) => origins[name]?.verified === true)
  return { ...facts, ...answers, ...Object.fromEntries(verified) }
}

/** In whose name it is asked belongs to the card; what follows from the facts is added. */
function allOf({ catalogue }: OpenCard, told: Facts): Facts {
  return derive({ ...told, applicant: catalogue.audience })
}

export function openCard(catalogue: CardCatalogue): OpenCard {
  const { day, facts } = catalogue
  return { catalogue, prepared: catalogue.policies.map(policy => preparePolicy(policy, facts, { day })) }
}

/**
 * What has to be asked, in this order, to learn a fact: first what decides whether it concerns somebody at all, of what
 * is computed its parts. Empty where it is known, or says nothing of them.
 */
export function askable(catalogue: CardCatalogue, fact: string, facts: Facts): string[] {
  const known = facts[fact] !== undefined
  const { derivedFrom, onlyIf } = catalogue.facts[fact] ?? {}
  if (known) return []
  const gate = onlyIf === undefined ? undefined : facts[onlyIf.fact]
  if (gate !== undefined && !onlyIf?.in.some(value => value === gate)) return []
  const before = onlyIf === undefined ? [] : askable(catalogue, onlyIf.fact, facts)
  const own = derivedFrom?.flatMap(each => askable(catalogue, each, facts)) ?? [fact]
  return [...new Set([...before, ...own])]
}

/** A question that can be put now: what decides whether it concerns somebody is known. */
function isTimely({ facts: types }: CardCatalogue, fact: string, facts: Facts): boolean {
  const gate = types[fact]?.onlyIf
  return gate === undefined || facts[gate.fact] !== undefined
}

/** Everything that is to be said to somebody. */
export function cardOf(open: OpenCard, told: Facts): Card {
  const { catalogue } = open
  const facts = allOf(open, told)
  const groups: Record<'eligible' | 'cannot-tell' | 'not-eligible' | 'not-in-force', CardItem[]> = {
    eligible: [],
    'cannot-tell': [],
    'not-eligible': [],
    'not-in-force': [],
  }
  for (const [at, prepared] of open.prepared.entries()) {
    const policy = catalogue.policies[at]
    if (policy === undefined) continue
    const result = decide(prepared, facts)
    const { current, kept } = prepared
    const version = policy.versions.find(
      ({ version }) => version === (result.version ?? (current ?? kept[0])?.version.version),
    )
    const missing = [...new Set(result.missing.flatMap(fact => askable(catalogue, fact, facts)))].filter(
      fact => isTimely(catalogue, fact, facts),
    )
    groups[result.status].push({
      policy,
      version: result.status === 'not-in-force' ? undefined : version,
      likely: result.likely,
      amount: bounded(result.amount),
      reasons: sentencesOf(result.reasons),
      missing,
      unknown: result.empty.map(name => version?.unknown[name] ?? name),
      nearMisses: result.nearMisses.flatMap(miss => nearMissOf(policy, result, miss, catalogue)),
    })
  }
  // what fewest answers are missing for comes first
  groups['cannot-tell'].sort((a, b) => a.missing.length - b.missing.length)
  const { eligible: entitled, 'cannot-tell': maybe, 'not-eligible': not, 'not-in-force': off } = groups
  const inForce = entitled.length + maybe.length + not.length
  return {
    entitled,
    maybe,
    not,
    off,
    inForce,
    decided: inForce - maybe.filter(({ missing }) => missing.length > 0).length,
    ...totalOf(entitled),
  }
}

function sentencesOf(reasons: ReturnType<typeof decide>['reasons']): CardReason[] {
  const told = new Map<string, CardReason>()
  for (const { leaf, holds, group } of reasons) {
    if (leaf.fact === 'applicant' && group === undefined) continue // whose card it is
    const whole = group ?? { source: leaf.source, holds }
    // whatever a reason may name is told in a card's catalogue: `card-compile.ts` makes it so
    const { says, clause } = whole.source as ToldNode
    const sentence = says[whole.holds ? 0 : 1]
    if (!told.has(sentence))
      told.set(sentence, { says: sentence, holds: whole.holds, clause: clause ?? leaf.source.clause })
  }
  return [...told.values()]
}

/** Nobody gets more than 100 million yuan: a range up to there has no end but that of what may be typed. */
const boundless = 10_000_000_000

export function bounded(amount: Range | undefined): Range | undefined {
  return amount === undefined || amount.to < boundless ? amount : { ...amount, to: Number.POSITIVE_INFINITY }
}

/** Where only time is lacking the day is told, unless another answer would do as well. */
function nearMissOf(
  policy: CardPolicy,
  { reasons }: ReturnType<typeof decide>,
  { fact, now, would }: ReturnType<typeof decide>['nearMisses'][number],
  { facts }: CardCatalogue,
): NearMiss[] {
  const [failing, ...others] = reasons.filter(({ leaf, holds }) => leaf.fact === fact && !holds)
  const source = failing?.leaf.source
  if (source !== undefined && others.length === 0 && typeof now === 'string') {
    if ('ago' in source) return [{ on: shiftDay(now, source.ago) }]
    if ('ageAtLeast' in source && typeof source.ageAtLeast === 'number')
      return [{ on: shiftDay(now, { years: source.ageAtLeast }) }]
  }
  const says = policy.ifs[fact]?.[JSON.stringify(would)]
  return says === undefined || facts[fact]?.fixed === true ? [] : [{ says }]
}

/** So many times a year, to weigh what excludes each other. */
const times: Readonly<Record<Period, number>> = { once: 1, month: 12, year: 1 }

function totalOf(entitled: readonly CardItem[]): Pick<Card, 'totals' | 'instead'> {
  const paid = entitled.flatMap(({ policy, version, amount }) =>
    policy.benefit === 'cash' && amount !== undefined && amount.to < Number.POSITIVE_INFINITY
      ? [{ policy, amount, per: version?.per ?? ('once' as const) }]
      : [],
  )
  const chosen = bestSet(
    paid.map(({ policy, amount, per }) => ({ policy: policy.id, worth: amount.from * times[per] })),
    paid.flatMap(({ policy }) => (policy.excludes ?? []).map(other => [policy.id, other] as const)),
  )
  const had = paid.filter(({ policy }) => chosen.includes(policy.id))
  const totals = [...new Set(had.map(({ per }) => per))].map(per => {
    const amounts = had.filter(one => one.per === per).map(({ amount }) => amount)
    return {
      per,
      from: amounts.reduce((sum, { from }) => sum + from, 0),
      to: amounts.reduce((sum, { to }) => sum + to, 0),
    }
  })
  return {
    totals: totals.filter(({ to }) => to > 0),
    instead: paid.filter(one => !had.includes(one)).map(({ policy }) => policy.id),
  }
}

/**
 * The question to ask next; undefined when no answer would say more. What is computed is weighed as a whole and asked
 * for by its parts.
 * @param skipped facts that somebody would rather not say
 * @param last the fact that was answered last: its topic is kept to
 */
export function nextOf(
  open: OpenCard,
  told: Facts,
  skipped: readonly string[],
  last: string | undefined,
): string | undefined {
  const { catalogue, prepared } = open
  const facts = allOf(open, told)
  const parts = (fact: string) => askable(catalogue, fact, facts)
  const can = (fact: string) => {
    const all = parts(fact)
    return all.length > 0 && !all.some(part => skipped.includes(part))
  }
  const seconds = (fact: string) =>
    parts(fact).reduce((sum, part) => sum + (catalogue.facts[part]?.effort ?? 0), 0)
  const questions = Object.entries(catalogue.facts).flatMap(([fact, { topic, prior }]): Question[] =>
    can(fact) ? [{ fact, topic, prior, effort: Math.max(1, seconds(fact)) }] : [],
  )
  const topic = last === undefined ? undefined : catalogue.facts[last]?.topic
  const best = nextQuestion(prepared, facts, questions, topic)
  if (best !== undefined) return parts(best.fact)[0]
  // everything is decided: what is left narrows an amount
  const wanted = prepared.flatMap(each => decide(each, facts)).filter(({ status }) => status === 'eligible')
  const narrowing = wanted.flatMap(({ missing }) => missing).find(can)
  return narrowing === undefined ? undefined : parts(narrowing)[0]
}
