import { sql } from 'kysely'
import type { Context } from '../kernel/index.ts'

interface Tables {
  'inbox.messages': { source: string | null; person: string | null; read_at: string | null }
}

/**
 * How many of the messages about something were read, as one number. Only for the system: a sender does not see
 * who has read what, so the caller must not show a count of very few.
 */
export async function countReadOf(context: Context, source: string): Promise<number> {
  const { read } = await context
    .db<Tables>()
    .selectFrom('inbox.messages')
    .select(sql<number>`count(*) FILTER (WHERE read_at IS NOT NULL)`.as('read'))
    .where('source', '=', source)
    .where('person', 'is not', null)
    .executeTakeFirstOrThrow()
  return read
}
