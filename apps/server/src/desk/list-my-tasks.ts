import { type Static, Type } from 'typebox'
import { nullable, oneOf, textSchema, type UseCaseContext, useCase } from '../kernel/index.ts'
import { findPlan, independentTargets, type PlanInForce } from '../plan/index.ts'
import { countTasks, listTasks, type TaskFilter } from './task.store.ts'
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

export const taskQuery = {
  done: Type.Optional(Type.Boolean()),
  /** those that I gave to others */
  given: Type.Optional(Type.Boolean()),
}

/** What waits for me: first what waits where it lies, then what I was asked to do, the soonest due first. */
export const listMyTasks = useCase({
  name: 'desk.listMyTasks',
  kind: 'query',
  title: { zh: '我的任务', en: 'My tasks' },
  permission: 'task.list',
  allow: ['employer', 'town-worker', 'county-officer', 'city-officer', 'leader', 'auditor', 'administrator'],
  http: { method: 'GET', path: '/api/tasks' },
  input: Type.Object({
    ...taskQuery,
    after: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}\\.[0-9a-f-]{36}$' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  output: Type.Object({
    rows: Type.Array(taskRow),
    /** all rows of the list, over all pages */
    total: Type.Integer(),
    next: nullable(Type.String()),
  }),
  async handle(context, input) {
    return pageOfTasks(context, input)
  },
})

export async function pageOfTasks(
  context: UseCaseContext,
  input: { done?: boolean; given?: boolean; after?: string; limit?: number },
) {
  const limit = input.limit ?? 50
  const filter = { state: input.done === true ? 'done' : 'open', given: input.given === true } as const
  const waiting = filter.state === 'open' && !filter.given ? await readWaiting(context) : []
  const plan = await findPlan(context)
  const own = await listTasks(context, { ...filter, ...positionOf(input.after), limit: limit + 1 })
  const shown = own.slice(0, limit)
  const last = own.length > limit ? shown.at(-1) : undefined
  const first = input.after === undefined ? waiting.map(row => showWaiting(context, row)) : []
  return {
    rows: [...first, ...shown.map(task => showTask(context, plan, task))],
    total: waiting.length + (await countTasks(context, filter)),
    next: last === undefined ? null : `${last.due}.${last.id}`,
  }
}

function positionOf(cursor: string | undefined): Pick<TaskFilter, 'after'> {
  const [due, id] = cursor?.split('.') ?? []
  return due === undefined || id === undefined ? {} : { after: { due, id } }
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
