import { sql } from 'kysely'
import { bucketOf, type Context, type Id } from '../kernel/index.ts'
import type { ApplicationState } from './application.ts'

interface Tables {
  'applications.capacities': {
    sk: string
    offer: Id<'Post'>
    organisation: Id<'Organisation'>
    division: string
    places: number
  }
  'applications.applications': { sk: string; offer: Id<'Post'>; state: ApplicationState }
}

/** Says for how many people an offer has room. The module of the offer calls it whenever the number changes. */
export async function setCapacity(
  context: Context,
  offer: Id<'Post'>,
  of: { readonly organisation: Id<'Organisation'>; readonly division: string; readonly openings: number },
): Promise<void> {
  const row = { organisation: of.organisation, division: of.division, places: of.openings }
  await context
    .db<Tables>()
    .insertInto('applications.capacities')
    .values({ sk: bucketOf(offer), offer, ...row })
    .onConflict(on => on.columns(['sk', 'offer']).doUpdateSet(row))
    .execute()
}

/**
 * Places and how many of them are given away or promised. Locks the offer's row until the transaction ends, so
 * two people who give away the last place do it one after the other. Undefined: the offer has no limit.
 */
export async function lockPlaces(
  context: Context,
  offer: Id<'Post'>,
): Promise<{ places: number; taken: number; promised: number } | undefined> {
  const db = context.db<Tables>()
  const row = await db
    .selectFrom('applications.capacities')
    .select('places')
    .where('sk', '=', bucketOf(offer))
    .where('offer', '=', offer)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return undefined
  const counts = await db
    .selectFrom('applications.applications')
    .select([
      sql<number>`count(*) FILTER (WHERE state IN ('accepted', 'started'))`.as('taken'),
      sql<number>`count(*) FILTER (WHERE state = 'offered')`.as('promised'),
    ])
    .where('sk', '=', bucketOf(offer))
    .where('offer', '=', offer)
    .executeTakeFirstOrThrow()
  return { places: row.places, ...counts }
}
