import {
  bucketOf,
  type Context,
  type Day,
  handOf,
  type Id,
  type Instant,
  type Page,
  type PageAsked,
  readPage,
  seenBy,
} from '../kernel/index.ts'
import type { Body } from './body.store.ts'
import { type Burst, burstRule } from './burst.ts'

export const questionStates = ['open', 'explained', 'doubted'] as const
export type QuestionState = (typeof questionStates)[number]

export interface Question {
  readonly id: Id<'SkillsQuestion'>
  readonly body: Id<'Organisation'>
  readonly bodyName: string
  readonly division: string
  readonly from: Day
  readonly until: Day
  readonly licensedOn: Day
  readonly count: number
  readonly usual: number | undefined
  readonly least: number
  readonly times: number
  readonly state: QuestionState
  readonly explanation: string
  readonly byName: string
  readonly answeredAt: Instant | undefined
  readonly createdAt: Instant
}

interface QuestionRow {
  sk: string
  id: Id<'SkillsQuestion'>
  body: Id<'Organisation'>
  body_name: string
  division: string
  from_on: Day
  until_on: Day
  licensed_on: Day
  count: number
  usual: number | null
  least: number
  times: number
  state: QuestionState
  explanation: string
  answered_by: string | null
  answered_for: string | null
  by_name: string
  answered_at: Instant | null
  created_at: Instant
}

interface Tables {
  'skills.questions': QuestionRow
}

const inArea = { division: 'division' } as const

const toQuestion = (row: QuestionRow): Question => ({
  id: row.id,
  body: row.body,
  bodyName: row.body_name,
  division: row.division,
  from: row.from_on,
  until: row.until_on,
  licensedOn: row.licensed_on,
  count: row.count,
  usual: row.usual ?? undefined,
  least: row.least,
  times: row.times,
  state: row.state,
  explanation: row.explanation,
  byName: row.by_name,
  answeredAt: row.answered_at ?? undefined,
  createdAt: row.created_at,
})

/** One question a licence; while nobody has answered, it says what is known now. */
export async function askAbout(context: Context, body: Body, burst: Burst): Promise<void> {
  const { from, until, count, usual } = burst
  const { least, times } = burstRule
  const seen = { from_on: from, until_on: until, count, usual: usual ?? null, least, times }
  const sk = bucketOf(body.organisation)
  await context
    .db<Tables>()
    .insertInto('skills.questions')
    .values({
      ...seen,
      sk,
      id: context.newId<'SkillsQuestion'>(sk),
      body: body.organisation,
      body_name: body.name,
      division: body.division,
      licensed_on: body.licensedOn,
      state: 'open',
      explanation: '',
      answered_by: null,
      answered_for: null,
      by_name: '',
      answered_at: null,
      created_at: context.now,
    })
    .onConflict(on =>
      on
        .columns(['sk', 'body', 'licensed_on'])
        .doUpdateSet(seen)
        .where('skills.questions.state', '=', 'open'),
    )
    .execute()
}

/** False when somebody has answered already, or it is nobody's in this area. */
export async function writeAnswer(
  context: Context,
  id: Id<'SkillsQuestion'>,
  answer: { readonly state: QuestionState; readonly explanation: string },
): Promise<boolean> {
  const hand = handOf(context.actor)
  const row = await context
    .db<Tables>()
    .updateTable('skills.questions')
    .set({
      ...answer,
      answered_by: hand.by,
      answered_for: hand.standingFor,
      by_name: context.actor.name,
      answered_at: context.now,
    })
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where('state', '=', 'open')
    .where(seenBy(context.actor, inArea))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findQuestion(
  context: Context,
  id: Id<'SkillsQuestion'>,
): Promise<Question | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('skills.questions')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where(seenBy(context.actor, inArea))
    .executeTakeFirst()
  return row && toQuestion(row)
}

/** How many wait for an answer in the actor's area. */
export async function countOpenQuestions(context: Context): Promise<number> {
  const row = await context
    .db<Tables>()
    .selectFrom('skills.questions')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'open')
    .where(seenBy(context.actor, inArea))
    .executeTakeFirstOrThrow()
  return row.count
}

export async function listQuestionRows(
  context: Context,
  filter: { readonly state?: QuestionState | undefined },
  asked: PageAsked,
): Promise<Page<Question>> {
  let query = context.db<Tables>().selectFrom('skills.questions').where(seenBy(context.actor, inArea))
  if (filter.state !== undefined) query = query.where('state', '=', filter.state)
  const page = await readPage(query, query.selectAll(), { first: { order: 'desc' } }, asked)
  return { ...page, rows: page.rows.map(row => toQuestion(row as QuestionRow)) } // all columns of the table
}

/** The bursts of which nobody has yet said that they are explained. */
export async function openBursts(
  context: Context,
): Promise<readonly { readonly body: Id<'Organisation'>; readonly from: Day; readonly until: Day }[]> {
  return context
    .db<Tables>()
    .selectFrom('skills.questions')
    .select(['body', 'from_on as from', 'until_on as until'])
    .where('state', '<>', 'explained')
    .where(seenBy(context.actor, inArea))
    .execute()
}
