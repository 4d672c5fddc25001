import { sql } from 'kysely'
import type { Context, Day, Id } from '../kernel/index.ts'

interface Tables {
  'posts.posts': {
    organisation: Id<'Organisation'>
    division: string
    state: string
    openings: number
    taken: number
    submitted_at: string | null
    review_due_on: Day | null
  }
}

/** How many things wait for somebody, how many of them for too long, and the first day by which one is due. */
export interface Waiting {
  readonly count: number
  readonly overdue: number
  readonly due: Day | undefined
}

/** The posts and edits of an area that wait for a review. */
export async function countReviews(context: Context, area: string): Promise<Waiting> {
  const row = await context
    .db<Tables>()
    .selectFrom('posts.posts')
    .select([
      sql<number>`count(*)`.as('count'),
      sql<number>`count(*) FILTER (WHERE review_due_on < ${context.today})`.as('overdue'),
      sql<Day | null>`min(review_due_on)`.as('due'),
    ])
    .where('submitted_at', 'is not', null)
    .where('division', '>=', area)
    .where('division', '<', `${area}~`)
    .executeTakeFirstOrThrow()
  return { count: row.count, overdue: row.overdue, due: row.due ?? undefined }
}

/** What an employer has advertised, as far as the reader may see it. */
export interface PostTotals {
  readonly posts: number
  readonly openings: number
  readonly hired: number
}

export async function postTotalsOf(
  context: Context,
  organisations: readonly Id<'Organisation'>[],
): Promise<ReadonlyMap<string, PostTotals>> {
  if (organisations.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('posts.posts')
    .select([
      'organisation',
      sql<number>`count(*)`.as('posts'),
      sql<number>`coalesce(sum(openings), 0)::bigint`.as('openings'),
      sql<number>`coalesce(sum(taken), 0)::bigint`.as('hired'),
    ])
    .where('organisation', 'in', [...organisations])
    .where('state', 'not in', ['draft', 'in-review', 'blocked'])
    .groupBy('organisation')
    .execute()
  return new Map(rows.map(({ organisation, ...totals }) => [organisation, totals]))
}
