import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import type { Text } from './language.ts'
import { Problem, type ProblemKind } from './problem.ts'

export type FileKind = 'xlsx' | 'xls' | 'csv'

export const fileLimits = {
  /** bytes */
  size: 12 * 1024 * 1024,
  /** bytes of all parts of a workbook once they are unpacked */
  unpacked: 200 * 1024 * 1024,
  parts: 2_000,
  rows: 20_000,
  columns: 200,
} as const

const saveAs: Text = {
  zh: '在 Excel 或 WPS 里另存为“Excel 工作簿 (.xlsx)”，再传一次',
  en: 'Save it as “Excel workbook (.xlsx)” in Excel or WPS, then send it again',
}

export function refused(kind: ProblemKind, code: string, zh: string, en: string, cure: Text = saveAs) {
  return new Problem(kind, `import.${code}`, { zh, en }, { cure })
}

const macros = () =>
  refused(
    'unsupported',
    'macros',
    '这个文件带宏，读不了：宏是程序，不该随表格传',
    'This file holds macros: programs do not travel with a table',
  )
const encrypted = () =>
  refused('unsupported', 'encrypted', '这个文件有密码，打不开', 'This file is locked with a password', {
    zh: '在 Excel 里去掉密码再另存，然后重传',
    en: 'Remove the password in Excel, save, and send it again',
  })
export const broken = () =>
  refused('invalid', 'broken', '文件坏了，或者没有传完整', 'The file is broken or did not arrive whole')
const bomb = () =>
  refused('too-large', 'bomb', '这个文件解开后大得不正常', 'This file would unpack to an unreasonable size')

const others: readonly { readonly begins: string; readonly zh: string; readonly en: string }[] = [
  { begins: '%PDF', zh: 'PDF', en: 'PDF' },
  { begins: '\xff\xd8\xff', zh: '图片 (JPEG)', en: 'JPEG picture' },
  { begins: '\x89PNG', zh: '图片 (PNG)', en: 'PNG picture' },
  { begins: 'GIF8', zh: '图片 (GIF)', en: 'GIF picture' },
  { begins: 'Rar!', zh: '压缩包 (RAR)', en: 'RAR archive' },
  { begins: '7z\xbc\xaf', zh: '压缩包 (7z)', en: '7z archive' },
  { begins: '{\\rtf', zh: 'RTF 文档', en: 'RTF document' },
  { begins: 'MZ', zh: '程序', en: 'program' },
]

/**
 * What a file is by its content, before anything parses it. Its name and the type that the browser claims say
 * nothing.
 * @throws Problem for everything that is no plain table: macros, passwords, bombs, other formats
 */
export function inspectFile(name: string, bytes: Buffer): FileKind {
  if (bytes.length === 0)
    throw refused('invalid', 'empty', '文件是空的', 'The file is empty', {
      zh: '选有内容的那个文件',
      en: 'choose the file that has content',
    })
  if (bytes.length > fileLimits.size)
    throw refused('too-large', 'size', '文件太大，最多 12 MB', 'The file is too large, at most 12 MB', {
      zh: '去掉图片，或者分成几个文件',
      en: 'remove pictures, or split it into several files',
    })
  if (/\.(xlsm|xltm|xlam|xlsb)$/i.test(name)) throw macros()
  const head = bytes.subarray(0, 8).toString('latin1')
  const other = others.find(each => head.startsWith(each.begins))
  if (other !== undefined) throw wrongKind(other.zh, other.en)
  if (head.startsWith('PK')) return inspectZip(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0')) return inspectCompound(bytes)
  return inspectText(bytes)
}

function wrongKind(zh: string, en: string): Problem {
  return refused('unsupported', 'kind', `这是${zh}，不是表格`, `This is a ${en}, not a table`)
}

export interface ZipPart {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

/** The parts of a zip as its central directory declares them. @throws Problem when there is none to be read */
export function zipParts(bytes: Buffer): ZipPart[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + 22 > bytes.length) throw broken()
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count > fileLimits.parts) throw bomb()
  const parts: ZipPart[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw broken()
    const nameLength = bytes.readUInt16LE(at + 28)
    parts.push({
      name: bytes.subarray(at + 46, at + 46 + nameLength).toString('utf8'),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw encrypted()
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}

function inspectZip(bytes: Buffer): FileKind {
  const parts = zipParts(bytes)
  const total = parts.reduce((sum, part) => sum + part.unpacked, 0)
  if (total > fileLimits.unpacked) throw bomb()
  const names = new Set(parts.map(part => part.name))
  if (parts.some(part => /vbaProject|workbook\.bin$|activeX|macrosheets/i.test(part.name))) throw macros()
  if (!names.has('xl/workbook.xml')) {
    if (names.has('word/document.xml')) throw wrongKind('Word 文档', 'Word document')
    if (names.has('ppt/presentation.xml')) throw wrongKind('演示文稿', 'presentation')
    throw wrongKind('压缩包或别的格式', 'archive or another format')
  }
  return 'xlsx'
}

const inflated = promisify(inflateRaw)

/**
 * Unpacks every part up to what it declares, on other threads, so that a false declaration is found before a
 * parser believes it.
 * @throws Problem when a part is broken or larger than it says
 */
export async function checkParts(bytes: Buffer): Promise<void> {
  for (const part of zipParts(bytes)) await checkPart(bytes, part)
}

async function checkPart(bytes: Buffer, part: ZipPart): Promise<void> {
  if (part.offset + 30 > bytes.length || bytes.readUInt32LE(part.offset) !== 0x04034b50) throw broken()
  const begin = part.offset + 30 + bytes.readUInt16LE(part.offset + 26) + bytes.readUInt16LE(part.offset + 28)
  if (begin + part.packed > bytes.length) throw broken()
  if (part.method === 0) return
  if (part.method !== 8) throw broken()
  try {
    const limit = Math.max(1, part.unpacked)
    await inflated(bytes.subarray(begin, begin + part.packed), { maxOutputLength: limit })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    throw code === 'ERR_BUFFER_TOO_LARGE' ? bomb() : broken()
  }
}

/** A compound file: an old .xls, or something that only looks like one. */
function inspectCompound(bytes: Buffer): FileKind {
  const has = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'))
  if (has('EncryptedPackage')) throw encrypted()
  if (has('WordDocument')) throw wrongKind('Word 文档', 'Word document')
  if (has('_VBA_PROJECT')) throw macros()
  if (!has('Workbook') && !has('Book')) throw wrongKind('别的格式', 'file of another format')
  return 'xls'
}

function inspectText(bytes: Buffer): FileKind {
  const start = bytes.subarray(0, 2)
  const wide = start.equals(Buffer.from([0xff, 0xfe])) || start.equals(Buffer.from([0xfe, 0xff]))
  if (!wide && bytes.subarray(0, 65_536).includes(0)) throw wrongKind('别的格式', 'file of another format')
  const first = bytes.subarray(0, 512).toString('latin1').trimStart().toLowerCase()
  if (/^(<!doctype|<html|<\?xml|<table|<meta)/.test(first))
    throw wrongKind('网页（有些系统把网页存成 .xls）', 'web page (some systems save one as .xls)')
  return 'csv'
}

/** UTF-8 with or without a mark, UTF-16 with one, else the national encoding that old Excel writes. */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    try {
      return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    } catch {
      throw refused(
        'unsupported',
        'encoding',
        '文字编码认不出来，会是乱码',
        'The encoding of this text is unknown; it would be garbled',
      )
    }
  }
}

/** Reads delimited text (RFC 4180): quotes, line breaks inside quotes, comma, tab or semicolon. */
export function parseDelimited(text: string, mostRows: number = fileLimits.rows): string[][] {
  const firstLine = text.slice(0, Math.max(0, text.search(/[\r\n]|$/)))
  const counts = [',', '\t', ';'].map(mark => ({ mark, n: firstLine.split(mark).length }))
  const separator = counts.reduce((best, each) => (each.n > best.n ? each : best)).mark
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endRow = () => {
    row.push(cell)
    rows.push(row)
    row = []
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (quoted) {
      if (character !== '"') cell += character
      else if (text.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === separator) {
      row.push(cell)
      cell = ''
    } else if (character === '\n') endRow()
    else if (character !== '\r') cell += character
    if (rows.length > mostRows + 100) break
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}

/** What a program that opens the file must not take for a formula gets an apostrophe in front. */
export function guardCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.,]+%?$/.test(text) ? `'${text}` : text
}
