import { Worker } from 'node:worker_threads'
import type { Static } from 'typebox'
import type { Language, Text } from './language.ts'
import { Problem } from './problem.ts'
import type { fileOutput } from './schema.ts'

/** One column of a list that leaves as a file. */
export interface Column<Row> {
  readonly head: Text
  /** characters */
  readonly width?: number
  /** a number stays a number; null is an empty cell, which is not zero */
  value(row: Row): string | number | null
}

export const tableFormats = ['xlsx', 'csv'] as const
export type TableFormat = (typeof tableFormats)[number]

/** More rows than anybody reads; a spreadsheet of them still opens. */
export const mostRows = 100_000

const types: Readonly<Record<TableFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

type Cell = string | number | null

/**
 * Writes a list as a file, page by page as it is read; the workbook in a thread of its own, so that a large one
 * holds up nobody.
 * @throws Problem `too-large` beyond `mostRows`
 */
export async function tableFile<Row>(
  table: {
    readonly name: Text
    readonly language: Language
    readonly format: TableFormat
    readonly columns: readonly Column<Row>[]
  },
  pages: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>,
): Promise<Static<typeof fileOutput>> {
  const { columns, language, format } = table
  const cells: Cell[][] = [columns.map(column => column.head[language])]
  for await (const page of pages) {
    if (cells.length - 1 + page.length > mostRows) throw tooMany()
    for (const row of page) cells.push(columns.map(column => guarded(column.value(row))))
  }
  const widths = columns.map(column => column.width ?? 14)
  const bytes =
    format === 'csv' ? csvOf(cells) : await workbookOf(table.name[language].slice(0, 31), cells, widths)
  const name = `${table.name[language]}.${format}`
  return { name, type: types[format], base64: bytes.toString('base64') }
}

function tooMany(): Problem {
  return new Problem('too-large', 'export.too-many', {
    zh: `超过${mostRows}行，先用筛选缩小范围`,
    en: `More than ${mostRows} rows: narrow it with the filters first`,
  })
}

/** A text that a spreadsheet would take for a formula, in full width too, gets an apostrophe before it. */
export function guarded(cell: Cell): Cell {
  return typeof cell === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell
}

function csvOf(rows: readonly (readonly Cell[])[]): Buffer {
  const quoted = (cell: Cell) => {
    const text = cell === null ? '' : String(cell)
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  // without the mark Excel reads Chinese as Latin letters
  return Buffer.from(`\uFEFF${rows.map(row => row.map(quoted).join(',')).join('\r\n')}\r\n`)
}

function workbookOf(name: string, rows: readonly (readonly Cell[])[], widths: readonly number[]) {
  return new Promise<Buffer>((resolve, reject) => {
    const worker = new Worker(new URL('./spreadsheet.worker.mjs', import.meta.url), {
      workerData: { name, rows, widths },
      resourceLimits: { maxOldGenerationSizeMb: 1_024 },
    })
    worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)))
    worker.once('error', reject)
    worker.once('exit', code => reject(new Error(`the workbook was not written (${code})`))) // no effect after an answer
  })
}
