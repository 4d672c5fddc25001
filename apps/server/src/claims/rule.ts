import { type Context, type Day, notFound, Problem } from '../kernel/index.ts'
import {
  answerOne,
  type Catalogue,
  type CataloguePolicy,
  type CatalogueVersion,
  type ClaimTerms,
  publishedCatalogue,
} from '../policies/index.ts'
import { type Claim, type ClaimKind, factsOf, isClaimable, type RuleResult } from './claim.ts'

/** A policy that can be claimed here, in the version of the day. */
export interface Claimable {
  readonly catalogue: Catalogue
  readonly policy: CataloguePolicy
  readonly version: CatalogueVersion
  readonly kind: ClaimKind
  readonly terms: ClaimTerms
}

/** Of two versions that hold on one day the later published one has replaced the other. */
export function versionOn(policy: CataloguePolicy, day: Day): CatalogueVersion | undefined {
  return policy.versions
    .filter(one => one.published <= day && one.from <= day && (one.to === undefined || one.to >= day))
    .toSorted((a, b) => (a.published < b.published ? 1 : -1))[0]
}

/** What of a published policy is claimed here on a day; undefined: it is not. */
export function claimableOf(catalogue: Catalogue, id: string, day: Day): Claimable | undefined {
  const policy = catalogue.policies.find(one => one.id === id)
  const version = policy && versionOn(policy, day)
  if (policy === undefined || version?.claim === undefined || !isClaimable(policy.benefit)) return undefined
  return { catalogue, policy, version, kind: policy.benefit, terms: version.claim }
}

/** @throws Problem `not-found` for a policy that is not published, `conflict` for one that is not claimed here */
export async function findClaimable(context: Context, id: string): Promise<Claimable> {
  const catalogue = await publishedCatalogue(context)
  const found = claimableOf(catalogue, id, context.today)
  if (found !== undefined) return found
  if (!catalogue.policies.some(one => one.id === id)) {
    throw notFound('claim.policy', { zh: '这项政策', en: 'policy' })
  }
  throw new Problem('conflict', 'claim.not-here', {
    zh: '这项政策现在不在这里申领',
    en: 'This policy is not claimed here at present',
  })
}

/** Of a policy that is published no more nothing can be said. */
export const nothingSaid = (day: Day): RuleResult => ({
  day,
  status: 'not-in-force',
  ...{ version: undefined, hash: undefined, likely: false, amount: undefined },
  ...{ reasons: [], missing: [], unknownFigures: [] },
})

/** What the rule says of these facts on the day on which it was claimed. */
export function ruleFor(
  { catalogue, policy }: Pick<Claimable, 'catalogue' | 'policy'>,
  claim: Pick<Claim, 'answers' | 'known' | 'origins' | 'person'>,
  day: Day,
): RuleResult {
  const audience = claim.person === undefined ? 'firm' : 'person'
  const found = answerOne(policy, catalogue, factsOf(claim), { day, audience })
  const { version, hash, status, likely, amount, reasons, missing, unknownFigures } = found
  return { day, version, hash, status, likely, amount, reasons, missing, unknownFigures }
}

/** The papers that are still needed: not those that verified facts prove already. */
export function papersNeeded(
  version: Pick<CatalogueVersion, 'documents'>,
  verified: ReadonlySet<string>,
): CatalogueVersion['documents'] {
  return version.documents.filter(
    ({ proves }) => proves.length === 0 || proves.some(fact => !verified.has(fact)),
  )
}
