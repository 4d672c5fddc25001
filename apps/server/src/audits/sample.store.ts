import { type Selectable, sql } from 'kysely'
import {
  bucketOf,
  type Context,
  type Id,
  type Instant,
  type Page,
  type PageAsked,
  rangeOf,
  readPage,
  seenBy,
} from '../kernel/index.ts'
import type { AmountEstimate, Quantities } from './estimate-amount.ts'
import type { Sample, SampledRecord, SampleItem, Verdict } from './sample.ts'

interface Tables {
  'audits.samples': {
    sk: string
    id: Id<'Sample'>
    version: number
    target: string
    area: string
    mark: string
    plan: number
    seed: string
    population: number
    size: number
    account: string
    by_name: string
    drawn_at: Instant
    closed_at: Instant | null
    confirmed: number
    wrong: number
    unclear: number
    quantities: Quantities | null
    amount: AmountEstimate | null
  }
  'audits.sample_items': {
    sk: string
    id: Id<'SampleItem'>
    version: number
    sample: Id<'Sample'>
    position: number
    fact: string
    record: SampledRecord
    division: string
    verdict: Verdict | null
    note: string | null
    evidence: string | null
    marked_at: Instant | null
    marked_by: string | null
  }
}

export async function insertSample(
  context: Context,
  sample: Sample,
  items: readonly { readonly fact: string; readonly record: SampledRecord }[],
): Promise<void> {
  const { closedAt, byName, drawnAt, quantities, amount: _, ...plain } = sample
  const sk = bucketOf(sample.id)
  const db = context.db<Tables>()
  await db
    .insertInto('audits.samples')
    .values({
      ...plain,
      ...{ sk, by_name: byName, drawn_at: drawnAt, closed_at: closedAt ?? null, amount: null },
      quantities: quantities === undefined ? null : json<Quantities>(quantities),
    })
    .execute()
  await db
    .insertInto('audits.sample_items')
    .values(
      items.map(({ fact, record }, at) => ({
        sk,
        id: context.newId<'SampleItem'>(sk),
        version: 1,
        sample: sample.id,
        position: at + 1,
        fact,
        record: json(record),
        division: record.division,
        verdict: null,
        note: null,
        evidence: null,
        marked_at: null,
        marked_by: null,
      })),
    )
    .execute()
}

/** Samples of the auditor's area. */
export async function listSamples(
  context: Context,
  filter: { readonly target?: string | undefined },
  asked: PageAsked,
): Promise<Page<Sample & { readonly marked: number }>> {
  let query = context.db<Tables>().selectFrom('audits.samples as s').where(inArea(context))
  if (filter.target !== undefined) query = query.where('target', '=', filter.target)
  const chosen = query.selectAll().select(
    sql<number>`(SELECT count(*) FROM audits.sample_items i
        WHERE i.sk = s.sk AND i.sample = s.id AND i.verdict IS NOT NULL)`.as('marked'),
  )
  const page = await readPage(query, chosen, { first: { order: 'desc' } }, asked)
  return { ...page, rows: page.rows.map(({ marked, ...row }) => ({ ...toSample(row), marked })) }
}

function inArea(context: Context) {
  const { lo, hi } = rangeOf(context.actor.area)
  return sql<boolean>`area >= ${lo} AND area < ${hi}`
}

export async function findSample(context: Context, id: Id<'Sample'>): Promise<Sample | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('audits.samples')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where(inArea(context))
    .executeTakeFirst()
  return row && toSample(row)
}

/** The finished sample of a number that was drawn last. Every official may know it, of every area. */
export async function lastClosed(
  context: Context,
  target: string,
  area: string,
): Promise<Sample | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('audits.samples')
    .selectAll()
    .where('target', '=', target)
    .where('area', '=', area)
    .where('closed_at', 'is not', null)
    .orderBy('closed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toSample(row)
}

export async function itemsOf(context: Context, sample: Id<'Sample'>): Promise<SampleItem[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('audits.sample_items')
    .selectAll()
    .where('sk', '=', bucketOf(sample))
    .where('sample', '=', sample)
    .where(seenBy(context.actor, { division: 'division' }))
    .orderBy('position')
    .execute()
  return rows.map(row => ({
    id: row.id,
    version: row.version,
    position: row.position,
    fact: row.fact,
    record: row.record,
    verdict: row.verdict ?? undefined,
    note: row.note ?? undefined,
    evidence: row.evidence ?? undefined,
    markedAt: row.marked_at ?? undefined,
    markedBy: row.marked_by ?? undefined,
  }))
}

export async function writeVerdict(
  context: Context,
  item: Id<'SampleItem'>,
  version: number,
  mark: { readonly verdict: Verdict; readonly note: string; readonly evidence: string },
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('audits.sample_items')
    .set({
      ...mark,
      version: version + 1,
      marked_at: context.now,
      marked_by: context.actor.name,
    })
    .where('sk', '=', bucketOf(item))
    .where('id', '=', item)
    .execute()
}

export async function closeSampleRow(
  context: Context,
  sample: Sample,
  found: Readonly<Record<Verdict, number>>,
  amount: AmountEstimate | undefined,
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('audits.samples')
    .set({
      ...found,
      amount: amount === undefined ? null : json(amount),
      closed_at: context.now,
      version: sample.version + 1,
    })
    .where('sk', '=', bucketOf(sample.id))
    .where('id', '=', sample.id)
    .execute()
}

function json<Value>(value: Value) {
  return sql<Value>`${JSON.stringify(value)}::text::jsonb`
}

function toSample(row: Selectable<Tables['audits.samples']>): Sample {
  const { sk: _, by_name, drawn_at, closed_at, quantities, amount, ...plain } = row
  const kept = { quantities: quantities ?? undefined, amount: amount ?? undefined }
  return { ...plain, ...kept, byName: by_name, drawnAt: drawn_at, closedAt: closed_at ?? undefined }
}
