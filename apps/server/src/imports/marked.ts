import { type Context, guardCell, problemHeads, writeSheets } from '../kernel/index.ts'
import type { SheetImport } from './import.ts'
import type { ImportShelf } from './shelf.ts'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A workbook to be saved. */
export async function workbook(name: string, sheets: Parameters<typeof writeSheets>[0]) {
  return { name, type: xlsxType, base64: (await writeSheets(sheets)).toString('base64') }
}

/** The rows that were not taken, as they came, with what is wrong beside them: to be mended and sent again. */
export async function markedRows<Of extends SheetImport>(context: Context, shelf: ImportShelf<Of>, of: Of) {
  const rows = await shelf.rows.withWrongs(context, of.id, 20_000)
  const { language } = context
  const heads = [...of.columns.map(column => column.head), ...problemHeads]
  const body = rows.map(({ wrong, cells }) => {
    const own = cells()
    const say = (what: 'wrong' | 'right') =>
      guardCell(wrong.map(cell => `${cell.column[language]}: ${cell[what][language]}`).join('\n'))
    return [...of.columns.map((_, at) => guardCell(own[at] ?? '')), say('wrong'), say('right')]
  })
  const widths = [...of.columns.map(() => 14), 40, 40]
  const file = await workbook(`要改的行-${of.file.name.replace(/\.\w+$/, '')}.xlsx`, [
    { name: '要改的行', rows: [heads.map(guardCell), ...body], widths },
  ])
  return { file, rows: rows.length }
}
