import type { Query } from './model.ts'
import { queryString } from './paths.ts'

/** The addresses of job fairs and their stands, in Chinese; `local` puts /en before them. */
export const fairPaths = {
  board: (fair: string, query: Query = {}) => `/fairs/${fair}${queryString(query)}`,
  /** what hangs at the stands, to be printed */
  signs: (fair: string) => `/fairs/${fair}/signs`,
  /** what a stand's code leads to */
  stand: (code: string) => `/fairs/at/${code}`,
  /** POST */
  handOver: (code: string) => `/fairs/at/${code}/cv`,
  /** POST: a time, or the queue */
  turn: (code: string) => `/fairs/at/${code}/turns`,
  /** POST */
  giveUp: (code: string) => `/fairs/at/${code}/turns/cancel`,
  mine: '/my/fairs',
} as const
