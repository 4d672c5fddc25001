import { type SelectQueryBuilder, sql } from 'kysely'
import { bucketOf, type Context, type Day, type Id, type Instant } from '../kernel/index.ts'
import type {
  Application,
  ApplicationState,
  HistoryLine,
  Interview,
  Party,
  Reason,
  Resume,
  Terms,
} from './application.ts'
import { ended } from './application.ts'

interface ApplicationRow {
  sk: string
  id: Id<'Application'>
  version: number
  offer_kind: 'post'
  offer: Id<'Post'>
  offer_title: string
  organisation: Id<'Organisation'>
  organisation_name: string
  division: string
  person: Id<'Person'>
  person_name: string
  resume: Resume | string
  terms: Terms | string
  message: string
  state: ApplicationState
  entered_on: Day
  waits_for: Party | null
  due_on: Day | null
  overdue_told: boolean
  answered_on: Day | null
  answer_due_on: Day | null
  chased_on: Day | null
  interview: Interview | string | null
  start_on: Day | null
  started_on: Day | null
  left_on: Day | null
  fact: Id<'Fact'> | null
  reason: Reason | null
  applied_at: Instant
  updated_at: Instant
}

interface HistoryRow {
  sk: string
  id: string
  application: Id<'Application'>
  person: Id<'Person'>
  organisation: Id<'Organisation'>
  division: string
  at: Instant
  action: HistoryLine['action']
  party: Party
  account: string | null
  from_state: ApplicationState | null
  to_state: ApplicationState
  reason: Reason | null
  note: string | null
  version: number
}

interface Tables {
  'applications.applications': ApplicationRow
  'applications.history': HistoryRow
}

function parsed<T>(value: T | string): T {
  return typeof value === 'string' ? (JSON.parse(value) as T) : value // written by this file
}

function toApplication(row: ApplicationRow): Application {
  return {
    id: row.id,
    version: row.version,
    offerKind: row.offer_kind,
    offer: row.offer,
    offerTitle: row.offer_title,
    organisation: row.organisation,
    organisationName: row.organisation_name,
    division: row.division,
    person: row.person,
    personName: row.person_name,
    resume: parsed(row.resume),
    terms: parsed(row.terms),
    message: row.message,
    state: row.state,
    enteredOn: row.entered_on,
    waitsFor: row.waits_for ?? undefined,
    dueOn: row.due_on ?? undefined,
    answeredOn: row.answered_on ?? undefined,
    answerDueOn: row.answer_due_on ?? undefined,
    chasedOn: row.chased_on ?? undefined,
    interview: row.interview === null ? undefined : parsed(row.interview),
    startOn: row.start_on ?? undefined,
    startedOn: row.started_on ?? undefined,
    leftOn: row.left_on ?? undefined,
    fact: row.fact ?? undefined,
    reason: row.reason ?? undefined,
    appliedAt: row.applied_at,
  }
}

function changing(application: Application) {
  return {
    state: application.state,
    entered_on: application.enteredOn,
    waits_for: application.waitsFor ?? null,
    due_on: application.dueOn ?? null,
    answered_on: application.answeredOn ?? null,
    answer_due_on: application.answerDueOn ?? null,
    chased_on: application.chasedOn ?? null,
    interview: application.interview === undefined ? null : JSON.stringify(application.interview),
    start_on: application.startOn ?? null,
    started_on: application.startedOn ?? null,
    left_on: application.leftOn ?? null,
    fact: application.fact ?? null,
    reason: application.reason ?? null,
  }
}

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
      terms: JSON.stringify(application.terms),
      message: application.message,
      ...changing(application),
      overdue_told: false,
      applied_at: application.appliedAt,
      updated_at: context.now,
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
  readonly after?: Id<'Application'>
  readonly limit: number
}

type Query = SelectQueryBuilder<Tables, 'applications.applications', object>

function filtered(context: Context, filter: ApplicationFilter): Query {
  let query: Query = context.db<Tables>().selectFrom('applications.applications')
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
  return query
}

export async function listApplications(
  context: Context,
  filter: ApplicationFilter,
): Promise<{ rows: Application[]; total: number }> {
  const { total } = await filtered(context, filter)
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow()
  let page = filtered(context, filter).selectAll().orderBy('id', 'desc').limit(filter.limit)
  if (filter.after !== undefined) page = page.where('id', '<', filter.after)
  return { rows: (await page.execute()).map(toApplication), total }
}

/** How many applications that the reader may see fit a filter. */
export async function countApplications(
  context: Context,
  filter: Omit<ApplicationFilter, 'limit' | 'after'>,
): Promise<number> {
  const { total } = await filtered(context, { ...filter, limit: 0 })
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
