import { type SqlBool, sql } from 'kysely'
import {
  bucketOf,
  type Context,
  type Day,
  type Id,
  type Page,
  type PageAsked,
  readPage,
  seenBy,
} from '../kernel/index.ts'
import { type BroughtRow, type EntryRow, ofEntry, type Tables, toEntry } from './entry-row.ts'
import type { Entry } from './fair.ts'
import { lockPatience } from './hall.store.ts'

/** Everybody may see who has a place; who applied is the employer's, the organiser's and of the office over the area. */
const place = sql<SqlBool>`state = 'assigned'`
const mine = { organisation: 'employer', division: 'division' } as const

/** The employer's own, the organiser's, or in the reader's area. */
function seen(context: Context) {
  const organisers = seenBy(context.actor, { organisation: 'organisation' })
  return sql<SqlBool>`(${seenBy(context.actor, mine)} OR ${organisers})`
}

/** False when the employer stands at this fair already. */
export async function insertEntry(context: Context, entry: Entry): Promise<boolean> {
  const row = await context
    .db<Tables>()
    .insertInto('fairs.entries')
    .values({
      ...columnsOf(entry),
      sk: bucketOf(entry.fair),
      id: entry.id,
      fair: entry.fair,
      division: entry.division,
      organisation: entry.organisation ?? null,
      employer: entry.employer,
      employer_name: entry.employerName,
      industry: entry.industry ?? null,
      code: entry.code,
      staffed_by: null,
      applied_by: context.actor.account ?? null,
      applied_at: entry.appliedAt,
      decided_by: null,
      decided_at: null,
    })
    .onConflict(on => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

function columnsOf(entry: Entry) {
  return {
    version: entry.version,
    mode: entry.mode,
    state: entry.state,
    stand: entry.stand ?? null,
    people: entry.people,
    needs: entry.needs,
    contact_name: entry.contactName,
    contact_phone: entry.contactPhone,
    link: entry.link ?? null,
    reason: entry.reason ?? null,
    staffed_at: entry.staffedAt ?? null,
    answered_at: entry.answeredAt ?? null,
    there_on: entry.thereOn ?? null,
    last_position: entry.lastPosition,
  }
}

/** @param by what the one who writes it leaves behind: who decided, who saw somebody at the stand */
export async function writeEntry(
  context: Context,
  entry: Entry,
  by: Partial<Pick<EntryRow, 'staffed_by' | 'decided_by' | 'decided_at'>> = {},
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('fairs.entries')
    .set({ ...columnsOf(entry), ...by })
    .where('sk', '=', bucketOf(entry.id))
    .where('id', '=', entry.id)
    .execute()
}

function one(context: Context, id: Id<'FairEntry'>) {
  return context
    .db<Tables>()
    .selectFrom('fairs.entries')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
}

/** As the employer, the organiser or an office may see it. */
export async function findEntry(context: Context, id: Id<'FairEntry'>): Promise<Entry | undefined> {
  const row = await one(context, id).where(seen(context)).executeTakeFirst()
  return row && toEntry(row)
}

/** One that has its place, for everybody. */
export async function findPlaced(context: Context, id: Id<'FairEntry'>): Promise<Entry | undefined> {
  const row = await one(context, id).where('state', '=', 'assigned').executeTakeFirst()
  return row && toEntry(row)
}

/** By what its stand's code says. */
export async function findByCode(
  context: Context,
  key: { readonly bucket: string; readonly code: string },
): Promise<Entry | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('fairs.entries')
    .selectAll()
    .where('sk', '=', key.bucket)
    .where('code', '=', key.code)
    .where('state', '=', 'assigned')
    .executeTakeFirst()
  return row && toEntry(row)
}

/**
 * Takes one employer's row: turns are given one after the other. Whoever may do so is for the caller to say.
 * @throws an error of the database that becomes Problem `busy` when it cannot be had in time
 */
export async function lockEntry(context: Context, id: Id<'FairEntry'>): Promise<Entry | undefined> {
  await sql`SET LOCAL lock_timeout = ${sql.lit(lockPatience)}`.execute(context.db<Tables>())
  const row = await one(context, id).forUpdate().executeTakeFirst()
  return row && toEntry(row)
}

/** All of a fair that stand, by when they applied. `placed`: only those with a place, which everybody may see. */
export async function entriesOf(
  context: Context,
  fair: Id<'Activity'>,
  placed: 'placed' | 'all',
): Promise<readonly Entry[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('fairs.entries')
    .selectAll()
    .where('sk', '=', bucketOf(fair))
    .where('fair', '=', fair)
    .where(placed === 'placed' ? place : sql<SqlBool>`(${place} OR ${seen(context)})`)
    .orderBy('applied_at')
    .orderBy('id')
    .execute()
  return rows.map(toEntry)
}

/** An employer's own, the newest first. */
export async function listOwn(context: Context, asked: PageAsked): Promise<Page<Entry>> {
  const query = context
    .db<Tables>()
    .selectFrom('fairs.entries')
    .where(seenBy(context.actor, { organisation: 'employer' }))
  const page = await readPage(query, query.selectAll(), { first: { order: 'desc' } }, asked)
  return { ...page, rows: page.rows.map(row => toEntry(row)) }
}

/** Replaces what an employer brings. */
export async function writeBrought(
  context: Context,
  entry: Entry,
  posts: readonly Pick<BroughtRow, 'post' | 'title' | 'openings' | 'education' | 'pay_from' | 'pay_to'>[],
): Promise<void> {
  const db = context.db<Tables>()
  await db
    .deleteFrom('fairs.brought')
    .where('sk', '=', bucketOf(entry.id))
    .where('entry', '=', entry.id)
    .execute()
  if (posts.length === 0) return
  const rows = posts.map(post => ({
    ...ofEntry(entry),
    id: context.newId<'Brought'>(bucketOf(entry.id)),
    ...post,
  }))
  await db.insertInto('fairs.brought').values(rows).execute()
}

export async function broughtTo(context: Context, fair: Id<'Activity'>): Promise<readonly BroughtRow[]> {
  return context
    .db<Tables>()
    .selectFrom('fairs.brought')
    .selectAll()
    .where('sk', '=', bucketOf(fair))
    .where('fair', '=', fair)
    .orderBy('openings', 'desc')
    .orderBy('id')
    .execute()
}

/** The days on which employers were there, the first first. */
export async function daysThere(context: Context, fair: Id<'Activity'>): Promise<readonly Day[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('fairs.entries')
    .select('there_on')
    .where('sk', '=', bucketOf(fair))
    .where('fair', '=', fair)
    .where('there_on', 'is not', null)
    .orderBy('there_on')
    .execute()
  return rows.flatMap(row => (row.there_on === null ? [] : [row.there_on]))
}

export interface FairCounts {
  readonly fair: Id<'Activity'>
  readonly applied: number
  readonly placed: number
  readonly there: number
}

/** How many employers applied, have a place, were there; of fairs that the reader watches. */
export async function countEntries(
  context: Context,
  fairs: readonly Id<'Activity'>[],
): Promise<ReadonlyMap<string, FairCounts>> {
  if (fairs.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('fairs.entries')
    .select([
      'fair',
      sql<number>`count(*) FILTER (WHERE state = 'applied')`.as('applied'),
      sql<number>`count(*) FILTER (WHERE state = 'assigned')`.as('placed'),
      sql<number>`count(*) FILTER (WHERE there_on IS NOT NULL)`.as('there'),
    ])
    .where('sk', 'in', [...new Set(fairs.map(bucketOf))])
    .where('fair', 'in', [...fairs])
    .groupBy('fair')
    .execute()
  return new Map(rows.map(row => [row.fair, row]))
}

/** Who was at a fair on that day or before and has not been asked so long after it; for the night. */
export async function listToAsk(
  context: Context,
  after: number,
  thereBy: Day,
  limit: number,
): Promise<readonly Entry[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('fairs.entries as e')
    .selectAll('e')
    .where('e.there_on', '<=', thereBy)
    .where(
      sql<SqlBool>`NOT EXISTS (SELECT FROM fairs.results r WHERE r.sk = e.sk AND r.entry = e.id AND r.after_days = ${after})`,
    )
    .orderBy('e.id')
    .limit(limit)
    .execute()
  return rows.map(toEntry)
}
