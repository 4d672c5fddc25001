import { fileStore, importStore } from './import.store.ts'
import type { SheetImport } from './import.ts'
import { rowStore } from './row.store.ts'
import type { ImportTables } from './tables.ts'

/** All that is kept of the imports of one kind. */
export function importShelf<Of extends SheetImport, Own extends object, Row>(tables: ImportTables<Of, Own>) {
  return {
    ...importStore(tables),
    file: fileStore(tables),
    rows: rowStore<Of, Own, Row>(tables),
  }
}

export type ImportShelf<Of extends SheetImport, Row = unknown> = ReturnType<
  typeof importShelf<Of, object, Row>
>
