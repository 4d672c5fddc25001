import { maskCitizenId } from '@qingye/china'
import { type Static, Type } from 'typebox'
import { importRowFields, importRowOf, importViewFields, importViewOf, isChecked } from '../imports/index.ts'
import { type Context, idOf, nullable, oneOf, textSchema } from '../kernel/index.ts'
import { rosterImports } from './import.store.ts'
import { destinationNames, type RosterImport, rowEffects } from './roster.ts'
import { rosterFieldCodes, rosterFields, rosterSheet } from './roster-fields.ts'
import { askedRows, previewRows } from './row.store.ts'

export const importRow = Type.Object({
  id: idOf<'RosterImport'>(),
  ...importRowFields,
  school: Type.String(),
  /** not in the file, though on the roster before */
  missing: Type.Integer(),
})

export const importView = Type.Object({
  ...importRow.properties,
  ...importViewFields,
  whole: Type.Boolean(),
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
})

export function rowOfRoster(of: RosterImport): Static<typeof importRow> {
  return { id: of.id, ...importRowOf(of), school: of.schoolName, missing: of.missing }
}

const shownRows = 30

export async function viewOfRoster(context: Context, of: RosterImport): Promise<Static<typeof importView>> {
  const preview = of.state === 'preview' ? await previewRows(context, of.id, shownRows) : []
  const asked = isChecked(of) ? await askedRows(context, of.id, shownRows) : []
  const fields = rosterFieldCodes.map(code => ({ code, required: rosterFields[code].required }))
  return {
    ...rowOfRoster(of),
    ...(await importViewOf(context, rosterImports, rosterSheet, of, fields)),
    whole: of.whole,
    preview: preview.map(({ no, effect, fields: read }) => ({
      address: no,
      name: read?.name ?? '',
      number: read === undefined ? '' : maskCitizenId(read.citizenId),
      major: read?.major ?? '',
      destination: read?.destination === undefined ? null : destinationNames[read.destination],
      effect,
    })),
    asked: asked.map(({ no, fields: read, graduate }) => ({
      no,
      name: read.name,
      number: maskCitizenId(read.citizenId),
      studentNumber: read.studentNumber,
      graduate,
    })),
    effects: { ...of.effects },
  }
}
