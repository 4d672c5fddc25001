import { sql } from 'kysely'
import type { Context, Id } from '../kernel/index.ts'

const over = ['draft', 'refused', 'upheld', 'withdrawn', 'given', 'paid', 'recovered'] as const

/** Claims about which somebody still has to do something. */
export async function countOpenOf(context: Context, person: Id<'Person'>): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    SELECT count(*) AS open FROM claims.claims
    WHERE person = ${person}::uuid AND state NOT IN (${sql.join(over)})`.execute(context.db<unknown>())
  return rows[0]?.open ?? 0
}

/** Lets go of what no payment needs: drafts go, of the rest name, answers and account are emptied. */
export async function eraseClaims(context: Context, person: Id<'Person'>): Promise<number> {
  const db = context.db<unknown>()
  const done = await sql`
    UPDATE claims.claims SET claimant = '', answers = '{}'::jsonb, known = '{}'::jsonb, origins = '{}'::jsonb,
      account_holder = NULL, account_bank = NULL, account_sealed = NULL, account_shown = NULL, note = NULL
    WHERE person = ${person}::uuid AND state NOT IN ('paid', 'recovered')`.execute(db)
  return Number(done.numAffectedRows ?? 0)
}
