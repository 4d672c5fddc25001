import { Type } from 'typebox'
import { importStates, markedRows } from '../imports/index.ts'
import { fileOutput, idOf, oneOf, pageInput, pageOf, useCase } from '../kernel/index.ts'
import { imports } from './import.store.ts'
import { importers } from './import-check.ts'
import { importRow, importView, rowOfImport, viewOfImport } from './import-view.ts'

export const listImports = useCase({
  name: 'posts.listImports',
  kind: 'query',
  title: { zh: '看导入列表', en: 'List imports' },
  permission: 'post.import',
  reach: ['organisation', 'area'],
  allow: importers,
  http: { method: 'GET', path: '/api/imports' },
  input: Type.Object({ ...pageInput, state: Type.Optional(oneOf(...importStates)) }),
  output: pageOf(importRow),
  async handle(context, input) {
    const page = await imports.list(context, input, { state: input.state })
    return { ...page, rows: page.rows.map(rowOfImport) }
  },
})

export const readImport = useCase({
  name: 'posts.readImport',
  kind: 'query',
  title: { zh: '看一次导入', en: 'Read an import' },
  permission: 'post.import',
  reach: ['organisation', 'area'],
  allow: importers,
  http: { method: 'GET', path: '/api/imports/:id' },
  input: Type.Object({ id: idOf<'Import'>() }),
  output: importView,
  async handle(context, { id }) {
    return viewOfImport(context, await imports.require(context, id, false))
  },
})

/** The rows that were not taken, as they came, with what is wrong beside them: to be mended and sent again. */
export const readMarkedImport = useCase({
  name: 'posts.readMarkedImport',
  kind: 'query',
  title: { zh: '下载标好的表', en: 'Get the marked rows of an import' },
  permission: 'post.import',
  reach: ['organisation', 'area'],
  allow: importers,
  file: true,
  http: { method: 'GET', path: '/api/imports/:id/marked' },
  input: Type.Object({ id: idOf<'Import'>() }),
  output: fileOutput,
  async handle(context, { id }) {
    const of = await imports.require(context, id, false)
    return (await markedRows(context, imports, of)).file
  },
})
