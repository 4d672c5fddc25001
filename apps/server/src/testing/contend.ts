import { setImmediate } from 'node:timers/promises'
import type { Database } from '../kernel/index.ts'

/** Looks at the locks so often until it gives up; each look is one exchange with the server. */
const mostLooks = 50_000

/**
 * Starts several at once and brings them together: on PostgreSQL a table that all of them need is held until each of
 * them stands inside its own transaction and waits; then all go on at once. PGlite has one connection, on which they come
 * one after the other.
 *
 * @param table what every one of them reads or writes early on
 * @returns their answers, in the order of the contenders
 */
export async function contend<T>(
  database: Database,
  table: string,
  contenders: readonly (() => Promise<T>)[],
): Promise<T[]> {
  if (database.engine === 'pglite') return Promise.all(contenders.map(start => start()))
  const gate = await database.pool.connect()
  try {
    await gate.query('BEGIN')
    await gate.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`)
    let settled = 0
    const running = contenders.map(start =>
      start().finally(() => {
        settled += 1
      }),
    )
    await Promise.race([Promise.allSettled(running), everyoneWaits()])
    await gate.query('ROLLBACK')
    return await Promise.all(running)

    async function everyoneWaits(): Promise<void> {
      for (let looks = 0; looks < mostLooks; looks += 1) {
        await gate.query('SELECT pg_stat_clear_snapshot()')
        const { rows } = await gate.query<{ waiting: number }>(
          `SELECT count(DISTINCT l.pid)::int AS waiting FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
           WHERE NOT l.granted AND a.datname = current_database()`,
        )
        if ((rows[0]?.waiting ?? 0) + settled >= contenders.length) return
        await setImmediate()
      }
      throw new Error(`not all of ${contenders.length} came to ${table}`)
    }
  } finally {
    gate.release()
  }
}

/** How often a race is run: where nothing contends once is as good as often. */
export function roundsOn(database: Database): number {
  return database.engine === 'postgres' ? 5 : 1
}
