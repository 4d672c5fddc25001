import { Type } from 'typebox'
import { fileOutput, useCase } from '../kernel/index.ts'
import { column, formatInput, listFile } from './list-file.ts'
import { listMyTasks, type TaskOutput } from './list-my-tasks.ts'

/** My tasks as a file: the same filters, all pages. */
export const exportTasks = useCase({
  name: 'desk.exportTasks',
  kind: 'query',
  title: { zh: '导出任务', en: 'Export tasks' },
  permission: listMyTasks.permission,
  reach: ['organisation', 'area'],
  allow: listMyTasks.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/tasks/export' },
  input: Type.Object({ ...listMyTasks.input.properties, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, after: _, limit: __, ...filters }) {
    const { language } = context
    const columns = [
      column<TaskOutput>('任务', 'Task', row => row.title[language], 40),
      column<TaskOutput>('缘由', 'Why', row => row.why[language], 40),
      column<TaskOutput>('承办', 'Owner', row => row.owner[language], 20),
      column<TaskOutput>('期限', 'Due', row => row.due),
      column<TaskOutput>('件数', 'Count', row => row.count),
      column<TaskOutput>('状态', 'State', row => stateNames[row.state][language]),
    ]
    const list = { name: { zh: '任务', en: 'Tasks' }, format, columns }
    return listFile(context, list, page => listMyTasks.handle(context, { ...filters, ...page }))
  },
})

const stateNames = { open: { zh: '待办', en: 'open' }, done: { zh: '办完', en: 'done' } }
