import type { Answer } from '../codes.ts'

import { type Adapters, adapt, pageQuery, text } from './adapter.ts'

export type Board = Answer<'board_readBoard'>

/** done: reached; pace: at or above what is expected by today; said: reported only; base: baseline missing */
export type TargetRow = Board['targets'][number]

export type TargetState = TargetRow['state']

/** opaque; the same mark gives the same number for ever */
export type Mark = Board['mark']

export type Breakdown = Answer<'board_readBreakdown'>

export type Tile = Breakdown['tiles'][number]

export type LedgerRecord = Omit<Answer<'board_listTargetRecords'>['rows'][number], 'verification'> & {
  verification: 'recorded' | 'confirmed' | 'contested' | 'refuted'
}

export type Explanation = Omit<Answer<'board_explainTarget'>, 'newest'> & { newest: LedgerRecord[] }

type Record = Answer<'board_listTargetRecords'>['rows'][number]
type Asked = { query?: { [name: string]: string | number | undefined } | undefined }

/** A board is asked for by area and month; the screens call the area a county. */
const where = ({ query }: Asked) => ({
  area: text(query?.['county']),
  month: text(query?.['month']),
  mark: text(query?.['mark']),
})

export const boardAdapters = {
  board: adapt<'board', Answer<'board_readBoard'>>(
    asked => ({ method: 'GET', path: '/api/board', query: where(asked) }),
    board => board,
  ),
  breakdown: adapt<'breakdown', Answer<'board_readBreakdown'>>(
    asked => ({
      method: 'GET',
      path: `/api/board/${asked.path?.['target']}/breakdown`,
      query: where(asked),
    }),
    breakdown => breakdown,
  ),
  explanation: adapt<'explanation', Answer<'board_explainTarget'>>(
    asked => ({
      method: 'GET',
      path: `/api/board/${asked.path?.['target']}/explanation`,
      query: where(asked),
    }),
    explained => ({ ...explained, newest: explained.newest.map(recordOf) }),
  ),
  records: adapt<'records', Answer<'board_listTargetRecords'>>(
    asked => ({
      method: 'GET',
      path: `/api/board/${asked.path?.['target']}/records`,
      query: pageQuery(asked.query, where(asked)),
    }),
    page => ({ ...page, rows: page.rows.map(recordOf) }),
  ),
} satisfies Adapters

const verifications = new Set<string>(['recorded', 'confirmed', 'contested', 'refuted'])

function recordOf(record: Record): LedgerRecord {
  const { verification } = record
  return {
    ...record,
    verification: isVerification(verification) ? verification : 'recorded',
  }
}

function isVerification(word: string): word is LedgerRecord['verification'] {
  return verifications.has(word)
}
