import type { Actor, BadCell, Day, FileKind, Id, Instant, SheetColumn, Text } from '../kernel/index.ts'
import type { PostFields, PostWarning } from './post.ts'

export const importStates = ['reading', 'mapping', 'preview', 'running', 'done', 'undone', 'failed'] as const
export type ImportState = (typeof importStates)[number]

/** What the background has to do with an import; each is done in batches, a transaction each. */
export type ImportPhase = 'read' | 'check' | 'write' | 'approve' | 'undo'

/** Days after the writing during which an import can be undone as a whole. */
export const undoDays = 7

/** Rows a transaction: short enough that others are not held up, long enough to be quick. */
export const batchSizes: Readonly<Record<Exclude<ImportPhase, 'read'>, number>> = {
  check: 200,
  write: 100,
  approve: 20,
  undo: 50,
}

/** Why a file could not be read, in both languages. */
export interface ImportFailure {
  readonly code: string
  readonly title: Text
  readonly cure: Text | undefined
}

export interface Import {
  readonly id: Id<'Import'>
  readonly version: number
  /** an employer's own list; undefined for an office's */
  readonly organisation: Id<'Organisation'> | undefined
  /** where it belongs: the officer's area, or that of the employer */
  readonly division: string
  /** who sent it, as they were then: its batches run with exactly these rights */
  readonly actor: Actor
  readonly file: {
    readonly no: number
    readonly name: string
    readonly kind: FileKind
    readonly size: number
    readonly hash: string
  }
  readonly sheet: string
  readonly state: ImportState
  readonly phase: ImportPhase | undefined
  readonly columns: readonly SheetColumn[]
  readonly remembered: boolean
  readonly rows: number
  readonly progress: number
  readonly effects: {
    readonly created: number
    readonly updated: number
    readonly same: number
    readonly bad: number
    readonly duplicates: number
  }
  /** cells with something wrong */
  readonly cellCount: number
  readonly approved: number
  /** rows that an undo left as they are */
  readonly kept: number
  readonly undoUntil: Day | undefined
  readonly undoReason: string | undefined
  readonly failure: ImportFailure | undefined
  readonly attempts: number
  readonly at: Instant
}

export type RowEffect = 'new' | 'update' | 'same' | 'bad'
export type RowOutcome = 'created' | 'updated' | 'same' | 'left'

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
