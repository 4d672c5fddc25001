import { type Static, Type } from 'typebox'
import { type Context, fileLimits, inspectFile } from '../kernel/index.ts'
import { type ImportState, notNow, type SheetImport } from './import.ts'
import type { ImportShelf } from './shelf.ts'

/** A sheet as it comes with a form. */
export const sheetInput = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 255 }),
  type: Type.String({ maxLength: 200 }),
  base64: Type.String({ maxLength: Math.ceil(fileLimits.size / 3) * 4 + 8 }),
})

/** The body limit of a use case that takes one. */
export const sheetBodyLimit = 18 * 1024 * 1024

/** The start of an import: nothing is read yet; what is plainly no table is refused at once. */
export function beginImport(context: Context, { name, base64 }: Static<typeof sheetInput>) {
  const bytes = Buffer.from(base64, 'base64')
  const kind = inspectFile(name, bytes)
  const begun = {
    version: 1,
    actor: context.actor,
    file: { no: 1, name, kind },
    state: 'reading',
    phase: 'read',
    columns: [],
    remembered: false,
    rows: 0,
    progress: 0,
    cellCount: 0,
    kept: 0,
    undoUntil: undefined,
    failure: undefined,
    attempts: 0,
    at: context.now,
  } as const satisfies Partial<SheetImport>
  return { bytes, begun }
}

/** Keeps a file that came in; `topic` wakes who works it through. */
export async function takeIn<Of extends SheetImport>(
  context: Context,
  shelf: ImportShelf<Of>,
  topic: string,
  of: Of,
  bytes: Buffer,
): Promise<{ id: Of['id'] }> {
  await shelf.insert(context, of)
  await shelf.file.insertBytes(context, of, bytes)
  await context.emit(topic, { import: of.id })
  return { id: of.id }
}

const unwritten: readonly ImportState[] = ['mapping', 'preview', 'failed']

/**
 * Takes the mended file. Before anything was written it replaces the first; afterwards it is an import of its own, so
 * that each can be undone by itself: go on with the id that is answered.
 */
export async function takeInAgain<Of extends SheetImport>(
  context: Context,
  shelf: ImportShelf<Of>,
  topic: string,
  before: Of,
  of: Of,
  bytes: Buffer,
): Promise<{ id: Of['id'] }> {
  const isMine = before.actor.account === context.actor.account
  const replaces =
    unwritten.includes(before.state) && isMine && before.undoUntil === undefined && before.phase === undefined
  // a second file goes on to the preview by itself
  if (!replaces) return takeIn(context, shelf, topic, { ...of, file: { ...of.file, no: 2 } }, bytes)
  const next: Of = {
    ...of,
    id: before.id,
    version: before.version + 1,
    at: before.at,
    file: { ...of.file, no: before.file.no + 1 },
  }
  await shelf.rows.delete(context, next.id)
  await shelf.write(context, next)
  await shelf.file.insertBytes(context, next, bytes)
  await context.emit(topic, { import: next.id })
  return { id: next.id }
}

/** Lets the background go on with an import. */
export async function proceed<Of extends SheetImport>(
  context: Context,
  shelf: ImportShelf<Of>,
  topic: string,
  of: Of,
): Promise<Of> {
  if (of.phase === undefined) throw notNow()
  const next: Of = { ...of, version: of.version + 1, attempts: 0 }
  await shelf.write(context, next)
  await context.emit(topic, { import: of.id })
  return next
}
