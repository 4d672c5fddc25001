import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { clock } from '../activities/times.ts'
import type { MyEntryRow, OpenFair } from '../api/fair-operations.ts'
import { useCan, useRead } from '../api/use.ts'
import { EntryDialog } from '../fairs/entry-dialog.tsx'
import { day } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { fairs as text } from '../text/fairs.ts'

/** An employer's fairs: where it can apply, where it stands, and what it is still to answer. */
export default function FairStands() {
  const say = useSay()
  const can = useCan()
  const go = useNavigate()
  const url = useListUrl()
  const list = useRead('myEntries', { query: url.query })
  const open = useRead('openFairs').data?.rows ?? []
  const [fair, setFair] = useState<OpenFair | null>(null)
  const applied = new Set((list.data?.rows ?? []).map(row => row.fair))
  const free = open.filter(one => !applied.has(one.id))
  return (
    <>
      <PageHead title={say(text.myTitle)} sub={say(text.mySub)}>
        {can('fair.arrange') && (
          <Link className="btn text small" to="/fairs">
            {say(text.ours)}
          </Link>
        )}
      </PageHead>
      <section className="sec" aria-labelledby="h-open">
        <h2 id="h-open">{say(text.open)}</h2>
        {free.length === 0 && <p>{say(text.noOpen)}</p>}
        <ul className="ruled">
          {free.map(one => (
            <li key={one.id} className="row">
              <div className="hall-who">
                <b>{one.title}</b>
                <small className="cap">
                  {' '}
                  {day(one.day)} {clock(one.startsAt)} · {one.place === '' ? say(one.modeName) : one.place} ·{' '}
                  {one.organiserName} · {say(text.until, { day: day(one.appliesUntil) })}
                </small>
              </div>
              {can('fair.enter') && (
                <button
                  type="button"
                  className="btn small"
                  aria-label={`${say(text.apply)} ${one.title}`}
                  onClick={() => setFair(one)}
                >
                  {say(text.apply)}
                </button>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section className="sec" aria-labelledby="h-mine">
        <h2 id="h-mine">{say(text.mine)}</h2>
        <DataTable
          caption={say(text.mine)}
          columns={columns(say)}
          list={list}
          url={url}
          id={row => row.entry}
          empty={<p>{say(text.noMine)}</p>}
        />
      </section>
      {fair !== null && (
        <EntryDialog
          fair={fair}
          close={() => setFair(null)}
          done={entry => void go(`/fair-stands/${entry}`)}
        />
      )}
    </>
  )
}

function columns(say: Say): readonly Column<MyEntryRow>[] {
  return [
    {
      key: 'title',
      head: text.name,
      cell: row => (
        <>
          <Link to={`/fair-stands/${row.entry}`}>{row.title === '' ? say(text.unannounced) : row.title}</Link>
          {row.place !== '' && <small>{row.place}</small>}
        </>
      ),
    },
    { key: 'day', head: text.day, tight: true, cell: row => (row.day === '' ? '' : day(row.day)) },
    { key: 'state', head: text.state, cell: row => say(row.stateName) },
    { key: 'stand', head: text.stand, cell: row => row.stand ?? say(row.modeName) },
    {
      key: 'due',
      head: text.answer,
      cell: row => (row.resultDue === null ? '' : say(text.due, { day: day(row.resultDue) })),
    },
  ]
}
