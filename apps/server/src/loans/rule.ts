import type { Facts } from '@qingye/rules'
import type { Context } from '../kernel/index.ts'
import {
  type Audience,
  answerOne,
  type Catalogue,
  type CataloguePolicy,
  publishedCatalogue,
} from '../policies/index.ts'
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
export function ruleOn(
  context: Context,
  { catalogue, policy }: RuleOfLoan,
  facts: Facts,
  audience: Audience,
): Said {
  const answer = answerOne(policy, catalogue, facts, { day: context.today, audience })
  const { status, likely, confirmed, reasons, missing, unknownFigures, amount, version, hash } = answer
  const rule = { status, likely, confirmed, reasons, missing, unknownFigures }
  const cap = amount !== undefined && Number.isFinite(amount.to) && amount.to > 0 ? amount.to : undefined
  return { rule, version, hash, cap }
}

/** Which of the policy's questions this applicant still has to answer: what a record has verified is not asked. */
export function stillAsked({ rule }: Said, known: Loan['origins']): readonly string[] {
  return rule.missing.filter(fact => known[fact]?.verified !== true)
}
