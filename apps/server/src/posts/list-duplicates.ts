import { Type } from 'typebox'
import { readOfferRecords } from '../applications/index.ts'
import { addDays, idOf, pageInput, pageOf, textSchema, townStaff, useCase } from '../kernel/index.ts'
import { listPairs } from './duplicate.store.ts'
import { likenessReasons } from './duplicate-score.ts'
import { duplicateSide, sideOf } from './duplicate-view.ts'
import { findPosts } from './post.store.ts'

/** Pairs of open posts that look like one vacancy, side by side, the likeliest first. */
export const listDuplicates = useCase({
  name: 'posts.listDuplicates',
  kind: 'query',
  title: { zh: '看疑似重复的岗位', en: 'List likely duplicates' },
  permission: 'post.duplicates',
  reach: 'area',
  allow: [...townStaff, 'county-officer', 'city-officer', 'auditor'],
  http: { method: 'GET', path: '/api/duplicates' },
  input: Type.Object({
    ...pageInput,
    post: Type.Optional(idOf<'Post'>()),
    employer: Type.Optional(idOf<'Organisation'>()),
    county: Type.Optional(Type.String({ pattern: '^\\d{6}$' })),
  }),
  output: pageOf(
    Type.Object({
      id: idOf<'DuplicatePair'>(),
      version: Type.Integer(),
      score: Type.Integer(),
      why: Type.Array(textSchema),
      left: duplicateSide,
      right: duplicateSide,
    }),
  ),
  async handle(context, input) {
    const { county = context.actor.area, post, employer: organisation } = input
    const page = await listPairs(context, { county, post, organisation }, input)
    const ids = [...new Set(page.rows.flatMap(pair => [pair.left, pair.right]))]
    const posts = new Map((await findPosts(context, ids)).map(post => [post.id, post]))
    const records = await readOfferRecords(context, ids, addDays(context.today, -90))
    return {
      rows: page.rows.flatMap(({ id, version, score, why, ...pair }) => {
        const [left, right] = [posts.get(pair.left), posts.get(pair.right)]
        if (left === undefined || right === undefined) return []
        return [
          {
            id,
            version,
            score,
            why: why.map(code => ({ ...likenessReasons[code] })),
            left: sideOf(context, left, right, records.get(left.id)),
            right: sideOf(context, right, left, records.get(right.id)),
          },
        ]
      }),
      total: page.total,
      next: page.next,
    }
  },
})
