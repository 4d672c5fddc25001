import { createHash } from 'node:crypto'
import type { Text } from './language.ts'
import type { Sheet } from './sheet-table.ts'

/** What every import of a table shares: its columns, the cells that cannot be taken, and how they are told. */

export interface SheetColumn {
  readonly letter: string
  readonly head: string
  readonly samples: readonly string[]
  /** a code of the import's fields, or null: left out */
  readonly field: string | null
}

/** One cell of the sheet that cannot be taken, or should be looked at. */
export interface BadCell {
  /** B7 */
  readonly address: string
  readonly column: Text
  readonly value: string
  readonly wrong: Text
  readonly right: Text
  readonly severity: 'error' | 'warning'
}

export interface CellFinding {
  readonly wrong: Text
  readonly right: Text
}

/** What a cell gave: a value, perhaps with a remark, or what is wrong with it. */
export type Reading<T> =
  | { readonly value: T; readonly remark?: CellFinding }
  | { readonly wrong: CellFinding }

export function finding(zh: string, en: string, rightZh: string, rightEn: string): CellFinding {
  return { wrong: { zh, en }, right: { zh: rightZh, en: rightEn } }
}

/** One line of text: full-width folded, control characters and white space at the ends gone. */
export function plainCell(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** A, B, … Z, AA: the letters of a column, from 0. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26)
  const letter = String.fromCharCode(65 + (index % 26))
  return rest === 0 ? letter : columnLetter(rest - 1) + letter
}

export function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** A head without what people add to it: brackets and what is in them, stars, spaces, line breaks. */
export function foldHead(head: string): string {
  return head
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[（(【[].*?[)）】\]]/g, '')
    .replaceAll(/[\s*:/、,.·_-]/g, '')
    .replace(/必填|选填/g, '')
}

/** Heads that we write ourselves beside bad rows; a mended file may carry them. */
export const problemHeads = ['哪里不对', '怎样才对'] as const

export interface FoundTable {
  readonly sheet: Sheet
  /** index of the row with the heads */
  readonly headRow: number
}

/**
 * The sheet and row whose cells are most plainly heads; undefined when no sheet has any two.
 * @param fieldByHead the code of the field that a head names
 */
export function findTable(
  sheets: readonly Sheet[],
  fieldByHead: (head: string) => string | undefined,
): FoundTable | undefined {
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

/** Names each column by its head, or as it was remembered; a field goes to the first column that claims it. */
export function columnsOf(
  { sheet, headRow }: FoundTable,
  fieldByHead: (head: string) => string | undefined,
  isField: (code: string) => boolean,
  remembered: Readonly<Record<string, string>> | undefined,
): SheetColumn[] {
  const heads = sheet.rows[headRow] ?? []
  const body = sheet.rows.slice(headRow + 1, headRow + 60)
  const width = Math.max(heads.length, ...body.map(row => row.length))
  const used = new Set<string>()
  return Array.from({ length: width }, (_, index) => {
    const head = (heads[index] ?? '').trim().slice(0, 200)
    const letter = columnLetter(index)
    const guess = remembered === undefined ? fieldByHead(head) : remembered[letter]
    const field = guess !== undefined && isField(guess) && !used.has(guess) ? guess : null
    if (field !== null) used.add(field)
    const samples = body.flatMap(row => (row[index] ? [row[index].slice(0, 60)] : [])).slice(0, 3)
    return { letter, head, samples, field }
  })
}

/** Cells of a row by field, and what was found wrong with them. */
export class CellReader<Code extends string> {
  readonly cells: BadCell[] = []
  readonly #texts = new Map<string, { text: string; column: SheetColumn }>()
  readonly #no: number
  readonly #nameOf: (code: Code) => Text
  #errors = 0

  /** @param isField the codes that `nameOf` knows */
  constructor(
    no: number,
    cells: readonly string[],
    columns: readonly SheetColumn[],
    nameOf: (code: Code) => Text,
    isField: (code: string) => code is Code,
  ) {
    this.#no = no
    this.#nameOf = nameOf
    for (const column of columns) {
      if (column.field === null) continue
      const text = (cells[columnIndex(column.letter)] ?? '').trim()
      // an apostrophe that we or Excel set before a dangerous character
      this.#texts.set(column.field, { text: text.replace(/^'(?=[=+\-@])/, ''), column })
    }
    for (const [code, { text }] of this.#texts) if (isField(code)) this.#guard(code, text)
  }

  get failed(): boolean {
    return this.#errors > 0
  }

  has(code: Code): boolean {
    return this.#texts.has(code)
  }

  text(code: Code): string {
    const text = this.#texts.get(code)?.text ?? ''
    return isErrorValue(text) ? '' : text
  }

  wrong(code: Code, found: CellFinding, severity: BadCell['severity'] = 'error'): void {
    const cell = this.#texts.get(code)
    const column = this.#nameOf(code)
    if (severity === 'error') this.#errors += 1
    const address = `${cell?.column.letter ?? 'A'}${this.#no}`
    const isSame = (each: BadCell) =>
      each.address === address && each.severity === 'error' && each.column.zh === column.zh
    // one error a cell is enough: the first is the most telling
    if (severity === 'error' && this.cells.some(isSame)) return
    this.cells.push({ address, column, value: (cell?.text ?? '').slice(0, 120), ...found, severity })
  }

  take<T>(code: Code, reading: Reading<T>): T | undefined {
    if ('wrong' in reading) {
      this.wrong(code, reading.wrong)
      return undefined
    }
    if (reading.remark !== undefined) this.wrong(code, reading.remark, 'warning')
    return reading.value
  }

  #guard(code: Code, text: string): void {
    if (isErrorValue(text)) this.wrong(code, text === '#FORMULA!' ? uncomputed : failedFormula)
    else if (/^[=@]|^[+-](?![\d.(])/.test(text)) this.wrong(code, likeFormula, 'warning')
  }
}

const isErrorValue = (text: string) => /^#[A-Z/0-9]+[!?]?$/.test(text)

const uncomputed = finding(
  '公式还没有算出结果',
  'The formula was never computed',
  '在 Excel 里打开并保存一次，或者直接写结果',
  'open and save it in Excel, or write the result',
)
const failedFormula = finding(
  '公式出错了',
  'The formula gives an error',
  '改好公式，或者直接写结果',
  'mend the formula, or write the result',
)
const likeFormula = finding(
  '像公式，当作文字收下',
  'Looks like a formula: taken as plain text',
  '不是公式的话，去掉开头的符号',
  'remove the first character unless it belongs there',
)
