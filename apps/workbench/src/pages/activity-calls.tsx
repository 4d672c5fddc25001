import { Link, useParams } from 'react-router'
import { useChange, useRead } from '../api/use.ts'
import { moment } from '../format.ts'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { people as text } from '../text/participants.ts'

/** Guests who left only a phone: after a move or a cancellation somebody rings them. */
export default function ActivityCalls() {
  const say = useSay()
  const id = useParams()['id'] ?? ''
  const read = useRead('calls', { path: { id } }, { fresh: 0 })
  const note = useChange('noteCall', ['calls'])
  if (read.data === undefined) {
    return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
  }
  const { rows, title } = read.data
  const press = (registration: string, outcome: 'reached' | 'not-reached') =>
    note.mutate({ path: { id: registration }, body: { outcome } })
  return (
    <>
      <PageHead title={say(text.callsTitle)} sub={title}>
        <Link className="btn text small" to={`/activities/${id}`}>
          {say(text.back)}
        </Link>
      </PageHead>
      <p className="sub">{say(text.callsSub)}</p>
      <Refusal error={note.error} />
      {rows.length === 0 ? (
        <p>{say(text.callsNone)}</p>
      ) : (
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{say(text.name)}</th>
              <th scope="col">{say(text.phone)}</th>
              <th scope="col">{say(text.what)}</th>
              <th scope="col">{say(text.outcome)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.registration}>
                <th scope="row">{row.name}</th>
                <td data-l={say(text.phone)}>
                  <a href={`tel:${row.phone}`}>{row.phone}</a>
                </td>
                <td data-l={say(text.what)}>
                  {say(row.whatName)}
                  <small>{moment(row.since)}</small>
                </td>
                <td className="act">
                  {row.outcome === 'reached' ? (
                    say(text.reached)
                  ) : (
                    <span className="row">
                      {row.outcome === 'not-reached' && <small>{say(text.notReached)}</small>}
                      <button
                        type="button"
                        className="btn second small"
                        disabled={note.isPending}
                        onClick={() => press(row.registration, 'reached')}
                      >
                        {say(text.reached)}
                        <span className="vh"> {row.name}</span>
                      </button>
                      <button
                        type="button"
                        className="btn text small"
                        disabled={note.isPending}
                        onClick={() => press(row.registration, 'not-reached')}
                      >
                        {say(text.notReached)}
                        <span className="vh"> {row.name}</span>
                      </button>
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
