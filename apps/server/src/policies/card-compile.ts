import { type Comparison, type Condition, type PreparedPolicy, preparePolicy } from '@qingye/rules'
import type { Day, Language, Text } from '../kernel/index.ts'
import type { CardCatalogue, CardFact, CardPolicy, CardVersion } from './card.ts'
import { candidatesIn, ifSays, type Saying, saysOf } from './card-tell.ts'
import type { Audience, Catalogue, CataloguePolicy, CatalogueVersion, FactDefinition } from './policy.ts'

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
  const policies = catalogue.policies
    .filter(policy => policy.audience === audience)
    .map(policy => compilePolicy(policy, catalogue, language, day))
  const facts = Object.entries(catalogue.facts).filter(([, fact]) => fact.audience.includes(audience))
  const names = new Set(facts.map(([name]) => name))
  return {
    audience,
    day,
    facts: Object.fromEntries(facts.map(([name, fact]) => [name, compileFact(fact, names, language)])),
    policies,
  }
}

function compileFact(fact: FactDefinition, names: ReadonlySet<string>, language: Language): CardFact {
  const { audience: _for, label, question, hint, words, onlyIf, ...rest } = fact
  return {
    ...rest,
    label: label[language],
    question: question[language],
    ...(hint !== undefined && { hint: hint[language] }),
    ...(words !== undefined && { words: inLanguage(words, language) }),
    // a condition that this audience is never asked about always holds
    ...(onlyIf !== undefined && names.has(onlyIf.fact) && { onlyIf }),
  }
}

function inLanguage(words: Readonly<Record<string, Text>>, language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([value, text]) => [value, text[language]]))
}

function compilePolicy(
  policy: CataloguePolicy,
  catalogue: Catalogue,
  language: Language,
  day: Day,
): CardPolicy {
  const { name, audience: _for, plan: _plan, versions, ...rest } = policy
  const prepared = preparePolicy(policy, catalogue.facts, { day })
  const used = new Set([prepared.current, ...prepared.kept].map(each => each?.version.version))
  return {
    ...rest,
    name: name[language],
    // what is over and kept by nobody says no more than its days
    versions: versions.map(version =>
      compileVersion(version, { catalogue, day }, language, used.has(version.version)),
    ),
    ifs: ifsOf(prepared, { catalogue, day }, language),
  }
}

function compileVersion(
  version: CatalogueVersion,
  saying: Saying,
  language: Language,
  isUsed: boolean,
): CardVersion {
  const {
    sources: _sources,
    review: _review,
    gives,
    documents,
    where,
    claim,
    when,
    keeps,
    amount,
    ...rest
  } = version
  const told = (condition: Condition) => tellAll(condition, version, saying, language)
  return {
    ...rest,
    when: isUsed ? told(when) : { all: [] },
    ...(isUsed && keeps !== undefined && { keeps: told(keeps) }),
    ...(isUsed && amount !== undefined && { amount }),
    gives: gives[language],
    where: where[language],
    documents: documents.map(({ name, proves }) => ({ name: name[language], proves })),
    ...(claim !== undefined && { claimDays: claim.days }),
  }
}

/** Every comparison with its two sentences beside it. */
function tellAll(
  condition: Condition,
  version: CatalogueVersion,
  saying: Saying,
  language: Language,
): Condition {
  const inner = (each: Condition) => tellAll(each, version, saying, language)
  if ('all' in condition) return { all: condition.all.map(inner) }
  if ('any' in condition) return { any: condition.any.map(inner) }
  if ('not' in condition) return { not: inner(condition.not) }
  const [holds, fails] = saysOf(condition, version, saying)
  const told = { ...condition, says: [holds[language], fails[language]] }
  return told as Comparison // a comparison with something beside it, which the engine hands back as it is
}

/** For each answer that a near miss may name, what it would take. */
function ifsOf(prepared: PreparedPolicy, saying: Saying, language: Language): CardPolicy['ifs'] {
  const ifs: Record<string, Record<string, string>> = {}
  for (const { fact, would, leaf } of candidatesIn(prepared)) {
    const says = ifSays(leaf, would, saying)
    if (says !== undefined) ifs[fact] = { ...ifs[fact], [JSON.stringify(would)]: says[language] }
  }
  return ifs
}
