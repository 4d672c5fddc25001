import { decide, type Facts, type PreparedPolicy, preparePolicy, type Range, statusOf } from '@qingye/rules'
import type { Day } from '../kernel/index.ts'
import {
  type Audience,
  type Catalogue,
  type CataloguePolicy,
  derive,
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
    const base = { policy: prepared.policy.id, hash, likely: result.likely, amount: bounded(result.amount) }
    if (status === 'eligible') return [{ ...base, outcome: 'entitled', fact: undefined }]
    const [fact, ...more] = result.missing
    const one = fact !== undefined && more.length === 0 && result.empty.length === 0
    // what is computed is not asked; what somebody has to be asked for it is more than one answer, or none of theirs
    if (!one || types[fact]?.derivedFrom !== undefined) return [{ ...base, outcome: 'open', fact: undefined }]
    return [{ ...base, outcome: 'one-missing', fact }]
  })
}

/** Without a bound nothing can be added up. */
function bounded(amount: Range | undefined): Range | undefined {
  return amount === undefined || !Number.isSafeInteger(amount.to) ? undefined : amount
}
