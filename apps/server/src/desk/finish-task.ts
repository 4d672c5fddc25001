import { Type } from 'typebox'
import { idOf, notFound, oneOf, Problem, useCase } from '../kernel/index.ts'
import { lockTask, writeTaskState } from './task.store.ts'
import { officials, type Task } from './task.ts'

/** Says that a task is done, or that it is not after all. */
export const finishTask = useCase({
  name: 'desk.finishTask',
  kind: 'command',
  title: { zh: '办完任务', en: 'Finish a task' },
  permission: 'task.finish',
  reach: 'area',
  allow: officials,
  versioned: true,
  http: { method: 'POST', path: '/api/tasks/:task' },
  input: Type.Object({ task: idOf<'Task'>(), state: oneOf<Task['state']>('open', 'done') }),
  output: Type.Object({ version: Type.Integer() }),
  async handle(context, input) {
    const { account, area, department } = context.actor
    const task = await lockTask(context, input.task)
    if (task === undefined || account === undefined)
      throw notFound('task.unknown', { zh: '这个任务', en: 'task' })
    const isMine =
      task.account === undefined
        ? task.area === area && task.department === department
        : task.account === account
    if (!isMine && task.madeBy !== account) {
      throw new Problem('forbidden', 'task.not-yours', {
        zh: '由承办的人或派任务的人来办结',
        en: 'Whoever has to do it, or gave it, finishes it',
      })
    }
    context.expect(task.version)
    if (task.state === input.state) return { version: task.version }
    await writeTaskState(context, task, input.state, account)
    return { version: task.version + 1 }
  },
})
