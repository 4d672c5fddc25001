import type { Day, Hand, Id, Instant, Role, Text } from '../kernel/index.ts'
import { townStaff } from '../kernel/index.ts'
import type { SkillLevel } from '../registry/index.ts'

/**
 * The rank of a certificate: the official number, which falls as skill rises. The three steps that have no number go on in
 * the same direction, so that one comparison orders all eight.
 */
export const levels = {
  '6': { zh: '学徒工', en: 'Apprentice' },
  '5': { zh: '初级工（五级）', en: 'Elementary (level 5)' },
  '4': { zh: '中级工（四级）', en: 'Intermediate (level 4)' },
  '3': { zh: '高级工（三级）', en: 'Senior (level 3)' },
  '2': { zh: '技师（二级）', en: 'Technician (level 2)' },
  '1': { zh: '高级技师（一级）', en: 'Senior technician (level 1)' },
  '0': { zh: '特级技师', en: 'Special technician' },
  '-1': { zh: '首席技师', en: 'Chief technician' },
} as const satisfies Record<string, Text>
export type LevelCode = keyof typeof levels

/** The lowest skill that "intermediate or above" takes in. */
export const intermediate = 4

export function isIntermediate(level: number): boolean {
  return level <= intermediate
}

export function levelName(level: number): Text {
  return levels[String(level) as LevelCode] // a number of the column, which holds no others
}

/** The record counts upwards; `none` has no rank and is no certificate of this module. */
export function levelOfRecord(level: SkillLevel): number | undefined {
  return level === 'none' ? undefined : 7 - Number(level)
}

export function recordLevel(level: number): SkillLevel {
  return String(7 - level) as SkillLevel // -1 … 6 become 8 … 1, the keys of that table
}

export const certificateStates = {
  declared: { zh: '待核实', en: 'Declared' },
  verified: { zh: '已核实', en: 'Verified' },
  withdrawn: { zh: '已撤销', en: 'Withdrawn' },
} as const satisfies Record<string, Text>
export type CertificateState = keyof typeof certificateStates

/** `record`: it stood in the person's record before anybody told this module of it. */
export const certificateSources = {
  self: { zh: '本人填写', en: 'Their own word' },
  officer: { zh: '工作人员录入', en: 'Entered by an officer' },
  body: { zh: '发证机构名单', en: 'A certifying body’s list' },
  record: { zh: '档案里已有', en: 'From the record' },
} as const satisfies Record<string, Text>
export type CertificateSource = keyof typeof certificateSources

/** What is said of a certificate; an import that is undone puts it back. */
export interface CertificateFields {
  /** a code of the city's list; undefined where it is not on it */
  readonly occupation: string | undefined
  readonly occupationName: string
  readonly level: number
  readonly number: string | undefined
  readonly body: Id<'Organisation'> | undefined
  readonly bodyName: string
  readonly issuedOn: Day | undefined
}

export interface Certificate extends CertificateFields {
  readonly id: Id<'Certificate'>
  readonly version: number
  readonly person: Id<'Person'>
  readonly name: string
  readonly idMask: string
  readonly division: string
  readonly state: CertificateState
  readonly source: CertificateSource
  readonly recordKey: string
  /** the record has it: from then on the person may take it out there */
  readonly inRecord: boolean
  readonly evidence: string
  readonly hand: Hand
  readonly byName: string
  readonly verifiedName: string
  readonly verifiedOn: Day | undefined
  readonly reason: string
  readonly lastImport: Id<'CertificateImport'> | undefined
  readonly rowHash: string
  readonly fact: Id<'Fact'> | undefined
  readonly factMadeOf: string | undefined
  readonly createdAt: Instant
}

/** Who looks after certificates of an area; auditors read. */
export const keepers = [...townStaff, 'county-officer', 'city-officer'] as const satisfies readonly Role[]
export const officers = ['county-officer', 'city-officer'] as const satisfies readonly Role[]
export const readers = [...keepers, 'auditor'] as const satisfies readonly Role[]
/** Who acts for a body that issues certificates: of a firm or an association, of a school. */
export const issuers = [
  'organisation-admin',
  'reporter',
  'school-counsellor',
] as const satisfies readonly Role[]

/** Something about somebody's certificates has changed: what counts is counted anew, and the record says it. */
export const skillsChanged = 'skills.changed'

/**
 * The certificate by which somebody became a skilled worker: the earliest at intermediate or above that is not withdrawn.
 * What the person declared counts for its day too, so that nobody is new who says themselves that they were not. Of one
 * day what was verified, then the higher rank, then the one that was known first.
 */
export function firstOf<
  One extends Pick<Certificate, 'id' | 'level' | 'state'> & { issuedOn: Day | undefined },
>(all: readonly One[]): (One & { readonly issuedOn: Day }) | undefined {
  const [first] = all
    .flatMap(one =>
      one.state !== 'withdrawn' && isIntermediate(one.level) && one.issuedOn !== undefined
        ? [{ ...one, issuedOn: one.issuedOn }]
        : [],
    )
    .sort(
      (a, b) =>
        compare(a.issuedOn, b.issuedOn) ||
        Number(b.state === 'verified') - Number(a.state === 'verified') ||
        a.level - b.level ||
        compare(a.id, b.id),
    )
  return first
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** A number as it is kept: no spaces or dashes, capital letters. */
export function plainNumber(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase()
}

/** What the person said themselves, or the record before anybody else: the record has the last word on it. */
export function isTheirs({ source, state }: Pick<Certificate, 'source' | 'state'>): boolean {
  return (source === 'self' || source === 'record') && state !== 'withdrawn'
}
