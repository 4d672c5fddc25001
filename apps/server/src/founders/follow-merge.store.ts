import { sql } from 'kysely'
import type { Context, Id, MovedRow, PersonFollower, Subscriber } from '../kernel/index.ts'
import { followColumn, peopleMerged, peopleUnmerged } from '../registry/index.ts'
import { tellChanged } from './count-founder.ts'
import { foundersOf } from './founder.store.ts'
import { employersOf } from './job.store.ts'

const businesses = followColumn({
  table: 'founders.founders',
  title: { zh: '创业项目', en: 'Businesses founded' },
})
const jobs = followColumn({ table: 'founders.jobs' })

/** Rows follow their person, and what names their facts names those that took their place. */
const following = (rows: PersonFollower, rename: Rename): PersonFollower => ({
  ...rows,
  async follow(context, merge) {
    const moved = await rows.follow(context, merge)
    for (const { row } of moved) await rename(context, row, id => merge.now(id))
    return moved
  },
  async unfollow(context, merge, moved: readonly MovedRow[]) {
    await rows.unfollow(context, merge, moved)
    for (const { row } of moved) await rename(context, row, id => merge.now(id))
  },
})

type Rename = (context: Context, row: string, now: (id: string) => string) => Promise<void>

const renameSupports: Rename = async (context, founder, now) => {
  const db = context.db<unknown>()
  const { rows } = await sql<{ id: string; fact: string }>`SELECT id, fact FROM founders.supports
    WHERE sk = right(${founder}, 2) AND founder = ${founder}::uuid AND fact IS NOT NULL`.execute(db)
  for (const { id, fact } of rows)
    if (now(fact) !== fact)
      await sql`UPDATE founders.supports SET fact = ${now(fact)}::uuid
        WHERE sk = right(${id}, 2) AND id = ${id}::uuid`.execute(db)
}

const renameJobFacts: Rename = async (context, job, now) => {
  const db = context.db<unknown>()
  const { rows } = await sql<{ year: number; fact: string }>`SELECT year, fact FROM founders.job_facts
    WHERE sk = right(${job}, 2) AND job = ${job}::uuid`.execute(db)
  for (const { year, fact } of rows)
    if (now(fact) !== fact)
      await sql`UPDATE founders.job_facts SET fact = ${now(fact)}::uuid
        WHERE sk = right(${job}, 2) AND job = ${job}::uuid AND year = ${year}`.execute(db)
}

export const founderFollowers: readonly PersonFollower[] = [
  following(businesses, renameSupports),
  following(jobs, renameJobFacts),
]

/** Two records became one, or two again: a founder may be, or be no longer, one of those whom the business employs. */
async function recount(context: Context, payload: Readonly<Record<string, unknown>>): Promise<void> {
  const people = [payload['survivor'], payload['merged']] as Id<'Person'>[] // of every merge, by the registry
  const founders = new Set<Id<'Founder'>>()
  for (const person of people) {
    for (const { id } of await foundersOf({ ...context, actor: { ...context.actor, person } }, person))
      founders.add(id)
    for (const id of await employersOf(context, person)) founders.add(id)
  }
  for (const founder of founders) await tellChanged(context, founder)
}

export const recountMerged: Subscriber = {
  topic: peopleMerged,
  name: 'founders.recountMerged',
  handle: recount,
}
export const recountUnmerged: Subscriber = {
  topic: peopleUnmerged,
  name: 'founders.recountUnmerged',
  handle: recount,
}
