import { bucketOf, type Context, type FieldProblem, invalid } from '../kernel/index.ts'
import type { Activity, Session } from './activity.ts'
import { bookingsOf, deleteBookings, insertBooking, lockRooms } from './venue.store.ts'

/**
 * Books the rooms of an activity anew: its own bookings go, and each session takes its room if nobody else has it at that time. All
 * rooms are locked first, in the order of their ids, so that what is free stays free until the commit.
 * @throws Problem `invalid` that names each session whose room is taken, too small or closed
 */
export async function bookRooms(
  context: Context,
  activity: Pick<Activity, 'id' | 'organisation' | 'fields'>,
  sessions: readonly Session[],
): Promise<void> {
  const wanted = sessions.flatMap((session, at) =>
    session.room === undefined ? [] : [{ session, at, room: session.room }],
  )
  const rooms = await lockRooms(
    context,
    wanted.map(({ room }) => room),
  )
  await deleteBookings(context, activity.id)
  const wrong: FieldProblem[] = []
  for (const { session, at, room: id } of wanted) {
    const pointer = `/sessions/${at}/room`
    const room = rooms.find(one => one.id === id)
    if (room === undefined || room.closed) {
      wrong.push({ pointer, ...gone })
      continue
    }
    const capacity = activity.fields.capacity ?? 0
    if (capacity > room.capacity) wrong.push({ pointer, ...tooSmall(room.name, room.capacity) })
    const others = await bookingsOf(context, id, { from: session.startsAt, to: session.endsAt })
    const other = others[0]
    if (other !== undefined) {
      wrong.push({ pointer, ...taken(room.name, other.starts_at, other.ends_at) })
      continue
    }
    await insertBooking(context, {
      id: context.newId<'Booking'>(bucketOf(id)),
      room: id,
      activity: activity.id,
      session: session.id,
      division: activity.fields.division,
      organisation: activity.organisation ?? null,
      starts_at: session.startsAt,
      ends_at: session.endsAt,
    })
  }
  if (wrong.length > 0) throw invalid(wrong)
}

const gone = {
  wrong: { zh: '没有这个房间，或者不再开放', en: 'There is no such room, or it is closed' },
  right: { zh: '换一个房间', en: 'choose another room' },
}

function tooSmall(name: string, capacity: number) {
  return {
    wrong: { zh: `${name}只坐得下 ${capacity} 人`, en: `${name} holds ${capacity} only` },
    right: { zh: '换大一点的房间，或者减人', en: 'choose a larger room, or plan for fewer' },
  }
}

/** A moment as it is said in Wenzhou: `12-02 09:00`. */
function shown(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ')
}

function taken(name: string, from: string, to: string) {
  return {
    wrong: {
      zh: `${name}在 ${shown(from)}—${shown(to)} 已经有安排`,
      en: `${name} is taken from ${shown(from)} to ${shown(to)}`,
    },
    right: { zh: '换时间或换房间', en: 'choose another time or another room' },
  }
}
