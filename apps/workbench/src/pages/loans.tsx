import { Link } from 'react-router'
import type { Choice } from '../api/shapes.ts'
import type { LoanRow } from '../api/support-operations.ts'
import { useCan, useRead, useSession } from '../api/use.ts'
import { yuan } from '../claims/money.ts'
import { day } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { exportsOf } from '../parts/exports.ts'
import { CountyPick, Pick, Toggle } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { actsForOrganisation } from '../sections.ts'
import { common } from '../text/common.ts'
import { loans as text } from '../text/support.ts'

const states: readonly Choice[] = [
  { code: 'received', name: { zh: '等银行答复', en: 'Waiting for the bank' } },
  { code: 'approved', name: { zh: '已同意', en: 'Approved' } },
  { code: 'active', name: { zh: '用着', en: 'In use' } },
  { code: 'repaid', name: { zh: '已结清', en: 'Repaid' } },
  { code: 'refused', name: { zh: '没有同意', en: 'Refused' } },
]

/** A bank's worklist, a firm's own loans, or those of an officer's area. */
export default function Loans() {
  const say = useSay()
  const can = useCan()
  const inside = actsForOrganisation(useSession())
  const url = useListUrl()
  const list = useRead('loans', { query: url.query })
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        {can('loan.take-up') && (
          <Link className="btn second small" to="/loans/take-up">
            {say(text.takeUp)}
          </Link>
        )}
        {can('loan.apply') && (
          // another program: the public pages, which need no script
          <a className="btn small" href="/loans/new">
            {say(text.apply)}
          </a>
        )}
      </PageHead>
      <DataTable
        caption={say(text.title)}
        columns={columns(say)}
        list={list}
        url={url}
        id={row => row.id}
        name={row => row.name}
        exports={exportsOf('loans', url.query)}
        tools={
          <>
            <Pick url={url} name="state" label={common.state} of={states} />
            {!inside && <CountyPick url={url} />}
            <Toggle url={url} name="late" label={text.late} />
            <Toggle url={url} name="laidOff" label={text.laidOff} />
          </>
        }
        empty={<p>{say(text.none)}</p>}
      />
    </>
  )
}

function columns(say: Say): readonly Column<LoanRow>[] {
  return [
    {
      key: 'who',
      head: text.who,
      cell: row => (
        <>
          <Link to={`/loans/${row.id}`}>{row.name}</Link>
          <small>{say(row.area)}</small>
        </>
      ),
    },
    { key: 'bank', head: text.bank, cell: row => row.bank },
    { key: 'state', head: common.state, cell: row => say(row.stateName) },
    { key: 'asked', head: text.asked, right: true, optional: true, cell: row => yuan(row.asked) },
    { key: 'line', head: text.line, right: true, cell: row => (row.line === null ? '' : yuan(row.line)) },
    {
      key: 'rate',
      head: text.rate,
      right: true,
      cell: row =>
        row.rate === null ? (
          ''
        ) : (
          <>
            {row.rate / 100}%{row.above && <small>{say(text.above)}</small>}
          </>
        ),
    },
    {
      key: 'staff',
      head: text.staff,
      right: true,
      optional: true,
      cell: row => (
        <>
          {row.lastStaff ?? row.startStaff ?? ''}
          {row.fewer > 0 && <small className="late">{say(text.fewer, { n: row.fewer })}</small>}
        </>
      ),
    },
    {
      key: 'due',
      head: text.due,
      sort: 'due',
      tight: true,
      cell: row =>
        row.state === 'received' ? (
          <span className={row.late ? 'late' : undefined}>{day(row.dueOn)}</span>
        ) : (
          ''
        ),
    },
  ]
}
