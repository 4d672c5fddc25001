import { type Effects, importShelf } from '../imports/index.ts'
import { fromJson, type Id } from '../kernel/index.ts'
import { type CertificateImport, noEffects, sealPurposes } from './certificate-import.ts'
import type { RowTable } from './row.store.ts'

interface Own {
  body: Id<'Organisation'>
  body_name: string
  effects: Partial<Effects> | string
}

/** Lists on their way in: a body's own, and those of the bodies of an area. They hold numbers of people. */
export const listImports = importShelf<CertificateImport, Own, RowTable>({
  schema: 'skills',
  belongs: { organisation: 'body', division: 'division' },
  scope: of => ({ body: of.body, division: of.division }),
  remembers: of => ({ column: 'body', value: of.body }),
  counts: {},
  checked: [],
  sealed: sealPurposes,
  columns: of => ({ body: of.body, body_name: of.bodyName, effects: JSON.stringify(of.effects) }),
  read: row => ({
    body: row.body,
    bodyName: row.body_name,
    effects: { ...noEffects, ...fromJson(row.effects) },
  }),
})
