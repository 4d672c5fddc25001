import type { Venue } from '../api/activity-operations.ts'
import type { FieldProblem } from '../api/shapes.ts'
import { useRead } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Field } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { activities as text } from '../text/activities.ts'
import { common } from '../text/common.ts'
import { emptySession, type SessionDraft } from './draft.ts'
import { Line } from './inputs.tsx'
import { between, clock, dayAfter, later, toInstant } from './times.ts'

interface Props {
  sessions: readonly SessionDraft[]
  /** `venue`: a room of it was chosen just now */
  set: (sessions: SessionDraft[], venue?: Venue) => void
  problem: (pointer: string) => FieldProblem | undefined
  venues: readonly Venue[]
}

const twoHours = 2 * 3_600_000

/** When it takes place: one session or many, each with its room. */
export function SessionsEditor({ sessions, set, problem, venues }: Props) {
  const say = useSay()
  const change = (at: number, part: Partial<SessionDraft>, venue?: Venue) =>
    set(
      sessions.map((one, n) => (n === at ? { ...one, ...part } : one)),
      venue,
    )
  const add = () => {
    const last = sessions.at(-1)
    const next =
      last === undefined || last.startsAt === ''
        ? emptySession
        : {
            ...{ title: '', room: last.room },
            startsAt: later(last.startsAt, 7 * 24 * 3_600_000),
            endsAt: later(last.endsAt === '' ? last.startsAt : last.endsAt, 7 * 24 * 3_600_000),
          }
    set([...sessions, next])
  }
  return (
    <div className="full stack">
      {sessions.map((one, at) => (
        <fieldset key={one.id ?? `new-${at}`} className="session">
          <legend className={sessions.length === 1 ? 'vh' : ''}>{say(text.session, { n: at + 1 })}</legend>
          <Session
            of={one}
            at={at}
            change={(part, venue) => change(at, part, venue)}
            problem={problem}
            venues={venues}
            several={sessions.length > 1}
          />
          {sessions.length > 1 && (
            <p>
              <button
                type="button"
                className="btn text small"
                onClick={() => set(sessions.filter((_, n) => n !== at))}
              >
                {say(text.dropSession)}
                <span className="vh"> {at + 1}</span>
              </button>
            </p>
          )}
        </fieldset>
      ))}
      <p>
        <button type="button" className="btn second small" onClick={add}>
          <Icon name="plus" small />
          {say(text.addSession)}
        </button>
      </p>
    </div>
  )
}

function Session(props: {
  of: SessionDraft
  at: number
  several: boolean
  change: (part: Partial<SessionDraft>, venue?: Venue) => void
  problem: (pointer: string) => FieldProblem | undefined
  venues: readonly Venue[]
}) {
  const { of, at, change, problem } = props
  const pointer = `/sessions/${at}`
  const begins = (startsAt: string) => {
    // the length stays when the beginning moves
    const long =
      of.startsAt === '' || of.endsAt === '' ? twoHours : Math.max(between(of.startsAt, of.endsAt), 0)
    change({ startsAt, ...(startsAt !== '' && { endsAt: later(startsAt, long || twoHours) }) })
  }
  return (
    <div className="pair">
      <Line
        label={text.begins}
        type="datetime-local"
        required
        problem={problem(`${pointer}/startsAt`) ?? problem(pointer)}
        value={of.startsAt}
        set={begins}
      />
      <Line
        label={text.ends}
        type="datetime-local"
        required
        problem={problem(`${pointer}/endsAt`)}
        value={of.endsAt}
        set={endsAt => change({ endsAt })}
      />
      <Room {...props} problem={problem(`${pointer}/room`)} />
      {props.several && (
        <Line
          label={text.sessionTitle}
          most={80}
          problem={problem(`${pointer}/title`)}
          value={of.title}
          set={title => change({ title })}
        />
      )}
    </div>
  )
}

/** The room, and when it is taken on that day: seen before the server has to say no. */
function Room(props: {
  of: SessionDraft
  change: (part: Partial<SessionDraft>, venue?: Venue) => void
  problem: FieldProblem | undefined
  venues: readonly Venue[]
}) {
  const say = useSay()
  const { of, venues } = props
  const date = of.startsAt.slice(0, 10)
  const bookings = useRead(
    'roomBookings',
    {
      path: { id: of.room },
      query:
        date === '' ? {} : { from: toInstant(`${date}T00:00`), to: toInstant(`${dayAfter(date, 1)}T00:00`) },
    },
    { when: of.room !== '' && date !== '' },
  )
  if (venues.length === 0) return null
  const times = (bookings.data?.rows ?? []).map(row => `${clock(row.startsAt)}–${clock(row.endsAt)}`)
  const asked = of.room !== '' && date !== '' && bookings.data !== undefined
  const help = !asked
    ? undefined
    : times.length === 0
      ? say(text.freeThen)
      : say(text.takenThen, { times: times.join(say(common.listed)) })
  return (
    <Field label={say(text.room)} help={help} problem={props.problem}>
      {wiring => (
        <select
          {...wiring}
          value={of.room}
          onChange={event => {
            const room = event.target.value
            props.change(
              { room },
              venues.find(one => one.rooms.some(each => each.id === room)),
            )
          }}
        >
          <option value="">{say(text.noRoom)}</option>
          {venues.map(venue => (
            <optgroup key={venue.id} label={venue.name}>
              {venue.rooms
                .filter(room => !room.closed || room.id === of.room)
                .map(room => (
                  <option key={room.id} value={room.id}>
                    {say(text.roomFor, { room: room.name, n: room.capacity })}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  )
}
