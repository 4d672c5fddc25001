import { type Kysely, sql } from 'kysely'
import {
  bucketOf,
  type Context,
  type Day,
  type Instant,
  orderBy,
  type Page,
  type PageAsked,
  readPage,
  seenBy,
} from '../kernel/index.ts'
import type { Outcome } from './fact.ts'

export interface Check {
  readonly sk: string
  readonly id: string
  readonly fact: string
  readonly person: string
  readonly division: string
  readonly area: string
  readonly recorder_unit: string
  readonly recorder_account: string | null
  readonly reason: string
  readonly opened: Instant
  readonly state: 'open' | 'settled'
  readonly outcome: Outcome | null
  readonly finding: string | null
  readonly settled: Instant | null
  readonly settled_by: string | null
}

interface CheckTables {
  'ledger.checks': Check
}

export async function insertCheck(context: Context, check: Check): Promise<void> {
  await context.db<CheckTables>().insertInto('ledger.checks').values(check).execute()
}

/** The check, locked until the end of the transaction; undefined when the actor may not see it. */
export async function lockCheck(context: Context, id: string): Promise<Check | undefined> {
  return await context
    .db<CheckTables>()
    .selectFrom('ledger.checks')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .where(seenBy(context.actor, { person: 'person', division: 'division' }))
    .forUpdate()
    .executeTakeFirst()
}

export async function writeSettlement(
  context: Context,
  check: Check,
  end: { readonly outcome: Outcome; readonly finding: string },
): Promise<void> {
  await context
    .db<CheckTables>()
    .updateTable('ledger.checks')
    .set({ ...end, state: 'settled', settled: context.now, settled_by: context.actor.account ?? null })
    .where('sk', '=', check.sk)
    .where('id', '=', check.id)
    .execute()
}

/** What a check is about, for the one who has to find out. */
export interface CheckWithFact extends Check {
  readonly kind: string
  readonly day: Day
  readonly source_kind: string
  readonly source: string
}

export const checkOrders = {
  opened: orderBy('"check".opened', 'timestamptz'),
  county: orderBy('"check".division', 'text'),
}

/** Checks of an area that somebody of `unit` may settle, oldest first. A check lies with its fact. */
export async function selectChecks(
  context: Context,
  query: {
    readonly area: string
    readonly unit: string
    readonly state: Check['state']
  },
  asked: PageAsked,
): Promise<Page<CheckWithFact>> {
  const found = context
    .db<CheckTables & { 'ledger.facts': Omit<CheckWithFact, keyof Check> & { sk: string; id: string } }>()
    .selectFrom('ledger.checks as check')
    .innerJoin('ledger.facts as fact', join =>
      join.onRef('fact.sk', '=', 'check.sk').onRef('fact.id', '=', 'check.fact'),
    )
    .where('check.division', '>=', query.area)
    .where('check.division', '<', `${query.area}~`)
    .where('check.recorder_unit', '<>', query.unit)
    .where('check.state', '=', query.state)
  const chosen = found.selectAll('check').select(['fact.kind', 'fact.day', 'fact.source_kind', 'fact.source'])
  const list = { orders: checkOrders, first: { sort: 'opened', order: 'asc' }, id: 'check.id' } as const
  return readPage(found, chosen, list, asked)
}

/** A fact about a person that waits for their word. */
export interface PendingFact {
  readonly fact: string
  readonly kind: string
  readonly organisation: string | null
  readonly thing: string | null
  readonly reporter: string | null
  readonly source: string
  readonly source_kind: string
  readonly day: Day
  readonly recorded: Instant
}

export async function selectPending(db: Kysely<unknown>, person: string): Promise<PendingFact[]> {
  const result = await sql<PendingFact>`
    SELECT f.fact, f.kind, f.organisation, f.thing, f.reporter, f.source, f.source_kind, f.day, f.recorded
    FROM ledger.facts AS f
    WHERE f.person = ${person}::uuid AND f.entry = 'fact' AND f.asks
      AND NOT EXISTS (
        SELECT 1 FROM ledger.facts AS l
        WHERE l.sk = f.sk AND l.fact = f.fact AND l.entry NOT IN ('fact', 'correction')
      )
      -- what was corrected away may stand again
      AND NOT coalesce((
        SELECT c.voided FROM ledger.facts AS c
        WHERE c.sk = f.sk AND c.fact = f.fact AND c.entry = 'correction' ORDER BY c.seq DESC LIMIT 1
      ), false)
    ORDER BY f.recorded DESC LIMIT 100`.execute(db)
  return result.rows
}
