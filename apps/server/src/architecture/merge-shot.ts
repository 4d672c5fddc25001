import type { Database } from '../kernel/index.ts'

/** What a merge writes down of itself, counts that are compared apart, and traces of who did what. */
const apart = new Set([
  'registry.merges',
  'registry.merge_moves',
  'registry.probable_duplicates',
  'ledger.facts',
  'ledger.heads',
  'ledger.applied',
  'ledger.counters',
  'ledger.memberships',
  'ledger.classes',
])

/**
 * Every row of every module as text, without versions and moments of change; of the ledger, every fact as it stands
 * and every count that is not nothing.
 */
export async function shotOf(database: Database): Promise<string[]> {
  const query = async <Row>(text: string) => (await database.pool.query<Row & object>(text)).rows as Row[]
  const tables = await query<{ name: string }>(
    `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pgboss', 'kernel')
       AND n.nspname NOT LIKE 'pg\\_%' AND c.relname NOT LIKE 'staged\\_%' ORDER BY 1`,
  )
  const lines: string[] = []
  for (const { name } of tables) {
    if (apart.has(name)) continue
    const told = name === 'inbox.messages' ? "WHERE kind NOT LIKE 'person.%merged'" : ''
    const rows = await query<{ row: string }>(
      `SELECT (to_jsonb(t) - 'version' - 'updated_at')::text AS row FROM ${name} AS t ${told}`,
    )
    lines.push(...rows.map(({ row }) => `${name} ${row}`))
  }
  const facts = await query<{ row: string }>(`
    SELECT jsonb_build_array(s.fact, s.kind, s.person, s.division, s.day, s.quantity, s.attributes, s.source, s.unit,
      s.recorder, said.entry, said.word, said.outcome)::text AS row
    FROM (SELECT DISTINCT ON (sk, fact) * FROM ledger.facts WHERE entry IN ('fact', 'correction')
          ORDER BY sk, fact, seq DESC) AS s
    LEFT JOIN (SELECT DISTINCT ON (sk, fact) * FROM ledger.facts WHERE entry NOT IN ('fact', 'correction')
          ORDER BY sk, fact, seq DESC) AS said ON said.sk = s.sk AND said.fact = s.fact
    WHERE NOT s.voided`)
  lines.push(...facts.map(({ row }) => `fact ${row}`))
  const counts = await query<{ row: string }>(`
    SELECT 'counter ' || to_jsonb(c)::text AS row FROM ledger.counters AS c
      WHERE total <> 0 OR contested <> 0 OR records_total <> 0
    UNION ALL SELECT 'member ' || to_jsonb(m)::text FROM ledger.memberships AS m WHERE records <> 0
    UNION ALL SELECT 'class ' || to_jsonb(c)::text FROM ledger.classes AS c WHERE records <> 0 AND class <> 'voided'`)
  return [...lines, ...counts.map(({ row }) => row)].sort()
}
