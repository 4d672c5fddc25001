import { type Context, type Id, token } from '../kernel/index.ts'
import { findPerson, sayOfPerson, sayOfSensitive, writeObjection } from '../registry/index.ts'
import { insertConsent, listConsents } from './consent.store.ts'
import { type ConsentChannel, consentPurposes, isGiven, type Purpose } from './consent.ts'

export interface ConsentWord {
  readonly person: Id<'Person'>
  readonly purpose: Purpose
  readonly given: boolean
  readonly channel: ConsentChannel
  /** with whom something is shared */
  readonly about?: Id<'Organisation'> | undefined
  readonly aboutName?: string | undefined
}

/** What is shown to nobody else and used for nothing once the consent to sensitive information is taken back. */
export const sensitiveFields = ['statuses', 'household'] as const

/** A module that has to do something when a consent is given or taken back; in the same transaction. */
export type ConsentFollower = (context: Context, word: ConsentWord) => Promise<void>
export const consentFollowersToken = token<readonly ConsentFollower[]>('privacy.consentFollowers')

/** Writes down what somebody agreed to or took back, and does what follows from it. */
export async function recordConsent(context: Context, word: ConsentWord): Promise<void> {
  await insertConsent(context, word.person, {
    purpose: word.purpose,
    about: word.about,
    aboutName: word.aboutName,
    given: word.given,
    textVersion: consentPurposes[word.purpose].version,
    channel: word.channel,
  })
  if (word.purpose === 'sensitive') await sayOfSensitive(context, word.person, sensitiveFields, word.given)
  if (word.purpose === 'recommendations') await followWishes(context, word)
  if (word.purpose === 'automatic') await writeObjection(context, word.person, !word.given)
  for (const follow of context.use(consentFollowersToken)) await follow(context, word)
}

/**
 * The wish to be told of what fits stands in the record, where it is ticked beside the occupations too: one place, and
 * the last word holds, wherever it was said.
 */
async function followWishes(context: Context, { person, given }: ConsentWord): Promise<void> {
  const wishes = (await findPerson(context, person))?.wishes ?? {
    occupations: [],
    counties: [],
    consent: false,
  }
  if (wishes.consent === given) return
  await sayOfPerson(
    context,
    person,
    { wishes: { ...wishes, consent: given } },
    { source: 'self', state: 'declared' },
  )
}

/**
 * May a program choose for somebody, or score them? Only after a yes to recommendations, and never after an objection.
 * Asked by whatever recommends, in the person's own scope or as the system; whoever chooses among many asks the same of
 * each record (`findPeople`).
 */
export async function mayProfile(context: Context, person: Id<'Person'>): Promise<boolean> {
  const { wishes } = (await findPerson(context, person)) ?? {}
  return wishes?.consent === true && isGiven(await listConsents(context, person), 'automatic')
}
