import { type Static, Type } from 'typebox'
import {
  type Context,
  idOf,
  notFound,
  nullable,
  pageInput,
  pageOf,
  townStaff,
  useCase,
} from '../kernel/index.ts'
import { findPosts } from './post.store.ts'
import { findPush, listPushes as list, listReceipts, type Push } from './push.store.ts'
import { audience } from './push-posts.ts'

const allow = [...townStaff, 'county-officer', 'city-officer', 'auditor'] as const

const pushRow = Type.Object({
  id: idOf<'Push'>(),
  area: Type.String(),
  audience,
  note: Type.String(),
  posts: Type.Array(idOf<'Post'>()),
  found: Type.Integer(),
  /** fitted too, and want nothing chosen for them; null: sent before that was asked */
  leftOut: nullable(Type.Integer()),
  people: Type.Integer(),
  sent: Type.Integer(),
  openings: Type.Integer(),
  by: Type.String(),
  sentAt: Type.String(),
  /** counted at night; null: not yet, or so few people that a number would be a name */
  read: nullable(Type.Integer()),
  applied: nullable(Type.Integer()),
  followedAt: nullable(Type.String()),
})

/** The pushes of an officer's area: who sent which posts to what kind of people, and how many. */
export const listPushes = useCase({
  name: 'posts.listPushes',
  kind: 'query',
  title: { zh: '看推送记录', en: 'List pushes' },
  permission: 'post.pushes',
  reach: 'area',
  allow,
  http: { method: 'GET', path: '/api/pushes' },
  input: Type.Object({ ...pageInput, post: Type.Optional(idOf<'Post'>()) }),
  output: pageOf(pushRow),
  async handle(context, input) {
    const page = await list(context, { area: context.actor.area ?? '~', post: input.post }, input)
    return { ...page, rows: page.rows.map(rowOf) }
  },
})

function rowOf({ byName, audience: chosen, ...push }: Push): Static<typeof pushRow> {
  return {
    ...push,
    // chosen through the same schema when it was sent
    audience: chosen as Static<typeof audience>,
    posts: [...push.posts],
    by: byName,
    leftOut: push.leftOut ?? null,
    read: push.read ?? null,
    applied: push.applied ?? null,
    followedAt: push.followedAt ?? null,
  }
}

/** One push with its posts: how many people got each, how many have read it and applied afterwards. */
export const readPush = useCase({
  name: 'posts.readPush',
  kind: 'query',
  title: { zh: '看一次推送', en: 'See a push' },
  permission: 'post.pushes',
  reach: 'area',
  allow,
  http: { method: 'GET', path: '/api/pushes/:push' },
  input: Type.Object({ push: idOf<'Push'>() }),
  output: Type.Object({
    push: pushRow,
    read: nullable(Type.Integer()),
    applied: nullable(Type.Integer()),
    posts: Type.Array(
      Type.Object({
        id: idOf<'Post'>(),
        title: Type.String(),
        employer: Type.String(),
        openings: Type.Integer(),
        people: Type.Integer(),
      }),
    ),
  }),
  async handle(context, input) {
    const push = await findPush(context, input.push)
    if (push === undefined) throw notFound('push.unknown', { zh: '这次推送', en: 'push' })
    const receipts = await listReceipts(context, push.id)
    const row = rowOf(push)
    const { read, applied } = row
    return { push: row, read, applied, posts: await postsOf(context, push, receipts) }
  },
})

async function postsOf(context: Context, push: Push, receipts: Awaited<ReturnType<typeof listReceipts>>) {
  const posts = await findPosts(context, push.posts)
  return posts.map(({ id, fields, organisationName }) => ({
    id,
    title: fields.title,
    employer: organisationName,
    openings: fields.openings,
    people: receipts.filter(receipt => receipt.post === id).length,
  }))
}
