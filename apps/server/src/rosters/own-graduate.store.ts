import { bucketOf, type Context, type Id } from '../kernel/index.ts'
import { findOrganisation } from '../registry/index.ts'
import { type Tables, toGraduate } from './graduate.store.ts'
import type { Graduate } from './roster.ts'

/** The actor's own row of a roster, with the school's name. Anybody else's is not found. */
export async function findOwnGraduate(
  context: Context,
  id: Id<'Graduate'>,
): Promise<{ readonly of: Graduate; readonly school: string } | undefined> {
  const { person } = context.actor
  if (person === undefined) return undefined
  const row = await context
    .db<Tables>()
    .selectFrom('rosters.graduates')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where('person', '=', person)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const school = await findOrganisation(context, row.school)
  return { of: toGraduate(row), school: school?.name ?? '' }
}
