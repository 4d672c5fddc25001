import { bucketOf, type Context, type Day, type Hand, type Id, type Instant } from '../kernel/index.ts'

export type ListState = 'listed' | 'approved' | 'rejected' | 'running' | 'done'

/** How many of one class are due, and what became of them. */
export interface ClassCount {
  readonly key: string
  readonly due: number
  readonly oldest: Day | undefined
  readonly done: number
}

export interface RetentionList {
  readonly id: Id<'RetentionList'>
  readonly version: number
  readonly day: Day
  readonly state: ListState
  readonly classes: readonly ClassCount[]
  readonly madeAt: Instant
  readonly approved: Hand
  readonly approvedName: string | null
  readonly executedName: string | null
  readonly doneAt: Instant | null
}

interface ListRow {
  sk: string
  id: Id<'RetentionList'>
  version: number
  day: Day
  state: ListState
  classes: unknown
  made_at: Instant
  approved_by: string | null
  approved_for: string | null
  approved_name: string | null
  approved_at: Instant | null
  executed_by: Id<'Account'> | null
  executed_name: string | null
  done_at: Instant | null
}

interface Tables {
  'privacy.retention_lists': ListRow
  'privacy.retention_items': {
    sk: string
    list: Id<'RetentionList'>
    class: string
    row: string
    day: Day
    done: boolean
  }
}

export interface Item {
  readonly class: string
  readonly row: string
  readonly day: Day
}

const toList = (row: ListRow): RetentionList => ({
  id: row.id,
  version: row.version,
  day: row.day,
  state: row.state,
  classes: row.classes as readonly ClassCount[], // written here
  madeAt: row.made_at,
  approved: { by: row.approved_by, standingFor: row.approved_for },
  approvedName: row.approved_name,
  executedName: row.executed_name,
  doneAt: row.done_at,
})

export async function insertList(
  context: Context,
  list: RetentionList,
  items: readonly Item[],
): Promise<void> {
  const sk = bucketOf(list.id)
  const db = context.db<Tables>()
  await db
    .insertInto('privacy.retention_lists')
    .values({
      sk,
      id: list.id,
      version: 1,
      day: list.day,
      state: list.state,
      classes: JSON.stringify(list.classes),
      made_at: list.madeAt,
      approved_by: null,
      approved_for: null,
      approved_name: null,
      approved_at: null,
      executed_by: null,
      executed_name: null,
      done_at: null,
    })
    .execute()
  await db
    .insertInto('privacy.retention_items')
    .values(items.map(item => ({ sk, list: list.id, done: false, ...item })))
    .execute()
}

export async function listLists(context: Context, limit: number): Promise<RetentionList[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('privacy.retention_lists')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toList)
}

export async function lockList(
  context: Context,
  id: Id<'RetentionList'>,
): Promise<RetentionList | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('privacy.retention_lists')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toList(row)
}

export async function listItems(context: Context, id: Id<'RetentionList'>): Promise<Item[]> {
  return context
    .db<Tables>()
    .selectFrom('privacy.retention_items')
    .select(['class', 'row', 'day'])
    .where('sk', '=', bucketOf(id))
    .where('list', '=', id)
    .orderBy('class')
    .orderBy('row')
    .execute()
}

export async function writeList(
  context: Context,
  id: Id<'RetentionList'>,
  change: { readonly state: ListState; readonly classes?: readonly ClassCount[] },
): Promise<void> {
  const account = context.actor.account ?? null
  const { name } = context.actor
  const { state, classes } = change
  await context
    .db<Tables>()
    .updateTable('privacy.retention_lists')
    .set(eb => ({
      version: eb('version', '+', 1),
      state,
      ...((state === 'approved' || state === 'rejected') && {
        approved_by: account,
        approved_for: context.actor.standsInFor ?? null,
        approved_name: name,
        approved_at: context.now,
      }),
      ...(state === 'running' && { executed_by: account, executed_name: name }),
      ...(state === 'done' && { done_at: context.now }),
      ...(classes && { classes: JSON.stringify(classes) }),
    }))
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .execute()
}
