import { useEffect, useSyncExternalStore } from 'react'
import { useSay } from './language.ts'
import { Icon } from './parts/icon.tsx'
import { common } from './text/common.ts'

interface Toast {
  id: number
  words: string
  undo: (() => void) | undefined
}

let shown: Toast | undefined
let last = 0
const listeners = new Set<() => void>()

function show(next: Toast | undefined): void {
  shown = next
  for (const listener of listeners) listener()
}

/** One sentence about what was just done, with a way back where there is one. Never the only record of a fact. */
export function toast(words: string, undo?: () => void): void {
  last += 1
  show({ id: last, words, undo })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where toasts appear: always in the page, so that readers hear the change. */
export function Toasts() {
  const say = useSay()
  const now = useSyncExternalStore(subscribe, () => shown)
  useEffect(() => {
    if (now === undefined) return
    const timer = setTimeout(() => show(undefined), now.undo === undefined ? 5_000 : 10_000)
    return () => clearTimeout(timer)
  }, [now])
  const undo = now?.undo
  return (
    <div aria-live="polite">
      {now !== undefined && (
        <p className="toast">
          <Icon name="check" />
          {now.words}
          {undo !== undefined && (
            <button
              type="button"
              className="link"
              onClick={() => {
                show(undefined)
                undo()
              }}
            >
              {say(common.undo)}
            </button>
          )}
          <button
            type="button"
            className="link"
            onClick={() => show(undefined)}
            aria-label={say(common.close)}
          >
            <Icon name="close" small />
          </button>
        </p>
      )}
    </div>
  )
}
