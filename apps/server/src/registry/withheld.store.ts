import { bucketOf, type Context, type Id } from '../kernel/index.ts'
import type { PersonFieldName } from './person-fields.ts'
import type { Spell, Status } from './spell.ts'

/**
 * Circumstances that need a consent of their own (Personal Information Protection Law, articles 28 and 29). Health or
 * disability, biometrics and places on a map are held of nobody, and nobody under sixteen is registered.
 */
export const sensitiveStatuses = [
  'employment-difficulty',
  'veteran',
  'low-income',
  'zero-employment-household',
] as const satisfies readonly Status[]

interface Tables {
  'registry.people': { sk: string; id: Id<'Person'>; sensitive_agreed: boolean }
  'registry.withheld': { sk: string; person: Id<'Person'>; field: PersonFieldName; since: string }
}

/**
 * What may be shown to others and used. A registration is kept by law and needs no consent; a sensitive status needs a yes;
 * after a no nothing but registrations is left.
 */
export function spellsInUse<One extends Pick<Spell, 'registration' | 'status'>>(
  spells: readonly One[],
  { withheld, agreed }: { readonly withheld: ReadonlySet<PersonFieldName>; readonly agreed: boolean },
): readonly One[] {
  const sensitive: readonly Status[] = sensitiveStatuses
  return spells.filter(
    ({ registration, status }) =>
      registration !== undefined || (!withheld.has('statuses') && (agreed || !sensitive.includes(status))),
  )
}

/** Did the person say yes to their circumstances being used? */
export async function hasAgreed(context: Context, person: Id<'Person'>): Promise<boolean> {
  const row = await context
    .db<Tables>()
    .selectFrom('registry.people')
    .select('sensitive_agreed')
    .where('sk', '=', bucketOf(person))
    .where('id', '=', person)
    .executeTakeFirst()
  return row?.sensitive_agreed === true
}

export async function writeAgreed(context: Context, person: Id<'Person'>, agreed: boolean): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('registry.people')
    .set({ sensitive_agreed: agreed })
    .where('sk', '=', bucketOf(person))
    .where('id', '=', person)
    .execute()
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
