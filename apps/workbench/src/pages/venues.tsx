import { useState } from 'react'
import { Link } from 'react-router'
import { VenueDialog } from '../activities/venue-dialog.tsx'
import type { Venue } from '../api/activity-operations.ts'
import { useCan, useRead } from '../api/use.ts'
import { type Say, useSay } from '../language.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { CountyPick, SearchBox } from '../parts/filters.tsx'
import { Icon } from '../parts/icon.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { activities } from '../text/activities.ts'
import { venues as text } from '../text/reports.ts'

/** Where one can meet: venues with their rooms. */
export default function Venues() {
  const say = useSay()
  const url = useListUrl()
  const may = useCan()('activity.organise')
  const list = useRead('venues', { query: url.query })
  const [editing, setEditing] = useState<Venue | 'new' | null>(null)
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)}>
        <Link className="btn text small" to="/activities">
          {say(activities.back)}
        </Link>
        {may && (
          <button type="button" className="btn small" onClick={() => setEditing('new')}>
            <Icon name="plus" small />
            {say(text.add)}
          </button>
        )}
      </PageHead>
      <DataTable
        caption={say(text.title)}
        columns={columns(say, may ? setEditing : undefined)}
        list={list}
        url={url}
        id={row => row.id}
        tools={
          <>
            <SearchBox url={url} label={say(text.find)} />
            <CountyPick url={url} />
          </>
        }
        empty={<p>{say(text.none)}</p>}
      />
      {editing !== null && (
        <VenueDialog of={editing === 'new' ? undefined : editing} close={() => setEditing(null)} />
      )}
    </>
  )
}

function columns(say: Say, edit: ((venue: Venue) => void) | undefined): readonly Column<Venue>[] {
  return [
    {
      key: 'name',
      head: text.name,
      cell: row => (
        <>
          <Link to={`/venues/${row.id}?q=${encodeURIComponent(row.name)}`}>{row.name}</Link>
          <small>{row.address}</small>
        </>
      ),
    },
    { key: 'place', head: activities.where, optional: true, cell: row => say(row.placeName) },
    {
      key: 'rooms',
      head: text.rooms,
      cell: row =>
        row.rooms
          .filter(room => !room.closed)
          .map(room => (
            <span key={room.id} className="line">
              {room.name} <small>{say(text.people, { n: room.capacity })}</small>
            </span>
          )),
    },
    { key: 'accessible', head: text.accessible, optional: true, cell: row => row.accessible },
    {
      key: 'act',
      head: text.edit,
      act: true,
      cell: row =>
        row.mine &&
        edit !== undefined && (
          <button type="button" className="btn text small" onClick={() => edit(row)}>
            {say(text.edit)}
            <span className="vh"> {row.name}</span>
          </button>
        ),
    },
  ]
}
