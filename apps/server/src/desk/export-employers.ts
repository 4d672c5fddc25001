import { Type } from 'typebox'
import { fileOutput, tableFile, useCase } from '../kernel/index.ts'
import { column, everyPage, exportPage, formatInput } from './every-page.ts'
import { type EmployerRow, employerQuery, listEmployers, pageOfEmployers } from './list-employers.ts'

/** The list of employers as a file: the same filters, all pages. */
export const exportEmployers = useCase({
  name: 'desk.exportEmployers',
  kind: 'query',
  title: { zh: '导出单位', en: 'Export employers' },
  permission: listEmployers.permission,
  allow: listEmployers.allow,
  file: true,
  http: { method: 'GET', path: '/api/employers/export' },
  input: Type.Object({ ...employerQuery, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, ...filters }) {
    const { language } = context
    const columns = [
      column<EmployerRow>('单位', 'Employer', row => row.name, 32),
      column<EmployerRow>('类型', 'Kind', row => row.kind[language]),
      column<EmployerRow>('统一社会信用代码', 'Credit code', row => row.creditCode, 22),
      column<EmployerRow>('县(市、区)', 'County', row => row.county.name[language]),
      column<EmployerRow>('状态', 'State', row => row.stateName[language]),
      column<EmployerRow>('发布岗位', 'Posts', row => row.posts),
      column<EmployerRow>('招聘人数', 'Openings', row => row.openings),
      column<EmployerRow>('已到岗或已接受', 'Taken', row => row.hired),
      column<EmployerRow>('该答复', 'Answers due', row => row.replies?.due ?? null),
      column<EmployerRow>('按时答复', 'Answered in time', row => row.replies?.inTime ?? null),
      column<EmployerRow>('登记时间', 'Registered', row => row.registeredAt, 26),
    ]
    const table = { name: { zh: '单位', en: 'Employers' }, language, format: format ?? 'xlsx', columns }
    const read = (after: string | undefined) =>
      pageOfEmployers(context, { ...filters, limit: exportPage, ...(after !== undefined && { after }) })
    return tableFile(table, everyPage(read))
  },
})
