import type { FacetCounts } from '@qingye/search'
import { Type } from 'typebox'
import { readReplies } from '../applications/index.ts'
import { type Id, nullable, oneOf, roles, textSchema, useCase } from '../kernel/index.ts'
import { type City, cityToken } from '../registry/index.ts'
import { findPosts } from './post.store.ts'
import { postIndexToken } from './post-index.ts'
import { postView, viewOf } from './post-view.ts'
import { repliesOf, repliesView } from './read-post.ts'

const codes = Type.Array(Type.String({ maxLength: 40 }), { maxItems: 60, default: [] })
const counts = Type.Array(Type.Object({ code: Type.String(), count: Type.Integer() }))

/** Searches the published posts: a ranked page and exact counts for every facet. */
export const searchPosts = useCase({
  name: 'posts.searchPosts',
  kind: 'query',
  title: { zh: '搜岗位', en: 'Search posts' },
  permission: 'post.search',
  reach: 'public',
  allow: roles,
  http: { method: 'GET', path: '/api/search' },
  input: Type.Object({
    q: Type.String({ default: '' }),
    places: codes,
    occupations: codes,
    industries: codes,
    educations: codes,
    categories: codes,
    /** yuan a month that the lower bound of pay must reach */
    pay: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: 3_650 })),
    sort: Type.Optional(oneOf('relevance', 'date', 'pay')),
    page: Type.Integer({ minimum: 1, maximum: 10_000, default: 1 }),
  }),
  output: Type.Object({
    total: Type.Integer(),
    page: Type.Integer(),
    pages: Type.Integer(),
    hits: Type.Array(Type.Object({ post: postView, replies: nullable(repliesView) })),
    facets: Type.Object({
      counties: counts,
      towns: counts,
      occupations: counts,
      industries: counts,
      educations: counts,
      categories: counts,
      pay: Type.Array(Type.Object({ atLeast: Type.Integer(), count: Type.Integer() })),
      payToBeAgreed: Type.Integer(),
      postedWithin: Type.Array(Type.Object({ days: Type.Integer(), count: Type.Integer() })),
    }),
    words: Type.Array(Type.String()),
    relaxed: Type.Boolean(),
    /** the query was cut to this many characters or words */
    cut: nullable(Type.Object({ reason: Type.String(), limit: Type.Integer() })),
    /** places that the typed words may mean */
    places: Type.Array(Type.Object({ code: Type.String(), name: textSchema, exact: Type.Boolean() })),
  }),
  async handle(context, input) {
    const { index } = context.use(postIndexToken)
    const found = index.search({
      text: input.q,
      filters: {
        places: input.places,
        occupations: input.occupations,
        industries: input.industries,
        educations: input.educations,
        categories: input.categories,
        ...(input.pay !== undefined && { payAtLeast: input.pay * 100 }),
        ...(input.days !== undefined && { postedWithinDays: input.days }),
      },
      sort: input.sort ?? 'relevance',
      offset: (input.page - 1) * pageSize,
      limit: pageSize,
      now: Date.parse(context.now),
    })
    const posts = await findPosts(
      context,
      found.hits.map(hit => hit.id as Id<'Post'>),
    ) // put in under a post's id
    const replies = await readReplies(context, [...new Set(posts.map(post => post.fields.organisation))])
    return {
      total: found.total,
      page: input.page,
      pages: Math.max(1, Math.ceil(found.total / pageSize)),
      hits: posts.map(post => ({
        post: viewOf(context, post, undefined),
        replies: repliesOf(replies.get(post.fields.organisation)),
      })),
      facets: copied(found.facets),
      words: [...found.query.words],
      relaxed: found.query.relaxed,
      cut: found.query.cut === null ? null : { reason: found.query.cut.reason, limit: found.query.cut.limit },
      places: meantPlaces(context.use(cityToken), input.q, input.places),
    }
  },
})

const pageSize = 20

/** The index's counts are read-only; the answer's are the reader's own. */
function copied(facets: FacetCounts) {
  return {
    counties: [...facets.counties],
    towns: [...facets.towns],
    occupations: [...facets.occupations],
    industries: [...facets.industries],
    educations: [...facets.educations],
    categories: [...facets.categories],
    pay: [...facets.pay],
    payToBeAgreed: facets.payToBeAgreed,
    postedWithin: [...facets.postedWithin],
  }
}

/** A place that somebody typed, by its name or in pinyin, offered as a filter; a near miss as a question. */
function meantPlaces(city: City, typed: string, chosen: readonly string[]) {
  const words = typed
    .slice(0, 60)
    .split(/\s+/)
    .filter(word => word.length >= 2)
    .slice(0, 6)
  return words.flatMap(word => {
    const { found, suggestions } = city.divisions.find(word)
    const meant = found.length > 0 ? found : suggestions.slice(0, 1)
    return meant
      .filter(division => division.level === 'county' && !chosen.includes(division.code))
      .map(division => ({
        code: division.code,
        name: { zh: division.shortName, en: division.nameEn },
        exact: found.length > 0,
      }))
  })
}
