export { allWritten, checkBatch, undoBatch } from './batches.ts'
export {
  type Effects,
  type ImportState,
  importStates,
  notNow,
  type RowOutcome,
  requireState,
  requireUndoable,
  type SheetImport,
} from './import.ts'
export { mapColumns, mappingInput, type SheetFields } from './map-columns.ts'
export { markedRows, workbook } from './marked.ts'
export type { SheetRow } from './row.store.ts'
export { type ImportShelf, importShelf } from './shelf.ts'
export type { ImportTables } from './tables.ts'
export { beginImport, proceed, sheetBodyLimit, sheetInput, takeIn, takeInAgain } from './take-in.ts'
export { importRowFields, importRowOf, importViewFields, importViewOf, isChecked } from './view.ts'
export { createImportWork, type ImportKind, wakes } from './work.ts'
