import { type Kysely, sql } from 'kysely'
import type { Context } from '../kernel/context.ts'
import type { Attributes, Entry } from './fact.ts'
import type { Mark } from './mark.ts'

type Row = Omit<Entry, 'attributes'> & { attributes: Attributes }

export interface FactTables {
  'ledger.heads': { sk: string; seq: number; hash: string }
  'ledger.facts': Row
  'ledger.frame': { id: number; plan: string; tree: string }
}

export interface Head {
  readonly seq: number
  readonly hash: string
}

/** Locks the head of one stream until the transaction ends. Callers lock several in the order of their sk. */
export async function lockHead(context: Context, sk: string): Promise<Head> {
  return await context
    .db<FactTables>()
    .selectFrom('ledger.heads')
    .select(['seq', 'hash'])
    .where('sk', '=', sk)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function moveHead(context: Context, sk: string, head: Head): Promise<void> {
  await context.db<FactTables>().updateTable('ledger.heads').set(head).where('sk', '=', sk).execute()
}

/** Which of these keys a stream holds already, as far as the actor may see. */
export async function entriesByKey(context: Context, sk: string, keys: readonly string[]) {
  return await context
    .db<FactTables>()
    .selectFrom('ledger.facts')
    .select(['key', 'id', 'seq', 'hash'])
    .where('sk', '=', sk)
    .where('key', 'in', keys)
    .execute()
}

/** Appends sealed entries of one stream. Returns how many were new: fewer means a key that the actor cannot see. */
export async function insertEntries(db: Kysely<FactTables>, entries: readonly Entry[]): Promise<number> {
  let inserted = 0
  for (let from = 0; from < entries.length; from += 500) {
    // one parameter for all rows: the number of parameters of a statement is limited
    const rows = JSON.stringify(entries.slice(from, from + 500))
    const result = await sql`
      INSERT INTO ledger.facts
      SELECT ${sql.raw(columns)} FROM jsonb_to_recordset(${rows}::text::jsonb) AS r(${sql.raw(shapes)})
      ORDER BY seq
      ON CONFLICT DO NOTHING`.execute(db)
    inserted += Number(result.numAffectedRows ?? 0)
  }
  return inserted
}

const shapeOf: Readonly<Record<keyof Entry, string>> = {
  sk: 'text',
  id: 'uuid',
  seq: 'bigint',
  entry: 'text',
  fact: 'uuid',
  kind: 'text',
  plan: 'text',
  tree: 'text',
  person: 'uuid',
  organisation: 'uuid',
  thing: 'uuid',
  division: 'text',
  day: 'date',
  recorded: 'timestamptz',
  quantity: 'bigint',
  voided: 'boolean',
  attributes: 'jsonb',
  source_kind: 'text',
  source: 'uuid',
  actor: 'uuid',
  reporter: 'uuid',
  unit: 'text',
  asks: 'boolean',
  evidence: 'text',
  word: 'text',
  reason: 'text',
  outcome: 'text',
  key: 'text',
  previous: 'text',
  hash: 'text',
}
/** in the order of the table */
const columns = Object.keys(shapeOf).join(', ')
const shapes = Object.entries(shapeOf)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')

/** All entries about one fact that the actor may see, oldest first. */
export async function entriesOf(context: Context, sk: string, fact: string): Promise<Entry[]> {
  return await context
    .db<FactTables>()
    .selectFrom('ledger.facts')
    .selectAll()
    .where('sk', '=', sk)
    .where('fact', '=', fact)
    .orderBy('seq')
    .execute()
}

export async function readFrame(db: Kysely<FactTables>): Promise<{ plan: string; tree: string }> {
  return await db.selectFrom('ledger.frame').select(['plan', 'tree']).executeTakeFirstOrThrow()
}

export async function writeFrame(db: Kysely<FactTables>, frame: { plan: string; tree: string }) {
  await db.updateTable('ledger.frame').set(frame).where('id', '=', 1).execute()
}

/** Where the streams stand now. What is committed later lies beyond this mark. */
export async function presentMark(context: Context): Promise<Mark> {
  const db = context.db<FactTables>()
  const frame = await readFrame(db)
  const heads = await db.selectFrom('ledger.heads').select('seq').orderBy('sk').execute()
  return { ...frame, streams: heads.map(head => head.seq) }
}

/** A stretch of one stream in the order of its sequence. */
export async function readStream(
  db: Kysely<FactTables>,
  sk: string,
  after: number,
  limit: number,
): Promise<Entry[]> {
  return await db
    .selectFrom('ledger.facts')
    .selectAll()
    .where('sk', '=', sk)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()
}

export async function readHead(db: Kysely<FactTables>, sk: string): Promise<Head | undefined> {
  return await db.selectFrom('ledger.heads').select(['seq', 'hash']).where('sk', '=', sk).executeTakeFirst()
}
