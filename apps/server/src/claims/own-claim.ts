import { type Context, type Id, notFound, Problem, recruiters, type UseCaseContext } from '../kernel/index.ts'
import { isFor, type KnownFacts, knownFactsOfFirm, knownFactsOfPerson } from '../policies/index.ts'
import { findHouseholdOfHead, findOrganisation, findPerson, listRelationsOf } from '../registry/index.ts'
import { findClaim, lockClaim } from './claim.store.ts'
import type { Claim } from './claim.ts'
import { type HeldKey, keysOf } from './once.ts'
import type { Claimable } from './rule.ts'

/** A person for themselves; of a firm whoever administers it or recruits. */
export const claimants = ['person', ...recruiters] as const

export const ownShared = {
  permission: 'claim.own',
  reach: ['own', 'organisation'],
  allow: claimants,
} as const

const gone = () => notFound('claim.unknown', { zh: '这份申领', en: 'claim' })

/** One's own claim, or one's firm's. @throws Problem `not-found` for every other */
export async function ownClaim(context: Context, id: Id<'Claim'>): Promise<Claim> {
  return requireOwn(context, await findClaim(context, id))
}

/** The same, locked and compared with what the caller has seen. */
export async function lockOwn(context: UseCaseContext, id: Id<'Claim'>): Promise<Claim> {
  return requireOwn(context, await lockClaim(context, id))
}

function requireOwn({ actor }: Context, claim: Claim | undefined): Claim {
  const mine = actor.person !== undefined && claim?.person === actor.person
  const ours = actor.organisation !== undefined && claim?.organisation === actor.organisation
  if (claim === undefined || !(mine || ours)) throw gone()
  return claim
}

/** Is it the claimant's to change? @throws Problem `conflict` when it is not */
export function requireTurn(claim: Claim): void {
  if (claim.state === 'draft' || claim.state === 'asked') return
  throw new Problem('conflict', 'claim.not-now', {
    zh: '已经交上去了，现在不能改',
    en: 'It was sent and cannot be changed now',
  })
}

export interface Claimant {
  readonly person: Id<'Person'> | undefined
  readonly organisation: Id<'Organisation'> | undefined
  readonly name: string
  readonly division: string
  readonly known: KnownFacts
}

/** Who claims, with what is known of them. @throws Problem `conflict` when the policy is not for such a claimant */
export async function claimantOf(
  context: Context,
  { policy }: Claimable,
  who: { readonly person?: Id<'Person'> | undefined; readonly organisation?: Id<'Organisation'> | undefined },
): Promise<Claimant> {
  if (isFor(policy, 'person') && who.person !== undefined) {
    const person = await findPerson(context, who.person)
    if (person === undefined) throw notFound('person.unknown', { zh: '这个人', en: 'person' })
    const known = await knownFactsOfPerson(context, person.id)
    return { person: person.id, organisation: undefined, name: person.name, division: person.division, known }
  }
  if (isFor(policy, 'firm') && who.organisation !== undefined) {
    const firm = await findOrganisation(context, who.organisation)
    if (firm === undefined) throw notFound('organisation.unknown', { zh: '这个单位', en: 'organisation' })
    const known = await knownFactsOfFirm(context, firm.id)
    return { person: undefined, organisation: firm.id, name: firm.name, division: firm.division, known }
  }
  throw new Problem(
    'conflict',
    'claim.audience',
    policy.audience === 'firm'
      ? {
          zh: '这项政策给单位，请用单位的账号来申领',
          en: 'This is for firms: sign in as a member of the firm',
        }
      : {
          zh: '这项政策给个人，请用个人账号来申领',
          en: 'This is for people: sign in with a personal account',
        },
  )
}

/** What a claim takes hold of when it is sent. */
export async function wantedKeys(
  context: Context,
  { catalogue, policy }: Claimable,
  claim: Pick<Claim, 'person' | 'organisation'>,
): Promise<readonly HeldKey[]> {
  const household =
    policy.once === 'household' && claim.person ? await householdOf(context, claim.person) : undefined
  const { person, organisation } = claim
  return keysOf(policy, catalogue.policies, { person, organisation, household })
}

/** The household that somebody heads, or agreed to belong to. */
async function householdOf(context: Context, person: Id<'Person'>): Promise<string | undefined> {
  const relations = await listRelationsOf(context, person)
  const agreed = relations.find(one => one.person === person && one.state === 'agreed')
  return agreed?.household ?? (await findHouseholdOfHead(context, person))
}

/** Which facts are verified by a record: they are neither asked nor proven again. */
export function verifiedOf(origins: Claim['origins']): ReadonlySet<string> {
  return new Set(Object.entries(origins).flatMap(([fact, origin]) => (origin.verified ? [fact] : [])))
}
