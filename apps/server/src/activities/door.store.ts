import { bucketOf, type Context, type Id, type Instant } from '../kernel/index.ts'
import type { RegistrationState } from './places.ts'

interface Tables {
  'activities.registrations': {
    sk: string
    id: Id<'Registration'>
    activity: Id<'Activity'>
    name: string
    phone_sealed: string | null
    places: number
    state: RegistrationState
  }
  'activities.tickets': { sk: string; id: Id<'Registration'>; activity: Id<'Activity'>; hash: string }
  'activities.attendances': {
    sk: string
    activity: Id<'Activity'>
    session: Id<'Session'>
    registration: Id<'Registration'>
    in_at: Instant
    out_at: Instant | null
  }
}

/** Whom a door may meet: everybody who ever asked for a place, with the hash of the ticket. As the system. */
export async function listExpected(context: Context, activity: Id<'Activity'>) {
  const db = context.db<Tables>()
  const people = await db
    .selectFrom('activities.registrations')
    .select(['id', 'name', 'phone_sealed', 'places', 'state'])
    .where('sk', '=', bucketOf(activity))
    .where('activity', '=', activity)
    .orderBy('id')
    .execute()
  const tickets = await db
    .selectFrom('activities.tickets')
    .select(['id', 'hash'])
    .where('sk', '=', bucketOf(activity))
    .where('activity', '=', activity)
    .execute()
  const hashes = new Map(tickets.map(({ id, hash }) => [id, hash]))
  return people.map(one => ({ ...one, hash: hashes.get(one.id) }))
}

/** Who has come so far, to which session. As the system. */
export async function listAttended(context: Context, activity: Id<'Activity'>) {
  return context
    .db<Tables>()
    .selectFrom('activities.attendances')
    .select(['session', 'registration', 'in_at', 'out_at'])
    .where('sk', '=', bucketOf(activity))
    .where('activity', '=', activity)
    .execute()
}
