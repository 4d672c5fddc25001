import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Choice } from '../api/shapes.ts'
import type { FounderRow } from '../api/support-operations.ts'
import { useCan, useRead } from '../api/use.ts'
import { day, number } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { exportsOf } from '../parts/exports.ts'
import { CountyPick, Pick, SearchBox } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { AddFounder } from '../support/add-founder.tsx'
import { founders as text } from '../text/support.ts'

const follows: readonly Choice[] = [
  { code: 'silent', name: { zh: '没回音', en: 'Silent' } },
  { code: 'open', name: { zh: '等回访', en: 'Waiting' } },
  { code: 'answered', name: { zh: '已回访', en: 'Answered' } },
]

/** Founders of an area: what they were given, whom they employ, who has not been heard of. */
export default function Founders() {
  const say = useSay()
  const can = useCan()
  const go = useNavigate()
  const url = useListUrl()
  const list = useRead('founders', { query: url.query })
  const [adding, setAdding] = useState(false)
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        {can('founder.keep') && (
          <button type="button" className="btn small" onClick={() => setAdding(true)}>
            {say(text.add)}
          </button>
        )}
      </PageHead>
      <DataTable
        caption={say(text.title)}
        columns={columns(say)}
        list={list}
        url={url}
        id={row => row.id}
        name={row => row.name}
        exports={exportsOf('founders', url.query)}
        tools={
          <>
            <SearchBox url={url} label={say(text.findIn)} />
            <Pick url={url} name="follow" label={text.follow} of={follows} />
            <CountyPick url={url} />
          </>
        }
        empty={<p>{say(text.none)}</p>}
      />
      {adding && <AddFounder close={() => setAdding(false)} added={id => void go(`/founders/${id}`)} />}
    </>
  )
}

function columns(say: Say): readonly Column<FounderRow>[] {
  return [
    {
      key: 'name',
      head: text.name,
      cell: row => (
        <>
          <Link to={`/founders/${row.id}`}>{row.name}</Link>
          <small>{row.business}</small>
        </>
      ),
    },
    { key: 'kind', head: text.kind, optional: true, cell: row => say(row.kindName) },
    {
      key: 'supported',
      head: text.supportedOn,
      sort: 'supported',
      tight: true,
      cell: row => (row.supportedOn === null ? '' : day(row.supportedOn)),
    },
    { key: 'supports', head: text.supports, right: true, cell: row => number(row.supports) },
    {
      key: 'employed',
      head: text.employed,
      sort: 'employed',
      right: true,
      cell: row => number(row.employed),
    },
    {
      key: 'follow',
      head: text.follow,
      cell: row => (
        <span className={row.follow === 'silent' ? 'late' : undefined}>
          {say(row.followName)}
          {row.follow === 'open' && row.dueOn !== null && (
            <small>{say(text.due, { day: day(row.dueOn) })}</small>
          )}
        </span>
      ),
    },
  ]
}
