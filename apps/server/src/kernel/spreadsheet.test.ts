import * as XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { type Column, mostRows, type TableFormat, tableFile } from './spreadsheet.ts'

interface Row {
  readonly title: string
  readonly openings: number | null
}
const columns: readonly Column<Row>[] = [
  { head: { zh: '岗位', en: 'Post' }, value: row => row.title },
  { head: { zh: '名额', en: 'Openings' }, value: row => row.openings },
]
const table = { name: { zh: '岗位', en: 'Posts' }, language: 'zh', columns } as const

async function* pages(...rows: readonly (readonly Row[])[]) {
  for (const page of rows) yield page
}
async function written(format: TableFormat, rows: readonly Row[]) {
  const file = await tableFile({ ...table, format }, pages(rows))
  return { ...file, bytes: Buffer.from(file.base64, 'base64') }
}

describe('a list as a file', () => {
  it('is a workbook with a head, numbers as numbers and empty cells for what is not known', async () => {
    const file = await written('xlsx', [
      { title: '电工', openings: -3 },
      { title: '焊工', openings: null },
    ])
    expect(file.name).toBe('岗位.xlsx')
    const sheet = XLSX.read(file.bytes).Sheets['岗位'] ?? {}
    expect(XLSX.utils.sheet_to_json(sheet, { header: 1 })).toEqual([['岗位', '名额'], ['电工', -3], ['焊工']])
  })

  it.each([
    '=1+1',
    '+86',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '＠x',
  ])('never holds %j as a formula', async title => {
    const csv = await written('csv', [{ title, openings: 1 }])
    expect(csv.bytes.toString()).toMatch(/^\uFEFF岗位,名额\r\n"?'/)
    const { bytes } = await written('xlsx', [{ title, openings: 1 }])
    const cell = XLSX.read(bytes).Sheets['岗位']?.['A2']
    expect(cell.f).toBeUndefined()
    expect(String(cell.v)).toMatch(/^'/)
  })

  it('leaves other texts as they are', async () => {
    const csv = await written('csv', [{ title: '电工"甲",=乙\n丙', openings: 1 }])
    expect(csv.bytes.toString()).toContain('"电工""甲"",=乙\n丙",1')
  })

  it('refuses more rows than a spreadsheet is good for', async () => {
    const page = Array.from({ length: mostRows / 2 }, () => ({ title: '', openings: 0 }))
    const one = [{ title: '', openings: 0 }]
    await expect(tableFile({ ...table, format: 'csv' }, pages(page, page, one))).rejects.toMatchObject({
      kind: 'too-large',
    })
    await expect(tableFile({ ...table, format: 'csv' }, pages(page, page))).resolves.toBeDefined()
  })
})
