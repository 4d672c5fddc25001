import { type SelectQueryBuilder, sql } from 'kysely'
import {
  bucketOf,
  type Context,
  type Day,
  type Id,
  like,
  orderBy,
  type Page,
  type PageAsked,
  readPage,
  seenBy,
} from '../kernel/index.ts'
import type { Application, ApplicationState, HistoryLine, Party } from './application.ts'
import { ended } from './application.ts'
import { changing, type Tables, toApplication } from './application-row.ts'

/** Adds an application; false when the person has an open one for this offer. */
export async function insertApplication(context: Context, application: Application): Promise<boolean> {
  const inserted = await context
    .db<Tables>()
    .insertInto('applications.applications')
    .values({
      sk: bucketOf(application.id),
      id: application.id,
      version: 1,
      offer_kind: application.offerKind,
      offer: application.offer,
      offer_title: application.offerTitle,
      organisation: application.organisation,
      organisation_name: application.organisationName,
      division: application.division,
      person: application.person,
      person_name: application.personName,
      resume: JSON.stringify(application.resume),
      phone_sealed: application.phoneSealed ?? null,
      terms: JSON.stringify(application.terms),
      message: application.message,
      ...changing(application),
      overdue_told: false,
      applied_at: application.appliedAt,
      updated_at: context.now,
      sharing_withdrawn_at: null,
    })
    .onConflict(on => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Locks the row, so that two steps at once happen one after the other. */
export async function lockApplication(
  context: Context,
  id: Id<'Application'>,
): Promise<Application | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('applications.applications')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toApplication(row)
}

export async function findApplication(
  context: Context,
  id: Id<'Application'>,
): Promise<Application | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('applications.applications')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where(seenBy(context.actor, parties))
    .executeTakeFirst()
  return row && toApplication(row)
}

/** Several at once, by id; those that the reader may not see are not in the map. */
export async function findApplications(
  context: Context,
  ids: readonly Id<'Application'>[],
): Promise<ReadonlyMap<string, Application>> {
  if (ids.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('applications.applications')
    .selectAll()
    .where('sk', 'in', [...new Set(ids.map(bucketOf))])
    .where('id', 'in', [...ids])
    .where(seenBy(context.actor, parties))
    .execute()
  return new Map(rows.map(row => [row.id, toApplication(row)]))
}

/** Who must act next is told anew when that is late; a chase changes nothing about who was told. */
export async function writeApplication(
  context: Context,
  application: Application,
  change: 'step' | 'chase' = 'step',
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('applications.applications')
    .set({
      ...changing(application),
      version: application.version,
      ...(change === 'step' && { overdue_told: false }),
      updated_at: context.now,
    })
    .where('sk', '=', bucketOf(application.id))
    .where('id', '=', application.id)
    .execute()
}

export async function insertHistory(
  context: Context,
  application: Application,
  line: Omit<HistoryLine, 'at' | 'toState'>,
  from: ApplicationState | undefined,
): Promise<void> {
  const id = context.newId<'History'>(bucketOf(application.id))
  await context
    .db<Tables>()
    .insertInto('applications.history')
    .values({
      sk: bucketOf(id),
      id,
      application: application.id,
      person: application.person,
      organisation: application.organisation,
      division: application.division,
      at: context.now,
      action: line.action,
      party: line.party,
      account: context.actor.account ?? null,
      from_state: from ?? null,
      to_state: application.state,
      reason: line.reason ?? null,
      note: line.note ?? null,
      version: application.version,
    })
    .execute()
}

export async function listHistory(context: Context, id: Id<'Application'>): Promise<HistoryLine[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('applications.history')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('application', '=', id)
    .where(seenBy(context.actor, parties))
    .orderBy('at')
    .orderBy('version')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    at: row.at,
    action: row.action,
    party: row.party,
    toState: row.to_state,
    reason: row.reason ?? undefined,
    note: row.note ?? undefined,
  }))
}

export interface ApplicationFilter {
  readonly person?: Id<'Person'>
  readonly organisation?: Id<'Organisation'>
  readonly offer?: Id<'Post'>
  readonly state?: ApplicationState
  readonly waitsFor?: Party
  /** only what is due before this day */
  readonly dueBefore?: Day
  readonly county?: string
  /** in the name of the person, the title of the offer or the name of the organisation */
  readonly text?: string
}

/** Whose an application is: the policy's three columns. */
const parties = { person: 'person', organisation: 'organisation', division: 'division' } as const

type Query = SelectQueryBuilder<Tables, 'applications.applications', object>

function filtered(context: Context, filter: ApplicationFilter): Query {
  let query: Query = context
    .db<Tables>()
    .selectFrom('applications.applications')
    .where(seenBy(context.actor, parties))
  if (filter.person !== undefined) query = query.where('person', '=', filter.person)
  if (filter.organisation !== undefined) query = query.where('organisation', '=', filter.organisation)
  if (filter.offer !== undefined) {
    query = query.where('sk', '=', bucketOf(filter.offer)).where('offer', '=', filter.offer)
  }
  if (filter.state !== undefined) query = query.where('state', '=', filter.state)
  if (filter.waitsFor !== undefined) query = query.where('waits_for', '=', filter.waitsFor)
  if (filter.dueBefore !== undefined) query = query.where('due_on', '<', filter.dueBefore)
  if (filter.county !== undefined) {
    query = query.where('division', '>=', filter.county).where('division', '<', `${filter.county}~`)
  }
  if (filter.text !== undefined && filter.text !== '') {
    const pattern = like.contains(filter.text)
    query = query.where(eb =>
      eb.or([
        eb('person_name', 'like', pattern),
        eb('offer_title', 'like', pattern),
        eb('organisation_name', 'like', pattern),
      ]),
    )
  }
  return query
}

export const applicationOrders = {
  person: orderBy('person_name', 'text'),
  employer: orderBy('organisation_name', 'text'),
  county: orderBy('division', 'text'),
  state: orderBy('state', 'text'),
  applied: orderBy('applied_at', 'timestamptz'),
  due: orderBy("coalesce(due_on, 'infinity'::date)", 'date'),
}

export async function listApplications(
  context: Context,
  filter: ApplicationFilter,
  asked: PageAsked,
): Promise<Page<Application>> {
  const all = filtered(context, filter)
  const list = { orders: applicationOrders, first: { order: 'desc' } } as const
  const page = await readPage(all, all.selectAll(), list, asked)
  return { ...page, rows: page.rows.map(toApplication) }
}

/** How many applications that the reader may see fit a filter. */
export async function countApplications(context: Context, filter: ApplicationFilter): Promise<number> {
  const { total } = await filtered(context, filter)
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow()
  return total
}

/** The open applications for an offer, locked: they will be told that it ended. */
export async function lockOpenFor(context: Context, offer: Id<'Post'>): Promise<Application[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('applications.applications')
    .selectAll()
    .where('sk', '=', bucketOf(offer))
    .where('offer', '=', offer)
    .where('state', 'not in', [...ended, 'accepted', 'started'])
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(toApplication)
}

/** How many people have accepted or started for an offer. */
export async function countTaken(context: Context, offer: Id<'Post'>): Promise<number> {
  const row = await context
    .db<Tables>()
    .selectFrom('applications.applications')
    .select(sql<number>`count(*)`.as('taken'))
    .where('sk', '=', bucketOf(offer))
    .where('offer', '=', offer)
    .where('state', 'in', ['accepted', 'started'])
    .executeTakeFirstOrThrow()
  return row.taken
}

/** Who has an open application for an offer: to be told of something that concerns it. */
export async function listOpenPeople(
  context: Context,
  offer: Id<'Post'>,
): Promise<{ application: Id<'Application'>; person: Id<'Person'> }[]> {
  return context
    .db<Tables>()
    .selectFrom('applications.applications')
    .select(['id as application', 'person'])
    .where('sk', '=', bucketOf(offer))
    .where('offer', '=', offer)
    .where('state', 'not in', [...ended, 'started'])
    .orderBy('id')
    .execute()
}

/** How many of these have led to a first day of work, whoever they are of; as the system. */
export async function countStarted(context: Context, ids: readonly Id<'Application'>[]): Promise<number> {
  if (ids.length === 0) return 0
  const { started } = await context
    .db<Tables>()
    .selectFrom('applications.applications')
    .select(sql<number>`count(*)`.as('started'))
    .where('sk', 'in', [...new Set(ids.map(bucketOf))])
    .where('id', 'in', [...ids])
    .where('state', 'in', ['started', 'left'])
    .executeTakeFirstOrThrow()
  return started
}
