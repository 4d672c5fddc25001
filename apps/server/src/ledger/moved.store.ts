import { sql } from 'kysely'
import { bucketOf, type Context, type Id } from '../kernel/index.ts'

/** Every fact that was recorded of a person, voided ones too. For the system, which sees all. */
export async function factsOfPerson(context: Context, person: Id<'Person'>): Promise<string[]> {
  const rows = await sql<{ id: string }>`
    SELECT id FROM ledger.facts WHERE person = ${person}::uuid AND entry = 'fact' ORDER BY sk, seq`.execute(
    context.db<unknown>(),
  )
  return rows.rows.map(row => row.id)
}

/** What is to be found out about a fact is found out about the one that took its place. */
export async function moveChecks(
  context: Context,
  move: { readonly fact: string; readonly to: string; readonly person: string },
): Promise<void> {
  await sql`
    UPDATE ledger.checks SET fact = ${move.to}::uuid, person = ${move.person}::uuid
    WHERE sk = ${bucketOf(move.fact)} AND fact = ${move.fact}::uuid`.execute(context.db<unknown>())
}
