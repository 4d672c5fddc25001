import { Type } from 'typebox'
import {
  type Context,
  fileOutput,
  guardCell,
  type Id,
  idOf,
  notFound,
  oneOf,
  pageInput,
  pageOf,
  problemHeads,
  useCase,
  writeSheets,
} from '../kernel/index.ts'
import { findImport, listImports as list } from './import.store.ts'
import { type Import, importStates } from './import.ts'
import { importers } from './import-check.ts'
import { rowsWithWrongs } from './import-row.store.ts'
import { importRow, importRowOf, importView, importViewOf } from './import-view.ts'

/** Locks the import; the same answer for what does not exist and for what the actor may not see. */
export async function requireImport(context: Context, id: Id<'Import'>, lock = true): Promise<Import> {
  const of = await findImport(context, id, lock)
  if (of === undefined) throw notFound('import.unknown', { zh: '这次导入', en: 'import' })
  return of
}

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
    const page = await list(context, { state: input.state }, input)
    return { ...page, rows: page.rows.map(importRowOf) }
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
    return importViewOf(context, await requireImport(context, id, false))
  },
})

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

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
    const of = await requireImport(context, id, false)
    const rows = await rowsWithWrongs(context, id, 20_000)
    const { language } = context
    const width = of.columns.length
    const heads = [...of.columns.map(column => column.head), ...problemHeads]
    const body = rows.map(row => {
      const cells = Array.from({ length: width }, (_, index) => guardCell(row.cells[index] ?? ''))
      const wrong = row.cells_wrong
        .map(cell => `${cell.column[language]}: ${cell.wrong[language]}`)
        .join('\n')
      const right = row.cells_wrong
        .map(cell => `${cell.column[language]}: ${cell.right[language]}`)
        .join('\n')
      return [...cells, guardCell(wrong), guardCell(right)]
    })
    const widths = [...of.columns.map(() => 14), 40, 40]
    const bytes = await writeSheets([{ name: '要改的行', rows: [heads.map(guardCell), ...body], widths }])
    const name = `要改的行-${of.file.name.replace(/\.\w+$/, '')}.xlsx`
    return { name, type: xlsxType, base64: bytes.toString('base64') }
  },
})
