import { type Static, Type } from 'typebox'
import { fileOutput, useCase } from '../kernel/index.ts'
import { listLoans, readTakeUp } from '../loans/index.ts'
import { column, formatInput, listFile } from './list-file.ts'

type Row = Static<typeof listLoans.output>['rows'][number]
type Bank = Static<typeof readTakeUp.output>['rows'][number]

const yuan = (fen: number | null) => (fen === null ? null : fen / 100)
const percent = (rate: number | null) => (rate === null ? null : rate / 100)

/** The loans that the reader may see as a file: the same filters, all pages. */
export const exportLoans = useCase({
  name: 'desk.exportLoans',
  kind: 'query',
  title: { zh: '导出贷款', en: 'Export loans' },
  permission: listLoans.permission,
  reach: listLoans.reach,
  allow: listLoans.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/loans/export' },
  input: Type.Object({ ...listLoans.input.properties, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, after: _, limit: __, ...filters }) {
    const { language } = context
    const columns = [
      column<Row>('申请人', 'Applicant', row => row.name, 30),
      column<Row>('地区', 'Area', row => row.area[language]),
      column<Row>('银行', 'Bank', row => row.bank, 26),
      column<Row>('状态', 'State', row => row.stateName[language], 18),
      column<Row>('申请金额（元）', 'Asked for (yuan)', row => yuan(row.asked)),
      column<Row>('收到', 'Received', row => row.receivedOn),
      column<Row>('答复期限', 'Due', row => row.dueOn),
      column<Row>('答复', 'Decided', row => row.decidedOn),
      column<Row>('几个工作日', 'Working days', row => row.decidedIn),
      column<Row>('额度（元）', 'Line (yuan)', row => yuan(row.line)),
      column<Row>('年利率（%）', 'Rate a year (%)', row => percent(row.rate)),
      column<Row>('高于上限', 'Above the ceiling', row => (row.above ? 1 : 0)),
      column<Row>('已放款（元）', 'Paid out (yuan)', row => yuan(row.disbursed)),
      column<Row>('没还（元）', 'Outstanding (yuan)', row => yuan(row.outstanding)),
      column<Row>('申请时人数', 'Staff when asked', row => row.startStaff),
      column<Row>('最近人数', 'Staff last reported', row => row.lastStaff),
      column<Row>('编号', 'Id', row => row.id, 38),
    ]
    const list = { name: { zh: '稳岗贷款', en: 'Stabilisation loans' }, format, columns }
    return listFile(context, list, page => listLoans.handle(context, { ...filters, ...page }))
  },
})

/** What each bank has done, as a file. */
export const exportTakeUp = useCase({
  name: 'desk.exportTakeUp',
  kind: 'query',
  title: { zh: '导出各银行办理情况', en: 'Export take-up by bank' },
  permission: readTakeUp.permission,
  reach: readTakeUp.reach,
  allow: readTakeUp.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/loans/take-up/export' },
  input: Type.Object(formatInput),
  output: fileOutput,
  async handle(context, { format }) {
    const { rows } = await readTakeUp.handle(context, {})
    const columns = [
      column<Bank>('银行', 'Bank', row => row.bank, 30),
      column<Bank>('申请', 'Applications', row => row.applications),
      column<Bank>('等答复', 'Waiting', row => row.waiting),
      column<Bank>('超期没答复', 'Late', row => row.late),
      column<Bank>('同意', 'Approved', row => row.approved),
      column<Bank>('额度（元）', 'Lines (yuan)', row => yuan(row.lines)),
      column<Bank>('放款（元）', 'Paid out (yuan)', row => yuan(row.disbursed)),
      column<Bank>('没还（元）', 'Outstanding (yuan)', row => yuan(row.outstanding)),
      column<Bank>('利率高于上限', 'Above the rate ceiling', row => row.aboveRate),
      column<Bank>('答复天数中位数', 'Median working days', row => row.medianDays),
    ]
    const list = { name: { zh: '银行办理情况', en: 'Take-up by bank' }, format, columns }
    return listFile(context, list, async () => ({ rows, next: null }))
  },
})
