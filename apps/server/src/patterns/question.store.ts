import { createHash } from 'node:crypto'
import { type SqlBool, sql } from 'kysely'
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
import { type Finding, type Pattern, parameters } from './pattern.ts'
import { type PatternQuestion, pendingStates, type QuestionState } from './question.ts'

interface QuestionRow {
  sk: string
  id: Id<'PatternQuestion'>
  version: number
  pattern: Pattern
  key: string
  title: string
  division: string
  organisation: Id<'Organisation'> | null
  other_organisation: Id<'Organisation'> | null
  area: string | null
  department: string | null
  other_area: string | null
  other_department: string | null
  organiser_name: string
  from_on: Day
  until_on: Day
  activities: { id: Id<'Activity'>; title: string }[]
  things: string[]
  seen: Record<string, number>
  parameters: Record<string, number>
  state: QuestionState
  asked_at: Instant | null
  asked_name: string
  told: string
  told_name: string
  told_at: Instant | null
  finding: string
  found_by: string | null
  found_for: string | null
  found_name: string
  found_at: Instant | null
  created_at: Instant
}

interface Tables {
  'patterns.questions': QuestionRow
}

const wasAsked = sql<SqlBool>`asked_at IS NOT NULL`

/** Those of the area; and an organiser's own once they were asked. */
function visibleTo(context: Context) {
  const { actor } = context
  if (actor.organisation === undefined) return seenBy(actor, { division: 'division' })
  const own = seenBy(actor, { organisation: 'organisation' })
  const other = seenBy(actor, { organisation: 'other_organisation' })
  return sql<SqlBool>`(${wasAsked} AND (${own} OR ${other}))`
}

function toQuestion(row: QuestionRow): PatternQuestion {
  const side = (organisation: Id<'Organisation'> | null, area: string | null, department: string | null) => ({
    organisation: organisation ?? undefined,
    area: area ?? undefined,
    department: department ?? undefined,
  })
  return {
    id: row.id,
    version: row.version,
    pattern: row.pattern,
    title: row.title,
    division: row.division,
    organiser: side(row.organisation, row.area, row.department),
    other: side(row.other_organisation, row.other_area, row.other_department),
    organiserName: row.organiser_name,
    from: row.from_on,
    until: row.until_on,
    activities: row.activities,
    things: row.things,
    seen: row.seen,
    state: row.state,
    askedAt: row.asked_at ?? undefined,
    askedName: row.asked_name,
    told: row.told,
    toldName: row.told_name,
    toldAt: row.told_at ?? undefined,
    finding: row.finding,
    found: { by: row.found_by, standingFor: row.found_for },
    foundName: row.found_name,
    foundAt: row.found_at ?? undefined,
    createdAt: row.created_at,
  }
}

/** What a finding is about may change from night to night; its key does not. */
const bucketOfKey = (key: string) => bucketOf(createHash('sha256').update(key).digest('hex'))

/**
 * Asks, once: found again while nobody has said anything, the question says what is known now; afterwards it is left as it is.
 * @returns whether it is new
 */
export async function askAbout(context: Context, finding: Finding): Promise<boolean> {
  const sk = bucketOfKey(`${finding.pattern} ${finding.key}`)
  const id = context.newId<'PatternQuestion'>(sk)
  const { organiser, other } = finding
  const { rows } = await sql<{ id: string }>`
    INSERT INTO patterns.questions AS q (sk, id, pattern, key, title, division, organisation, other_organisation, area,
      department, other_area, other_department, organiser_name, from_on, until_on, activities, things, seen, parameters,
      created_at)
    VALUES (${sk}, ${id}::uuid, ${finding.pattern}, ${finding.key}, ${finding.title.slice(0, 300)}, ${finding.division},
      ${organiser.organisation ?? null}::uuid, ${other?.organisation ?? null}::uuid, ${organiser.area ?? null},
      ${organiser.department ?? null}, ${other?.area ?? null}, ${other?.department ?? null},
      ${[organiser, ...(other ? [other] : [])].map(one => one.name).join('；')},
      ${finding.from}::date, ${finding.until}::date, ${JSON.stringify(finding.activities)}::text::jsonb,
      ${`{${finding.things.join(',')}}`}::text::uuid[], ${JSON.stringify(finding.seen)}::text::jsonb,
      ${JSON.stringify(parameters[finding.pattern])}::text::jsonb, ${context.now}::timestamptz)
    ON CONFLICT (sk, pattern, key) DO UPDATE SET from_on = excluded.from_on, until_on = excluded.until_on,
      activities = excluded.activities, things = excluded.things, seen = excluded.seen, parameters = excluded.parameters
      WHERE q.state = 'open'
    RETURNING id`.execute(context.db<Tables>())
  return rows[0]?.id === id
}

export async function findQuestion(
  context: Context,
  id: Id<'PatternQuestion'>,
  lock = false,
): Promise<PatternQuestion | undefined> {
  let query = context
    .db<Tables>()
    .selectFrom('patterns.questions')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where(visibleTo(context))
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  return row && toQuestion(row)
}

/** What a step changed. */
export async function writeQuestion(context: Context, one: PatternQuestion): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('patterns.questions')
    .set({
      version: one.version + 1,
      state: one.state,
      asked_at: one.askedAt ?? null,
      asked_name: one.askedName,
      told: one.told,
      told_name: one.toldName,
      told_at: one.toldAt ?? null,
      finding: one.finding,
      found_by: one.found.by,
      found_for: one.found.standingFor,
      found_name: one.foundName,
      found_at: one.foundAt ?? null,
    })
    .where('sk', '=', bucketOf(one.id))
    .where('id', '=', one.id)
    .execute()
}

export async function listQuestionRows(
  context: Context,
  filter: { readonly pattern?: Pattern | undefined; readonly states: readonly QuestionState[] },
  asked: PageAsked,
): Promise<Page<PatternQuestion>> {
  let query = context
    .db<Tables>()
    .selectFrom('patterns.questions')
    .where(visibleTo(context))
    .where('state', 'in', [...filter.states])
  if (filter.pattern !== undefined) query = query.where('pattern', '=', filter.pattern)
  const page = await readPage(query, query.selectAll(), { first: { order: 'desc' } }, asked)
  return { ...page, rows: page.rows.map(row => toQuestion(row as QuestionRow)) } // all columns of the table
}

/** Those in which somebody has still to say what it is. */
export async function pendingQuestions(context: Context): Promise<readonly PatternQuestion[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('patterns.questions')
    .selectAll()
    .where('state', 'in', [...pendingStates])
    .where(visibleTo(context))
    .execute()
  return rows.map(toQuestion)
}

/** How many wait for an officer of the actor's area; of an organiser, for their word. */
export async function countWaiting(context: Context): Promise<number> {
  const states: readonly QuestionState[] =
    context.actor.organisation === undefined ? ['open', 'told'] : ['asked']
  const row = await context
    .db<Tables>()
    .selectFrom('patterns.questions')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('state', 'in', [...states])
    .where(visibleTo(context))
    .executeTakeFirstOrThrow()
  return row.count
}

/** The pending questions that rest on any of these ids. */
export async function pendingOn(
  context: Context,
  things: readonly string[],
): Promise<readonly PatternQuestion[]> {
  if (things.length === 0) return []
  const rows = await context
    .db<Tables>()
    .selectFrom('patterns.questions')
    .selectAll()
    .where('state', 'in', [...pendingStates])
    .where(sql<SqlBool>`things && ${`{${things.join(',')}}`}::text::uuid[]`)
    .where(visibleTo(context))
    .orderBy('id')
    .execute()
  return rows.map(toQuestion)
}
