import { deleteMessagesAbout } from '../inbox/index.ts'
import { type Context, type Id, type PersonDataPart, type Text, token } from '../kernel/index.ts'
import { listMergedInto } from '../registry/index.ts'

/** What every module holds of people, gathered when the product is put together. */
export const personDataToken = token<readonly PersonDataPart[]>('privacy.personData')

/** What each use case is called, to say what somebody did who looked. */
export const useCaseTitlesToken = token<ReadonlyMap<string, Text>>('privacy.useCaseTitles')

/** What has to be finished before a person can be forgotten. */
export async function hindrances(context: Context, person: Id<'Person'>): Promise<Text[]> {
  const found: Text[] = []
  for (const part of context.use(personDataToken)) {
    const why = await part.hinders?.(context, person)
    if (why !== undefined) found.push(why)
  }
  return found
}

export const personErased = 'privacy.person-erased'

/**
 * Lets go of a person in every module, as the system: the record is emptied and the id stays, a number that leads to
 * nobody. Facts keep it, so that everything counts as before.
 * @returns of each part, how many rows were changed
 */
export async function erasePerson(
  context: Context,
  person: Id<'Person'>,
): Promise<{ part: PersonDataPart; rows: number }[]> {
  const parts = context.use(personDataToken)
  const records = [person, ...(await listMergedInto(context, person))]
  const done = parts.map(part => ({ part, rows: 0 }))
  for (const record of records) {
    const about: string[] = [record]
    for (const part of parts) about.push(...((await part.looked?.(context, record)) ?? []))
    await deleteMessagesAbout(context, about)
    for (const one of done) one.rows += (await one.part.erase?.(context, record)) ?? 0
  }
  await context.audit({ action: 'person.erased', subject: person, purpose: 'erasure' })
  await context.emit(personErased, { person })
  return done
}
