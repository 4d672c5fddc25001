import { sql } from 'kysely'
import { type Day, startOf } from './clock.ts'
import type { Context } from './context.ts'
import { isId } from './ids.ts'
import { type PageAsked, pageSize, positionOf } from './page.ts'
import type { KernelTables } from './tables.ts'

export type AuditRow = Omit<KernelTables['kernel.audit'], 'detail'> & {
  readonly detail: Readonly<Record<string, unknown>>
}

export interface AuditFilter {
  /** an account's id, or an official's name as it was */
  readonly who?: string | undefined
  readonly useCase?: string | undefined
  /** the id of what was touched, or was among what was shown */
  readonly subject?: string | undefined
  readonly outcome?: 'done' | 'refused' | 'failed' | undefined
  readonly from?: Day | undefined
  /** the last day */
  readonly to?: Day | undefined
}

/** Rows are counted up to this and called more beyond it; a log has no end that anybody turns pages to. */
export const mostCounted = 1_000

/** Newest first: an id begins with its moment, so that the order is the primary keys' and a page costs the same anywhere. */
export async function readAuditRows(
  context: Context,
  filter: AuditFilter,
  asked: PageAsked,
  most = mostCounted,
): Promise<{ rows: AuditRow[]; total: number; more: boolean; next: string | null }> {
  const limit = asked.limit ?? pageSize
  const filtered = fitting(context, filter)
  const counted = await context
    .db<KernelTables>()
    .selectFrom(
      filtered
        .select('id')
        .orderBy('id', 'desc')
        .limit(most + 1)
        .as('some'),
    ) // in order: no worker starts
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow()
  let page = filtered
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (asked.after !== undefined) page = page.where('id', '<', positionOf(asked.after, undefined).id)
  // jsonb comes parsed
  const found = (await page.execute()) as unknown as AuditRow[]
  const rows = found.slice(0, limit)
  const total = Math.min(counted.total, most)
  const more = counted.total > most
  return { rows, total, more, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}

function fitting(context: Context, { who, useCase, subject, outcome, from, to }: AuditFilter) {
  let query = context.db<KernelTables>().selectFrom('kernel.audit')
  if (who !== undefined)
    query = isId(who) ? query.where('account', '=', who) : query.where('actor_name', '=', who)
  if (useCase !== undefined) query = query.where('use_case', '=', useCase)
  if (outcome !== undefined) query = query.where('outcome', '=', outcome)
  if (from !== undefined) query = query.where('id', '>=', idAt(startOf(from)))
  if (to !== undefined) query = query.where('id', '<', idAt(startOf(to), 86_400_000))
  if (subject !== undefined) query = query.where(touched(subject))
  return query
}

/** Touched by itself, or one of those that a list showed; the newest ten thousand. */
function touched(subject: string) {
  return sql<boolean>`id IN (SELECT kernel.audit_about(${subject}))`
}

/** The smallest id of a moment. */
function idAt(instant: string, later = 0): string {
  const hex = (Date.parse(instant) + later).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}
