import { useState } from 'react'
import { useChange, useRead } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Failure, Waiting } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { findPerson } from '../text/people.ts'
import { founders as text } from '../text/support.ts'
import { SimpleForm } from './simple-form.tsx'

const kinds = [
  { code: 'individual', name: { zh: '个体工商户', en: 'Individual business' } },
  { code: 'registered', name: { zh: '登记过的单位', en: 'Registered firm' } },
  { code: 'planned', name: { zh: '还没登记', en: 'Not registered yet' } },
] as const

/** First the person, who has a record already; then the business. */
export function AddFounder({ close, added }: { close: () => void; added: (id: string) => void }) {
  const say = useSay()
  const [person, setPerson] = useState<{ id: string; name: string } | null>(null)
  const add = useChange('addFounder', ['founders'])
  if (person === null) return <Choose close={close} choose={setPerson} />
  return (
    <SimpleForm
      title={say(text.chosen, { name: person.name })}
      action={say(text.add)}
      busy={add.isPending}
      error={add.error}
      close={close}
      boxes={[
        { name: 'business', label: text.business },
        { name: 'kind', label: text.kind, kind: kinds, value: 'individual' },
        { name: 'creditCode', label: text.creditCode },
        { name: 'startedOn', label: text.startedOn, kind: 'date' },
      ]}
      send={typed => {
        const kind = kinds.find(one => one.code === typed['kind'])?.code ?? 'planned'
        const { business = '', creditCode = '', startedOn = '' } = typed
        const more = { ...(creditCode !== '' && { creditCode }), ...(startedOn !== '' && { startedOn }) }
        add.mutate(
          { body: { person: person.id, business, kind, ...more } },
          { onSuccess: made => added(made.id) },
        )
      }}
    />
  )
}

function Choose(props: { close: () => void; choose: (person: { id: string; name: string }) => void }) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const read = useRead('findPeople', { query: { q: asked } }, { when: asked !== '' })
  return (
    <Dialog title={say(text.add)} close={props.close}>
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
