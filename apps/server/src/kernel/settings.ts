import { sql } from 'kysely'
import { system } from './access.ts'
import { type Database, inTransaction, readAsSystem } from './database/index.ts'
import { scopeOf } from './permit.ts'

/** Reads a fact about this installation; undefined when it was never written. Before there are actors. */
export async function readSetting(database: Database, key: string): Promise<unknown> {
  const rows = await readAsSystem<{ value: unknown }>(
    database,
    'SELECT value FROM kernel.settings WHERE key = $1',
    [key],
  )
  return rows[0]?.value
}

export async function writeSetting(database: Database, key: string, value: unknown): Promise<void> {
  await inTransaction(database, scopeOf(system), async db => {
    await sql`
      INSERT INTO kernel.settings (key, value) VALUES (${key}, ${JSON.stringify(value)})
      ON CONFLICT (key) DO UPDATE SET value = excluded.value`.execute(db)
  })
}
