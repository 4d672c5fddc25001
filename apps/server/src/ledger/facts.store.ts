import { type Kysely, sql } from 'kysely'
import type { Context } from '../kernel/index.ts'
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

export async function moveHeads(db: Kysely<FactTables>, heads: ReadonlyMap<string, Head>): Promise<void> {
  const rows = JSON.stringify([...heads].map(([sk, head]) => ({ sk, ...head })))
  await sql`
    UPDATE ledger.heads AS h SET seq = n.seq, hash = n.hash
    FROM jsonb_to_recordset(${rows}::text::jsonb) AS n(sk text, seq bigint, hash text)
    WHERE h.sk = n.sk COLLATE "C"`.execute(db)
}

/** Which of these keys their streams hold already, as far as the actor may see. */
export async function entriesByKey(context: Context, drafts: readonly Pick<Entry, 'sk' | 'key'>[]) {
  const rows = JSON.stringify(drafts.map(({ sk, key }) => ({ sk, key })))
  const result = await sql<Pick<Entry, 'sk' | 'key' | 'id' | 'seq' | 'hash'>>`
    SELECT f.sk, f.key, f.id, f.seq, f.hash
    FROM jsonb_to_recordset(${rows}::text::jsonb) AS n(sk text, key text)
    JOIN ledger.facts AS f ON f.sk = n.sk COLLATE "C" AND f.key = n.key`.execute(context.db<FactTables>())
  return result.rows
}

const batch = 1_000

/** Appends sealed entries. Returns how many were new: fewer means a key that the actor cannot see. */
export async function insertEntries(db: Kysely<FactTables>, entries: readonly Entry[]): Promise<number> {
  let inserted = 0
  for (let from = 0; from < entries.length; from += batch) {
    // one parameter for all rows: the number of parameters of a statement is limited
    const rows = JSON.stringify(entries.slice(from, from + batch))
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
  recorder: 'uuid',
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

export async function readHeads(db: Kysely<FactTables>): Promise<ReadonlyMap<string, Head>> {
  const rows = await db.selectFrom('ledger.heads').selectAll().execute()
  return new Map(rows.map(({ sk, seq, hash }) => [sk, { seq, hash }]))
}

export async function streamsWithEntries(db: Kysely<FactTables>): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('ledger.facts').select('sk').distinct().execute()
  return new Set(rows.map(row => row.sk))
}
