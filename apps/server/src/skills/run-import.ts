import { Type } from 'typebox'
import { mapColumns, mappingInput, proceed, requireState } from '../imports/index.ts'
import { idOf, useCase } from '../kernel/index.ts'
import { listSheet } from './certificate-fields.ts'
import { type CertificateImport, listWanted } from './certificate-import.ts'
import { importView, viewOfImport } from './certificate-import-view.ts'
import { listImports } from './import.store.ts'
import { listKeepers } from './list-keepers.ts'

/** Says what each column is. Remembered for the next list of the body with the same heads. */
export const mapList = useCase({
  name: 'skills.mapList',
  kind: 'command',
  title: { zh: '对发证名单的列', en: 'Name the columns of a list of certificates' },
  permission: 'skills.bring',
  reach: ['organisation', 'area'],
  allow: listKeepers,
  versioned: true,
  http: { method: 'PUT', path: '/api/certificate-imports/:id/mapping' },
  input: Type.Object({ id: idOf<'CertificateImport'>(), mapping: mappingInput }),
  output: importView,
  async handle(context, { id, mapping }) {
    const of = await listImports.require(context, id)
    context.expect(of.version)
    const mapped = await mapColumns(context, listImports, listSheet, of, mapping)
    return viewOfImport(context, await proceed(context, listImports, listWanted, mapped))
  },
})

/** Writes the good rows. Bad ones are left out until they are mended. */
export const runList = useCase({
  name: 'skills.runList',
  kind: 'command',
  title: { zh: '写入发证名单', en: 'Write a list of certificates' },
  permission: 'skills.bring',
  reach: ['organisation', 'area'],
  allow: listKeepers,
  versioned: true,
  http: { method: 'POST', path: '/api/certificate-imports/:id/run' },
  input: Type.Object({ id: idOf<'CertificateImport'>() }),
  output: importView,
  async handle(context, { id }) {
    const of = await listImports.require(context, id)
    context.expect(of.version)
    requireState(of, 'preview')
    const next: CertificateImport = { ...of, state: 'running', phase: 'write', progress: 0 }
    return viewOfImport(context, await proceed(context, listImports, listWanted, next))
  },
})
