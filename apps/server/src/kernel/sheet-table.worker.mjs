/**
 * The thread that reads and writes workbooks, so that a large one does not hold up anybody else. It has a heap of
 * its own; what breaks here breaks nothing outside.
 *
 * In (workerData): { kind: 'read', bytes, rows, columns } | { kind: 'write', sheets }
 * Out: { sheets: { name, hidden, rows: string[][], first, more }[] } | { bytes } | { failed: 'broken' | 'encrypted' }
 *   `first` is the number of the first row; `more` says that rows or columns beyond the limits were left unread.
 */
import { parentPort, workerData } from 'node:worker_threads'
import * as XLSX from '@e965/xlsx'

if (parentPort === null) throw new Error('sheet-table.worker.mjs runs only as a worker thread')
const port = parentPort

/** @param {XLSX.CellObject | undefined} cell @param {boolean} date1904 */
function textOf(cell, date1904) {
  if (cell === undefined) return ''
  // a formula that was never computed has no value to take
  if (cell.f !== undefined && (cell.t === 'z' || cell.v === undefined)) return '#FORMULA!'
  if (cell.t === 'z' || cell.v === undefined || cell.v === null) return ''
  if (cell.t === 'e') return cell.w ?? '#ERROR!'
  if (cell.t === 'b') return cell.v === true ? 'TRUE' : 'FALSE'
  if (cell.t !== 'n') return String(cell.v)
  const value = Number(cell.v)
  if (typeof cell.z === 'string' && XLSX.SSF.is_date(cell.z)) return dayText(value, date1904)
  // a spreadsheet keeps 15 digits: say so rather than invent the rest
  if (Math.abs(value) >= 1e15) return value.toExponential()
  return String(Number(value.toPrecision(15)))
}

/** @param {number} serial @param {boolean} date1904 */
function dayText(serial, date1904) {
  const whole = Math.floor(serial) + (date1904 ? 1462 : 0)
  if (whole < 61 || whole > 109574) return String(serial)
  return new Date((whole - 25569) * 86400000).toISOString().slice(0, 10)
}

/** @param {XLSX.WorkSheet} sheet @param {boolean} date1904 @param {number} rowLimit @param {number} columnLimit */
function readSheet(sheet, date1904, rowLimit, columnLimit) {
  /** @type {string[][]} */
  const rows = []
  const range = XLSX.utils.decode_range(sheet['!fullref'] ?? sheet['!ref'] ?? 'A1')
  /** @type {(XLSX.CellObject | undefined)[][]} */
  const data = sheet['!data'] ?? []
  let more = range.e.r >= rowLimit + 50
  for (let r = 0; r < Math.min(data.length, rowLimit + 50); r += 1) {
    /** @type {string[]} */
    const row = []
    const cells = data[r] ?? []
    for (let c = 0; c < Math.min(cells.length, columnLimit + 1); c += 1) row.push(textOf(cells[c], date1904))
    while (row.length > 0 && row[row.length - 1] === '') row.pop()
    if (cells.length > columnLimit && cells.slice(columnLimit).some(cell => textOf(cell, date1904) !== ''))
      more = true
    rows.push(row)
  }
  // a cell merged over several rows of its column stands for each of them
  for (const { s, e } of sheet['!merges'] ?? []) {
    if (s.c !== e.c || e.r - s.r > 2000) continue
    const value = rows[s.r]?.[s.c] ?? ''
    for (let r = s.r + 1; r <= e.r && value !== ''; r += 1) {
      const row = rows[r]
      if (row === undefined) continue
      while (row.length <= s.c) row.push('')
      row[s.c] = value
    }
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop()
  // rows that were only formatted are none
  if (more && rows.length < rowLimit && range.e.c < columnLimit) more = false
  return { rows, more }
}

/** @param {{ bytes: Uint8Array, rows: number, columns: number }} wanted */
function read(wanted) {
  const book = XLSX.read(wanted.bytes, {
    type: 'array',
    dense: true,
    cellNF: true,
    cellHTML: false,
    cellText: false,
    cellFormula: true,
    bookVBA: false,
    sheetRows: wanted.rows + 60,
  })
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name]
    if (sheet === undefined) return []
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    return [{ name, hidden, ...readSheet(sheet, date1904, wanted.rows, wanted.columns) }]
  })
}

/** @param {{ name: string, rows: string[][], widths?: number[] }[]} sheets */
function write(sheets) {
  const book = XLSX.utils.book_new()
  for (const { name, rows, widths } of sheets) {
    // every cell is a text: nothing in it is ever computed
    const sheet = XLSX.utils.aoa_to_sheet(rows.map(row => row.map(v => ({ t: 's', v, z: '@' }))))
    if (widths !== undefined) sheet['!cols'] = widths.map(wch => ({ wch }))
    XLSX.utils.book_append_sheet(book, sheet, name)
  }
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }))
}

try {
  if (workerData.kind === 'read') port.postMessage({ sheets: read(workerData) })
  else {
    const bytes = write(workerData.sheets)
    port.postMessage({ bytes }, [bytes.buffer])
  }
} catch (error) {
  const words = error instanceof Error ? error.message : ''
  port.postMessage({ failed: /password|encrypt/i.test(words) ? 'encrypted' : 'broken' })
}
