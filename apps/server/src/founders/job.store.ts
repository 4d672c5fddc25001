import { sql } from 'kysely'
import { bucketOf, type Context, type Day, handOf, type Id } from '../kernel/index.ts'
import type { Founder, Job } from './founder.ts'
import { type Tables, toJob } from './tables.ts'

/** False when this number is on the list of the business already. */
export async function insertJob(
  context: Context,
  founder: Pick<Founder, 'id' | 'division' | 'business'>,
  job: {
    readonly id: Id<'Job'>
    readonly name: string
    readonly sealed: string
    readonly match: string
    readonly mask: string
    readonly fromOn: Day
  },
): Promise<boolean> {
  const hand = handOf(context.actor)
  const row = await context
    .db<Tables>()
    .insertInto('founders.jobs')
    .values({
      sk: bucketOf(founder.id),
      id: job.id,
      founder: founder.id,
      division: founder.division,
      business: founder.business,
      person: null,
      name: job.name,
      id_sealed: job.sealed,
      id_mask: job.mask,
      id_match: job.match,
      from_on: job.fromOn,
      until_on: null,
      state: 'named',
      reason: '',
      added_by: hand.by,
      added_for: hand.standingFor,
      by_name: context.actor.name,
      added_at: context.now,
      checked: '',
    })
    .onConflict(on => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Whom a business employs: the founder's list, or the reader's own row. */
export async function listJobs(context: Context, founder: Id<'Founder'>): Promise<Job[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('founders.jobs')
    .selectAll()
    .where('sk', '=', bucketOf(founder))
    .where('founder', '=', founder)
    .orderBy('from_on')
    .orderBy('id')
    .execute()
  return rows.map(toJob)
}

function one(context: Context, id: Id<'Job'>) {
  return context
    .db<Tables>()
    .selectFrom('founders.jobs')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
}

export async function findJob(context: Context, id: Id<'Job'>): Promise<Job | undefined> {
  const row = await one(context, id).executeTakeFirst()
  return row && toJob(row)
}

/** Those of whom only a number is known yet, with it. */
export async function listNamed(
  context: Context,
  founder: Id<'Founder'>,
): Promise<{ id: Id<'Job'>; name: string; sealed: string }[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('founders.jobs')
    .select(['id', 'name', 'id_sealed'])
    .where('sk', '=', bucketOf(founder))
    .where('founder', '=', founder)
    .where('state', '=', 'named')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, name, id_sealed: sealed }) => (sealed === null ? [] : [{ id, name, sealed }]))
}

export async function setJob(
  context: Context,
  id: Id<'Job'>,
  set: {
    readonly person?: Id<'Person'>
    readonly state?: Job['state']
    readonly until_on?: Day
    readonly reason?: string
    readonly checked?: string
  },
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('founders.jobs')
    .set(set)
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}

/** Businesses that employ somebody. */
export async function employersOf(context: Context, person: Id<'Person'>): Promise<Id<'Founder'>[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('founders.jobs')
    .select('founder')
    .distinct()
    .where('person', '=', person)
    .orderBy('founder')
    .execute()
  return rows.map(row => row.founder)
}

export interface JobFact {
  readonly job: Id<'Job'>
  readonly year: number
  readonly fact: Id<'Fact'>
}

export async function listJobFacts(context: Context, jobs: readonly Id<'Job'>[]): Promise<JobFact[]> {
  const [first] = jobs
  if (first === undefined) return []
  return context
    .db<Tables>()
    .selectFrom('founders.job_facts')
    .select(['job', 'year', 'fact'])
    .where('sk', '=', bucketOf(first))
    .where('job', 'in', [...jobs])
    .execute()
}

export async function insertJobFacts(
  context: Context,
  division: string,
  facts: readonly JobFact[],
): Promise<void> {
  if (facts.length === 0) return
  await context
    .db<Tables>()
    .insertInto('founders.job_facts')
    .values(facts.map(one => ({ sk: bucketOf(one.job), division, ...one })))
    .execute()
}

export async function deleteJobFact(context: Context, { job, year }: JobFact): Promise<void> {
  await context
    .db<Tables>()
    .deleteFrom('founders.job_facts')
    .where('sk', '=', bucketOf(job))
    .where('job', '=', job)
    .where('year', '=', year)
    .execute()
}

/** Businesses where somebody who counted before still works and does not count in a year yet. */
export async function listUncounted(context: Context, year: number, limit: number): Promise<Id<'Founder'>[]> {
  const rows = await sql<{ founder: Id<'Founder'> }>`
    SELECT DISTINCT j.founder FROM founders.jobs j
    WHERE j.state = 'known' AND (j.until_on IS NULL OR j.until_on >= make_date(${year}::int, 1, 1))
      AND EXISTS (SELECT FROM founders.job_facts c WHERE c.sk = j.sk AND c.job = j.id)
      AND NOT EXISTS (SELECT FROM founders.job_facts c WHERE c.sk = j.sk AND c.job = j.id AND c.year = ${year})
    ORDER BY 1 LIMIT ${limit}`.execute(context.db<unknown>())
  return rows.rows.map(row => row.founder)
}
