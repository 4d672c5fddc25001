import { sql } from 'kysely'
import type { Context, Id } from '../kernel/index.ts'

/** For which organisation or department somebody acted under a grant; never who it was. As the system. */
export async function officesOf(
  context: Context,
  grants: readonly Id<'Grant'>[],
): Promise<ReadonlyMap<Id<'Grant'>, { organisation: Id<'Organisation'> | null; department: string | null }>> {
  if (grants.length === 0) return new Map()
  const { rows } = await sql<{
    id: Id<'Grant'>
    organisation: Id<'Organisation'> | null
    department: string | null
  }>`SELECT id, organisation, department FROM accounts.grants
    WHERE id = ANY (${[...new Set(grants)]}::uuid[])`.execute(context.db<unknown>())
  return new Map(rows.map(({ id, ...office }) => [id, office]))
}
