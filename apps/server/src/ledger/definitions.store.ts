import { type Kysely, sql } from 'kysely'
import { canonicalJson, type Instant } from '../kernel/index.ts'
import { sha256 } from './fact.ts'
import type { IndicatorDefinition } from './indicator.ts'

export async function readDefinitions(db: Kysely<unknown>): Promise<IndicatorDefinition[]> {
  const result = await sql<{ definition: IndicatorDefinition }>`
    SELECT definition FROM ledger.indicators ORDER BY id`.execute(db)
  return result.rows.map(row => row.definition)
}

export async function readDefinition(
  db: Kysely<unknown>,
  id: string,
): Promise<IndicatorDefinition | undefined> {
  const result = await sql<{ definition: IndicatorDefinition }>`
    SELECT definition FROM ledger.indicators WHERE id = ${id}`.execute(db)
  return result.rows[0]?.definition
}

/** Only what decides the number: a new label does not make a recount necessary. */
export function hashOf(definition: IndicatorDefinition): string {
  const { predicate, from, until, plan = null } = definition
  return sha256(canonicalJson({ predicate, from, until, plan }))
}

/** Stores the definitions and answers the ids whose way of counting is new, changed or gone. */
export async function writeDefinitions(
  db: Kysely<unknown>,
  definitions: readonly IndicatorDefinition[],
  now: Instant,
): Promise<string[]> {
  const rows = await sql<{ id: string; hash: string }>`SELECT id, hash FROM ledger.indicators`.execute(db)
  const known = new Map(rows.rows.map(row => [row.id, row.hash]))
  const changed: string[] = []
  for (const definition of definitions) {
    const hash = hashOf(definition)
    if (known.get(definition.id) !== hash) changed.push(definition.id)
    known.delete(definition.id)
    await sql`
      INSERT INTO ledger.indicators (id, definition, hash, defined_at)
      VALUES (${definition.id}, ${JSON.stringify(definition)}::text::jsonb, ${hash}, ${now}::timestamptz)
      ON CONFLICT (id) DO UPDATE SET definition = excluded.definition, hash = excluded.hash,
        defined_at = excluded.defined_at`.execute(db)
  }
  const gone = [...known.keys()]
  if (gone.length > 0) await sql`DELETE FROM ledger.indicators WHERE id IN (${sql.join(gone)})`.execute(db)
  return [...changed, ...gone]
}
