import { Type } from 'typebox'
import { addDays, day, idOf, Problem, useCase } from '../kernel/index.ts'
import { insertClearance } from './doubtful.store.ts'
import { doubtWindow } from './doubtful.ts'
import { setDoubts } from './mark-doubtful.ts'
import { requirePost } from './step-post.ts'

/** An officer has looked into a doubtful post and found it real: these reasons rest for 60 days. */
export const clearDoubt = useCase({
  name: 'posts.clearDoubt',
  kind: 'command',
  title: { zh: '取消存疑', en: 'Clear a doubtful post' },
  permission: 'post.clear-doubt',
  reach: 'area',
  allow: ['county-officer', 'city-officer'],
  versioned: true,
  http: { method: 'POST', path: '/api/posts/:post/doubt/clear' },
  input: Type.Object({ post: idOf<'Post'>(), note: Type.String({ minLength: 4, maxLength: 500 }) }),
  output: Type.Object({ version: Type.Integer(), until: day() }),
  async handle(context, input) {
    const post = await requirePost(context, input.post)
    context.expect(post.version)
    if (post.doubtful.length === 0) {
      throw new Problem('conflict', 'post.not-doubtful', {
        zh: '这个岗位没有存疑',
        en: 'This post is not doubtful',
      })
    }
    const until = addDays(context.today, doubtWindow)
    const { division } = post.fields
    await insertClearance(context, {
      post: post.id,
      division,
      reasons: post.doubtful,
      note: input.note,
      until,
    })
    const next = await setDoubts(context, post, [], 'officer', input.note)
    return { version: next.version, until }
  },
})
