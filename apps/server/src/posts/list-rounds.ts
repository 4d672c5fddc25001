import { Type } from 'typebox'
import { idOf, members, oneOf, pageInput, pageOf, useCase } from '../kernel/index.ts'
import { findPosts } from './post.store.ts'
import { postLifecycle } from './post.ts'
import { findRound, listRounds as list, listAnswers } from './round.store.ts'
import { answerView, roundView, unknownRound, viewOfAnswer, viewOfRound } from './round-view.ts'

const allow = [...members, 'county-officer', 'city-officer', 'auditor'] as const

/** The rounds of an officer's area, or those in which a member was asked. */
export const listRounds = useCase({
  name: 'posts.listRounds',
  kind: 'query',
  title: { zh: '看岗位征集', en: 'List rounds of collection' },
  permission: 'round.read',
  reach: ['organisation', 'area'],
  allow,
  http: { method: 'GET', path: '/api/rounds' },
  input: Type.Object({
    ...pageInput,
    month: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}$' })),
    state: Type.Optional(oneOf('open', 'closed')),
  }),
  output: pageOf(roundView),
  async handle(context, input) {
    const { organisation, area } = context.actor
    const filter = {
      area: organisation === undefined ? (area ?? '~') : undefined,
      member: organisation,
      month: input.month,
      state: input.state,
    }
    const page = await list(context, filter, input)
    return { ...page, rows: page.rows.map(viewOfRound) }
  },
})

/** Who was asked, who answered, what came in. A member sees its own line. */
export const readRound = useCase({
  name: 'posts.readRound',
  kind: 'query',
  title: { zh: '看一轮岗位征集', en: 'See a round of collection' },
  permission: 'round.read',
  reach: ['organisation', 'area'],
  allow,
  http: { method: 'GET', path: '/api/rounds/:round' },
  input: Type.Object({ round: idOf<'Round'>() }),
  output: Type.Object({
    round: roundView,
    answers: Type.Array(answerView),
    posts: Type.Array(
      Type.Object({
        id: idOf<'Post'>(),
        title: Type.String(),
        employer: Type.String(),
        openings: Type.Integer(),
        state: Type.Object({ zh: Type.String(), en: Type.String() }),
      }),
    ),
  }),
  async handle(context, input) {
    const round = await findRound(context, input.round)
    if (round === undefined) throw unknownRound()
    const answers = await listAnswers(context, round.id)
    if (answers.length === 0) throw unknownRound()
    const ids = answers.flatMap(answer => answer.posts)
    const posts = await findPosts(context, [...new Set(ids)])
    return {
      round: viewOfRound(round),
      answers: answers.map(viewOfAnswer),
      posts: posts.map(post => ({
        id: post.id,
        title: post.fields.title,
        employer: post.organisationName,
        openings: post.fields.openings,
        state: { ...postLifecycle[post.state].label },
      })),
    }
  },
})
