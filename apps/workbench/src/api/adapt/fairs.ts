import type { Answer } from '../codes.ts'
import { type Adapters, adapt, pageQuery, text } from './adapter.ts'

export const fairAdapters = {
  fairs: adapt<'fairs', Answer<'fairs_list'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/own-fairs',
      query: pageQuery(query, {
        text: text(query?.q),
        county: text(query?.['county']),
        from: text(query?.['from']),
        to: text(query?.['to']),
      }),
    }),
    page => page,
  ),
  myEntries: adapt<'myEntries', Answer<'fairs_listMine'>>(
    ({ query }) => ({ method: 'GET', path: '/api/fair-entries', query: pageQuery(query, {}) }),
    page => page,
  ),
  fairTalks: adapt<'fairTalks', Answer<'fairs_listTalks'>>(
    ({ path, query }) => ({
      method: 'GET',
      path: `/api/fair-entries/${path?.['id'] ?? ''}/talks`,
      query: pageQuery(query, {}),
    }),
    page => page,
  ),
} satisfies Adapters
