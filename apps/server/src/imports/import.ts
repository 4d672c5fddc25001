import {
  type Actor,
  addDays,
  type Context,
  type Day,
  type FileKind,
  type Instant,
  Problem,
  type SheetColumn,
  type Text,
} from '../kernel/index.ts'

export const importStates = ['reading', 'mapping', 'preview', 'running', 'done', 'undone', 'failed'] as const
export type ImportState = (typeof importStates)[number]

/**
 * What the background has to do with an import; each is done in batches, a transaction each. `missing`: the file is
 * written, and who was there before and is not in it is looked for; only some kinds do that.
 */
export type ImportPhase = 'read' | 'check' | 'write' | 'missing' | 'undo'

/** Days after the writing during which an import can be undone as a whole. */
const undoDays = 7

/** What became of a row that was good. `left`: it was not taken after all. */
export type RowOutcome = 'created' | 'updated' | 'same' | 'left'

/** Why a file could not be read, in both languages. */
export interface ImportFailure {
  readonly code: string
  readonly title: Text
  readonly cure: Text | undefined
}

/** How many rows do what; a kind counts more than these. */
export type Effects = Readonly<Record<'created' | 'updated' | 'same' | 'bad', number>>

/** A file of rows on its way into the product, of whatever kind. */
export interface SheetImport {
  readonly id: string
  readonly version: number
  /** where it belongs: the area of an office, the place of an organisation */
  readonly division: string
  /** who sent it, as they were then: its batches run with exactly these rights */
  readonly actor: Actor
  /** `no`: the second file of an import, mended, is 2 */
  readonly file: { readonly no: number; readonly name: string; readonly kind: FileKind }
  readonly state: ImportState
  readonly phase: ImportPhase | undefined
  readonly columns: readonly SheetColumn[]
  /** what the columns are was remembered from an earlier file with these heads */
  readonly remembered: boolean
  readonly rows: number
  readonly progress: number
  readonly effects: Effects
  /** cells with something wrong */
  readonly cellCount: number
  /** rows that an undo left as they are */
  readonly kept: number
  readonly undoUntil: Day | undefined
  readonly failure: ImportFailure | undefined
  readonly attempts: number
  readonly at: Instant
}

/** The last day on which an import that is written today can be undone. */
export function lastUndoDay(today: Day): Day {
  return addDays(today, undoDays)
}

/** @throws Problem `import.not-now` unless it is at one of these steps */
export function requireState(of: SheetImport, ...states: readonly ImportState[]): void {
  if (states.includes(of.state)) return
  throw notNow()
}

export function notNow(): Problem {
  return new Problem(
    'conflict',
    'import.not-now',
    { zh: '现在这一步做不了', en: 'Not possible at this step' },
    { cure: { zh: '刷新看看它到了哪一步', en: 'reload to see where it stands' } },
  )
}

/** @throws Problem `import.not-undoable` when nothing was written, or it was too long ago */
export function requireUndoable({ today }: Pick<Context, 'today'>, of: SheetImport): void {
  if (of.state === 'done' && of.undoUntil !== undefined && of.undoUntil >= today) return
  throw new Problem('conflict', 'import.not-undoable', {
    zh: `写好的导入在 ${undoDays} 天里可以撤，这一次不行了`,
    en: `A written import can be undone within ${undoDays} days; this one no longer can`,
  })
}
