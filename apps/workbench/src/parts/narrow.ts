import { useSyncExternalStore } from 'react'

/** Below this a table's rows are blocks and the sections of the bar stand in a menu; the styles hold the same width. */
const narrow = matchMedia('(max-width: 59.99rem)')

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches)
}

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}
