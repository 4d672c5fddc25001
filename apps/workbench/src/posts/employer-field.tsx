import { useState } from 'react'
import type { FieldProblem } from '../api/shapes.ts'
import { useRead } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Field } from '../parts/field.tsx'
import { posts as text } from '../text/posts.ts'

interface Props {
  employer: string
  set: (employer: string) => void
  problem: FieldProblem | undefined
}

/** For an officer who posts for an employer: found by name or credit code among those of the area. */
export function EmployerField({ employer, set, problem }: Props) {
  const say = useSay()
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState('')
  const found = useRead('employers', { query: { q: asked, limit: 10 } }, { when: asked !== '' })
  const rows = asked === '' ? [] : (found.data?.rows ?? [])
  const look = () => {
    setAsked(words.trim())
    set('')
  }
  return (
    <div className="full">
      <Field label={say(text.employer)} help={say(text.employerHelp)} required problem={problem}>
        {wiring => (
          <span className="searchbox">
            <input
              {...wiring}
              type="search"
              value={words}
              maxLength={60}
              autoComplete="off"
              onChange={event => setWords(event.target.value)}
              onKeyDown={event => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                look()
              }}
            />
            <button type="button" className="btn second small" onClick={look}>
              {say(text.employerFind)}
            </button>
          </span>
        )}
      </Field>
      <div role="status">
        {asked !== '' && found.data !== undefined && rows.length === 0 && (
          <p className="help">{say(text.employerNone, { words: asked })}</p>
        )}
      </div>
      {rows.length > 0 && (
        <fieldset className="plain">
          <legend className="vh">{say(text.employer)}</legend>
          {rows.map(row => (
            <label key={row.id} className="check line">
              <input
                type="radio"
                name="employer"
                checked={employer === row.id}
                onChange={() => set(row.id)}
              />
              <span>
                {row.name} <small>{row.creditCode}</small>
                {row.state !== 'verified' && <small className="late"> {say(row.stateName)}</small>}
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  )
}
