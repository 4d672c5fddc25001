import { bucketOf, type Context, type Id, type Instant } from '../kernel/index.ts'
import type { Result } from './result.ts'

interface ResultRow {
  sk: string
  id: Id<'Result'>
  version: number
  activity: Id<'Activity'>
  registration: Id<'Registration'>
  person: Id<'Person'> | null
  division: string
  organisation: Id<'Organisation'> | null
  round: number
  score: number | null
  place: number | null
  passed: boolean
  certificate: Id<'Certificate'> | null
  entered_by: string | null
  by_name: string
  entered_at: Instant
}

interface Tables {
  'results.results': ResultRow
}

const toResult = (row: ResultRow): Result => ({
  id: row.id,
  version: row.version,
  activity: row.activity,
  registration: row.registration,
  person: row.person ?? undefined,
  division: row.division,
  organisation: row.organisation ?? undefined,
  round: row.round,
  score: row.score ?? undefined,
  place: row.place ?? undefined,
  passed: row.passed,
  certificate: row.certificate ?? undefined,
  byName: row.by_name,
  enteredAt: row.entered_at,
})

/** All of an activity, by round. The caller has asked for the right to the activity. */
export async function resultsOf(context: Context, activity: Id<'Activity'>): Promise<readonly Result[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('results.results')
    .selectAll()
    .where('sk', '=', bucketOf(activity))
    .where('activity', '=', activity)
    .orderBy('round')
    .orderBy('place')
    .orderBy('id')
    .execute()
  return rows.map(toResult)
}

/** The newest of somebody. */
export async function resultsOfPerson(context: Context, person: Id<'Person'>): Promise<readonly Result[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('results.results')
    .selectAll()
    .where('person', '=', person)
    .orderBy('entered_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(toResult)
}

/** Enters a result or changes it. */
export async function writeResult(context: Context, one: Result): Promise<void> {
  const said = {
    version: one.version,
    person: one.person ?? null,
    score: one.score ?? null,
    place: one.place ?? null,
    passed: one.passed,
    certificate: one.certificate ?? null,
    entered_by: context.actor.account ?? null,
    by_name: one.byName,
    entered_at: one.enteredAt,
  }
  await context
    .db<Tables>()
    .insertInto('results.results')
    .values({
      ...said,
      sk: bucketOf(one.activity),
      id: one.id,
      activity: one.activity,
      registration: one.registration,
      division: one.division,
      organisation: one.organisation ?? null,
      round: one.round,
    })
    .onConflict(on => on.columns(['sk', 'registration', 'round']).doUpdateSet(said))
    .execute()
}
