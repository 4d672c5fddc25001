import type { Database, Id } from '../kernel/index.ts'
import { newId } from '../kernel/index.ts'

interface Column {
  readonly name: string
  readonly type: string
  /** the first of the values that a check allows */
  readonly allowed: string | null
}

let serial = 0

/** A value that fits a column's type; a number that nothing else has. */
function filling(column: Column, person: string): string {
  serial += 1
  if (column.name === 'person') return `'${person}'`
  if (column.name === 'sk') return `'${person.slice(-2)}'`
  if (column.allowed !== null) return `'${column.allowed}'`
  if (column.type === 'uuid') return `'${column.name === 'id' ? idBeside(person) : newId(0)}'`
  if (column.type === 'boolean') return 'true'
  if (column.type.startsWith('int') || column.type === 'bigint') return String(serial)
  if (column.type === 'date') return "'2023-06-30'"
  if (column.type.startsWith('timestamp')) return "'2023-06-30T00:00:00Z'"
  if (column.type === 'jsonb') return "'{}'"
  return column.type.endsWith('[]') ? "'{}'" : `'x${serial}'`
}

const idBeside = (person: string) => `${newId(Date.UTC(2023, 5, 30)).slice(0, -2)}${person.slice(-2)}`

/**
 * A row of somebody in a table, whatever its module: every column that must be filled is, by its type. So that a table
 * that a module adds with its follower is tried without anybody writing it in here.
 */
export async function insertRowOf(database: Database, table: string, person: Id<'Person'>): Promise<void> {
  const found = await database.pool.query<Column>(
    `SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type,
       (SELECT substring(pg_get_constraintdef(k.oid) FROM '''([^'']+)''') FROM pg_constraint k
        WHERE k.conrelid = a.attrelid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum] LIMIT 1) AS allowed
     FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped
       AND a.attnotnull AND NOT a.atthasdef ORDER BY a.attnum`,
    [table],
  )
  const columns = found.rows.some(column => column.name === 'person')
    ? found.rows
    : [...found.rows, { name: 'person', type: 'uuid', allowed: null }]
  const values = columns.map(column => filling(column, person))
  await database.pool.query(
    `INSERT INTO ${table} (${columns.map(column => column.name).join()}) VALUES (${values.join()})`,
  )
}
