import { Type } from 'typebox'
import { day, idOf, invalid, notFound, nullable, Problem, useCase } from '../kernel/index.ts'
import { findPlan, independentTargets } from '../plan/index.ts'
import { cityToken } from '../registry/index.ts'
import { insertTask } from './task.store.ts'

/** Asks an office to do something by a day: usually about a target that lags. */
export const makeTask = useCase({
  name: 'desk.makeTask',
  kind: 'command',
  title: { zh: '派任务', en: 'Give a task' },
  permission: 'task.give',
  reach: 'area',
  allow: ['county-officer', 'city-officer', 'leader'],
  http: { method: 'POST', path: '/api/tasks' },
  input: Type.Object({
    title: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
    /** a target of the plan that the task is about */
    target: Type.Optional(nullable(Type.String({ maxLength: 20 }))),
    /** the county whose number lags, and whose office has to do it; the city where it is null */
    area: Type.Optional(nullable(Type.String({ pattern: '^\\d{4}(\\d{2})?$' }))),
    /** a department of the plan, or `me` */
    owner: Type.String({ minLength: 1, maxLength: 60 }),
    due: day(),
    note: Type.Optional(Type.String({ maxLength: 1_000 })),
  }),
  output: Type.Object({ id: idOf<'Task'>(), version: Type.Integer() }),
  async handle(context, input) {
    const { account } = context.actor
    const found = await findPlan(context)
    if (account === undefined || found === undefined)
      throw notFound('plan.unknown', { zh: '计划', en: 'plan' })
    const { plan } = found
    const isMine = input.owner === 'me'
    const area = isMine ? context.actor.area : (input.area ?? plan.division)
    const department = isMine ? context.actor.department : input.owner
    if (area === undefined || department === undefined) throw nowhere()
    const { divisions, code } = context.use(cityToken)
    if (area !== code && divisions.get(area) === undefined) throw unknown('/area')
    if (!isMine && !plan.departments.some(one => one.code === department)) throw unknown('/owner')
    const target = input.target ?? undefined
    if (target !== undefined && !independentTargets(plan).some(one => one.id === target))
      throw unknown('/target')
    if (input.due < context.today) throw past(context.today)
    if (!area.startsWith(context.actor.area ?? '~')) throw outside()
    const id = context.newId<'Task'>()
    await insertTask(context, {
      id,
      title: input.title.trim(),
      note: input.note ?? '',
      target,
      about: input.area ?? undefined,
      area,
      department,
      account: isMine ? account : undefined,
      due: input.due,
      madeBy: account,
    })
    return { id, version: 1 }
  },
})

function unknown(pointer: string) {
  return invalid([
    {
      pointer,
      wrong: { zh: '没有这一项', en: 'There is no such one' },
      right: { zh: '从列出的选项里选', en: 'choose one of those listed' },
    },
  ])
}

function past(today: string) {
  return invalid([
    {
      pointer: '/due',
      wrong: { zh: '这一天已经过了', en: 'This day has passed' },
      right: { zh: `${today} 或以后`, en: `${today} or later` },
    },
  ])
}

function outside() {
  return new Problem('forbidden', 'access.out-of-scope', {
    zh: '只能派给自己范围里的单位',
    en: 'Tasks can be given inside your own area only',
  })
}

function nowhere() {
  return new Problem('conflict', 'task.no-office', {
    zh: '这个账号没有单位，不能给自己记任务',
    en: 'This account belongs to no office and cannot keep tasks',
  })
}
