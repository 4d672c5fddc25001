import { sql } from 'kysely'
import { addDays, bucketOf, type Context, type Day, dayOf, type Id, type Instant } from '../kernel/index.ts'
import { countConfirmed } from '../ledger/index.ts'
import { cityToken } from '../registry/index.ts'
import type { ApplicationState } from './application.ts'

interface Tables {
  'applications.applications': {
    organisation: Id<'Organisation'>
    state: ApplicationState
    answer_due_on: Day | null
    answered_on: Day | null
    entered_on: Day
    id: string
    applied_at: Instant
    started_on: Day | null
    fact: Id<'Fact'> | null
  }
  'applications.replies': {
    sk: string
    organisation: Id<'Organisation'>
    since: Day
    due: number
    in_time: number
    pips: boolean[]
    confirmed_starts: number
    usual_days: number | null
    updated_at: Instant
  }
}

/** Starts are told for a year. */
export const startWindow = 365

/** The public record of an organisation: of the answers that came due since a day, how many were in time. */
export interface ReplyRecord {
  readonly organisation: Id<'Organisation'>
  readonly due: number
  readonly inTime: number
  /** the newest first, at most 60; true: in time */
  readonly pips: readonly boolean[]
  /** people who started within a year and said so themselves, or whose word was found to be so */
  readonly confirmedStarts: number
  /** working days to a first answer, the median; undefined where too few were answered */
  readonly usualDays: number | undefined
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
    .select(['applied_at', 'answered_on'])
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
    confirmed_starts: await countStarts(context, organisation),
    usual_days: usualDays(context, rows) ?? null,
    updated_at: context.now,
  }
  await db
    .insertInto('applications.replies')
    .values({ sk: bucketOf(organisation), organisation, ...record })
    .onConflict(on => on.columns(['sk', 'organisation']).doUpdateSet(record))
    .execute()
}

async function countStarts(context: Context, organisation: Id<'Organisation'>): Promise<number> {
  const rows = await context
    .db<Tables>()
    .selectFrom('applications.applications')
    .select('fact')
    .where('organisation', '=', organisation)
    .where('started_on', '>=', addDays(context.today, -startWindow))
    .where('fact', 'is not', null)
    .execute()
  return countConfirmed(
    context,
    rows.flatMap(row => row.fact ?? []),
  )
}

/** The median of the working days from an application to its first answer. */
function usualDays(
  context: Context,
  rows: readonly { readonly applied_at: Instant; readonly answered_on: Day | null }[],
): number | undefined {
  const { calendar } = context.use(cityToken)
  const days = rows
    .flatMap(({ applied_at, answered_on }) =>
      answered_on === null
        ? []
        : [Math.max(0, calendar.workingDaysBetween(dayOf(Date.parse(applied_at)), answered_on).days)],
    )
    .toSorted((a, b) => a - b)
  return days.length < 3 ? undefined : days[Math.floor(days.length / 2)]
}

const recordColumns = ['organisation', 'due', 'in_time', 'pips', 'confirmed_starts', 'usual_days'] as const

function toRecord(row: Pick<Tables['applications.replies'], (typeof recordColumns)[number]>): ReplyRecord {
  return {
    organisation: row.organisation,
    due: row.due,
    inTime: row.in_time,
    pips: row.pips,
    confirmedStarts: row.confirmed_starts,
    usualDays: row.usual_days ?? undefined,
  }
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
    .select([...recordColumns])
    .where('sk', 'in', [...new Set(organisations.map(bucketOf))])
    .where('organisation', 'in', [...organisations])
    .execute()
  return new Map(rows.map(row => [row.organisation, toRecord(row)]))
}

/** The organisations that answer best, of those to whom at least so many answers came due. */
export async function listBestReplies(
  context: Context,
  choice: { readonly least: number; readonly limit: number },
): Promise<ReplyRecord[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('applications.replies')
    .select([...recordColumns])
    .where('due', '>=', choice.least)
    .orderBy(sql`in_time::numeric / due`, 'desc')
    .orderBy('due', 'desc')
    .orderBy('organisation')
    .limit(choice.limit)
    .execute()
  return rows.map(toRecord)
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
