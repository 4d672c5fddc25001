import { sql } from 'kysely'
import {
  bucketOf,
  type Context,
  type Day,
  type Id,
  orderBy,
  type Page,
  type PageAsked,
  readPage,
  seenBy,
} from '../kernel/index.ts'
import type { Assessment } from './assess.ts'

interface ResultRow {
  sk: string
  id: Id<'Result'>
  person: Id<'Person'>
  division: string
  policy: string
  hash: string
  outcome: 'entitled' | 'one-missing'
  fact: string | null
  likely: boolean
  amount_from: number | null
  amount_to: number | null
  since: Day
}

interface ToldRow {
  sk: string
  id: Id<'Told'>
  person: Id<'Person'>
  division: string
  policy: string
  hash: string
  kind: 'entitled' | 'one-missing'
  day: Day
}

interface Tables {
  'entitlements.results': ResultRow
  'entitlements.told': ToldRow
}

/** What is kept of a person. */
export interface Kept {
  readonly person: Id<'Person'>
  readonly division: string
  readonly found: readonly Assessment[]
}

/**
 * Makes the kept results of a batch of people what was found today: what is the same is not touched, what is gone is
 * taken away. Done twice it changes nothing the second time. Called by one run at a time, which holds its row.
 */
export async function keepResults(context: Context, all: readonly Kept[]): Promise<void> {
  if (all.length === 0) return
  const people = all.map(one => one.person)
  const sks = [...new Set(people.map(bucketOf))]
  const db = context.db<Tables>()
  const before = await sql<ResultRow>`
    SELECT * FROM entitlements.results WHERE sk = ANY (${sks}::text[]) AND person = ANY (${people}::uuid[])`.execute(
    db,
  )
  const known = new Map(before.rows.map(row => [`${row.person} ${row.policy}`, row]))
  const changed: ResultRow[] = []
  for (const { person, division, found } of all) {
    for (const one of found) {
      if (one.outcome === 'open') continue
      const key = `${person} ${one.policy}`
      const row = known.get(key)
      const next = rowOf(context, { person, division }, { ...one, outcome: one.outcome }, row)
      if (row === undefined || !sameResult(row, next)) changed.push(next)
      known.delete(key)
    }
  }
  // what was known and is found no more
  const gone = [...known.values()].map(row => row.id)
  if (gone.length > 0) {
    await sql`DELETE FROM entitlements.results
      WHERE sk = ANY (${sks}::text[]) AND id = ANY (${gone}::uuid[])`.execute(db)
  }
  if (changed.length > 0) await writeResults(context, changed)
}

function rowOf(
  context: Context,
  { person, division }: Pick<Kept, 'person' | 'division'>,
  one: Assessment & { readonly outcome: ResultRow['outcome'] },
  before: ResultRow | undefined,
): ResultRow {
  const sk = bucketOf(person)
  return {
    sk,
    id: before?.id ?? context.newId<'Result'>(sk),
    person,
    division,
    policy: one.policy,
    hash: one.hash,
    outcome: one.outcome,
    fact: one.fact ?? null,
    likely: one.likely,
    amount_from: one.amount?.from ?? null,
    amount_to: one.amount?.to ?? null,
    since: before?.outcome === one.outcome ? before.since : context.today,
  }
}

const compared = ['division', 'hash', 'outcome', 'fact', 'likely', 'amount_from', 'amount_to'] as const

function sameResult(a: ResultRow, b: ResultRow): boolean {
  return compared.every(column => a[column] === b[column])
}

async function writeResults(context: Context, rows: readonly ResultRow[]): Promise<void> {
  await sql`
    INSERT INTO entitlements.results (sk, id, person, division, policy, hash, outcome, fact, likely, amount_from,
      amount_to, since)
    SELECT sk, id, person, division, policy, hash, outcome, fact, likely, amount_from, amount_to, since
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) AS n(sk text, id uuid, person uuid, division text,
      policy text, hash text, outcome text, fact text, likely boolean, amount_from bigint, amount_to bigint, since date)
    ON CONFLICT (sk, person, policy) DO UPDATE SET division = excluded.division, hash = excluded.hash,
      outcome = excluded.outcome, fact = excluded.fact, likely = excluded.likely, amount_from = excluded.amount_from,
      amount_to = excluded.amount_to, since = excluded.since`.execute(context.db<Tables>())
}

export interface Telling {
  readonly person: Id<'Person'>
  readonly division: string
  readonly policy: string
  readonly hash: string
  readonly kind: 'entitled' | 'one-missing'
}

export interface ToldBefore extends Pick<Telling, 'policy' | 'hash' | 'kind'> {
  readonly day: Day
}

/** What these people have been told, by person: also under a record that was merged into theirs, in its own bucket. */
export async function toldOf(
  context: Context,
  people: readonly Id<'Person'>[],
): Promise<ReadonlyMap<string, readonly ToldBefore[]>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<ToldBefore & { person: string }>`
    SELECT person, policy, hash, kind, day FROM entitlements.told
    WHERE person = ANY (${[...people]}::uuid[])`.execute(context.db<Tables>())
  const told = new Map<string, ToldBefore[]>()
  for (const { person, ...one } of rows) told.set(person, [...(told.get(person) ?? []), one])
  return told
}

/** Writes down whom we tell what; of two runs at once one tells. @returns those that were not told before */
export async function noteTold(context: Context, tellings: readonly Telling[]): Promise<Telling[]> {
  if (tellings.length === 0) return []
  const rows = await context
    .db<Tables>()
    .insertInto('entitlements.told')
    .values(
      tellings.map(one => ({
        ...one,
        sk: bucketOf(one.person),
        id: context.newId<'Told'>(bucketOf(one.person)),
        day: context.today,
      })),
    )
    .onConflict(on => on.columns(['sk', 'person', 'policy', 'hash', 'kind']).doNothing())
    .returning(['person', 'policy', 'kind'])
    .execute()
  const written = new Set(rows.map(keyOf))
  return tellings.filter(one => written.has(keyOf(one)))
}

const keyOf = ({ person, policy, kind }: Pick<Telling, 'person' | 'policy' | 'kind'>) =>
  `${person} ${policy} ${kind}`

/** How many people of an area were told that they are entitled, by policy and county. */
export async function countTold(
  context: Context,
): Promise<{ readonly policy: string; readonly county: string; readonly told: number }[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('entitlements.told')
    .select([
      'policy',
      sql<string>`left(division, 6)`.as('county'),
      sql<number>`count(DISTINCT person)`.as('told'),
    ])
    .where('kind', '=', 'entitled')
    .where(seenBy(context.actor, { division: 'division' }))
    .groupBy(['policy', sql`left(division, 6)`])
    .execute()
  return rows
}

export interface ListedResult {
  readonly id: Id<'Result'>
  readonly person: Id<'Person'>
  readonly division: string
  readonly hash: string
  readonly outcome: 'entitled' | 'one-missing'
  readonly fact: string | undefined
  readonly likely: boolean
  readonly amountFrom: number | undefined
  readonly amountTo: number | undefined
  readonly since: Day
}

export const resultOrders = { since: orderBy('since', 'date') }

/** The people of the reader's area whom a policy would serve. */
export async function listResults(
  context: Context,
  filter: {
    readonly policy: string
    readonly outcome?: 'entitled' | 'one-missing' | undefined
    readonly county?: string | undefined
  },
  asked: PageAsked,
): Promise<Page<ListedResult>> {
  let query = context
    .db<Tables>()
    .selectFrom('entitlements.results')
    .where('policy', '=', filter.policy)
    .where(seenBy(context.actor, { division: 'division' }))
  if (filter.outcome !== undefined) query = query.where('outcome', '=', filter.outcome)
  if (filter.county !== undefined) {
    query = query.where('division', '>=', filter.county).where('division', '<', `${filter.county}~`)
  }
  const list = { orders: resultOrders, first: { sort: 'since', order: 'asc' } } as const
  const page = await readPage(query, query.selectAll(), list, asked)
  return {
    ...page,
    rows: page.rows.map(one => {
      const row = one as ResultRow // all columns of the table
      return {
        id: row.id,
        person: row.person,
        division: row.division,
        hash: row.hash,
        outcome: row.outcome,
        fact: row.fact ?? undefined,
        likely: row.likely,
        amountFrom: row.amount_from ?? undefined,
        amountTo: row.amount_to ?? undefined,
        since: row.since,
      }
    }),
  }
}
