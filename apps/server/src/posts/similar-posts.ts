import { Type } from 'typebox'
import { readReplies } from '../applications/index.ts'
import { type Id, idOf, nullable, roles, useCase } from '../kernel/index.ts'
import { findPost, findPosts } from './post.store.ts'
import { postIndexToken } from './post-index.ts'
import { postView, viewOf } from './post-view.ts'
import { repliesOf, repliesView } from './read-post.ts'

/** Open posts like this one: the same occupation or words, first in the same county, then anywhere. */
export const similarPosts = useCase({
  name: 'posts.similarPosts',
  kind: 'query',
  title: { zh: '差不多的岗位', en: 'Similar posts' },
  permission: 'post.search',
  reach: 'public',
  allow: roles,
  http: { method: 'GET', path: '/api/posts/:post/similar' },
  input: Type.Object({ post: idOf<'Post'>() }),
  output: Type.Object({
    hits: Type.Array(Type.Object({ post: postView, replies: nullable(repliesView) })),
  }),
  async handle(context, input) {
    const post = await findPost(context, input.post)
    if (post === undefined) return { hits: [] }
    const { occupation, title, division } = post.fields
    const { index } = context.use(postIndexToken)
    const near = (places: readonly string[]) =>
      index.search({
        text: occupation === '' ? title : '',
        filters: { places, ...(occupation !== '' && { occupations: [occupation] }) },
        sort: 'relevance',
        offset: 0,
        limit: wanted + 1,
        now: Date.parse(context.now),
      }).hits
    const here = near([division.slice(0, 6)])
    const all = here.length > wanted ? here : [...here, ...near([])]
    const found = all.map(hit => hit.id as Id<'Post'>) // put in under a post's id
    // a link to a post that was merged leads to the one that was kept: it stands first
    const ids = [...new Set(post.mergedInto === undefined ? found : [post.mergedInto, ...found])]
    const posts = await findPosts(context, ids.filter(id => id !== post.id).slice(0, wanted))
    const replies = await readReplies(context, [...new Set(posts.map(each => each.fields.organisation))])
    return {
      hits: posts.map(each => ({
        post: viewOf(context, each, undefined),
        replies: repliesOf(replies.get(each.fields.organisation)),
      })),
    }
  },
})

const wanted = 3
