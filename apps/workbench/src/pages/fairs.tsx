import { Link } from 'react-router'
import type { FairRow } from '../api/fair-operations.ts'
import { actsForOrganisation, useRead, useSession } from '../api/use.ts'
import { day, number } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { CountyPick, SearchBox } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { fairs as text } from '../text/fairs.ts'

/** The fairs of an organiser or of an area: how many stands were announced, how many were staffed, what became of it. */
export default function Fairs() {
  const say = useSay()
  const session = useSession()
  const url = useListUrl()
  const list = useRead('fairs', { query: url.query })
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)} />
      <DataTable
        caption={say(text.title)}
        columns={columns(say)}
        list={list}
        url={url}
        id={row => row.id}
        tools={
          <>
            <SearchBox url={url} label={say(text.find)} />
            {!actsForOrganisation(session) && <CountyPick url={url} />}
          </>
        }
        empty={<p>{say(text.none)}</p>}
      />
    </>
  )
}

function columns(say: Say): readonly Column<FairRow>[] {
  return [
    {
      key: 'title',
      head: text.name,
      cell: row => (
        <>
          <Link to={`/fairs/${row.id}`}>{row.title}</Link>
          <small>
            {say(row.placeName)} · {row.organiserName}
          </small>
        </>
      ),
    },
    { key: 'day', head: text.day, tight: true, cell: row => day(row.day) },
    { key: 'state', head: text.state, tight: true, cell: row => say(row.stateName) },
    {
      key: 'placed',
      head: text.placed,
      right: true,
      cell: row => (
        <>
          {number(row.placed)}
          {row.applied > 0 && <small>{say(text.waiting, { n: row.applied })}</small>}
        </>
      ),
    },
    {
      key: 'there',
      head: text.there,
      right: true,
      cell: row => (
        <>
          {number(row.there)}
          {isOver(row) && row.placed > row.there && (
            <small>{say(text.empty, { n: row.placed - row.there })}</small>
          )}
        </>
      ),
    },
    {
      key: 'results',
      head: text.results,
      right: true,
      optional: true,
      cell: row =>
        row.resultsAsked === 0 ? (
          ''
        ) : (
          <>
            {say(text.ofAll, { n: row.resultsAnswered, all: row.resultsAsked })}
            {row.resultsOverdue > 0 && <small>{say(text.overdue, { n: row.resultsOverdue })}</small>}
          </>
        ),
    },
    {
      key: 'hired',
      head: text.hired,
      right: true,
      cell: row => (row.resultsAsked === 0 ? '' : number(row.hired)),
    },
  ]
}

function isOver({ state }: FairRow): boolean {
  return ['held', 'reported', 'closed'].includes(state)
}
