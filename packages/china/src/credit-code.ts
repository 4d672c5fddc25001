import type { Finding, Text } from './finding.ts'
import { isScientificNotation, plainCode } from './typed-text.ts'

export type CreditCodeError =
  | 'empty'
  | 'scientific'
  | 'length'
  | 'characters'
  | 'letters'
  | 'area'
  | 'check-character'
  | 'organisation-check'

export type OrganisationKind =
  | 'enterprise'
  | 'individual-business'
  | 'farmers-cooperative'
  | 'organ'
  | 'public-institution'
  | 'social-group'
  | 'social-service'
  | 'foundation'
  | 'other'

export interface CreditCode {
  /** 18 characters, capitals */
  readonly code: string
  readonly kind: OrganisationKind
  /** six digits: where the registering office is, by the codes of its time */
  readonly division: string
  /** nine characters, without the hyphen */
  readonly organisationCode: string
}

export type CreditCodeResult =
  | { readonly ok: true; readonly value: CreditCode }
  | { readonly ok: false; readonly error: Finding<CreditCodeError> }

/** GB 32100-2015: digits and capitals without I, O, S, V, Z. A character's place is its value. */
export const creditCodeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const

/**
 * The 18th character for the first 17: weights 3^i mod 31.
 * @throws RangeError unless given exactly 17 characters of the alphabet
 */
export function creditCodeCheckCharacter(first17: string): string {
  if (first17.length !== 17) throw new RangeError('creditCodeCheckCharacter needs exactly 17 characters')
  let sum = 0
  let weight = 1
  for (const character of first17) {
    const value = creditCodeAlphabet.indexOf(character)
    if (value < 0) throw new RangeError('creditCodeCheckCharacter: a character outside the alphabet')
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return creditCodeAlphabet.charAt((31 - (sum % 31)) % 31)
}

/**
 * The ninth character of an organisation code (GB 11714) for the first eight, letters worth 10–35: `0`–`9` or `X`.
 * @throws RangeError unless given exactly eight digits or capitals
 */
export function organisationCodeCheck(first8: string): string {
  if (!/^[0-9A-Z]{8}$/.test(first8)) throw new RangeError('organisationCodeCheck needs 8 digits or capitals')
  let sum = 0
  for (const [at, weight] of organisationWeights.entries())
    sum += weight * Number.parseInt(first8.charAt(at), 36)
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/**
 * Reads a unified social credit code as people type it (full-width, spaces, hyphens, small letters) and checks its
 * alphabet, its area digits, its own check character and that of the organisation code inside. Never throws.
 * It does not know whether the code was ever given out.
 */
export function parseCreditCode(typed: string): CreditCodeResult {
  const code = plainCode(typed).replaceAll('-', '')
  if (code === '') return refuse('empty')
  if (isScientificNotation(code)) return refuse('scientific')
  if (/[^0-9A-Z]/.test(code)) return refuse('characters')
  if (code.length !== 18) return refuse('length')
  if (/[IOSVZ]/.test(code)) return refuse('letters')
  const division = code.slice(2, 8)
  if (!/^\d{6}$/.test(division)) return refuse('area')
  if (creditCodeCheckCharacter(code.slice(0, 17)) !== code.charAt(17)) return refuse('check-character')
  const organisationCode = code.slice(8, 17)
  if (organisationCodeCheck(organisationCode.slice(0, 8)) !== organisationCode.charAt(8))
    return refuse('organisation-check')
  return { ok: true, value: { code, kind: kinds[code.slice(0, 2)] ?? 'other', division, organisationCode } }
}

const kinds: Readonly<Record<string, OrganisationKind>> = {
  '11': 'organ',
  '12': 'public-institution',
  '51': 'social-group',
  '52': 'social-service',
  '53': 'foundation',
  '91': 'enterprise',
  '92': 'individual-business',
  '93': 'farmers-cooperative',
}

function refuse(code: CreditCodeError): CreditCodeResult {
  return { ok: false, error: { code, ...errorText[code] } }
}

const compare = {
  zh: '对照营业执照（登记证）逐位核对',
  en: 'Compare each character with the business licence or certificate',
}

const errorText: Record<CreditCodeError, { wrong: Text; right: Text }> = {
  empty: {
    wrong: { zh: '没有填统一社会信用代码', en: 'The unified social credit code is missing' },
    right: { zh: '填营业执照上的 18 位代码', en: 'Enter the 18 characters on the business licence' },
  },
  scientific: {
    wrong: {
      zh: '表格把代码当成数字，后几位已经丢失',
      en: 'The spreadsheet kept the code as a number and lost its last digits',
    },
    right: {
      zh: '把这一列设为“文本”格式，再重新填入',
      en: 'Format the column as text, then enter the code again',
    },
  },
  length: {
    wrong: { zh: '统一社会信用代码的位数不对', en: 'The unified social credit code has the wrong length' },
    right: {
      zh: '应为 18 位；15 位的是旧注册号，9 位的是组织机构代码',
      en: 'It has 18 characters; 15 is an old registration number, 9 an organisation code',
    },
  },
  characters: {
    wrong: {
      zh: '代码里有数字和字母以外的字符',
      en: 'The code holds something other than digits and letters',
    },
    right: { zh: '只用数字和大写字母', en: 'Use digits and capital letters only' },
  },
  letters: {
    wrong: { zh: '代码里有 I、O、S、V 或 Z', en: 'The code holds I, O, S, V or Z' },
    right: {
      zh: '代码不用这些字母；多半是 1、0、5、U 或 2',
      en: 'These letters are not used; it is probably 1, 0, 5, U or 2',
    },
  },
  area: {
    wrong: {
      zh: '第 3 至 8 位应是登记机关的区划代码',
      en: 'Characters 3 to 8 should be the area of registration',
    },
    right: { zh: '这 6 位都是数字，例如 330381', en: 'They are six digits, e.g. 330381' },
  },
  'check-character': {
    wrong: {
      zh: '最后一位校验码不符，代码里有写错的地方',
      en: 'The check character does not fit: some character is wrong',
    },
    right: compare,
  },
  'organisation-check': {
    wrong: {
      zh: '第 9 至 17 位的主体标识码校验不符',
      en: 'The organisation code in characters 9 to 17 does not pass its own check',
    },
    right: compare,
  },
}
