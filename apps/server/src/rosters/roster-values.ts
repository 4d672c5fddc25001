import { isKnownCounty, parseCitizenId, parseCreditCode, parseDay } from '@qingye/china'
import { addDays, type Day, finding, plainCell, type Reading } from '../kernel/index.ts'
import type { Destination } from '../plan/index.ts'
import type { City, Education } from '../registry/index.ts'

export function readName(typed: string): Reading<string> {
  const text = plainCell(typed)
  if (text === '')
    return { wrong: finding('没有写姓名', 'The name is missing', '写身份证上的姓名', 'as on the ID card') }
  const isName = /^[\p{L}·• .'-]{2,50}$/u.test(text)
  if (isName) return { value: text }
  return {
    wrong: finding(
      '这不像姓名',
      'This is no name',
      '只写姓名，2 到 50 个字',
      'only the name, 2 to 50 characters',
    ),
  }
}

/** The number in its 18 characters. A county code that is not in use now is a remark: old ones are legal for life. */
export function readCitizenId(typed: string, today: Day): Reading<string> {
  const read = parseCitizenId(typed, { today, isKnownCounty })
  if (!read.ok) return { wrong: read.error }
  const [remark] = read.warnings
  return { value: read.value.number, ...(remark !== undefined && { remark }) }
}

export function readStudentNumber(typed: string): Reading<string> {
  const text = plainCell(typed).replaceAll(' ', '').toUpperCase()
  const right = ['写学校的学号', 'the school’s own number'] as const
  if (text === '') return { wrong: finding('没有写学号', 'The student number is missing', ...right) }
  if (/^\d(\.\d+)?E\+?\d+$/.test(text)) {
    return {
      wrong: finding(
        '表格把学号当成数字，后几位已经丢失',
        'The spreadsheet kept it as a number and lost its last digits',
        '把这一列设为“文本”格式，再重新填',
        'format the column as text and enter it again',
      ),
    }
  }
  if (/^[A-Z0-9_-]{2,40}$/.test(text)) return { value: text }
  return {
    wrong: finding(
      '学号的写法不对',
      'This is no student number',
      '字母和数字，2 到 40 位',
      '2 to 40 letters and digits',
    ),
  }
}

export function readMajor(typed: string): Reading<string> {
  const text = plainCell(typed)
  if (text !== '' && text.length <= 60) return { value: text }
  const right = ['写专业全称，60 个字以内', 'its full name, at most 60 characters'] as const
  if (text === '') return { wrong: finding('没有写专业', 'The major is missing', ...right) }
  return { wrong: finding('专业太长', 'The major is too long', ...right) }
}

const levelWords: readonly (readonly [Education, RegExp])[] = [
  ['master', /硕士|博士|研究生|master|doctor|phd/],
  ['bachelor', /本科|学士|bachelor/],
  ['college', /大专|专科|高职|高专|college|diploma/],
  ['vocational', /中专|中职|中技|技校|职高|高中|vocational|secondary/],
]

export function readLevel(typed: string): Reading<Education> {
  const text = plainCell(typed).toLowerCase()
  const found = levelWords.find(([, pattern]) => pattern.test(text))
  if (found !== undefined) return { value: found[0] }
  const right = ['写：中专、大专、本科、硕士、博士', 'write 中专, 大专, 本科, 硕士 or 博士'] as const
  if (text === '') return { wrong: finding('没有写学历', 'The level is missing', ...right) }
  return { wrong: finding('没有这种学历', 'No such level', ...right) }
}

/** A day, or a month: then its last day. Not further ahead than a year. */
export function readGraduation(typed: string, today: Day): Reading<Day> {
  const text = plainCell(typed)
  const month = /^(\d{4})\s*[-./年]?\s*(0?[1-9]|1[0-2])\s*月?$/.exec(text)
  const day =
    month === null ? parseDay(text) : { ok: true as const, day: lastOf(Number(month[1]), Number(month[2])) }
  const right = ['写成 2023-06-30', 'write it as 2023-06-30'] as const
  if (!day.ok) return { wrong: { wrong: day.error.wrong, right: day.error.right } }
  if (day.day < '1990-01-01') return { wrong: finding('毕业日期太早', 'The day is too early', ...right) }
  if (day.day > addDays(today, 366))
    return { wrong: finding('毕业日期在一年以后', 'More than a year ahead', ...right) }
  return { value: day.day }
}

function lastOf(year: number, month: number): Day {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return addDays(next, -1)
}

/** The more telling word first: 灵活就业 is not 就业, 待就业 neither. */
const destinationWords: readonly (readonly [Destination | undefined, RegExp])[] = [
  [undefined, /^(不明|未知|不详|无|未登记|其他|\?+|unknown)$/],
  ['unwilling', /暂不就业|不就业拟|拟升学|不想|无就业意愿|not looking/],
  ['seeking', /待就业|未就业|求职|在找|失业|seeking|looking/],
  ['army', /参军|入伍|服兵役|义务兵|army/],
  ['abroad', /出国|出境|留学|abroad/],
  ['study', /升学|考研|专升本|读研|深造|录取|study/],
  ['self-employed', /创业|个体经营|self-employed/],
  ['flexible-work', /灵活|自由职业|flexible/],
  ['work', /就业|签约|合同|协议|单位|录用|基层项目|在业|work|employed/],
]

/** @param insured what the column of insurance says */
export function readDestination(typed: string, insured: string): Reading<Destination | undefined> {
  const text = plainCell(typed).toLowerCase()
  if (text === '') return { value: undefined }
  const found = destinationWords.find(([, pattern]) => pattern.test(text))
  if (found === undefined) {
    return {
      wrong: finding(
        '没有这种去向',
        'No such destination',
        '写：就业、灵活就业、自主创业、升学、出国、参军、待就业、暂不就业；不知道就空着',
        'write 就业, 灵活就业, 自主创业, 升学, 出国, 参军, 待就业 or 暂不就业; empty when nobody knows',
      ),
    }
  }
  const isInsured = /^(是|有|已参保|参保|已缴|缴纳|y|yes|true|1)$/i.test(plainCell(insured))
  return { value: found[0] === 'work' && isInsured ? 'insured-work' : found[0] }
}

/** In the city, out of it, or not said. Without a place the employer's credit code tells where it was registered. */
export function readPlace(typed: string, code: string, city: City): boolean | undefined {
  const text = plainCell(typed)
  if (text !== '') {
    if (/温州|wenzhou/i.test(text)) return true
    const names = city.divisions.children(city.code).map(county => county.name.replace(/[市县区]$/, ''))
    return names.some(name => text.includes(name))
  }
  return code === '' ? undefined : code.slice(2, 8).startsWith(city.code)
}

export function readCode(typed: string): Reading<string> {
  if (plainCell(typed) === '') return { value: '' }
  const read = parseCreditCode(typed)
  return read.ok
    ? { value: read.value.code }
    : { wrong: { wrong: read.error.wrong, right: read.error.right } }
}

/** A mobile number of the mainland; another one is left out with a remark. */
export function readPhone(typed: string): Reading<string | undefined> {
  const text = plainCell(typed)
    .replaceAll(/[\s-]/g, '')
    .replace(/^\+?86/, '')
  if (text === '') return { value: undefined }
  if (/^1[3-9]\d{9}$/.test(text)) return { value: text }
  return {
    value: undefined,
    remark: finding(
      '不是手机号，没有收',
      'Not a mobile number: left out',
      '11 位手机号，或者空着',
      '11 digits, or empty',
    ),
  }
}
