import { useState } from 'react'

/** What somebody is writing, beside what stood there when they began. */
export interface Draft<Typed> {
  typed: Typed | undefined
  /** somebody else changed this part since: what was typed is kept, and a save names the version once seen */
  moved: boolean
  /** goes as If-Match */
  version: number
  begin(typed: Typed): void
  edit(typed: Typed): void
  /** the new state was looked at: go on from it */
  onTop(): void
  drop(): void
}

/** @param part what the draft would change; other parts of the same thing may move meanwhile without harm */
export function useDraft<Typed>(part: unknown, version: number): Draft<Typed> {
  const [draft, setDraft] = useState<{ seen: string; version: number; typed: Typed } | undefined>()
  const now = JSON.stringify(part)
  const moved = draft !== undefined && draft.seen !== now
  return {
    typed: draft?.typed,
    moved,
    version: draft !== undefined && moved ? draft.version : version,
    begin: typed => setDraft({ seen: now, version, typed }),
    edit: typed => setDraft(before => before && { ...before, typed }),
    onTop: () => setDraft(before => before && { ...before, seen: now, version }),
    drop: () => setDraft(undefined),
  }
}
