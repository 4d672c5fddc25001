/**
 * The thread that writes a workbook. In (workerData): { name, rows: (string | number | null)[][], widths }.
 * Out: the bytes of the file.
 */
import { parentPort, workerData } from 'node:worker_threads'
import * as XLSX from '@e965/xlsx'

if (parentPort === null) throw new Error('spreadsheet.worker.mjs runs only as a worker thread')

const sheet = XLSX.utils.aoa_to_sheet(workerData.rows, { dense: true })
sheet['!cols'] = workerData.widths.map((/** @type {number} */ wch) => ({ wch }))
const book = XLSX.utils.book_new()
XLSX.utils.book_append_sheet(book, sheet, workerData.name.replaceAll(/[\\/?*[\]:]/g, ' '))
const bytes = new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }))
parentPort.postMessage(bytes, [bytes.buffer])
