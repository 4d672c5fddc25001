import { bucketOf, type Context, type Id, type Instant } from '../kernel/index.ts'
import type { Activity, Session } from './activity.ts'

interface SessionRow {
  sk: string
  id: Id<'Session'>
  activity: Id<'Activity'>
  no: number
  title: string
  division: string
  organisation: Id<'Organisation'> | null
  starts_at: Instant
  ends_at: Instant
  room: Id<'Room'> | null
}

interface Tables {
  'activities.sessions': SessionRow
}

/** Sessions of activities that the reader sees: who asks has found the activity first. */
export async function listSessions(
  context: Context,
  activities: readonly Id<'Activity'>[],
): Promise<ReadonlyMap<Id<'Activity'>, readonly Session[]>> {
  const found = new Map<Id<'Activity'>, Session[]>()
  if (activities.length === 0) return found
  const rows = await context
    .db<Tables>()
    .selectFrom('activities.sessions')
    .selectAll()
    .where('sk', 'in', [...new Set(activities.map(bucketOf))])
    .where('activity', 'in', [...activities])
    .orderBy('activity')
    .orderBy('no')
    .execute()
  for (const row of rows) {
    const list = found.get(row.activity) ?? []
    list.push({
      id: row.id,
      no: row.no,
      title: row.title,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      room: row.room ?? undefined,
    })
    found.set(row.activity, list)
  }
  return found
}

export async function sessionsOf(context: Context, activity: Id<'Activity'>): Promise<readonly Session[]> {
  return (await listSessions(context, [activity])).get(activity) ?? []
}

/** Writes the sessions of an activity as they are from now on. Those that keep their id keep who came. */
export async function writeSessions(
  context: Context,
  activity: Pick<Activity, 'id' | 'organisation' | 'fields'>,
  sessions: readonly Session[],
): Promise<void> {
  const db = context.db<Tables>()
  const sk = bucketOf(activity.id)
  const kept = sessions.map(one => one.id)
  let gone = db.deleteFrom('activities.sessions').where('sk', '=', sk).where('activity', '=', activity.id)
  if (kept.length > 0) gone = gone.where('id', 'not in', kept)
  await gone.execute()
  for (const one of sessions) {
    const of = {
      no: one.no,
      title: one.title,
      division: activity.fields.division,
      starts_at: one.startsAt,
      ends_at: one.endsAt,
      room: one.room ?? null,
    }
    await db
      .insertInto('activities.sessions')
      .values({ sk, id: one.id, activity: activity.id, organisation: activity.organisation ?? null, ...of })
      .onConflict(on => on.columns(['sk', 'id']).doUpdateSet(of))
      .execute()
  }
}
