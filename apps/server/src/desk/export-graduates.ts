import { type Static, Type } from 'typebox'
import { fileOutput, useCase } from '../kernel/index.ts'
import { listGraduates } from '../rosters/index.ts'
import { column, formatInput, listFile } from './list-file.ts'

type Row = Static<typeof listGraduates.output>['rows'][number]

/** The graduates of a roster as a file: the same filters, all pages. Numbers stay masked. */
export const exportGraduates = useCase({
  name: 'desk.exportGraduates',
  kind: 'query',
  title: { zh: '导出毕业生', en: 'Export graduates' },
  permission: listGraduates.permission,
  reach: ['organisation', 'area'],
  allow: listGraduates.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/graduates/export' },
  input: Type.Object({ ...listGraduates.input.properties, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, after: _, limit: __, ...filters }) {
    const { language } = context
    const yes = { zh: '是', en: 'yes' }[language]
    const no = { zh: '否', en: 'no' }[language]
    const columns = [
      column<Row>('姓名', 'Name', row => row.name),
      column<Row>('证件号码（隐去中间）', 'ID number (masked)', row => row.number, 24),
      column<Row>('学号', 'Student number', row => row.studentNumber, 18),
      column<Row>('专业', 'Major', row => row.major, 24),
      column<Row>('学历', 'Degree', row => row.level[language]),
      column<Row>('毕业日期', 'Graduated', row => row.graduatedOn),
      column<Row>('去向', 'Destination', row => row.destination?.[language] ?? null, 20),
      column<Row>('在温州', 'In Wenzhou', row => (row.inWenzhou === null ? null : row.inWenzhou ? yes : no)),
      column<Row>('单位', 'Employer', row => row.employer, 30),
      column<Row>('这次没有出现', 'Missing this time', row => (row.missing ? yes : no)),
    ]
    const list = { name: { zh: '毕业生名册', en: 'Graduates' }, format, columns }
    return listFile(context, list, page => listGraduates.handle(context, { ...filters, ...page }))
  },
})
