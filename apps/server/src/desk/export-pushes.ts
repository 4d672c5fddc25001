import { type Static, Type } from 'typebox'
import { fileOutput, idOf, type Language, useCase } from '../kernel/index.ts'
import { listPushes, readPush } from '../posts/index.ts'
import { type City, cityToken, educations, keyGroups } from '../registry/index.ts'
import { areaWords } from './area-words.ts'
import { column, formatInput, listFile } from './list-file.ts'

type Row = Static<typeof listPushes.output>['rows'][number]
type Sent = Static<typeof readPush.output>['posts'][number]

/** The pushes as a file. People are counted in it, never named. */
export const exportPushes = useCase({
  name: 'desk.exportPushes',
  kind: 'query',
  title: { zh: '导出推送记录', en: 'Export pushes' },
  permission: listPushes.permission,
  reach: 'area',
  allow: listPushes.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/pushes/export' },
  input: Type.Object({ ...listPushes.input.properties, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, after: _, limit: __, ...filters }) {
    const { language } = context
    const city = context.use(cityToken)
    const columns = [
      column<Row>('什么时候', 'Sent', row => row.sentAt, 26),
      column<Row>('谁推的', 'By', row => row.by),
      column<Row>('范围', 'Area', row => areaWords(city, row.area)[language]),
      column<Row>('推给谁', 'To', row => audienceWords(city, row.audience, language), 36),
      column<Row>('附言', 'Note', row => row.note, 30),
      column<Row>('岗位数', 'Posts', row => row.posts.length),
      column<Row>('符合的人', 'People found', row => row.found),
      column<Row>('不愿被推荐、没有推的人', 'Left out: want nothing chosen for them', row => row.leftOut),
      column<Row>('收到的人', 'People reached', row => row.people),
      column<Row>('首次推送的招聘人数', 'Openings pushed first', row => row.openings, 18),
      column<Row>('看过的人', 'Read by', row => row.read),
      column<Row>('投递的人', 'Applied', row => row.applied),
      column<Row>('编号', 'Id', row => row.id, 38),
    ]
    const list = { name: { zh: '推送', en: 'Pushes' }, format, columns }
    return listFile(context, list, page => listPushes.handle(context, { ...filters, ...page }))
  },
})

/** One push as a file: its posts, and how many people got each. */
export const exportPush = useCase({
  name: 'desk.exportPush',
  kind: 'query',
  title: { zh: '导出一次推送', en: 'Export a push' },
  permission: readPush.permission,
  reach: 'area',
  allow: readPush.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/pushes/:push/export' },
  input: Type.Object({ push: idOf<'Push'>(), ...formatInput }),
  output: fileOutput,
  async handle(context, { push, format }) {
    const { posts } = await readPush.handle(context, { push })
    const columns = [
      column<Sent>('岗位', 'Post', row => row.title, 28),
      column<Sent>('单位', 'Employer', row => row.employer, 30),
      column<Sent>('招聘人数', 'Openings', row => row.openings),
      column<Sent>('收到的人', 'People reached', row => row.people),
      column<Sent>('编号', 'Id', row => row.id, 38),
    ]
    const list = { name: { zh: '一次推送', en: 'Push' }, format, columns, subject: push }
    return listFile(context, list, async () => ({ rows: posts, next: null }))
  },
})

/** 住在瑞安；大专: the conditions of a push in words. */
function audienceWords(city: City, audience: Row['audience'], language: Language): string {
  const places = (codes: readonly string[] = []) => codes.map(code => areaWords(city, code)[language])
  const parts = [
    [{ zh: '住在', en: 'lives in ' }, places(audience.places)],
    [{ zh: '', en: '' }, (audience.educations ?? []).map(code => educations[code][language])],
    [{ zh: '', en: '' }, (audience.keyGroups ?? []).map(code => keyGroups[code][language])],
    [{ zh: '', en: '' }, audience.fields ?? []],
    [{ zh: '想去', en: 'wishes ' }, places(audience.wishPlaces)],
  ] as const
  const words = parts.flatMap(([head, of]) =>
    of.length === 0 ? [] : [head[language] + of.join(language === 'zh' ? '、' : ', ')],
  )
  if (words.length === 0) return language === 'zh' ? '范围里所有人' : 'everybody in the area'
  return words.join(language === 'zh' ? '；' : '; ')
}
