import { useState } from 'react'
import { useSay } from '../language.ts'
import { common } from '../text/common.ts'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { Refusal } from './places.tsx'

/** Asks why in one's own words, where no list of reasons exists. */
export function WhyDialog(props: {
  title: string
  label: string
  help?: string
  action: string
  busy: boolean
  error: Error | null
  close: () => void
  send: (reason: string) => void
}) {
  const say = useSay()
  const [reason, setReason] = useState('')
  return (
    <Dialog title={props.title} close={props.close}>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          props.send(reason.trim())
        }}
      >
        <Field label={props.label} help={props.help} required>
          {wiring => (
            <textarea
              {...wiring}
              rows={3}
              required
              minLength={2}
              maxLength={500}
              value={reason}
              onChange={event => setReason(event.target.value)}
            />
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
