import type { Database } from './database/index.ts'

/** Reads a fact about this installation; undefined when it was never written. Before there are actors. */
export async function readSetting(database: Database, key: string): Promise<unknown> {
  const result = await database.pool.query<{ value: unknown }>(
    'SELECT value FROM kernel.settings WHERE key = $1',
    [key],
  )
  return result.rows[0]?.value
}

export async function writeSetting(database: Database, key: string, value: unknown): Promise<void> {
  await database.pool.query(
    `INSERT INTO kernel.settings (key, value) VALUES ($1, $2)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    [key, JSON.stringify(value)],
  )
}
