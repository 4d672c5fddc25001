import type { Static } from 'typebox'
import { Type } from 'typebox'
import { listOwnActivities, listRegistrations, readOwnActivity } from '../activities/index.ts'
import { type Column, fileOutput, idOf, useCase } from '../kernel/index.ts'
import { column, formatInput, listFile } from './list-file.ts'

type Row = Static<typeof listOwnActivities.output>['rows'][number]
type Participant = Static<typeof listRegistrations.output>['rows'][number]

const shanghai = (instant: string | null | undefined) =>
  instant === null || instant === undefined
    ? null
    : new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

/** Activities of one's own or one's area as a file: the same filters, all pages. */
export const exportActivities = useCase({
  name: 'desk.exportActivities',
  kind: 'query',
  title: { zh: '导出活动', en: 'Export activities' },
  permission: listOwnActivities.permission,
  reach: listOwnActivities.reach,
  allow: listOwnActivities.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/own-activities/export' },
  input: Type.Object({ ...listOwnActivities.input.properties, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, after: _, limit: __, ...filters }) {
    const { language } = context
    const columns = [
      column<Row>('活动', 'Activity', row => row.title, 36),
      column<Row>('种类', 'Kind', row => row.kindName[language], 20),
      column<Row>('主办', 'Organiser', row => row.organiserName, 28),
      column<Row>('状态', 'State', row => row.stateName[language], 18),
      column<Row>('地区', 'Area', row => row.placeName[language]),
      column<Row>('地点', 'Place', row => row.place, 30),
      column<Row>('方式', 'Mode', row => row.modeName[language]),
      column<Row>('开始', 'Begins', row => shanghai(row.startsAt), 18),
      column<Row>('结束', 'Ends', row => shanghai(row.endsAt), 18),
      column<Row>('名额', 'Places', row => row.capacity),
      column<Row>('剩余', 'Left', row => row.free),
      column<Row>('候补', 'Waiting', row => row.waiting),
      column<Row>('总结期限', 'Report due', row => row.reportDue),
      column<Row>('编号', 'Id', row => row.id, 38),
    ]
    const list = { name: { zh: '活动', en: 'Activities' }, format, columns }
    return listFile(context, list, page => listOwnActivities.handle(context, { ...filters, ...page }))
  },
})

/** Who is registered as a file: with their answers, and when they came to which session. */
export const exportParticipants = useCase({
  name: 'desk.exportParticipants',
  kind: 'query',
  title: { zh: '导出报名名单', en: 'Export who is registered' },
  permission: listRegistrations.permission,
  reach: listRegistrations.reach,
  allow: listRegistrations.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/own-activities/:activity/registrations/export' },
  input: Type.Object({
    ...listRegistrations.input.properties,
    activity: idOf<'Activity'>(),
    ...formatInput,
  }),
  output: fileOutput,
  async handle(context, { format, after: _, limit: __, ...filters }) {
    const { language } = context
    const { activity } = await readOwnActivity.handle(context, { activity: filters.activity })
    const several = activity.sessions.length > 1
    const columns: readonly Column<Participant>[] = [
      column<Participant>('姓名', 'Name', row => row.name, 16),
      column<Participant>('手机', 'Phone', row => row.phone, 16),
      column<Participant>('状态', 'State', row => row.stateName[language]),
      column<Participant>('位置', 'Places', row => row.places),
      column<Participant>('报名时间', 'Registered', row => shanghai(row.madeAt), 18),
      ...activity.questions.map(({ id, text }) =>
        column<Participant>(text, text, row => row.answers[id] ?? null, 24),
      ),
      ...activity.sessions.flatMap(session => {
        const [zh, en] = several ? [`第${session.no}场`, `Session ${session.no}: `] : ['', '']
        const came = (row: Participant) => row.came.find(one => one.session === session.id)
        return [
          column<Participant>(`${zh}签到`, `${en}in`, row => shanghai(came(row)?.inAt), 18),
          column<Participant>(`${zh}签退`, `${en}out`, row => shanghai(came(row)?.outAt), 18),
        ]
      }),
      column<Participant>('编号', 'Id', row => row.id, 38),
    ]
    const list = { name: { zh: '报名名单', en: 'Registrations' }, format, columns, subject: filters.activity }
    return listFile(context, list, page => listRegistrations.handle(context, { ...filters, ...page }))
  },
})
