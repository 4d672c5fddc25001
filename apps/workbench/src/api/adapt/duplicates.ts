import type { Answer } from '../codes.ts'
import { type Adapters, adapt, pageQuery, text } from './adapter.ts'

export type DuplicatePair = Answer<'posts_listDuplicates'>['rows'][number]

export type DuplicateSide = DuplicatePair['left']

export const duplicateAdapters = {
  duplicates: adapt<'duplicates', Answer<'posts_listDuplicates'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/duplicates',
      query: pageQuery(query, { post: text(query?.['post']), county: text(query?.['county']) }),
    }),
    page => page,
  ),
  merge: adapt<'merge', unknown>(
    ({ path, body }) =>
      body?.keep == null
        ? { method: 'POST', path: `/api/duplicates/${path?.['id']}/apart`, version: body?.version, body: {} }
        : {
            method: 'POST',
            path: `/api/duplicates/${path?.['id']}/merge`,
            version: body.version,
            body: { keep: body.keep },
          },
    () => ({}),
  ),
} satisfies Adapters
