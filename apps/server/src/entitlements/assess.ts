import { decide, type Facts, type PreparedPolicy, preparePolicy, type Range, statusOf } from '@qingye/rules'
import type { Day } from '../kernel/index.ts'
import {
  type Audience,
  type Catalogue,
  type CataloguePolicy,
  type CatalogueVersion,
  derive,
  type FactDefinition,
  verifiedFacts,
} from '../policies/index.ts'
import type { UsableRecord } from '../registry/index.ts'

/** What a policy says of somebody by verified facts alone. */
export interface Assessment {
  readonly policy: string
  /** of the version that decided; of a missing answer, the one that is in force */
  readonly hash: string
  /** `open`: more than one answer is missing, or a figure that nobody knows */
  readonly outcome: 'entitled' | 'one-missing' | 'open'
  /** the one answer that is missing */
  readonly fact: string | undefined
  readonly likely: boolean
  /** false: the rule itself is still to be confirmed, so nobody is told by it */
  readonly confirmed: boolean
  readonly amount: Range | undefined
}

/** A catalogue made ready for one day, with the policies that a person may have. */
export interface PreparedCatalogue {
  readonly day: Day
  readonly facts: Catalogue['facts']
  readonly policies: readonly (PreparedPolicy & { readonly policy: CataloguePolicy })[]
}

export function prepareFor(catalogue: Catalogue, day: Day, audience: Audience = 'person'): PreparedCatalogue {
  const { facts } = catalogue
  const policies = catalogue.policies
    .filter(policy => policy.audience === audience || policy.alsoFor?.includes(audience) === true)
    .map(policy => ({ ...preparePolicy(policy, facts, { day }), policy }))
  return { day, facts, policies }
}

/** What may be used of a record: verified, with everything that follows from it. */
export function usableFacts(record: Pick<UsableRecord, 'standing' | 'spells'>, day: Day): Facts {
  return derive(verifiedFacts(record, day))
}

/**
 * One person against everything. Who is not entitled, and what is not in force, is not in the answer: most of any
 * catalogue says nothing to most people.
 */
export function assess({ policies, facts: types }: PreparedCatalogue, facts: Facts): Assessment[] {
  return policies.flatMap((prepared): Assessment[] => {
    const status = statusOf(prepared, facts)
    if (status !== 'eligible' && status !== 'cannot-tell') return []
    const result = decide(prepared, facts)
    const hash = result.hash ?? prepared.current?.version.hash ?? ''
    const { id } = prepared.policy
    const versions: readonly CatalogueVersion[] = prepared.policy.versions
    const confirmed = versions.find(each => each.hash === hash)?.confirmed === true
    const base = { policy: id, hash, likely: result.likely, confirmed, amount: bounded(result.amount) }
    if (status === 'eligible') return [{ ...base, outcome: 'entitled', fact: undefined }]
    const [fact, ...more] = result.missing
    const one = fact !== undefined && more.length === 0 && result.empty.length === 0
    if (!one || !mayBeAsked(types[fact], facts)) return [{ ...base, outcome: 'open', fact: undefined }]
    return [{ ...base, outcome: 'one-missing', fact }]
  })
}

/** What is computed is not asked, and what concerns some is asked of those it is known to concern. */
function mayBeAsked(definition: FactDefinition | undefined, facts: Facts): boolean {
  if (definition === undefined || definition.derivedFrom !== undefined) return false
  const { onlyIf } = definition
  return onlyIf === undefined || onlyIf.in.some(value => facts[onlyIf.fact] === value)
}

/** Without a bound nothing can be added up. */
function bounded(amount: Range | undefined): Range | undefined {
  return amount === undefined || !Number.isSafeInteger(amount.to) ? undefined : amount
}
