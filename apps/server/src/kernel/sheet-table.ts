import { Worker } from 'node:worker_threads'
import { broken, decodeText, type FileKind, fileLimits, parseDelimited, refused } from './sheet-file.ts'

/** A sheet as texts. `rows[0]` is row 1 of the sheet; short rows are short. */
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly (readonly string[])[]
  /** there is more in it than the limits allow */
  readonly more: boolean
}

export interface SheetToWrite {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  /** characters */
  readonly widths?: readonly number[]
}

/** Longer than the largest allowed file takes on two cores. */
const patience = 60_000
const heap = { maxOldGenerationSizeMb: 768 }

/**
 * Reads a file that `inspectFile` let pass; workbooks in a thread of their own.
 * @param mostRows what lies beyond is left unread, and `more` says so
 * @throws Problem when it is broken, locked, or takes too long or too much
 */
export async function readSheets(
  kind: FileKind,
  bytes: Buffer,
  mostRows: number = fileLimits.rows,
): Promise<readonly Sheet[]> {
  if (kind === 'csv') {
    const rows = parseDelimited(decodeText(bytes), mostRows)
    const more = rows.length > mostRows + 50 || rows.some(row => row.length > fileLimits.columns)
    return [{ name: '', hidden: false, rows: rows.map(trimmed), more }]
  }
  const answer = await inThread({
    kind: 'read',
    bytes,
    rows: mostRows,
    columns: fileLimits.columns,
  })
  if (answer.sheets === undefined) throw broken()
  return answer.sheets
}

/** Writes a workbook in which every cell is a text. */
export async function writeSheets(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const { bytes } = await inThread({ kind: 'write', sheets })
  if (bytes === undefined) throw new Error('the workbook could not be written')
  return Buffer.from(bytes)
}

function trimmed(row: readonly string[]): readonly string[] {
  return row.slice(0, row.findLastIndex(cell => cell !== '') + 1)
}

interface Answer {
  readonly sheets?: readonly Sheet[]
  readonly bytes?: Uint8Array
  readonly failed?: 'broken' | 'encrypted'
}

function inThread(workerData: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const url = new URL('./sheet-table.worker.mjs', import.meta.url)
    const worker = new Worker(url, { workerData, resourceLimits: heap })
    const tooMuch = () =>
      refused(
        'too-large',
        'heavy',
        '这个文件太复杂，读了一分钟还没读完',
        'This file is too heavy to read within a minute',
        {
          zh: '只留下要传的那张表，另存后重传',
          en: 'Keep only the sheet that is meant, save, and send it again',
        },
      )
    const timer = setTimeout(() => {
      void worker.terminate()
      reject(tooMuch())
    }, patience)
    const settle = () => clearTimeout(timer)
    worker.once('message', (answer: Answer) => {
      settle()
      void worker.terminate()
      if (answer.failed === 'encrypted') {
        reject(
          refused(
            'unsupported',
            'encrypted',
            '这个文件有密码，打不开',
            'This file is locked with a password',
          ),
        )
      } else if (answer.failed === 'broken') reject(broken())
      else resolve(answer)
    })
    worker.once('error', error => {
      settle()
      const code = 'code' in error ? error.code : ''
      reject(code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : broken())
    })
    worker.once('exit', () => {
      settle()
      reject(broken()) // has no effect once it was answered
    })
  })
}
