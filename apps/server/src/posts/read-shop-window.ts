import { Type } from 'typebox'
import { countAnsweredToday, listBestReplies } from '../applications/index.ts'
import { idOf, roles, useCase } from '../kernel/index.ts'
import { findOrganisations } from '../registry/index.ts'
import { countOpen, countOpenOf } from './post.store.ts'
import { repliesView, viewOfReplies } from './read-post.ts'

/** What the front page says: how much is open, how much was answered today, and who answers best. */
export const readShopWindow = useCase({
  name: 'posts.readShopWindow',
  kind: 'query',
  title: { zh: '首页的数', en: 'See what is on offer' },
  permission: 'post.search',
  reach: 'public',
  allow: roles,
  runsAsSystem: true, // counts over everybody's applications; nothing of any one of them comes out
  http: { method: 'GET', path: '/api/shop-window' },
  input: Type.Object({}),
  output: Type.Object({
    openPosts: Type.Integer(),
    newToday: Type.Integer(),
    /** today and the six days before */
    newThisWeek: Type.Integer(),
    employers: Type.Integer(),
    traineeships: Type.Integer(),
    answeredToday: Type.Integer(),
    repliers: Type.Array(
      Type.Object({
        id: idOf<'Organisation'>(),
        name: Type.String(),
        division: Type.String(),
        openPosts: Type.Integer(),
        replies: repliesView,
      }),
    ),
  }),
  async handle(context) {
    const open = await countOpen(context)
    const best = await listBestReplies(context, { least: 10, limit: 12 })
    const ids = best.map(record => record.organisation)
    const organisations = await findOrganisations(context, ids)
    const openOf = await countOpenOf(context, ids)
    const repliers = best.flatMap(record => {
      const { organisation } = record
      const found = organisations.get(organisation)
      const openPosts = openOf.get(organisation) ?? 0
      if (found?.state !== 'verified' || openPosts === 0) return []
      const { name, division } = found
      return [{ id: organisation, name, division, openPosts, replies: viewOfReplies(record) }]
    })
    return {
      openPosts: open.posts,
      newToday: open.fresh,
      newThisWeek: open.freshThisWeek,
      employers: open.employers,
      traineeships: open.traineeships,
      answeredToday: await countAnsweredToday(context),
      repliers: repliers.slice(0, 3),
    }
  },
})
