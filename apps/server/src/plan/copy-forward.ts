import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml'
import type { Text } from '../kernel/index.ts'
import { realDay } from './days.ts'
import { lintPlan } from './lint-plan.ts'
import type { TargetInFile } from './plan-file.ts'
import { PlanError } from './read-plan.ts'

/** Something in next year's plan that somebody has to look at. */
export interface Flag {
  /** id of the item, code of the parameter, or `plan` */
  readonly what: string
  readonly why: Text
}

export interface CopiedForward {
  readonly source: string
  readonly flags: readonly Flag[]
}

export interface CopyChoices {
  /** code of the new plan, e.g. `wenzhou-2024` */
  readonly code: string
  readonly year: number
  /** what was counted in the old year, by target id, in the target's own steps; only these become baselines */
  readonly counted: Readonly<Record<string, number>>
}

/**
 * Next year's `plan.yaml` from this year's, comments and order kept: the dates moved, the baselines filled from
 * what was counted (and from nothing else), and each thing that was moved, carried or is undefined flagged, both
 * in the answer and as a comment `CHECK` beside it.
 * @throws PlanError when the old plan does not pass the linter
 */
export function copyForward(source: string, choices: CopyChoices): CopiedForward {
  const { findings, file } = lintPlan(source)
  if (file === undefined || findings.length > 0) throw new PlanError(findings)
  const document = parseDocument(source)
  const flags: Flag[] = []
  const old = file.plan
  const put = (path: readonly (string | number)[], value: unknown) =>
    value === undefined ? document.deleteIn(path) : document.setIn(path, value)

  put(['plan', 'code'], choices.code)
  put(['plan', 'year'], choices.year)
  for (const key of ['from', 'to'] as const) put(['plan', key], moved(old[key], choices.year - old.year))
  put(['plan', 'published'], 'missing')
  put(['plan', 'copied_from'], old.code)
  flags.push({
    what: 'plan',
    why: {
      zh: `计划期从 ${old.from} 至 ${old.to} 移到 ${choices.year} 年;发布日未定,数值均沿用上年`,
      en: `the period ${old.from} to ${old.to} was moved to ${choices.year}; no day of publication yet, every figure is last year’s`,
    },
  })
  for (const key of ['zh', 'en'] as const) {
    put(['plan', key], old[key].replaceAll(String(old.year), String(choices.year)))
  }
  put(['plan', 'source', 'title'], old.source.title.replaceAll(String(old.year), String(choices.year)))
  flags.push({
    what: 'plan',
    why: {
      zh: '名称和出处里的年份已改,请核对',
      en: 'the year in its title and source was moved: check both',
    },
  })

  for (const [index, parameter] of file.parameters.entries()) {
    if (parameter.value === 'missing') {
      flags.push({
        what: parameter.code,
        why: {
          zh: `参数“${parameter.zh}”仍未确定(${parameter.owner})`,
          en: `the parameter "${parameter.en}" is still undefined (${parameter.owner})`,
        },
      })
    } else if (!parameter.confirmed) {
      flags.push({
        what: parameter.code,
        why: {
          zh: `参数“${parameter.zh}”沿用,仍未确认`,
          en: `the parameter "${parameter.en}" is carried over, still unconfirmed`,
        },
      })
    }
    put(['parameters', index, 'confirmed'], false)
  }

  const items = document.get('items')
  for (const [index, item] of file.items.entries()) {
    if (item.class !== 'target') continue
    const flag = baselineFlag(item, choices, (path, value) => put(['items', index, ...path], value))
    const carried = item.value === undefined ? undefined : carriedFlag(item, old.year)
    const node = isSeq(items) ? items.items[index] : undefined
    for (const one of [carried, flag]) if (one !== undefined) flags.push(one)
    if (flag !== undefined && isMap(node)) note(node, flag.why.en)
  }
  const copied = document.toString({ lineWidth: 0 })
  const again = lintPlan(copied)
  if (again.findings.length > 0) throw new PlanError(again.findings)
  return { source: copied, flags }
}

function moved(day: string, years: number): string {
  const next = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
  return realDay(next) ? next : `${next.slice(0, 4)}-02-28`
}

function note(node: YAMLMap, why: string): void {
  node.commentBefore = [node.commentBefore, ` CHECK: ${why}`].filter(Boolean).join('\n')
}

function carriedFlag(item: TargetInFile, year: number): Flag {
  return {
    what: item.id,
    why: { zh: `数值沿用 ${year} 年`, en: `its figure is that of ${year}` },
  }
}

/** Fills one baseline from what was counted, or empties it: last year's baseline is never this year's. */
function baselineFlag(
  item: TargetInFile,
  choices: CopyChoices,
  put: (path: readonly string[], value: unknown) => void,
): Flag | undefined {
  if (item.baseline === undefined) return undefined
  // New posts over a stock need the stock, which is not what the target itself counted.
  const from =
    item.growth === undefined
      ? item.id
      : item.growth.form === 'this_year_over_last'
        ? item.growth.of
        : undefined
  const value = from === undefined ? undefined : choices.counted[from]
  if (value === undefined) {
    put(['baseline'], 'missing')
    put(['baseline_owner'], item.baseline_owner ?? item.lead.department)
    return { what: item.id, why: { zh: '缺上年基数', en: 'last year’s baseline is missing' } }
  }
  put(['baseline'], value)
  // The owner stands only beside a missing baseline.
  if (item.baseline_owner !== undefined) put(['baseline_owner'], undefined)
  return {
    what: item.id,
    why: {
      zh: `基数取自 ${from} 的上年计数 ${value}`,
      en: `its baseline is last year’s counted ${value} of ${from}`,
    },
  }
}
