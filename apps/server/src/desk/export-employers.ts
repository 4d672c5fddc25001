import { Type } from 'typebox'
import { fileOutput, useCase } from '../kernel/index.ts'
import { type EmployerRow, listEmployers } from './list-employers.ts'
import { column, formatInput, listFile } from './list-file.ts'

/** The list of employers as a file: the same filters, all pages. */
export const exportEmployers = useCase({
  name: 'desk.exportEmployers',
  kind: 'query',
  title: { zh: '导出单位', en: 'Export employers' },
  permission: listEmployers.permission,
  reach: 'area',
  allow: listEmployers.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/employers/export' },
  input: Type.Object({ ...listEmployers.input.properties, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, after: _, limit: __, ...filters }) {
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
    const list = { name: { zh: '单位', en: 'Employers' }, format, columns }
    return listFile(context, list, page => listEmployers.handle(context, { ...filters, ...page }))
  },
})
