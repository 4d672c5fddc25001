import { useState } from 'react'
import type { Action } from '../api/interim.ts'
import { problemIn } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'
import { Refusal } from '../parts/places.tsx'
import { applications as text } from '../text/applications.ts'
import { common } from '../text/common.ts'

interface Props {
  action: Action
  /** an officer records a first day on evidence */
  officer: boolean
  who: string
  busy: boolean
  error: Error | null
  close: () => void
  send: (more: object) => void
}

/** What a step needs to know: an invitation its time and place, an offer or a start its day. */
export function StepDialog({ action, officer, who, busy, error, close, send }: Props) {
  const say = useSay()
  const [at, setAt] = useState('')
  const [place, setPlace] = useState('')
  const [startOn, setStartOn] = useState('')
  const problem = (pointer: string) => problemIn(error)?.fields?.find(field => field.pointer === pointer)
  const [evidence, setEvidence] = useState('')
  const invite = action.name === 'invite'
  const evident = officer && action.name === 'start'
  return (
    <Dialog title={`${say(action.label)}${say(common.colon)}${who}`} close={close}>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          if (invite) send({ interview: { at, place } })
          else send(evident ? { startOn, evidence } : { startOn })
        }}
      >
        {invite ? (
          <>
            <Field label={say(text.when)} required problem={problem('/interview/at')}>
              {wiring => (
                <input
                  {...wiring}
                  type="datetime-local"
                  required
                  value={at}
                  onChange={e => setAt(e.target.value)}
                />
              )}
            </Field>
            <Field label={say(text.where)} required problem={problem('/interview/place')}>
              {wiring => (
                <input {...wiring} required value={place} onChange={e => setPlace(e.target.value)} />
              )}
            </Field>
          </>
        ) : (
          <Field label={say(text.startOn)} required problem={problem('/startOn')}>
            {wiring => (
              <input
                {...wiring}
                type="date"
                required
                value={startOn}
                onChange={e => setStartOn(e.target.value)}
              />
            )}
          </Field>
        )}
        {evident && (
          <Field
            label={say(text.evidence)}
            help={say(text.evidenceHelp)}
            required
            problem={problem('/evidence')}
          >
            {wiring => (
              <input {...wiring} required value={evidence} onChange={e => setEvidence(e.target.value)} />
            )}
          </Field>
        )}
        <Refusal error={error} />
        <p className="row">
          <button type="submit" className="btn" disabled={busy}>
            {say(text.send)}
          </button>
          <button type="button" className="btn text" onClick={close}>
            {say(common.cancel)}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
