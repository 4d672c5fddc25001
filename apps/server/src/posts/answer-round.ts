import { Type } from 'typebox'
import { type Context, type Id, idOf, invalid, keyIn, Problem, recruiters, useCase } from '../kernel/index.ts'
import { findPosts } from './post.store.ts'
import type { Post } from './post.ts'
import { findRound, writeAnswer } from './round.store.ts'
import { roundAnswers } from './round.ts'
import { unknownRound } from './round-view.ts'

/** A member answers: these are our posts, or nothing this month. It may answer anew while the round is open. */
export const answerRound = useCase({
  name: 'posts.answerRound',
  kind: 'command',
  title: { zh: '回复岗位征集', en: 'Answer a round of collection' },
  permission: 'round.answer',
  reach: 'organisation',
  allow: [...recruiters],
  http: { method: 'POST', path: '/api/rounds/:round/answer' },
  input: Type.Object({
    round: idOf<'Round'>(),
    answer: keyIn(roundAnswers),
    posts: Type.Array(idOf<'Post'>(), { maxItems: 200, uniqueItems: true, default: [] }),
    note: Type.String({ maxLength: 500, default: '' }),
  }),
  output: Type.Object({ openings: Type.Integer() }),
  async handle(context, input) {
    const { organisation } = context.actor
    const round = await findRound(context, input.round)
    if (round === undefined || organisation === undefined) throw unknownRound()
    if (round.state !== 'open') {
      throw new Problem('conflict', 'round.closed', {
        zh: '这一轮征集已经结束',
        en: 'This round has been closed',
      })
    }
    const posts = await ownPosts(context, organisation, input.posts)
    if ((input.answer === 'posts') !== posts.length > 0) {
      throw invalid([
        {
          pointer: '/posts',
          wrong: { zh: '回复和所附岗位不一致', en: 'The answer and the posts do not agree' },
          right: { zh: '有岗位就选上，没有就不选', en: 'choose the posts, or choose none' },
        },
      ])
    }
    const openings = posts.reduce((sum, post) => sum + post.fields.openings, 0)
    const answer = { answer: input.answer, posts: input.posts, openings, note: input.note }
    // not asked: to this member the round does not exist
    if (!(await writeAnswer(context, round.id, organisation, answer))) throw unknownRound()
    return { openings }
  },
})

const offered: readonly Post['state'][] = ['draft', 'in-review', 'published']

async function ownPosts(context: Context, organisation: Id<'Organisation'>, ids: readonly Id<'Post'>[]) {
  const posts = await findPosts(context, ids)
  const fits = (post: Post | undefined) =>
    post?.fields.organisation === organisation && offered.includes(post.state)
  const wrong = ids.flatMap((id, at) => (fits(posts.find(post => post.id === id)) ? [] : [at]))
  if (wrong.length === 0) return posts
  throw invalid(
    wrong.map(at => ({
      pointer: `/posts/${at}`,
      wrong: { zh: '不是本单位在招的岗位', en: 'Not an open post of yours' },
      right: { zh: '先写好这个岗位再选', en: 'write the post first, then choose it' },
    })),
  )
}
