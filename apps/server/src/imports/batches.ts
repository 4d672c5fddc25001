import type { Context } from '../kernel/index.ts'
import { lastUndoDay, type SheetImport } from './import.ts'
import type { SheetRow } from './row.store.ts'
import type { ImportShelf } from './shelf.ts'

/** The example that a template brings along stands in its first field with this word before it. */
function isExample(cells: readonly string[], { columns }: SheetImport, field: string): boolean {
  const at = columns.findIndex(column => column.field === field)
  return at >= 0 && /^(示例|example)/i.test((cells[at] ?? '').trim())
}

/** Checks the next rows, a batch a transaction; after the last one the preview is there. */
export async function checkBatch<Of extends SheetImport>(
  context: Context,
  shelf: ImportShelf<Of>,
  id: Of['id'],
  how: {
    readonly most: number
    /** the field in which a template's example says that it is one */
    readonly example: string
    /** reads the rows, and keeps what each will do and what is wrong with it */
    check(of: Of, rows: readonly SheetRow[]): Promise<void>
  },
): Promise<void> {
  const of = await shelf.find(context, id, true)
  if (of?.phase !== 'check') return
  const rows = await shelf.rows.toCheck(context, id, how.most)
  const examples = rows.filter(row => isExample(row.cells, of, how.example)).map(row => row.no)
  if (examples.length > 0) await shelf.rows.delete(context, id, examples)
  const real = rows.filter(row => !examples.includes(row.no))
  await how.check(of, real)
  if (rows.length === how.most) {
    await shelf.write(context, { ...of, progress: of.progress + real.length, attempts: 0 })
    return
  }
  const { rows: total, cells, effects } = await shelf.rows.countEffects(context, id)
  await shelf.write(context, {
    ...of,
    version: of.version + 1,
    state: 'preview',
    phase: undefined,
    rows: total,
    progress: 0,
    effects,
    cellCount: cells,
    attempts: 0,
  })
}

/** All good rows are written: from now on the import can be undone for a while. */
export async function allWritten<Of extends SheetImport>(
  context: Context,
  shelf: ImportShelf<Of>,
  of: Of,
): Promise<Of> {
  return {
    ...of,
    version: of.version + 1,
    state: 'done',
    phase: undefined,
    progress: of.rows,
    effects: await shelf.rows.countOutcomes(context, of.id),
    undoUntil: lastUndoDay(context.today),
    attempts: 0,
  }
}

/** Takes the next rows back. `takeBack` says what became of one: `withdrawn`, `restored`, or `kept:` and why. */
export async function undoBatch<Of extends SheetImport, Row extends { readonly no: number }>(
  context: Context,
  shelf: ImportShelf<Of, Row>,
  id: Of['id'],
  how: { readonly most: number; takeBack(row: Row, of: Of): Promise<string> },
): Promise<void> {
  const of = await shelf.find(context, id, true)
  if (of?.phase !== 'undo') return
  const rows = await shelf.rows.toUndo(context, id, how.most)
  const undone: { no: number; undone: string }[] = []
  for (const row of rows) undone.push({ no: row.no, undone: await how.takeBack(row, of) })
  await shelf.rows.saveUndone(context, id, undone)
  const { looked, kept } = await shelf.rows.countUndone(context, id)
  const next: Of = { ...of, progress: looked, kept, attempts: 0 }
  const isLast = rows.length < how.most
  await shelf.write(
    context,
    isLast ? { ...next, version: of.version + 1, state: 'undone', phase: undefined } : next,
  )
}
