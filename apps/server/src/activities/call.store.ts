import { type SqlBool, sql } from 'kysely'
import { bucketOf, type Context, type Id, type Instant } from '../kernel/index.ts'
import type { Activity } from './activity.ts'
import type { RegistrationState } from './places.ts'

export type CallOutcome = 'reached' | 'not-reached'
export type CallReason = 'moved' | 'cancelled'

interface CallRow {
  sk: string
  id: Id<'Registration'>
  activity: Id<'Activity'>
  division: string
  organisation: Id<'Organisation'> | null
  shown: boolean
  news: number
  what: CallReason
  made_at: Instant
  outcome: CallOutcome | null
  called_at: Instant | null
  by_account: string | null
}

interface Tables {
  'activities.calls': CallRow
  'activities.registrations': {
    sk: string
    id: Id<'Registration'>
    activity: Id<'Activity'>
    name: string
    phone_sealed: string | null
    shown: boolean
    state: RegistrationState
  }
}

/**
 * Everybody who stands with a phone is to be called about this change; whoever is to be called about an older one is called about
 * this one instead. Runs as the system. @returns how many are
 */
export async function openCalls(
  context: Context,
  { id, fields, organisation, news }: Activity,
  what: CallReason,
): Promise<number> {
  const db = context.db<Tables>()
  const of = { sk: bucketOf(id), activity: id }
  const rows = await db
    .selectFrom('activities.registrations')
    .select('id')
    .where('sk', '=', of.sk)
    .where('activity', '=', id)
    .where('state', 'in', ['taken', 'held', 'waiting'])
    .where('phone_sealed', 'is not', null)
    .where('shown', '=', true)
    .orderBy('id')
    .execute()
  const change = { news, what, made_at: context.now, outcome: null, called_at: null, by_account: null }
  for (let from = 0; from < rows.length; from += 500)
    await db
      .insertInto('activities.calls')
      .values(
        rows.slice(from, from + 500).map(row => ({
          ...of,
          id: row.id,
          division: fields.division,
          organisation: organisation ?? null,
          shown: true,
          ...change,
        })),
      )
      .onConflict(on =>
        on.columns(['sk', 'id']).doUpdateSet(change).where(sql<SqlBool>`calls.news < ${news}`),
      )
      .execute()
  return rows.length
}

/** Who is to be called, whoever was not reached yet first; those who have cancelled meanwhile are not. */
export async function listCallsOf(context: Context, activity: Id<'Activity'>) {
  return context
    .db<Tables>()
    .selectFrom('activities.calls as c')
    .innerJoin('activities.registrations as r', join =>
      join.onRef('r.sk', '=', 'c.sk').onRef('r.id', '=', 'c.id'),
    )
    .select(['c.id', 'c.what', 'c.made_at', 'c.outcome', 'c.called_at', 'r.name', 'r.phone_sealed'])
    .where('c.sk', '=', bucketOf(activity))
    .where('c.activity', '=', activity)
    .where('c.shown', '=', true)
    .where('r.shown', '=', true)
    .where('r.state', 'in', ['taken', 'held', 'waiting'])
    .orderBy(sql`c.outcome IS NOT DISTINCT FROM 'reached'`)
    .orderBy('c.id')
    .limit(2_000)
    .execute()
}

export async function findCall(context: Context, id: Id<'Registration'>): Promise<CallRow | undefined> {
  return context
    .db<Tables>()
    .selectFrom('activities.calls')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function writeCall(
  context: Context,
  id: Id<'Registration'>,
  outcome: CallOutcome,
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('activities.calls')
    .set({ outcome, called_at: context.now, by_account: context.actor.account ?? null })
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}

/** Of the actor's own activities that are still to come: in which somebody is to be called, and how many. */
export async function countOpenCalls(
  context: Context,
): Promise<readonly { readonly activity: Id<'Activity'>; readonly title: string; readonly count: number }[]> {
  const { organisation = null, area = null, department = null } = context.actor
  const { rows } = await sql<{ activity: Id<'Activity'>; title: string; count: number }>`
    SELECT a.id AS activity, a.title, count(*)::int AS count
    FROM activities.calls c
    JOIN activities.activities a ON a.sk = c.sk AND a.id = c.activity
    JOIN activities.registrations r ON r.sk = c.sk AND r.id = c.id
    WHERE c.outcome IS DISTINCT FROM 'reached' AND c.shown AND r.state IN ('taken', 'held', 'waiting')
      AND a.ends_at > ${context.now}::timestamptz
      AND (a.organisation = ${organisation}::uuid
        OR (a.organisation IS NULL AND a.area = ${area}::text AND a.department = ${department}::text))
    GROUP BY a.id, a.title, a.starts_at ORDER BY a.starts_at, a.id LIMIT 50`.execute(context.db<Tables>())
  return rows
}
