import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { CardStudent } from '../api/adapt/policies.ts'
import { useChange, useRead } from '../api/use.ts'
import { day } from '../format.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { exportsOf } from '../parts/exports.ts'
import { Pick } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Refusal } from '../parts/places.tsx'
import { cards as text } from '../text/policies.ts'
import { toast } from '../toast.tsx'

const none: ReadonlySet<string> = new Set()

/** The students of a roster with what reached them; who was handed a paper is ticked here. */
export default function CardRoster() {
  const say = useSay()
  const { id: roster = '' } = useParams()
  const url = useListUrl({ reached: 'none' })
  const list = useRead('cardStudents', { path: { roster }, query: url.query })
  const rosters = useRead('cardRosters', { query: { limit: 200 } })
  const note = useChange('notePaper', ['cardStudents', 'cardRosters'])
  const [ticked, setTicked] = useState(none)
  const own = rosters.data?.rows.find(row => row.id === roster)
  const rows = list.data?.rows ?? []
  // what the table shows may have changed since somebody ticked
  const graduates = rows.filter(row => ticked.has(row.id) && row.way === 'none').map(row => row.id)
  const states = [
    { code: 'none', name: text.onlyNone },
    { code: 'unseen', name: text.onlyUnseen },
  ]
  return (
    <>
      <PageHead
        title={own === undefined ? say(text.title) : say(text.one, { school: own.school, year: own.year })}
        sub={say(text.oneSub)}
      >
        <Link className="btn second small" to="/cards">
          {say(text.title)}
        </Link>
      </PageHead>
      <DataTable
        caption={say(text.list)}
        columns={columns(say)}
        list={list}
        url={url}
        id={row => row.id}
        name={row => row.name}
        selection={{ ids: ticked, set: setTicked }}
        exports={exportsOf('cardStudents', url.query, { roster })}
        tools={
          <>
            <Pick url={url} name="reached" label={text.way} of={states} />
            {graduates.length > 0 && (
              <button
                type="button"
                className="btn small"
                disabled={note.isPending}
                onClick={() =>
                  note.mutate(
                    { path: { roster }, body: { graduates } },
                    {
                      onSuccess: ({ noted }) => {
                        setTicked(none)
                        toast(say(text.noted, { n: noted }))
                      },
                    },
                  )
                }
              >
                {say(text.handed)}
              </button>
            )}
          </>
        }
        empty={<p>{say(text.nobody)}</p>}
      />
      <Refusal error={note.error} />
    </>
  )
}

function columns(say: Say): readonly Column<CardStudent>[] {
  return [
    { key: 'name', head: text.name, cell: row => row.name },
    { key: 'number', head: text.number, tight: true, cell: row => row.studentNumber },
    { key: 'major', head: text.major, cell: row => row.major },
    {
      key: 'way',
      head: text.way,
      cell: row => (
        <>
          {say(row.wayName)}
          {row.deliveredOn !== null && <small>{day(row.deliveredOn)}</small>}
        </>
      ),
    },
    {
      key: 'opened',
      head: text.opened,
      tight: true,
      cell: row => {
        const on = row.acknowledgedOn ?? row.openedOn ?? row.printedOn
        return on === null ? '' : day(on)
      },
    },
  ]
}
