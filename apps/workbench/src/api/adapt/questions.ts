import type { Answer } from '../codes.ts'
import { type Adapters, adapt, pageQuery, text } from './adapter.ts'

export const questionAdapters = {
  patternQuestions: adapt<'patternQuestions', Answer<'patterns_listQuestions'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/questions',
      query: pageQuery(query, {
        pattern: text(query?.['pattern']),
        state: text(query?.['state']),
        group: text(query?.['group']),
      }),
    }),
    page => page,
  ),
} satisfies Adapters
