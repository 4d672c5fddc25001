import { Type } from 'typebox'
import { type Column, type Context, fileOutput, tableFile, useCase } from '../kernel/index.ts'
import { targetOf } from '../plan/index.ts'
import { formatInput } from './export-board.ts'
import { readPlace } from './frame.ts'
import { readRecords, recordsQuery } from './list-target-records.ts'
import { readers } from './outputs.ts'
import { type RecordOutput, showRecords } from './records.ts'

/** All records behind a number that the reader may list, as a file. */
export const exportTargetRecords = useCase({
  name: 'board.exportTargetRecords',
  kind: 'query',
  title: { zh: '导出一个数的记录', en: 'Export the records behind a number' },
  permission: 'board.records',
  reach: 'area',
  allow: readers,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/board/:target/records/export' },
  input: Type.Object({ ...recordsQuery, ...formatInput }),
  output: fileOutput,
  async handle(context, input) {
    const { label } = targetOf(await readPlace(context, input), input.target)
    const table = { name: label, language: context.language, format: input.format ?? 'xlsx', columns }
    return tableFile(table, pagesOf(context, input))
  },
})

const columns: readonly Column<RecordOutput & { county: string }>[] = [
  { head: { zh: '发生日期', en: 'Day' }, value: row => row.happenedOn },
  { head: { zh: '记录', en: 'Record' }, value: row => row.title, width: 36 },
  { head: { zh: '单位', en: 'Organisation' }, value: row => row.by, width: 30 },
  { head: { zh: '地区', en: 'Area' }, value: row => row.county },
  { head: { zh: '数量', en: 'Quantity' }, value: row => row.quantity },
  { head: { zh: '核实', en: 'Verification' }, value: row => row.verification },
  { head: { zh: '登记时间', en: 'Recorded at' }, value: row => row.recordedAt, width: 26 },
  { head: { zh: '编号', en: 'Id' }, value: row => row.id, width: 38 },
]

const pageSize = 5_000

async function* pagesOf(context: Context, question: Parameters<typeof readRecords>[1]) {
  let after: string | undefined
  do {
    const { page } = await readRecords(context, question, { after, limit: pageSize })
    const rows = await showRecords(context, page.records, { subject: question.target, purpose: 'export' })
    yield rows.map(row => ({ ...row, county: row.area.name[context.language] }))
    after = page.next
  } while (after !== undefined)
}
