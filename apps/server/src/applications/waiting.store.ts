import { sql } from 'kysely'
import { bucketOf, type Context, type Day, type Id } from '../kernel/index.ts'
import type { Party } from './application.ts'

interface Tables {
  'applications.applications': {
    sk: string
    offer: Id<'Post'>
    division: string
    organisation: Id<'Organisation'>
    waits_for: Party | null
    due_on: Day | null
  }
}

/** Applications whose next step is somebody's, those of them that are late, and the first day one is due. */
export interface WaitingApplications {
  readonly count: number
  readonly overdue: number
  readonly due: Day | undefined
}

/** Applications that wait for an organisation: of one, or of all in an area. */
export async function countWaiting(
  context: Context,
  of: { readonly organisation: Id<'Organisation'> } | { readonly area: string },
): Promise<WaitingApplications> {
  let query = context
    .db<Tables>()
    .selectFrom('applications.applications')
    .select([
      sql<number>`count(*)`.as('count'),
      sql<number>`count(*) FILTER (WHERE due_on < ${context.today})`.as('overdue'),
      sql<Day | null>`min(due_on)`.as('due'),
    ])
    .where('due_on', 'is not', null)
    .where('waits_for', '=', 'organisation')
  query =
    'area' in of
      ? query.where('division', '>=', of.area).where('division', '<', `${of.area}~`)
      : query.where('organisation', '=', of.organisation)
  const row = await query.executeTakeFirstOrThrow()
  return { count: row.count, overdue: row.overdue, due: row.due ?? undefined }
}

/** How many have applied for each offer, as far as the reader may see. */
export async function countApplicants(
  context: Context,
  offers: readonly Id<'Post'>[],
): Promise<ReadonlyMap<string, number>> {
  if (offers.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('applications.applications')
    .select(['offer', sql<number>`count(*)`.as('applicants')])
    .where('sk', 'in', [...new Set(offers.map(bucketOf))])
    .where('offer', 'in', [...offers])
    .groupBy('offer')
    .execute()
  return new Map(rows.map(row => [row.offer, row.applicants]))
}
