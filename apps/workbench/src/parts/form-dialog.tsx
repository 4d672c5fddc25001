import type { ReactNode } from 'react'
import { useSay } from '../language.ts'
import { common } from '../text/common.ts'
import { Dialog } from './dialog.tsx'
import { Refusal } from './places.tsx'

/** What every dialog that sends something is told. */
export interface Sending {
  title: string
  /** what its button says */
  action: string
  busy: boolean
  error: Error | null
  close: () => void
}

/** A dialog that sends something: its fields, why it was refused, and its two buttons. */
export function FormDialog(props: Sending & { send: () => void; children: ReactNode }) {
  const say = useSay()
  return (
    <Dialog title={props.title} close={props.close}>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          props.send()
        }}
      >
        {props.children}
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
