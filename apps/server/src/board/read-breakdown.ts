import { Type } from 'typebox'
import { type Context, nullable, oneOf, rangeOf, textSchema, useCase } from '../kernel/index.ts'
import { type BoardRow, readIndicator, selectAcceptedMonths } from '../ledger/index.ts'
import {
  acceptedByArea,
  goalOf,
  lastDayOf,
  neverSummed,
  stepsOf,
  type Target,
  targetOf,
} from '../plan/index.ts'
import { cityToken } from '../registry/index.ts'
import { areaName, type BoardQuestion, dayAsked, type Frame, readFrame, showMark } from './frame.ts'
import { areaOutput, boardQuery, choiceOutput, markOutput, readers, type TargetRow } from './outputs.ts'
import { boundHere, judged, owedHere, targetRows, unitsOf } from './target-rows.ts'
import { drawnAs, stateWords } from './words.ts'

const drawn = oneOf('done', 'pace', 'behind', 'said', 'none', 'base')

/** One number by county, by month, and all promises by the department that answers for them. */
export const readBreakdown = useCase({
  name: 'board.readBreakdown',
  kind: 'query',
  shares: 1_000, // a morning on which every office opens the board costs one board
  title: { zh: '按县、部门、月份看', en: 'Break a number down' },
  permission: 'board.read',
  reach: 'public',
  allow: readers,
  http: { method: 'GET', path: '/api/board/:target/breakdown' },
  input: Type.Object({ ...boardQuery, target: Type.String({ pattern: '^[A-Z0-9-]{2,20}$' }) }),
  output: Type.Object({
    target: Type.String(),
    /** the parts may be added up; a distinct person may count in two counties */
    adds: Type.Boolean(),
    tiles: Type.Array(
      Type.Object({
        area: areaOutput,
        counted: nullable(Type.Number()),
        reported: nullable(Type.Number()),
        /** the county's share; null: not divided */
        target: nullable(Type.Number()),
        expected: nullable(Type.Number()),
        state: drawn,
        stateWords: textSchema,
      }),
    ),
    departments: Type.Array(
      Type.Object({
        department: choiceOutput,
        targets: Type.Integer(),
        behind: Type.Integer(),
        states: Type.Array(drawn),
      }),
    ),
    months: Type.Array(
      Type.Object({
        month: Type.String(),
        /** in that month alone; null: to come, or not measured */
        counted: nullable(Type.Number()),
        /** by how much the expectation rises in that month */
        expected: nullable(Type.Number()),
        frozen: Type.Boolean(),
      }),
    ),
    mark: markOutput,
  }),
  async handle(context, { target: id, ...question }) {
    const frame = await readFrame(context, question)
    const written = targetOf(frame, id)
    return {
      target: written.id,
      adds: !neverSummed.has(written.counts),
      tiles: await tilesOf(context, frame, written, question),
      departments: departmentsOf(targetRows(frame)),
      months: monthsOf(frame, written, await selectAcceptedMonths(context, frame.area)),
      mark: showMark(frame),
    }
  },
})

/** All counties of the city, also when the board shows one of them: that one is compared with the others. */
async function tilesOf(context: Context, frame: Frame, written: Target, question: BoardQuestion) {
  const city = context.use(cityToken)
  const codes = city.divisions.children(city.code).map(county => county.code)
  const whole = frame.area === city.code ? frame : await readFrame(context, { area: city.code })
  const row = whole.counted.get(written.id)
  const counted = frame.isPresent
    ? new Map(codes.map(code => [code, row?.counties.find(one => one.part === code)?.count.value ?? 0]))
    : await countedAgain(context, written, codes, question)
  const reported = await acceptedByArea(context, frame.plan.code, written.id)
  const { scale } = written.unit
  return codes.map(code => {
    const there = { ...frame, area: code }
    // a county in which nothing was recorded has zero where the thing is measured at all, and else no number
    const value = row?.measured === true ? counted.get(code) : undefined
    const figure = reported.get(code)
    const { target } = boundHere(there, written)
    const standing = judged(there, written, value === undefined ? undefined : stepsOf(written, value), figure)
    const goal = goalOf(target, frame.plan)
    const expected = owedHere(there, target)
    return {
      area: { code, name: areaName(context, code) ?? { zh: code, en: code } },
      counted: value === undefined ? null : unitsOf(written, value),
      reported: figure === undefined ? null : figure / scale,
      target: goal === undefined ? null : goal / scale,
      expected: expected === undefined ? null : expected / scale,
      state: drawnAs[standing.state],
      stateWords: stateWords(standing, written.unit),
    }
  })
}

/** Earlier numbers of the counties, as far as the reader may count their records: the others stay unknown. */
async function countedAgain(
  context: Context,
  target: Target,
  codes: readonly string[],
  question: BoardQuestion,
): Promise<Map<string, number>> {
  const counted = new Map<string, number>()
  if (target.predicate === undefined) return counted
  const { lo, hi } = rangeOf(context.actor.area)
  for (const area of codes.filter(code => lo <= code && code < hi)) {
    const until = dayAsked(context, question)
    const { value } = await readIndicator(context, target.id, { area, mark: question.mark, until })
    counted.set(area, value)
  }
  return counted
}

function departmentsOf(rows: readonly TargetRow[]) {
  const byCode = new Map<string, { department: NonNullable<TargetRow['department']>; own: TargetRow[] }>()
  for (const row of rows) {
    if (row.department === null) continue
    const known = byCode.get(row.department.code)
    if (known === undefined) byCode.set(row.department.code, { department: row.department, own: [row] })
    else known.own.push(row)
  }
  return [...byCode.values()].map(({ department, own }) => ({
    department,
    targets: own.length,
    behind: own.filter(row => row.state === 'behind').length,
    states: own.map(row => row.state),
  }))
}

function monthsOf(frame: Frame, written: Target, frozen: readonly string[]) {
  const { target } = boundHere(frame, written)
  const row: BoardRow | undefined = frame.counted.get(target.id)
  const counted = new Map(row?.months.map(month => [month.part, month.count.value]))
  const by = (month: string) => owedHere(frame, target, lastDayOf(month))
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${frame.plan.year}-${String(index + 1).padStart(2, '0')}`
    const before = index === 0 ? 0 : by(`${frame.plan.year}-${String(index).padStart(2, '0')}`)
    const end = by(month)
    const isKnown = row?.measured === true && month <= frame.day.slice(0, 7)
    return {
      month,
      counted: isKnown ? unitsOf(target, counted.get(month) ?? 0) : null,
      expected: end === undefined || before === undefined ? null : (end - before) / target.unit.scale,
      frozen: frozen.includes(month),
    }
  })
}
