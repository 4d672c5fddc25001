import { type Static, Type } from 'typebox'
import { fileOutput, useCase } from '../kernel/index.ts'
import { listDataRequests, listErasures, listRetention } from '../privacy/index.ts'
import { column, formatInput, listFile } from './list-file.ts'

type Row = Static<typeof listErasures.output>['rows'][number]

const requestColumns = (language: 'zh' | 'en') => [
  column<Row>('谁', 'Who', row => row.person),
  column<Row>('住在', 'Lives in', row => row.place[language], 30),
  column<Row>('哪一项', 'Field', row => row.fieldName?.[language] ?? null),
  column<Row>('本人的话', 'In the person’s words', row => row.wish, 40),
  column<Row>('状态', 'State', row => row.stateName[language], 20),
  column<Row>('答复不晚于', 'Answer by', row => row.due),
  column<Row>('提出时间', 'Asked', row => row.askedAt, 26),
  column<Row>('答复', 'Answer', row => row.answer, 40),
  column<Row>('答复时间', 'Answered', row => row.answeredAt, 26),
]

/** Requests for corrections as a file: the same filters, all pages. */
export const exportDataRequests = useCase({
  name: 'desk.exportDataRequests',
  kind: 'query',
  title: { zh: '导出更正申请', en: 'Export requests for corrections' },
  permission: listDataRequests.permission,
  reach: 'area',
  allow: listDataRequests.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/data-requests/export' },
  input: Type.Object({ ...listDataRequests.input.properties, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, after: _, limit: __, ...filters }) {
    const columns = requestColumns(context.language)
    const list = { name: { zh: '更正申请', en: 'Requests for corrections' }, format, columns }
    return listFile(context, list, page => listDataRequests.handle(context, { ...filters, ...page }))
  },
})

/** Requests to be erased as a file: the same filters, all pages. */
export const exportErasures = useCase({
  name: 'desk.exportErasures',
  kind: 'query',
  title: { zh: '导出注销申请', en: 'Export requests to be erased' },
  permission: listErasures.permission,
  reach: 'area',
  allow: listErasures.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/erasures/export' },
  input: Type.Object({ ...listErasures.input.properties, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, after: _, limit: __, ...filters }) {
    const columns = requestColumns(context.language)
    const list = { name: { zh: '注销申请', en: 'Requests to be erased' }, format, columns }
    return listFile(context, list, page => listErasures.handle(context, { ...filters, ...page }))
  },
})

type List = Static<typeof listRetention.output>['rows'][number]
type Line = List['classes'][number] & Pick<List, 'day' | 'stateName'>

/** What was due, class by class of each list: how many, on what ground, and how many were let go of. */
export const exportRetention = useCase({
  name: 'desk.exportRetention',
  kind: 'query',
  title: { zh: '导出到期清单', en: 'Export what is due' },
  permission: listRetention.permission,
  reach: 'city',
  allow: listRetention.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/retention/export' },
  input: Type.Object({ ...listRetention.input.properties, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, ...filters }) {
    const { language } = context
    const columns = [
      column<Line>('清单日期', 'Listed on', row => row.day),
      column<Line>('状态', 'State', row => row.stateName[language]),
      column<Line>('什么信息', 'What', row => row.title[language], 34),
      column<Line>('依据', 'Ground', row => row.basis[language], 44),
      column<Line>('留多少个月', 'Kept for months', row => row.months),
      column<Line>('到期', 'Due', row => row.due),
      column<Line>('最早', 'Oldest', row => row.oldest),
      column<Line>('处理了', 'Let go of', row => row.done),
    ]
    const list = { name: { zh: '到期清单', en: 'What is due' }, format, columns }
    return listFile(context, list, async () => {
      const { rows } = await listRetention.handle(context, filters)
      const lines = rows.flatMap(({ day, stateName, classes }) =>
        classes.map(one => ({ ...one, day, stateName })),
      )
      return { rows: lines, next: null }
    })
  },
})
