import { Type } from 'typebox'
import {
  type Context,
  divisionCode,
  type Id,
  idOf,
  instantOf,
  invalid,
  isOfficial,
  isWithin,
  notFound,
  nullable,
  pageAsked,
  pageInput,
  pageOf,
  type Role,
  roles,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { cityToken, findOrganisation, findPlace } from '../registry/index.ts'
import { moment } from './activity-input.ts'
import { organising } from './organiser.ts'
import {
  bookingsOf,
  insertVenue,
  listVenueRows,
  lockVenue,
  roomsOf,
  type VenueRow,
  writeRoom,
  writeVenue,
} from './venue.store.ts'

const venueFields = {
  name: Type.String({ minLength: 1, maxLength: 80 }),
  division: divisionCode(),
  address: Type.String({ minLength: 1, maxLength: 200 }),
  lon: Type.Optional(nullable(Type.Number({ minimum: 73, maximum: 136 }))),
  lat: Type.Optional(nullable(Type.Number({ minimum: 3, maximum: 54 }))),
  accessible: Type.String({ maxLength: 300, default: '' }),
  closed: Type.Boolean({ default: false }),
  rooms: Type.Array(
    Type.Object({
      id: Type.Optional(idOf<'Room'>()),
      name: Type.String({ minLength: 1, maxLength: 60 }),
      capacity: Type.Integer({ minimum: 1, maximum: 100_000 }),
      closed: Type.Boolean({ default: false }),
    }),
    { minItems: 1, maxItems: 60 },
  ),
}

/** A place with its rooms, new or changed. Others book its rooms too: when they are taken is no secret. */
export const saveVenue = useCase({
  ...organising,
  name: 'activities.saveVenue',
  kind: 'command',
  title: { zh: '登记场地', en: 'Write down a venue' },
  http: { method: 'POST', path: '/api/venues' },
  input: Type.Object({ venue: Type.Optional(idOf<'Venue'>()), ...venueFields }),
  output: Type.Object({ venue: idOf<'Venue'>(), rooms: Type.Array(idOf<'Room'>()) }),
  async handle(context, input) {
    const { venue: id, rooms, lon, lat, ...rest } = input
    const before = id === undefined ? undefined : await lockVenue(context, id)
    if (id !== undefined && before === undefined) throw unknownVenue()
    requirePlace(context, rest.division)
    const written = { ...rest, lon: lon ?? null, lat: lat ?? null }
    const row: VenueRow =
      before === undefined
        ? { ...(await keeperOf(context)), ...written }
        : { ...before, ...written, version: before.version + 1 }
    await (before === undefined ? insertVenue(context, row) : writeVenue(context, row))
    const known = await roomsOf(context, [row.id])
    const ids: Id<'Room'>[] = []
    for (const room of rooms) {
      if (room.id !== undefined && !known.some(one => one.id === room.id)) throw unknownVenue()
      const own = room.id ?? context.newId<'Room'>(rowBucket(row))
      const { name, capacity, closed } = room
      const of = { sk: row.sk, venue: row.id, division: row.division, organisation: row.organisation }
      await writeRoom(context, { ...of, id: own, name, capacity, closed })
      ids.push(own)
    }
    return { venue: row.id, rooms: ids }
  },
})

function unknownVenue() {
  return notFound('venue.unknown', { zh: '这个场地', en: 'venue' })
}

function requirePlace(context: Context, division: string): void {
  const exists = context.use(cityToken).divisions.get(division) !== undefined
  const theirs = !isOfficial(context.actor) || isWithin(context.actor, division)
  if (exists && theirs) return
  throw invalid([
    {
      pointer: '/division',
      wrong: { zh: '没有这个地方，或者不在你的辖区', en: 'No such place, or outside your area' },
      right: { zh: '选县、镇或村社', en: 'choose a county, town or village' },
    },
  ])
}

/** Who keeps a new venue: the organisation, or else the office of the place. */
async function keeperOf(context: Context) {
  const { organisation, account } = context.actor
  if (organisation !== undefined && (await findOrganisation(context, organisation)) === undefined)
    throw unknownVenue()
  const id = context.newId<'Venue'>()
  return {
    ...{ sk: id.slice(-2), id, version: 1, organisation: organisation ?? null },
    ...{ made_by: account ?? null, created_at: context.now },
  }
}

function rowBucket(row: VenueRow) {
  return row.sk as Parameters<Context['newId']>[0] & string // the last byte of its id
}

/** Places to choose from, with their rooms. */
export const listVenues = useCase({
  name: 'activities.listVenues',
  kind: 'query',
  title: { zh: '看场地', en: 'List venues' },
  permission: 'activity.read',
  reach: 'public',
  allow: roles.filter(role => role !== 'system'),
  http: { method: 'GET', path: '/api/venues' },
  input: Type.Object({
    ...pageInput,
    county: Type.Optional(Type.String({ pattern: '^\\d{6}$' })),
    text: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  }),
  output: pageOf(
    Type.Object({
      id: idOf<'Venue'>(),
      name: Type.String(),
      division: Type.String(),
      placeName: textSchema,
      address: Type.String(),
      /** the reader keeps it */
      mine: Type.Boolean(),
      accessible: Type.String(),
      lon: nullable(Type.Number()),
      lat: nullable(Type.Number()),
      rooms: Type.Array(
        Type.Object({
          id: idOf<'Room'>(),
          name: Type.String(),
          capacity: Type.Integer(),
          closed: Type.Boolean(),
        }),
      ),
    }),
  ),
  async handle(context, input) {
    const page = await listVenueRows(context, input, pageAsked(input))
    const rooms = await roomsOf(
      context,
      page.rows.map(({ id }) => id),
    )
    return {
      ...page,
      rows: page.rows.map(row => ({
        id: row.id,
        name: row.name,
        division: row.division,
        placeName: findPlace(context.use(cityToken), row.division)?.name ?? {
          zh: row.division,
          en: row.division,
        },
        address: row.address,
        mine: keeps(context, row),
        accessible: row.accessible,
        lon: row.lon,
        lat: row.lat,
        rooms: rooms
          .filter(room => room.venue === row.id)
          .map(({ id, name, capacity, closed }) => ({ id, name, capacity, closed })),
      })),
    }
  },
})

function keeps({ actor }: Context, { organisation, division }: VenueRow): boolean {
  if (!(organising.allow as readonly Role[]).includes(actor.role)) return false
  return isOfficial(actor)
    ? isWithin(actor, division)
    : organisation !== null && organisation === actor.organisation
}

/** When a room is taken: only when, and not for what. */
export const readRoomCalendar = useCase({
  ...organising,
  name: 'activities.readRoomCalendar',
  kind: 'query',
  title: { zh: '看房间什么时候有空', en: 'See when a room is free' },
  http: { method: 'GET', path: '/api/rooms/:room/bookings' },
  input: Type.Object({ room: idOf<'Room'>(), from: moment, to: moment }),
  output: Type.Object({ rows: Type.Array(Type.Object({ startsAt: Type.String(), endsAt: Type.String() })) }),
  async handle(context, input) {
    const [from, to] = [Date.parse(input.from), Date.parse(input.to)]
    if (Number.isNaN(from) || Number.isNaN(to) || to <= from) {
      throw invalid([
        {
          pointer: '/to',
          wrong: { zh: '没有这段时间', en: 'There is no such period' },
          right: { zh: '结束要在开始之后', en: 'it ends after it begins' },
        },
      ])
    }
    const rows = await bookingsOf(context, input.room, { from: instantOf(from), to: instantOf(to) })
    return { rows: rows.map(row => ({ startsAt: row.starts_at, endsAt: row.ends_at })) }
  },
})
