import { type ReactNode, useState } from 'react'
import { Refused, save } from '../api/client.ts'
import { useSay } from '../language.ts'
import { common } from '../text/common.ts'
import { toast } from '../toast.tsx'
import { proveAddress, proveAgain } from './places.tsx'

/** Saves a file from the server. A refusal is said, not downloaded. */
export function SaveButton(props: { path: string; className: string; children: ReactNode }) {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const press = async () => {
    setBusy(true)
    try {
      await save(props.path)
    } catch (error) {
      if (error instanceof Refused && error.body.code === proveAgain) location.assign(proveAddress())
      toast(error instanceof Refused ? error.body.title : say(common.failed))
    } finally {
      setBusy(false)
    }
  }
  return (
    <button type="button" className={props.className} disabled={busy} onClick={() => void press()}>
      {props.children}
    </button>
  )
}
