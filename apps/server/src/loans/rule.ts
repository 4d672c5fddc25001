import { decide, type Facts, preparePolicy } from '@qingye/rules'
import type { Context } from '../kernel/index.ts'
import { type Catalogue, type CataloguePolicy, derive, publishedCatalogue } from '../policies/index.ts'
import { type Loan, loanPolicy, type RuleResult } from './loan.ts'

export interface RuleOfLoan {
  readonly catalogue: Catalogue
  readonly policy: CataloguePolicy
}

/** The policy as two people published it; undefined when nobody has. */
export async function publishedRule(context: Context): Promise<RuleOfLoan | undefined> {
  const catalogue = await publishedCatalogue(context)
  const policy = catalogue.policies.find(one => one.id === loanPolicy)
  return policy && { catalogue, policy }
}

export interface Said {
  readonly rule: RuleResult
  readonly version: string | undefined
  readonly hash: string | undefined
  /** fen: the most that all lines together may come to; undefined where no figure is known */
  readonly cap: number | undefined
}

/** What the rule says of these facts today, as it is kept with an application. */
export function ruleOn(context: Context, { catalogue, policy }: RuleOfLoan, facts: Facts): Said {
  const found = decide(preparePolicy(policy, catalogue.facts, { day: context.today }), derive(facts))
  const asked = (fact: string): readonly string[] =>
    (catalogue.facts[fact]?.derivedFrom ?? [fact]).flatMap(one => (one === fact ? [one] : asked(one)))
  const { status, likely, amount, version, hash } = found
  const inForce = policy.versions.find(one => one.hash === hash)
  const rule: RuleResult = {
    ...{ status, likely },
    confirmed: inForce?.confirmed ?? false,
    reasons: found.reasons.map(({ leaf, holds }) => ({
      ...{ fact: leaf.fact, clause: undefined, holds },
      says: catalogue.facts[leaf.fact]?.label ?? { zh: leaf.fact, en: leaf.fact },
    })),
    missing: [...new Set(found.missing.flatMap(asked))].filter(fact => facts[fact] === undefined),
    unknownFigures: found.empty.map(name => ({ zh: name, en: name })),
  }
  const cap = amount !== undefined && Number.isFinite(amount.to) && amount.to > 0 ? amount.to : undefined
  return { rule, version, hash, cap }
}

/** Which of the policy's questions this applicant still has to answer. */
export function stillAsked({ rule }: Said, known: Loan['origins']): readonly string[] {
  return rule.missing.filter(fact => known[fact]?.verified !== true)
}
