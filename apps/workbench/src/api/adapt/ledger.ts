import { type Answer, areaOf, choices } from '../codes.ts'
import type { Area, Text } from '../shapes.ts'
import { type Adapters, adapt, pageQuery } from './adapter.ts'

export interface Close {
  period: string
  units: {
    /** null: nothing prepared yet */
    id: string | null
    area: Area
    state: 'open' | 'submitted' | 'approved' | 'accepted' | 'reopened'
    submittedBy: string | null
    approvedBy: string | null
    acceptedBy: string | null
    reopenedBy: string | null
    /** the reader has taken one of the first two steps: the next is somebody else's */
    signed: boolean
    frozenAt: string | null
    hash: string | null
    /** false: the frozen numbers no longer fit their hash */
    intact: boolean
    reason: string | null
    may: ('submit' | 'approve' | 'accept' | 'reopen')[]
  }[]
}

/** What arrived after the freeze, and what it would change. */
export interface LateChange {
  area: Area
  target: string
  frozen: number
  now: number
}

export interface Check {
  id: string
  what: Text
  /** the application that it comes from */
  application: string | null
  /** in the person's words; the reporter never sees it */
  word: string
  reportedBy: Text
  area: Area
  openedAt: string
  state: 'open' | 'upheld' | 'struck'
  finding: string | null
}

type CloseRow = Answer<'ledger_readClose'>['rows'][number]
type Unit = Close['units'][number]

const stateOf: Record<CloseRow['state'], Unit['state']> = {
  prepared: 'submitted',
  approved: 'approved',
  accepted: 'accepted',
  reopened: 'reopened',
}
const next: Record<Unit['state'], Unit['may']> = {
  open: ['submit'],
  submitted: ['approve', 'reopen'],
  approved: ['accept', 'reopen'],
  accepted: ['reopen'],
  reopened: ['submit'],
}

/** Who recorded it: an employer, or an office by its area. */
function unitWords(unit: string): Text {
  const [area = ''] = unit.split('/')
  if (unit.startsWith('organisation:')) return { zh: '用人单位记录', en: 'Recorded by the employer' }
  if (area.length < 6) return { zh: '市级部门记录', en: 'Recorded by a city office' }
  const { name } = areaOf(area.slice(0, 6))
  return { zh: `${name.zh}的工作人员记录`, en: `Recorded by an office in ${name.en}` }
}

/** What was said to have happened, and when. */
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function checkWords(kind: string, happened: string): Text {
  const placement = kind === 'placement.started'
  const [year, month = '', date] = happened.split('-')
  return {
    zh: `${placement ? '见习、实习到岗' : '到岗'}，${Number(year)}年${Number(month)}月${Number(date)}日`,
    en: `${placement ? 'Start of a placement' : 'First day of work'}, ${Number(date)} ${monthNames[Number(month) - 1] ?? month} ${year}`,
  }
}

export const ledgerAdapters = {
  checks: adapt<'checks', Answer<'ledger_listChecks'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/checks',
      query: pageQuery(query, { state: query?.['state'] === 'settled' ? 'settled' : undefined }),
    }),
    page => ({
      ...page,
      rows: page.rows.map(row => ({
        id: row.id,
        what: checkWords(row.kind, row.day),
        application: row.source_kind === 'application' ? row.source : null,
        word: row.reason,
        reportedBy: unitWords(row.recorder_unit),
        area: areaOf(row.area),
        openedAt: row.opened,
        state: row.state === 'open' ? 'open' : row.outcome === 'true' ? 'upheld' : 'struck',
        finding: row.finding,
      })),
    }),
  ),
  decideCheck: adapt<'decideCheck', unknown>(
    ({ path, body }) => ({
      method: 'POST',
      path: `/api/checks/${path?.['id']}/settle`,
      body: { outcome: body?.stands === true ? 'true' : 'untrue', finding: body?.note },
    }),
    () => ({}),
  ),
  close: adapt<'close', Answer<'ledger_readClose'>>(
    ({ path }) => ({ method: 'GET', path: `/api/closes/${path?.['period']}` }),
    ({ rows }, { path }) => ({
      period: path?.['period'] ?? '',
      units: [{ code: '3303', name: { zh: '全市', en: 'Whole city' } }, ...choices.counties].map(area =>
        unitOf(
          area,
          rows.filter(row => row.area === area.code).toSorted((a, b) => b.revision - a.revision)[0],
        ),
      ),
    }),
  ),
  lateFacts: adapt<'lateFacts', Answer<'ledger_listRevisions'>>(
    ({ path }) => ({ method: 'GET', path: `/api/closes/${path?.['period']}/revisions` }),
    ({ rows }) => ({
      rows: rows.flatMap(row =>
        row.changes.map(change => ({
          area: areaOf(row.area),
          target: change.indicator,
          frozen: change.frozen.total,
          now: change.now.total,
        })),
      ),
    }),
  ),
  moveClose: adapt<'moveClose', unknown>(
    ({ path, body }) =>
      body?.action === 'submit'
        ? {
            method: 'POST',
            path: '/api/closes',
            body: {
              month: path?.['period'],
              area: path?.['area'],
              ...(body.waive !== undefined && { waive: body.waive }),
            },
          }
        : {
            method: 'POST',
            path: `/api/closes/${body?.id}/${body?.action}`,
            body: body?.action === 'reopen' ? { reason: body.reason } : {},
          },
    () => ({}),
  ),
} satisfies Adapters

function unitOf(area: Unit['area'], row: CloseRow | undefined): Unit {
  const state = row === undefined ? 'open' : stateOf[row.state]
  return {
    id: row?.id ?? null,
    area,
    state,
    submittedBy: row?.prepared_name ?? null,
    approvedBy: row?.approved_name ?? null,
    acceptedBy: row?.accepted_name ?? null,
    reopenedBy: row?.reopened_name ?? null,
    signed: row?.signed ?? false,
    frozenAt: row === undefined || row.state === 'reopened' ? null : row.prepared_at,
    hash: row?.hash ?? null,
    intact: row?.intact ?? true,
    reason: row?.reason ?? null,
    may: next[state],
  }
}
