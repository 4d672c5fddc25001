import { type Context, type Day, isOfficial, type Text } from '../kernel/index.ts'
import { countingWords } from '../plan/index.ts'
import { readClasses, readCounters, sumsIn } from './board.store.ts'
import { bothSums, type CountedRecord, classesOf, recordsOf } from './counts.store.ts'
import { type Count, type IndicatorDefinition, numberOf } from './indicator.ts'
import { encodeMark } from './mark.ts'
import {
  definitionOf,
  isWhole,
  keptDepths,
  listedOf,
  narrowed,
  noCount,
  type Position,
  readMark,
} from './read-numbers.ts'
import { exclusionWords, predicateWords } from './words.ts'

export interface Explanation extends Position {
  readonly definition: IndicatorDefinition
  readonly words: Text
  readonly countingUnit: Text
  readonly count: Count
  /** what matches the words but does not count, and why */
  readonly exclusions: readonly {
    readonly reason: string
    readonly words: Text
    readonly records: number
    readonly amount: number
  }[]
  readonly newest: readonly CountedRecord[]
}

/** How a number is counted, in words, with what was left out and the newest three records. */
export async function explain(
  context: Context,
  indicator: string,
  question: { readonly area: string; readonly until?: Day | undefined; readonly mark?: string | undefined },
): Promise<Explanation> {
  const definition = await definitionOf(context, indicator)
  const db = context.db<unknown>()
  const counted = await readCounters(db, question.area, indicator)
  const mark = question.mark === undefined ? counted : readMark(question.mark)
  const asked = { mark, area: narrowed(question.area, context.actor.area), until: question.until }
  const counting = definition.unconfirmedCounts ? ['confirmed', 'recorded'] : ['confirmed']
  // only officials see facts of others: for everybody else there is nothing to look through
  const official = isOfficial(context.actor)
  const isRunning = question.until === undefined && encodeMark(mark) === encodeMark(counted)
  const isKept = isRunning && asked.area === question.area && keptDepths.includes(asked.area.length)
  const classes = !official
    ? []
    : isKept
      ? await readClasses(db, definition.id, asked.area)
      : await classesOf(db, listedOf(definition), asked)
  const sums = isRunning
    ? sumsIn(counted.rows, { indicator, area: question.area })
    : await bothSums(db, definition, asked)
  const count = numberOf(definition, sums, isWhole(question.area)) ?? noCount
  return {
    definition,
    words: predicateWords(definition),
    countingUnit: countingWords(definition.predicate),
    count,
    exclusions: classes
      .filter(row => !counting.includes(row.class))
      .map(({ class: reason, ...row }) => ({ reason, words: exclusionWords(reason), ...row })),
    newest:
      official && count.records > 0 ? await recordsOf(db, listedOf(definition), asked, { limit: 3 }) : [],
    mark: encodeMark(mark),
    asOf: counted.at,
  }
}
