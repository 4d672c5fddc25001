import { type RawBuilder, sql } from 'kysely'
import { bucketOf, type Context, type Id } from '../kernel/index.ts'
import { ended } from './application.ts'

/** An application `r` for an offer for which the other record has an open one, too. */
export function openForTheSame(into: Id<'Person'>): RawBuilder<unknown> {
  const over = sql.join(ended.map(state => sql.lit(state)))
  return sql`(r.state NOT IN (${over}) AND EXISTS (
    SELECT 1 FROM applications.applications AS o
    WHERE o.sk = r.sk AND o.offer = r.offer AND o.person = ${into}::uuid AND o.state NOT IN (${over})))`
}

interface Child {
  sk: string
  id: string
  application: string
  person: Id<'Person'>
}

interface Tables {
  'applications.applications': { sk: string; id: string; fact: string | null }
  'applications.history': Child
  'applications.evidence': Child
}

/** An application names the fact of its start, which has moved. */
export async function renameFacts(
  context: Context,
  applications: readonly string[],
  now: (id: string) => string,
): Promise<void> {
  if (applications.length === 0) return
  const db = context.db<Tables>()
  const rows = await db
    .selectFrom('applications.applications')
    .select(['sk', 'id', 'fact'])
    .where('sk', 'in', [...new Set(applications.map(bucketOf))])
    .where('id', 'in', [...applications])
    .where('fact', 'is not', null)
    .execute()
  for (const { sk, id, fact } of rows) {
    if (fact === null || now(fact) === fact) continue
    await db
      .updateTable('applications.applications')
      .set({ fact: now(fact) })
      .where('sk', '=', sk)
      .where('id', '=', id)
      .execute()
  }
}

/** Tables whose rows repeat the person of their application. */
export type ChildTable = 'applications.history' | 'applications.evidence'

/** @returns the rows whose person changed */
export async function followChildren(
  context: Context,
  table: ChildTable,
  applications: readonly string[],
  person: Id<'Person'>,
): Promise<string[]> {
  if (applications.length === 0) return []
  const rows = await context
    .db<Tables>()
    .updateTable(table)
    .set({ person })
    .where('sk', 'in', [...new Set(applications.map(bucketOf))])
    .where('application', 'in', [...applications])
    .where('person', '<>', person)
    .returning('id')
    .execute()
  return rows.map(row => row.id).sort()
}
