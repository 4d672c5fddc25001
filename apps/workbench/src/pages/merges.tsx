import { Link } from 'react-router'
import type { Merge } from '../api/adapt/merges.ts'
import { useRead } from '../api/use.ts'
import { moment } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Toggle } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { merges as text } from '../text/merges.ts'

/** Merges of records of the area, those that were taken back too. */
export default function Merges() {
  const say = useSay()
  const url = useListUrl()
  const list = useRead('merges', { query: url.query })
  return (
    <>
      <PageHead title={say(text.done)} sub={say(text.doneSub)}>
        <Link className="btn text small" to="/people/duplicates">
          {say(text.title)}
        </Link>
      </PageHead>
      <DataTable
        caption={say(text.done)}
        columns={columns(say)}
        list={list}
        url={url}
        id={row => row.id}
        name={row => row.survivor.name}
        tools={<Toggle url={url} name="objected" label={text.objected} />}
        empty={<p>{say(text.noneDone)}</p>}
      />
    </>
  )
}

function columns(say: Say): readonly Column<Merge>[] {
  return [
    {
      key: 'who',
      head: text.who,
      cell: row => (
        <>
          <Link to={`/merges/${row.id}`}>
            {row.survivor.name === row.merged.name
              ? row.survivor.name
              : `${row.survivor.name}${say(text.and)}${row.merged.name}`}
          </Link>
          <p className="cap">
            {say(row.survivor.county)}
            {say(text.and)}
            {say(row.merged.county)}
          </p>
        </>
      ),
    },
    { key: 'at', head: text.at, sort: 'at', tight: true, cell: row => moment(row.at) },
    { key: 'by', head: text.by, cell: row => row.byName },
    { key: 'why', head: text.reason, optional: true, cell: row => row.reason },
    {
      key: 'state',
      head: text.state,
      cell: row =>
        row.objection !== null && row.state === 'merged' ? (
          <span className="late">{say(text.objectedTo)}</span>
        ) : (
          say(row.state === 'merged' ? text.stays : text.takenBack)
        ),
    },
  ]
}
