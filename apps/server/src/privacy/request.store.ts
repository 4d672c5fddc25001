import {
  bucketOf,
  type Context,
  type Day,
  type Id,
  type Instant,
  orderBy,
  type Page,
  type PageAsked,
  rangeOf,
  readPage,
} from '../kernel/index.ts'
import type { PersonFieldName } from '../registry/index.ts'
import type { DataRequest, PartOutcome, RequestKind, RequestState } from './request.ts'

interface RequestRow {
  sk: string
  id: Id<'DataRequest'>
  version: number
  person: Id<'Person'>
  person_name: string
  division: string
  kind: RequestKind
  field: PersonFieldName | null
  wish: string
  state: RequestState
  due_on: Day
  answer: string
  outcome: unknown
  asked_at: Instant
  answered_by: Id<'Account'> | null
  answered_at: Instant | null
  done_at: Instant | null
}

interface Tables {
  'privacy.requests': RequestRow
}

function toRequest(row: RequestRow): DataRequest {
  return {
    id: row.id,
    version: row.version,
    person: row.person,
    personName: row.person_name,
    division: row.division,
    kind: row.kind,
    field: row.field ?? undefined,
    wish: row.wish,
    state: row.state,
    dueOn: row.due_on,
    answer: row.answer,
    outcome: row.outcome as readonly PartOutcome[], // written here
    askedAt: row.asked_at,
    answeredAt: row.answered_at ?? undefined,
  }
}

/** False when the person has asked to be forgotten already. */
export async function insertRequest(context: Context, one: DataRequest): Promise<boolean> {
  const row = await context
    .db<Tables>()
    .insertInto('privacy.requests')
    .values({
      sk: bucketOf(one.person),
      id: one.id,
      version: 1,
      person: one.person,
      person_name: one.personName,
      division: one.division,
      kind: one.kind,
      field: one.field ?? null,
      wish: one.wish,
      state: one.state,
      due_on: one.dueOn,
      answer: '',
      outcome: JSON.stringify([]),
      asked_at: one.askedAt,
      answered_by: null,
      answered_at: null,
      done_at: null,
    })
    .onConflict(on => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function lockRequest(context: Context, id: Id<'DataRequest'>): Promise<DataRequest | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('privacy.requests')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && mine(context, row) ? toRequest(row) : undefined
}

/** The policy says the same. */
function mine({ actor }: Context, row: Pick<RequestRow, 'person' | 'division'>): boolean {
  return actor.person === row.person || (actor.area !== undefined && row.division.startsWith(actor.area))
}

export async function writeRequest(
  context: Context,
  one: Pick<DataRequest, 'id' | 'state' | 'answer'> & { readonly outcome?: readonly PartOutcome[] },
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('privacy.requests')
    .set(eb => ({
      version: eb('version', '+', 1),
      state: one.state,
      answer: one.answer,
      ...(one.state === 'done'
        ? { done_at: context.now }
        : { answered_by: context.actor.account ?? null, answered_at: context.now }),
      ...(one.outcome && { outcome: JSON.stringify(one.outcome) }),
    }))
    .where('sk', '=', bucketOf(one.id))
    .where('id', '=', one.id)
    .execute()
}

/** Who asked is let go of with the rest; that somebody asked, and what was done, stays. */
export async function emptyRequests(context: Context, person: Id<'Person'>): Promise<number> {
  const done = await context
    .db<Tables>()
    .updateTable('privacy.requests')
    .set({ person_name: '', wish: '', answer: '' })
    .where('person', '=', person)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

export async function listRequestsOf(context: Context, person: Id<'Person'>): Promise<DataRequest[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('privacy.requests')
    .selectAll()
    .where('person', '=', person)
    .orderBy('asked_at', 'desc')
    .execute()
  return rows.map(toRequest)
}

export const requestOrders = { due: orderBy('due_on', 'date'), asked: orderBy('asked_at', 'timestamptz') }

export interface RequestFilter {
  readonly kind: RequestKind
  readonly open: boolean
  /** a part of the actor's area */
  readonly place?: string | undefined
}

/** What waits in the actor's area, the most urgent first, or what was answered. */
export async function listRequests(
  context: Context,
  { kind, open, place }: RequestFilter,
  asked: PageAsked,
): Promise<Page<DataRequest>> {
  const { lo, hi } = rangeOf(context.actor.area)
  let query = context
    .db<Tables>()
    .selectFrom('privacy.requests')
    .where('division', '>=', lo)
    .where('division', '<', hi)
    .where('kind', '=', kind)
    .where('state', open ? 'in' : 'not in', ['asked', 'approved'])
  if (place !== undefined) query = query.where('division', 'like', `${place}%`)
  const list = { orders: requestOrders, first: { sort: 'due', order: open ? 'asc' : 'desc' } } as const
  const page = await readPage(query, query.selectAll(), list, asked)
  return { ...page, rows: page.rows.map(toRequest) }
}
