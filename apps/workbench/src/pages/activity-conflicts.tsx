import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Conflict } from '../api/activity-operations.ts'
import { useCan, useChange, useRead } from '../api/use.ts'
import { moment } from '../format.ts'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Waiting } from '../parts/places.tsx'
import { SimpleForm } from '../support/simple-form.tsx'
import { door as text } from '../text/doors.ts'
import { toast } from '../toast.tsx'

/** What doors sent and what cannot be so: somebody looks at each and says what it was. */
export default function ActivityConflicts() {
  const say = useSay()
  const id = useParams()['id'] ?? ''
  const may = useCan()('activity.check-in')
  const activity = useRead('activity', { path: { id } })
  const read = useRead('conflicts', { path: { id }, query: { limit: 200 } }, { fresh: 0 })
  const [settling, setSettling] = useState<Conflict | null>(null)
  if (read.data === undefined) {
    return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
  }
  const { rows } = read.data
  return (
    <>
      <PageHead title={say(text.conflicts)} sub={activity.data?.activity.title}>
        <Link className="btn text small" to={`/activities/${id}`}>
          {say(text.back)}
        </Link>
      </PageHead>
      <p className="sub">{say(text.conflictsSub)}</p>
      {rows.length === 0 && <p>{say(text.conflictsNone)}</p>}
      <ul className="ruled">
        {rows.map(row => (
          <li key={row.id} className="row">
            <span>
              <b>{say(row.outcomeName)}</b> {row.name ?? say(text.nameless)}
              <small className="line">
                {say(text.atDoor, {
                  door: row.device.replace(/·.*$/, '') || row.device,
                  when: moment(row.at),
                })}
              </small>
            </span>
            {may && activity.data?.own === true && (
              <button type="button" className="btn second small push" onClick={() => setSettling(row)}>
                {say(text.settle)}
                <span className="vh"> {row.name ?? say(row.outcomeName)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {settling !== null && <Settle id={id} of={settling} close={() => setSettling(null)} />}
    </>
  )
}

function Settle({ id, of, close }: { id: string; of: Conflict; close: () => void }) {
  const say = useSay()
  const settle = useChange('settleConflict', ['conflicts'])
  return (
    <SimpleForm
      title={`${say(of.outcomeName)} ${of.name ?? ''}`}
      action={say(text.settle)}
      busy={settle.isPending}
      error={settle.error}
      close={close}
      boxes={[{ name: 'note', label: text.note, help: text.noteHelp, kind: 'long' }]}
      send={({ note = '' }) =>
        settle.mutate(
          { path: { id, scan: of.id }, body: { note: note.trim() } },
          {
            onSuccess: () => {
              toast(say(text.settled))
              close()
            },
          },
        )
      }
    />
  )
}
