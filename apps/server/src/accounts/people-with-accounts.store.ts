import { sql } from 'kysely'
import type { Context, Id } from '../kernel/index.ts'

/** Which of these people can sign in, so that a message to them has a reader. As the system. */
export async function peopleWithAccounts(
  context: Context,
  people: readonly Id<'Person'>[],
): Promise<ReadonlySet<string>> {
  if (people.length === 0) return new Set()
  const { rows } = await sql<{ person: string }>`
    SELECT DISTINCT person FROM accounts.accounts
    WHERE person = ANY (${[...people]}::uuid[]) AND NOT disabled`.execute(context.db<unknown>())
  return new Set(rows.map(row => row.person))
}
