import type { Belonging } from '../kernel/index.ts'
import type { Effects, SheetImport } from './import.ts'

/**
 * Where one kind of import is kept. Each kind has tables of its own, under its own policies, and they are alike:
 * `imports`, `import_chunks`, `import_rows` and `import_mappings` in the schema of its module.
 *
 * @typeParam Of the import of this kind
 * @typeParam Own the columns of `imports` that only this kind has
 */
export interface ImportTables<Of extends SheetImport, Own extends object> {
  readonly schema: string
  /** the columns by which an import belongs to somebody: the store's own predicate beside the policy */
  readonly belongs: Belonging
  /** what chunks, rows and mappings repeat of it, so that no policy joins */
  scope(of: Of): Readonly<Record<string, string | null>>
  /** who remembers what the columns mean: the column that names them, and their name */
  remembers(of: Of): { readonly column: string; readonly value: string }
  columns(of: Of): Own
  /** the part of an import that `columns` wrote */
  read(row: Own): Omit<Of, Exclude<keyof SheetImport, 'effects'>>
  /** conditions on a row by which this kind counts more than the usual effects, as SQL written here */
  readonly counts: Readonly<Record<Exclude<keyof Of['effects'] & string, keyof Effects>, string>>
  /** columns of a row that a check writes beside the usual ones, and a changed mapping empties */
  readonly checked: readonly string[]
  /** files and cells hold numbers of people: they are sealed under these purposes, and the file goes once it is read */
  readonly sealed?: { readonly file: string; readonly cells: string }
}
