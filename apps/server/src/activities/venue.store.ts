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

export interface VenueRow {
  sk: string
  id: Id<'Venue'>
  version: number
  division: string
  organisation: Id<'Organisation'> | null
  name: string
  address: string
  lon: number | null
  lat: number | null
  accessible: string
  closed: boolean
  made_by: string | null
  created_at: Instant
}

export interface RoomRow {
  sk: string
  id: Id<'Room'>
  venue: Id<'Venue'>
  division: string
  organisation: Id<'Organisation'> | null
  name: string
  capacity: number
  closed: boolean
}

export interface BookingRow {
  sk: string
  id: Id<'Booking'>
  room: Id<'Room'>
  activity: Id<'Activity'>
  session: Id<'Session'>
  division: string
  organisation: Id<'Organisation'> | null
  starts_at: Instant
  ends_at: Instant
}

interface Tables {
  'activities.venues': VenueRow
  'activities.rooms': RoomRow
  'activities.bookings': BookingRow
}

export async function insertVenue(context: Context, row: VenueRow): Promise<void> {
  await context.db<Tables>().insertInto('activities.venues').values(row).execute()
}

/** One's own, to change. */
export async function lockVenue(context: Context, id: Id<'Venue'>): Promise<VenueRow | undefined> {
  return context
    .db<Tables>()
    .selectFrom('activities.venues')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where(seenBy(context.actor, { organisation: 'organisation', division: 'division' }))
    .forUpdate()
    .executeTakeFirst()
}

export async function writeVenue(context: Context, row: VenueRow): Promise<void> {
  const { sk, id, created_at: _, made_by: __, ...rest } = row
  await context
    .db<Tables>()
    .updateTable('activities.venues')
    .set(rest)
    .where('sk', '=', sk)
    .where('id', '=', id)
    .execute()
}

export async function writeRoom(context: Context, row: RoomRow): Promise<void> {
  const { name, capacity, closed, division } = row
  await context
    .db<Tables>()
    .insertInto('activities.rooms')
    .values(row)
    .onConflict(on => on.columns(['sk', 'id']).doUpdateSet({ name, capacity, closed, division }))
    .execute()
}

/** Places that everybody may see: those of an area, by their names. */
export async function listVenueRows(
  context: Context,
  { county, text }: { readonly county?: string | undefined; readonly text?: string | undefined },
  asked: PageAsked,
): Promise<Page<VenueRow>> {
  let query = context.db<Tables>().selectFrom('activities.venues').where('closed', '=', false)
  if (county !== undefined) query = query.where('division', '>=', county).where('division', '<', `${county}~`)
  if (text !== undefined) query = query.where('name', 'like', `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`)
  const page = await readPage(query, query.selectAll(), { first: { order: 'desc' } }, asked)
  return { ...page, rows: page.rows.map(row => row as VenueRow) } // all columns of the table
}

export async function roomsOf(context: Context, venues: readonly Id<'Venue'>[]): Promise<readonly RoomRow[]> {
  if (venues.length === 0) return []
  return context
    .db<Tables>()
    .selectFrom('activities.rooms')
    .selectAll()
    .where('sk', 'in', [...new Set(venues.map(bucketOf))])
    .where('venue', 'in', [...venues])
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** Takes the rooms in the order of their ids, so that two who want the same two wait and never block one another. */
export async function lockRooms(context: Context, ids: readonly Id<'Room'>[]): Promise<readonly RoomRow[]> {
  const rows: RoomRow[] = []
  for (const id of [...new Set(ids)].sort()) {
    const row = await context
      .db<Tables>()
      .selectFrom('activities.rooms')
      .selectAll()
      .where('sk', '=', bucketOf(id))
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (row !== undefined) rows.push(row)
  }
  return rows
}

/** When a room is taken within a period, for whatever. */
export async function bookingsOf(
  context: Context,
  room: Id<'Room'>,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): Promise<readonly BookingRow[]> {
  return context
    .db<Tables>()
    .selectFrom('activities.bookings')
    .selectAll()
    .where('sk', '=', bucketOf(room))
    .where('room', '=', room)
    .where('starts_at', '<', to)
    .where('ends_at', '>', from)
    .orderBy('starts_at')
    .limit(2_000)
    .execute()
}

export async function insertBooking(context: Context, row: Omit<BookingRow, 'sk'>): Promise<void> {
  await context
    .db<Tables>()
    .insertInto('activities.bookings')
    .values({ sk: bucketOf(row.room), ...row })
    .execute()
}

export async function deleteBookings(context: Context, activity: Id<'Activity'>): Promise<void> {
  await context.db<Tables>().deleteFrom('activities.bookings').where('activity', '=', activity).execute()
}
