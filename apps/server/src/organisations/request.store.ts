import {
  bucketOf,
  type Context,
  type Day,
  fromJson,
  type Id,
  type Instant,
  orderBy,
  type Page,
  type PageAsked,
  readPage,
} from '../kernel/index.ts'
import type { FieldCheck, Request, RequestFacts, RequestKind, RequestState } from './request.ts'

interface RequestRow {
  sk: string
  id: Id<'Request'>
  version: number
  kind: RequestKind
  organisation: Id<'Organisation'> | null
  division: string
  state: RequestState
  facts: RequestFacts | string
  secret: string
  account: Id<'Account'> | null
  account_name: string | null
  person: Id<'Person'> | null
  due_on: Day | null
  reason: string | null
  note: string | null
  checks: readonly FieldCheck[] | string
  first_by: string | null
  first_for: string | null
  first_by_name: string | null
  decided_by_name: string | null
  sent_at: Instant | null
  decided_at: Instant | null
  taken_by: Id<'Account'> | null
  created_at: Instant
  touched_at: Instant
}

interface Tables {
  'organisations.requests': RequestRow
  'organisations.documents': { sk: string; request: Id<'Request'> }
}

function toRequest(row: RequestRow): Request {
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    organisation: row.organisation ?? undefined,
    division: row.division,
    state: row.state,
    facts: fromJson(row.facts),
    secret: row.secret,
    account: row.account ?? undefined,
    accountName: row.account_name ?? undefined,
    person: row.person ?? undefined,
    dueOn: row.due_on ?? undefined,
    reason: row.reason ?? undefined,
    note: row.note ?? undefined,
    checks: fromJson(row.checks),
    first: row.first_by === null ? undefined : { by: row.first_by, standingFor: row.first_for },
    firstByName: row.first_by_name ?? undefined,
    decidedByName: row.decided_by_name ?? undefined,
    sentAt: row.sent_at ?? undefined,
    decidedAt: row.decided_at ?? undefined,
    takenBy: row.taken_by ?? undefined,
    createdAt: row.created_at,
  }
}

function columns(one: Request) {
  return {
    version: one.version,
    kind: one.kind,
    organisation: one.organisation ?? null,
    division: one.division,
    state: one.state,
    facts: JSON.stringify(one.facts),
    secret: one.secret,
    account: one.account ?? null,
    account_name: one.accountName ?? null,
    person: one.person ?? null,
    due_on: one.dueOn ?? null,
    reason: one.reason ?? null,
    note: one.note ?? null,
    checks: JSON.stringify(one.checks),
    first_by: one.first?.by ?? null,
    first_for: one.first?.standingFor ?? null,
    first_by_name: one.firstByName ?? null,
    decided_by_name: one.decidedByName ?? null,
    sent_at: one.sentAt ?? null,
    decided_at: one.decidedAt ?? null,
    taken_by: one.takenBy ?? null,
  }
}

export async function insertRequest(context: Context, one: Request): Promise<void> {
  const row = {
    sk: bucketOf(one.id),
    id: one.id,
    ...columns(one),
    created_at: one.createdAt,
    touched_at: context.now,
  }
  await context.db<Tables>().insertInto('organisations.requests').values(row).execute()
}

export async function writeRequest(context: Context, one: Request): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('organisations.requests')
    .set({ ...columns(one), touched_at: context.now })
    .where('sk', '=', bucketOf(one.id))
    .where('id', '=', one.id)
    .execute()
}

/** Locks the row, so that two decisions at once happen one after the other. */
export async function lockRequest(context: Context, id: Id<'Request'>): Promise<Request | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('organisations.requests')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toRequest(row)
}

export async function findRequest(context: Context, id: Id<'Request'>): Promise<Request | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('organisations.requests')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toRequest(row)
}

/** Drafts at which nobody has worked since a moment, the oldest first; locked, so that none is sent meanwhile. */
export async function idleDrafts(context: Context, since: Instant, limit: number): Promise<Id<'Request'>[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('organisations.requests')
    .select('id')
    .where('state', '=', 'draft')
    .where('touched_at', '<', since)
    .orderBy('touched_at')
    .limit(limit)
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

/** Takes a request and its papers away for good: it was withdrawn before anybody decided, or never sent. */
export async function deleteRequest(context: Context, id: Id<'Request'>): Promise<void> {
  const db = context.db<Tables>()
  await db
    .deleteFrom('organisations.documents')
    .where('sk', '=', bucketOf(id))
    .where('request', '=', id)
    .execute()
  await db.deleteFrom('organisations.requests').where('sk', '=', bucketOf(id)).where('id', '=', id).execute()
}

/** The requests of an account that somebody still has to do something about, and those just decided. */
export async function requestsOfAccount(context: Context, account: Id<'Account'>): Promise<Request[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('organisations.requests')
    .selectAll()
    .where('account', '=', account)
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  return rows.map(toRequest)
}

/** Open requests about an organisation, or about a code that is not in the register yet. */
export async function openRequestsAbout(
  context: Context,
  organisation: Id<'Organisation'>,
): Promise<Request[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('organisations.requests')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('state', 'not in', ['verified', 'refused'])
    .orderBy('id')
    .execute()
  return rows.map(toRequest)
}

export const requestOrders = {
  due: orderBy("coalesce(due_on, 'infinity'::date)", 'date'),
  sent: orderBy("coalesce(sent_at, 'infinity'::timestamptz)", 'timestamptz'),
}

export interface RequestFilter {
  /** a division whose requests are wanted: the officer's own area, or a part of it */
  readonly area: string
  readonly state?: RequestState
  readonly kind?: RequestKind
  /** only what waits for an officer */
  readonly open?: boolean
}

/** What was sent to the officers of an area. The area is part of the question, not only of the policy. */
export async function listRequests(
  context: Context,
  filter: RequestFilter,
  asked: PageAsked,
): Promise<Page<Request>> {
  let query = context
    .db<Tables>()
    .selectFrom('organisations.requests')
    .where('division', '>=', filter.area)
    .where('division', '<', `${filter.area}~`)
    .where('state', '<>', 'draft')
  if (filter.state !== undefined) query = query.where('state', '=', filter.state)
  else if (filter.open === true) query = query.where('state', 'in', ['waiting', 'second-look'])
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  const list = { orders: requestOrders, first: { sort: 'due', order: 'asc' } } as const
  const page = await readPage(query, query.selectAll(), list, asked)
  return { ...page, rows: page.rows.map(toRequest) }
}
