import { type SqlBool, sql } from 'kysely'
import { bucketOf, type Context, type Id, type Page, type PageAsked, readPage } from '../kernel/index.ts'
import type { Tables, TalkRow, TurnRow } from './entry-row.ts'

/** False when the two have met already. */
export async function insertTalk(context: Context, row: TalkRow): Promise<boolean> {
  const made = await context
    .db<Tables>()
    .insertInto('fairs.talks')
    .values(row)
    .onConflict(on => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export async function findTalk(context: Context, id: Id<'Talk'>): Promise<TalkRow | undefined> {
  return context
    .db<Tables>()
    .selectFrom('fairs.talks')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function talkWith(
  context: Context,
  entry: Id<'FairEntry'>,
  person: Id<'Person'>,
): Promise<TalkRow | undefined> {
  return context
    .db<Tables>()
    .selectFrom('fairs.talks')
    .selectAll()
    .where('sk', '=', bucketOf(entry))
    .where('entry', '=', entry)
    .where('person', '=', person)
    .executeTakeFirst()
}

export async function writeTalk(
  context: Context,
  id: Id<'Talk'>,
  change: Partial<Pick<TalkRow, 'version' | 'stage' | 'application' | 'post' | 'outcome' | 'outcome_at'>>,
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('fairs.talks')
    .set(change)
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}

/** Whom an employer met, the newest first. */
export async function talksOf(
  context: Context,
  entry: Id<'FairEntry'>,
  asked: PageAsked,
): Promise<Page<TalkRow>> {
  const query = context
    .db<Tables>()
    .selectFrom('fairs.talks')
    .where('sk', '=', bucketOf(entry))
    .where('entry', '=', entry)
  const page = await readPage(query, query.selectAll(), { first: { order: 'desc' } }, asked)
  return { ...page, rows: page.rows as TalkRow[] } // all columns of the table
}

export async function talksOfPerson(context: Context, person: Id<'Person'>): Promise<readonly TalkRow[]> {
  return context
    .db<Tables>()
    .selectFrom('fairs.talks')
    .selectAll()
    .where('person', '=', person)
    .orderBy('at', 'desc')
    .limit(100)
    .execute()
}

export interface TalkCounts {
  readonly talks: number
  readonly intended: number
  /** applications that came of it */
  readonly applications: readonly Id<'Application'>[]
  readonly people: readonly Id<'Person'>[]
  /** talks with people of whom there is no record */
  readonly nameless: number
  /** whom the employers named as hired */
  readonly named: number
}

/** What came of a fair, or of one employer there, as numbers; as the system. */
export async function countTalks(
  context: Context,
  fair: Id<'Activity'>,
  entry?: Id<'FairEntry'>,
): Promise<TalkCounts> {
  const rows = await context
    .db<Tables>()
    .selectFrom('fairs.talks')
    .select(['person', 'application', 'stage', 'outcome'])
    .where('sk', '=', bucketOf(fair))
    .where('fair', '=', fair)
    .where(entry === undefined ? sql<SqlBool>`true` : sql<SqlBool>`entry = ${entry}::uuid`)
    .execute()
  return {
    talks: rows.length,
    intended: rows.filter(row => row.stage === 'intended').length,
    applications: rows.flatMap(row => (row.application === null ? [] : [row.application])),
    people: [...new Set(rows.flatMap(row => (row.person === null ? [] : [row.person])))],
    nameless: rows.filter(row => row.person === null).length,
    named: rows.filter(row => row.outcome === 'hired').length,
  }
}

const taking = ['held', 'booked', 'called', 'done', 'missed'] as const
const standing = ['held', 'booked', 'waiting', 'called'] as const

/** Of one employer, under its lock. */
export async function turnsOf(context: Context, entry: Id<'FairEntry'>): Promise<readonly TurnRow[]> {
  return context
    .db<Tables>()
    .selectFrom('fairs.turns')
    .selectAll()
    .where('sk', '=', bucketOf(entry))
    .where('entry', '=', entry)
    .where('state', 'in', [...new Set([...taking, ...standing])])
    .orderBy('starts_at')
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export async function findTurn(context: Context, id: Id<'Turn'>): Promise<TurnRow | undefined> {
  return context
    .db<Tables>()
    .selectFrom('fairs.turns')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertTurn(context: Context, row: TurnRow): Promise<void> {
  await context.db<Tables>().insertInto('fairs.turns').values(row).execute()
}

export async function writeTurn(
  context: Context,
  id: Id<'Turn'>,
  change: Partial<Pick<TurnRow, 'state' | 'held_until' | 'starts_at' | 'position'>>,
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('fairs.turns')
    .set({ ...change, changed_at: context.now })
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}

export async function turnsOfPerson(context: Context, person: Id<'Person'>): Promise<readonly TurnRow[]> {
  return context
    .db<Tables>()
    .selectFrom('fairs.turns')
    .selectAll()
    .where('person', '=', person)
    .where('state', 'in', [...standing])
    .orderBy('made_at', 'desc')
    .limit(50)
    .execute()
}
