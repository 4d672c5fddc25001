import { followColumn } from '../registry/index.ts'

/** What somebody said, and the cards they got, are theirs under whatever record. Rows keep their place. */
export const policyFollowers = [
  followColumn({ table: 'policies.contests' }),
  followColumn({ table: 'policies.deliveries' }),
]
