import { sql } from 'kysely'
import type { Context } from '../kernel/index.ts'

/**
 * The only place that reads the phone in clear of earlier versions: to take it out.
 * @returns how many rows were done, at most `limit`
 */
export async function sealPlainPhones(
  context: Context,
  seal: (phone: string) => string,
  limit: number,
): Promise<number> {
  const db = context.db<unknown>()
  const { rows } = await sql<{ sk: string; id: string; phone: string | null }>`
    SELECT sk, id, resume->>'phone' AS phone FROM applications.applications
    WHERE resume ? 'phone' ORDER BY sk, id LIMIT ${limit} FOR UPDATE`.execute(db)
  for (const { sk, id, phone } of rows) {
    const sealed = phone === null || phone === '' ? null : seal(phone)
    await sql`
      UPDATE applications.applications SET resume = resume - 'phone', phone_sealed = ${sealed}
      WHERE sk = ${sk} AND id = ${id}`.execute(db)
  }
  return rows.length
}
