import { type Static, Type } from 'typebox'
import { listFounders } from '../founders/index.ts'
import { fileOutput, useCase } from '../kernel/index.ts'
import { cityToken } from '../registry/index.ts'
import { areaWords } from './area-words.ts'
import { column, formatInput, listFile } from './list-file.ts'

type Row = Static<typeof listFounders.output>['rows'][number]

/** The founders of an area as a file: the same filters, all pages. */
export const exportFounders = useCase({
  name: 'desk.exportFounders',
  kind: 'query',
  title: { zh: '导出创业者名单', en: 'Export founders' },
  permission: listFounders.permission,
  reach: 'area',
  allow: listFounders.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/founders/export' },
  input: Type.Object({ ...listFounders.input.properties, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, after: _, limit: __, ...filters }) {
    const { language } = context
    const city = context.use(cityToken)
    const columns = [
      column<Row>('姓名', 'Name', row => row.name),
      column<Row>('项目', 'Business', row => row.business, 30),
      column<Row>('形式', 'Form', row => row.kindName[language], 16),
      column<Row>('地区', 'Area', row => areaWords(city, row.division)[language]),
      column<Row>('开办日期', 'Started', row => row.startedOn),
      column<Row>('首次获扶持', 'First supported', row => row.supportedOn),
      column<Row>('扶持几项', 'Supports', row => row.supports),
      column<Row>('带动就业', 'People employed', row => row.employed),
      column<Row>('状态', 'State', row => row.stateName[language]),
      column<Row>('本季回访', 'This quarter', row => row.followName[language]),
      column<Row>('回访期限', 'Due', row => row.dueOn),
      column<Row>('编号', 'Id', row => row.id, 38),
    ]
    const list = { name: { zh: '创业者', en: 'Founders' }, format, columns }
    return listFile(context, list, page => listFounders.handle(context, { ...filters, ...page }))
  },
})
