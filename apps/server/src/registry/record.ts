import type { Day, Id, Instant, Text } from '../kernel/index.ts'
import type { Education } from './person.ts'

/** The words of a person's record. What stands in it is `standing.ts`; where it is kept, `statement.store.ts`. */

/** From where a statement comes. `own`: the person's own word, which is a declaration and never a proof. */
export const sources = {
  self: { zh: '本人填写', en: 'Their own word' },
  officer: { zh: '工作人员录入', en: 'Entered by an officer' },
  school: { zh: '学校名册', en: 'A school’s roster' },
  'civil-affairs': { zh: '民政名单', en: 'The civil affairs office' },
  veterans: { zh: '退役军人事务名单', en: 'The veterans’ office' },
  'disabled-federation': { zh: '残联名单', en: 'The disabled persons’ federation' },
  insurance: { zh: '社保记录', en: 'Social insurance records' },
  police: { zh: '身份核验', en: 'An identity check' },
  phone: { zh: '短信验证', en: 'A code sent to the phone' },
  issuer: { zh: '发证机构名单', en: 'A certifying body’s list' },
  platform: { zh: '本平台的记录', en: 'The platform’s own records' },
} as const satisfies Record<string, Text>
export type Source = keyof typeof sources

export const statementStates = {
  declared: { zh: '本人申报', en: 'Declared' },
  verified: { zh: '已核实', en: 'Verified' },
} as const satisfies Record<string, Text>
export type StatementState = keyof typeof statementStates

export const idKinds = {
  'citizen-id': { zh: '居民身份证', en: 'Citizen ID' },
  'residence-permit': { zh: '港澳台居民居住证', en: 'Residence permit of Hong Kong, Macao or Taiwan' },
  passport: { zh: '护照', en: 'Passport' },
} as const satisfies Record<string, Text>
export type IdKind = keyof typeof idKinds

export const sexes = {
  female: { zh: '女', en: 'Female' },
  male: { zh: '男', en: 'Male' },
} as const satisfies Record<string, Text>
export type Sex = keyof typeof sexes

/** Stands for every place outside the city, where a household may be registered. */
export const outsideCity = '000000'

/** One stage of schooling. Sign-up knows the level alone; the rest comes when it is needed. */
export interface Schooling {
  readonly level: Education
  readonly school?: string | undefined
  readonly major?: string | undefined
  readonly studentNumber?: string | undefined
  /** the day of leaving, past or expected */
  readonly graduatedOn?: Day | undefined
}

/** Levels by rank: official numbers fall as skill rises, and three steps have none, so the rank is our own. */
export const skillLevels = {
  '1': { zh: '学徒工', en: 'Apprentice' },
  '2': { zh: '初级工（五级）', en: 'Elementary (level 5)' },
  '3': { zh: '中级工（四级）', en: 'Intermediate (level 4)' },
  '4': { zh: '高级工（三级）', en: 'Senior (level 3)' },
  '5': { zh: '技师（二级）', en: 'Technician (level 2)' },
  '6': { zh: '高级技师（一级）', en: 'Senior technician (level 1)' },
  '7': { zh: '特级技师', en: 'Special technician' },
  '8': { zh: '首席技师', en: 'Chief technician' },
  none: { zh: '不分等级', en: 'Without level' },
} as const satisfies Record<string, Text>
export type SkillLevel = keyof typeof skillLevels

export interface Certificate {
  readonly name: string
  readonly level: SkillLevel
  readonly number?: string | undefined
  readonly issuedOn?: Day | undefined
}

export interface Work {
  readonly employer: string
  readonly occupation: string
  readonly from: Day
  /** absent: still there */
  readonly until?: Day | undefined
}

export interface Wishes {
  /** at most three, by their codes in the city's list or in the person's own words */
  readonly occupations: readonly string[]
  /** a field of work, where no occupation was named */
  readonly field?: string | undefined
  /** county codes */
  readonly counties: readonly string[]
  /** fen a month, the least that is looked at */
  readonly payFloor?: number | undefined
  /** the person wants to be told of posts */
  readonly consent: boolean
}

/** A number that is sealed: what opens it, and what finds its equals. */
export interface Sealed {
  readonly sealed: string
  readonly match: string
}

/** Everything that can be said of a person. */
export interface RecordData {
  readonly name?: string | undefined
  readonly birth?: Day | undefined
  readonly sex?: Sex | undefined
  /** where the household is registered, to the village */
  readonly hukou?: string | undefined
  /** usual residence, to the village */
  readonly residence?: string | undefined
  readonly skills?: readonly string[] | undefined
  readonly experience?: string | undefined
  readonly wishes?: Wishes | undefined
}

export const itemKinds = ['schooling', 'certificate', 'work'] as const
export type ItemKind = (typeof itemKinds)[number]
export interface ItemTypes {
  readonly schooling: Schooling
  readonly certificate: Certificate
  readonly work: Work
}

/** `schooling/<item>`: things of which somebody has several. */
export type ItemKey = `${ItemKind}/${string}`
/** Null takes an item away again. */
export type StatementData = { readonly [Field in keyof RecordData]: RecordData[Field] } & {
  readonly [Key in ItemKey]?: Schooling | Certificate | Work | null
}

export interface Statement {
  readonly id: Id<'Statement'>
  readonly person: Id<'Person'>
  readonly source: Source
  readonly state: StatementState
  /** the day for which it is said */
  readonly day: Day
  readonly at: Instant
  readonly byName: string | undefined
  readonly evidence: string | undefined
  readonly data: StatementData
  readonly phone: Sealed | undefined
  readonly identity: (Sealed & { readonly kind: IdKind }) | undefined
}
