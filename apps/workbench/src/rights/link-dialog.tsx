import { useId } from 'react'
import type { Link } from '../api/adapt/rights.ts'
import { day } from '../format.ts'
import { useSay } from '../language.ts'
import { Dialog } from '../parts/dialog.tsx'
import { common } from '../text/common.ts'
import { link as text } from '../text/rights.ts'
import { toast } from '../toast.tsx'

/** A link that the server tells once. Closing the dialog forgets it. */
export function LinkDialog({ of, close }: { of: Link; close: () => void }) {
  const say = useSay()
  const id = useId()
  const address = `${location.origin}/join/${of.token}`
  const copy = () =>
    void navigator.clipboard.writeText(address).then(
      () => toast(say(text.copied)),
      () => toast(say(common.refused)),
    )
  return (
    <Dialog title={say(text.title)} close={close}>
      <div className="stack">
        <p>{say(text.once, { day: day(of.expiresAt.slice(0, 10)) })}</p>
        <div className="field">
          <label htmlFor={id}>{say(text.label)}</label>
          <input id={id} readOnly value={address} onFocus={event => event.target.select()} />
        </div>
        <p className="row">
          <button type="button" className="btn" onClick={copy}>
            {say(text.copy)}
          </button>
          <button type="button" className="btn text" onClick={close}>
            {say(common.close)}
          </button>
        </p>
      </div>
    </Dialog>
  )
}
