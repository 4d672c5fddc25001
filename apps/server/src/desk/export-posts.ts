import { Type } from 'typebox'
import { fileOutput, tableFile, useCase } from '../kernel/index.ts'
import { categories, listPosts, type PostView, payKinds } from '../posts/index.ts'
import { cityToken } from '../registry/index.ts'
import { column, everyPage, exportPage, formatInput } from './every-page.ts'
import { placeOf } from './read-session.ts'

/** The list of posts as a file: the same filters, all pages. */
export const exportPosts = useCase({
  name: 'desk.exportPosts',
  kind: 'query',
  title: { zh: '导出岗位', en: 'Export posts' },
  permission: listPosts.permission,
  allow: listPosts.allow,
  file: true,
  http: { method: 'GET', path: '/api/posts/export' },
  input: Type.Object({ ...listPosts.input.properties, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, after: _, limit: __, ...filters }) {
    const { language } = context
    const city = context.use(cityToken)
    const columns = [
      column<PostView>('岗位', 'Post', row => row.fields.title, 28),
      column<PostView>('单位', 'Employer', row => row.employer.name, 30),
      column<PostView>('类别', 'Category', row => categories[row.fields.category][language]),
      column<PostView>(
        '县(市、区)',
        'County',
        row => placeOf(city, row.fields.division.slice(0, 6)).name[language],
      ),
      column<PostView>('地点', 'Place', row => row.fields.place, 24),
      column<PostView>('招聘人数', 'Openings', row => row.fields.openings),
      column<PostView>('已到岗或已接受', 'Taken', row => row.taken),
      column<PostView>('待遇下限（元）', 'Pay from (yuan)', row => yuan(row.fields.pay.from)),
      column<PostView>('待遇上限（元）', 'Pay to (yuan)', row => yuan(row.fields.pay.to)),
      column<PostView>('计薪', 'Paid', row => payKinds[row.fields.pay.kind][language]),
      column<PostView>('状态', 'State', row => row.stateName[language]),
      column<PostView>('发布日期', 'Published', row => row.publishedOn),
      column<PostView>('有效期至', 'Valid until', row => row.fields.validUntil),
      column<PostView>('编号', 'Id', row => row.id, 38),
    ]
    const table = { name: { zh: '岗位', en: 'Posts' }, language, format: format ?? 'xlsx', columns }
    const read = (after: string | undefined) =>
      listPosts.handle(context, { ...filters, limit: exportPage, ...(after !== undefined && { after }) })
    return tableFile(table, everyPage(read))
  },
})

function yuan(fen: number | null): number | null {
  return fen === null ? null : fen / 100
}
