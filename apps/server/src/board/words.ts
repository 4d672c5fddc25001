import { fill, type Text } from '../kernel/index.ts'
import {
  type Standing,
  standingNames,
  strengthNames,
  type Target,
  type Unit,
  unscoredNames,
  written,
} from '../plan/index.ts'

/** A figure as people read it: 15 万, 12,300, 16.7. */
export function figureWords(value: number, unit: Unit): Text {
  const plain = written(value, unit)
  const [whole = '', rest] = plain.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest === undefined ? '' : `.${rest}`)
  const isRound = unit.scale === 1 && value >= 10_000 && value % 1_000 === 0
  const sign = unit.zh === '%' ? '%' : ''
  return { zh: (isRound ? `${value / 10_000} 万` : grouped) + sign, en: grouped + sign }
}

const cadenceWords: Readonly<Record<NonNullable<Target['cadence']>, Text>> = {
  monthly: { zh: '每月', en: 'every month' },
  quarterly: { zh: '每季度', en: 'every quarter' },
  per_term: { zh: '每学期', en: 'every school term' },
  continuous: { zh: '持续', en: 'all the time' },
}

/**
 * The figure with what it counts, where a unit is of something each: 每万人 18 人, 每月 1 次. A figure of one has a
 * unit of one.
 */
function amountWords(value: number, unit: Unit, often: Text | undefined): Text {
  const { zh, en } = figureWords(value, unit)
  if (unit.zh === '%') return { zh: often ? `${often.zh} ${zh}` : zh, en: often ? `${en} ${often.en}` : en }
  const [counted = '', each] = unit.zh.split('/')
  const [measure = '', per] = unit.en.split(' a ')
  const one = value === unit.scale ? measure.replace(/s$/, '') : measure
  const prefix = often?.zh ?? (each === undefined ? '' : `每${each}`)
  const suffix = often?.en ?? (per === undefined ? '' : `a ${per}`)
  return {
    zh: `${prefix} ${zh}${zh.endsWith('万') ? '' : ' '}${counted}`.trim(),
    en: `${en} ${one} ${suffix}`.trim(),
  }
}

/** The promise in its own words: 15 万个以上, 力争 41%, 每月 1 次. */
export function promiseWords(
  target: Pick<Target, 'value' | 'unit' | 'cadence' | 'comparator' | 'strength'>,
): Text {
  if (target.value === undefined) return { zh: '没有给出数字', en: 'no figure was given' }
  const often = target.cadence === undefined ? undefined : cadenceWords[target.cadence]
  const { zh, en } = amountWords(target.value, target.unit, often)
  if (often !== undefined) return { zh, en }
  if (target.comparator === 'at_most') return { zh: `不超过 ${zh}`, en: `at most ${en}` }
  switch (target.strength) {
    case 'plain':
      return { zh, en }
    case 'at_least':
      return { zh: `${zh}${strengthNames.at_least.zh}`, en: `at least ${en}` }
    case 'strive':
      return { zh: `${strengthNames.strive.zh} ${zh}`, en: `striving for ${en}` }
    case 'strive_at_least':
      return { zh: `力争 ${zh}以上`, en: `striving for ${en} or more` }
  }
}

/** What the screens draw; the exact word is `standing`. */
export type DrawnState = 'done' | 'pace' | 'behind' | 'said' | 'none' | 'base'

/** How a row stands: as the plan judges it, or the share of a county that was never set. */
export type RowStanding = Standing | { readonly state: 'not_divided' }

export const drawnAs: Readonly<Record<RowStanding['state'], DrawnState>> = {
  done: 'done',
  on_pace: 'pace',
  within: 'pace',
  behind: 'behind',
  off: 'behind',
  only_reported: 'said',
  not_measured: 'none',
  baseline_missing: 'base',
  not_judged: 'none',
  not_divided: 'none',
}

export function stateWords(standing: RowStanding, unit: Unit): Text {
  switch (standing.state) {
    case 'behind':
    case 'off': {
      const short = standing.state === 'behind' ? standing.by : Math.abs(standing.by)
      const words =
        standing.state === 'behind'
          ? { zh: '慢了 {n}', en: 'behind by {n}' }
          : { zh: '差 {n}', en: 'off by {n}' }
      const { zh, en } = figureWords(short, unit)
      return { zh: fill(words, { n: zh }).zh, en: fill(words, { n: en }).en }
    }
    case 'not_divided':
      return { zh: '没有分到县', en: 'not divided over counties' }
    default:
      return standingNames[standing.state]
  }
}

export interface Reasons {
  readonly target: Target
  /** records of its kind are kept here */
  readonly hasRecords: boolean
  readonly owner: Text | undefined
}

/** Why there is no number or no judgement; undefined where there is nothing to excuse. */
export function becauseWords(
  standing: RowStanding,
  { target, hasRecords, owner }: Reasons,
): Text | undefined {
  switch (standing.state) {
    case 'not_measured':
      return hasRecords
        ? { zh: '还没有数：一条记录也没有', en: 'Not measured yet: there is no record of it at all' }
        : {
            zh: '还没有数：这类事还没有在这里登记，也没有部门上报',
            en: 'Not measured yet: such things are not recorded here, and no department has reported',
          }
    case 'only_reported':
      return {
        zh: '只有部门上报的数，不当成数出来的',
        en: 'Only a department’s figure, which is not taken for a count',
      }
    case 'baseline_missing':
      return {
        zh: `缺基数，要由${owner?.zh ?? standing.owner}提供`,
        en: `The baseline is missing; ${owner?.en ?? standing.owner} has to give it`,
      }
    case 'not_judged':
      return unscoredNames[standing.reason]
    case 'not_divided':
      return {
        zh: '这个目标没有分到县，这里只有数，不评快慢',
        en: 'This target was not divided over counties: a number only, without a judgement',
      }
    default:
      return target.comparator === 'at_most'
        ? { zh: '不超过为好，不画进度', en: 'A ceiling: the less the better, so no gauge is drawn' }
        : undefined
  }
}
