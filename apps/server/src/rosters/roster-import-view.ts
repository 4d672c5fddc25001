import { maskCitizenId } from '@qingye/china'
import { type Static, Type } from 'typebox'
import { type Context, idOf, nullable, oneOf, textSchema } from '../kernel/index.ts'
import { destinationNames, importStates, type RosterImport, rowEffects } from './roster.ts'
import { rosterFieldCodes, rosterFields } from './roster-fields.ts'
import { askedRows, previewRows, rowsWithWrongs } from './row.store.ts'

export const importRow = Type.Object({
  id: idOf<'RosterImport'>(),
  file: Type.String(),
  school: Type.String(),
  at: Type.String(),
  by: Type.String(),
  state: oneOf(...importStates),
  rows: Type.Integer(),
  good: Type.Integer(),
  bad: Type.Integer(),
  /** not in the file, though on the roster before */
  missing: Type.Integer(),
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
  whole: Type.Boolean(),
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
      name: Type.String(),
      number: Type.String(),
      major: Type.String(),
      destination: nullable(textSchema),
      effect: oneOf(...rowEffects),
    }),
  ),
  cells: Type.Array(cell),
  moreCells: Type.Integer(),
  /** rows whose student number belongs to somebody with another identity number */
  asked: Type.Array(
    Type.Object({
      no: Type.Integer(),
      name: Type.String(),
      number: Type.String(),
      studentNumber: Type.String(),
      graduate: nullable(idOf<'Graduate'>()),
    }),
  ),
  effects: Type.Object({
    created: Type.Integer(),
    updated: Type.Integer(),
    same: Type.Integer(),
    asked: Type.Integer(),
    bad: Type.Integer(),
  }),
  /** rows that an undo left as they are */
  kept: Type.Integer(),
  undoUntil: nullable(Type.String()),
  failed: nullable(
    Type.Object({ title: Type.String(), code: Type.String(), cure: Type.Optional(Type.String()) }),
  ),
})

export function importRowOf(of: RosterImport): Static<typeof importRow> {
  return {
    id: of.id,
    file: of.file.name,
    school: of.schoolName,
    at: of.at,
    by: of.actor.name,
    state: of.state,
    rows: of.rows,
    good: of.rows - of.effects.bad,
    bad: of.effects.bad,
    missing: of.missing,
  }
}

const [shownRows, shownCells] = [30, 200]

export async function importViewOf(context: Context, of: RosterImport): Promise<Static<typeof importView>> {
  const { failure } = of
  const checked = of.state === 'preview' || of.state === 'done' || of.state === 'running'
  const preview = of.state === 'preview' ? await previewRows(context, of.id, shownRows) : []
  const wrong = checked
    ? (await rowsWithWrongs(context, of.id, shownCells)).flatMap(row => row.wrong).slice(0, shownCells)
    : []
  const asked = checked ? await askedRows(context, of.id, shownRows) : []
  return {
    ...importRowOf(of),
    version: of.version,
    progress: of.progress,
    phase: of.phase ?? null,
    whole: of.whole,
    columns: of.columns.map(column => ({ ...column, samples: [...column.samples] })),
    fields: rosterFieldCodes.map(code => ({
      code,
      name: { ...rosterFields[code].name },
      required: rosterFields[code].required,
    })),
    remembered: of.remembered,
    preview: preview.map(({ no, effect, fields }) => ({
      address: no,
      name: fields?.name ?? '',
      number: fields === undefined ? '' : maskCitizenId(fields.citizenId),
      major: fields?.major ?? '',
      destination: fields?.destination === undefined ? null : destinationNames[fields.destination],
      effect,
    })),
    cells: wrong.map(each => ({ ...each })),
    moreCells: checked ? Math.max(0, of.cellCount - wrong.length) : 0,
    asked: asked.map(({ no, fields, graduate }) => ({
      no,
      name: fields.name,
      number: maskCitizenId(fields.citizenId),
      studentNumber: fields.studentNumber,
      graduate,
    })),
    effects: { ...of.effects },
    kept: of.kept,
    undoUntil: of.state === 'done' ? (of.undoUntil ?? null) : null,
    failed:
      failure === undefined
        ? null
        : {
            title: failure.title[context.language],
            code: failure.code,
            ...(failure.cure !== undefined && { cure: failure.cure[context.language] }),
          },
  }
}
