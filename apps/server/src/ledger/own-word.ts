import { bucketOf, type Context, type Id, notFound, Problem } from '../kernel/index.ts'
import { type Entry, standingOf } from './fact.ts'
import { entriesOf } from './facts.store.ts'

/** The person who answers. Somebody who is signed in without a person's record has nothing to confirm. */
export function personOf(context: Context): Id<'Person'> {
  if (context.actor.person !== undefined) return context.actor.person
  throw new Problem('forbidden', 'fact.no-person', {
    zh: '这里只有本人可以回答',
    en: 'Only the person concerned can answer here',
  })
}

/** A fact about the actor; anybody else's is not found. */
export async function ownFact(context: Context, fact: Id<'Fact'>): Promise<Entry> {
  const person = personOf(context)
  const standing = standingOf(await entriesOf(context, bucketOf(fact), fact))
  if (standing === undefined || standing.version.person !== person) {
    throw notFound('fact.not-found', { zh: '这条记录', en: 'record' })
  }
  return standing.version
}

/**
 * Where a check lands: with the county of the fact, or with the city when an office of that county recorded it.
 * @param unit who recorded the fact, see `unitOf`
 */
export function areaOfCheck(division: string, unit: string): string {
  const county = division.slice(0, 6)
  return unit.split('/')[0] === county ? county.slice(0, 4) : county
}
