import type { Effects, SheetImport } from '../imports/index.ts'
import type { BadCell, Id } from '../kernel/index.ts'
import type { PostFields, PostWarning } from './post.ts'

/** Emitted when an import has something to be done in the background. */
export const importWanted = 'import.wanted'

/** Rows a transaction: short enough that others are not held up, long enough to be quick. */
export const batchSizes = { check: 200, write: 100, approve: 20, undo: 50 } as const

/** A list of posts on its way in. */
export interface Import extends SheetImport {
  readonly id: Id<'Import'>
  /** an employer's own list; undefined for an office's */
  readonly organisation: Id<'Organisation'> | undefined
  readonly size: number
  readonly hash: string
  readonly sheet: string
  readonly effects: Effects & { readonly duplicates: number }
  readonly approved: number
  readonly undoReason: string | undefined
}

export type RowEffect = 'new' | 'update' | 'same' | 'bad'

/** What a row became after the check. */
export interface CheckedRow {
  readonly no: number
  readonly effect: RowEffect
  readonly fields: PostFields | undefined
  readonly employerName: string
  readonly industry: string | undefined
  readonly key: string | undefined
  readonly cells: readonly BadCell[]
  /** what the reviewer of the post is shown */
  readonly warnings: readonly PostWarning[]
  readonly duplicates: number
}

/** A post as it was before an import changed it. */
export interface PreviousPost {
  readonly state: string
  readonly fields: PostFields
  readonly pending: PostFields | undefined
}
