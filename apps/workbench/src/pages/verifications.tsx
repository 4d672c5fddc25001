import { Link } from 'react-router'
import type { RequestRow } from '../api/adapt/organisations.ts'
import { useRead } from '../api/use.ts'
import { day, moment } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Pick } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { common } from '../text/common.ts'
import { requestStates, verifications as text } from '../text/organisations.ts'

/** Organisations that wait to be compared with their papers, the one due first at the top. */
export default function Verifications() {
  const say = useSay()
  const url = useListUrl()
  const list = useRead('verifications', { query: url.query })
  const states = Object.entries(requestStates).map(([code, name]) => ({ code, name }))
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)} />
      <DataTable
        caption={say(text.title)}
        columns={columns(say)}
        list={list}
        url={url}
        id={row => row.id}
        name={row => row.name}
        tools={<Pick url={url} name="state" label={common.state} of={states} />}
        empty={<p>{say(text.none)}</p>}
      />
    </>
  )
}

function columns(say: Say): readonly Column<RequestRow>[] {
  return [
    {
      key: 'name',
      head: text.name,
      cell: row => (
        <>
          <Link to={`/verifications/${row.id}`}>{row.name}</Link>
          <small>{say(row.organisationKind)}</small>
        </>
      ),
    },
    { key: 'kind', head: text.kind, cell: row => say(row.kind) },
    { key: 'county', head: common.county, optional: true, cell: row => say(row.county.name) },
    { key: 'state', head: common.state, cell: row => say(row.stateName) },
    {
      key: 'due',
      head: text.due,
      sort: 'due',
      cell: row => row.dueOn !== null && <span className={row.overdue ? 'late' : ''}>{day(row.dueOn)}</span>,
    },
    {
      key: 'sent',
      head: text.sent,
      sort: 'sent',
      optional: true,
      cell: row => row.sentAt !== null && moment(row.sentAt),
    },
  ]
}
