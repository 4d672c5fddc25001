import { Link } from 'react-router'
import type { PersonPair } from '../api/adapt/merges.ts'
import { useRead } from '../api/use.ts'
import { listWords } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { CountyPick, Pick } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { pairStates, merges as text } from '../text/merges.ts'

/** Pairs of records that may be one person, the likeliest first. */
export default function PersonDuplicates() {
  const say = useSay()
  const url = useListUrl()
  const list = useRead('personPairs', { query: url.query })
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        <Link className="btn text small" to="/merges">
          {say(text.done)}
        </Link>
      </PageHead>
      <DataTable
        caption={say(text.title)}
        columns={columns(say)}
        list={list}
        url={url}
        id={row => row.id}
        name={row => `${row.one.name}${say(text.and)}${row.other.name}`}
        tools={
          <>
            <Pick url={url} name="state" label={text.state} of={pairStates} />
            <CountyPick url={url} />
          </>
        }
        empty={<p>{say(text.none)}</p>}
      />
    </>
  )
}

function columns(say: Say): readonly Column<PersonPair>[] {
  return [
    {
      key: 'who',
      head: text.who,
      cell: row => (
        <>
          <Link to={`/people/duplicates/${row.id}`}>
            {row.one.name === row.other.name
              ? row.one.name
              : `${row.one.name}${say(text.and)}${row.other.name}`}
          </Link>
          <p className="cap">
            {say(row.one.place)}
            {row.one.place.zh !== row.other.place.zh && `${say(text.and)}${say(row.other.place)}`}
          </p>
        </>
      ),
    },
    {
      key: 'why',
      head: text.why,
      cell: row =>
        listWords(
          row.reasons.map(reason => say(reason.words)),
          say,
        ),
    },
    {
      key: 'score',
      head: text.sure,
      sort: 'score',
      right: true,
      cell: row => `${Math.round(row.score / 100)}%`,
    },
    { key: 'found', head: text.found, sort: 'found', cell: row => say(row.found) },
    { key: 'state', head: text.state, optional: true, cell: row => say(row.stateName) },
  ]
}
