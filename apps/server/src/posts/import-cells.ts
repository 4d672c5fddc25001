import { type BadCell, columnIndex, type ImportColumn } from './import.ts'
import { fieldOf, type ImportFieldCode, isImportField } from './import-fields.ts'
import { type Finding, finding, type Reading } from './import-values.ts'

/** Rows with this number are the template's example. */
export function isExample(cells: readonly string[], columns: readonly ImportColumn[]): boolean {
  const at = columns.findIndex(column => column.field === 'number')
  return at >= 0 && /^(示例|example)/i.test((cells[at] ?? '').trim())
}

/** Cells of a row by field, and what was found wrong with them. */
export class RowReader {
  readonly cells: BadCell[] = []
  readonly #texts = new Map<string, { text: string; column: ImportColumn }>()
  readonly #no: number
  #errors = 0

  constructor(no: number, cells: readonly string[], columns: readonly ImportColumn[]) {
    this.#no = no
    for (const column of columns) {
      if (column.field === null) continue
      const text = (cells[columnIndex(column.letter)] ?? '').trim()
      // an apostrophe that we or Excel set before a dangerous character
      this.#texts.set(column.field, { text: text.replace(/^'(?=[=+\-@])/, ''), column })
    }
    for (const [code, { text }] of this.#texts) this.#guard(code, text)
  }

  get failed(): boolean {
    return this.#errors > 0
  }

  has(code: ImportFieldCode): boolean {
    return this.#texts.has(code)
  }

  text(code: ImportFieldCode): string {
    const text = this.#texts.get(code)?.text ?? ''
    return /^#[A-Z/0-9]+[!?]?$/.test(text) ? '' : text
  }

  wrong(code: ImportFieldCode, found: Finding, severity: BadCell['severity'] = 'error'): void {
    const cell = this.#texts.get(code)
    if (severity === 'error') this.#errors += 1
    const address = `${cell?.column.letter ?? 'A'}${this.#no}`
    // one error a cell is enough: the first is the most telling
    if (
      severity === 'error' &&
      this.cells.some(
        each =>
          each.address === address && each.severity === 'error' && each.column.zh === fieldOf(code).name.zh,
      )
    )
      return
    this.cells.push({
      address,
      column: fieldOf(code).name,
      value: (cell?.text ?? '').slice(0, 120),
      ...found,
      severity,
    })
  }

  take<T>(code: ImportFieldCode, reading: Reading<T>): T | undefined {
    if ('wrong' in reading) {
      this.wrong(code, reading.wrong)
      return undefined
    }
    if (reading.remark !== undefined) this.wrong(code, reading.remark, 'warning')
    return reading.value
  }

  #guard(code: string, text: string): void {
    if (!isImportField(code)) return
    if (/^#[A-Z/0-9]+[!?]?$/.test(text)) {
      this.wrong(
        code,
        text === '#FORMULA!'
          ? finding(
              '公式还没有算出结果',
              'The formula was never computed',
              '在 Excel 里打开并保存一次，或者直接写结果',
              'open and save it in Excel, or write the result',
            )
          : finding(
              '公式出错了',
              'The formula gives an error',
              '改好公式，或者直接写结果',
              'mend the formula, or write the result',
            ),
      )
    } else if (/^[=@]|^[+-](?![\d.(])/.test(text)) {
      this.wrong(
        code,
        finding(
          '像公式，当作文字收下',
          'Looks like a formula: taken as plain text',
          '不是公式的话，去掉开头的符号',
          'remove the first character unless it belongs there',
        ),
        'warning',
      )
    }
  }
}
