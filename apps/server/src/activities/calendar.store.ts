import { type SqlBool, sql } from 'kysely'
import {
  type Context,
  type Day,
  type Id,
  type Instant,
  type Page,
  type PageAsked,
  readPage,
  startOf,
} from '../kernel/index.ts'
import { distance } from './activity.store.ts'
import type { Activity } from './activity.ts'
import { type ActivityRow, toActivity } from './activity-row.ts'
import type { Family } from './kind-file.ts'

interface Tables {
  'activities.activities': ActivityRow
}

/** From the first day, up to and without the last. */
export interface Days {
  readonly from: Day
  /** undefined: without an end */
  readonly before: Day | undefined
}

export interface CalendarFilter {
  readonly family?: Family | undefined
  readonly kind?: string | undefined
  readonly county?: string | undefined
  readonly campaign?: string | undefined
  readonly series?: Id<'Series'> | undefined
  readonly organisation?: Id<'Organisation'> | undefined
  readonly text?: string | undefined
  readonly free?: boolean | undefined
  readonly near?: { readonly lon: number; readonly lat: number } | undefined
}

/** What has been cancelled is on nobody's calendar; whoever is registered was told, and its page says so. */
const isOn = sql<SqlBool>`state IN ('open', 'running', 'held', 'reported', 'closed')`

/** A session of the activity begins on these days. The activity's own bounds come first: an index has them. */
function onDays({ from, before }: Days) {
  const start = startOf(from)
  const end = before === undefined ? 'infinity' : startOf(before)
  return sql<SqlBool>`ends_at >= ${start}::timestamptz AND starts_at < ${end}::timestamptz AND ${firstOn({ from, before })} IS NOT NULL`
}

/** When the first session on these days begins. */
function firstOn({ from, before }: Days) {
  const end = before === undefined ? 'infinity' : startOf(before)
  return sql<Instant>`(SELECT min(s.starts_at) FROM activities.sessions s WHERE s.sk = activities.sk
    AND s.activity = activities.id AND s.starts_at >= ${startOf(from)}::timestamptz AND s.starts_at < ${end}::timestamptz)`
}

function filtered(context: Context, filter: CalendarFilter) {
  let query = context.db<Tables>().selectFrom('activities.activities').where(isOn)
  const { family, kind, county, campaign, series, organisation, text, near } = filter
  if (family !== undefined) query = query.where('family', '=', family)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (county !== undefined) query = query.where('division', '>=', county).where('division', '<', `${county}~`)
  if (campaign !== undefined) query = query.where('campaign', '=', campaign)
  if (series !== undefined) query = query.where('series', '=', series)
  if (organisation !== undefined) query = query.where('organisation', '=', organisation)
  for (const word of (text ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 6))
    query = query.where(sql<SqlBool>`position(${word} in search) > 0`)
  if (filter.free === true)
    query = query
      .where(sql<SqlBool>`(capacity IS NULL OR taken < capacity)`)
      .where('state', 'in', ['open', 'running'])
  if (near !== undefined) query = query.where('lon', 'is not', null).where('lat', 'is not', null)
  return query
}

export interface OnCalendar extends Activity {
  /** the first session on the days that were asked for */
  readonly nextAt: Instant
  readonly metres: number | undefined
}

/** What takes place on these days, in the order of their sessions; near a place, the nearest first. */
export async function listOnCalendar(
  context: Context,
  filter: CalendarFilter,
  days: Days,
  asked: PageAsked,
): Promise<Page<OnCalendar>> {
  const { near } = filter
  const query = filtered(context, filter).where(onDays(days))
  const away = distance(near ?? { lon: 0, lat: 0 })
  const chosen = query
    .selectAll()
    .select(firstOn(days).as('next_at'))
    .$if(near !== undefined, q => q.select(away.as('metres')))
  const orders = {
    day: { by: firstOn(days), kind: 'timestamptz' },
    near: { by: away, kind: 'integer' },
  } as const
  const first = { sort: near === undefined ? 'day' : 'near', order: 'asc' } as const
  const page = await readPage(query, chosen, { orders, first }, asked)
  return {
    ...page,
    rows: page.rows.map(row => ({
      ...toActivity(row),
      nextAt: row.next_at,
      metres: row.metres ?? undefined,
    })),
  }
}

/** How many activities have a session on each of these days. */
export async function countDays(
  context: Context,
  filter: CalendarFilter,
  { from, before }: Days,
): Promise<readonly { readonly day: Day; readonly count: number }[]> {
  const end = before === undefined ? 'infinity' : startOf(before)
  const { rows } = await sql<{ day: Day; count: number }>`
    SELECT (s.starts_at AT TIME ZONE 'Asia/Shanghai')::date AS day, count(DISTINCT s.activity)::int AS count
    FROM (${filtered(context, filter)
      .select(['sk', 'id'])
      .where('ends_at', '>=', startOf(from))
      .where(sql<SqlBool>`starts_at < ${end}::timestamptz`)}) a
    JOIN activities.sessions s ON s.sk = a.sk AND s.activity = a.id
    WHERE s.starts_at >= ${startOf(from)}::timestamptz AND s.starts_at < ${end}::timestamptz
    GROUP BY 1 ORDER BY 1`.execute(context.db<Tables>())
  return rows
}

/** How many there are of each family, whichever is asked for. */
export async function countFamilies(context: Context, filter: CalendarFilter, days: Days) {
  return filtered(context, { ...filter, family: undefined, kind: undefined })
    .where(onDays(days))
    .select(['family as id', sql<number>`count(*)::int`.as('count')])
    .groupBy('family')
    .orderBy('family')
    .execute()
}

/** How many there are in each county, whichever is asked for. */
export async function countCounties(context: Context, filter: CalendarFilter, days: Days) {
  const county = sql<string>`left(division, 6)`
  return filtered(context, { ...filter, county: undefined })
    .where(onDays(days))
    .select([county.as('id'), sql<number>`count(*)::int`.as('count')])
    .groupBy(county)
    .orderBy(county)
    .execute()
}

/** What a campaign has brought together. Counted as the system over rows that nobody may see one by one. */
export async function countCampaign(context: Context, campaign: string) {
  const { rows } = await sql<{ held: number; coming: number; came: number }>`
    SELECT count(*) FILTER (WHERE state IN ('held', 'reported', 'closed'))::int AS held,
      count(*) FILTER (WHERE state IN ('open', 'running'))::int AS coming,
      coalesce(sum((SELECT count(DISTINCT t.registration) FROM activities.attendances t
        WHERE t.sk = activities.sk AND t.activity = activities.id)), 0)::int AS came
    FROM activities.activities WHERE campaign = ${campaign} AND ${isOn}`.execute(context.db<Tables>())
  return rows[0] ?? { held: 0, coming: 0, came: 0 }
}
