import { sql } from 'kysely'
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
  seenBy,
} from '../kernel/index.ts'
import type { Claim, ClaimAction, ClaimParty, ClaimState } from './claim.ts'
import { type ClaimRow, columnsOf, toClaim } from './claim-row.ts'

interface StepRow {
  sk: string
  id: Id<'ClaimStep'>
  claim: Id<'Claim'>
  person: Id<'Person'> | null
  organisation: Id<'Organisation'> | null
  division: string
  action: ClaimAction
  to_state: ClaimState
  party: ClaimParty
  level: string | null
  by_name: string
  reason: string | null
  note: string | null
  amount: number | null
  at: Instant
}

interface Tables {
  'claims.claims': ClaimRow
  'claims.steps': StepRow
  'claims.papers': { sk: string; claim: Id<'Claim'> }
  'claims.family': { sk: string; claim: Id<'Claim'> }
}

/** The policies say the same; the store says it too. */
const seen = (context: Context) =>
  seenBy(context.actor, { person: 'person', organisation: 'organisation', division: 'division' })

function isVisible(context: Context, row: ClaimRow): boolean {
  const { person, organisation, area } = context.actor
  if (person !== undefined && row.person === person) return true
  if (organisation !== undefined && row.organisation === organisation) return true
  if (area === undefined || !row.division.startsWith(area)) return false
  return row.state !== 'draft' || context.actor.role === 'system'
}

export async function insertClaim(context: Context, one: Claim): Promise<void> {
  await context
    .db<Tables>()
    .insertInto('claims.claims')
    .values({
      sk: bucketOf(one.id),
      id: one.id,
      policy: one.policy,
      title: JSON.stringify(one.title),
      kind: one.kind,
      person: one.person ?? null,
      organisation: one.organisation ?? null,
      claimant: one.claimant,
      division: one.division,
      entered_by: one.enteredBy ?? null,
      ...columnsOf(one),
      created_at: one.createdAt,
      touched_at: context.now,
    })
    .execute()
}

export async function writeClaim(context: Context, one: Claim): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('claims.claims')
    .set({ ...columnsOf(one), division: one.division, touched_at: context.now })
    .where('sk', '=', bucketOf(one.id))
    .where('id', '=', one.id)
    .execute()
}

const byId = (context: Context, id: Id<'Claim'>) =>
  context
    .db<Tables>()
    .selectFrom('claims.claims')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)

/** Locks the row, so that two decisions at once happen one after the other. */
export async function lockClaim(context: Context, id: Id<'Claim'>): Promise<Claim | undefined> {
  const row = await byId(context, id).forUpdate().executeTakeFirst()
  return row && isVisible(context, row) ? toClaim(row) : undefined
}

export async function findClaim(context: Context, id: Id<'Claim'>): Promise<Claim | undefined> {
  const row = await byId(context, id).executeTakeFirst()
  return row && isVisible(context, row) ? toClaim(row) : undefined
}

/** A draft with everything that hangs on it. */
export async function deleteDraft(context: Context, id: Id<'Claim'>): Promise<void> {
  const db = context.db<Tables>()
  for (const table of ['claims.papers', 'claims.family'] as const)
    await db.deleteFrom(table).where('sk', '=', bucketOf(id)).where('claim', '=', id).execute()
  await db
    .deleteFrom('claims.claims')
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute()
}

/** Drafts at which nobody has worked since a moment, the oldest first. */
export async function idleClaims(context: Context, since: Instant, limit: number): Promise<Id<'Claim'>[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('claims.claims')
    .select('id')
    .where('state', '=', 'draft')
    .where('touched_at', '<', since)
    .orderBy('touched_at')
    .limit(limit)
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

/** What somebody has claimed, or their firm; the newest first. */
export async function listOwnClaims(context: Context): Promise<Claim[]> {
  const { person, organisation } = context.actor
  const rows = await context
    .db<Tables>()
    .selectFrom('claims.claims')
    .selectAll()
    .where(seenBy(context.actor, { person: 'person', organisation: 'organisation' }))
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return person === undefined && organisation === undefined ? [] : rows.map(toClaim)
}

/** A draft of one policy that was begun and not sent: it goes on instead of a second one. */
export async function findDraft(context: Context, policy: string): Promise<Claim | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('claims.claims')
    .selectAll()
    .where(seenBy(context.actor, { person: 'person', organisation: 'organisation' }))
    .where('policy', '=', policy)
    .where('state', '=', 'draft')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toClaim(row)
}

/** The account that somebody gave last, so that it is asked once. */
export async function lastAccount(context: Context): Promise<Claim['account']> {
  const row = await context
    .db<Tables>()
    .selectFrom('claims.claims')
    .selectAll()
    .where(seenBy(context.actor, { person: 'person', organisation: 'organisation' }))
    .where('account_sealed', 'is not', null)
    // an account to which the bank could not pay is not offered again
    .where('state', '<>', 'returned')
    .orderBy('touched_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toClaim(row).account
}

export const claimOrders = {
  due: orderBy("coalesce(due_on, 'infinity'::date)", 'date'),
  sent: orderBy("coalesce(sent_at, 'infinity'::timestamptz)", 'timestamptz'),
}

export interface ClaimFilter {
  readonly states?: readonly ClaimState[]
  readonly level?: string
  readonly policy?: string
  readonly county?: string
  readonly waitsFor?: readonly ClaimParty[]
  readonly overdueOn?: Day
}

/** The claims of the actor's area that were sent. */
export async function listClaimRows(
  context: Context,
  filter: ClaimFilter,
  asked: PageAsked,
): Promise<Page<Claim>> {
  const { lo, hi } = rangeOf(context.actor.area)
  let query = context
    .db<Tables>()
    .selectFrom('claims.claims')
    .where('division', '>=', lo)
    .where('division', '<', hi)
    .where('state', '<>', 'draft')
  if (filter.county !== undefined) query = query.where('division', 'like', `${filter.county}%`)
  if (filter.states !== undefined) query = query.where('state', 'in', [...filter.states])
  if (filter.level !== undefined) query = query.where(sql<boolean>`level = ${filter.level}`)
  if (filter.policy !== undefined) query = query.where('policy', '=', filter.policy)
  if (filter.waitsFor !== undefined) query = query.where('waits_for', 'in', [...filter.waitsFor])
  if (filter.overdueOn !== undefined) query = query.where('due_on', '<', filter.overdueOn)
  const list = { orders: claimOrders, first: { sort: 'due', order: 'asc' } } as const
  const page = await readPage(query, query.selectAll(), list, asked)
  return { ...page, rows: page.rows.map(toClaim) }
}

export interface ClaimStep {
  readonly action: ClaimAction
  readonly toState: ClaimState
  readonly party: ClaimParty
  readonly level: string | undefined
  readonly byName: string
  readonly reason: string | undefined
  readonly note: string | undefined
  readonly amount: number | undefined
  readonly at: Instant
}

export async function insertStep(
  context: Context,
  one: Claim,
  step: Omit<ClaimStep, 'byName' | 'at'>,
): Promise<void> {
  await context
    .db<Tables>()
    .insertInto('claims.steps')
    .values({
      sk: bucketOf(one.id),
      id: context.newId<'ClaimStep'>(bucketOf(one.id)),
      claim: one.id,
      person: one.person ?? null,
      organisation: one.organisation ?? null,
      division: one.division,
      action: step.action,
      to_state: step.toState,
      party: step.party,
      level: step.level ?? null,
      by_name: context.actor.name,
      reason: step.reason ?? null,
      note: step.note ?? null,
      amount: step.amount ?? null,
      at: context.now,
    })
    .execute()
}

/** How a claim came to where it is, the oldest first. The claim was let see before. */
export async function listSteps(context: Context, claim: Id<'Claim'>): Promise<ClaimStep[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('claims.steps')
    .selectAll()
    .where('sk', '=', bucketOf(claim))
    .where('claim', '=', claim)
    .where(seen(context))
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    action: row.action,
    toState: row.to_state,
    party: row.party,
    level: row.level ?? undefined,
    byName: row.by_name,
    reason: row.reason ?? undefined,
    note: row.note ?? undefined,
    amount: row.amount ?? undefined,
    at: row.at,
  }))
}
