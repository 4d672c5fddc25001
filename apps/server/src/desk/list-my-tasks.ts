import { type Static, Type } from 'typebox'
import {
  members,
  nullable,
  oneOf,
  type PageAsked,
  pageInput,
  pageOf,
  sortInput,
  textSchema,
  townStaff,
  type UseCaseContext,
  useCase,
} from '../kernel/index.ts'
import { findPlan, independentTargets, type PlanInForce } from '../plan/index.ts'
import { listTasks, taskOrders } from './task.store.ts'
import { boardHref, type Task, taskSources, verbatim } from './task.ts'
import { readWaiting, type WaitingRow } from './waiting.ts'

const taskRow = Type.Object({
  id: Type.String(),
  /** 0: not a task of its own but something that waits where it lies, and is done there */
  version: Type.Integer(),
  title: textSchema,
  why: textSchema,
  /** a path of the workbench */
  href: nullable(Type.String()),
  owner: textSchema,
  due: Type.String(),
  overdue: Type.Boolean(),
  state: oneOf('open', 'done'),
  from: oneOf(...taskSources),
  /** how many things the row stands for */
  count: Type.Integer(),
  mayFinish: Type.Boolean(),
})
export type TaskOutput = Static<typeof taskRow>

const taskQuery = {
  done: Type.Optional(Type.Boolean()),
  /** those that I gave to others */
  given: Type.Optional(Type.Boolean()),
}

/** What waits for me: first what waits where it lies, then what I was asked to do; each the soonest due first. */
export const listMyTasks = useCase({
  name: 'desk.listMyTasks',
  kind: 'query',
  title: { zh: '我的任务', en: 'My tasks' },
  permission: 'task.list',
  reach: ['organisation', 'area'],
  allow: [
    ...members,
    ...townStaff,
    'county-officer',
    'city-officer',
    'leader',
    'auditor',
    'system-administrator',
  ],
  http: { method: 'GET', path: '/api/tasks' },
  input: Type.Object({
    ...pageInput,
    ...sortInput(taskOrders),
    ...taskQuery,
  }),
  output: pageOf(taskRow),
  async handle(context, input) {
    const filter = { state: input.done === true ? 'done' : 'open', given: input.given === true } as const
    const waiting = filter.state === 'open' && !filter.given ? await readWaiting(context) : []
    const plan = await findPlan(context)
    const own = await listTasks(context, filter, input)
    const first = input.after === undefined ? inOrder(waiting, input) : []
    return {
      rows: [
        ...first.map(row => showWaiting(context, row)),
        ...own.rows.map(task => showTask(context, plan, task)),
      ],
      total: waiting.length + own.total,
      next: own.next,
    }
  },
})

/** What waits is few and stands before the first page, in the order asked for. */
function inOrder(rows: readonly WaitingRow[], { sort, order }: PageAsked): WaitingRow[] {
  const value = (row: WaitingRow) => (sort === 'title' ? row.title.zh : row.due)
  const sign = order === 'desc' ? -1 : 1
  return rows.toSorted((a, b) => sign * (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0))
}

function showWaiting(context: UseCaseContext, { due, ...row }: WaitingRow): TaskOutput {
  return { ...row, version: 0, due, owner: verbatim(context.actor.name), state: 'open', mayFinish: false }
}

function showTask(context: UseCaseContext, found: PlanInForce | undefined, task: Task): TaskOutput {
  const target = found && independentTargets(found.plan).find(one => one.id === task.target)
  const department = found?.plan.departments.find(one => one.code === task.department)
  return {
    id: task.id,
    version: task.version,
    title: verbatim(task.title),
    why: {
      zh: [target?.label.zh, task.note, `${task.maker}派`].filter(Boolean).join('，'),
      en: [target?.label.en, task.note, `from ${task.maker}`].filter(Boolean).join(', '),
    },
    href: target === undefined ? null : boardHref(target.id, task.about),
    owner: department?.name ?? verbatim(task.department),
    due: task.due,
    overdue: task.state === 'open' && task.due < context.today,
    state: task.state,
    from: target === undefined ? 'person' : 'target',
    count: 1,
    mayFinish: true,
  }
}
