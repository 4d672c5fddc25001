import { Type } from 'typebox'
import { setCapacity } from '../applications/index.ts'
import { tell } from '../inbox/index.ts'
import { idOf, invalid, keyIn, oneOf, useCase } from '../kernel/index.ts'
import { whyNotPublished } from '../registry/index.ts'
import { recountOpenings } from './count-openings.ts'
import { endPost } from './end-post.ts'
import { fingerprintOf } from './fingerprint.ts'
import { insertPostHistory } from './history.store.ts'
import { writePost } from './post.store.ts'
import { type Post, reviewReasons } from './post.ts'
import { requireMayPost, requirePost, stepPost } from './step-post.ts'

/** An officer publishes a post, sends it back with a reason, or blocks it; the same for an edit that waits. */
export const reviewPost = useCase({
  name: 'posts.reviewPost',
  kind: 'command',
  title: { zh: '审核岗位', en: 'Review a post' },
  permission: 'post.review',
  reach: 'area',
  allow: ['county-officer', 'city-officer'],
  versioned: true,
  http: { method: 'POST', path: '/api/posts/:post/review' },
  input: Type.Object({
    post: idOf<'Post'>(),
    decision: oneOf('approve', 'return', 'block'),
    reason: Type.Optional(keyIn(reviewReasons)),
    note: Type.Optional(Type.String({ maxLength: 500 })),
  }),
  output: Type.Object({ version: Type.Integer(), state: Type.String() }),
  async handle(context, input) {
    const post = await requirePost(context, input.post)
    context.expect(post.version)
    const allowed: readonly string[] = input.reason === undefined ? [] : reviewReasons[input.reason].for
    if (input.decision !== 'approve' && !allowed.includes(input.decision)) {
      throw invalid([
        {
          pointer: '/reason',
          wrong: { zh: '没有选原因', en: 'No reason was given' },
          right: { zh: '从列表里选一个', en: 'choose one of the list' },
        },
      ])
    }
    const next =
      post.pending !== undefined && input.decision !== 'block'
        ? await decideEdit(post, input.decision === 'approve')
        : await stepPost(context, post, 'officer', {
            action: input.decision,
            reason: input.reason,
            note: input.note,
          })
    if (input.decision === 'block' && post.state === 'published') await endPost(context, post.id)
    const why = input.reason === undefined ? undefined : reviewReasons[input.reason]
    await tell(context, [
      {
        to: { organisation: post.fields.organisation },
        kind: `post.${input.decision}`,
        title:
          input.decision === 'approve'
            ? { zh: `“${post.fields.title}”发布了`, en: `“${post.fields.title}” is published` }
            : { zh: `“${post.fields.title}”没有通过`, en: `“${post.fields.title}” was not approved` },
        body:
          why === undefined
            ? { zh: '求职者现在能搜到', en: 'Applicants can find it now' }
            : { zh: `原因：${why.zh}`, en: `Reason: ${why.en}` },
        href: '/work/posts',
        source: post.id,
      },
    ])
    return { version: next.version, state: next.state }

    async function decideEdit(before: Post, approved: boolean): Promise<Post> {
      if (approved) await requireMayPost(context, before, whyNotPublished)
      const fields = approved ? (before.pending ?? before.fields) : before.fields
      let edited: Post = {
        ...before,
        version: before.version + 1,
        fields,
        fingerprint: fingerprintOf(fields),
        pending: undefined,
        submittedAt: undefined,
        reviewDueOn: undefined,
      }
      if (approved) edited = await recountOpenings(context, before, edited, 'edited')
      await writePost(context, edited)
      await setCapacity(context, edited.id, edited.fields)
      const action = approved ? 'approve-edit' : 'return-edit'
      await insertPostHistory(context, edited, {
        action,
        from: before.state,
        reason: input.reason,
        note: input.note,
      })
      await context.emit('post.changed', { post: edited.id, state: edited.state })
      return edited
    }
  },
})
