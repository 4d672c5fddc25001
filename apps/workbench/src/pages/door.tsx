import { useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { span } from '../activities/times.ts'
import { ByName } from '../door/by-name.tsx'
import { type Direction, type DoorList, sessionAt } from '../door/door.ts'
import type { DoorState, DoorStore } from '../door/door-store.ts'
import { Happened } from '../door/happened.tsx'
import { keepPage } from '../door/keep-page.ts'
import { Scanner } from '../door/scanner.tsx'
import { deviceOf, doorName, keepDoorName, shelfLasts, useDoor } from '../door/use-door.ts'
import { number } from '../format.ts'
import { useSay } from '../language.ts'
import { Field } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { activities } from '../text/activities.ts'
import { common } from '../text/common.ts'
import { door as text } from '../text/doors.ts'
import { Toasts } from '../toast.tsx'

/**
 * The page in the hand of whoever stands at a door: without the bar of the workbench, for a phone, and whole without a line once it
 * was opened.
 */
export default function Door() {
  const id = useParams()['id'] ?? ''
  const [name, setName] = useState(doorName)
  const device = deviceOf(name)
  const { door, state } = useDoor(id, device)
  const say = useSay()
  const { list } = state
  useEffect(() => void keepPage(), [])
  useEffect(() => {
    if (list !== undefined) document.title = `${say(text.title)} ${list.title}`
  }, [list, say])
  return (
    <>
      <main className="door" id="main">
        <header>
          <a className="btn text small" href={`/work/activities/${id}`}>
            <Icon name="back" small />
            {say(text.back)}
          </a>
          <Line state={state} send={() => void door.flush(device).then(() => door.refresh())} />
        </header>
        <h1>{list?.title ?? say(text.title)}</h1>
        <Trouble state={state} />
        {list === undefined ? (
          <NoList state={state} load={() => void door.refresh()} />
        ) : (
          <Open door={door} list={list} state={state} device={device} name={name} rename={setName} />
        )}
      </main>
      <Toasts />
    </>
  )
}

/** The state of the line, always in sight: colour is not its only sign. */
function Line({ state, send }: { state: DoorState; send: () => void }) {
  const say = useSay()
  const off = state.line !== 'on'
  return (
    <p className={off ? 'line-state off' : 'line-state'} role="status">
      <Icon name={off ? 'noSignal' : 'signal'} small />
      {say(off ? text.offline : text.online)}
      {state.queued > 0 && (
        <button type="button" className="link" onClick={send}>
          {say(text.queued, { n: state.queued })}
        </button>
      )}
    </p>
  )
}

function Trouble({ state }: { state: DoorState }) {
  const say = useSay()
  return (
    <div role="status" className="stack">
      {state.line === 'off' && state.list !== undefined && (
        <p className="note gan">{say(text.offlineMore)}</p>
      )}
      {state.line === 'signed-out' && (
        <p className="note gan">
          <a href={`/sign-in?next=${encodeURIComponent(location.pathname)}`}>{say(text.signIn)}</a>
        </p>
      )}
      {state.refused !== undefined && <p className="note bad">{state.refused}</p>}
      {state.unkept && <p className="note bad">{say(text.full)}</p>}
      {!shelfLasts && <p className="note gan">{say(text.noStore)}</p>}
    </div>
  )
}

function NoList({ state, load }: { state: DoorState; load: () => void }) {
  const say = useSay()
  if (state.line === 'on' && state.refused === undefined) return null // it comes
  return (
    <div className="empty">
      <p>{say(text.gone)}</p>
      <button type="button" className="btn small" onClick={load}>
        {say(text.refresh)}
      </button>
    </div>
  )
}

function Open(props: {
  door: DoorStore
  list: DoorList
  state: DoorState
  device: string
  name: string
  rename: (name: string) => void
}) {
  const say = useSay()
  const { door, list, state, device } = props
  const [session, setSession] = useState(() => sessionAt(list, door.now()))
  const [direction, setDirection] = useState<Direction>('in')
  const here = list.sessions.some(one => one.id === session) ? session : sessionAt(list, door.now())
  const pass = async (who: { code?: string; registration?: string }, via: 'scan' | 'name' | 'list') => {
    const { verdict } = await door.scan({ ...who, session: here, direction, via })
    // felt in the hand where it is too loud to look and read
    navigator.vibrate?.(verdict === 'in' || verdict === 'out' ? 80 : [90, 70, 90, 70, 90])
    void door.flush(device)
  }
  return (
    <>
      <Place list={list} session={here} choose={setSession} name={props.name} rename={props.rename} />
      {list.hours && <InOrOut value={direction} set={setDirection} />}
      <Count list={list} session={here} />
      <Happened state={state} drop={door.dropAside} />
      <Scanner pass={code => void pass({ code }, 'scan')} direction={direction} />
      {list.shown && (
        <ByName
          list={list}
          session={here}
          direction={direction}
          online={state.line === 'on'}
          pass={(registration, via) => void pass({ registration }, via)}
          refresh={door.refresh}
        />
      )}
      <p className="row">
        <button type="button" className="btn text small" onClick={() => void door.refresh()}>
          {say(text.refresh)}
        </button>
        <button
          type="button"
          className="btn text small"
          disabled={state.queued > 0}
          onClick={() => door.leave()}
        >
          {say(text.leave)}
        </button>
      </p>
    </>
  )
}

/** Which session and which door: set once, then out of the way. */
function Place(props: {
  list: DoorList
  session: string
  choose: (session: string) => void
  name: string
  rename: (name: string) => void
}) {
  const say = useSay()
  const { list, session, name } = props
  const [unset] = useState(name.trim() === '')
  const at = list.sessions.find(one => one.id === session)
  return (
    <details className="door-place" open={unset}>
      <summary>
        {at !== undefined && span(at.startsAt, at.endsAt)}
        {say(common.comma)}
        {name.trim() === '' ? say(text.doorName) : name}
      </summary>
      <div className="door-set">
        {list.sessions.length > 1 && (
          <Field label={say(text.which)}>
            {wiring => (
              <select {...wiring} value={session} onChange={event => props.choose(event.target.value)}>
                {list.sessions.map(one => (
                  <option key={one.id} value={one.id}>
                    {say(activities.session, { n: one.no })} {span(one.startsAt, one.endsAt)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field label={say(text.doorName)} help={say(text.doorHelp)}>
          {wiring => (
            <input
              {...wiring}
              value={name}
              maxLength={40}
              autoComplete="off"
              onChange={event => {
                props.rename(event.target.value)
                keepDoorName(event.target.value)
              }}
            />
          )}
        </Field>
      </div>
    </details>
  )
}

function InOrOut({ value, set }: { value: Direction; set: (value: Direction) => void }) {
  const say = useSay()
  return (
    <fieldset className="in-out">
      <legend className="vh">{say(text.direction)}</legend>
      {(['in', 'out'] as const).map(one => (
        <label key={one} className={one === value ? 'chip on' : 'chip'}>
          <input
            type="radio"
            name="direction"
            className="vh"
            checked={one === value}
            onChange={() => set(one)}
          />
          {say(one === 'in' ? text.entering : text.leaving)}
        </label>
      ))}
    </fieldset>
  )
}

function Count({ list, session }: { list: DoorList; session: string }) {
  const say = useSay()
  const expected = list.people.filter(one => one.state === 'taken')
  const come = expected.filter(one => one.came.some(each => each.session === session))
  const sum = (people: typeof expected) => people.reduce((all, one) => all + one.places, 0)
  return (
    <dl className="counts">
      <div>
        <dt>{say(text.inNow)}</dt>
        <dd>
          <b>{number(sum(come))}</b>
        </dd>
      </div>
      <div>
        <dt>{say(text.expected)}</dt>
        <dd>
          <b>{number(sum(expected))}</b>
        </dd>
      </div>
    </dl>
  )
}
