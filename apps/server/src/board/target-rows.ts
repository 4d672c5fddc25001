import type { Text } from '../kernel/index.ts'
import type { BoardRow } from '../ledger/index.ts'
import {
  countingUnitNames,
  forecast,
  goalOf,
  independentTargets,
  inForce,
  leadInForce,
  owedBy,
  type Plan,
  pacingInForce,
  progressOf,
  standingOf,
  stepsOf,
  type Target,
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
export function targetRows(frame: Frame): TargetRow[] {
  return independentTargets(frame.plan).map(target => rowOf(frame, target))
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

/** What should stand there by a day, in steps; undefined where nothing is owed bit by bit. */
export function owedHere(frame: Frame, target: Target, day = frame.day): number | undefined {
  return owedBy(target, pacingInForce(target, frame.promised), frame.plan, day)
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
  const standing = standingOf(target, measured, pacingInForce(target, frame.promised), frame.plan, frame.day)
  return standing.state === 'not_judged' && !isDivided ? { state: 'not_divided' } : standing
}

export function rowOf(frame: Frame, written: Target): TargetRow {
  const { target } = boundHere(frame, written)
  const { scale } = target.unit
  const units = (steps: number | undefined) => (steps === undefined ? null : steps / scale)
  const show = (count: number | undefined) => (count === undefined ? null : unitsOf(target, count))
  const row = frame.counted.get(target.id)
  const known = row?.measured === true ? row : undefined
  const counted = known && stepsOf(target, known.value)
  const figure = frame.promised.reported.get(target.id)
  const standing = judged(frame, written, counted, figure?.value)
  const lead = leadInForce(target, frame.promised)
  const owner = target.baseline.kind === 'missing' ? departmentOf(frame.plan, target.baseline.owner) : null
  const expected = owedHere(frame, target)
  const goal = goalOf(target, frame.plan)
  return {
    ...promiseOf(target),
    department: departmentOf(frame.plan, lead),
    target: units(goal),
    targetWords: promiseWords(target),
    version: frame.promised.versions.get(target.id)?.number ?? 0,
    counted: show(known?.value),
    confirmed: show(known?.confirmed),
    unconfirmed: show(known?.unconfirmed),
    contested: known?.contested ?? null,
    questioned: show(frame.isPresent ? frame.doubted.get(target.id)?.amount : undefined),
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
    trend:
      known === undefined || !frame.isPresent
        ? []
        : trendOf(
            weeksOf(known, count => unitsOf(target, count)),
            frame.day,
          ),
    state: drawnAs[standing.state],
    standing: standing.state,
    stateWords: stateWords(standing, target.unit),
    asOf: (known && newestWeekEnd(known.weeks, frame.today)) ?? figure?.until_day ?? null,
    because: frame.withheld.has(target.id)
      ? withheldWords
      : (becauseWords(standing, { target, hasRecords: row !== undefined, owner: owner?.name }) ?? null),
    hasRecords: row !== undefined,
  }
}

/** A count as people read it, in the unit. */
export function unitsOf(target: Target, count: number): number {
  return stepsOf(target, count) / target.unit.scale
}

function weeksOf(row: BoardRow, as: (count: number) => number) {
  return row.weeks.map(({ part, count }) => ({ week: part, value: as(count.value) }))
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
  const steps = (count: number) => stepsOf(target, count)
  const readings = readingsOf(weeksOf(row, steps), steps(row.value), frame.day)
  return forecast(target.counts, readings, frame.plan, frame.day)
}
