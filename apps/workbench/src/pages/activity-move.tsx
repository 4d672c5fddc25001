import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { type SessionDraft, sessionsOf, sessionsSent } from '../activities/draft.ts'
import { Line, Lines } from '../activities/inputs.tsx'
import { SessionsEditor } from '../activities/sessions-editor.tsx'
import type { ActivityFile } from '../api/activity-operations.ts'
import { problemIn, useChange, useRead } from '../api/use.ts'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { activities as text } from '../text/activities.ts'
import { toast } from '../toast.tsx'

/** Another time or place for what is out: a page of its own, because everybody who is registered is told. */
export default function ActivityMove() {
  const id = useParams()['id'] ?? ''
  const read = useRead('activity', { path: { id } }, { fresh: 0 })
  if (read.data === undefined) {
    return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
  }
  return <Move key={id} of={read.data} />
}

function Move({ of }: { of: ActivityFile }) {
  const say = useSay()
  const go = useNavigate()
  const { activity } = of
  const [sessions, setSessions] = useState<readonly SessionDraft[]>(() => sessionsOf(activity))
  const [spot, setSpot] = useState({
    division: activity.division,
    place: activity.place,
    link: activity.link ?? '',
  })
  const [reason, setReason] = useState('')
  const [version] = useState(of.version)
  const move = useChange('moveSessions', ['activity', 'activities'])
  const county = spot.division.slice(0, 6)
  const venues = useRead('venues', { query: { county, limit: 200 } }, { when: county.length === 6 })
  const problem = (pointer: string) => problemIn(move.error)?.fields?.find(one => one.pointer === pointer)
  return (
    <>
      <PageHead title={say(text.moveTitle)} sub={activity.title} />
      <p className="note gan">{say(text.moveSub)}</p>
      <form
        className="form"
        onSubmit={event => {
          event.preventDefault()
          move.mutate(
            {
              path: { id: activity.id },
              body: {
                version,
                reason: reason.trim(),
                sessions: sessionsSent(sessions),
                ...{ place: spot.place.trim(), division: spot.division },
                link: spot.link.trim() === '' ? null : spot.link.trim(),
              },
            },
            {
              onSuccess: () => {
                toast(say(text.moved))
                void go(`/activities/${activity.id}`)
              },
            },
          )
        }}
      >
        <fieldset>
          <legend>{say(text.whenWhere)}</legend>
          <SessionsEditor
            sessions={sessions}
            set={(next, venue) => {
              setSessions(next)
              if (venue !== undefined)
                setSpot({ ...spot, division: venue.division, place: `${venue.address}${venue.name}` })
            }}
            problem={problem}
            venues={venues.data?.rows ?? []}
          />
          {activity.mode !== 'online' && (
            <Line
              label={text.place}
              required
              most={200}
              problem={problem('/place')}
              value={spot.place}
              set={place => setSpot({ ...spot, place })}
            />
          )}
          {activity.mode !== 'onsite' && (
            <Line
              label={text.link}
              type="url"
              required
              most={500}
              problem={problem('/link')}
              value={spot.link}
              set={link => setSpot({ ...spot, link })}
            />
          )}
          <div className="full">
            <Lines
              label={text.why}
              help={text.whyTold}
              required
              most={300}
              problem={problem('/reason')}
              value={reason}
              set={setReason}
            />
          </div>
        </fieldset>
        <Refusal error={move.error} />
        <p className="row">
          <button type="submit" className="btn" disabled={move.isPending}>
            {say(text.moveDo)}
          </button>
        </p>
      </form>
    </>
  )
}
