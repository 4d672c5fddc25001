import { type Context, type Day, type Instant, notFound, Problem } from '../kernel/index.ts'
import { unitOf } from './append.ts'
import { type CounterRow, measuredIndicators, readCounters, sumsIn } from './board.store.ts'
import {
  bothSums,
  type CountedRecord,
  hasRecorded,
  type ListPosition,
  type Question,
  recordsOf,
  sumsOf,
} from './counts.store.ts'
import { readDefinition, readDefinitions } from './definitions.store.ts'
import {
  type Count,
  countOf,
  hasPeriods,
  type IndicatorDefinition,
  numberOf,
  otherId,
  partsOf,
} from './indicator.ts'
import { decodeMark, encodeMark, type Mark } from './mark.ts'

/** Lengths of the division codes of which running counts are kept. */
export const keptDepths: readonly number[] = [4, 6, 9]

export interface NumberOf extends Count {
  readonly indicator: string
  /** false: nobody has recorded anything that it counts; that is not zero */
  readonly measured: boolean
}

/** The number of one part: a month `2023-05`, a week `2023-W21` or a county `330381`. */
export interface Part {
  readonly part: string
  readonly count: Count
}

export interface BoardRow extends NumberOf {
  readonly months: readonly Part[]
  /** what was counted within each week; weeks of a distinct number do not add up */
  readonly weeks: readonly Part[]
  readonly counties: readonly Part[]
}

export interface Position {
  /** the encoded position that every number on the board was counted at */
  readonly mark: string
  /** when the position was reached; undefined before anything was counted */
  readonly asOf: Instant | undefined
}

/** All numbers of an area with their months, weeks and counties, at one position. Two queries, whatever the size. */
export async function readBoard(
  context: Context,
  question: { readonly area: string },
): Promise<Position & { readonly rows: readonly BoardRow[] }> {
  const db = context.db<unknown>()
  const definitions = await readDefinitions(db)
  const measured = await measuredIndicators(db)
  const counted = await readCounters(db, question.area)
  const byIndicator = new Map<string, CounterRow[]>()
  for (const row of counted.rows) {
    const known = byIndicator.get(row.indicator)
    if (known === undefined) byIndicator.set(row.indicator, [row])
    else known.push(row)
  }
  const rows = definitions.map(definition => {
    const { id } = definition
    const own = [...(byIndicator.get(id) ?? []), ...(byIndicator.get(otherId(id)) ?? [])]
    return boardRow(definition, own, question.area, measured.has(id))
  })
  return { mark: encodeMark(counted), asOf: counted.at, rows }
}

function boardRow(
  definition: IndicatorDefinition,
  rows: readonly CounterRow[],
  area: string,
  measured: boolean,
): BoardRow {
  const { id: indicator, predicate } = definition
  const own = rows.filter(row => row.area === area && row.period !== 'all')
  const periods = hasPeriods(predicate) ? [...new Set(own.map(row => row.period))].sort() : []
  const areas = [...new Set(rows.filter(row => row.area !== area).map(row => row.area))].sort()
  const part = (name: string, of: { readonly area: string; readonly period?: string }): Part[] => {
    const count = numberOf(definition, sumsIn(rows, { indicator, ...of }), isWhole(of.area))
    return count === undefined ? [] : [{ part: name, count }]
  }
  const periodParts = (names: readonly string[]) => names.flatMap(period => part(period, { area, period }))
  return {
    ...shown(indicator, measured, numberOf(definition, sumsIn(rows, { indicator, area }), isWhole(area))),
    months: periodParts(periods.filter(period => !period.includes('W'))),
    weeks: periodParts(periods.filter(period => period.includes('W'))),
    counties: areas.flatMap(each => part(each, { area: each })),
  }
}

/** Figures that the plan gives are those of the whole city. */
export function isWhole(area: string): boolean {
  return area.length <= 4
}

export const noCount: Count = { value: 0, confirmed: 0, unconfirmed: 0, contested: 0, records: 0 }

/** Where there is nothing to compare with, there is no number: that is not measured, and not zero. */
function shown(indicator: string, measured: boolean, count: Count | undefined): NumberOf {
  return { indicator, measured: measured && count !== undefined, ...(count ?? noCount) }
}

export async function definitionOf(context: Context, indicator: string): Promise<IndicatorDefinition> {
  const definition = await readDefinition(context.db(), indicator)
  if (definition === undefined) throw notFound('indicator.not-found', { zh: '这个指标', en: 'indicator' })
  return definition
}

/**
 * One number. Without `until` and `mark` it is the running count, which everybody may read for the city and its
 * counties; with them it is counted from the facts that the reader may see.
 */
export async function readIndicator(
  context: Context,
  indicator: string,
  question: { readonly area: string; readonly until?: Day | undefined; readonly mark?: string | undefined },
): Promise<NumberOf & Position> {
  const definition = await definitionOf(context, indicator)
  const db = context.db<unknown>()
  const measured = (await measuredIndicators(db)).has(indicator)
  const counted = await readCounters(db, question.area, indicator)
  if (question.until === undefined && question.mark === undefined) {
    const sums = sumsIn(counted.rows, { indicator, area: question.area })
    const position = { mark: encodeMark(counted), asOf: counted.at }
    return { ...shown(indicator, measured, numberOf(definition, sums, isWhole(question.area))), ...position }
  }
  const mark = question.mark === undefined ? counted : readMark(question.mark)
  const sums = await bothSums(db, definition, { ...question, mark })
  const count = numberOf(definition, sums, isWhole(question.area))
  return { ...shown(indicator, measured, count), mark: encodeMark(mark), asOf: counted.at }
}

export function readMark(word: string): Mark {
  const mark = decodeMark(word)
  if (mark !== undefined) return mark
  throw new Problem('invalid', 'mark.unreadable', {
    zh: '这个计数位置读不懂，请从看板重新打开',
    en: 'This position cannot be read; open the number from the board again',
  })
}

export interface RecordPage extends Position {
  readonly records: readonly CountedRecord[]
  /** give it back as `cursor` for the next page; undefined on the last */
  readonly next: string | undefined
  /** records that the reader may see, over all pages */
  readonly visible: number
  /** "n more outside your area": they count in the number and are not shown */
  readonly elsewhere: number
}

/** The records behind a composed number are those of its first count. */
export function listedOf(definition: IndicatorDefinition): IndicatorDefinition {
  return partsOf(definition)[0] ?? definition
}

/** Exactly the records behind a number, at the position where it was counted. */
export async function listRecords(
  context: Context,
  indicator: string,
  page: {
    readonly area: string
    readonly cursor?: string | undefined
    readonly limit: number
    readonly until?: Day | undefined
    readonly mark?: string | undefined
  },
): Promise<RecordPage> {
  const definition = listedOf(await definitionOf(context, indicator))
  const db = context.db<unknown>()
  const counted = await readCounters(db, page.area, indicator)
  const mark = page.mark === undefined ? counted : readMark(page.mark)
  const area = narrowed(page.area, context.actor.area)
  const question: Question = { mark, area, until: page.until }
  const known = page.until === undefined && encodeMark(mark) === encodeMark(counted)
  const visible = await visibleRecords(context, definition, question, known)
  const after = page.cursor === undefined ? undefined : readCursor(page.cursor)
  // where there is nothing to find, a search would look through everything
  const found =
    visible === 0 ? [] : await recordsOf(db, definition, question, { after, limit: page.limit + 1 })
  const records = found.slice(0, page.limit)
  const last = found.length > page.limit ? records.at(-1) : undefined
  const all = sumsIn(counted.rows, { indicator, area: page.area }).first
  return {
    records,
    next: last && `${last.day}.${last.fact}`,
    visible,
    // only the running counts know about rows that the reader cannot see
    elsewhere: known ? Math.max(0, countOf(definition, all).records - visible) : 0,
    mark: encodeMark(mark),
    asOf: counted.at,
  }
}

/** How many records the reader may see: from the running counts where they know it, else counted. */
async function visibleRecords(
  context: Context,
  definition: IndicatorDefinition,
  question: Question,
  known: boolean,
): Promise<number> {
  const db = context.db<unknown>()
  const own = context.actor.area
  if (
    known &&
    own !== undefined &&
    question.area.startsWith(own) &&
    keptDepths.includes(question.area.length) &&
    // of what the own office recorded the reader does not see the person's answer, and the count must not tell
    !(await hasRecorded(db, definition, {
      area: question.area,
      unit: unitOf(context.actor),
      account: context.actor.account,
    }))
  ) {
    const counted = await readCounters(db, question.area, definition.id)
    const { first } = sumsIn(counted.rows, { indicator: definition.id, area: question.area })
    return countOf(definition, first).records
  }
  return countOf(definition, await sumsOf(db, definition, question)).records
}

/** Where no division lies. */
const nowhere = '~'

/**
 * The store's own predicate beside row-level security: never wider than what the reader works for, and nothing of a
 * place beside it. Whoever works for no place asks for public numbers.
 */
export function narrowed(asked: string, own: string | undefined): string {
  if (own === undefined || asked.startsWith(own)) return asked
  return own.startsWith(asked) ? own : nowhere
}

function readCursor(cursor: string): ListPosition {
  const [day, fact] = cursor.split('.')
  if (
    day !== undefined &&
    fact !== undefined &&
    /^\d{4}-\d{2}-\d{2}$/.test(day) &&
    /^[0-9a-f-]{36}$/.test(fact)
  ) {
    return { day, fact }
  }
  throw new Problem('invalid', 'cursor.unreadable', {
    zh: '这一页找不到了，请回到第一页',
    en: 'This page cannot be found; go back to the first one',
  })
}
