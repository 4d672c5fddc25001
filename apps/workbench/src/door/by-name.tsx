import { useState } from 'react'
import { clock } from '../activities/times.ts'
import { useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Field } from '../parts/field.tsx'
import { Refusal } from '../parts/places.tsx'
import { door as text } from '../text/doors.ts'
import { type Direction, type DoorList, findPeople, type Person } from './door.ts'

interface Props {
  list: DoorList
  session: string
  direction: Direction
  online: boolean
  pass: (registration: string, via: 'name' | 'list') => void
  refresh: () => Promise<void>
}

const mostShown = 20

/** Somebody without a ticket in hand: looked up on the list, ticked off it, or written down anew. */
export function ByName(props: Props) {
  const say = useSay()
  const { list, session } = props
  const [words, setWords] = useState('')
  const [all, setAll] = useState(false)
  const byName = new Intl.Collator('zh-CN')
  const missing = list.people
    .filter(one => one.state === 'taken' && one.came.every(each => each.session !== session))
    .toSorted((a, b) => byName.compare(a.name ?? '', b.name ?? ''))
  const found = words.trim() === '' ? (all ? missing : []) : findPeople(list, words)
  const shown = all && words.trim() === '' ? found : found.slice(0, mostShown)
  return (
    <section className="stack" aria-labelledby="h-by-name">
      <h2 id="h-by-name">{say(text.byName)}</h2>
      <Field label={say(text.byNameHelp)}>
        {wiring => (
          <input
            {...wiring}
            type="search"
            value={words}
            maxLength={40}
            autoComplete="off"
            onChange={event => setWords(event.target.value)}
          />
        )}
      </Field>
      <div role="status">
        {words.trim() !== '' && found.length === 0 && <p>{say(text.nobody)}</p>}
        {found.length > shown.length && <p>{say(text.more, { n: found.length - shown.length })}</p>}
      </div>
      {words.trim() === '' && (
        <p>
          <button type="button" className="btn text small" aria-expanded={all} onClick={() => setAll(!all)}>
            {say(text.missing, { n: missing.length })}
          </button>
        </p>
      )}
      <ul className="ruled">
        {shown.map(one => (
          <One key={one.registration} of={one} {...props} via={words.trim() === '' ? 'list' : 'name'} />
        ))}
      </ul>
      <WalkIn {...props} />
    </section>
  )
}

function One({ of, session, direction, pass, via }: Props & { of: Person; via: 'name' | 'list' }) {
  const say = useSay()
  const came = of.came.find(one => one.session === session)
  const open = of.state === 'taken' && (direction === 'in' ? came === undefined : true)
  return (
    <li className="row">
      <span>
        <b>{of.name}</b> {of.phone !== null && <small>…{of.phone}</small>}{' '}
        {of.places > 1 && <small>{say(text.places, { n: of.places })}</small>}
        {came !== undefined && (
          <small className="line ok">
            {say(text.isIn, { time: clock(came.inAt) })}{' '}
            {came.outAt !== null && say(text.isOut, { time: clock(came.outAt) })}
          </small>
        )}
        {of.state !== 'taken' && <small className="line late">{say(of.stateName)}</small>}
      </span>
      {open && (
        <button type="button" className="btn second small push" onClick={() => pass(of.registration, via)}>
          {say(direction === 'in' ? text.tick : text.tickOut)}
          <span className="vh"> {of.name}</span>
        </button>
      )}
    </li>
  )
}

/** Somebody who did not register takes a place like everybody else: only with a line, so that no place is given twice. */
function WalkIn({ list, online, pass, refresh }: Props) {
  const say = useSay()
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const add = useChange('addParticipants')
  const id = location.pathname.split('/').at(-2) ?? ''
  if (!['open', 'running'].includes(list.state)) return null
  return (
    <details>
      <summary className="btn text small">{say(text.walkIn)}</summary>
      {!online ? (
        <p className="note gan">{say(text.walkInLater)}</p>
      ) : (
        <form
          className="stack"
          onSubmit={event => {
            event.preventDefault()
            add.mutate(
              { path: { id }, body: { people: [{ name, phone }] } },
              {
                onSuccess: ({ rows }) => {
                  setName('')
                  setPhone('')
                  // the list has them first, so that the door knows their name
                  void refresh().then(() => {
                    for (const row of rows) pass(row.registration, 'name')
                  })
                },
              },
            )
          }}
        >
          <Field label={say(text.walkInName)} required>
            {wiring => (
              <input
                {...wiring}
                required
                maxLength={60}
                autoComplete="off"
                value={name}
                onChange={event => setName(event.target.value)}
              />
            )}
          </Field>
          <Field label={say(text.walkInPhone)}>
            {wiring => (
              <input
                {...wiring}
                type="tel"
                maxLength={30}
                autoComplete="off"
                value={phone}
                onChange={event => setPhone(event.target.value)}
              />
            )}
          </Field>
          <Refusal error={add.error} />
          <button type="submit" className="btn second" disabled={add.isPending}>
            {say(text.walkInDo)}
          </button>
        </form>
      )}
    </details>
  )
}
