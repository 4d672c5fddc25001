import { isKnownCounty, maskCitizenId, parseCitizenId, parseDay } from '@qingye/china'
import {
  type BadCell,
  CellReader,
  columnIndex,
  type Day,
  finding,
  plainCell,
  type Reading,
  type SheetColumn,
} from '../kernel/index.ts'
import type { City } from '../registry/index.ts'
import type { Body } from './body.store.ts'
import { plainNumber } from './certificate.ts'
import { isListField, type ListFieldCode, listFields, numberFields } from './certificate-fields.ts'
import type { ListedCertificate } from './certificate-import.ts'
import { occupationOf } from './occupations.ts'

export interface ReadRow {
  /** undefined when some cell cannot be taken */
  readonly fields: ListedCertificate | undefined
  readonly cells: readonly BadCell[]
}

export interface Setting {
  readonly city: City
  readonly today: Day
  readonly body: Pick<Body, 'licensedOn' | 'untilOn' | 'occupations'>
}

/** Reads one row of a list; every bad cell with its address, what is wrong and what would be right. */
export function readRow(
  no: number,
  cells: readonly string[],
  columns: readonly SheetColumn[],
  setting: Setting,
): ReadRow {
  const row = new ListReader(no, cells, columns)
  const name = row.take('name', readName(row.text('name')))
  const citizenId = row.take('citizenId', readCitizenId(row.text('citizenId'), setting.today))
  const occupation = row.take('occupation', readOccupation(row.text('occupation'), setting))
  const level = row.take('level', readLevel(row.text('level')))
  const number = row.take('number', readNumber(row.text('number')))
  const issuedOn = row.take('issuedOn', readIssued(row.text('issuedOn'), setting))
  const phone = row.take('phone', readPhone(row.text('phone')))
  const isWhole =
    name !== undefined &&
    citizenId !== undefined &&
    occupation !== undefined &&
    level !== undefined &&
    number !== undefined &&
    issuedOn !== undefined
  const fields =
    isWhole && !row.failed ? { name, citizenId, ...occupation, level, number, issuedOn, phone } : undefined
  return { fields, cells: row.cells }
}

/** Marks a row that can be read and still cannot be taken. */
export function refuseCell(
  no: number,
  cells: readonly string[],
  columns: readonly SheetColumn[],
  code: ListFieldCode,
  found: Parameters<ListReader['wrong']>[1],
): readonly BadCell[] {
  const row = new ListReader(no, cells, columns)
  row.wrong(code, found)
  return row.cells
}

/** Numbers of people are not repeated beside what is wrong with them: the address says where they stand. */
class ListReader extends CellReader<ListFieldCode> {
  constructor(no: number, cells: readonly string[], columns: readonly SheetColumn[]) {
    const { shown, numbers } = hidden(cells, columns)
    super(no, shown, columns, code => listFields[code].name, isListField)
    this.#numbers = numbers
  }

  readonly #numbers: ReadonlyMap<string, string>

  override text(code: ListFieldCode): string {
    return this.#numbers.get(code) ?? super.text(code)
  }
}

function hidden(cells: readonly string[], columns: readonly SheetColumn[]) {
  const shown = [...cells]
  const numbers = new Map<string, string>()
  for (const { field, letter } of columns) {
    const at = columnIndex(letter)
    const text = (cells[at] ?? '').trim()
    if (field === null || !numberFields.has(field) || text === '' || text.startsWith('#')) continue
    numbers.set(field, text)
    shown[at] = maskedCell(text)
  }
  return { shown, numbers }
}

/** A number with its middle hidden; its length stays visible, since that is often what is wrong. */
export function maskedCell(text: string): string {
  const plain = plainCell(text)
  if (/^(\d{15}|\d{17}[\dXx])$/.test(plain)) return maskCitizenId(plain)
  return plain.length <= 4 ? '*'.repeat(plain.length) : `${plain.slice(0, 3)}${'*'.repeat(plain.length - 3)}`
}

function readName(typed: string): Reading<string> {
  const text = plainCell(typed)
  const right = ['写身份证上的姓名，2 到 50 个字', 'as on the ID card, 2 to 50 characters'] as const
  if (text === '') return { wrong: finding('没有写姓名', 'The name is missing', ...right) }
  if (/^[\p{L}·• .'-]{2,50}$/u.test(text)) return { value: text }
  return { wrong: finding('这不像姓名', 'This is no name', ...right) }
}

/** The number in its 18 characters. A county code that is not in use now is a remark: old ones are legal for life. */
function readCitizenId(typed: string, today: Day): Reading<string> {
  const read = parseCitizenId(typed, { today, isKnownCounty })
  if (!read.ok) return { wrong: read.error }
  const [remark] = read.warnings
  return { value: read.value.number, ...(remark !== undefined && { remark }) }
}

function readOccupation(
  typed: string,
  { city, body }: Setting,
): Reading<Pick<ListedCertificate, 'occupation' | 'occupationName'>> {
  const text = plainCell(typed)
  const right = ['照证书写，例如“电工”', 'as on the certificate, e.g. “电工”'] as const
  if (text === '') return { wrong: finding('没有写职业', 'The occupation is missing', ...right) }
  if (text.length > 60) return { wrong: finding('职业太长', 'The occupation is too long', ...right) }
  const listed = occupationOf(city, text)
  if (body.occupations.length > 0 && !(listed && body.occupations.includes(listed.code))) {
    return {
      wrong: finding(
        '这个职业不在机构的评价范围里',
        'The licence of the body does not cover this occupation',
        '核对职业；范围有变的，请人社部门先改资质',
        'check it; if the licence has changed, have the office change it first',
      ),
    }
  }
  const value = { occupation: listed?.code, occupationName: listed?.name.zh ?? text }
  if (listed !== undefined) return { value }
  const remark = finding(
    '城市职业目录里没有，按原文记',
    'Not on the city’s list: kept as it is written',
    '能用目录里的叫法更好',
    'a word of the list would be better',
  )
  return { value, remark }
}

/** The more telling word first: 高级技师 is not 高级工, nor 技师. */
const levelWords: readonly (readonly [number, RegExp])[] = [
  [-1, /首席技师/],
  [0, /特级技师/],
  [1, /高级技师|一级|^1(级)?$|level1/],
  [2, /技师|二级|^2(级)?$|level2/],
  [3, /高级|三级|^3(级)?$|level3/],
  [4, /中级|四级|^4(级)?$|level4/],
  [5, /初级|五级|^5(级)?$|level5/],
  [6, /学徒/],
]

export function readLevel(typed: string): Reading<number> {
  const text = plainCell(typed).replaceAll(/\s/g, '').toLowerCase()
  const found = levelWords.find(([, pattern]) => pattern.test(text))
  if (found !== undefined) return { value: found[0] }
  const right = [
    '写：初级工、中级工、高级工、技师、高级技师，或五级到一级',
    'write 初级工, 中级工, 高级工, 技师 or 高级技师, or 5 to 1',
  ] as const
  if (text === '') return { wrong: finding('没有写等级', 'The level is missing', ...right) }
  return { wrong: finding('没有这种等级', 'No such level', ...right) }
}

function readNumber(typed: string): Reading<string> {
  const text = plainNumber(plainCell(typed))
  const right = [
    '照证书写，字母和数字，6 到 40 位',
    'as on the certificate: 6 to 40 letters and digits',
  ] as const
  if (text === '') return { wrong: finding('没有写证书编号', 'The number is missing', ...right) }
  if (/^\d(\.\d+)?E\+?\d+$/.test(text)) {
    return {
      wrong: finding(
        '表格把编号当成数字，后几位已经丢失',
        'The spreadsheet kept it as a number and lost its last digits',
        '把这一列设为“文本”格式，再重新填',
        'format the column as text and enter it again',
      ),
    }
  }
  if (/^[A-Z0-9]{6,40}$/.test(text)) return { value: text }
  return { wrong: finding('编号的写法不对', 'This is no number of a certificate', ...right) }
}

/** A day on which the body was licensed, and which has come. */
function readIssued(typed: string, { today, body }: Setting): Reading<Day> {
  const day = parseDay(plainCell(typed))
  const right = ['写成 2023-05-30', 'write it as 2023-05-30'] as const
  if (!day.ok) return { wrong: { wrong: day.error.wrong, right: day.error.right } }
  if (day.day > today) return { wrong: finding('发证日期还没到', 'The day is still to come', ...right) }
  const { licensedOn, untilOn } = body
  if (day.day >= licensedOn && (untilOn === undefined || day.day <= untilOn)) return { value: day.day }
  return {
    wrong: finding(
      `那天没有评价资质（${licensedOn} 至 ${untilOn ?? '今'}）`,
      `The body had no licence on that day (${licensedOn} to ${untilOn ?? 'now'})`,
      '核对日期；以前另有资质的，请人社部门登记',
      'check the day; an earlier licence is for the office to record',
    ),
  }
}

/** A mobile number of the mainland; another one is left out with a remark. */
function readPhone(typed: string): Reading<string | undefined> {
  const text = plainCell(typed)
    .replaceAll(/[\s-]/g, '')
    .replace(/^\+?86/, '')
  if (text === '') return { value: undefined }
  if (/^1[3-9]\d{9}$/.test(text)) return { value: text }
  const remark = finding(
    '不是手机号，没有收',
    'Not a mobile number: left out',
    '11 位手机号，或者空着',
    '11 digits, or empty',
  )
  return { value: undefined, remark }
}
