import { CellReader, type SheetColumn } from '../kernel/index.ts'
import { fieldOf, type ImportFieldCode, isImportField } from './import-fields.ts'

/** Rows with this number are the template's example. */
export function isExample(cells: readonly string[], columns: readonly SheetColumn[]): boolean {
  const at = columns.findIndex(column => column.field === 'number')
  return at >= 0 && /^(示例|example)/i.test((cells[at] ?? '').trim())
}

/** Cells of a row of posts by field, and what was found wrong with them. */
export class RowReader extends CellReader<ImportFieldCode> {
  constructor(no: number, cells: readonly string[], columns: readonly SheetColumn[]) {
    super(no, cells, columns, code => fieldOf(code).name, isImportField)
  }
}
