import { addMonths, ageOn } from '@qingye/china'
import { addDays, type Day, type Id, type Text } from '../kernel/index.ts'
import type { KeyGroup } from './person.ts'
import type { Source, StatementState } from './record.ts'

/** What somebody is for some time. Each is a spell with a first day, a last day and evidence. */
export const statuses = {
  enrolled: { zh: '在校', en: 'Enrolled' },
  graduated: { zh: '已毕业', en: 'Graduated' },
  'registered-unemployed': { zh: '登记失业', en: 'Registered unemployed' },
  'employment-difficulty': { zh: '就业困难', en: 'In employment difficulty' },
  veteran: { zh: '退役军人', en: 'Veteran' },
  'low-income': { zh: '低收入家庭', en: 'Low income' },
  'zero-employment-household': { zh: '零就业家庭成员', en: 'Member of a zero-employment household' },
  'in-work': { zh: '在业', en: 'In work' },
  'self-employed': { zh: '自主创业', en: 'Self-employed' },
  'left-city': { zh: '离温', en: 'Left the city' },
} as const satisfies Record<string, Text>
export type Status = keyof typeof statuses

const { 'registered-unemployed': _, 'employment-difficulty': __, ...byHand } = statuses
/** What an officer may write down by hand; the others begin and end with a registration. */
export const statusesByHand = byHand

/** Holds its first and its last day; without a last day it goes on. */
export interface Span {
  readonly from: Day
  readonly until: Day | undefined
}

export interface Spell extends Span {
  readonly id: Id<'Spell'>
  readonly person: Id<'Person'>
  readonly status: Status
  readonly source: Source
  readonly state: StatementState
  readonly evidence: string
  readonly endReason: string | undefined
  /** the registration that opened it */
  readonly registration: Id<'Registration'> | undefined
}

export function holds(span: Span, day: Day): boolean {
  return span.from <= day && (span.until === undefined || day <= span.until)
}

export function overlaps(a: Span, b: Span): boolean {
  const aUntil = a.until ?? '9999-12-31'
  const bUntil = b.until ?? '9999-12-31'
  return a.from <= bUntil && b.from <= aUntil
}

type Dated = Pick<Spell, 'status' | 'from' | 'until'>

/** The spell of a status that holds a day. */
export function spellOn<One extends Dated>(
  spells: readonly One[],
  status: Status,
  day: Day,
): One | undefined {
  return spells.find(spell => spell.status === status && holds(spell, day))
}

/**
 * The first day of the unbroken time of a status that holds a day: spells that follow one another without a day
 * between them are one time. Undefined when the day is in none.
 */
export function unbrokenSince(spells: readonly Dated[], status: Status, day: Day): Day | undefined {
  let since = spellOn(spells, status, day)?.from
  while (since !== undefined) {
    const before = spellOn(spells, status, addDays(since, -1))
    if (before === undefined) return since
    since = before.from
  }
  return undefined
}

/**
 * For how many whole months somebody has been in a status without a break, on a day. n months are over on the same
 * day of the month as the first one, or on the month's last day where it has no such day. 0 when the day is in no spell.
 */
export function continuousMonths(spells: readonly Dated[], status: Status, day: Day): number {
  const since = unbrokenSince(spells, status, day)
  if (since === undefined) return 0
  const between =
    (Number(day.slice(0, 4)) - Number(since.slice(0, 4))) * 12 +
    (Number(day.slice(5, 7)) - Number(since.slice(5, 7)))
  return addMonths(since, between) <= day ? between : between - 1
}

/** What the key groups of the plan follow from: they are spells read on a day, and kept nowhere else. */
export function keyGroupsOn(
  spells: readonly Dated[],
  person: { readonly birth: Day | undefined; readonly college: boolean },
  day: Day,
): KeyGroup[] {
  const is = (status: Status) => spellOn(spells, status, day) !== undefined
  const age = person.birth === undefined || person.birth > day ? undefined : ageOn(person.birth, day)
  const young = age !== undefined && age >= 16 && age <= 24
  const groups: KeyGroup[] = []
  if (is('employment-difficulty') && person.college) groups.push('graduate-in-difficulty')
  if (is('veteran')) groups.push('veteran')
  if (is('registered-unemployed') && young) groups.push('unemployed-youth')
  if (is('low-income')) groups.push('low-income')
  return groups
}
