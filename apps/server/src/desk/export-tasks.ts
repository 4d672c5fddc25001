import { Type } from 'typebox'
import { fileOutput, tableFile, useCase } from '../kernel/index.ts'
import { column, everyPage, exportPage, formatInput } from './every-page.ts'
import { listMyTasks, pageOfTasks, type TaskOutput, taskQuery } from './list-my-tasks.ts'

/** My tasks as a file: the same filters, all pages. */
export const exportTasks = useCase({
  name: 'desk.exportTasks',
  kind: 'query',
  title: { zh: '导出任务', en: 'Export tasks' },
  permission: listMyTasks.permission,
  allow: listMyTasks.allow,
  file: true,
  http: { method: 'GET', path: '/api/tasks/export' },
  input: Type.Object({ ...taskQuery, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, ...filters }) {
    const { language } = context
    const columns = [
      column<TaskOutput>('任务', 'Task', row => row.title[language], 40),
      column<TaskOutput>('缘由', 'Why', row => row.why[language], 40),
      column<TaskOutput>('承办', 'Owner', row => row.owner[language], 20),
      column<TaskOutput>('期限', 'Due', row => row.due),
      column<TaskOutput>('件数', 'Count', row => row.count),
      column<TaskOutput>('状态', 'State', row => stateNames[row.state][language]),
    ]
    const table = { name: { zh: '任务', en: 'Tasks' }, language, format: format ?? 'xlsx', columns }
    const read = (after: string | undefined) =>
      pageOfTasks(context, { ...filters, limit: exportPage, ...(after !== undefined && { after }) })
    return tableFile(table, everyPage(read))
  },
})

const stateNames = { open: { zh: '待办', en: 'open' }, done: { zh: '办完', en: 'done' } }
