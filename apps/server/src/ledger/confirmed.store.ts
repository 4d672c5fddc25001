import { sql } from 'kysely'
import { bucketOf, type Context, type Id } from '../kernel/index.ts'

/** How many of these facts stand confirmed: by the last word said about each. For the system, which sees all. */
export async function countConfirmed(context: Context, facts: readonly Id<'Fact'>[]): Promise<number> {
  if (facts.length === 0) return 0
  const streams = [...new Set(facts.map(bucketOf))]
  const { rows } = await sql<{ confirmed: number }>`
    SELECT count(*) FILTER (WHERE is_true) AS confirmed
    FROM (
      SELECT DISTINCT ON (e.sk, e.fact) e.entry = 'confirmation' OR coalesce(e.outcome = 'true', false) AS is_true
      FROM ledger.facts AS e
      WHERE e.sk IN (${sql.join(streams)}) AND e.fact IN (${sql.join(facts)})
        AND e.entry IN ('confirmation', 'contest', 'settlement')
        AND NOT coalesce((
          SELECT v.voided FROM ledger.facts AS v WHERE v.sk = e.sk AND v.fact = e.fact AND v.entry = 'correction'
          ORDER BY v.seq DESC LIMIT 1
        ), false)
      ORDER BY e.sk, e.fact, e.seq DESC
    ) AS said`.execute(context.db())
  return rows[0]?.confirmed ?? 0
}
