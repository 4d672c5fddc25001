import type { Day, Text } from '../kernel/index.ts'
import type { Cadence, Comparator, CountingUnit, Strength, UnscoredReason } from './plan-file.ts'
import type { Predicate } from './predicate.ts'

export type { Cadence, Comparator, CountingUnit, Strength, UnscoredReason } from './plan-file.ts'

/** A whole number of 1/scale of the unit: 41.00 % is 4100 with scale 100. */
export interface Unit extends Text {
  readonly scale: number
}

export function isPercent({ zh }: Pick<Unit, 'zh'>): boolean {
  return zh === '%' || zh === '％'
}

/** Where a comparison starts from. A missing one is never guessed; its owner has to give it. */
export type Baseline =
  | { readonly kind: 'not-needed' }
  | { readonly kind: 'given'; readonly value: number }
  | { readonly kind: 'missing'; readonly owner: string }

interface Promised {
  readonly id: string
  readonly clause: string
  /** code of the measure it stands under; `headline` for the main targets */
  readonly measure: string
  readonly label: Text
  /** the department answerable; a proposal until an administrator confirms it */
  readonly lead: { readonly department: string; readonly proposed: boolean }
  readonly with: readonly string[]
  /** codes of the parameters that its meaning hangs on */
  readonly uses: readonly string[]
  readonly note: Text | undefined
}

export interface Target extends Promised {
  readonly class: 'target'
  readonly headline: boolean
  readonly counts: CountingUnit
  /** what makes two records the same one */
  readonly oncePer: readonly string[]
  readonly comparator: Comparator
  /** undefined: no figure was promised */
  readonly value: number | undefined
  readonly unit: Unit
  readonly strength: Strength
  /** shown but never judged, and why */
  readonly unscored: UnscoredReason | undefined
  readonly period: 'year' | 'standing'
  readonly cadence: Cadence | undefined
  readonly growth:
    | { readonly of: string; readonly form: 'this_year_over_last' | 'added_over_stock' }
    | undefined
  readonly baseline: Baseline
  /** the first citation of the same target; this row is the second and is not counted among the targets */
  readonly sameAs: string | undefined
  readonly subsetOf: { readonly id: string; readonly stated: boolean } | undefined
  readonly unconfirmedCounts: boolean
  /** undefined: no records here yet, so "not measured yet". A second citation has the first one's. */
  readonly predicate: Predicate | undefined
}

export interface Rule extends Promised {
  readonly class: 'rule'
  readonly comparator: Comparator
  readonly value: number | { readonly from: number; readonly to: number }
  readonly unit: Unit
  readonly strength: Strength
  readonly appliesTo: string
  readonly breach: 'refuse' | 'reason_needed'
  readonly inPrinciple: boolean
}

export interface Commitment extends Promised {
  readonly class: 'commitment'
  readonly cadence: Cadence | undefined
}

export type Item = Target | Rule | Commitment

export interface Parameter {
  readonly code: string
  readonly label: Text
  readonly owner: string
  readonly value: string | number | boolean | readonly string[] | readonly number[] | undefined
  readonly confirmed: boolean
}

export interface Plan {
  readonly code: string
  readonly title: Text
  /** the city */
  readonly division: string
  readonly year: number
  readonly from: Day
  readonly to: Day
  readonly published: Day | undefined
  readonly departments: readonly { readonly code: string; readonly name: Text }[]
  readonly measures: readonly { readonly code: string; readonly clause: string; readonly name: Text }[]
  readonly parameters: readonly Parameter[]
  readonly observations: readonly Text[]
  readonly items: readonly Item[]
}

export const countingUnitNames: Readonly<Record<CountingUnit, Text>> = {
  event: { zh: '场次', en: 'events' },
  opening: { zh: '招聘人数(名额)', en: 'openings' },
  distinct_person: { zh: '人(一人一年一次)', en: 'distinct people' },
  attendance: { zh: '人次', en: 'attendances' },
  distinct_organisation: { zh: '家(不重复的单位)', en: 'distinct organisations' },
  stock_on_day: { zh: '某一天的存量', en: 'the stock on a day' },
  area: { zh: '面积', en: 'area' },
  ratio: { zh: '比率', en: 'a ratio' },
  coverage: { zh: '覆盖率', en: 'coverage' },
  growth: { zh: '增幅', en: 'growth' },
  minimum_per_subject: { zh: '每个对象的最低次数', en: 'a minimum for each' },
  cadence: { zh: '按期办理', en: 'rounds held on time' },
}

/** Units whose figures must never be added over months, counties or departments. */
export const neverSummed: ReadonlySet<CountingUnit> = new Set<CountingUnit>([
  'distinct_person',
  'distinct_organisation',
  'stock_on_day',
  'ratio',
  'coverage',
  'growth',
  'minimum_per_subject',
  'cadence',
])

export const strengthNames: Readonly<Record<Strength, Text>> = {
  at_least: { zh: '以上', en: 'at least' },
  strive: { zh: '力争', en: 'striven for' },
  strive_at_least: { zh: '力争，且以上', en: 'striven for, or more' },
  plain: { zh: '定数', en: 'a plain figure' },
}

export const unscoredNames: Readonly<Record<UnscoredReason, Text>> = {
  nominal: { zh: '名称里的数，不评分', en: 'a number in a name, not judged' },
  no_figure: { zh: '没有给出数字，不评分', en: 'no figure was given, not judged' },
  implied: { zh: '由文字推出，不评分', en: 'implied by the wording, not judged' },
  no_date: { zh: '没有期限，不评分', en: 'no date was given, not judged' },
}

/** Why a fact that fits is nevertheless not counted; the words of `exclude.reason`. */
export const exclusionNames: Readonly<Record<string, Text>> = {
  doubtful: { zh: '存疑的岗位，另列', en: 'doubtful posts, counted apart' },
}

export function targets(plan: Plan): Target[] {
  return plan.items.filter(item => item.class === 'target')
}

/** The targets without their second citations: what the board counts. */
export function independentTargets(plan: Plan): Target[] {
  return targets(plan).filter(target => target.sameAs === undefined)
}

export function headlineTargets(plan: Plan): Target[] {
  return targets(plan).filter(target => target.headline)
}

/** The other places of the document that state the same target. */
export function citationsOf(plan: Plan, id: string): Target[] {
  return targets(plan).filter(target => target.sameAs === id)
}

/** A value as people read it: `4100` of scale 100 is `41`, `167` of scale 10 is `16.7`. Exact. */
export function written(value: number, unit: Unit): string {
  if (unit.scale === 1) return String(value)
  const digits = String(unit.scale).length - 1
  const whole = Math.trunc(Math.abs(value) / unit.scale)
  const rest = String(Math.abs(value) % unit.scale)
    .padStart(digits, '0')
    .replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`
}
