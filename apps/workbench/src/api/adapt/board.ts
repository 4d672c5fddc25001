import type { Answer } from '../codes.ts'
import type { LedgerRecord } from '../interim.ts'
import { type Adapters, adapt, pageQuery, text } from './adapter.ts'

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
