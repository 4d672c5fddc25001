import { sql } from 'kysely'
import type { Context, Id, Instant } from '../kernel/index.ts'
import type { Way } from './check-in.ts'
import type { Mode } from './kind-file.ts'

/** A session that took place, with what its activity says of it, who was listed before it began and how many of them came. */
export interface SessionReading {
  readonly session: Id<'Session'>
  readonly activity: Id<'Activity'>
  readonly title: string
  readonly kind: string
  readonly series: Id<'Series'> | null
  readonly mode: Mode
  readonly shown: boolean
  readonly organisation: Id<'Organisation'> | null
  readonly area: string | null
  readonly department: string | null
  readonly organiserName: string
  readonly division: string
  readonly lon: number | null
  readonly lat: number | null
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly listed: number
  readonly came: number
  readonly givenUp: number
}

export interface DoorReading {
  readonly session: Id<'Session'>
  readonly registration: Id<'Registration'>
  readonly person: Id<'Person'> | null
  readonly inAt: Instant
  readonly outAt: Instant | null
  readonly receivedAt: Instant | null
  readonly device: string
  readonly via: Way
}

/** From `from` on and before `until`, both moments. */
interface Between {
  readonly from: Instant
  readonly until: Instant
}

const tookPlace = sql`a.state IN ('running', 'held', 'reported', 'closed')`

/**
 * Every session that was over in that time. Listed: registered before it began, so that nobody whom the door itself wrote down
 * makes a list look full. For jobs alone: it knows no area.
 */
export async function sessionReadings(context: Context, { from, until }: Between): Promise<SessionReading[]> {
  const { rows } = await sql<SessionReading>`
    SELECT s.id AS session, s.activity, a.title, a.kind, a.series, a.mode, a.shown, a.organisation, a.area, a.department,
           a.organiser_name AS "organiserName", a.division, a.lon, a.lat, s.starts_at AS "startsAt", s.ends_at AS "endsAt",
           coalesce(seats.listed, 0) AS listed, coalesce(seats.came, 0) AS came, coalesce(seats.given_up, 0) AS "givenUp"
    FROM activities.sessions AS s
    JOIN activities.activities AS a ON a.sk = s.sk AND a.id = s.activity
    LEFT JOIN (
      SELECT s.sk, s.id, count(*) FILTER (WHERE r.state = 'taken' AND r.made_at < s.starts_at) AS listed,
             count(t.id) FILTER (WHERE r.made_at < s.starts_at) AS came,
             count(*) FILTER (WHERE r.state = 'cancelled') AS given_up
      FROM activities.sessions AS s
      JOIN activities.registrations AS r ON r.sk = s.sk AND r.activity = s.activity
      LEFT JOIN activities.attendances AS t
        ON t.sk = s.sk AND t.session = s.id AND t.registration = r.id AND r.state = 'taken'
      WHERE s.ends_at >= ${from}::timestamptz AND s.ends_at < ${until}::timestamptz
      GROUP BY s.sk, s.id
    ) AS seats ON seats.sk = s.sk AND seats.id = s.id
    WHERE s.ends_at >= ${from}::timestamptz AND s.ends_at < ${until}::timestamptz AND ${tookPlace}
    ORDER BY s.starts_at, s.id`.execute(context.db<unknown>())
  return rows
}

/** Every check-in at those sessions, with the moment at which the server had it. For jobs alone. */
export async function doorReadings(context: Context, { from, until }: Between): Promise<DoorReading[]> {
  const { rows } = await sql<DoorReading>`
    SELECT t.session, t.registration, t.person, t.in_at AS "inAt", t.out_at AS "outAt", c.received_at AS "receivedAt",
           t.device, t.via
    FROM activities.sessions AS s
    JOIN activities.attendances AS t ON t.sk = s.sk AND t.session = s.id
    LEFT JOIN activities.scans AS c ON c.sk = t.sk AND c.activity = t.activity AND c.client_id = t.client_id
    WHERE s.ends_at >= ${from}::timestamptz AND s.ends_at < ${until}::timestamptz`.execute(
    context.db<unknown>(),
  )
  return rows
}
