import { CellReader, type SheetColumn } from '../kernel/index.ts'
import { fieldOf, type ImportFieldCode, isImportField } from './import-fields.ts'

/** Cells of a row of posts by field, and what was found wrong with them. */
export class RowReader extends CellReader<ImportFieldCode> {
  constructor(no: number, cells: readonly string[], columns: readonly SheetColumn[]) {
    super(no, cells, columns, code => fieldOf(code).name, isImportField)
  }
}
