import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useEverybody } from '../activities/everybody.ts'
import { span } from '../activities/times.ts'
import { cityDay } from '../api/today.ts'
import { useRead } from '../api/use.ts'
import { day } from '../format.ts'
import { useSay } from '../language.ts'
import { Icon } from '../parts/icon.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Waiting } from '../parts/places.tsx'
import { activities } from '../text/activities.ts'
import { people as text } from '../text/participants.ts'

/** The list for a table at the entrance: names in their order, boxes to tick, lines for those who come unannounced. */
export default function PaperList() {
  const say = useSay()
  const id = useParams()['id'] ?? ''
  const read = useRead('activity', { path: { id } })
  const list = useEverybody(id)
  const [blanks, setBlanks] = useState(8)
  const failed = read.error ?? list.error
  if (failed !== null) return <Failure whole error={failed} retry={() => void list.refetch()} />
  if (read.data === undefined || list.data === undefined) return <Waiting bars={12} />
  const { activity } = read.data
  const byName = new Intl.Collator('zh-CN')
  const rows = list.data.toSorted((a, b) => byName.compare(a.name, b.name))
  const { sessions } = activity
  return (
    <>
      <PageHead
        title={activity.title}
        sub={sessions.map(one => (
          <span key={one.id} className="line">
            {span(one.startsAt, one.endsAt)} {activity.place}
          </span>
        ))}
      >
        <label className="chip pick noprint">
          <span className="vh">{say(text.blanks)}</span>
          <select value={blanks} onChange={event => setBlanks(Number(event.target.value))}>
            {[0, 8, 20, 40].map(n => (
              <option key={n} value={n}>
                {say(text.blanksN, { n })}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="btn small" onClick={() => window.print()}>
          <Icon name="printer" small />
          {say(text.print)}
        </button>
        <Link className="btn text small" to={`/activities/${id}/people`}>
          {say(text.title)}
        </Link>
      </PageHead>
      <p className="note noprint">{say(text.paperHelp)}</p>
      <table className="paper">
        <caption className="vh">{say(text.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(text.no)}</th>
            <th scope="col">{say(text.name)}</th>
            <th scope="col">{say(text.phone)}</th>
            <th scope="col">{say(text.places)}</th>
            {sessions.map(one => (
              <th key={one.id} scope="col">
                {sessions.length > 1 && <>{say(activities.session, { n: one.no })} </>}
                {say(text.sign)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.id}>
              <td>{at + 1}</td>
              <th scope="row">{row.name}</th>
              <td>{row.phone ?? ''}</td>
              <td>{row.places}</td>
              {sessions.map(one => (
                <td key={one.id} className="box-cell" />
              ))}
            </tr>
          ))}
          {Array.from({ length: blanks }, (_, at) => rows.length + at + 1).map(no => (
            <tr key={no}>
              <td>{no}</td>
              <td />
              <td />
              <td />
              {sessions.map(one => (
                <td key={one.id} className="box-cell" />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="cap">{say(text.printed, { when: day(cityDay()), n: rows.length })}</p>
    </>
  )
}
