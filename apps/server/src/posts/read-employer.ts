import { Type } from 'typebox'
import { readReplies } from '../applications/index.ts'
import { idOf, notFound, nullable, roles, useCase } from '../kernel/index.ts'
import { findOrganisation } from '../registry/index.ts'
import { listOpenOf } from './post.store.ts'
import { postView, viewOf } from './post-view.ts'
import { repliesOf, repliesView } from './read-post.ts'

/** An employer as everybody may see it: who it is, how it answers, what it offers now. */
export const readEmployer = useCase({
  name: 'posts.readEmployer',
  kind: 'query',
  title: { zh: '看单位', en: 'See an employer' },
  permission: 'employer.read',
  reach: 'public',
  allow: roles,
  http: { method: 'GET', path: '/api/employers/:organisation' },
  input: Type.Object({ organisation: idOf<'Organisation'>() }),
  output: Type.Object({
    id: idOf<'Organisation'>(),
    name: Type.String(),
    division: Type.String(),
    industry: nullable(Type.String()),
    staff: nullable(Type.Integer()),
    foundedOn: nullable(Type.String()),
    about: Type.String(),
    verified: Type.Boolean(),
    replies: nullable(repliesView),
    /** people who started within a year and said so themselves */
    confirmedStarts: Type.Integer(),
    posts: Type.Array(postView),
  }),
  async handle(context, input) {
    const organisation = await findOrganisation(context, input.organisation)
    if (organisation === undefined) throw notFound('organisation.unknown', { zh: '这个单位', en: 'employer' })
    const replies = (await readReplies(context, [organisation.id])).get(organisation.id)
    const posts = await listOpenOf(context, organisation.id, 50)
    return {
      id: organisation.id,
      name: organisation.name,
      division: organisation.division,
      industry: organisation.industry ?? null,
      staff: organisation.staff ?? null,
      foundedOn: organisation.foundedOn ?? null,
      about: organisation.about,
      verified: organisation.state === 'verified',
      replies: repliesOf(replies),
      confirmedStarts: replies?.confirmedStarts ?? 0,
      posts: posts.map(post => viewOf(context, post, undefined)),
    }
  },
})
