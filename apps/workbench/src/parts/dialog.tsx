import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useSay } from '../language.ts'
import { common } from '../text/common.ts'
import { Icon } from './icon.tsx'

/** The browser's own modal: it holds the focus, closes on Escape and costs no script. */
export function Dialog({
  title,
  close,
  children,
}: {
  title: string
  close: () => void
  children: ReactNode
}) {
  const say = useSay()
  const head = useId()
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog ref={ref} className="dialog" aria-labelledby={head} onCancel={close} onClose={close}>
      <div className="dialog-h">
        <h2 id={head}>{title}</h2>
        <button type="button" className="btn text small" onClick={close} aria-label={say(common.close)}>
          <Icon name="close" small />
        </button>
      </div>
      {children}
    </dialog>
  )
}
