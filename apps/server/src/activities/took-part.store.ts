import { sql } from 'kysely'
import { bucketOf, type Context, type Id } from '../kernel/index.ts'

/** Somebody who holds a place, and how long they were there. */
export interface TookPart {
  readonly registration: Id<'Registration'>
  readonly person: Id<'Person'> | null
  readonly name: string
  /** sessions that they came to */
  readonly sessions: number
  /** minutes of the sessions to which they came */
  readonly minutes: number
  /** minutes between their coming and their going, within the sessions; who did not sign out has none */
  readonly signed: number
}

/**
 * Who takes part, of kinds that show it, with the time that they were there. The caller has asked for the right to the activity.
 */
export async function tookPart(context: Context, activity: Id<'Activity'>): Promise<readonly TookPart[]> {
  const { rows } = await sql<TookPart>`
    SELECT r.id AS registration, r.person, r.name, count(t.id) AS sessions,
           coalesce(sum(extract(epoch FROM s.ends_at - s.starts_at) / 60), 0)::int AS minutes,
           coalesce(sum(greatest(0, extract(epoch FROM least(t.out_at, s.ends_at) - greatest(t.in_at, s.starts_at)) / 60))
             FILTER (WHERE t.out_at IS NOT NULL), 0)::int AS signed
    FROM activities.registrations AS r
    LEFT JOIN activities.attendances AS t ON t.sk = r.sk AND t.activity = r.activity AND t.registration = r.id
    LEFT JOIN activities.sessions AS s ON s.sk = t.sk AND s.id = t.session
    WHERE r.sk = ${bucketOf(activity)} AND r.activity = ${activity}::uuid AND r.state = 'taken' AND r.shown
    GROUP BY r.sk, r.id ORDER BY r.name COLLATE "C", r.id`.execute(context.db<unknown>())
  return rows
}
