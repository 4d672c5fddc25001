import { maskCitizenId } from '@qingye/china'
import {
  type BadCell,
  CellReader,
  columnIndex,
  type Day,
  finding,
  plainCell,
  type SheetColumn,
} from '../kernel/index.ts'
import type { City } from '../registry/index.ts'
import type { RosterFields } from './roster.ts'
import { isRosterField, numberFields, type RosterFieldCode, rosterFields } from './roster-fields.ts'
import {
  readCitizenId,
  readCode,
  readDestination,
  readGraduation,
  readLevel,
  readMajor,
  readName,
  readPhone,
  readPlace,
  readStudentNumber,
} from './roster-values.ts'

export interface ReadRow {
  /** undefined when some cell cannot be taken */
  readonly fields: RosterFields | undefined
  readonly cells: readonly BadCell[]
}

/** Reads one row of a roster; every bad cell with its address, what is wrong and what would be right. */
export function readRow(
  no: number,
  cells: readonly string[],
  columns: readonly SheetColumn[],
  setting: { readonly city: City; readonly today: Day },
): ReadRow {
  const row = rowReader(no, cells, columns)
  const { city, today } = setting
  const name = row.take('name', readName(row.text('name')))
  const citizenId = row.take('citizenId', readCitizenId(row.text('citizenId'), today))
  const studentNumber = row.take('studentNumber', readStudentNumber(row.text('studentNumber')))
  const major = row.take('major', readMajor(row.text('major')))
  const level = row.take('level', readLevel(row.text('level')))
  const graduatedOn = row.take('graduatedOn', readGraduation(row.text('graduatedOn'), today))
  const destination = row.take('destination', readDestination(row.text('destination'), row.text('insured')))
  const employerCode = row.take('employerCode', readCode(row.text('employerCode'))) ?? ''
  const phone = row.take('phone', readPhone(row.text('phone')))
  const place = readPlace(row.text('place'), employerCode, city)
  const inWenzhou = destination === 'abroad' || destination === 'army' ? false : place
  if (destination !== undefined && needsPlace.has(destination) && inWenzhou === undefined) {
    row.wrong(row.has('place') ? 'place' : 'destination', noPlace, 'warning')
  }
  const isWhole =
    name !== undefined &&
    citizenId !== undefined &&
    studentNumber !== undefined &&
    major !== undefined &&
    level !== undefined &&
    graduatedOn !== undefined
  const fields: RosterFields | undefined =
    isWhole && !row.failed
      ? {
          ...{ name, citizenId, studentNumber, major, level, graduatedOn, destination, inWenzhou, phone },
          employerName: plainCell(row.text('employerName')).slice(0, 100),
          employerCode,
        }
      : undefined
  return { fields, cells: row.cells }
}

/** @param no the row's number in the sheet */
export function rowReader(no: number, cells: readonly string[], columns: readonly SheetColumn[]) {
  return new RosterReader(no, cells, columns)
}

/** Numbers of people are not repeated beside what is wrong with them: the address says where they stand. */
class RosterReader extends CellReader<RosterFieldCode> {
  constructor(no: number, cells: readonly string[], columns: readonly SheetColumn[]) {
    super(no, hidden(cells, columns).cells, columns, code => rosterFields[code].name, isRosterField)
    this.#numbers = hidden(cells, columns).numbers
  }

  readonly #numbers: ReadonlyMap<string, string>

  override text(code: RosterFieldCode): string {
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
  return { cells: shown, numbers }
}

/** A number with its middle hidden; its length stays visible, since that is often what is wrong. */
export function maskedCell(text: string): string {
  const plain = plainCell(text)
  if (/^(\d{15}|\d{17}[\dXx])$/.test(plain)) return maskCitizenId(plain)
  return plain.length <= 4 ? '*'.repeat(plain.length) : `${plain.slice(0, 3)}${'*'.repeat(plain.length - 3)}`
}

const needsPlace: ReadonlySet<string> = new Set([
  'insured-work',
  'work',
  'flexible-work',
  'self-employed',
  'study',
])

const noPlace = finding(
  '看不出在不在温州，留温率里按不明算',
  'In Wenzhou or not cannot be told: unknown in the retention rate',
  '写去向所在地，或单位的信用代码',
  'give the place, or the employer’s credit code',
)
