import { sql } from 'kysely'
import { bucketOf, type Context, type Day, type Id, type Instant } from '../kernel/index.ts'
import type { ApplicationState } from './application.ts'

interface Tables {
  'applications.applications': {
    organisation: Id<'Organisation'>
    state: ApplicationState
    answer_due_on: Day | null
    answered_on: Day | null
    entered_on: Day
    id: string
  }
  'applications.replies': {
    sk: string
    organisation: Id<'Organisation'>
    since: Day
    due: number
    in_time: number
    pips: boolean[]
    updated_at: Instant
  }
}

/** The public record of an organisation: of the answers that came due since a day, how many were in time. */
export interface ReplyRecord {
  readonly organisation: Id<'Organisation'>
  readonly due: number
  readonly inTime: number
  /** the newest first, at most 60; true: in time */
  readonly pips: readonly boolean[]
}

/** Counts anew from the applications. For the system: nobody else sees all of them. */
export async function recountReplies(
  context: Context,
  organisation: Id<'Organisation'>,
  since: Day,
): Promise<void> {
  const db = context.db<Tables>()
  const rows = await db
    .selectFrom('applications.applications')
    .select(sql<boolean>`answered_on IS NOT NULL AND answered_on <= answer_due_on`.as('in_time'))
    .where('organisation', '=', organisation)
    .where('answer_due_on', '>=', since)
    .where(eb => eb.or([eb('answered_on', 'is not', null), eb('answer_due_on', '<', context.today)]))
    // withdrawn before it came due, or ended with its offer: no answer was owed any more
    // an offer that ends after the answer was due does not wash the silence away
    .where(eb =>
      eb.or([
        eb('state', 'not in', ['withdrawn', 'closed']),
        eb('answered_on', 'is not', null),
        eb('entered_on', '>', eb.ref('answer_due_on')),
      ]),
    )
    .orderBy('answer_due_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const pips = rows.map(row => row.in_time)
  const record = {
    since,
    due: pips.length,
    in_time: pips.filter(Boolean).length,
    pips: pips.slice(0, 60),
    updated_at: context.now,
  }
  await db
    .insertInto('applications.replies')
    .values({ sk: bucketOf(organisation), organisation, ...record })
    .onConflict(on => on.columns(['sk', 'organisation']).doUpdateSet(record))
    .execute()
}

/** The records of several organisations at once; one that has none is not in the map. */
export async function readReplies(
  context: Context,
  organisations: readonly Id<'Organisation'>[],
): Promise<ReadonlyMap<string, ReplyRecord>> {
  if (organisations.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('applications.replies')
    .select(['organisation', 'due', 'in_time', 'pips'])
    .where('sk', 'in', [...new Set(organisations.map(bucketOf))])
    .where('organisation', 'in', [...organisations])
    .execute()
  return new Map(
    rows.map(row => [
      row.organisation,
      { organisation: row.organisation, due: row.due, inTime: row.in_time, pips: row.pips },
    ]),
  )
}

/** The organisations that answer best, of those to whom at least so many answers came due. */
export async function listBestReplies(
  context: Context,
  choice: { readonly least: number; readonly limit: number },
): Promise<ReplyRecord[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('applications.replies')
    .select(['organisation', 'due', 'in_time', 'pips'])
    .where('due', '>=', choice.least)
    .orderBy(sql`in_time::numeric / due`, 'desc')
    .orderBy('due', 'desc')
    .orderBy('organisation')
    .limit(choice.limit)
    .execute()
  return rows.map(row => ({
    organisation: row.organisation,
    due: row.due,
    inTime: row.in_time,
    pips: row.pips,
  }))
}

/** How many applications got their first answer today. */
export async function countAnsweredToday(context: Context): Promise<number> {
  const { answered } = await context
    .db<Tables>()
    .selectFrom('applications.applications')
    .select(sql<number>`count(*)`.as('answered'))
    .where('answered_on', '=', context.today)
    .executeTakeFirstOrThrow()
  return answered
}
