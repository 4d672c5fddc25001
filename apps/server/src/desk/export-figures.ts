import { type Static, Type } from 'typebox'
import { fileOutput, useCase } from '../kernel/index.ts'
import { figureStates, listReportedFigures } from '../plan/index.ts'
import { cityToken } from '../registry/index.ts'
import { areaWords } from './area-words.ts'
import { column, formatInput, listFile } from './list-file.ts'

type Row = Static<typeof listReportedFigures.output>['rows'][number]

/** The reported figures as a file: the same filters, all pages. They stay apart from what was counted. */
export const exportFigures = useCase({
  name: 'desk.exportFigures',
  kind: 'query',
  title: { zh: '导出上报数', en: 'Export reported figures' },
  permission: listReportedFigures.permission,
  reach: 'area',
  allow: listReportedFigures.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/figures/export' },
  input: Type.Object({ ...listReportedFigures.input.properties, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, after: _, limit: __, ...filters }) {
    const { language } = context
    const city = context.use(cityToken)
    const columns = [
      column<Row>('目标', 'Target', row => row.target.label[language], 32),
      column<Row>('目标编号', 'Target id', row => row.target.id),
      column<Row>('地区', 'Area', row => areaWords(city, row.area)[language]),
      column<Row>('部门', 'Department', row => row.department?.name[language] ?? null, 20),
      column<Row>('上报数（不计入）', 'Reported (not counted)', row => row.value / row.target.unit.scale, 18),
      column<Row>('单位', 'Unit', row => row.target.unit[language], 10),
      column<Row>('期间', 'Period', row => row.period),
      column<Row>('来源', 'Source', row => row.source, 30),
      column<Row>('凭据', 'Evidence', row => row.evidence?.name ?? null, 24),
      column<Row>('谁报', 'Submitted by', row => row.submittedBy),
      column<Row>('报送时间', 'Submitted', row => row.submittedAt, 26),
      column<Row>('状态', 'State', row => figureStates[row.state][language]),
      column<Row>('谁定', 'Decided by', row => row.decidedBy),
      column<Row>('退回原因', 'Reason', row => row.reason, 30),
    ]
    const list = { name: { zh: '上报数', en: 'Reported figures' }, format, columns }
    return listFile(context, list, page => listReportedFigures.handle(context, { ...filters, ...page }))
  },
})
