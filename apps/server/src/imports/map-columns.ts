import { type Static, Type } from 'typebox'
import { type Context, headsHash, invalid, type SheetColumn, type Text } from '../kernel/index.ts'
import { requireState, type SheetImport } from './import.ts'
import type { ImportShelf } from './shelf.ts'

/** What the columns of a kind of file can be. */
export interface SheetFields<Of extends SheetImport, Code extends string = string> {
  /** the code of the field that a head names */
  byHead(head: string): Code | undefined
  isField(code: string): code is Code
  nameOf(code: Code): Text
  /** the fields that it must have and no column is */
  missing(columns: readonly SheetColumn[], of: Of): readonly Code[]
}

/** The letter of a column → the code of a field; a column that is not named is left out. */
export const mappingInput = Type.Record(
  Type.String({ pattern: '^[A-Z]{1,3}$' }),
  Type.String({ maxLength: 40 }),
)

/**
 * Says what each column is. Remembered for the next file with the same heads; every row is checked anew.
 * @throws Problem `invalid` when a required field has no column, or one has two
 */
export async function mapColumns<Of extends SheetImport>(
  context: Context,
  shelf: ImportShelf<Of>,
  fields: SheetFields<Of>,
  of: Of,
  mapping: Static<typeof mappingInput>,
): Promise<Of> {
  requireState(of, 'mapping', 'preview')
  const named = Object.values(mapping)
  const strange = named.find((field, at) => !fields.isField(field) || named.indexOf(field) !== at)
  const columns = of.columns.map(column => ({ ...column, field: mapping[column.letter] ?? null }))
  const missing = fields.missing(columns, of).map(fields.nameOf)
  if (strange !== undefined || missing.length > 0) {
    const wrong =
      strange === undefined
        ? {
            zh: `还差：${missing.map(name => name.zh).join('、')}`,
            en: `Still missing: ${missing.map(name => name.en).join(', ')}`,
          }
        : { zh: `“${strange}”没有，或者用了两次`, en: `“${strange}” is unknown or used twice` }
    const right = { zh: '每个必填的内容对一列', en: 'give each required field one column' }
    throw invalid([{ pointer: '/mapping', wrong, right }])
  }
  const heads = headsHash(columns.map(column => column.head))
  await shelf.file.saveMapping(context, of, heads, mapping)
  await shelf.rows.forgetChecks(context, of.id)
  return { ...of, columns, state: 'reading', phase: 'check', progress: 0 }
}
