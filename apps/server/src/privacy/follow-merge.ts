import type { Context, Id, PersonFollower } from '../kernel/index.ts'
import { followColumn, sayOfSensitive, writeObjection } from '../registry/index.ts'
import { listConsents } from './consent.store.ts'
import { isGiven } from './consent.ts'
import { erasureAskedByBoth } from './follow-merge.store.ts'
import { sensitiveFields } from './record-consent.ts'

const consents = followColumn({ table: 'privacy.consents' })

/** What was agreed to under one record holds for the person, and so does what was taken back. */
const consentFollower: PersonFollower = {
  ...consents,
  async follow(context, merge) {
    const moved = await consents.follow(context, merge)
    await consentsAgain(context, merge.into)
    return moved
  },
  async unfollow(context, merge, moved) {
    await consents.unfollow(context, merge, moved)
    await consentsAgain(context, merge.into)
  },
}

/** What follows from the consents, of the rows as they lie now. */
async function consentsAgain(context: Context, person: Id<'Person'>): Promise<void> {
  const rows = await listConsents(context, person)
  const isSaid = rows.some(row => row.purpose === 'sensitive')
  await sayOfSensitive(context, person, sensitiveFields, isSaid ? isGiven(rows, 'sensitive') : undefined)
  await writeObjection(context, person, !isGiven(rows, 'automatic'))
}

export const privacyFollowers = [
  consentFollower,
  followColumn({ table: 'privacy.requests', stays: erasureAskedByBoth }),
]
