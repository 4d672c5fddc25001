import { publishedCatalogue, type TakeUp } from '../policies/index.ts'
import { claimedByPeople, countClaims } from './claim-count.store.ts'
import { claimableOf } from './rule.ts'

/** What became of the policies that are claimed here: who has claimed what, how many were paid. */
export const claimsTakeUp: TakeUp = {
  async policies(context) {
    const catalogue = await publishedCatalogue(context)
    return catalogue.policies.flatMap(({ id }) =>
      claimableOf(catalogue, id, context.today) === undefined ? [] : [id],
    )
  },
  claimedBy: claimedByPeople,
  counts: context => countClaims(context, {}),
}

/** Claimed, approved and paid, and how much, by policy and county, within the reader's sight. */
export const claimedAndPaid = countClaims
