import { useState } from 'react'
import type { Area } from '../api/shapes.ts'
import { useSay } from '../language.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'
import { Refusal } from '../parts/places.tsx'
import { common } from '../text/common.ts'
import { close as text } from '../text/rest.ts'

/** The city submits while counties are open: those without records are named, each with the reason, or it waits. */
export function WaiveDialog(props: {
  open: readonly Area[]
  busy: boolean
  error: Error | null
  close: () => void
  send: (waive: { area: string; reason: string }[]) => void
}) {
  const say = useSay()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [reason, setReason] = useState('')
  return (
    <Dialog title={say(text.waive)} close={props.close}>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          props.send(chosen.map(area => ({ area, reason: reason.trim() })))
        }}
      >
        <p>{say(text.waiveHelp, { n: props.open.length })}</p>
        <fieldset className="plain">
          <legend className="legend">{say(text.waiveWhich)}</legend>
          <div className="checks">
            {props.open.map(area => (
              <label key={area.code} className="check">
                <input
                  type="checkbox"
                  checked={chosen.includes(area.code)}
                  onChange={event =>
                    setChosen(
                      event.target.checked
                        ? [...chosen, area.code]
                        : chosen.filter(code => code !== area.code),
                    )
                  }
                />
                {say(area.name)}
              </label>
            ))}
          </div>
        </fieldset>
        {chosen.length > 0 && (
          <Field label={say(text.waiveWhy)} help={say(text.whyHelp)} required>
            {wiring => (
              <textarea
                {...wiring}
                rows={2}
                required
                maxLength={200}
                value={reason}
                onChange={event => setReason(event.target.value)}
              />
            )}
          </Field>
        )}
        <Refusal error={props.error} />
        <p className="row">
          <button type="submit" className="btn" disabled={props.busy}>
            {say(text.submit)}
          </button>
          <button type="button" className="btn text" onClick={props.close}>
            {say(common.cancel)}
          </button>
        </p>
      </form>
    </Dialog>
  )
}
