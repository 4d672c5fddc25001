import { bucketOf, type Context, vaultToken } from '../kernel/index.ts'
import {
  type Entered,
  enterPerson,
  itemsOf,
  type PersonEntry,
  personEntered,
  speakerOf,
} from './enter-person.ts'
import { requireIdentity, sealIdentity, sealPhone } from './identity.ts'
import { peopleOfIdentities } from './people-keys.store.ts'
import { insertProjections, type NewProjection } from './person.store.ts'
import { projectionOf } from './project-person.ts'
import type { Statement } from './record.ts'
import { insertSpells, type NewSpell } from './spell-list.store.ts'
import { standingOf } from './standing.ts'
import { claimIdentities, insertStatements } from './statement-list.store.ts'

/** One of a long list, with what the list says of the time since: spells are opened for whoever is new. */
export interface ListedPerson extends PersonEntry {
  readonly identity: NonNullable<PersonEntry['identity']>
  readonly spells: readonly NewSpell[]
}

/**
 * Enters a list: the same as `enterPerson` for each, in few statements for all those who are new. Who is known goes the
 * usual way, and their spells are the caller's to open. Likenesses of new records are looked for afterwards, in every area.
 * @returns in the order of the list
 */
export async function enterPeople(context: Context, list: readonly ListedPerson[]): Promise<Entered[]> {
  const vault = context.use(vaultToken)
  const read = list.map(entry => {
    const identity = requireIdentity(entry.identity, context.today)
    return { entry, identity, sealed: { kind: entry.identity.kind, ...sealIdentity(vault, identity) } }
  })
  const known = await peopleOfIdentities(
    context,
    read.map(one => one.sealed.match),
  )
  const wanted = read
    .filter(one => !known.has(one.sealed.match))
    .map(one => ({ ...one, person: context.newId<'Person'>() }))
  const claimed = await claimIdentities(
    context,
    wanted.map(one => ({ match: one.sealed.match, person: one.person })),
  )
  // of two lists at once one was quicker with this number
  const fresh = wanted.filter(one => claimed.has(one.person))
  const made = fresh.map(({ entry, identity, sealed, person }) => {
    const statement: Statement = {
      id: context.newId<'Statement'>(bucketOf(person)),
      person,
      source: entry.source,
      state: entry.state ?? 'declared',
      day: entry.day ?? context.today,
      at: context.now,
      byName: speakerOf(context),
      evidence: entry.evidence,
      phone: entry.phone === undefined ? undefined : sealPhone(vault, entry.phone),
      identity: sealed,
      data: {
        name: entry.name.normalize('NFKC').trim(),
        birth: identity.birth ?? entry.birth,
        sex: identity.sex ?? entry.sex,
        hukou: entry.hukou,
        skills: entry.skills,
        experience: entry.experience,
        wishes: entry.wishes,
        residence: entry.division,
        ...itemsOf(context, entry, undefined),
      },
    }
    return { entry, person, statement }
  })
  await insertProjections(
    context,
    made.map(({ entry, person, statement }): NewProjection => {
      const projection = projectionOf(standingOf([statement]), entry.spells.map(dated), context.today, entry)
      return {
        id: person,
        projection,
        synthetic: entry.synthetic === true,
        consented: entry.consented === true,
      }
    }),
  )
  await insertStatements(
    context,
    made.map(({ entry, statement }) => ({ statement, division: entry.division })),
  )
  await insertSpells(
    context,
    made.flatMap(({ entry, person }) =>
      entry.spells.map(spell => ({ person, division: entry.division, spell })),
    ),
  )
  for (const { person } of made) await context.emit(personEntered, { person })
  const isNew = new Map(made.map(one => [one.statement.identity?.match ?? '', one.person]))
  const answers: Entered[] = []
  for (const { entry, sealed } of read) {
    const person = isNew.get(sealed.match)
    answers.push(
      person === undefined ? await enterPerson(context, entry) : { person, outcome: 'new', alike: [] },
    )
  }
  return answers
}

const dated = ({ status, from, until }: NewSpell) => ({ status, from, until })
