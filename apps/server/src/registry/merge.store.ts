import {
  bucketOf,
  type Context,
  type Id,
  type Instant,
  orderBy,
  type Page,
  type PageAsked,
  readPage,
} from '../kernel/index.ts'
import type { Choices, Merge } from './merge.ts'

interface MergeRow {
  sk: string
  id: Id<'Merge'>
  version: number
  survivor: Id<'Person'>
  merged: Id<'Person'>
  survivor_name: string
  merged_name: string
  division: string
  merged_division: string
  nth: number
  state: 'merged' | 'unmerged'
  reason: string
  choices: unknown
  by_account: Id<'Account'> | null
  by_name: string
  agreed_name: string | null
  at: Instant
  objection: string | null
  objected_at: Instant | null
  unmerged_by: Id<'Account'> | null
  unmerged_name: string | null
  unmerged_at: Instant | null
  unmerge_reason: string | null
}

interface PeopleRow {
  sk: string
  id: Id<'Person'>
  name: string
  division: string
  id_kind: string | null
  id_number_match: string | null
  merged_into: Id<'Person'> | null
}

interface Tables {
  'registry.merges': MergeRow
  'registry.people': PeopleRow
  'registry.merged_people': {
    sk: string
    person: Id<'Person'>
    survivor: Id<'Person'>
    merge: Id<'Merge'>
  }
}

function toMerge(row: MergeRow): Merge {
  return {
    id: row.id,
    version: row.version,
    survivor: row.survivor,
    merged: row.merged,
    survivorName: row.survivor_name,
    mergedName: row.merged_name,
    division: row.division,
    mergedDivision: row.merged_division,
    nth: row.nth,
    state: row.state,
    // written by insertMerge
    choices: row.choices as Choices,
    reason: row.reason,
    byName: row.by_name,
    agreedName: row.agreed_name ?? undefined,
    at: row.at,
    objection: row.objection ?? undefined,
    unmergedName: row.unmerged_name ?? undefined,
    unmergedAt: row.unmerged_at ?? undefined,
    unmergeReason: row.unmerge_reason ?? undefined,
  }
}

/** The rows of several people, merged away or not, locked in one order: two merges wait and never block each other. */
export async function lockRecords(
  context: Context,
  people: readonly Id<'Person'>[],
): Promise<ReadonlyMap<string, PeopleRow>> {
  const found = new Map<string, PeopleRow>()
  for (const id of [...new Set(people)].sort()) {
    const row = await context
      .db<Tables>()
      .selectFrom('registry.people')
      .select(['sk', 'id', 'name', 'division', 'id_kind', 'id_number_match', 'merged_into'])
      .where('sk', '=', bucketOf(id))
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (row !== undefined) found.set(id, row)
  }
  return found
}

export async function writeMergedInto(
  context: Context,
  person: Id<'Person'>,
  into: Id<'Person'> | null,
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('registry.people')
    .set({ merged_into: into })
    .where('sk', '=', bucketOf(person))
    .where('id', '=', person)
    .execute()
}

export async function insertMerge(context: Context, merge: Merge): Promise<void> {
  await context
    .db<Tables>()
    .insertInto('registry.merges')
    .values({
      sk: bucketOf(merge.id),
      id: merge.id,
      version: 1,
      survivor: merge.survivor,
      merged: merge.merged,
      survivor_name: merge.survivorName,
      merged_name: merge.mergedName,
      division: merge.division,
      merged_division: merge.mergedDivision,
      nth: merge.nth,
      state: 'merged',
      reason: merge.reason,
      choices: JSON.stringify(merge.choices),
      by_account: context.actor.account ?? null,
      by_name: merge.byName,
      agreed_name: merge.agreedName ?? null,
      at: context.now,
      objection: null,
      objected_at: null,
      unmerged_by: null,
      unmerged_name: null,
      unmerged_at: null,
      unmerge_reason: null,
    })
    .execute()
}

export async function lockMerge(context: Context, id: Id<'Merge'>): Promise<Merge | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('registry.merges')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toMerge(row)
}

export async function writeUnmerged(context: Context, merge: Merge, reason: string): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('registry.merges')
    .set({
      state: 'unmerged',
      version: merge.version + 1,
      unmerged_by: context.actor.account ?? null,
      unmerged_name: context.actor.name,
      unmerged_at: context.now,
      unmerge_reason: reason,
    })
    .where('sk', '=', bucketOf(merge.id))
    .where('id', '=', merge.id)
    .execute()
}

export async function writeObjection(context: Context, merge: Merge, words: string): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('registry.merges')
    .set({ objection: words, objected_at: context.now, version: merge.version + 1 })
    .where('sk', '=', bucketOf(merge.id))
    .where('id', '=', merge.id)
    .execute()
}

/** The merge by which a record went into another one, if it is merged away now. */
export async function mergeOf(context: Context, merged: Id<'Person'>): Promise<Merge | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('registry.merges')
    .selectAll()
    .where('merged', '=', merged)
    .where('state', '=', 'merged')
    .executeTakeFirst()
  return row && toMerge(row)
}

/** How many merges there were into a record, those that were taken back too. */
export async function countMergesInto(context: Context, survivor: Id<'Person'>): Promise<number> {
  const { n } = await context
    .db<Tables>()
    .selectFrom('registry.merges')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('survivor', '=', survivor)
    .executeTakeFirstOrThrow()
  return n
}

/** Merges that stand, into one record or since a moment. */
export async function standingMerges(
  context: Context,
  of: { readonly survivor: Id<'Person'> } | { readonly since: Instant },
): Promise<Merge[]> {
  const base = context.db<Tables>().selectFrom('registry.merges').selectAll().where('state', '=', 'merged')
  const rows = await ('survivor' in of
    ? base.where('survivor', '=', of.survivor)
    : base.where('at', '>=', of.since)
  )
    .orderBy('survivor')
    .orderBy('nth')
    .execute()
  return rows.map(toMerge)
}

export const mergeOrders = { at: orderBy('at', 'timestamptz') }

/** Merges that concern the actor's area, the latest first. */
export async function listMergeRows(
  context: Context,
  range: { readonly lo: string; readonly hi: string },
  asked: { readonly objected?: boolean | undefined; readonly person?: Id<'Person'> | undefined },
  page: PageAsked,
): Promise<Page<Merge>> {
  let query = context
    .db<Tables>()
    .selectFrom('registry.merges')
    // the policy says the same; the store says it too, so that neither alone has to be right
    .where(eb =>
      eb.or([
        eb.and([eb('division', '>=', range.lo), eb('division', '<', range.hi)]),
        eb.and([eb('merged_division', '>=', range.lo), eb('merged_division', '<', range.hi)]),
      ]),
    )
  const { objected, person } = asked
  if (objected === true) query = query.where('objection', 'is not', null).where('state', '=', 'merged')
  if (person !== undefined)
    query = query.where(eb => eb.or([eb('survivor', '=', person), eb('merged', '=', person)]))
  const list = { orders: mergeOrders, first: { sort: 'at', order: 'desc' } } as const
  const found = await readPage(query, query.selectAll(), list, page)
  return { ...found, rows: found.rows.map(toMerge) }
}

/** @returns false when somebody else merged the record away first */
export async function claimMerged(context: Context, merge: Merge): Promise<boolean> {
  const row = await context
    .db<Tables>()
    .insertInto('registry.merged_people')
    .values({ sk: bucketOf(merge.merged), person: merge.merged, survivor: merge.survivor, merge: merge.id })
    .onConflict(on => on.doNothing())
    .returning('person')
    .executeTakeFirst()
  return row !== undefined
}

export async function releaseMerged(context: Context, person: Id<'Person'>): Promise<void> {
  await context
    .db<Tables>()
    .deleteFrom('registry.merged_people')
    .where('sk', '=', bucketOf(person))
    .where('person', '=', person)
    .execute()
}
