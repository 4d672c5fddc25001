import { type Database, newId } from '../kernel/index.ts'

interface Column {
  readonly name: string
  readonly type: string
  readonly required: boolean
  /** the first of the values that a check allows */
  readonly allowed: string | null
}

/** What a row is to hold, by column. An array or object is written as JSON where the column holds JSON. */
export type Given = Readonly<Record<string, unknown>>

const known = new WeakMap<Database, Map<string, Promise<readonly Column[]>>>()

async function readColumns(database: Database, table: string): Promise<readonly Column[]> {
  const found = await database.pool.query<Column>(
    `SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type,
       a.attnotnull AND NOT a.atthasdef AND a.attidentity = '' AS required,
       (SELECT substring(pg_get_constraintdef(k.oid) FROM '''([^'']+)''') FROM pg_constraint k
        WHERE k.conrelid = a.attrelid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum] LIMIT 1) AS allowed
     FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
    [table],
  )
  return found.rows
}

function columnsOf(database: Database, table: string): Promise<readonly Column[]> {
  const tables = known.get(database) ?? new Map<string, Promise<readonly Column[]>>()
  known.set(database, tables)
  const columns = tables.get(table) ?? readColumns(database, table)
  tables.set(table, columns)
  return columns
}

const moment = Date.UTC(2023, 5, 30)
let serial = 0

/** An id in the bucket of its root. */
export function idBeside(root: string): string {
  return `${newId(moment).slice(0, -2)}${root.slice(-2)}`
}

/** A value that fits a column's type; a number or word that nothing else has. */
function filling({ name, type, allowed }: Column, root: string): string {
  serial += 1
  if (name === 'sk') return root.slice(-2)
  if (allowed !== null) return allowed
  if (type === 'uuid') return name === 'id' ? idBeside(root) : newId(moment)
  if (type === 'boolean') return 'true'
  if (/int|numeric/.test(type)) return String(serial)
  if (type === 'date') return '2023-06-30'
  if (type.startsWith('timestamp')) return '2023-06-30T00:00:00Z'
  if (type === 'jsonb') return '{}'
  return type.endsWith('[]') ? '{}' : `x${serial}`
}

function written(value: unknown, type: string): unknown {
  if (type === 'jsonb') return JSON.stringify(value)
  return Array.isArray(value) ? `{${value.join()}}` : value
}

/**
 * A row in a table, whatever its module: what is not given and must be filled is, by its column's type. So that a table
 * that a module adds is tried without anybody writing it in here.
 * @param root an id whose bucket the row lies in
 * @returns its id, or undefined where the table has none
 */
export async function fillRow(
  database: Database,
  table: string,
  root: string,
  given: Given = {},
): Promise<string | undefined> {
  const columns = await columnsOf(database, table)
  const unknown = Object.keys(given).filter(name => columns.every(column => column.name !== name))
  if (unknown.length > 0) throw new Error(`${table} has no column ${unknown.join(', ')}`)
  const filled = columns.flatMap(column => {
    if (column.name in given) return [{ ...column, value: written(given[column.name], column.type) }]
    return column.required ? [{ ...column, value: filling(column, root) }] : []
  })
  const values = filled.map(({ type }, at) => `CAST($${at + 1}::text AS ${type})`)
  await database.pool.query(
    `INSERT INTO ${table} (${filled.map(({ name }) => name).join()}) VALUES (${values.join()})`,
    filled.map(({ value }) => value),
  )
  const id = filled.find(({ name }) => name === 'id')?.value
  return typeof id === 'string' ? id : undefined
}
