import { type SqlBool, sql } from 'kysely'
import {
  bucketOf,
  type Context,
  type Id,
  type Instant,
  type Page,
  type PageAsked,
  readPage,
  seenBy,
} from '../kernel/index.ts'
import type { RegistrationState } from './places.ts'

export interface RegistrationRow {
  sk: string
  id: Id<'Registration'>
  activity: Id<'Activity'>
  division: string
  organisation: Id<'Organisation'> | null
  shown: boolean
  person: Id<'Person'> | null
  name: string
  phone_sealed: string | null
  phone_match: string | null
  places: number
  answers: Readonly<Record<string, string>>
  state: RegistrationState
  position: number | null
  held_until: Instant | null
  key_hash: string | null
  via: string
  made_at: Instant
  changed_at: Instant
}
type WrittenRow = Omit<RegistrationRow, 'answers'> & { answers: string }

interface TicketRow {
  sk: string
  id: Id<'Registration'>
  activity: Id<'Activity'>
  person: Id<'Person'> | null
  hash: string
  code_sealed: string | null
}

interface Tables {
  'activities.registrations': RegistrationRow
  'activities.tickets': TicketRow
}
interface WriteTables {
  'activities.registrations': WrittenRow
  'activities.tickets': TicketRow
}

const standing = ['taken', 'held', 'waiting'] as const satisfies readonly RegistrationState[]

function ofActivity(context: Context, activity: Id<'Activity'>) {
  return context
    .db<Tables>()
    .selectFrom('activities.registrations')
    .where('sk', '=', bucketOf(activity))
    .where('activity', '=', activity)
}

/** The one that stands of a person, or of a phone. */
export async function findStanding(
  context: Context,
  activity: Id<'Activity'>,
  who: { readonly person?: Id<'Person'> | undefined; readonly phoneMatch?: string | undefined },
): Promise<RegistrationRow | undefined> {
  const { person = null, phoneMatch = null } = who
  return ofActivity(context, activity)
    .selectAll()
    .where('state', 'in', [...standing])
    .where(sql<SqlBool>`(person = ${person}::uuid OR phone_match = ${phoneMatch}::text)`)
    .orderBy(sql`person IS NOT DISTINCT FROM ${person}::uuid`, 'desc')
    .executeTakeFirst()
}

/** Those of whom something is written already: people in whatever state, phones that have one that stands. */
export async function knownAmong(
  context: Context,
  activity: Id<'Activity'>,
  who: readonly { readonly person: Id<'Person'> | undefined; readonly phoneMatch: string | undefined }[],
): Promise<ReadonlySet<string>> {
  const people = who.flatMap(one => one.person ?? [])
  const phones = who.flatMap(one => one.phoneMatch ?? [])
  const found = new Set<string>()
  if (people.length > 0) {
    const rows = await ofActivity(context, activity)
      .select('person')
      .where(sql<SqlBool>`person = ANY(${people}::uuid[])`)
      .execute()
    for (const { person } of rows) if (person !== null) found.add(person)
  }
  if (phones.length > 0) {
    const rows = await ofActivity(context, activity)
      .select('phone_match')
      .where('state', 'in', [...standing])
      .where(sql<SqlBool>`phone_match = ANY(${phones}::text[])`)
      .execute()
    for (const { phone_match } of rows) if (phone_match !== null) found.add(phone_match)
  }
  return found
}

/** Is there a held place whose time is over? */
export async function anyLapsed(context: Context, activity: Id<'Activity'>, now: Instant): Promise<boolean> {
  const row = await ofActivity(context, activity)
    .select('id')
    .where('state', '=', 'held')
    .where('held_until', '<=', now)
    .executeTakeFirst()
  return row !== undefined
}

export async function findRegistration(
  context: Context,
  id: Id<'Registration'>,
): Promise<RegistrationRow | undefined> {
  return context
    .db<Tables>()
    .selectFrom('activities.registrations')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertRegistration(context: Context, row: WrittenRow): Promise<void> {
  await context.db<WriteTables>().insertInto('activities.registrations').values(row).execute()
}

export async function writeRegistration(
  context: Context,
  id: Id<'Registration'>,
  change: Partial<
    Pick<WrittenRow, 'state' | 'position' | 'held_until' | 'places' | 'answers' | 'name' | 'person'>
  >,
): Promise<void> {
  await context
    .db<WriteTables>()
    .updateTable('activities.registrations')
    .set({ ...change, changed_at: context.now })
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}

/** Under the lock of the activity. */
export async function listWaiting(context: Context, activity: Id<'Activity'>) {
  const rows = await ofActivity(context, activity)
    .select(['id', 'places', 'position', 'person', 'name'])
    .where('state', '=', 'waiting')
    .orderBy('position')
    .execute()
  return rows.map(row => ({ ...row, position: row.position ?? 0 }))
}

/** How many places wait before this one. */
export async function waitingBefore(
  context: Context,
  row: Pick<RegistrationRow, 'activity' | 'position'>,
): Promise<number> {
  const { ahead } = await ofActivity(context, row.activity)
    .select(sql<number>`coalesce(sum(places), 0)::bigint`.as('ahead'))
    .where('state', '=', 'waiting')
    .where('position', '<', row.position)
    .executeTakeFirstOrThrow()
  return ahead
}

/** Held places whose time is over, by a time that was read under the lock. */
export async function listLapsed(context: Context, activity: Id<'Activity'>, now: Instant) {
  return ofActivity(context, activity)
    .select(['id', 'places'])
    .where('state', '=', 'held')
    .where('held_until', '<=', now)
    .execute()
}

export async function insertTicket(context: Context, row: Omit<TicketRow, 'sk'>): Promise<void> {
  await context
    .db<Tables>()
    .insertInto('activities.tickets')
    .values({ sk: bucketOf(row.activity), ...row })
    .onConflict(on => on.columns(['sk', 'id']).doNothing())
    .execute()
}

export async function findTicket(
  context: Context,
  key: { readonly bucket: string; readonly hash: string },
): Promise<TicketRow | undefined> {
  return context
    .db<Tables>()
    .selectFrom('activities.tickets')
    .selectAll()
    .where('sk', '=', key.bucket)
    .where('hash', '=', key.hash)
    .executeTakeFirst()
}

export async function ticketsOf(
  context: Context,
  registrations: readonly Id<'Registration'>[],
): Promise<ReadonlyMap<string, TicketRow>> {
  if (registrations.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('activities.tickets')
    .selectAll()
    .where('sk', 'in', [...new Set(registrations.map(bucketOf))])
    .where('id', 'in', [...registrations])
    .execute()
  return new Map(rows.map(row => [row.id, row]))
}

/** Somebody's own, the newest first. */
export async function registrationsOfPerson(
  context: Context,
  person: Id<'Person'>,
): Promise<RegistrationRow[]> {
  return context
    .db<Tables>()
    .selectFrom('activities.registrations')
    .selectAll()
    .where('person', '=', person)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
}

/** Who takes part, as far as the kind lets anybody see it. */
export async function listParticipants(
  context: Context,
  activity: Id<'Activity'>,
  filter: { readonly state?: RegistrationState | undefined; readonly text?: string | undefined },
  asked: PageAsked,
): Promise<Page<RegistrationRow>> {
  let query = ofActivity(context, activity)
    .where('shown', '=', true)
    .where(seenBy(context.actor, { organisation: 'organisation', division: 'division' }))
  if (filter.state !== undefined) query = query.where('state', '=', filter.state)
  if (filter.text !== undefined) query = query.where(sql<SqlBool>`position(${filter.text} in name) > 0`)
  const page = await readPage(query, query.selectAll(), { first: { order: 'asc' } }, asked)
  return { ...page, rows: page.rows.map(row => row as RegistrationRow) } // all columns of the table
}

/** The names under registrations, of those that the reader may see. */
export async function namesOf(
  context: Context,
  ids: readonly Id<'Registration'>[],
): Promise<ReadonlyMap<Id<'Registration'>, string>> {
  if (ids.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('activities.registrations')
    .select(['id', 'name'])
    .where('sk', 'in', [...new Set(ids.map(bucketOf))])
    .where('id', 'in', [...ids])
    .where('shown', '=', true)
    .where(seenBy(context.actor, { organisation: 'organisation', division: 'division' }))
    .execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

/** Everybody to be told of a change, in the order of their ids; as the system. */
export async function peopleToTell(
  context: Context,
  activity: Id<'Activity'>,
): Promise<readonly { readonly id: Id<'Registration'>; readonly person: Id<'Person'> }[]> {
  const rows = await ofActivity(context, activity)
    .select(['id', 'person'])
    .where('state', 'in', [...standing])
    .where('person', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.flatMap(row => (row.person === null ? [] : [{ id: row.id, person: row.person }]))
}

/** Those by phone whose person nobody has found yet. */
export async function findNameless(
  context: Context,
  id: Id<'Registration'>,
): Promise<RegistrationRow | undefined> {
  const row = await findRegistration(context, id)
  return row?.person === null ? row : undefined
}

/** Nobody's becomes somebody's, with its ticket; false when that person has one of their own. */
export async function giveTo(
  context: Context,
  row: Pick<RegistrationRow, 'id' | 'activity'>,
  person: Id<'Person'>,
): Promise<boolean> {
  const own = await findStanding(context, row.activity, { person })
  if (own !== undefined) return false
  await writeRegistration(context, row.id, { person })
  await context
    .db<Tables>()
    .updateTable('activities.tickets')
    .set({ person })
    .where('sk', '=', bucketOf(row.id))
    .where('id', '=', row.id)
    .execute()
  return true
}

/** Activities in which a held place has run out; for a job. */
export async function activitiesWithLapsed(context: Context, now: Instant): Promise<Id<'Activity'>[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('activities.registrations')
    .select('activity')
    .distinct()
    .where('state', '=', 'held')
    .where('held_until', '<=', now)
    .limit(100)
    .execute()
  return rows.map(row => row.activity).sort()
}
