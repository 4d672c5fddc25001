import { sql } from 'kysely'
import {
  bucketOf,
  type Context,
  type Day,
  type Id,
  type Instant,
  orderBy,
  type Page,
  type PageAsked,
  readPage,
  seenBy,
} from '../kernel/index.ts'
import type { Contest, ContestOutcome, ContestState, ContestSubject } from './contest.ts'

interface ContestRow {
  sk: string
  id: Id<'Contest'>
  version: number
  person: Id<'Person'> | null
  organisation: Id<'Organisation'> | null
  name: string
  division: string
  about: ContestSubject
  policy: string | null
  policy_hash: string | null
  fact: string | null
  stood: string | null
  says: string
  state: ContestState
  outcome: ContestOutcome | null
  answer: string | null
  request: Id<'DataRequest'> | null
  due_on: Day
  received_at: Instant
  answered_by: Id<'Account'> | null
  answered_name: string | null
  answered_at: Instant | null
}

interface Tables {
  'policies.contests': ContestRow
}

function toContest(row: ContestRow): Contest {
  return {
    id: row.id,
    version: row.version,
    person: row.person ?? undefined,
    organisation: row.organisation ?? undefined,
    name: row.name,
    division: row.division,
    about: row.about,
    policy: row.policy ?? undefined,
    policyHash: row.policy_hash ?? undefined,
    fact: row.fact ?? undefined,
    stood: row.stood ?? undefined,
    says: row.says,
    state: row.state,
    outcome: row.outcome ?? undefined,
    answer: row.answer ?? undefined,
    request: row.request ?? undefined,
    dueOn: row.due_on,
    receivedAt: row.received_at,
    answeredName: row.answered_name ?? undefined,
    answeredAt: row.answered_at ?? undefined,
  }
}

export async function insertContest(context: Context, one: Contest): Promise<void> {
  await context
    .db<Tables>()
    .insertInto('policies.contests')
    .values({
      sk: bucketOf(one.id),
      id: one.id,
      version: 1,
      person: one.person ?? null,
      organisation: one.organisation ?? null,
      name: one.name,
      division: one.division,
      about: one.about,
      policy: one.policy ?? null,
      policy_hash: one.policyHash ?? null,
      fact: one.fact ?? null,
      stood: one.stood ?? null,
      says: one.says,
      state: one.state,
      outcome: null,
      answer: null,
      request: one.request ?? null,
      due_on: one.dueOn,
      received_at: one.receivedAt,
      answered_by: null,
      answered_name: null,
      answered_at: null,
    })
    .execute()
}

/** The actor's own, the newest first. */
export async function listOwnContests(context: Context): Promise<Contest[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('policies.contests')
    .selectAll()
    .where(seenBy(context.actor, { person: 'person', organisation: 'organisation' }))
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  return rows.map(toContest)
}

export async function countOwnOpen(context: Context): Promise<number> {
  const { open } = await context
    .db<Tables>()
    .selectFrom('policies.contests')
    .select(sql<number>`count(*)`.as('open'))
    .where('state', '=', 'received')
    .where(seenBy(context.actor, { person: 'person', organisation: 'organisation' }))
    .executeTakeFirstOrThrow()
  return open
}

export async function lockContest(context: Context, id: Id<'Contest'>): Promise<Contest | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('policies.contests')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where(seenBy(context.actor, { division: 'division' }))
    .forUpdate()
    .executeTakeFirst()
  return row && toContest(row)
}

export async function answer(
  context: Context,
  contest: Contest,
  { outcome, words, state }: { outcome: ContestOutcome; words: string; state: ContestState },
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('policies.contests')
    .set({
      state,
      outcome,
      answer: words,
      version: contest.version + 1,
      answered_by: context.actor.account ?? null,
      answered_name: context.actor.name,
      answered_at: context.now,
    })
    .where('sk', '=', bucketOf(contest.id))
    .where('id', '=', contest.id)
    .execute()
}

export const contestOrders = { due: orderBy('due_on', 'date') }

export interface ContestFilter {
  readonly state?: ContestState | undefined
  readonly outcome?: ContestOutcome | undefined
}

/** Of the actor's area, the soonest due first. */
export async function listContestRows(
  context: Context,
  filter: ContestFilter,
  asked: PageAsked,
): Promise<Page<Contest>> {
  let query = context
    .db<Tables>()
    .selectFrom('policies.contests')
    .where(seenBy(context.actor, { division: 'division' }))
  if (filter.state !== undefined) query = query.where('state', '=', filter.state)
  if (filter.outcome !== undefined) query = query.where('outcome', '=', filter.outcome)
  const list = { orders: contestOrders, first: { sort: 'due', order: 'asc' } } as const
  const page = await readPage(query, query.selectAll(), list, asked)
  return { ...page, rows: page.rows.map(row => toContest(row as ContestRow)) } // all columns of the table
}

/** What waits in the actor's area: how many, how many too long, and the first day that was promised. */
export async function countOpenContests(
  context: Context,
): Promise<{ readonly count: number; readonly overdue: number; readonly due: Day | undefined }> {
  const row = await context
    .db<Tables>()
    .selectFrom('policies.contests')
    .select([
      sql<number>`count(*)`.as('count'),
      sql<number>`count(*) FILTER (WHERE due_on < ${context.today}::date)`.as('overdue'),
      sql<Day | null>`min(due_on)`.as('due'),
    ])
    .where('state', '=', 'received')
    .where(seenBy(context.actor, { division: 'division' }))
    .executeTakeFirstOrThrow()
  return { count: row.count, overdue: row.overdue, due: row.due ?? undefined }
}
