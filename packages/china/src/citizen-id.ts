import { type Day, isRealDay } from './dates.ts'
import type { Finding, Text } from './finding.ts'
import { isScientificNotation, plainCode } from './typed-text.ts'

export type CitizenIdError =
  | 'empty'
  | 'scientific'
  | 'length'
  | 'characters'
  | 'birthday'
  | 'future'
  | 'check-digit'
  | 'digits-lost'
export type CitizenIdWarning = 'fifteen-digits' | 'unknown-county'

/** What a valid number says. Whether it was ever issued, only the police know. */
export interface CitizenId {
  /** always the 18-character form, capital X; a number read with 15 digits is given in its 18-character form */
  readonly number: string
  /** 15: the form used before 1999. It is read, never written: store and show `number`. */
  readonly typedLength: 15 | 18
  /** the county at first registration, six digits, often an old code; says nothing of where the person lives now */
  readonly division: string
  readonly birthday: Day
  readonly sex: 'female' | 'male'
}

export type CitizenIdResult =
  | { readonly ok: true; readonly value: CitizenId; readonly warnings: readonly Finding<CitizenIdWarning>[] }
  | { readonly ok: false; readonly error: Finding<CitizenIdError> }

export interface CitizenIdOptions {
  /** the day of the check: a birthday after it is refused. Without it only the calendar is checked. */
  readonly today?: Day
  /** false makes a warning, never an error: codes that were abolished long ago stay legal for life */
  readonly isKnownCounty?: (code: string) => boolean
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checkDigits = '10X98765432'
/** Nobody alive was born before it. */
const earliestBirthday = '1850-01-01'

/**
 * The check digit of GB 11643 (ISO 7064, MOD 11-2) for the first 17 digits: `0`–`9` or `X`.
 * @throws RangeError when it is not given exactly 17 digits: that is a programmer's mistake
 */
export function citizenIdCheckDigit(first17: string): string {
  if (!/^\d{17}$/.test(first17)) throw new RangeError('citizenIdCheckDigit needs exactly 17 digits')
  let sum = 0
  for (const [at, weight] of weights.entries()) sum += weight * Number(first17[at])
  return checkDigits.charAt(sum % 11)
}

/**
 * Reads a citizen ID number as people type it (full-width, spaces, small x) and checks it against GB 11643:
 * length, characters, a birthday that exists, check digit. Never throws. The messages do not repeat the number,
 * so they may be logged; they do not say which check digit would fit, because mostly another digit is the wrong one.
 */
export function parseCitizenId(typed: string, options: CitizenIdOptions = {}): CitizenIdResult {
  const plain = plainCode(typed)
  const shape = shapeError(plain)
  if (shape) return refuse(shape)
  const typedLength = plain.length === 15 ? 15 : 18
  const number = typedLength === 15 ? fromFifteen(plain) : plain
  const birthday = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  // With a wrong check digit any digit may be wrong; the birthday is named first because it can be seen.
  if (!isRealDay(birthday) || birthday < earliestBirthday) return refuse('birthday')
  if (options.today !== undefined && birthday > options.today) return refuse('future')
  if (citizenIdCheckDigit(number.slice(0, 17)) !== number.charAt(17))
    return refuse(plain.endsWith('000') ? 'digits-lost' : 'check-digit')
  const division = number.slice(0, 6)
  const warnings: Finding<CitizenIdWarning>[] = []
  if (typedLength === 15) warnings.push({ code: 'fifteen-digits', ...warningText['fifteen-digits'] })
  if (options.isKnownCounty?.(division) === false)
    warnings.push({ code: 'unknown-county', ...warningText['unknown-county'] })
  const sex = Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female'
  return { ok: true, value: { number, typedLength, division, birthday, sex }, warnings }
}

/** For screens: the first six and the last character, the rest as stars. What is no ID number is hidden whole. */
export function maskCitizenId(number: string): string {
  const plain = plainCode(number)
  if (!/^(\d{15}|\d{17}[\dX])$/.test(plain)) return '*'.repeat(Math.min(plain.length, 18))
  return plain.slice(0, 6) + '*'.repeat(plain.length - 7) + plain.slice(-1)
}

function shapeError(plain: string): CitizenIdError | undefined {
  if (plain === '') return 'empty'
  if (isScientificNotation(plain)) return 'scientific'
  if (/[^\dX]/.test(plain) || /X./.test(plain)) return 'characters'
  if (plain.length !== 18 && plain.length !== 15) return 'length'
  return plain.length === 15 && plain.endsWith('X') ? 'characters' : undefined
}

/** 15 digits have a year of two; the sequences 996–999 were kept for people born in the 1800s. */
function fromFifteen(plain: string): string {
  const century = Number(plain.slice(12)) >= 996 ? '18' : '19'
  const first17 = plain.slice(0, 6) + century + plain.slice(6)
  return first17 + citizenIdCheckDigit(first17)
}

function refuse(code: CitizenIdError): CitizenIdResult {
  return { ok: false, error: { code, ...errorText[code] } }
}

const textCell = {
  zh: '把这一列设为“文本”格式，再重新填入完整号码',
  en: 'Format the column as text, then enter the whole number again',
}

const errorText: Record<CitizenIdError, { wrong: Text; right: Text }> = {
  empty: {
    wrong: { zh: '没有填身份证号', en: 'The citizen ID number is missing' },
    right: { zh: '填 18 位身份证号', en: 'Enter the 18 characters of the citizen ID number' },
  },
  scientific: {
    wrong: {
      zh: '表格把身份证号当成数字，后几位已经丢失',
      en: 'The spreadsheet kept the ID as a number and lost its last digits',
    },
    right: textCell,
  },
  'digits-lost': {
    wrong: {
      zh: '末三位是 000，多半是表格把号码当成数字而丢失了后几位',
      en: 'It ends in 000: a spreadsheet has probably kept it as a number and lost the last digits',
    },
    right: textCell,
  },
  length: {
    wrong: { zh: '身份证号的位数不对', en: 'The citizen ID number has the wrong length' },
    right: { zh: '应为 18 位，最后一位可以是 X', en: 'It has 18 characters; the last may be X' },
  },
  characters: {
    wrong: {
      zh: '身份证号里有不该出现的字符',
      en: 'The citizen ID number holds a character that cannot be there',
    },
    right: { zh: '前 17 位是数字，最后一位是数字或 X', en: '17 digits, then a digit or X' },
  },
  birthday: {
    wrong: { zh: '第 7 至 14 位不是真实的出生日期', en: 'Characters 7 to 14 are not a day that exists' },
    right: {
      zh: '按“年年年年月月日日”核对出生日期，例如 20040229',
      en: 'Check the birthday, written YYYYMMDD, e.g. 20040229',
    },
  },
  future: {
    wrong: {
      zh: '第 7 至 14 位的出生日期还没有到',
      en: 'The birthday in characters 7 to 14 is in the future',
    },
    right: { zh: '对照证件核对出生日期', en: 'Check the birthday against the card' },
  },
  'check-digit': {
    wrong: {
      zh: '校验位不符，号码里有写错的地方',
      en: 'The check digit does not fit: some character is wrong',
    },
    right: {
      zh: '对照证件逐位核对，常见的是一位写错或相邻两位写反',
      en: 'Compare each character with the card; mostly one is wrong or two neighbours are swapped',
    },
  },
}

const warningText: Record<CitizenIdWarning, { wrong: Text; right: Text }> = {
  'fifteen-digits': {
    wrong: { zh: '这是 15 位的旧号码', en: 'This is an old number of 15 digits' },
    right: {
      zh: '已换算成 18 位，请对照现在的证件核对',
      en: 'It was changed to 18 characters; compare it with the present card',
    },
  },
  'unknown-county': {
    wrong: {
      zh: '前 6 位的区划代码不在现行目录里',
      en: 'The first six digits are not a county code in use now',
    },
    right: {
      zh: '旧代码终身有效；请对照证件核对前 6 位',
      en: 'Old codes stay valid for life; compare the first six digits with the card',
    },
  },
}
