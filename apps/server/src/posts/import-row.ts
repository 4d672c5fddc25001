import { parseCreditCode } from '@qingye/china'
import { type BadCell, type Day, finding, plainCell as plain, type SheetColumn } from '../kernel/index.ts'
import type { City, Organisation } from '../registry/index.ts'
import { fingerprintOf } from './fingerprint.ts'
import { RowReader } from './import-cells.ts'
import { parsePay } from './import-pay.ts'
import { findPlace } from './import-place.ts'
import { check } from './import-row-check.ts'
import {
  parseEducation,
  parseExperience,
  parseOpenings,
  parsePhone,
  parseValidUntil,
} from './import-values.ts'
import {
  parseAudiences,
  parseBenefits,
  parseCategory,
  parseInsurances,
  parseSocialKind,
  splitWords,
} from './import-words.ts'
import type { PostFields, PostWarning } from './post.ts'

/** What reading a row needs beside its cells; the same for all rows of a batch. */
export interface RowSetting {
  readonly columns: readonly SheetColumn[]
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
        '没有写岗位',
        'The title is missing',
        '写岗位名称，2 到 60 个字',
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
  if (['refused', 'suspended', 'closed'].includes(employer.state)) {
    row.wrong(
      'creditCode',
      finding(
        '这个单位没有通过核验，或者已停用、注销',
        'This employer was refused, is suspended or closed',
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
