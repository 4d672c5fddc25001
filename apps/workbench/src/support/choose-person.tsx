import { useState } from 'react'
import { useRead } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Failure, Waiting } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { findPerson } from '../text/people.ts'
import { founders as text } from '../text/support.ts'

/** Somebody who has a record, by whatever finds one. */
export function ChoosePerson(props: {
  title: string
  close: () => void
  choose: (person: { id: string; name: string }) => void
}) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const read = useRead('findPeople', { query: { q: asked } }, { when: asked !== '' })
  return (
    <Dialog title={props.title} close={props.close}>
      <form
        className="searchbox"
        onSubmit={event => {
          event.preventDefault()
          setAsked(typed.trim())
        }}
      >
        <label>
          <span className="vh">{say(text.find)}</span>
          <input
            type="search"
            value={typed}
            placeholder={say(text.find)}
            maxLength={60}
            autoComplete="off"
            onChange={event => setTyped(event.target.value)}
          />
        </label>
        <button type="submit" className="btn small">
          {say(common.search)}
        </button>
      </form>
      {asked === '' ? null : read.data === undefined ? (
        read.isError ? (
          <Failure error={read.error} retry={() => void read.refetch()} />
        ) : (
          <Waiting bars={3} />
        )
      ) : read.data.rows.length === 0 ? (
        <p role="status">{say(findPerson.nobody)}</p>
      ) : (
        <ul className="ruled">
          {read.data.rows.map(row => (
            <li key={row.id} className="row">
              <span>{row.name}</span>
              <button
                type="button"
                className="btn text small"
                onClick={() => props.choose({ id: row.id, name: row.name })}
              >
                {say(text.choose)}
                <span className="vh"> {row.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
