import { useState } from 'react'
import type { Choice } from '../api/interim.ts'
import { useSay } from '../language.ts'
import { common } from '../text/common.ts'
import { Dialog } from './dialog.tsx'
import { Field, Options } from './field.tsx'
import { Refusal } from './places.tsx'

/** Asks why, from a list; a refusal without a reason cannot be sent. */
export function ReasonDialog(props: {
  title: string
  action: string
  reasons: readonly Choice[]
  busy: boolean
  error: Error | null
  close: () => void
  send: (reason: string, note: string) => void
}) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  return (
    <Dialog title={props.title} close={props.close}>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          if (reason !== '') props.send(reason, note)
        }}
      >
        <Field label={say(common.reason)} required>
          {wiring => (
            <select {...wiring} required value={reason} onChange={event => setReason(event.target.value)}>
              <option value="">{say(common.chooseReason)}</option>
              <Options of={props.reasons} />
            </select>
          )}
        </Field>
        <Field label={say(common.note)}>
          {wiring => (
            <textarea {...wiring} rows={3} value={note} onChange={event => setNote(event.target.value)} />
          )}
        </Field>
        <Refusal error={props.error} />
        <p className="row">
          <button type="submit" className="btn" disabled={props.busy}>
            {props.action}
          </button>
          <button type="button" className="btn text" onClick={props.close}>
            {say(common.cancel)}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
