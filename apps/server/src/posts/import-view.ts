import { type Static, Type } from 'typebox'
import { type Context, idOf, nullable, oneOf, textSchema } from '../kernel/index.ts'
import { type Import, importStates } from './import.ts'
import { fieldOf, importFieldCodes, isRequired } from './import-fields.ts'
import { previewRows, rowsWithWrongs } from './import-row.store.ts'

export const importRow = Type.Object({
  id: idOf<'Import'>(),
  file: Type.String(),
  at: Type.String(),
  by: Type.String(),
  state: oneOf(...importStates),
  rows: Type.Integer(),
  good: Type.Integer(),
  bad: Type.Integer(),
})

const cell = Type.Object({
  address: Type.String(),
  column: textSchema,
  value: Type.String(),
  wrong: textSchema,
  right: textSchema,
  severity: oneOf('error', 'warning'),
})

export const importView = Type.Object({
  ...importRow.properties,
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
  preview: Type.Array(
    Type.Object({
      address: Type.Integer(),
      title: Type.String(),
      employer: Type.String(),
      openings: Type.String(),
      effect: oneOf('new', 'update', 'same', 'bad'),
      duplicate: Type.Boolean(),
    }),
  ),
  cells: Type.Array(cell),
  moreCells: Type.Integer(),
  effects: Type.Object({
    created: Type.Integer(),
    updated: Type.Integer(),
    same: Type.Integer(),
    bad: Type.Integer(),
    duplicates: Type.Integer(),
  }),
  approved: Type.Integer(),
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
})

export function importRowOf(of: Import): Static<typeof importRow> {
  return {
    id: of.id,
    file: of.file.name,
    at: of.at,
    by: of.actor.name,
    state: of.state,
    rows: of.rows,
    good: of.rows - of.effects.bad,
    bad: of.effects.bad,
  }
}

const [shownRows, shownCells] = [50, 200]

export async function importViewOf(context: Context, of: Import): Promise<Static<typeof importView>> {
  const { failure } = of
  const checked = of.state === 'preview' || of.state === 'done' || of.state === 'running'
  const preview = checked ? await previewRows(context, of.id, shownRows) : []
  const wrong = checked
    ? (await rowsWithWrongs(context, of.id, shownCells)).flatMap(row => row.cells_wrong)
    : []
  const titleAt = of.columns.findIndex(column => column.field === 'title')
  const openingsAt = of.columns.findIndex(column => column.field === 'openings')
  return {
    ...importRowOf(of),
    version: of.version,
    progress: of.progress,
    phase: of.phase ?? null,
    columns: of.columns.map(column => ({ ...column, samples: [...column.samples] })),
    fields: importFieldCodes.map(code => ({
      code,
      name: { ...fieldOf(code).name },
      required: isRequired(code, of.organisation !== undefined),
    })),
    remembered: of.remembered,
    preview: preview.map(row => ({
      address: row.no,
      title: row.fields?.title ?? row.cells[titleAt] ?? '',
      employer: row.employer_name,
      openings: row.fields?.openingsWords ?? row.cells[openingsAt] ?? '',
      effect: row.effect ?? 'bad',
      duplicate: row.duplicates > 0,
    })),
    cells: wrong.slice(0, shownCells).map(each => ({ ...each })),
    moreCells: checked ? Math.max(0, of.cellCount - Math.min(shownCells, wrong.length)) : 0,
    effects: { ...of.effects },
    approved: of.approved,
    kept: of.kept,
    undoUntil: of.state === 'done' ? (of.undoUntil ?? null) : null,
    failed:
      failure === undefined
        ? null
        : {
            type: `urn:qingye:${failure.code}`,
            title: failure.title[context.language],
            status: 422,
            code: failure.code,
            ...(failure.cure !== undefined && { cure: failure.cure[context.language] }),
          },
  }
}
