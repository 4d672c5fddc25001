import { useState } from 'react'
import { useSay } from '../language.ts'
import { common } from '../text/common.ts'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { Refusal } from './places.tsx'

/** Asks for one day. */
export function DayDialog(props: {
  title: string
  label: string
  help: string
  action: string
  busy: boolean
  error: Error | null
  close: () => void
  send: (day: string) => void
}) {
  const say = useSay()
  const [day, setDay] = useState('')
  return (
    <Dialog title={props.title} close={props.close}>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          props.send(day)
        }}
      >
        <Field label={props.label} help={props.help} required>
          {wiring => (
            <input
              {...wiring}
              type="date"
              required
              value={day}
              onChange={event => setDay(event.target.value)}
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
