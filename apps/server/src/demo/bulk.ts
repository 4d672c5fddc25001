import type { Client } from '../kernel/database/index.ts'

/** One row: column names and plain values; arrays become text[], objects jsonb. */
export type Row = Readonly<Record<string, unknown>>

const batch = 1_000

/**
 * Fills tables by the thousand. Rows go in one JSON parameter a statement; tables are written in the order in which
 * they were named, so that a row's parent is there before it.
 */
export class Bulk {
  readonly #client: Client
  readonly #tables: Map<string, { columns: string; rows: Row[] }>
  #count = 0

  /** @param tables in the order of their foreign keys, each with its columns */
  constructor(client: Client, tables: Readonly<Record<string, readonly string[]>>) {
    this.#client = client
    this.#tables = new Map(
      Object.entries(tables).map(([name, columns]) => [name, { columns: columns.join(', '), rows: [] }]),
    )
  }

  get count(): number {
    return this.#count
  }

  /** Keeps rows until there are enough of them. */
  add(table: string, ...rows: readonly Row[]): void {
    this.#rowsOf(table).push(...rows)
    this.#count += rows.length
  }

  /** Writes when a table has a batch together. */
  async relieve(): Promise<void> {
    for (const { rows } of this.#tables.values()) if (rows.length >= batch) return await this.flush()
  }

  /** Writes all that is kept. */
  async flush(): Promise<void> {
    for (const [name, table] of this.#tables) {
      const rows = table.rows
      table.rows = []
      for (let from = 0; from < rows.length; from += batch) {
        await this.#client.query(
          `INSERT INTO ${name} (${table.columns})
           SELECT ${table.columns} FROM jsonb_populate_recordset(NULL::${name}, $1::text::jsonb)`,
          [JSON.stringify(rows.slice(from, from + batch))],
        )
      }
    }
  }

  #rowsOf(table: string): Row[] {
    const found = this.#tables.get(table)
    if (found === undefined) throw new RangeError(`the demo does not fill ${table}`)
    return found.rows
  }
}
