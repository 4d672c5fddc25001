import { createHash } from 'node:crypto'
import { columnLetter, type ImportColumn } from './import.ts'
import {
  fieldOf,
  foldHead,
  type ImportFieldCode,
  importFieldCodes,
  isImportField,
  isRequired,
} from './import-fields.ts'
import type { Sheet } from './import-table.ts'

const byHead: ReadonlyMap<string, ImportFieldCode> = new Map(
  // the first field that claims a head has it: their order is that of the table
  [...importFieldCodes].reverse().flatMap(code => fieldOf(code).heads.map(head => [head, code] as const)),
)

/** Heads that we write ourselves beside bad rows; a mended file may carry them. */
export const problemHeads = ['哪里不对', '怎样才对'] as const

/** The code of the field that a head names; undefined when we do not know it. */
export function fieldByHead(head: string): ImportFieldCode | undefined {
  return byHead.get(foldHead(head))
}

export interface FoundTable {
  readonly sheet: Sheet
  /** index of the row with the heads */
  readonly headRow: number
}

/** The sheet and row whose cells are most plainly heads; undefined when no sheet has any two. */
export function findTable(sheets: readonly Sheet[]): FoundTable | undefined {
  let best: (FoundTable & { score: number }) | undefined
  for (const sheet of sheets) {
    if (sheet.hidden || /^(填写说明|选项|说明)/.test(sheet.name)) continue
    for (const [headRow, row] of sheet.rows.slice(0, 15).entries()) {
      const known = new Set(row.flatMap(cell => fieldByHead(cell) ?? []))
      const score = known.size
      if (score >= 2 && score > (best?.score ?? 0)) best = { sheet, headRow, score }
    }
  }
  return best
}

/** What the heads are, as text to remember a mapping by. */
export function headsHash(heads: readonly string[]): string {
  return createHash('sha256').update(heads.map(foldHead).join('|')).digest('hex').slice(0, 32)
}

/** Names each column by its head; a field goes to the first column that claims it. */
export function columnsOf(
  { sheet, headRow }: FoundTable,
  remembered: Readonly<Record<string, string>> | undefined,
): ImportColumn[] {
  const heads = sheet.rows[headRow] ?? []
  const body = sheet.rows.slice(headRow + 1, headRow + 60)
  const width = Math.max(heads.length, ...body.map(row => row.length))
  const used = new Set<string>()
  return Array.from({ length: width }, (_, index) => {
    const head = (heads[index] ?? '').trim().slice(0, 200)
    const letter = columnLetter(index)
    const guess = remembered === undefined ? fieldByHead(head) : remembered[letter]
    const field = guess !== undefined && isImportField(guess) && !used.has(guess) ? guess : null
    if (field !== null) used.add(field)
    const samples = body.flatMap(row => (row[index] ? [row[index].slice(0, 60)] : [])).slice(0, 3)
    return { letter, head, samples, field }
  })
}

/** The fields that a list of this kind must have and no column is. */
export function missingFields(columns: readonly ImportColumn[], ofOneEmployer: boolean): ImportFieldCode[] {
  const used = new Set(columns.map(column => column.field))
  return importFieldCodes.filter(code => {
    if (code === 'division' && (used.has('town') || used.has('place'))) return false
    return isRequired(code, ofOneEmployer) && !used.has(code)
  })
}
