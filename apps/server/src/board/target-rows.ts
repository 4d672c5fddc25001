import type { Context, Text } from '../kernel/index.ts'
import type { BoardRow } from '../ledger/index.ts'
import {
  countingUnitNames,
  expectedBy,
  forecast,
  goalOf,
  independentTargets,
  inForce,
  type Plan,
  progressOf,
  standingOf,
  type Target,
  usualPacing,
} from '../plan/index.ts'
import type { Frame } from './frame.ts'
import type { TargetRow } from './outputs.ts'
import { newestWeekEnd, readingsOf, trendOf } from './weeks.ts'
import { becauseWords, drawnAs, promiseWords, type RowStanding, stateWords } from './words.ts'

export function departmentOf(plan: Plan, code: string | undefined): { code: string; name: Text } | null {
  const found = plan.departments.find(department => department.code === code)
  return found === undefined ? null : { code: found.code, name: found.name }
}

/** The rows of the board: every promise once, with what is known of it. */
export function targetRows(context: Context, frame: Frame): TargetRow[] {
  return independentTargets(frame.plan).map(target => rowOf(context, frame, target))
}

/** The target as it binds this area: the city's own figure, or the county's share of it. */
export function boundHere(frame: Frame, written: Target): { target: Target; isDivided: boolean } {
  const target = inForce(written, frame.promised)
  if (frame.area === frame.plan.division) return { target, isDivided: true }
  const share = shareOf(frame, target.id, frame.area)
  return { target: { ...target, value: share }, isDivided: share !== undefined || target.value === undefined }
}

export function shareOf(frame: Frame, target: string, county: string): number | undefined {
  return frame.promised.versions
    .get(target)
    ?.shares.find(share => share.kind === 'county' && share.code === county)?.value
}

export function pacingOf(frame: Frame, target: Target) {
  return frame.promised.versions.get(target.id)?.pacing ?? usualPacing(target.counts)
}

/** What should stand there by the day of the board, in steps; undefined where nothing is owed bit by bit. */
export function expectedOf(frame: Frame, target: Target, day = frame.day): number | undefined {
  const goal = goalOf(target, frame.plan)
  if (goal === undefined || target.unscored !== undefined || target.comparator === 'at_most') return undefined
  return expectedBy(goal, pacingOf(frame, target), frame.plan, day, target.cadence)
}

/**
 * Judges a count in this area on the day of the board.
 * @param counted in the target's steps; undefined: not measured, which is not zero
 */
export function judged(
  frame: Frame,
  written: Target,
  counted: number | undefined,
  reported: number | undefined,
): RowStanding {
  const { target, isDivided } = boundHere(frame, written)
  const measured = { counted, reported }
  const standing = standingOf(target, measured, pacingOf(frame, target), frame.plan, frame.day)
  return standing.state === 'not_judged' && !isDivided ? { state: 'not_divided' } : standing
}

export function rowOf(context: Context, frame: Frame, written: Target): TargetRow {
  const { target } = boundHere(frame, written)
  const { scale } = target.unit
  const units = (steps: number | undefined) => (steps === undefined ? null : steps / scale)
  const row = frame.counted.get(target.id)
  const known = row?.measured === true ? row : undefined
  const counted = known && known.value * scale
  const figure = frame.promised.reported.get(target.id)
  const standing = judged(frame, written, counted, figure?.value)
  const lead = frame.promised.leads.get(target.id) ?? target.lead.department
  const owner = target.baseline.kind === 'missing' ? departmentOf(frame.plan, target.baseline.owner) : null
  const expected = expectedOf(frame, target)
  const goal = goalOf(target, frame.plan)
  return {
    ...promiseOf(target),
    department: departmentOf(frame.plan, lead),
    target: units(goal),
    targetWords: promiseWords(target),
    version: frame.promised.versions.get(target.id)?.number ?? 0,
    counted: known?.value ?? null,
    confirmed: known?.confirmed ?? null,
    unconfirmed: known?.unconfirmed ?? null,
    contested: known?.contested ?? null,
    reported:
      figure === undefined
        ? null
        : {
            value: figure.value / scale,
            by: departmentOf(frame.plan, figure.department ?? undefined)?.name ?? nobodyNamed,
            period: figure.period,
            until: figure.until_day,
            source: figure.source,
          },
    expected: units(expected),
    forecast: units(known && forecastOf(frame, target, known)),
    progress: counted === undefined ? null : (progressOf(target, counted, frame.plan) ?? null),
    trend: known === undefined || !frame.isPresent ? [] : trendOf(known.weeks, frame.day),
    state: drawnAs[standing.state],
    standing: standing.state,
    stateWords: stateWords(standing, target.unit),
    asOf: (known && newestWeekEnd(known.weeks, context.today)) ?? figure?.until_day ?? null,
    because: frame.withheld.has(target.id)
      ? withheldWords
      : (becauseWords(standing, { target, hasRecords: row !== undefined, owner: owner?.name }) ?? null),
    hasRecords: row !== undefined,
  }
}

const withheldWords: Text = {
  zh: '从前的人数要从记录里重新数，只能看自己范围里的',
  en: 'Earlier numbers of people are counted again from records, so only those of your own area',
}

const nobodyNamed: Text = { zh: '没有写明部门', en: 'no department named' }

function promiseOf(target: Target) {
  const { id, measure, clause, label, headline } = target
  return {
    id,
    measure,
    clause,
    label,
    headline,
    inside: target.subsetOf?.id ?? null,
    unit: { zh: target.unit.zh, en: target.unit.en },
    countsWords: countingUnitNames[target.counts],
    comparator: comparatorOf(target),
    strength: strengthOf(target),
    unconfirmedCounts: target.unconfirmedCounts,
  }
}

function comparatorOf(target: Target): TargetRow['comparator'] {
  if (target.counts === 'growth') return 'growth'
  if (target.counts === 'cadence') return 'cadence'
  if (target.comparator === 'at_most') return '<='
  return target.comparator === 'at_least' || target.comparator === 'nominal' ? '>=' : '='
}

function strengthOf(target: Target): TargetRow['strength'] {
  if (target.strength === 'at_least') return 'at-least'
  return target.strength === 'plain' ? 'plain' : 'strive'
}

/** Only for the present: a forecast made afterwards would be none. */
function forecastOf(frame: Frame, target: Target, row: BoardRow): number | undefined {
  if (!frame.isPresent) return undefined
  const { scale } = target.unit
  const weeks = row.weeks.map(week => ({ week: week.part, value: week.count.value * scale }))
  const readings = readingsOf(weeks, row.value * scale, frame.day)
  return forecast(target.counts, readings, frame.plan, frame.day)
}
