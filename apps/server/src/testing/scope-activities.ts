import { type Given, idBeside } from './fill-row.ts'
import type { Seat } from './scope-world.ts'

type Add = (table: string, root: string, given?: Given) => Promise<string | undefined>

const when = { starts_at: '2023-12-09T01:00:00Z', ends_at: '2023-12-09T03:00:00Z' }

/** A venue, and activities of an organisation and of an office: out and drafts, of those that show who comes and of those that do not. */
export async function fillActivities(add: Add, seat: Seat): Promise<void> {
  const { account, county, division, organisation } = seat
  for (const whose of [{ organisation }, { organisation: null }]) {
    const of = { division, ...whose }
    const venue = await add('activities.venues', account, { ...of, made_by: account })
    const room = await add('activities.rooms', venue ?? '', { ...of, venue, capacity: 50 })
    await add('activities.series', account, { ...of, made_by: account })
    const office = whose.organisation === null ? { area: county, department: 'hrss' } : {}
    for (const { state, shown } of [
      { state: 'draft', shown: true },
      { state: 'open', shown: true },
      { state: 'held', shown: false },
    ]) {
      const kind = shown ? 'culture-event' : 'friendship-evening'
      const family = shown ? 'culture' : 'friendship'
      const written = { kind, family, mode: 'onsite', first_day: '2023-12-09', made_by: account }
      const activity = await add('activities.activities', account, {
        ...{ ...of, ...office, ...written, ...when },
        ...{ state, shown, capacity: 10, last_position: 0 },
      })
      if (activity !== undefined) await fillOne(add, seat, { activity, room: room ?? '', of, shown })
    }
  }
}

interface One {
  readonly activity: string
  readonly room: string
  readonly of: Given
  readonly shown: boolean
}

async function fillOne(add: Add, { person, name, account }: Seat, { activity, room, of, shown }: One) {
  const session = await add('activities.sessions', activity, { ...of, activity, no: 1, ...when })
  await add('activities.bookings', room, { ...of, room, activity, session, ...when })
  const who = { activity, person, name, shown, places: 1, state: 'taken', phone_sealed: null }
  const registration = idBeside(activity)
  await add('activities.registrations', activity, { ...of, ...who, id: registration })
  await add('activities.tickets', activity, { id: registration, activity, person, code_sealed: null })
  await add('activities.calls', activity, {
    ...of,
    id: registration,
    activity,
    shown,
    what: 'moved',
    by_account: account,
  })
  const came = { ...of, activity, session, registration, via: 'scan' }
  await add('activities.attendances', activity, { ...came, person, shown, by_account: account })
  await add('activities.scans', activity, { ...came, by_account: account, outcome: 'unknown' })
  await add('activities.reports', activity, { ...of, id: activity, came: 1, made_by: account })
  for (const published of [true, false])
    await add('activities.pictures', activity, { ...of, activity, people: true, published })
  await add('activities.feedback', activity, { id: registration, activity, stars: 5 })
}
