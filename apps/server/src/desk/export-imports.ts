import { type Static, Type } from 'typebox'
import { fileOutput, type Text, useCase } from '../kernel/index.ts'
import { listImports } from '../posts/index.ts'
import { column, formatInput, listFile } from './list-file.ts'

type Row = Static<typeof listImports.output>['rows'][number]

const states: Readonly<Record<Row['state'], Text>> = {
  reading: { zh: '在读', en: 'reading' },
  mapping: { zh: '等对列', en: 'columns to be named' },
  preview: { zh: '等确认', en: 'to be confirmed' },
  running: { zh: '在写', en: 'writing' },
  done: { zh: '写好了', en: 'written' },
  undone: { zh: '撤掉了', en: 'undone' },
  failed: { zh: '读不了', en: 'unreadable' },
}

/** The list of imports as a file; what was wrong in one of them is that import's own file. */
export const exportImports = useCase({
  name: 'desk.exportImports',
  kind: 'query',
  title: { zh: '导出导入列表', en: 'Export the list of imports' },
  permission: listImports.permission,
  reach: ['organisation', 'area'],
  allow: listImports.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/imports/export' },
  input: Type.Object({ ...listImports.input.properties, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, after: _, limit: __, ...filters }) {
    const { language } = context
    const columns = [
      column<Row>('文件', 'File', row => row.file, 36),
      column<Row>('什么时候', 'At', row => row.at, 26),
      column<Row>('谁', 'By', row => row.by),
      column<Row>('行数', 'Rows', row => row.rows),
      column<Row>('可用', 'Good', row => row.good),
      column<Row>('有错', 'Bad', row => row.bad),
      column<Row>('状态', 'State', row => states[row.state][language]),
      column<Row>('编号', 'Id', row => row.id, 38),
    ]
    const list = { name: { zh: '导入', en: 'Imports' }, format, columns }
    return listFile(context, list, page => listImports.handle(context, { ...filters, ...page }))
  },
})
