import { useState } from 'react'
import { Link } from 'react-router'
import type { FoundPeople } from '../api/adapt/people.ts'
import { useCan, useRead } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Failure, Waiting } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { findPerson as text } from '../text/people.ts'

/**
 * Finds one person by name, pinyin, a whole ID number or phone, or a phone's last four digits. What was typed stays out of
 * the address: an ID number is no part of a link, and of no browser's history.
 */
export function FindPerson() {
  const say = useSay()
  const may = useCan()('person.search')
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const read = useRead('findPeople', { query: { q: asked } }, { when: asked !== '' })
  if (!may) return null
  return (
    <search className="find stack">
      <form
        className="searchbox"
        onSubmit={event => {
          event.preventDefault()
          setAsked(typed.trim())
        }}
      >
        <label>
          <span className="vh">{say(text.label)}</span>
          <input
            type="search"
            value={typed}
            placeholder={say(text.label)}
            maxLength={60}
            autoComplete="off"
            onChange={event => {
              setTyped(event.target.value)
              if (event.target.value === '') setAsked('')
            }}
          />
        </label>
        <button type="submit" className="btn small">
          {say(common.search)}
        </button>
      </form>
      {asked !== '' &&
        (read.isError ? (
          <Failure error={read.error} retry={() => void read.refetch()} />
        ) : read.data === undefined || read.isPlaceholderData ? (
          <Waiting bars={3} />
        ) : (
          <Found of={read.data} />
        ))}
    </search>
  )
}

function Found({ of }: { of: FoundPeople }) {
  const say = useSay()
  if (of.by === null) return <p role="status">{say(text.how)}</p>
  if (of.rows.length === 0) return <p role="status">{say(text.nobody)}</p>
  return (
    <div role="status">
      <p className="cap">
        {say(text.by[of.by], { n: of.rows.length })}
        {of.more && say(text.more)}
      </p>
      <ul className="ruled">
        {of.rows.map(row => (
          <li key={row.id}>
            <Link to={`/people/${row.id}`}>
              <b>{row.name}</b>
            </Link>{' '}
            <span className="sub">
              {[
                row.age === null ? null : say(text.age, { n: row.age }),
                say(row.place),
                row.education === null ? null : say(row.education),
                row.school,
              ]
                .filter(part => part !== null)
                .join(say(common.comma))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
