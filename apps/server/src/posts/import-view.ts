import { type Static, Type } from 'typebox'
import { importRowFields, importRowOf, importViewFields, importViewOf, isChecked } from '../imports/index.ts'
import { type Context, idOf, oneOf } from '../kernel/index.ts'
import { imports } from './import.store.ts'
import type { Import } from './import.ts'
import { postFields } from './import-columns.ts'
import { importFieldCodes, isRequired } from './import-fields.ts'
import { previewRows } from './import-row.store.ts'

export const importRow = Type.Object({ id: idOf<'Import'>(), ...importRowFields })

export const importView = Type.Object({
  ...importRow.properties,
  ...importViewFields,
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
  effects: Type.Object({
    created: Type.Integer(),
    updated: Type.Integer(),
    same: Type.Integer(),
    bad: Type.Integer(),
    duplicates: Type.Integer(),
  }),
  approved: Type.Integer(),
})

export function rowOfImport(of: Import): Static<typeof importRow> {
  return { id: of.id, ...importRowOf(of) }
}

const shownRows = 50

export async function viewOfImport(context: Context, of: Import): Promise<Static<typeof importView>> {
  const preview = isChecked(of) ? await previewRows(context, of.id, shownRows) : []
  const fields = importFieldCodes.map(code => ({
    code,
    required: isRequired(code, of.organisation !== undefined),
  }))
  const titleAt = of.columns.findIndex(column => column.field === 'title')
  const openingsAt = of.columns.findIndex(column => column.field === 'openings')
  return {
    ...rowOfImport(of),
    ...(await importViewOf(context, imports, postFields, of, fields)),
    preview: preview.map(row => ({
      address: row.no,
      title: row.fields?.title ?? row.cells[titleAt] ?? '',
      employer: row.employer_name,
      openings: row.fields?.openingsWords ?? row.cells[openingsAt] ?? '',
      effect: row.effect ?? 'bad',
      duplicate: row.duplicates > 0,
    })),
    effects: { ...of.effects },
    approved: of.approved,
  }
}
