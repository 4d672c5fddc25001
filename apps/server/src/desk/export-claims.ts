import { type Static, Type } from 'typebox'
import { listClaims } from '../claims/index.ts'
import { fileOutput, useCase } from '../kernel/index.ts'
import { cityToken } from '../registry/index.ts'
import { areaWords } from './area-words.ts'
import { column, formatInput, listFile } from './list-file.ts'

type Row = Static<typeof listClaims.output>['rows'][number]

/** The claims of an area as a file: the same filters, all pages. */
export const exportClaims = useCase({
  name: 'desk.exportClaims',
  kind: 'query',
  title: { zh: '导出申领', en: 'Export claims' },
  permission: listClaims.permission,
  reach: 'area',
  allow: listClaims.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/claims/export' },
  input: Type.Object({ ...listClaims.input.properties, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, after: _, limit: __, ...filters }) {
    const { language } = context
    const city = context.use(cityToken)
    const columns = [
      column<Row>('回执号', 'Receipt', row => row.receipt, 20),
      column<Row>('申领人', 'Claimant', row => row.claimant, 24),
      column<Row>('政策', 'Policy', row => row.title[language], 24),
      column<Row>('县（市、区）', 'County', row => areaWords(city, row.county)[language]),
      column<Row>('状态', 'State', row => row.stateName[language], 18),
      column<Row>('轮到哪一级', 'Level', row => row.level?.[language] ?? ''),
      column<Row>('期限', 'Due', row => row.dueOn),
      column<Row>('超期', 'Late', row => (row.overdue ? { zh: '是', en: 'yes' }[language] : '')),
      column<Row>('金额（元）', 'Yuan', row => (row.amount === null ? null : row.amount / 100)),
      column<Row>('要求退回（元）', 'Demanded', row => (row.demanded === null ? null : row.demanded / 100)),
      column<Row>('已退回（元）', 'Repaid', row => row.repaid / 100),
      column<Row>('交上来', 'Sent', row => row.sentAt, 26),
      column<Row>('发放日', 'Paid', row => row.paidOn),
      column<Row>('代填', 'Entered by', row => row.enteredBy),
      column<Row>('编号', 'Id', row => row.id, 38),
    ]
    const list = { name: { zh: '申领', en: 'Claims' }, format, columns }
    return listFile(context, list, page => listClaims.handle(context, { ...filters, ...page }))
  },
})
