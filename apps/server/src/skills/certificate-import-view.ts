import { maskCitizenId } from '@qingye/china'
import { type Static, Type } from 'typebox'
import { importRowFields, importRowOf, importViewFields, importViewOf } from '../imports/index.ts'
import { type Context, idOf, nullable, oneOf, textSchema } from '../kernel/index.ts'
import { levelName } from './certificate.ts'
import { listFieldCodes, listFields, listSheet } from './certificate-fields.ts'
import { type CertificateImport, rowEffects } from './certificate-import.ts'
import { listImports } from './import.store.ts'
import { previewRows } from './row.store.ts'

export const importRow = Type.Object({
  id: idOf<'CertificateImport'>(),
  ...importRowFields,
  body: Type.String(),
})

export const importView = Type.Object({
  ...importRow.properties,
  ...importViewFields,
  preview: Type.Array(
    Type.Object({
      address: Type.Integer(),
      name: Type.String(),
      number: Type.String(),
      certificate: Type.String(),
      occupation: Type.String(),
      level: nullable(textSchema),
      issuedOn: Type.String(),
      effect: oneOf(...rowEffects),
    }),
  ),
  effects: Type.Object({
    created: Type.Integer(),
    updated: Type.Integer(),
    same: Type.Integer(),
    bad: Type.Integer(),
  }),
})

export function rowOfImport(of: CertificateImport): Static<typeof importRow> {
  return { id: of.id, ...importRowOf(of), body: of.bodyName }
}

const shownRows = 30

export async function viewOfImport(
  context: Context,
  of: CertificateImport,
): Promise<Static<typeof importView>> {
  const preview = of.state === 'preview' ? await previewRows(context, of.id, shownRows) : []
  const fields = listFieldCodes.map(code => ({ code, required: listFields[code].required }))
  return {
    ...rowOfImport(of),
    ...(await importViewOf(context, listImports, listSheet, of, fields)),
    preview: preview.map(({ no, effect, fields: read }) => ({
      address: no,
      name: read?.name ?? '',
      number: read === undefined ? '' : maskCitizenId(read.citizenId),
      certificate: read?.number ?? '',
      occupation: read?.occupationName ?? '',
      level: read === undefined ? null : levelName(read.level),
      issuedOn: read?.issuedOn ?? '',
      effect,
    })),
    effects: { ...of.effects },
  }
}
