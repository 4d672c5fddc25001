import type { Shard } from './migrate.ts'
import type { Database } from './open-database.ts'

/** One breach of the rules that keep the schema safe and ready to be spread over machines. */
export interface Finding {
  /** `schema.table` */
  readonly table: string
  readonly wrong: string
}

interface Table {
  name: string
  rls: boolean
  columns: { name: string; type: string; collation: string | null; notNull: boolean; generated: boolean }[]
  keys: { kind: 'p' | 'u' | 'f' | 'index'; name: string; columns: string[]; target: string | null }[]
  deferrable: string[]
  triggers: string[]
}

/** Schemas that are not ours: PostgreSQL's own, and the queue's. */
const foreign = ['pg_catalog', 'information_schema', 'pgboss', 'pg_toast']

const tables = `
  SELECT n.nspname || '.' || c.relname AS name, c.relrowsecurity AS rls,
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'name', a.attname, 'type', format_type(a.atttypid, NULL), 'notNull', a.attnotnull,
        'collation', (SELECT l.collname FROM pg_collation l WHERE l.oid = a.attcollation),
        'generated', a.attgenerated <> '')), '[]')
      FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'kind', k.contype, 'name', k.conname,
        'target', (SELECT tn.nspname || '.' || t.relname FROM pg_class t
                   JOIN pg_namespace tn ON tn.oid = t.relnamespace WHERE t.oid = k.confrelid),
        'columns', (SELECT jsonb_agg(a.attname ORDER BY p.at) FROM unnest(k.conkey) WITH ORDINALITY p(num, at)
                    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = p.num))), '[]')
      FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype IN ('p', 'u', 'f')) AS keys,
    (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'kind', 'index', 'name', i.relname, 'target', NULL,
        'columns', (SELECT jsonb_agg(coalesce(a.attname, '') ORDER BY p.at)
                    FROM unnest(x.indkey::int2[]) WITH ORDINALITY p(num, at)
                    LEFT JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = p.num))), '[]')
      FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
      WHERE x.indrelid = c.oid AND x.indisunique
        AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.indexrelid)) AS unique_indexes,
    (SELECT coalesce(jsonb_agg(k.conname), '[]') FROM pg_constraint k
      WHERE k.conrelid = c.oid AND k.condeferrable) AS deferrable,
    (SELECT coalesce(jsonb_agg(t.tgname), '[]') FROM pg_trigger t
      WHERE t.tgrelid = c.oid AND NOT t.tgisinternal) AS triggers
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname <> ALL ($1) AND n.nspname NOT LIKE 'pg\\_%'
  ORDER BY 1`

/** Columns that hold a division code, by the names that the schema gives them. */
const divisionColumn = /^(division|.*_division|area|code_of_division)$/

/**
 * Looks at the live catalogue and at what the migrations said of each table.
 * @returns what breaks a rule of the design's section 7; empty when all is well
 */
export async function checkCatalogue(database: Database): Promise<Finding[]> {
  const found = await database.pool.query<Table & { unique_indexes: Table['keys'] }>(tables, [foreign])
  const said = await database.pool.query<{ shards: Record<string, Shard> }>(
    'SELECT shards FROM kernel.migrations',
  )
  const shards = new Map(said.rows.flatMap(row => Object.entries(row.shards)))
  shards.set('kernel.migrations', 'reference') // made before there was a place to say so
  return found.rows.flatMap(row => {
    const table: Table = { ...row, keys: [...row.keys, ...row.unique_indexes] }
    return [...everywhere(table), ...sharded(table, shards)].map(wrong => ({ table: table.name, wrong }))
  })
}

function everywhere(table: Table): string[] {
  const wrong: string[] = []
  if (!table.rls) wrong.push('row-level security is off')
  for (const name of table.triggers) wrong.push(`trigger ${name}`)
  for (const name of table.deferrable) wrong.push(`deferrable constraint ${name}`)
  for (const column of table.columns) {
    if (column.generated) wrong.push(`generated column ${column.name}`)
    if (divisionColumn.test(column.name) && column.type === 'text' && column.collation !== 'C')
      wrong.push(`column ${column.name} holds division codes and is not COLLATE "C"`)
  }
  return wrong
}

function sharded(table: Table, shards: ReadonlyMap<string, Shard>): string[] {
  const shard = shards.get(table.name)
  if (shard === undefined) return ['its migration says no shard']
  if (shard !== 'sk') return []
  const wrong: string[] = []
  const sk = table.columns.find(column => column.name === 'sk')
  if (sk?.type !== 'text' || sk.collation !== 'C' || !sk.notNull)
    wrong.push('sk is not text COLLATE "C" NOT NULL')
  if (!table.keys.some(key => key.kind === 'p')) wrong.push('no primary key')
  for (const key of table.keys) {
    if (key.columns[0] === 'sk') continue
    if (key.kind === 'f' && shards.get(key.target ?? '') !== 'sk') continue // reference tables are everywhere
    wrong.push(`${key.kind === 'f' ? 'foreign key' : 'unique key'} ${key.name} does not begin with sk`)
  }
  return wrong
}
