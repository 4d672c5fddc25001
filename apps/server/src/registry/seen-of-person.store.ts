import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Context, seenBy } from '../kernel/index.ts'

/**
 * What hangs on a record is its person's, their officers' and the system's, also for whoever has not asked for the
 * record first. The policies of the tables say the same.
 */
export function seenOfPerson({ actor }: Context): RawBuilder<SqlBool> {
  const open = sql<SqlBool>`kernel.is_system()`
  return seenBy(actor, { person: 'person', division: 'division', open })
}
