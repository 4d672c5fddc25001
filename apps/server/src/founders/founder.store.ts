import { sql } from 'kysely'
import {
  bucketOf,
  type Context,
  type Day,
  handOf,
  type Id,
  like,
  orderBy,
  type Page,
  type PageAsked,
  readPage,
  seenBy,
} from '../kernel/index.ts'
import type { FollowState, Founder, Support } from './founder.ts'
import { type FounderRow, type Tables, toFounder, toSupport } from './tables.ts'

const belongs = { person: 'person', division: 'division' } as const

/** False when this person's business of that name is known already. */
export async function insertFounder(
  context: Context,
  founder: Pick<
    Founder,
    'id' | 'person' | 'personName' | 'division' | 'business' | 'kind' | 'organisation' | 'startedOn'
  >,
): Promise<boolean> {
  const row = await context
    .db<Tables>()
    .insertInto('founders.founders')
    .values({
      sk: bucketOf(founder.id),
      id: founder.id,
      version: 1,
      person: founder.person,
      person_name: founder.personName,
      division: founder.division,
      business: founder.business,
      kind: founder.kind,
      organisation: founder.organisation ?? null,
      started_on: founder.startedOn ?? null,
      state: 'running',
      ended_on: null,
      supported_on: null,
      supports: 0,
      employed: 0,
      created_at: context.now,
    })
    .onConflict(on => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

function one(context: Context, id: Id<'Founder'>) {
  return context
    .db<Tables>()
    .selectFrom('founders.founders')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where(seenBy(context.actor, belongs))
}

export async function findFounder(context: Context, id: Id<'Founder'>): Promise<Founder | undefined> {
  const row = await one(context, id).executeTakeFirst()
  return row && toFounder(row)
}

/** Takes the founder for the rest of the transaction: supports, jobs and counts of one wait for one another. */
export async function lockFounder(context: Context, id: Id<'Founder'>): Promise<Founder | undefined> {
  const row = await one(context, id).forUpdate().executeTakeFirst()
  return row && toFounder(row)
}

export async function writeFounder(context: Context, founder: Founder): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('founders.founders')
    .set({
      version: founder.version,
      state: founder.state,
      ended_on: founder.endedOn ?? null,
      supported_on: founder.supportedOn ?? null,
      supports: founder.supports,
      employed: founder.employed,
    })
    .where('sk', '=', bucketOf(founder.id))
    .where('id', '=', founder.id)
    .execute()
}

/** All businesses of somebody, the oldest first. */
export async function foundersOf(context: Context, person: Id<'Person'>): Promise<Founder[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('founders.founders')
    .selectAll()
    .where('person', '=', person)
    .where(seenBy(context.actor, belongs))
    .orderBy('id')
    .execute()
  return rows.map(toFounder)
}

export interface FounderFilter {
  readonly q?: string | undefined
  readonly area?: string | undefined
  readonly follow?: FollowState | undefined
  readonly state?: Founder['state'] | undefined
}

export const founderOrders = {
  employed: orderBy('employed', 'integer'),
  supported: orderBy("coalesce(supported_on, 'infinity')", 'date'),
}

export async function listFounderRows(
  context: Context,
  filter: FounderFilter,
  quarter: string,
  asked: PageAsked,
): Promise<Page<Founder>> {
  const { q = '', area, follow, state } = filter
  let query = context.db<Tables>().selectFrom('founders.founders').where(seenBy(context.actor, belongs))
  if (q.trim() !== '') {
    const pattern = like.begins(q.trim())
    query = query.where(eb => eb.or([eb('person_name', 'like', pattern), eb('business', 'like', pattern)]))
  }
  if (area !== undefined) query = query.where('division', '>=', area).where('division', '<', `${area}~`)
  if (state !== undefined) query = query.where('state', '=', state)
  if (follow !== undefined) query = query.where(followed(follow, quarter, context.today))
  const list = { orders: founderOrders, first: { order: 'desc' } } as const
  const page = await readPage(query, query.selectAll(), list, asked)
  return { ...page, rows: page.rows.map(row => toFounder(row as FounderRow)) } // all columns of the table
}

function followed(follow: FollowState, quarter: string, today: Day) {
  const asked = sql`SELECT FROM founders.follow_ups u WHERE u.sk = founders.founders.sk
    AND u.founder = founders.founders.id AND u.quarter = ${quarter}`
  if (follow === 'none') return sql<boolean>`NOT EXISTS (${asked})`
  if (follow === 'answered') return sql<boolean>`EXISTS (${asked} AND u.answered_on IS NOT NULL)`
  const late = follow === 'silent' ? sql`u.due_on < ${today}::date` : sql`u.due_on >= ${today}::date`
  return sql<boolean>`EXISTS (${asked} AND u.answered_on IS NULL AND ${late})`
}

/** False when this record has said so before. */
export async function insertSupport(
  context: Context,
  founder: Founder,
  support: Pick<Support, 'id' | 'kind' | 'policy' | 'amount' | 'givenOn' | 'evidence' | 'source'>,
): Promise<boolean> {
  const hand = handOf(context.actor)
  const row = await context
    .db<Tables>()
    .insertInto('founders.supports')
    .values({
      sk: bucketOf(founder.id),
      id: support.id,
      founder: founder.id,
      division: founder.division,
      kind: support.kind,
      policy: support.policy ?? null,
      amount: support.amount ?? null,
      given_on: support.givenOn,
      evidence: support.evidence,
      source_kind: support.source.kind,
      source: support.source.id,
      state: 'valid',
      reason: '',
      added_by: hand.by,
      added_for: hand.standingFor,
      by_name: context.actor.name,
      added_at: context.now,
      fact: null,
      checked: '',
    })
    .onConflict(on => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function listSupports(context: Context, founder: Id<'Founder'>): Promise<Support[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('founders.supports')
    .selectAll()
    .where('sk', '=', bucketOf(founder))
    .where('founder', '=', founder)
    .orderBy('given_on')
    .orderBy('id')
    .execute()
  return rows.map(toSupport)
}

export async function findSupport(context: Context, id: string): Promise<Support | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('founders.supports')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id as Id<'Support'>) // looked up: a wrong kind finds nothing
    .executeTakeFirst()
  return row && toSupport(row)
}

export async function setSupport(
  context: Context,
  id: Id<'Support'>,
  set: {
    readonly state?: Support['state']
    readonly reason?: string
    readonly fact?: Id<'Fact'> | null
    readonly checked?: string
  },
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('founders.supports')
    .set(set)
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}
