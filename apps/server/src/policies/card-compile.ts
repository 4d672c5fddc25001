import {
  type Answer,
  type Comparison,
  type Condition,
  type Facts,
  type PreparedPolicy,
  preparePolicy,
} from '@qingye/rules'
import type { Day, Language, Text } from '../kernel/index.ts'
import type { CardCatalogue, CardFact, CardPolicy, CardVersion } from './card.ts'
import { bothSentences, candidatesIn, worldOf } from './card-tell.ts'
import { factsIn } from './changes.ts'
import { derive } from './derive.ts'
import type { Audience, Catalogue, CataloguePolicy, CatalogueVersion, FactDefinition } from './policy.ts'
import { nearMissOf, type SentenceWorld } from './sentences.ts'

/**
 * The catalogue for one audience, language and day, with every sentence that a card may need written out: deciding and
 * drawing need no more than this, wherever they happen.
 */
export function compileCard(
  catalogue: Catalogue,
  {
    audience,
    language,
    day,
  }: { readonly audience: Audience; readonly language: Language; readonly day: Day },
): CardCatalogue {
  const wanted = catalogue.policies.filter(
    policy => policy.audience === audience || policy.alsoFor?.includes(audience) === true,
  )
  const used = factsOf(wanted, catalogue)
  const facts = Object.entries(catalogue.facts).filter(([name]) => used.has(name))
  return {
    audience,
    day,
    facts: Object.fromEntries(
      facts.map(([name, fact]) => [
        name,
        compileFact(name, fact, { audience, language, registry: catalogue.facts }),
      ]),
    ),
    // what is certain stands before what nobody has confirmed
    policies: wanted
      .map(policy => compilePolicy(policy, catalogue, { audience, language, day }))
      .toSorted((a, b) => Number(isOpen(a, day)) - Number(isOpen(b, day))),
  }
}

function isOpen({ versions }: CardPolicy, day: Day): boolean {
  const held = versions.filter(({ from, to }) => from <= day && (to === undefined || to >= day))
  return held.some(({ confirmed }) => !confirmed)
}

/** The facts that policies name, those they are computed from, and those that decide whether they are asked. */
function factsOf(policies: readonly CataloguePolicy[], { facts }: Catalogue): ReadonlySet<string> {
  const used = new Set<string>()
  const use = (name: string): void => {
    if (used.has(name)) return
    used.add(name)
    const { derivedFrom = [], onlyIf } = facts[name] ?? {}
    for (const other of [...derivedFrom, ...(onlyIf === undefined ? [] : [onlyIf.fact])]) use(other)
  }
  for (const { versions } of policies)
    for (const { when, keeps, amount } of versions)
      for (const name of factsIn({ when, keeps, amount })) use(name)
  return used
}

interface Compiling {
  readonly audience: Audience
  readonly language: Language
  readonly registry: Catalogue['facts']
}

function compileFact(
  name: string,
  fact: FactDefinition,
  { audience, language, registry }: Compiling,
): CardFact {
  const { audience: whom, label, question, hint, words, onlyIf, ...rest } = fact
  return {
    ...rest,
    label: label[language],
    question: question[language],
    ...(hint !== undefined && { hint: hint[language] }),
    ...(words !== undefined && { words: inLanguage(words, language) }),
    // a condition that this audience is never asked about always holds
    ...(onlyIf !== undefined && registry[onlyIf.fact]?.audience.includes(audience) === true && { onlyIf }),
    // what is asked of others alone is open here, and no question
    ...(!whom.includes(audience) && { derivedFrom: [] }),
    ...(fact.derivedFrom !== undefined && fact.prior.length === 0 && { prior: priorOf(name, registry) }),
  }
}

/** What is computed is as likely as the answers that it is computed from. */
function priorOf(name: string, registry: Catalogue['facts']): FactDefinition['prior'] {
  const parts = partsOf(name, registry)
  let combined: readonly (readonly [Facts, number])[] = [[{}, 1]]
  for (const part of parts) {
    const { prior = [] } = registry[part] ?? {}
    combined = combined.flatMap(([facts, weight]) =>
      prior.map(([answer, own]) => [{ ...facts, [part]: answer }, weight * own] as const),
    )
  }
  const found = new Map<Answer, number>()
  for (const [facts, weight] of combined) {
    const value = derive(facts)[name]
    if (value !== undefined) found.set(value, (found.get(value) ?? 0) + weight)
  }
  return [...found]
}

/** The facts that are asked for one that is computed. */
function partsOf(name: string, registry: Catalogue['facts']): string[] {
  const from = registry[name]?.derivedFrom
  return from === undefined ? [name] : [...new Set(from.flatMap(each => partsOf(each, registry)))]
}

function inLanguage(words: Readonly<Record<string, Text>>, language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([value, text]) => [value, text[language]]))
}

function compilePolicy(
  policy: CataloguePolicy,
  catalogue: Catalogue,
  { audience, language, day }: Pick<Compiling, 'audience' | 'language'> & { readonly day: Day },
): CardPolicy {
  const { name, audience: _for, alsoFor: _also, plan: _plan, versions, ...rest } = policy
  const prepared = preparePolicy(policy, catalogue.facts, { day })
  const used = new Set([prepared.current, ...prepared.kept].map(each => each?.version.version))
  return {
    ...rest,
    name: name[language],
    versions: versions.map(version => {
      const world = worldOf(version, catalogue, day)
      return used.has(version.version)
        ? compileVersion(version, world, { audience, language })
        : shortVersion(version, language)
    }),
    ifs: ifsOf(prepared, { facts: catalogue.facts, day }, language),
  }
}

/** What is not in force and kept by nobody says its days and no more. */
function shortVersion(version: CatalogueVersion, language: Language): CardVersion {
  const { version: called, from, to, published, confirmed, gives, where, hash } = version
  return {
    version: called,
    from,
    ...(to !== undefined && { to }),
    published,
    when: { all: [] },
    confirmed,
    ...(hash !== undefined && { hash }),
    gives: gives[language],
    where: where[language],
    documents: [],
    unknown: {},
  }
}

function compileVersion(
  version: CatalogueVersion,
  world: SentenceWorld,
  { audience, language }: Pick<Compiling, 'audience' | 'language'>,
): CardVersion {
  const { documents, claim, when, keeps, amount, per, parameters, discretion, figures = {} } = version
  // a version for others alone keeps its condition: that is its reason
  const told = (condition: Condition) => {
    const own = forAudience(condition, audience)
    return tellAll(typeof own === 'boolean' ? condition : own, world, language)
  }
  return {
    ...shortVersion(version, language),
    when: told(when),
    ...(keeps !== undefined && { keeps: told(keeps) }),
    ...(amount !== undefined && { amount }),
    ...(per !== undefined && { per }),
    ...(parameters !== undefined && { parameters }),
    ...(discretion !== undefined && { discretion }),
    documents: documents.map(({ name, proves }) => ({ name: name[language], proves })),
    ...(claim !== undefined && { claimDays: claim.days }),
    unknown: Object.fromEntries(Object.entries(figures).map(([name, { label }]) => [name, label[language]])),
  }
}

/**
 * The condition for one audience: in whose name it is asked is no question of a card, and the part for others has no
 * reasons to tell. True or false where nothing else is left of it.
 */
export function forAudience(condition: Condition, audience: Audience): Condition | boolean {
  if ('all' in condition || 'any' in condition) {
    const isAll = 'all' in condition
    const nodes = (isAll ? condition.all : condition.any).map(each => forAudience(each, audience))
    if (nodes.some(each => each === !isAll)) return !isAll
    const left = nodes.filter(each => typeof each !== 'boolean')
    const [only] = left
    if (left.length === nodes.length) return isAll ? { ...condition, all: left } : { ...condition, any: left }
    if (only === undefined) return isAll
    if (left.length === 1) return only
    // the sentence of the whole speaks of the others too
    return isAll ? { all: left } : { any: left }
  }
  if ('not' in condition) {
    const inner = forAudience(condition.not, audience)
    return typeof inner === 'boolean' ? !inner : { ...condition, not: inner }
  }
  return condition.fact === 'applicant' && 'is' in condition ? condition.is === audience : condition
}

/** Every node that a reason may name with its two sentences beside it. */
function tellAll(condition: Condition, world: SentenceWorld, language: Language): Condition {
  const inner = (each: Condition) => tellAll(each, world, language)
  const says = () => bothSentences(condition, world).map(text => text[language])
  const { clause } = condition
  const cited = { ...(clause !== undefined && { clause: clauseText(clause, language) }) }
  // only a group of which one would do, and a “not”, are ever told as a whole
  if ('all' in condition) return { all: condition.all.map(inner) }
  if ('any' in condition) return { any: condition.any.map(inner), ...cited, says: says() } as Condition
  if ('not' in condition) return { not: inner(condition.not), ...cited, says: says() } as Condition
  const told = { ...condition, ...cited, says: says() }
  return told as Comparison // a comparison with something beside it, which the engine hands back as it is
}

const numerals = '一二三四五六七八九十'

/** 二(七)4 in the document: 二（七）4, 2 (7) 4. */
function clauseText(clause: string, language: Language): string {
  if (language === 'zh') return clause.replaceAll('(', '（').replaceAll(')', '）')
  return clause
    .replaceAll(/[一二三四五六七八九十]/g, letter => String(numerals.indexOf(letter) + 1))
    .replaceAll('(', ' (')
    .replaceAll(')', ') ')
}

/** For each answer that a near miss may name, what it would take. */
function ifsOf(prepared: PreparedPolicy, world: SentenceWorld, language: Language): CardPolicy['ifs'] {
  const ifs: Record<string, Record<string, string>> = {}
  for (const { fact, would } of candidatesIn(prepared)) {
    ifs[fact] = { ...ifs[fact], [JSON.stringify(would)]: nearMissOf(fact, would, world)[language] }
  }
  return ifs
}
