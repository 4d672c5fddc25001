import { sql } from 'kysely'
import { bucketOf, type Context, type Day, type Id } from '../kernel/index.ts'
import { dueOf, type FollowUp, type Founder } from './founder.ts'
import { type FollowUpRow, type Tables, toFollowUp } from './tables.ts'

/** Asks every running founder about a quarter; who was asked already is left alone. Returns how many were asked. */
export async function openQuarter(context: Context, quarter: string, limit: number): Promise<number> {
  const missing = await sql<{ id: Id<'Founder'>; division: string }>`
    SELECT f.id, f.division FROM founders.founders f WHERE f.state = 'running'
      AND NOT EXISTS (SELECT FROM founders.follow_ups u WHERE u.sk = f.sk AND u.founder = f.id AND u.quarter = ${quarter})
    ORDER BY f.id LIMIT ${limit}`.execute(context.db<unknown>())
  await insertFollowUps(context, missing.rows, quarter)
  return missing.rows.length
}

export async function insertFollowUps(
  context: Context,
  founders: readonly Pick<Founder, 'id' | 'division'>[],
  quarter: string,
): Promise<void> {
  if (founders.length === 0) return
  const rows = founders.map(({ id: founder, division }): FollowUpRow => {
    const id = context.newId<'FollowUp'>(bucketOf(founder))
    const row = { sk: bucketOf(id), id, founder, division, quarter, due_on: dueOf(quarter) }
    const open = { reminded_on: null, answered_on: null, running: null, people: null, note: '' }
    return { ...row, ...open, answered_as: null, by_name: '' }
  })
  await context
    .db<Tables>()
    .insertInto('founders.follow_ups')
    .values(rows)
    .onConflict(on => on.doNothing())
    .execute()
}

export async function listFollowUps(
  context: Context,
  founders: readonly Id<'Founder'>[],
  quarter?: string,
): Promise<FollowUp[]> {
  if (founders.length === 0) return []
  let query = context
    .db<Tables>()
    .selectFrom('founders.follow_ups')
    .selectAll()
    .where('sk', 'in', [...new Set(founders.map(bucketOf))])
    .where('founder', 'in', [...founders])
  if (quarter !== undefined) query = query.where('quarter', '=', quarter)
  const rows = await query.orderBy('quarter', 'desc').execute()
  return rows.map(toFollowUp)
}

/** Writes an answer; a later one of the same quarter takes its place. */
export async function writeAnswer(
  context: Context,
  founder: Id<'Founder'>,
  quarter: string,
  answer: {
    readonly running: boolean
    readonly people: number
    readonly note: string
    readonly as: 'founder' | 'officer'
  },
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('founders.follow_ups')
    .set({
      running: answer.running,
      people: answer.people,
      note: answer.note,
      answered_on: context.today,
      answered_as: answer.as,
      by_name: context.actor.name,
    })
    .where('sk', '=', bucketOf(founder))
    .where('founder', '=', founder)
    .where('quarter', '=', quarter)
    .execute()
}

/** Who has not answered what is due by a day, and was not reminded; they are, from now on. */
export async function takeToRemind(
  context: Context,
  dueBy: Day,
): Promise<{ founder: Id<'Founder'>; person: Id<'Person'>; business: string; due_on: Day }[]> {
  const rows = await sql<{ founder: Id<'Founder'>; person: Id<'Person'>; business: string; due_on: Day }>`
    UPDATE founders.follow_ups u SET reminded_on = ${context.today}::date
    FROM founders.founders f
    WHERE f.sk = u.sk AND f.id = u.founder AND f.state = 'running' AND u.answered_on IS NULL
      AND u.reminded_on IS NULL AND u.due_on <= ${dueBy}::date
    RETURNING u.founder, f.person, f.business, u.due_on`.execute(context.db<unknown>())
  return rows.rows
}
