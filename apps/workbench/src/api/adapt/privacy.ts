import type { Answer } from '../codes.ts'
import type { ListQuery } from '../shapes.ts'
import { type Adapters, adapt, pageQuery, text, yes } from './adapter.ts'

export type DataRequest = Answer<'privacy_listErasures'>['rows'][number]
export type RetentionList = Answer<'privacy_listRetention'>['rows'][number]

/** What an officer answers to a request about somebody's data. */
export interface RequestDecision {
  version: number
  decision: 'approve' | 'refuse'
  answer: string
}

const requestQuery = (query: ListQuery | undefined) =>
  pageQuery(query, {
    place: text(query?.['county']),
    open: yes(query?.['answered']) === true ? 'no' : undefined,
  })

export const privacyAdapters = {
  corrections: adapt<'corrections', Answer<'privacy_listDataRequests'>>(
    ({ query }) => ({ method: 'GET', path: '/api/data-requests', query: requestQuery(query) }),
    page => page,
  ),
  erasures: adapt<'erasures', Answer<'privacy_listErasures'>>(
    ({ query }) => ({ method: 'GET', path: '/api/erasures', query: requestQuery(query) }),
    page => page,
  ),
  retention: adapt<'retention', Answer<'privacy_listRetention'>>(
    ({ query }) => ({ method: 'GET', path: '/api/retention', query: { state: text(query?.['state']) } }),
    ({ rows }) => ({ rows, total: rows.length, next: null }),
  ),
} satisfies Adapters
