import { Type } from 'typebox'
import { idOf, nullable, roles, useCase } from '../kernel/index.ts'
import { listForSitemap } from './post.store.ts'

/** The ids of all open posts with the moment of their last change, in chunks: for search engines. */
export const listOpenPosts = useCase({
  name: 'posts.listOpenPosts',
  kind: 'query',
  title: { zh: '全部在招岗位的编号', en: 'List the ids of open posts' },
  permission: 'post.search',
  reach: 'public',
  allow: roles,
  input: Type.Object({
    after: Type.Optional(idOf<'Post'>()),
    limit: Type.Integer({ minimum: 1, maximum: 10_000, default: 10_000 }),
  }),
  output: Type.Object({
    rows: Type.Array(Type.Object({ id: idOf<'Post'>(), changedAt: Type.String() })),
    next: nullable(idOf<'Post'>()),
  }),
  async handle(context, { after, limit }) {
    const rows = await listForSitemap(context, { limit, ...(after && { after }) })
    return { rows, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null }
  },
})
