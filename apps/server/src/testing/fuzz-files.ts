import { deflateRawSync } from 'node:zlib'
import { writeSheets } from '../kernel/index.ts'

/** A file as a form sends it. */
export interface FuzzFile {
  readonly name: string
  readonly bytes: Buffer
}

const latin = (text: string) => Buffer.from(text, 'latin1')

/** One part in a zip whose directory says that it unpacks to so many bytes. */
export function zipOf(name: string, content: Buffer, claimed = content.length): Buffer {
  const packed = deflateRawSync(content)
  const head = (signature: number, more: number) => {
    const bytes = Buffer.alloc(more)
    bytes.writeUInt32LE(signature)
    return bytes
  }
  const local = head(0x04034b50, 30)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(claimed, 22)
  local.writeUInt16LE(name.length, 26)
  const central = head(0x02014b50, 46)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(claimed, 24)
  central.writeUInt16LE(name.length, 28)
  const end = head(0x06054b50, 22)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, latin(name), packed, central, latin(name), end])
}

/** Files that are right, and files that are not what they say: by name, by their first bytes, by what they unpack to. */
export async function fuzzFiles(): Promise<readonly FuzzFile[]> {
  const table = [
    ['岗位', '姓名', '身份证号', '统一社会信用代码', '招聘人数', '薪资'],
    ['=cmd|calc', '@SUM(A1)', '330381200105171234', '91330381MA2C0001XK', '3', '6500-8500'],
    ['<script>alert(1)</script>', '\u202e', '\ud800', '-1', '1e309', '面议'],
  ]
  const workbook = await writeSheets([{ name: '表', rows: table }])
  const evil = Buffer.from(
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  )
  return [
    { name: '名册.xlsx', bytes: workbook },
    { name: 'half.xlsx', bytes: workbook.subarray(0, workbook.length / 2) },
    { name: 'lies.xlsx', bytes: zipOf('xl/workbook.xml', Buffer.alloc(3_000_000), 10) },
    { name: 'huge.xlsx', bytes: zipOf('xl/workbook.xml', Buffer.alloc(10), 0xffff_fff0) },
    { name: 'entities.xlsx', bytes: zipOf('xl/workbook.xml', evil) },
    { name: '../../../etc/cron.d/x.csv', bytes: Buffer.from(table.map(row => row.join(',')).join('\n')) },
    { name: 'wide.csv', bytes: Buffer.from(`${'a,'.repeat(5_000)}\n`) },
    { name: 'bytes.csv', bytes: Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41]) },
    { name: 'a.pdf', bytes: latin('%PDF-1.4\n%%EOF') },
    { name: 'a.png', bytes: latin('\x89PNG\r\n\x1a\n<script>alert(1)</script>') },
    { name: 'a.jpg', bytes: latin('\xff\xd8\xff\xe0') },
    { name: 'page.pdf', bytes: latin('<html><script>alert(1)</script>') },
    { name: 'picture.svg', bytes: latin('<svg onload="alert(1)"/>') },
    { name: 'run.exe', bytes: latin('MZ\x90') },
    { name: 'a.pdf\u0000.html', bytes: latin('%PDF-1.4') },
    { name: `${'长'.repeat(300)}.pdf`, bytes: latin('%PDF-1.4') },
    { name: '', bytes: latin('%PDF-1.4') },
    { name: 'empty.xlsx', bytes: Buffer.alloc(0) },
    { name: 'zeros.xls', bytes: Buffer.alloc(500) },
    { name: 'much.csv', bytes: Buffer.alloc(300_000, '岗位,') },
  ]
}

/** Larger than any route takes. Drawn seldom: it is slow to send. */
export const oversized: FuzzFile = { name: 'large.pdf', bytes: Buffer.alloc(13 * 1024 * 1024, '%PDF-1.4 ') }

export type Field = readonly [name: string, value: string | FuzzFile]

/** A form as browsers write it: the fields first, so that the token comes before the file. */
export function multipart(fields: readonly Field[]): { readonly type: string; readonly bytes: Buffer } {
  const boundary = '----a form of the fuzzing'.replaceAll(' ', '-')
  const quoted = (text: string) => text.replaceAll(/["\r\n]/g, letter => encodeURIComponent(letter))
  const sorted = [...fields].sort(
    ([, a], [, b]) => Number(typeof a !== 'string') - Number(typeof b !== 'string'),
  )
  const parts = sorted.map(([name, value]) => {
    const isText = typeof value === 'string'
    const file = isText ? '' : `; filename="${quoted(value.name)}"\r\ncontent-type: application/octet-stream`
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="${quoted(name)}"${file}\r\n\r\n`
    return Buffer.concat([Buffer.from(head), isText ? Buffer.from(value) : value.bytes, latin('\r\n')])
  })
  const bytes = Buffer.concat([...parts, latin(`--${boundary}--\r\n`)])
  return { type: `multipart/form-data; boundary=${boundary}`, bytes }
}
