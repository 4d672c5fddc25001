import { sql } from 'kysely'
import type { Context } from '../kernel/index.ts'

/** Messages to others about something of a person, which name them. As the system. */
export async function deleteMessagesAbout(context: Context, sources: readonly string[]): Promise<void> {
  if (sources.length === 0) return
  await sql`DELETE FROM inbox.messages WHERE source = ANY (${[...sources]}::uuid[])`.execute(
    context.db<unknown>(),
  )
}
