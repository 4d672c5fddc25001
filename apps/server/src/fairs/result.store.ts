import { type SqlBool, sql } from 'kysely'
import { bucketOf, type Context, type Day, type Id } from '../kernel/index.ts'
import type { ResultRow, Tables } from './entry-row.ts'

/** False when it was asked before. */
export async function insertResult(context: Context, row: ResultRow): Promise<boolean> {
  const made = await context
    .db<Tables>()
    .insertInto('fairs.results')
    .values(row)
    .onConflict(on => on.columns(['sk', 'entry', 'after_days']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export async function lockResult(context: Context, id: Id<'FairResult'>): Promise<ResultRow | undefined> {
  return context
    .db<Tables>()
    .selectFrom('fairs.results')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function writeResult(
  context: Context,
  id: Id<'FairResult'>,
  change: Pick<ResultRow, 'answered_at' | 'answered_by' | 'hired' | 'note'>,
): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('fairs.results')
    .set(change)
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}

export async function resultsOf(
  context: Context,
  fair: Id<'Activity'>,
  entry?: Id<'FairEntry'>,
): Promise<readonly ResultRow[]> {
  return context
    .db<Tables>()
    .selectFrom('fairs.results')
    .selectAll()
    .where('sk', '=', bucketOf(fair))
    .where('fair', '=', fair)
    .where(entry === undefined ? sql<SqlBool>`true` : sql<SqlBool>`entry = ${entry}::uuid`)
    .orderBy('after_days')
    .orderBy('id')
    .execute()
}

export interface ResultCounts {
  readonly asked: number
  readonly answered: number
  readonly overdue: number
  /** as employers say, by the latest that each of them said */
  readonly hired: number
}

/** Of many fairs at once, of which the reader may see the answers. */
export async function countResults(
  context: Context,
  fairs: readonly Id<'Activity'>[],
): Promise<ReadonlyMap<string, ResultCounts>> {
  if (fairs.length === 0) return new Map()
  const rows = await context
    .db<Tables>()
    .selectFrom('fairs.results')
    .select(['fair', 'entry', 'after_days', 'due_on', 'answered_at', 'hired'])
    .where('sk', 'in', [...new Set(fairs.map(bucketOf))])
    .where('fair', 'in', [...fairs])
    .orderBy('after_days')
    .execute()
  const found = new Map<string, ResultCounts>()
  for (const fair of new Set(rows.map(row => row.fair))) {
    const mine = rows.filter(row => row.fair === fair)
    const latest = new Map(mine.flatMap(row => (row.hired === null ? [] : [[row.entry, row.hired] as const])))
    found.set(fair, {
      asked: mine.length,
      answered: mine.filter(row => row.answered_at !== null).length,
      overdue: mine.filter(row => row.answered_at === null && row.due_on < context.today).length,
      hired: [...latest.values()].reduce((sum, one) => sum + one, 0),
    })
  }
  return found
}

/** Late by a day or more and not yet reminded; whoever gets them reminds. */
export async function takeOverdue(
  context: Context,
  before: Day,
  limit: number,
): Promise<readonly ResultRow[]> {
  const late = await context
    .db<Tables>()
    .selectFrom('fairs.results')
    .select(['sk', 'id'])
    .where('answered_at', 'is', null)
    .where('due_on', '<', before)
    .where('reminded_on', 'is', null)
    .orderBy('due_on')
    .limit(limit)
    .execute()
  if (late.length === 0) return []
  return context
    .db<Tables>()
    .updateTable('fairs.results')
    .set({ reminded_on: context.today })
    .where('sk', 'in', [...new Set(late.map(row => row.sk))])
    .where(
      'id',
      'in',
      late.map(row => row.id),
    )
    .where('reminded_on', 'is', null)
    .returningAll()
    .execute()
}
