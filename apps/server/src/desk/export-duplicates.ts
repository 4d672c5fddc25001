import { type Static, Type } from 'typebox'
import { fileOutput, useCase } from '../kernel/index.ts'
import { listDuplicates } from '../posts/index.ts'
import { column, formatInput, listFile } from './list-file.ts'

type Row = Static<typeof listDuplicates.output>['rows'][number]

/** The pairs of likely duplicates as a file, one line a pair: the same filters, all pages. */
export const exportDuplicates = useCase({
  name: 'desk.exportDuplicates',
  kind: 'query',
  title: { zh: '导出疑似重复', en: 'Export likely duplicates' },
  permission: listDuplicates.permission,
  reach: 'area',
  allow: listDuplicates.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/duplicates/export' },
  input: Type.Object({ ...listDuplicates.input.properties, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, after: _, limit: __, ...filters }) {
    const { language } = context
    const side = (which: 'left' | 'right', zh: string, en: string) => [
      column<Row>(`${zh}岗位`, `${en} post`, row => row[which].title, 26),
      column<Row>(`${zh}单位`, `${en} employer`, row => row[which].employer, 28),
      column<Row>(`${zh}状态`, `${en} state`, row => row[which].state[language]),
      column<Row>(`${zh}招聘人数`, `${en} openings`, row => row[which].openings),
      column<Row>(`${zh}投递数`, `${en} applicants`, row => row[which].applications),
      column<Row>(`${zh}发布日期`, `${en} published`, row => row[which].publishedAt),
      column<Row>(`${zh}编号`, `${en} id`, row => row[which].id, 38),
    ]
    const columns = [
      column<Row>('为什么像', 'Why', row => row.why.map(why => why[language]).join('；'), 40),
      column<Row>('相像程度', 'Likeness', row => row.score),
      ...side('left', '甲', 'First'),
      ...side('right', '乙', 'Second'),
    ]
    const list = { name: { zh: '疑似重复', en: 'Likely duplicates' }, format, columns }
    return listFile(context, list, page => listDuplicates.handle(context, { ...filters, ...page }))
  },
})
