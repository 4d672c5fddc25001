import { Type } from 'typebox'
import { day, idOf, oneOf, recruiters, townStaff, useCase } from '../kernel/index.ts'
import { endPost } from './end-post.ts'
import { partyOf, requirePost, stepPost } from './step-post.ts'

/** Sends a draft for review, extends, closes, withdraws or reopens a post. */
export const movePost = useCase({
  name: 'posts.movePost',
  kind: 'command',
  title: { zh: '处理岗位', en: 'Move a post on' },
  permission: 'post.move',
  reach: ['organisation', 'area'],
  allow: [...recruiters, ...townStaff, 'county-officer', 'city-officer'],
  versioned: true,
  http: { method: 'POST', path: '/api/posts/:post/steps' },
  input: Type.Object({
    post: idOf<'Post'>(),
    action: oneOf('submit', 'withdraw', 'close', 'refresh', 'fill', 'reopen'),
    validUntil: Type.Optional(day()),
    note: Type.Optional(Type.String({ maxLength: 500 })),
  }),
  output: Type.Object({ version: Type.Integer(), state: Type.String() }),
  async handle(context, input) {
    const post = await requirePost(context, input.post)
    context.expect(post.version)
    const next = await stepPost(context, post, partyOf(context), input)
    if (next.state !== 'published' && post.state === 'published') await endPost(context, next.id)
    return { version: next.version, state: next.state }
  },
})
