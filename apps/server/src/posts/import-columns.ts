import type { SheetFields } from '../imports/index.ts'
import { foldHead, type SheetColumn } from '../kernel/index.ts'
import type { Import } from './import.ts'
import {
  fieldOf,
  type ImportFieldCode,
  importFieldCodes,
  isImportField,
  isRequired,
} from './import-fields.ts'

const byHead: ReadonlyMap<string, ImportFieldCode> = new Map(
  // the first field that claims a head has it: their order is that of the table
  [...importFieldCodes].reverse().flatMap(code => fieldOf(code).heads.map(head => [head, code] as const)),
)

/** The code of the field that a head names; undefined when we do not know it. */
export function fieldByHead(head: string): ImportFieldCode | undefined {
  return byHead.get(foldHead(head))
}

/** The fields that a list of this kind must have and no column is. */
export function missingFields(columns: readonly SheetColumn[], ofOneEmployer: boolean): ImportFieldCode[] {
  const used = new Set(columns.map(column => column.field))
  return importFieldCodes.filter(code => {
    if (code === 'division' && (used.has('town') || used.has('place'))) return false
    return isRequired(code, ofOneEmployer) && !used.has(code)
  })
}

/** What the columns of a list of posts can be. */
export const postFields: SheetFields<Import, ImportFieldCode> = {
  byHead: fieldByHead,
  isField: isImportField,
  nameOf: code => fieldOf(code).name,
  missing: (columns, of) => missingFields(columns, of.organisation !== undefined),
}
