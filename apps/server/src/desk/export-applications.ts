import { Type } from 'typebox'
import { type ApplicationView, listApplications } from '../applications/index.ts'
import { fileOutput, useCase } from '../kernel/index.ts'
import { cityToken, countyOf } from '../registry/index.ts'
import { column, formatInput, listFile } from './list-file.ts'

/** The list of applications as a file. Phone numbers and résumés stay where they are: open the one that you need. */
export const exportApplications = useCase({
  name: 'desk.exportApplications',
  kind: 'query',
  title: { zh: '导出投递', en: 'Export applications' },
  permission: listApplications.permission,
  reach: ['own', 'organisation', 'area'],
  allow: listApplications.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/applications/export' },
  input: Type.Object({ ...listApplications.input.properties, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, after: _, limit: __, ...filters }) {
    const { language } = context
    const city = context.use(cityToken)
    const columns = [
      column<ApplicationView>('姓名', 'Name', row => row.person, 12),
      column<ApplicationView>('岗位', 'Post', row => row.post.title, 28),
      column<ApplicationView>('单位', 'Employer', row => row.employer.name, 30),
      column<ApplicationView>('县(市、区)', 'County', row => countyOf(city, row.division).name[language]),
      column<ApplicationView>('状态', 'State', row => row.stateName[language]),
      column<ApplicationView>('投递时间', 'Applied', row => row.appliedAt, 26),
      column<ApplicationView>('该答复', 'Answer due', row => row.answerDue),
      column<ApplicationView>('答复日期', 'Answered', row => row.answeredOn),
      column<ApplicationView>('下一步最迟', 'Next step due', row => row.due),
      column<ApplicationView>('到岗日期', 'First day', row => row.startedOn ?? row.startOn),
      column<ApplicationView>('编号', 'Id', row => row.id, 38),
    ]
    const list = { name: { zh: '投递', en: 'Applications' }, format, columns }
    return listFile(context, list, page => listApplications.handle(context, { ...filters, ...page }))
  },
})
