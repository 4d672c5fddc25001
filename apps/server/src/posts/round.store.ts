import {
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
import type { Round, RoundAnswer, RoundAnswerKind } from './round.ts'

interface RoundRow {
  sk: string
  id: Id<'Round'>
  version: number
  association: Id<'Organisation'>
  association_name: string
  division: string
  month: string
  state: 'open' | 'closed'
  asked: number
  due_on: Day
  opened_by: string
  opened_at: Instant
  reminded_on: Day | null
  closed_at: Instant | null
  fact: Id<'Fact'> | null
}

interface AnswerRow {
  sk: string
  id: Id<'RoundAnswer'>
  round: Id<'Round'>
  organisation: Id<'Organisation'>
  organisation_name: string
  division: string
  answer: RoundAnswerKind | null
  posts: Id<'Post'>[]
  openings: number
  note: string
  answered_at: Instant | null
  answered_by: string | null
}

interface Tables {
  'posts.rounds': RoundRow
  'posts.round_answers': AnswerRow
}

function toRound(row: RoundRow): Round {
  return {
    id: row.id,
    version: row.version,
    association: row.association,
    associationName: row.association_name,
    division: row.division,
    month: row.month,
    state: row.state,
    asked: row.asked,
    dueOn: row.due_on,
    openedBy: row.opened_by,
    openedAt: row.opened_at,
    remindedOn: row.reminded_on ?? undefined,
    closedAt: row.closed_at ?? undefined,
    fact: row.fact ?? undefined,
  }
}

function toAnswer(row: AnswerRow): RoundAnswer {
  return {
    id: row.id,
    organisation: row.organisation,
    organisationName: row.organisation_name,
    answer: row.answer ?? undefined,
    posts: row.posts,
    openings: row.openings,
    note: row.note,
    answeredAt: row.answered_at ?? undefined,
    answeredBy: row.answered_by ?? undefined,
  }
}

/** Adds a round with a line for every member asked; false when the association has one for this month. */
export async function insertRound(
  context: Context,
  round: Round,
  members: readonly { readonly id: Id<'Organisation'>; readonly name: string }[],
): Promise<boolean> {
  const db = context.db<Tables>()
  const inserted = await db
    .insertInto('posts.rounds')
    .values({
      sk: bucketOf(round.id),
      id: round.id,
      version: 1,
      association: round.association,
      association_name: round.associationName,
      division: round.division,
      month: round.month,
      state: round.state,
      asked: round.asked,
      due_on: round.dueOn,
      opened_by: round.openedBy,
      opened_at: round.openedAt,
      reminded_on: null,
      closed_at: null,
      fact: null,
    })
    .onConflict(on => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted === undefined) return false
  const rows = members.map(member => {
    const id = context.newId<'RoundAnswer'>(bucketOf(round.id))
    return {
      sk: bucketOf(id),
      id,
      round: round.id,
      organisation: member.id,
      organisation_name: member.name,
      division: round.division,
      answer: null,
      posts: [],
      openings: 0,
      note: '',
      answered_at: null,
      answered_by: null,
    }
  })
  for (let from = 0; from < rows.length; from += 1_000) {
    await db
      .insertInto('posts.round_answers')
      .values(rows.slice(from, from + 1_000))
      .execute()
  }
  return true
}

function one(context: Context, id: Id<'Round'>) {
  return context
    .db<Tables>()
    .selectFrom('posts.rounds')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
}

export async function findRound(context: Context, id: Id<'Round'>): Promise<Round | undefined> {
  const row = await one(context, id).executeTakeFirst()
  return row && toRound(row)
}

export async function lockRound(context: Context, id: Id<'Round'>): Promise<Round | undefined> {
  const row = await one(context, id).forUpdate().executeTakeFirst()
  return row && toRound(row)
}

export async function writeRound(context: Context, round: Round): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('posts.rounds')
    .set({
      version: round.version,
      state: round.state,
      reminded_on: round.remindedOn ?? null,
      closed_at: round.closedAt ?? null,
      fact: round.fact ?? null,
    })
    .where('sk', '=', bucketOf(round.id))
    .where('id', '=', round.id)
    .execute()
}

/** Every line that the reader may see: an officer all of them, a member its own. */
export async function listAnswers(context: Context, round: Id<'Round'>): Promise<RoundAnswer[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('posts.round_answers')
    .selectAll()
    .where('sk', '=', bucketOf(round))
    .where('round', '=', round)
    .where(seenBy(context.actor, { organisation: 'organisation', division: 'division' }))
    .orderBy('organisation_name')
    .orderBy('id')
    .execute()
  return rows.map(toAnswer)
}

/** Writes a member's answer, also a second one while the round is open; false when it was not asked. */
export async function writeAnswer(
  context: Context,
  round: Id<'Round'>,
  organisation: Id<'Organisation'>,
  answer: Pick<RoundAnswer, 'posts' | 'openings' | 'note'> & { answer: RoundAnswerKind },
): Promise<boolean> {
  const written = await context
    .db<Tables>()
    .updateTable('posts.round_answers')
    .set({
      answer: answer.answer,
      posts: [...answer.posts],
      openings: answer.openings,
      note: answer.note,
      answered_at: context.now,
      answered_by: context.actor.name,
    })
    .where('sk', '=', bucketOf(round))
    .where('round', '=', round)
    .where('organisation', '=', organisation)
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

export interface RoundFilter {
  readonly area?: string | undefined
  /** only rounds in which this member was asked */
  readonly member?: Id<'Organisation'> | undefined
  readonly month?: string | undefined
  readonly state?: 'open' | 'closed' | undefined
}

export async function listRounds(
  context: Context,
  filter: RoundFilter,
  asked: PageAsked,
): Promise<Page<Round>> {
  let query = context.db<Tables>().selectFrom('posts.rounds as r')
  const { area, member, month, state } = filter
  if (area !== undefined) query = query.where('r.division', '>=', area).where('r.division', '<', `${area}~`)
  if (member !== undefined) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('posts.round_answers as a')
          .select('a.id')
          .whereRef('a.sk', '=', 'r.sk')
          .whereRef('a.round', '=', 'r.id')
          .where('a.organisation', '=', member),
      ),
    )
  }
  if (month !== undefined) query = query.where('r.month', '=', month)
  if (state !== undefined) query = query.where('r.state', '=', state)
  const list = { first: { order: 'desc' }, id: 'r.id' } as const
  const page = await readPage(query, query.selectAll('r'), list, asked)
  return { ...page, rows: page.rows.map(toRound) }
}

/** Open rounds that end soon and whose members were not reminded. For the nightly job. */
export async function listToRemind(context: Context, dueBy: Day): Promise<Id<'Round'>[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('posts.rounds')
    .select('id')
    .where('state', '=', 'open')
    .where('reminded_on', 'is', null)
    .where('due_on', '<=', dueBy)
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map(row => row.id)
}
