import { sql } from 'kysely'
import { bucketOf, type Context, type Day, type Id, type Instant } from '../kernel/index.ts'
import { type ApplicationState, ended } from './application.ts'

interface Tables {
  'applications.applications': {
    sk: string
    offer: Id<'Post'>
    person: Id<'Person'>
    applied_at: Instant
    state: ApplicationState
    started_on: Day | null
    answer_due_on: Day | null
    answered_on: Day | null
    entered_on: Day
  }
}

/** What became of the applications for one offer, as far as the reader may see them. */
export interface OfferRecord {
  readonly applications: number
  /** not ended and not started */
  readonly open: number
  /** first answers that came due since the day asked for, and those of them given at all, and given in time */
  readonly due: number
  readonly answered: number
  readonly inTime: number
  /** people who began, whether or not they are still there */
  readonly hires: number
}

const none: OfferRecord = { applications: 0, open: 0, due: 0, answered: 0, inTime: 0, hires: 0 }

/** Every offer asked for is in the map. */
export async function readOfferRecords(
  context: Context,
  offers: readonly Id<'Post'>[],
  since: Day,
): Promise<ReadonlyMap<Id<'Post'>, OfferRecord>> {
  if (offers.length === 0) return new Map()
  const owed = sql`answer_due_on >= ${since}::date AND answer_due_on < ${context.today}::date
    AND (state NOT IN ('withdrawn', 'closed') OR answered_on IS NOT NULL OR entered_on > answer_due_on)`
  const rows = await context
    .db<Tables>()
    .selectFrom('applications.applications')
    .select([
      'offer',
      sql<number>`count(*)`.as('applications'),
      sql<number>`count(*) FILTER (WHERE state NOT IN (${sql.join([...ended, 'started'])}))`.as('open'),
      sql<number>`count(*) FILTER (WHERE ${owed})`.as('due'),
      sql<number>`count(*) FILTER (WHERE ${owed} AND answered_on IS NOT NULL)`.as('answered'),
      sql<number>`count(*) FILTER (WHERE ${owed} AND answered_on <= answer_due_on)`.as('inTime'),
      sql<number>`count(*) FILTER (WHERE started_on IS NOT NULL)`.as('hires'),
    ])
    .where('sk', 'in', [...new Set(offers.map(bucketOf))])
    .where('offer', 'in', [...offers])
    .groupBy('offer')
    .execute()
  const found = new Map(rows.map(({ offer, ...record }) => [offer, record]))
  return new Map(offers.map(offer => [offer, found.get(offer) ?? none]))
}

/** How many of these people have applied for what they were sent, since a moment. For the system: a number only. */
export async function countAppliedAfter(
  context: Context,
  pairs: readonly { readonly person: Id<'Person'>; readonly post: Id<'Post'> }[],
  since: Instant,
): Promise<number> {
  if (pairs.length === 0) return 0
  const offers = [...new Set(pairs.map(pair => pair.post))]
  const sent = new Set(pairs.map(pair => `${pair.post} ${pair.person}`))
  const rows = await context
    .db<Tables>()
    .selectFrom('applications.applications')
    .select(['offer', 'person'])
    .where('sk', 'in', [...new Set(offers.map(bucketOf))])
    .where('offer', 'in', offers)
    .where('applied_at', '>=', since)
    .execute()
  return new Set(rows.filter(row => sent.has(`${row.offer} ${row.person}`)).map(row => row.person)).size
}
