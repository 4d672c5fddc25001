import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guardCell, Problem } from '../kernel/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { accept, goodRow, haichuanCode, heads, look, rowWith, send, workbook } from './import.fixture.ts'

/** A zip with these parts; `declared` is a false size. */
function zip(parts: Readonly<Record<string, string>>, declared?: number, flags = 0): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const packed = deflateRawSync(Buffer.from(text))
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(flags, 8)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(declared ?? Buffer.byteLength(text), 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    local.push(head, Buffer.from(name), packed)
    central.push(entry, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

const compound = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')])
const empty = Buffer.alloc(0)
const csv = (rows: readonly (readonly string[])[]) => rows.map(row => row.join(',')).join('\r\n')

/** A whole file that is refused: what it is, its name, its bytes, the code that it gets. */
const badFiles: readonly (readonly [string, string, Buffer, string])[] = [
  ['an empty file', 'a.xlsx', Buffer.alloc(0), 'import.empty'],
  ['a PDF called .xlsx', 'a.xlsx', Buffer.from('%PDF-1.7 …'), 'import.kind'],
  ['a JPEG called .xlsx', 'a.xlsx', Buffer.from('ffd8ffe000104a464946', 'hex'), 'import.kind'],
  ['a PNG called .xlsx', 'a.xlsx', Buffer.from('89504e470d0a1a0a', 'hex'), 'import.kind'],
  ['a program', 'a.xlsx', Buffer.from('MZ\x90\x00'), 'import.kind'],
  ['a web page called .xls', 'a.xls', Buffer.from('<html><table></table></html>'), 'import.kind'],
  ['a Word document', 'a.xlsx', zip({ 'word/document.xml': 'x' }), 'import.kind'],
  ['any other archive', 'a.zip', zip({ 'a.txt': 'x' }), 'import.kind'],
  ['binary rubbish', 'a.csv', Buffer.from([1, 0, 2, 0, 3]), 'import.kind'],
  ['half a workbook', 'a.xlsx', zip({ 'xl/workbook.xml': 'x' }).subarray(0, 40), 'import.broken'],
  ['a workbook of nonsense', 'a.xlsx', zip({ 'xl/workbook.xml': 'x' }), 'import.broken'],
  ['macros by name', 'a.xlsm', zip({ 'xl/workbook.xml': 'x' }), 'import.macros'],
  ['macros inside', 'a.xlsx', zip({ 'xl/workbook.xml': 'x', 'xl/vbaProject.bin': 'x' }), 'import.macros'],
  ['macros in an old .xls', 'a.xls', compound('Workbook _VBA_PROJECT'), 'import.macros'],
  ['a password', 'a.xlsx', compound('EncryptedPackage'), 'import.encrypted'],
  ['a locked archive', 'a.xlsx', zip({ 'xl/workbook.xml': 'x' }, undefined, 1), 'import.encrypted'],
  ['a zip bomb that says so', 'a.xlsx', zip({ 'xl/workbook.xml': 'x' }, 300_000_000), 'import.bomb'],
  ['a zip bomb that lies', 'a.xlsx', zip({ 'xl/workbook.xml': 'x'.repeat(1e6) }, 10), 'import.bomb'],
  ['more than 12 MB', 'a.xlsx', Buffer.alloc(12 * 1024 * 1024 + 1, 65), 'import.size'],
  ['bytes of no encoding', 'a.csv', Buffer.from([0x61, 0xff, 0xff, 0x0a]), 'import.encoding'],
  ['no heads', 'a.csv', Buffer.from('甲,乙\n1,2'), 'import.no-heads'],
  ['nothing below the heads', 'a.csv', Buffer.from(csv([heads])), 'import.no-rows'],
  ['20,001 rows', 'a.csv', Buffer.from(csv([heads, ...Array(20_001).fill(goodRow)])), 'import.too-many'],
  [
    '201 columns',
    'a.csv',
    Buffer.from(csv([[...heads, ...Array(201).fill('x')], goodRow])),
    'import.too-many',
  ],
]

/** A list as old Excel saves it, in GBK: heads, and what follows the credit code. */
const [gbkHeads, gbkRow] = [
  '0MXTw7T6wuss1rDOuyzIy8r9LM/Yo6jK0KGix/ijqSy5pNfKLNGnwPostee7sCy92Na5yNXG2g0K',
  'x6+5pCwyLMjwsLLK0CzD5tLpLLK7z94sMTM4MDAwMDAwMDEss6TG2g0K',
].map(text => Buffer.from(text, 'base64'))

/** A cell: column and text, then the severity and the beginning of what it is told. */
const badCells: readonly (readonly [string, string, 'error' | 'warning', string])[] = [
  ['B', '91330381MA2C0001X1', 'error', '最后一位校验码不符'],
  ['B', '9.1330381E+17', 'error', '表格把代码当成数字'],
  ['B', '91330381MA2C', 'error', '统一社会信用代码的位数不对'],
  ['B', '', 'error', '没有填统一社会信用代码'],
  ['C', '', 'error', '没有写岗位'],
  ['C', '工'.repeat(61), 'error', '太长了'],
  ['C', '限男普工', 'error', '“限男”按性别挑人'],
  ['C', '=HYPERLINK("http://x")', 'warning', '像公式'],
  ['C', '@SUM(A1)', 'warning', '像公式'],
  ['C', '#REF!', 'error', '公式出错了'],
  ['D', '若干', 'error', '“若干”数不出来'],
  ['D', '0', 'error', '至少要招 1 人'],
  ['D', '2.5', 'error', '人数要是整数'],
  ['D', '99999', 'error', '人数太大'],
  ['D', '很多', 'error', '不是一个数'],
  ['E', '杭州市', 'error', '没有这个地方'],
  ['E', '温州市', 'error', '只写到市'],
  ['E', '鹿城区', 'error', '不在你的辖区里'],
  ['F', '', 'error', '没有写工资'],
  ['F', '8000-6000', 'error', '上限比下限小'],
  ['F', '好说', 'error', '看不出是多少钱'],
  ['F', '200', 'error', '没有写单位'],
  ['F', '60000元/小时', 'error', '这个数和单位对不上'],
  ['F', '1500', 'warning', '低于全省最低一档'],
  ['G', '童生', 'error', '没有这种学历'],
  ['I', '1380000', 'error', '电话有 7 位数'],
  ['I', '没有', 'error', '这不是电话号码'],
  ['J', '2023-02-29', 'error', '没有这一天'],
  ['J', '2023-11-01', 'error', '截止日已经过了'],
  ['J', '31/12/2023', 'error', '分不清哪个是日'],
  ['J', '23-12-31', 'error', '年份只有两位'],
  ['K', '本市户籍优先', 'error', '“本市户籍优先”按户籍挑人'],
  ['K', '35岁以下', 'warning', '写了年龄要求'],
  ['L', '五险、股票', 'warning', '不认识'],
]

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

describe('a bad file', () => {
  it.each(badFiles)('%s is refused', async (_what, name, bytes, code) => {
    let got: string | undefined
    try {
      const of = await look(app, 'ruian', await send(app, 'ruian', bytes, name))
      got = of.failed?.code
      expect(of.failed?.cure).not.toBe('')
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      got = error.code
      expect(error.cure).toBeDefined()
    }
    expect(got).toBe(code)
  })

  it.each([
    ['UTF-8 with its mark', Buffer.from(`\ufeff${csv([heads, goodRow])}`)],
    ['GBK', Buffer.concat([gbkHeads ?? empty, Buffer.from(`${haichuanCode},`), gbkRow ?? empty])],
    ['UTF-16', Buffer.from(`\ufeff${csv([heads, goodRow])}`, 'utf16le')],
  ])('a good one in %s is read', async (_what, bytes) => {
    const preview = await accept(app, 'ruian', await send(app, 'ruian', bytes, 'a.csv'))
    expect(preview).toMatchObject({ rows: 1, cells: [] })
  })
})

describe('a bad cell', () => {
  it('is named by its address, with what is wrong and what would be right', async () => {
    const rows = badCells.map(([letter, text], at) => rowWith({ A: `B${at}`, [letter]: text }))
    const { cells, rows: count } = await accept(app, 'ruian', await send(app, 'ruian', await workbook(rows)))
    expect(count).toBe(badCells.length)
    const got = badCells.map(([letter, , severity, begins], at) => {
      const mine = cells.filter(cell => cell.address === `${letter}${at + 2}`)
      const hit = mine.find(cell => cell.severity === severity && cell.wrong.zh.startsWith(begins))
      return hit === undefined ? mine.map(cell => `${cell.severity}: ${cell.wrong.zh}`).join() : begins
    })
    expect(got).toEqual(badCells.map(([, , , begins]) => begins))
    for (const cell of cells) expect(cell.right.zh.length * cell.right.en.length).toBeGreaterThan(0)
  })

  it('twice the same row is one post', async () => {
    const file = await workbook([
      rowWith({ C: '仓管' }),
      rowWith({ C: '仓管' }),
      rowWith({ C: '仓管', D: '9' }),
    ])
    const preview = await accept(app, 'ruian', await send(app, 'ruian', file))
    expect(preview.effects).toMatchObject({ created: 1, bad: 2 })
    expect(preview.cells.map(cell => cell.wrong.zh.slice(0, 6))).toEqual(['和第 2 行', '和第 2 行'])
  })

  it('that a program could take for a formula leaves us as text', () => {
    expect(['=1+1', '+cmd', '-x', '@a', '-5', '普工'].map(guardCell)).toEqual([
      "'=1+1",
      "'+cmd",
      "'-x",
      "'@a",
      '-5',
      '普工',
    ])
  })
})
