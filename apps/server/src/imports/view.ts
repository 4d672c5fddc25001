import { type Static, Type } from 'typebox'
import { type Context, nullable, oneOf, textSchema } from '../kernel/index.ts'
import { importStates, type SheetImport } from './import.ts'
import type { SheetFields } from './map-columns.ts'
import type { ImportShelf } from './shelf.ts'

/** What a list shows of an import, of whatever kind, beside its id. */
export const importRowFields = {
  file: Type.String(),
  at: Type.String(),
  by: Type.String(),
  state: oneOf(...importStates),
  rows: Type.Integer(),
  good: Type.Integer(),
  bad: Type.Integer(),
}

const row = Type.Object(importRowFields)

export function importRowOf(of: SheetImport): Static<typeof row> {
  return {
    file: of.file.name,
    at: of.at,
    by: of.actor.name,
    state: of.state,
    rows: of.rows,
    good: of.rows - of.effects.bad,
    bad: of.effects.bad,
  }
}

/** What its page shows, beside its preview and its effects. */
export const importViewFields = {
  version: Type.Integer(),
  progress: Type.Integer(),
  /** what the background does now */
  phase: nullable(Type.String()),
  columns: Type.Array(
    Type.Object({
      letter: Type.String(),
      head: Type.String(),
      samples: Type.Array(Type.String()),
      field: nullable(Type.String()),
    }),
  ),
  fields: Type.Array(Type.Object({ code: Type.String(), name: textSchema, required: Type.Boolean() })),
  remembered: Type.Boolean(),
  cells: Type.Array(
    Type.Object({
      address: Type.String(),
      column: textSchema,
      value: Type.String(),
      wrong: textSchema,
      right: textSchema,
      severity: oneOf('error', 'warning'),
    }),
  ),
  moreCells: Type.Integer(),
  /** rows that an undo left as they are */
  kept: Type.Integer(),
  undoUntil: nullable(Type.String()),
  failed: nullable(
    Type.Object({
      type: Type.String(),
      title: Type.String(),
      status: Type.Integer(),
      code: Type.String(),
      cure: Type.Optional(Type.String()),
    }),
  ),
}

const view = Type.Object(importViewFields)

/** Its rows were read, so that there is something to show of them. */
export function isChecked(of: SheetImport): boolean {
  return of.state === 'preview' || of.state === 'done' || of.state === 'running'
}

const shownCells = 200

export async function importViewOf<Of extends SheetImport>(
  context: Context,
  shelf: ImportShelf<Of>,
  fields: Pick<SheetFields<Of>, 'nameOf'>,
  of: Of,
  /** every field that such a file can have, in the order of the template */
  all: readonly { readonly code: string; readonly required: boolean }[],
): Promise<Static<typeof view>> {
  const checked = isChecked(of)
  const rows = checked ? await shelf.rows.withWrongs(context, of.id, shownCells) : []
  const cells = rows.flatMap(each => each.wrong).slice(0, shownCells)
  return {
    version: of.version,
    progress: of.progress,
    phase: of.phase ?? null,
    columns: of.columns.map(column => ({ ...column, samples: [...column.samples] })),
    fields: all.map(({ code, required }) => ({ code, name: { ...fields.nameOf(code) }, required })),
    remembered: of.remembered,
    cells: cells.map(each => ({ ...each })),
    moreCells: checked ? Math.max(0, of.cellCount - cells.length) : 0,
    kept: of.kept,
    undoUntil: of.state === 'done' ? (of.undoUntil ?? null) : null,
    failed: failedOf(context, of),
  }
}

function failedOf({ language }: Context, { failure }: SheetImport): Static<typeof view>['failed'] {
  if (failure === undefined) return null
  return {
    type: `urn:qingye:${failure.code}`,
    title: failure.title[language],
    status: 422,
    code: failure.code,
    ...(failure.cure !== undefined && { cure: failure.cure[language] }),
  }
}
