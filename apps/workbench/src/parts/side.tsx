import { type ReactNode, useEffect, useRef } from 'react'
import { useSay } from '../language.ts'
import { common } from '../text/common.ts'
import { Icon } from './icon.tsx'

/**
 * What is in view beside a list. On a narrow screen it follows the list: it is there only once a row was opened, and
 * then comes to the eye and takes the focus.
 */
export function Side(props: { label: string; opened: string; close: () => void; children: ReactNode }) {
  const say = useSay()
  const ref = useRef<HTMLElement>(null)
  const { opened } = props
  useEffect(() => {
    if (opened === '' || !matchMedia('(max-width: 74.99rem)').matches) return
    ref.current?.scrollIntoView()
    ref.current?.focus({ preventScroll: true })
  }, [opened])
  return (
    <aside ref={ref} className={opened === '' ? 'side idle' : 'side'} aria-label={props.label} tabIndex={-1}>
      <button
        type="button"
        className="btn text small to-list noprint"
        onClick={() => {
          props.close()
          document.querySelector<HTMLElement>(`[data-row="${opened}"]`)?.focus()
        }}
      >
        <Icon name="back" small />
        {say(common.toList)}
      </button>
      {props.children}
    </aside>
  )
}
