import { type SqlBool, sql } from 'kysely'
import {
  type Actor,
  bucketOf,
  type Context,
  type Day,
  type Id,
  type Instant,
  type Page,
  type PageAsked,
  readPage,
  seenBy,
} from '../kernel/index.ts'
import { type Activity, openStates } from './activity.ts'
import { type ActivityRow, columnsOf, toActivity, type WrittenRow } from './activity-row.ts'
import type { Family } from './kind-file.ts'

interface Tables {
  'activities.activities': ActivityRow
}
interface WriteTables {
  'activities.activities': WrittenRow
}

/** How long somebody waits for a place in the queue of one activity before they are asked to try again. */
const lockPatience = '3s'

/** Everybody may see what is out; the rest is its organiser's, and of those over the area. */
const isOut = sql<SqlBool>`state IN (${sql.join(openStates)})`
const visible = { organisation: 'organisation', division: 'division', open: isOut } as const

export async function insertActivity(context: Context, activity: Activity): Promise<void> {
  await context
    .db<WriteTables>()
    .insertInto('activities.activities')
    .values({
      sk: bucketOf(activity.id),
      id: activity.id,
      version: activity.version,
      kind: activity.kind,
      family: activity.family,
      state: activity.state,
      series: activity.series ?? null,
      organisation: activity.organisation ?? null,
      organiser_name: activity.organiserName,
      area: activity.area ?? null,
      department: activity.department ?? null,
      ...columnsOf(activity.fields, activity.organiserName),
      taken: 0,
      waiting: 0,
      last_position: 0,
      shown: activity.shown,
      starts_at: activity.startsAt,
      ends_at: activity.endsAt,
      first_day: activity.firstDay,
      reason: null,
      news: 0,
      told: 0,
      reminded_of: null,
      started_at: null,
      report_due: null,
      copied_from: activity.copiedFrom ?? null,
      made_by: activity.madeBy ?? null,
      made_for: activity.madeFor ?? null,
      reviewed_by: null,
      created_at: context.now,
      updated_at: context.now,
    })
    .execute()
}

function one(context: Context, id: Id<'Activity'>) {
  return context
    .db<Tables>()
    .selectFrom('activities.activities')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
}

/** As its reader may see it. */
export async function findActivity(context: Context, id: Id<'Activity'>): Promise<Activity | undefined> {
  const row = await one(context, id).where(seenBy(context.actor, visible)).executeTakeFirst()
  return row && toActivity(row)
}

/**
 * Takes the activity for the rest of the transaction: whoever changes its places comes one after the other. Whoever may do so is
 * for the caller to say: registrations run as the system.
 * @throws an error of the database that becomes Problem `busy` when it cannot be had in time
 */
export async function lockActivity(context: Context, id: Id<'Activity'>): Promise<Activity | undefined> {
  await sql`SET LOCAL lock_timeout = ${sql.lit(lockPatience)}`.execute(context.db<Tables>())
  const row = await one(context, id).forUpdate().executeTakeFirst()
  return row && toActivity(row)
}

/** What changes under the lock, and nothing else. */
export async function writePlaces(
  context: Context,
  { id, taken, waiting, lastPosition }: Pick<Activity, 'id' | 'taken' | 'waiting' | 'lastPosition'>,
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('activities.activities')
    .set({ taken, waiting, last_position: lastPosition })
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}

export async function writeActivity(
  context: Context,
  activity: Activity,
  reviewedBy?: string,
): Promise<void> {
  await context
    .db<WriteTables>()
    .updateTable('activities.activities')
    .set({
      ...columnsOf(activity.fields, activity.organiserName),
      version: activity.version,
      state: activity.state,
      series: activity.series ?? null,
      starts_at: activity.startsAt,
      ends_at: activity.endsAt,
      first_day: activity.firstDay,
      reason: activity.reason ?? null,
      news: activity.news,
      started_at: activity.startedAt ?? null,
      report_due: activity.reportDue ?? null,
      made_by: activity.madeBy ?? null,
      made_for: activity.madeFor ?? null,
      ...(reviewedBy !== undefined && { reviewed_by: reviewedBy }),
      updated_at: context.now,
    })
    .where('sk', '=', bucketOf(activity.id))
    .where('id', '=', activity.id)
    .execute()
}

export interface ActivityFilter {
  readonly kind?: string | undefined
  readonly family?: Family | undefined
  readonly county?: string | undefined
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly text?: string | undefined
  readonly campaign?: string | undefined
  readonly series?: Id<'Series'> | undefined
  readonly state?: Activity['state'] | undefined
  /** those that still have a place */
  readonly free?: boolean | undefined
  readonly near?: { readonly lon: number; readonly lat: number } | undefined
  /** the reader's own and not what others organise in the area */
  readonly mine?: boolean | undefined
  /** those whose report is due before this day and has not come */
  readonly owing?: Day | undefined
}

function filtered(context: Context, filter: ActivityFilter) {
  let query = context.db<Tables>().selectFrom('activities.activities')
  const { kind, family, county, from, to, text, campaign, series, state, near } = filter
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (family !== undefined) query = query.where('family', '=', family)
  if (county !== undefined) query = query.where('division', '>=', county).where('division', '<', `${county}~`)
  if (from !== undefined) query = query.where(sql<SqlBool>`ends_at >= ${startOfDay(from)}::timestamptz`)
  if (to !== undefined) query = query.where('first_day', '<=', to)
  if (campaign !== undefined) query = query.where('campaign', '=', campaign)
  if (series !== undefined) query = query.where('series', '=', series)
  if (state !== undefined) query = query.where('state', '=', state)
  for (const word of (text ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 6))
    query = query.where(sql<SqlBool>`position(${word} in search) > 0`)
  if (filter.free === true)
    query = query.where(sql<SqlBool>`(capacity IS NULL OR taken < capacity)`).where('state', '=', 'open')
  if (filter.owing !== undefined)
    query = query.where('state', '=', 'held').where('report_due', '<', filter.owing)
  if (filter.mine === true) query = query.where(ofActor(context.actor))
  if (near !== undefined) query = query.where('lon', 'is not', null).where('lat', 'is not', null)
  return query
}

/** What the actor organises: for their organisation, or in the very office in which they act. */
function ofActor({ organisation, area, department }: Actor) {
  if (organisation !== undefined) return sql<SqlBool>`organisation = ${organisation}`
  return sql<SqlBool>`organisation IS NULL AND area = ${area ?? null}::text AND department IS NOT DISTINCT FROM ${department ?? null}::text`
}

const startOfDay = (day: Day) => `${day}T00:00:00+08:00`

/** Metres, well enough within one city: a degree of longitude is shorter here than one of latitude. */
export const distance = ({ lon, lat }: { readonly lon: number; readonly lat: number }) =>
  sql<number>`round(111320 * sqrt(power((lat - ${lat}::float8), 2) + power((lon - ${lon}::float8) * cos(radians(${lat}::float8)), 2)))::int`

/** What is out, in the order of its days; near a place, the nearest first. */
export async function listPublic(
  context: Context,
  filter: ActivityFilter,
  asked: PageAsked,
): Promise<Page<Activity & { readonly metres: number | undefined }>> {
  const query = filtered(context, filter).where(isOut)
  const chosen = query
    .selectAll()
    .$if(filter.near !== undefined, q => q.select(distance(filter.near ?? { lon: 0, lat: 0 }).as('metres')))
  const orders = {
    day: { by: sql`first_day`, kind: 'date' },
    near: { by: distance(filter.near ?? { lon: 0, lat: 0 }), kind: 'integer' },
  } as const
  const first = { sort: filter.near === undefined ? 'day' : 'near', order: 'asc' } as const
  const page = await readPage(query, chosen, { orders, first }, asked)
  return {
    ...page,
    rows: page.rows.map(row => ({ ...toActivity(row), metres: row.metres ?? undefined })),
  }
}

/** Whose an organiser, or an office over its area, works with. */
export async function listOf(
  context: Context,
  filter: ActivityFilter,
  asked: PageAsked,
): Promise<Page<Activity>> {
  const query = filtered(context, filter).where(
    seenBy(context.actor, { organisation: 'organisation', division: 'division' }),
  )
  const orders = {
    day: { by: sql`first_day`, kind: 'date' },
    due: { by: sql`coalesce(report_due, 'infinity'::date)`, kind: 'date' },
  } as const
  const first =
    filter.owing === undefined ? ({ order: 'desc' } as const) : ({ sort: 'due', order: 'asc' } as const)
  const page = await readPage(query, query.selectAll(), { orders, first }, asked)
  return { ...page, rows: page.rows.map(row => toActivity(row)) }
}

/** Those of a state whose moment has come; for the night. */
export async function listDue(
  context: Context,
  state: 'open' | 'running' | 'held',
  before: Instant,
): Promise<Id<'Activity'>[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('activities.activities')
    .select('id')
    .where('state', '=', state)
    .where('ends_at', '<', before)
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(row => row.id)
}

/** Whoever gets true tells those who are registered; everybody after it gets false. */
export async function takeNews(context: Context, id: Id<'Activity'>, news: number): Promise<boolean> {
  const row = await context
    .db<Tables>()
    .updateTable('activities.activities')
    .set({ told: news })
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where('news', '=', news)
    .where('told', '<', news)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Those that begin on a day and of which nobody was reminded yet: whoever gets them reminds. */
export async function takeToRemind(context: Context, day: Day): Promise<readonly Activity[]> {
  const rows = await context
    .db<Tables>()
    .updateTable('activities.activities')
    .set({ reminded_of: day })
    .where('first_day', '=', day)
    .where('state', '=', 'open')
    .where(sql<SqlBool>`reminded_of IS DISTINCT FROM first_day`)
    .returningAll()
    .execute()
  return rows.map(row => toActivity(row)).sort((a, b) => (a.id < b.id ? -1 : 1))
}
