import { toPinyin } from '@qingye/china'
import type { Day, Text } from '../kernel/index.ts'

/** What two records have in common or what sets them apart, in words that a person can check. */
export const personReasons = {
  'same-name': { zh: '姓名一样', en: 'The same name' },
  'name-sounds-same': { zh: '姓名读音一样', en: 'Names that sound the same' },
  'other-name': { zh: '姓名不同', en: 'Other names' },
  'same-birth': { zh: '出生日期一样', en: 'The same birthday' },
  'near-birth': { zh: '出生日期只差一处', en: 'Birthdays that differ in one place' },
  'other-birth': { zh: '出生日期不同', en: 'Other birthdays' },
  'same-phone': { zh: '手机号一样', en: 'The same mobile number' },
  'same-school': { zh: '学校一样', en: 'The same school' },
  'same-year': { zh: '同一年毕业', en: 'Left school in the same year' },
  'other-sex': { zh: '性别不同', en: 'Another sex' },
  'other-identity': { zh: '证件号码不同', en: 'Other identity numbers' },
} as const satisfies Record<string, Text>
export type PersonReason = keyof typeof personReasons

/** What is compared of somebody. Phone and identity number by their keyed hashes alone. */
export interface Comparable {
  readonly name: string
  readonly birth: Day | undefined
  readonly phoneMatch: string | undefined
  readonly school: string | undefined
  readonly graduatedOn: Day | undefined
  readonly sex: string | undefined
  readonly identityMatch: string | undefined
}

export interface PersonLikeness {
  /** basis points: 10,000 is as sure as likeness can make it */
  readonly score: number
  readonly reasons: readonly PersonReason[]
}

/** From here on somebody is asked; the labelled pairs of the test say what this finds and what it leaves. */
export const personThreshold = 5_000

/** For and against, in hundredths. A phone alone is a family's; a name alone is a crowd's. */
const weights: Readonly<Record<PersonReason, number>> = {
  'same-name': 35,
  'name-sounds-same': 22,
  'other-name': -45,
  'same-birth': 35,
  'near-birth': 12,
  'other-birth': -35,
  'same-phone': 30,
  'same-school': 15,
  'same-year': 5,
  'other-sex': -40,
  'other-identity': -60,
}

/** How much two records look like one person. Symmetric, pure; nothing is as like a record as itself. */
export function personLikeness(a: Comparable, b: Comparable): PersonLikeness {
  const reasons = [
    nameReason(a.name, b.name),
    birthReason(a.birth, b.birth),
    same(a.phoneMatch, b.phoneMatch) && 'same-phone',
    same(a.school, b.school) && 'same-school',
    same(a.graduatedOn?.slice(0, 4), b.graduatedOn?.slice(0, 4)) && 'same-year',
    differs(a.sex, b.sex) && 'other-sex',
    differs(a.identityMatch, b.identityMatch) && 'other-identity',
  ].filter((reason): reason is PersonReason => typeof reason === 'string')
  const sum = reasons.reduce((total, reason) => total + weights[reason], 0)
  return { score: Math.max(0, Math.min(100, sum)) * 100, reasons }
}

const same = (a: string | undefined, b: string | undefined) => a !== undefined && a !== '' && a === b
const differs = (a: string | undefined, b: string | undefined) =>
  a !== undefined && b !== undefined && a !== b

/** As it is compared: without blanks and dots, which people type or leave out. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s·・•.‧]/g, '')
}

function nameReason(a: string, b: string): PersonReason {
  const [one, other] = [plainName(a), plainName(b)]
  if (one === other) return 'same-name'
  return one.length === other.length && toPinyin(one).full === toPinyin(other).full
    ? 'name-sounds-same'
    : 'other-name'
}

function birthReason(a: Day | undefined, b: Day | undefined): PersonReason | undefined {
  if (a === undefined || b === undefined) return undefined
  if (a === b) return 'same-birth'
  const [one, other] = [a.replaceAll('-', ''), b.replaceAll('-', '')]
  const places = [...one].filter((digit, at) => digit !== other[at]).length
  // 05-06 and 06-05: the day for the month
  const swapped =
    a.slice(0, 4) === b.slice(0, 4) && a.slice(5, 7) === b.slice(8) && a.slice(8) === b.slice(5, 7)
  return places === 1 || swapped ? 'near-birth' : 'other-birth'
}
