import { Type } from 'typebox'
import { fileOutput, useCase } from '../kernel/index.ts'
import { categories, doubtWords, listPosts, type PostRow, payKinds } from '../posts/index.ts'
import { column, formatInput, listFile } from './list-file.ts'

/** The list of posts as a file: the same filters, all pages. */
export const exportPosts = useCase({
  name: 'desk.exportPosts',
  kind: 'query',
  title: { zh: '导出岗位', en: 'Export posts' },
  permission: listPosts.permission,
  reach: ['organisation', 'area'],
  allow: listPosts.allow,
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/posts/export' },
  input: Type.Object({ ...listPosts.input.properties, ...formatInput }),
  output: fileOutput,
  async handle(context, { format, after: _, limit: __, ...filters }) {
    const { language } = context
    const columns = [
      column<PostRow>('岗位', 'Post', row => row.fields.title, 28),
      column<PostRow>('单位', 'Employer', row => row.employer.name, 30),
      column<PostRow>('类别', 'Category', row => categories[row.fields.category][language]),
      column<PostRow>('县(市、区)', 'County', row => row.county.name[language]),
      column<PostRow>('地点', 'Place', row => row.fields.place, 24),
      column<PostRow>('招聘人数', 'Openings', row => row.fields.openings),
      column<PostRow>('已到岗或已接受', 'Taken', row => row.taken),
      column<PostRow>('投递数', 'Applicants', row => row.applicants),
      column<PostRow>('待遇下限（元）', 'Pay from (yuan)', row => yuan(row.fields.pay.from)),
      column<PostRow>('待遇上限（元）', 'Pay to (yuan)', row => yuan(row.fields.pay.to)),
      column<PostRow>('计薪', 'Paid', row => payKinds[row.fields.pay.kind][language]),
      column<PostRow>('状态', 'State', row => row.stateName[language]),
      column<PostRow>('发布日期', 'Published', row => row.publishedOn),
      column<PostRow>('有效期至', 'Valid until', row => row.fields.validUntil),
      column<PostRow>(
        '存疑',
        'Doubtful',
        row => row.doubtful.map(why => doubtWords(why)[language]).join('；'),
        30,
      ),
      column<PostRow>('送审时间', 'Submitted', row => row.submittedAt, 26),
      column<PostRow>('最迟审核', 'Review due', row => row.reviewDueOn),
      column<PostRow>('改动时间', 'Changed', row => row.updatedAt, 26),
      column<PostRow>('编号', 'Id', row => row.id, 38),
    ]
    const list = { name: { zh: '岗位', en: 'Posts' }, format, columns }
    return listFile(context, list, page => listPosts.handle(context, { ...filters, ...page }))
  },
})

function yuan(fen: number | null): number | null {
  return fen === null ? null : fen / 100
}
