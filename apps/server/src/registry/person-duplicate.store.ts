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
} from '../kernel/index.ts'
import type { FoundBy, PersonPair, PersonPairState } from './person-duplicate.ts'
import type { PersonReason } from './person-duplicate-score.ts'

interface PairRow {
  sk: string
  id: Id<'PersonPair'>
  version: number
  one: Id<'Person'>
  other: Id<'Person'>
  one_name: string
  other_name: string
  one_division: string
  other_division: string
  score: number
  reasons: PersonReason[]
  found_by: FoundBy
  found_at: Instant
  state: PersonPairState
  again_on: Day | null
  note: string | null
  agreed_by: string | null
  agreed_for: string | null
  agreed_name: string | null
  agreed_area: string | null
  agreed_survivor: Id<'Person'> | null
  decided_by: Id<'Account'> | null
  decided_name: string | null
  decided_at: Instant | null
  merge: Id<'Merge'> | null
}

interface Tables {
  'registry.probable_duplicates': PairRow
}

function toPair(row: PairRow): PersonPair {
  const { agreed_by, agreed_area, agreed_survivor } = row
  return {
    id: row.id,
    version: row.version,
    one: row.one,
    other: row.other,
    oneName: row.one_name,
    otherName: row.other_name,
    oneDivision: row.one_division,
    otherDivision: row.other_division,
    score: row.score,
    reasons: row.reasons,
    foundBy: row.found_by,
    foundAt: row.found_at,
    state: row.state,
    againOn: row.again_on ?? undefined,
    note: row.note ?? undefined,
    agreed:
      agreed_by === null || agreed_area === null || agreed_survivor === null
        ? undefined
        : {
            by: agreed_by,
            standingFor: row.agreed_for,
            name: row.agreed_name ?? '',
            area: agreed_area,
            survivor: agreed_survivor,
          },
    decidedName: row.decided_name ?? undefined,
    decidedAt: row.decided_at ?? undefined,
    merge: row.merge ?? undefined,
  }
}

export type FoundPair = Pick<
  PersonPair,
  'one' | 'other' | 'oneName' | 'otherName' | 'oneDivision' | 'otherDivision' | 'score' | 'reasons'
>

const batch = 500

/** Writes down pairs that are not known yet; what somebody has decided stays. Returns how many were new. */
export async function insertPersonPairs(
  context: Context,
  pairs: readonly FoundPair[],
  foundBy: FoundBy,
): Promise<number> {
  let added = 0
  for (let at = 0; at < pairs.length; at += batch) {
    const rows = pairs.slice(at, at + batch).map(pair => {
      const id = context.newId<'PersonPair'>(bucketOf(pair.one))
      return {
        ...{ sk: bucketOf(id), id, version: 1, one: pair.one, other: pair.other },
        ...{ one_name: pair.oneName, other_name: pair.otherName },
        ...{ one_division: pair.oneDivision, other_division: pair.otherDivision },
        ...{ score: pair.score, reasons: [...pair.reasons], found_by: foundBy, found_at: context.now },
        ...{ state: 'open' as const, again_on: null, note: null },
        ...{ agreed_by: null, agreed_for: null, agreed_name: null, agreed_area: null, agreed_survivor: null },
        ...{ decided_by: null, decided_name: null, decided_at: null, merge: null },
      }
    })
    const done = await context
      .db<Tables>()
      .insertInto('registry.probable_duplicates')
      .values(rows)
      .onConflict(on => on.doNothing())
      .returning('id')
      .execute()
    added += done.length
  }
  return added
}

/** A pair of which a side lies in the actor's area, also where no policy looks: merging runs as the system. */
function concerns(context: Context, row: PairRow): boolean {
  const { area } = context.actor
  return area !== undefined && (row.one_division.startsWith(area) || row.other_division.startsWith(area))
}

export async function findPersonPair(
  context: Context,
  id: Id<'PersonPair'>,
  how: { readonly lock?: true } = {},
): Promise<PersonPair | undefined> {
  const query = context
    .db<Tables>()
    .selectFrom('registry.probable_duplicates')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
  const row = await (how.lock ? query.forUpdate() : query).executeTakeFirst()
  return row && concerns(context, row) ? toPair(row) : undefined
}

/** The pair of two people whatever was decided about it; for the merge and its end. */
export async function lockPairOf(
  context: Context,
  a: Id<'Person'>,
  b: Id<'Person'>,
): Promise<PersonPair | undefined> {
  const [one, other] = a < b ? [a, b] : [b, a]
  const row = await context
    .db<Tables>()
    .selectFrom('registry.probable_duplicates')
    .selectAll()
    .where('sk', '=', bucketOf(one))
    .where('one', '=', one)
    .where('other', '=', other)
    .forUpdate()
    .executeTakeFirst()
  return row && toPair(row)
}

export interface PairDecision {
  readonly state: PersonPairState
  readonly note?: string | undefined
  readonly againOn?: Day | undefined
  readonly merge?: Id<'Merge'> | undefined
  readonly foundBy?: FoundBy
}

/** @returns the new version */
export async function writePairDecision(
  context: Context,
  pair: PersonPair,
  decision: PairDecision,
): Promise<number> {
  const version = pair.version + 1
  const { actor } = context
  await context
    .db<Tables>()
    .updateTable('registry.probable_duplicates')
    .set({
      version,
      state: decision.state,
      note: decision.note ?? null,
      again_on: decision.againOn ?? null,
      merge: decision.merge ?? null,
      ...(decision.foundBy && { found_by: decision.foundBy, found_at: context.now }),
      ...{ agreed_by: null, agreed_for: null, agreed_name: null, agreed_area: null, agreed_survivor: null },
      decided_by: actor.account ?? null,
      decided_name: decision.state === 'open' ? null : actor.name,
      decided_at: decision.state === 'open' ? null : context.now,
    })
    .where('sk', '=', bucketOf(pair.id))
    .where('id', '=', pair.id)
    .execute()
  return version
}

/** One of two counties says yes, and the other one is asked. */
export async function writeAgreement(
  context: Context,
  pair: PersonPair,
  survivor: Id<'Person'>,
): Promise<number> {
  const version = pair.version + 1
  await context
    .db<Tables>()
    .updateTable('registry.probable_duplicates')
    .set({
      version,
      agreed_by: context.actor.account ?? null,
      agreed_for: context.actor.standsInFor ?? null,
      agreed_name: context.actor.name,
      agreed_area: context.actor.area ?? null,
      agreed_survivor: survivor,
    })
    .where('sk', '=', bucketOf(pair.id))
    .where('id', '=', pair.id)
    .execute()
  return version
}

export const pairOrders = {
  score: orderBy('score', 'integer'),
  found: orderBy('found_at', 'timestamptz'),
}

/** The pairs of the actor's area that wait, the likeliest first; or those with a decision. */
export async function listPersonPairs(
  context: Context,
  asked: {
    readonly state: PersonPairState
    readonly county?: string | undefined
    readonly person?: Id<'Person'> | undefined
  },
  page: PageAsked,
): Promise<Page<PersonPair>> {
  const ranges = [rangeOf(context.actor.area), ...(asked.county === undefined ? [] : [rangeOf(asked.county)])]
  let query = context.db<Tables>().selectFrom('registry.probable_duplicates')
  // the policy says the same; the store says it too, so that neither alone has to be right
  for (const { lo, hi } of ranges) {
    query = query.where(eb =>
      eb.or([
        eb.and([eb('one_division', '>=', lo), eb('one_division', '<', hi)]),
        eb.and([eb('other_division', '>=', lo), eb('other_division', '<', hi)]),
      ]),
    )
  }
  const { person, state } = asked
  if (person !== undefined)
    query = query.where(eb => eb.or([eb('one', '=', person), eb('other', '=', person)]))
  const waits = sql<boolean>`(state = 'open' OR (state = 'later' AND again_on <= ${context.today}::date))`
  query = state === 'open' ? query.where(waits).where(bothStand()) : query.where('state', '=', state)
  const list = { orders: pairOrders, first: { sort: 'score', order: 'desc' } } as const
  const found = await readPage(query, query.selectAll(), list, page)
  return { ...found, rows: found.rows.map(toPair) }
}

/** A pair with a record that went into another one waits with it: after an unmerge it is there again. */
function bothStand() {
  return sql<boolean>`(found_by = 'objection' OR (NOT EXISTS (SELECT 1 FROM registry.merged_people AS m
      WHERE m.sk = right(probable_duplicates.one::text, 2) COLLATE "C" AND m.person = probable_duplicates.one)
    AND NOT EXISTS (SELECT 1 FROM registry.merged_people AS m
      WHERE m.sk = right(probable_duplicates.other::text, 2) COLLATE "C" AND m.person = probable_duplicates.other)))`
}

/** With whom somebody was found to be two people, they or a record that was merged into theirs. */
export async function apartFrom(context: Context, person: Id<'Person'>): Promise<ReadonlySet<string>> {
  const rows = await sql<{ id: string }>`
    WITH mine AS (
      SELECT ${person}::uuid AS id
      UNION SELECT person FROM registry.merged_people WHERE survivor = ${person}::uuid
    ), known AS (
      SELECT p.other AS id FROM registry.probable_duplicates AS p JOIN mine ON p.one = mine.id WHERE p.state = 'apart'
      UNION SELECT p.one FROM registry.probable_duplicates AS p JOIN mine ON p.other = mine.id WHERE p.state = 'apart'
    )
    SELECT id FROM known UNION SELECT m.survivor FROM registry.merged_people AS m JOIN known ON m.person = known.id`.execute(
    context.db<unknown>(),
  )
  return new Set(rows.rows.map(row => row.id))
}
