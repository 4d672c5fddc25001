import { bucketOf, type Context, type Id } from '../kernel/index.ts'
import type { PersonFieldName } from './person-fields.ts'
import type { Spell } from './spell.ts'

interface Tables {
  'registry.withheld': { sk: string; person: Id<'Person'>; field: PersonFieldName; since: string }
}

/** A registration is kept by law and needs no consent; every other status does. */
export function spellsInUse<One extends Pick<Spell, 'registration'>>(
  spells: readonly One[],
  withheld: ReadonlySet<PersonFieldName>,
): readonly One[] {
  return withheld.has('statuses') ? spells.filter(spell => spell.registration !== undefined) : spells
}

/** The fields that a person no longer agrees to have shown or used. */
export async function listWithheld(
  context: Context,
  person: Id<'Person'>,
): Promise<ReadonlySet<PersonFieldName>> {
  const rows = await context
    .db<Tables>()
    .selectFrom('registry.withheld')
    .select('field')
    .where('sk', '=', bucketOf(person))
    .where('person', '=', person)
    .execute()
  return new Set(rows.map(({ field }) => field))
}

export async function insertWithheld(
  context: Context,
  person: Id<'Person'>,
  fields: readonly PersonFieldName[],
): Promise<void> {
  const sk = bucketOf(person)
  await context
    .db<Tables>()
    .insertInto('registry.withheld')
    .values(fields.map(field => ({ sk, person, field, since: context.now })))
    .onConflict(on => on.doNothing())
    .execute()
}

export async function deleteWithheld(
  context: Context,
  person: Id<'Person'>,
  fields: readonly PersonFieldName[],
): Promise<void> {
  await context
    .db<Tables>()
    .deleteFrom('registry.withheld')
    .where('sk', '=', bucketOf(person))
    .where('person', '=', person)
    .where('field', 'in', fields)
    .execute()
}
