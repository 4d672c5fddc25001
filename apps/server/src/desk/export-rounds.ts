import { type Static, Type } from 'typebox'
import { fileOutput, idOf, type Text, useCase } from '../kernel/index.ts'
import { listRounds, readRound } from '../posts/index.ts'
import { cityToken } from '../registry/index.ts'
import { areaWords } from './area-words.ts'
import { column, formatInput, listFile } from './list-file.ts'

type Row = Static<typeof listRounds.output>['rows'][number]
type Answer = Static<typeof readRound.output>['answers'][number]

const states: Readonly<Record<Row['state'], Text>> = {
  open: { zh: '征集中', en: 'open' },
  closed: { zh: '已结束', en: 'closed' },
}
const answers: Readonly<Record<NonNullable<Answer['answer']>, Text>> = {
  posts: { zh: '有岗位', en: 'has posts' },
  nothing: { zh: '这个月没有', en: 'nothing this month' },
}

/** The rounds of collection as a file: the same filters, all pages. */
export const exportRounds = useCase({
  name: 'desk.exportRounds',
  kind: 'query',
  title: { zh: '导出岗位征集', en: 'Export rounds of collection' },
  permission: listRounds.permission,
  reach: ['organisation', 'area'],
  allow: listRounds.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/rounds/export' },
  input: Type.Object({ ...listRounds.input.properties, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, after: _, limit: __, ...filters }) {
    const { language } = context
    const city = context.use(cityToken)
    const columns = [
      column<Row>('协会', 'Association', row => row.association.name, 30),
      column<Row>('地区', 'Area', row => areaWords(city, row.division)[language]),
      column<Row>('月份', 'Month', row => row.month),
      column<Row>('问了几家', 'Asked', row => row.asked),
      column<Row>('期限', 'Due', row => row.due),
      column<Row>('状态', 'State', row => states[row.state][language]),
      column<Row>('计入', 'Counted', row => (row.counted ? 1 : 0)),
      column<Row>('谁发起', 'Opened by', row => row.openedBy),
      column<Row>('发起时间', 'Opened', row => row.openedAt, 26),
      column<Row>('提醒日期', 'Reminded', row => row.remindedOn),
      column<Row>('结束时间', 'Closed', row => row.closedAt, 26),
      column<Row>('编号', 'Id', row => row.id, 38),
    ]
    const list = { name: { zh: '岗位征集', en: 'Rounds' }, format, columns }
    return listFile(context, list, page => listRounds.handle(context, { ...filters, ...page }))
  },
})

/** The answers of one round as a file: who was asked, who answered, what came in. A member gets its own line. */
export const exportRound = useCase({
  name: 'desk.exportRound',
  kind: 'query',
  title: { zh: '导出一轮征集的答复', en: 'Export the answers of a round' },
  permission: readRound.permission,
  reach: ['organisation', 'area'],
  allow: readRound.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/rounds/:round/export' },
  input: Type.Object({ round: idOf<'Round'>(), ...formatInput }),
  output: fileOutput,
  async handle(context, { round, format }) {
    const { language } = context
    const found = await readRound.handle(context, { round })
    const columns = [
      column<Answer>('单位', 'Member', row => row.name, 32),
      column<Answer>('答复', 'Answer', row => (row.answer === null ? null : answers[row.answer][language])),
      column<Answer>('岗位数', 'Posts', row => (row.answer === null ? null : row.posts.length)),
      column<Answer>('招聘人数', 'Openings', row => (row.answer === null ? null : row.openings)),
      column<Answer>('附言', 'Note', row => row.note, 30),
      column<Answer>('答复时间', 'Answered', row => row.answeredAt, 26),
      column<Answer>('谁答复', 'Answered by', row => row.answeredBy),
    ]
    const list = { name: { zh: '征集答复', en: 'Answers of a round' }, format, columns, subject: round }
    return listFile(context, list, async () => ({ rows: found.answers, next: null }))
  },
})
