import { sql } from 'kysely'
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
import type { Outcome, Way } from './check-in.ts'

export interface AttendanceRow {
  sk: string
  id: Id<'Attendance'>
  activity: Id<'Activity'>
  session: Id<'Session'>
  registration: Id<'Registration'>
  division: string
  organisation: Id<'Organisation'> | null
  shown: boolean
  person: Id<'Person'> | null
  in_at: Instant
  out_at: Instant | null
  via: Way
  device: string
  client_id: string
  by_account: string | null
}

export interface ScanRow {
  sk: string
  id: Id<'Scan'>
  activity: Id<'Activity'>
  session: Id<'Session'>
  division: string
  organisation: Id<'Organisation'> | null
  client_id: string
  device: string
  via: Way
  direction: 'in' | 'out'
  registration: Id<'Registration'> | null
  ticket_hash: string | null
  at: Instant
  received_at: Instant
  by_account: string | null
  outcome: Outcome
  settled_at: Instant | null
  settled_by: string | null
  settled_note: string | null
}

interface Tables {
  'activities.attendances': AttendanceRow
  'activities.scans': ScanRow
}

/** What a door sent before, by its own ids. */
export async function knownScans(
  context: Context,
  activity: Id<'Activity'>,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, ScanRow>> {
  const rows = await context
    .db<Tables>()
    .selectFrom('activities.scans')
    .selectAll()
    .where('sk', '=', bucketOf(activity))
    .where('activity', '=', activity)
    .where('client_id', 'in', [...clientIds])
    .execute()
  return new Map(rows.map(row => [row.client_id, row]))
}

export async function insertScan(context: Context, row: ScanRow): Promise<void> {
  await context.db<Tables>().insertInto('activities.scans').values(row).execute()
}

export async function findAttendance(
  context: Context,
  session: Id<'Session'>,
  registration: Id<'Registration'>,
): Promise<AttendanceRow | undefined> {
  return context
    .db<Tables>()
    .selectFrom('activities.attendances')
    .selectAll()
    .where('sk', '=', bucketOf(session))
    .where('session', '=', session)
    .where('registration', '=', registration)
    .executeTakeFirst()
}

export async function writeAttendance(context: Context, row: AttendanceRow): Promise<void> {
  await context
    .db<Tables>()
    .insertInto('activities.attendances')
    .values(row)
    .onConflict(on =>
      on.columns(['sk', 'session', 'registration']).doUpdateSet({ in_at: row.in_at, out_at: row.out_at }),
    )
    .execute()
}

/** A way out that came before its way in: it holds from now on. */
export async function takeEarlyOuts(
  context: Context,
  session: Id<'Session'>,
  registration: Id<'Registration'>,
): Promise<Instant | undefined> {
  const rows = await context
    .db<Tables>()
    .updateTable('activities.scans')
    .set({ outcome: 'out' })
    .where('sk', '=', bucketOf(session))
    .where('session', '=', session)
    .where('registration', '=', registration)
    .where('outcome', '=', 'not-in')
    .returning('at')
    .execute()
  return rows
    .map(row => row.at)
    .sort()
    .at(-1)
}

/** How many came: to each session, and in all, each once. */
export async function countCame(
  context: Context,
  activity: Id<'Activity'>,
): Promise<{ readonly bySession: ReadonlyMap<string, number>; readonly came: number }> {
  const db = context.db<Tables>()
  const mine = db
    .selectFrom('activities.attendances')
    .where('sk', '=', bucketOf(activity))
    .where('activity', '=', activity)
  const rows = await mine
    .select(['session', sql<number>`count(*)`.as('came')])
    .groupBy('session')
    .execute()
  const all = await mine
    .select(sql<number>`count(DISTINCT registration)`.as('came'))
    .executeTakeFirstOrThrow()
  return { bySession: new Map(rows.map(row => [row.session, row.came])), came: all.came }
}

/** Whoever came and is known to the register, each once. */
export async function peopleWhoCame(
  context: Context,
  activity: Id<'Activity'>,
): Promise<readonly Id<'Person'>[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('activities.attendances')
    .select('person')
    .distinct()
    .where('sk', '=', bucketOf(activity))
    .where('activity', '=', activity)
    .where('person', 'is not', null)
    .execute()
  return rows.flatMap(row => (row.person === null ? [] : [row.person]))
}

/** Which of these registrations came to which sessions. */
export async function attendancesOf(
  context: Context,
  registrations: readonly Id<'Registration'>[],
): Promise<readonly AttendanceRow[]> {
  if (registrations.length === 0) return []
  return context
    .db<Tables>()
    .selectFrom('activities.attendances')
    .selectAll()
    .where('sk', 'in', [...new Set(registrations.map(bucketOf))])
    .where('registration', 'in', [...registrations])
    .execute()
}

/** What doors have sent of an activity: of some outcomes, not yet looked at by anybody. */
export async function listScans(
  context: Context,
  activity: Id<'Activity'>,
  outcomes: readonly Outcome[],
  asked: PageAsked,
): Promise<Page<ScanRow>> {
  const query = context
    .db<Tables>()
    .selectFrom('activities.scans')
    .where('sk', '=', bucketOf(activity))
    .where('activity', '=', activity)
    .where('outcome', 'in', [...outcomes])
    .where('settled_at', 'is', null)
    .where(seenBy(context.actor, { organisation: 'organisation', division: 'division' }))
  const page = await readPage(query, query.selectAll(), { first: { order: 'asc' } }, asked)
  return { ...page, rows: page.rows.map(row => row as ScanRow) } // all columns of the table
}

export async function settleScan(
  context: Context,
  activity: Id<'Activity'>,
  scan: Id<'Scan'>,
  note: string,
): Promise<boolean> {
  const row = await context
    .db<Tables>()
    .updateTable('activities.scans')
    .set({ settled_at: context.now, settled_by: context.actor.account ?? null, settled_note: note })
    .where('sk', '=', bucketOf(activity))
    .where('activity', '=', activity)
    .where('id', '=', scan)
    .where('settled_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
