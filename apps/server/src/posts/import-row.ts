import { parseCreditCode } from '@qingye/china'
import { type Day, Problem, validate } from '../kernel/index.ts'
import type { City, Organisation } from '../registry/index.ts'
import { checkPost } from './check-post.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { BadCell, ImportColumn } from './import.ts'
import { columnIndex } from './import.ts'
import { fieldOf, type ImportFieldCode, isImportField } from './import-columns.ts'
import { parsePay } from './import-pay.ts'
import { findPlace } from './import-place.ts'
import {
  type Finding,
  finding,
  parseAudiences,
  parseBenefits,
  parseCategory,
  parseEducation,
  parseExperience,
  parseInsurances,
  parseOpenings,
  parsePhone,
  parseSocialKind,
  parseValidUntil,
  plain,
  type Reading,
  splitWords,
} from './import-values.ts'
import { type PostFields, type PostWarning, postFields } from './post.ts'

/** What reading a row needs beside its cells; the same for all rows of a batch. */
export interface RowSetting {
  readonly columns: readonly ImportColumn[]
  readonly city: City
  readonly today: Day
  /** the employer whose own list it is */
  readonly own: Organisation | undefined
  /** an office's list: the area that its posts must lie in */
  readonly area: string | undefined
  /** the registered employer of a credit code, as far as the sender may see it */
  readonly employerOf: (creditCode: string) => Organisation | undefined
}

export interface ReadRow {
  /** undefined when something is wrong that forbids writing */
  readonly fields: PostFields | undefined
  readonly employer: Organisation | undefined
  /** how the row is known again; undefined when too little can be read */
  readonly key: string | undefined
  readonly cells: readonly BadCell[]
  readonly warnings: readonly PostWarning[]
}

/** Rows with this number are the template's example. */
export function isExample(cells: readonly string[], columns: readonly ImportColumn[]): boolean {
  const at = columns.findIndex(column => column.field === 'number')
  return at >= 0 && /^(示例|example)/i.test((cells[at] ?? '').trim())
}

/** Cells of a row by field, and what was found wrong with them. */
export class RowReader {
  readonly cells: BadCell[] = []
  readonly #texts = new Map<string, { text: string; column: ImportColumn }>()
  readonly #no: number
  #errors = 0

  constructor(no: number, cells: readonly string[], columns: readonly ImportColumn[]) {
    this.#no = no
    for (const column of columns) {
      if (column.field === null) continue
      const text = (cells[columnIndex(column.letter)] ?? '').trim()
      // an apostrophe that we or Excel set before a dangerous character
      this.#texts.set(column.field, { text: text.replace(/^'(?=[=+\-@])/, ''), column })
    }
    for (const [code, { text }] of this.#texts) this.#guard(code, text)
  }

  get failed(): boolean {
    return this.#errors > 0
  }

  has(code: ImportFieldCode): boolean {
    return this.#texts.has(code)
  }

  text(code: ImportFieldCode): string {
    const text = this.#texts.get(code)?.text ?? ''
    return /^#[A-Z/0-9]+[!?]?$/.test(text) ? '' : text
  }

  wrong(code: ImportFieldCode, found: Finding, severity: BadCell['severity'] = 'error'): void {
    const cell = this.#texts.get(code)
    if (severity === 'error') this.#errors += 1
    const address = `${cell?.column.letter ?? 'A'}${this.#no}`
    // one error a cell is enough: the first is the most telling
    if (
      severity === 'error' &&
      this.cells.some(
        each =>
          each.address === address && each.severity === 'error' && each.column.zh === fieldOf(code).name.zh,
      )
    )
      return
    this.cells.push({
      address,
      column: fieldOf(code).name,
      value: (cell?.text ?? '').slice(0, 120),
      ...found,
      severity,
    })
  }

  take<T>(code: ImportFieldCode, reading: Reading<T>): T | undefined {
    if ('wrong' in reading) {
      this.wrong(code, reading.wrong)
      return undefined
    }
    if (reading.remark !== undefined) this.wrong(code, reading.remark, 'warning')
    return reading.value
  }

  #guard(code: string, text: string): void {
    if (!isImportField(code)) return
    if (/^#[A-Z/0-9]+[!?]?$/.test(text)) {
      this.wrong(
        code,
        text === '#FORMULA!'
          ? finding(
              '公式还没有算出结果',
              'The formula was never computed',
              '在 Excel 里打开并保存一次，或者直接写结果',
              'open and save it in Excel, or write the result',
            )
          : finding(
              '公式出错了',
              'The formula gives an error',
              '改好公式，或者直接写结果',
              'mend the formula, or write the result',
            ),
      )
    } else if (/^[=@]|^[+-](?![\d.(])/.test(text)) {
      this.wrong(
        code,
        finding(
          '像公式，当作文字收下',
          'Looks like a formula: taken as plain text',
          '不是公式的话，去掉开头的符号',
          'remove the first character unless it belongs there',
        ),
        'warning',
      )
    }
  }
}

/** Reads one row into the fields of a post. Pure: the same row and setting give the same result. */
export function readRow(no: number, cells: readonly string[], setting: RowSetting): ReadRow {
  const row = new RowReader(no, cells, setting.columns)
  const employer = readEmployer(row, setting)
  // the title stands as it was written: full-width brackets are no mistake
  const title = row
    .text('title')
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 200)
  if (title === '')
    row.wrong(
      'title',
      finding(
        '没有写职位',
        'The title is missing',
        '写职位名称，2 到 60 个字',
        'give the title, 2 to 60 characters',
      ),
    )
  const place = findPlace(row, setting)
  const category = row.take('category', parseCategory(row.text('category')))
  const openings = row.take('openings', parseOpenings(row.text('openings')))
  const pay = parsePay(row.text('pay'), row.text('payKind'))
  if ('wrong' in pay) row.wrong('pay', pay.wrong)
  const education = row.take('education', parseEducation(row.text('education')))
  const validUntil = row.take('validUntil', parseValidUntil(row.text('validUntil'), setting.today))
  const phone = row.take('contactPhone', parsePhone(row.text('contactPhone')))
  const socialKind = row.take('socialKind', parseSocialKind(row.text('socialKind')))
  const { found: benefits, rest } = parseBenefits(row.text('benefits'))
  const key =
    employer === undefined || title === '' || place === undefined
      ? undefined
      : keyOf(row.text('number'), employer, title, place.division, category ?? 'market')
  const complete =
    employer && place && category && openings && 'value' in pay && education && validUntil && phone
  if (!complete || title === '') return { ...outcome(row, employer, key), fields: undefined }
  const name = contactName(row, employer.name)
  const platform = plain(row.text('platform'))
  const fields: PostFields = {
    organisation: employer.id,
    title,
    category,
    ...(socialKind !== undefined && { socialKind }),
    occupation: readOccupation(row, title, setting.city),
    openings: openings.openings,
    ...(openings.words !== undefined && { openingsWords: openings.words }),
    division: place.division,
    place: place.place,
    pay: pay.value,
    hours: plain(row.text('hours')),
    education,
    experienceYears: row.take('experience', parseExperience(row.text('experience'))) ?? null,
    skills: splitWords(row.text('skills')).filter(word => !/^(无|不限)$/.test(word)),
    insurances: row.take('insurances', parseInsurances(row.text('insurances'))) ?? [],
    benefits,
    audiences: row.take('audiences', parseAudiences(row.text('audiences'))) ?? [],
    description: describe(row.text('description'), rest),
    validUntil,
    contact: { name, phone },
    ...(platform !== '' && { platform }),
  }
  const warnings = check(row, fields, setting)
  return { ...outcome(row, employer, key), fields: row.failed ? undefined : fields, warnings }
}

function outcome(row: RowReader, employer: Organisation | undefined, key: string | undefined) {
  return { employer, key, cells: row.cells, warnings: [] }
}

/** A row is known again by its own number, else by employer, county, title and category. */
function keyOf(
  number: string,
  employer: Organisation,
  title: string,
  division: string,
  category: string,
): string {
  const own = plain(number)
  if (own !== '') return `n:${own.slice(0, 80)}`
  return `f:${fingerprintOf({ organisation: employer.id, title, division })}:${category}`
}

function readEmployer(row: RowReader, { own, employerOf }: RowSetting): Organisation | undefined {
  const text = row.text('creditCode')
  if (text === '' && own !== undefined) return own
  const parsed = parseCreditCode(text)
  if (!parsed.ok) {
    row.wrong('creditCode', parsed.error)
    return undefined
  }
  if (own !== undefined) {
    if (parsed.value.code === own.creditCode) return own
    row.wrong(
      'creditCode',
      finding(
        '这是别的单位的代码',
        'This is another employer’s code',
        `填 ${own.creditCode}，或者留空`,
        `give ${own.creditCode}, or leave it empty`,
      ),
    )
    return undefined
  }
  const employer = employerOf(parsed.value.code)
  if (employer === undefined) {
    row.wrong(
      'creditCode',
      finding(
        '这个单位还没有登记',
        'This employer is not registered',
        '请单位先登记，或者由你代为登记，再传一次',
        'have it register, or register it yourself, then send the file again',
      ),
    )
    return undefined
  }
  if (employer.state === 'refused' || employer.state === 'suspended') {
    row.wrong(
      'creditCode',
      finding(
        '这个单位没有通过核验，或者已停用',
        'This employer was refused or is suspended',
        '先处理单位的核验',
        'settle its verification first',
      ),
    )
    return undefined
  }
  const named = plain(row.text('employer'))
  if (named !== '' && named !== plain(employer.name)) {
    row.wrong(
      'employer',
      finding(
        `代码登记的是“${employer.name}”`,
        `The code belongs to ${employer.name}`,
        '名称和代码对一下；以代码为准',
        'compare both; the code decides',
      ),
      'warning',
    )
  }
  return employer
}

function readOccupation(row: RowReader, title: string, city: City): string {
  const text = plain(row.text('occupation')).toLowerCase()
  const wanted = text === '' ? title.toLowerCase() : text
  for (const { code, name, aliases } of city.occupations.values()) {
    if ([code, name.zh, name.en.toLowerCase()].includes(wanted)) return code
    if (text !== '' && aliases.includes(wanted)) return code
  }
  if (text !== '') {
    row.wrong(
      'occupation',
      finding(
        '没有这个工种，先空着',
        'No such occupation: left empty',
        '从“选项”里选一个',
        'choose one of the sheet 选项',
      ),
      'warning',
    )
  }
  return ''
}

function contactName(row: RowReader, employer: string): string {
  const given = plain(row.text('contactName'))
  if (given !== '') return given.slice(0, 40)
  // 吴女士 0577-65000001 in one cell
  const beside = plain(row.text('contactPhone'))
    .replaceAll(/[\d()+转/、,;:：-]+/g, ' ')
    .trim()
  return (beside === '' ? employer : beside).slice(0, 40)
}

function describe(typed: string, rest: readonly string[]): string {
  const text = typed
    .replaceAll('\r', '')
    .replaceAll(/[^\P{Cc}\n]/gu, ' ')
    .trim()
  return rest.length === 0 ? text : `${text}\n福利：${rest.join('、')}`.trim()
}

const fieldByPointer: Readonly<Record<string, ImportFieldCode>> = {
  '/title': 'title',
  '/category': 'category',
  '/socialKind': 'socialKind',
  '/occupation': 'occupation',
  '/openings': 'openings',
  '/openingsWords': 'openings',
  '/division': 'division',
  '/place': 'place',
  '/hours': 'hours',
  '/education': 'education',
  '/experienceYears': 'experience',
  '/description': 'description',
  '/validUntil': 'validUntil',
  '/contact/name': 'contactName',
  '/contact/phone': 'contactPhone',
  '/platform': 'platform',
}

function codeAt(pointer: string): ImportFieldCode {
  const known = fieldByPointer[pointer]
  if (known !== undefined) return known
  const first = pointer.split('/')[1] ?? ''
  return isImportField(first) ? first : 'title'
}

/** What no cell shows by itself: lengths, the law's words, the calendar. Answers the reviewer's warnings. */
function check(row: RowReader, fields: PostFields, { city, today }: RowSetting): readonly PostWarning[] {
  try {
    validate(postFields, fields, 'json')
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    for (const each of error.fields) row.wrong(codeAt(each.pointer), each)
    return []
  }
  const { errors, warnings } = checkPost(fields, city, today)
  for (const { pointer, wrong, right } of errors) row.wrong(codeAt(pointer), { wrong, right })
  for (const { pointer, wrong, right } of warnings) row.wrong(codeAt(pointer), { wrong, right }, 'warning')
  return warnings
}
