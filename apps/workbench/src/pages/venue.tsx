import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { clock, dayAfter, toInstant, toLocal } from '../activities/times.ts'
import type { Venue as VenueData } from '../api/activity-operations.ts'
import { cityDay } from '../api/today.ts'
import { useRead } from '../api/use.ts'
import { day } from '../format.ts'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Failure, Waiting } from '../parts/places.tsx'
import { venues as text } from '../text/reports.ts'

/** When the rooms of a venue are free: a week at a time. What for they are taken is not said. */
export default function Venue() {
  const say = useSay()
  const id = useParams()['id'] ?? ''
  const [search] = useSearchParams()
  // found by its name, which stands in the address beside its id
  const list = useRead('venues', { query: { q: search.get('q') ?? '', limit: 200 } })
  const [monday, setMonday] = useState(() => mondayOf(cityDay()))
  if (list.data === undefined) {
    return list.isError ? <Failure whole error={list.error} retry={() => void list.refetch()} /> : <Waiting />
  }
  const of = list.data.rows.find(row => row.id === id)
  if (of === undefined) {
    return (
      <Empty whole title={say(text.none)}>
        <Link className="btn small" to="/venues">
          {say(text.back)}
        </Link>
      </Empty>
    )
  }
  const sunday = dayAfter(monday, 6)
  return (
    <>
      <PageHead title={of.name} sub={`${say(of.placeName)} ${of.address}`}>
        <Link className="btn text small" to="/venues">
          {say(text.back)}
        </Link>
      </PageHead>
      <p className="row">
        <button type="button" className="btn second small" onClick={() => setMonday(dayAfter(monday, -7))}>
          {say(text.before)}
        </button>
        <b aria-live="polite">{say(text.week, { from: day(monday), to: day(sunday) })}</b>
        <button type="button" className="btn second small" onClick={() => setMonday(dayAfter(monday, 7))}>
          {say(text.after)}
        </button>
      </p>
      <Week of={of} monday={monday} />
    </>
  )
}

function mondayOf(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return dayAfter(date, -((weekday + 6) % 7))
}

function Week({ of, monday }: { of: VenueData; monday: string }) {
  const say = useSay()
  const days = Array.from({ length: 7 }, (_, n) => dayAfter(monday, n))
  return (
    <div className="wide-table">
      <table className="week">
        <caption className="vh">{say(text.calendar)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(text.rooms)}</th>
            {days.map(one => (
              <th key={one} scope="col">
                {day(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.rooms.map(room => (
            <RoomWeek key={room.id} room={room} days={days} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RoomWeek({ room, days }: { room: VenueData['rooms'][number]; days: readonly string[] }) {
  const say = useSay()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const read = useRead('roomBookings', {
    path: { id: room.id },
    query: { from: toInstant(`${first}T00:00`), to: toInstant(`${dayAfter(last, 1)}T00:00`) },
  })
  const rows = read.data?.rows ?? []
  return (
    <tr>
      <th scope="row">
        {room.name}
        <small>{room.closed ? say(text.closedRoom) : say(text.people, { n: room.capacity })}</small>
      </th>
      {days.map(one => {
        // also what began the day before and goes on past midnight
        const taken = rows.filter(
          row => toLocal(row.startsAt).slice(0, 10) <= one && toLocal(row.endsAt) > `${one}T00:00`,
        )
        return (
          <td key={one} data-l={day(one)} className={taken.length === 0 ? 'free' : 'taken'}>
            {taken.length === 0
              ? read.data !== undefined && say(text.free)
              : taken.map(row => (
                  <span key={row.startsAt} className="line">
                    {clock(row.startsAt)}–{clock(row.endsAt)}
                  </span>
                ))}
          </td>
        )
      })}
    </tr>
  )
}
