import { sql } from 'kysely'
import type { Role } from './access.ts'
import type { Instant } from './clock.ts'
import type { Context } from './context.ts'
import type { Id } from './ids.ts'
import type { KernelTables } from './tables.ts'

/** Somebody looked at a record, or was shown it in a list. */
export interface Look {
  readonly at: Instant
  readonly role: Role
  readonly area: string | null
  readonly grant: Id<'Grant'> | null
  readonly useCase: string
  readonly action: string
  readonly purpose: string | null
  /** which of the records that were asked about; null: among others in a list */
  readonly subject: string | null
}

/**
 * Who looked at records of a person, the newest first, without the person's own looks and without refusals. Only the
 * system reads the audit log: called from a use case that says so.
 */
export async function looksAt(
  context: Context,
  asked: {
    readonly records: readonly string[]
    readonly except: readonly string[]
    readonly since: Instant
    readonly limit: number
  },
): Promise<Look[]> {
  const { records, except, since, limit } = asked
  if (records.length === 0) return []
  const { rows } = await sql<Look>`
    SELECT at, role, area, grant_id AS "grant", use_case AS "useCase", action, purpose,
      CASE WHEN subject = ANY (${[...records]}::text[]) THEN subject END AS subject
    FROM kernel.audit
    WHERE outcome = 'done' AND at >= ${since}::timestamptz
      AND id IN (SELECT kernel.audit_about(record) FROM unnest(${[...records]}::text[]) AS record)
      AND role NOT IN ('person', 'visitor', 'system')
      AND NOT (account IS NOT NULL AND account::text = ANY (${[...except]}::text[]))
    ORDER BY id DESC LIMIT ${limit}`.execute(context.db<KernelTables>())
  return rows
}
