import { busy, isPassing } from './failures.ts'
import type { Database } from './open-database.ts'
import type { Result } from './pool.ts'

/**
 * One query before there is an actor (who does this cookie stand for?), as the application's role with the system's
 * scope, read only. All statements are on their way before the first answer: one round trip.
 * @throws Problem `busy` when no connection can be had in time
 */
export async function readAsSystem<Row>(
  database: Database,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  // a crowd that takes all connections is told to try again, and not that something broke
  const client = await database.pool.connect().catch((error: unknown) => {
    throw isPassing(error) ? busy(error) : error
  })
  try {
    const answers = await Promise.all([
      client.query('BEGIN READ ONLY'),
      client.query('SET LOCAL ROLE qingye_app'),
      client.query("SET LOCAL app.role = 'system'"),
      client.query<Row>(text, [...values]),
      client.query('COMMIT'),
    ])
    client.release()
    const found: Result<Row> = answers[3]
    return found.rows
  } catch (error) {
    client.release(true) // what the others of the five did is not known
    throw error
  }
}
