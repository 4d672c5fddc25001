import { sql } from 'kysely'
import {
  bucketOf,
  type Context,
  type Day,
  type Id,
  type Instant,
  type Page,
  type PageAsked,
  rangeOf,
  readPage,
  seenBy,
} from '../kernel/index.ts'
import type { Claim } from './claim.ts'
import { type ClaimRow, toClaim } from './claim-row.ts'

export interface ClaimSample {
  readonly id: Id<'ClaimSample'>
  readonly division: string
  readonly policy: string | undefined
  readonly seed: string
  readonly from: Day
  readonly until: Day
  readonly population: number
  readonly size: number
  readonly dueOn: Day
  readonly madeBy: string
  readonly madeName: string
  readonly madeAt: Instant
}

export type SampledState = 'asked' | 'answered' | 'sound' | 'unsound'

export interface Sampled {
  readonly id: Id<'Sampled'>
  readonly sample: Id<'ClaimSample'>
  readonly claim: Id<'Claim'>
  readonly division: string
  readonly number: number
  readonly state: SampledState
  readonly dueOn: Day
  readonly answer: string | undefined
  readonly note: string | undefined
  readonly judgedName: string | undefined
}

interface SampleRow {
  sk: string
  id: Id<'ClaimSample'>
  division: string
  policy: string | null
  seed: string
  paid_from: Day
  paid_until: Day
  population: number
  size: number
  due_on: Day
  made_by: string
  made_name: string
  made_at: Instant
}

interface SampledRow {
  sk: string
  id: Id<'Sampled'>
  sample: Id<'ClaimSample'>
  claim: Id<'Claim'>
  person: Id<'Person'> | null
  organisation: Id<'Organisation'> | null
  division: string
  number: number
  state: SampledState
  due_on: Day
  answer: string | null
  answered_at: Instant | null
  note: string | null
  judged_name: string | null
  judged_at: Instant | null
}

interface Tables {
  'claims.claims': ClaimRow
  'claims.samples': SampleRow
  'claims.sampled': SampledRow
}

const toSample = (row: SampleRow): ClaimSample => ({
  id: row.id,
  division: row.division,
  policy: row.policy ?? undefined,
  seed: row.seed,
  from: row.paid_from,
  until: row.paid_until,
  population: row.population,
  size: row.size,
  dueOn: row.due_on,
  madeBy: row.made_by,
  madeName: row.made_name,
  madeAt: row.made_at,
})

const toSampled = (row: SampledRow): Sampled => ({
  id: row.id,
  sample: row.sample,
  claim: row.claim,
  division: row.division,
  number: row.number,
  state: row.state,
  dueOn: row.due_on,
  answer: row.answer ?? undefined,
  note: row.note ?? undefined,
  judgedName: row.judged_name ?? undefined,
})

/** What was paid in an area in a time: from which a sample is drawn. */
export async function listPaid(
  context: Context,
  asked: {
    readonly area: string
    readonly policy: string | undefined
    readonly from: Day
    readonly until: Day
  },
): Promise<Claim[]> {
  const { lo, hi } = rangeOf(context.actor.area)
  let query = context
    .db<Tables>()
    .selectFrom('claims.claims')
    .selectAll()
    .where('division', '>=', lo)
    .where('division', '<', hi)
    .where('division', '>=', asked.area)
    .where('division', '<', `${asked.area}~`)
    .where('state', '=', 'paid')
    .where('paid_on', '>=', asked.from)
    .where('paid_on', '<=', asked.until)
  if (asked.policy !== undefined) query = query.where('policy', '=', asked.policy)
  return (await query.orderBy('id').limit(100_000).execute()).map(toClaim)
}

export async function insertSample(
  context: Context,
  sample: ClaimSample,
  claims: readonly Claim[],
): Promise<void> {
  const db = context.db<Tables>()
  await db
    .insertInto('claims.samples')
    .values({
      sk: bucketOf(sample.id),
      id: sample.id,
      division: sample.division,
      policy: sample.policy ?? null,
      seed: sample.seed,
      paid_from: sample.from,
      paid_until: sample.until,
      population: sample.population,
      size: sample.size,
      due_on: sample.dueOn,
      made_by: sample.madeBy,
      made_name: sample.madeName,
      made_at: sample.madeAt,
    })
    .execute()
  for (const [at, claim] of claims.entries()) {
    // beside its claim, where its claimant looks
    const id = context.newId<'Sampled'>(bucketOf(claim.id))
    await db
      .insertInto('claims.sampled')
      .values({
        sk: bucketOf(id),
        id,
        sample: sample.id,
        claim: claim.id,
        person: claim.person ?? null,
        organisation: claim.organisation ?? null,
        division: claim.division,
        number: at + 1,
        state: 'asked',
        due_on: sample.dueOn,
        ...{ answer: null, answered_at: null, note: null, judged_name: null, judged_at: null },
      })
      .execute()
  }
}

export async function listSampleRows(context: Context, asked: PageAsked): Promise<Page<ClaimSample>> {
  const { lo, hi } = rangeOf(context.actor.area)
  const query = context
    .db<Tables>()
    .selectFrom('claims.samples')
    .where('division', '>=', lo)
    .where('division', '<', hi)
  const page = await readPage(query, query.selectAll(), { first: { order: 'desc' } }, asked)
  return { ...page, rows: page.rows.map(toSample) }
}

export async function findSample(context: Context, id: Id<'ClaimSample'>): Promise<ClaimSample | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('claims.samples')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where(seenBy(context.actor, { division: 'division' }))
    .executeTakeFirst()
  return row && toSample(row)
}

export async function listSampled(context: Context, sample: Id<'ClaimSample'>): Promise<Sampled[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('claims.sampled')
    .selectAll()
    .where('sample', '=', sample)
    .where(seenBy(context.actor, { division: 'division' }))
    .orderBy('number')
    .execute()
  return rows.map(toSampled)
}

export async function lockSampled(context: Context, id: Id<'Sampled'>): Promise<Sampled | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('claims.sampled')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where(seenBy(context.actor, { person: 'person', organisation: 'organisation', division: 'division' }))
    .forUpdate()
    .executeTakeFirst()
  return row && toSampled(row)
}

/** A sample that still asks for proofs of a claim, if one does. The claim was let see before. */
export async function openSampled(context: Context, claim: Id<'Claim'>): Promise<Sampled | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('claims.sampled')
    .selectAll()
    .where('sk', '=', bucketOf(claim))
    .where('claim', '=', claim)
    .where('state', 'in', ['asked', 'answered'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toSampled(row)
}

export async function writeSampled(
  context: Context,
  id: Id<'Sampled'>,
  change: Partial<
    Pick<SampledRow, 'state' | 'answer' | 'answered_at' | 'note' | 'judged_name' | 'judged_at'>
  >,
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('claims.sampled')
    .set(change)
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}

/** How samples ended: of how many that were judged how many were not sound. */
export async function countJudged(
  context: Context,
  samples: readonly Id<'ClaimSample'>[],
): Promise<ReadonlyMap<string, { judged: number; unsound: number; answered: number }>> {
  if (samples.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('claims.sampled')
    .select([
      'sample',
      sql<number>`count(*) FILTER (WHERE state IN ('sound', 'unsound'))`.as('judged'),
      sql<number>`count(*) FILTER (WHERE state = 'unsound')`.as('unsound'),
      sql<number>`count(*) FILTER (WHERE answered_at IS NOT NULL)`.as('answered'),
    ])
    .where('sample', 'in', [...samples])
    .where(seenBy(context.actor, { division: 'division' }))
    .groupBy('sample')
    .execute()
  return new Map(rows.map(({ sample, ...counted }) => [sample, counted]))
}
