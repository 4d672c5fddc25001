import { type SelectQueryBuilder, sql } from 'kysely'
import {
  bucketOf,
  type Context,
  type Day,
  type Id,
  type Instant,
  orderBy,
  type Page,
  type PageAsked,
  readPage,
} from '../kernel/index.ts'
import type { Task } from './task.ts'

interface TaskRow {
  sk: string
  id: Id<'Task'>
  version: number
  title: string
  note: string
  target: string | null
  about: string | null
  area: string
  department: string
  account: Id<'Account'> | null
  due: Day
  state: Task['state']
  made_by: Id<'Account'>
  maker: string
  made_at: Instant
  finished_by: Id<'Account'> | null
  finished_at: Instant | null
}

interface Tables {
  'desk.tasks': TaskRow
}

function toTask(row: TaskRow): Task {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    note: row.note,
    target: row.target ?? undefined,
    about: row.about ?? undefined,
    area: row.area,
    department: row.department,
    account: row.account ?? undefined,
    due: row.due,
    state: row.state,
    madeBy: row.made_by,
    maker: row.maker,
    madeAt: row.made_at,
    finishedAt: row.finished_at ?? undefined,
  }
}

export async function insertTask(
  context: Context,
  task: Omit<Task, 'version' | 'state' | 'maker' | 'madeAt' | 'finishedAt'>,
): Promise<void> {
  await context
    .db<Tables>()
    .insertInto('desk.tasks')
    .values({
      sk: bucketOf(task.id),
      id: task.id,
      version: 1,
      title: task.title,
      note: task.note,
      target: task.target ?? null,
      about: task.about ?? null,
      area: task.area,
      department: task.department,
      account: task.account ?? null,
      due: task.due,
      state: 'open',
      made_by: task.madeBy,
      maker: context.actor.name,
      made_at: context.now,
      finished_by: null,
      finished_at: null,
    })
    .execute()
}

export async function lockTask(context: Context, id: Id<'Task'>): Promise<Task | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('desk.tasks')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toTask(row)
}

export async function writeTaskState(
  context: Context,
  task: Task,
  state: Task['state'],
  by: Id<'Account'>,
): Promise<void> {
  const isDone = state === 'done'
  await context
    .db<Tables>()
    .updateTable('desk.tasks')
    .set({
      state,
      version: task.version + 1,
      finished_by: isDone ? by : null,
      finished_at: isDone ? context.now : null,
    })
    .where('sk', '=', bucketOf(task.id))
    .where('id', '=', task.id)
    .execute()
}

export interface TaskFilter {
  readonly state: Task['state']
  /** those that the actor gave to others, instead of those to do */
  readonly given: boolean
}

type Query = SelectQueryBuilder<Tables, 'desk.tasks', object>

/** Mine to do: named for me, or for my office and nobody in particular. */
function filtered(context: Context, { state, given }: TaskFilter): Query {
  const { account, area, department } = context.actor
  const query: Query = context.db<Tables>().selectFrom('desk.tasks').where('state', '=', state)
  if (given) return query.where('made_by', '=', account ?? nobody)
  return query.where(eb =>
    eb.or([
      eb('account', '=', account ?? nobody),
      eb.and([
        eb('account', 'is', null),
        eb('area', '=', area ?? ''),
        eb('department', '=', department ?? ''),
      ]),
    ]),
  )
}

const nobody = '00000000-0000-7000-8000-000000000000' as Id<'Account'> // an account that nobody has

export async function countTasks(context: Context, filter: TaskFilter): Promise<number> {
  const { total } = await filtered(context, filter)
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow()
  return total
}

export const taskOrders = { due: orderBy('due', 'date'), title: orderBy('title', 'text') }

/** The soonest due first. */
export async function listTasks(context: Context, filter: TaskFilter, asked: PageAsked): Promise<Page<Task>> {
  const all = filtered(context, filter)
  const list = { orders: taskOrders, first: { sort: 'due', order: 'asc' } } as const
  const page = await readPage(all, all.selectAll(), list, asked)
  return { ...page, rows: page.rows.map(toTask) }
}
