import { bucketOf, type Context, type Day, type Id, seenBy } from '../kernel/index.ts'
import type { Education } from '../registry/index.ts'
import { belongs } from './belongs.ts'
import type { Tables } from './graduate.store.ts'
import type { Roster } from './roster.ts'

/** A student of a roster as far as something is to reach them. */
export interface ToReach {
  readonly id: Id<'Graduate'>
  readonly person: Id<'Person'>
  readonly school: Id<'Organisation'>
  readonly roster: Id<'Roster'>
  readonly division: string
  readonly year: number
  readonly level: Education
  readonly graduatedOn: Day
}

/** The students of a roster by their ids, a batch after the one before. Who left or was listed by mistake is not there. */
export async function studentsToReach(
  context: Context,
  roster: Id<'Roster'>,
  after: string | undefined,
  limit: number,
): Promise<ToReach[]> {
  let query = context
    .db<Tables>()
    .selectFrom('rosters.graduates')
    .select(['id', 'person', 'school', 'roster', 'division', 'year', 'level', 'graduated_on as graduatedOn'])
    .where('roster', '=', roster)
    .where('state', '=', 'listed')
    .where(seenBy(context.actor, belongs))
    .orderBy('id')
    .limit(limit)
  if (after !== undefined) query = query.where('id', '>', after as Id<'Graduate'>) // an id that stood before
  return await query.execute()
}

/** A roster within the reader's reach. */
export async function findRoster(context: Context, id: Id<'Roster'>): Promise<Roster | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('rosters.rosters')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where(seenBy(context.actor, belongs))
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      school: row.school,
      schoolName: row.school_name,
      division: row.division,
      year: row.year,
    }
  )
}
