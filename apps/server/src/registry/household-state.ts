import type { Context, Id } from '../kernel/index.ts'
import { listAgreed, listRelationsOf } from './household.store.ts'
import { type HouseholdPerson, type ZeroEmployment, zeroEmploymentOn } from './household.ts'
import { findPerson } from './person.store.ts'
import { listSpells } from './spell.store.ts'

/**
 * Whether somebody's household is without any work, today, from the records of those who agreed to belong to it. Who
 * lies outside the reader's sight counts as not known. Undefined when no household is recorded.
 */
export async function householdStateOf(
  context: Context,
  person: Id<'Person'>,
): Promise<ZeroEmployment | undefined> {
  const [relation] = (await listRelationsOf(context, person)).filter(one => one.state === 'agreed')
  if (relation === undefined) return undefined
  const members = await listAgreed(context, relation.household)
  const people = [
    { id: relation.head, name: relation.headName },
    ...members.map(member => ({ id: member.person, name: member.personName })),
  ]
  const known: HouseholdPerson[] = []
  for (const { id, name } of people) {
    const found = await findPerson(context, id)
    known.push({
      name,
      birth: found?.birth,
      spells: found === undefined ? [] : await listSpells(context, id),
    })
  }
  return zeroEmploymentOn(known, context.today)
}
