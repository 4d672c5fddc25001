import { type Context, type Day, notFound, Problem, rangeOf, type Text } from '../kernel/index.ts'
import { type BoardRow, decodeMark, readBoard, readIndicator, shortMark, totalOf } from '../ledger/index.ts'
import { type Doubt, doubtsIn } from '../patterns/index.ts'
import {
  findPlan,
  lastDayOf,
  neverSummed,
  type Plan,
  type PlanInForce,
  type TargetState,
  targetStates,
  targets,
} from '../plan/index.ts'
import { cityToken, findPlace } from '../registry/index.ts'
import { weekOf } from './weeks.ts'

/** What is asked of the board. */
export interface BoardQuestion {
  readonly area?: string
  readonly month?: string
  readonly mark?: string
}

/** Everything that the rows of one board are drawn from, read at one position. */
export interface Frame extends PlanInForce {
  readonly area: string
  readonly today: Day
  /** the day the board speaks of: today, or the end of a month before */
  readonly day: Day
  readonly isPresent: boolean
  readonly promised: TargetState
  readonly counted: ReadonlyMap<string, BoardRow>
  /** earlier numbers that would have to be counted from records which the reader may not see */
  readonly withheld: ReadonlySet<string>
  /** how much of each number rests on records in question */
  readonly doubted: ReadonlyMap<string, Pick<Doubt, 'amount'>>
  readonly mark: string
  readonly asOf: string | undefined
}

export interface Place extends PlanInForce {
  readonly area: string
}

/** The plan in force and the area asked for: the whole city where none is. */
export async function readPlace(context: Context, question: BoardQuestion): Promise<Place> {
  const found = await findPlan(context)
  if (found === undefined) throw notFound('plan.unknown', { zh: '这个计划', en: 'plan' })
  const area = question.area ?? found.plan.division
  if (areaName(context, area) === undefined) throw notFound('area.unknown', { zh: '这个地区', en: 'area' })
  return { ...found, area }
}

/** The last day that counts, where it is not today. */
export function dayAsked(context: Context, question: BoardQuestion): Day | undefined {
  const end = question.month === undefined ? context.today : lastDayOf(question.month)
  return end < context.today ? end : undefined
}

/**
 * Reads the plan's side and the ledger's side of a board.
 * @param only whether a target's number is wanted: an earlier one may have to be counted again, which takes time
 */
export async function readFrame(
  context: Context,
  question: BoardQuestion,
  only: (target: string) => boolean = () => true,
): Promise<Frame> {
  const found = await readPlace(context, question)
  const { area } = found
  const promised = await targetStates(context, found.plan, area)
  const board = await readBoard(context, { area })
  const day = dayAsked(context, question) ?? context.today
  const asked = { mark: question.mark === board.mark ? undefined : question.mark, day }
  const nothing = new Set<string>()
  const doubted = await doubtsIn(context, area)
  const frame = {
    doubted,
    ...found,
    withheld: nothing,
    promised,
    today: context.today,
    day,
    asOf: board.asOf,
  }
  if (asked.mark === undefined && day === context.today) {
    return { ...frame, isPresent: true, mark: board.mark, counted: byId(board.rows) }
  }
  const wanted = board.rows.filter(row => only(row.indicator))
  const withheld = asked.mark === undefined && !isOwnArea(context, area)
  const isHeld = (row: BoardRow) => withheld && !isAddedUp(frame.plan, row.indicator)
  const rows = await Promise.all(
    wanted.map(row => (isHeld(row) ? { ...row, measured: false } : rowAsOf(context, frame, row, asked))),
  )
  return {
    ...frame,
    withheld: new Set(wanted.filter(isHeld).map(row => row.indicator)),
    isPresent: false,
    mark: asked.mark ?? board.mark,
    counted: byId(rows),
  }
}

function byId(rows: readonly BoardRow[]): Map<string, BoardRow> {
  return new Map(rows.map(row => [row.indicator, row]))
}

/** A number at another position or on another day: from its months where they add up, else counted again. */
async function rowAsOf(
  context: Context,
  frame: Pick<Frame, 'plan' | 'area' | 'today'>,
  row: BoardRow,
  asked: { readonly mark: string | undefined; readonly day: Day },
): Promise<BoardRow> {
  const months = row.months.filter(month => month.part <= asked.day.slice(0, 7))
  const weeks = row.weeks.filter(week => week.part <= weekOf(asked.day))
  if (asked.mark === undefined && isAddedUp(frame.plan, row.indicator)) {
    const add = (name: 'value' | 'confirmed' | 'unconfirmed' | 'contested' | 'records') =>
      months.reduce((sum, month) => sum + month.count[name], 0)
    return {
      ...row,
      value: add('value'),
      confirmed: add('confirmed'),
      unconfirmed: add('unconfirmed'),
      contested: add('contested'),
      records: add('records'),
      months,
      weeks,
      counties: [],
    }
  }
  requireOwnArea(context, frame.area)
  const until = asked.day < frame.today ? asked.day : undefined
  const number = await readIndicator(context, row.indicator, { area: frame.area, mark: asked.mark, until })
  return { ...number, months: asked.mark === undefined ? months : [], weeks: [], counties: [] }
}

/** What is counted again is counted from facts, of which everybody sees only those of their own area. */
function requireOwnArea(context: Context, area: string): void {
  if (isOwnArea(context, area)) return
  throw new Problem('forbidden', 'board.counted-again-outside', {
    zh: '从前的数要从记录里重新数，只能看自己范围里的。今天的数都能看',
    en: 'Earlier numbers are counted again from records, so only those of your own area. Today’s can all be read',
  })
}

function isOwnArea(context: Context, area: string): boolean {
  const { lo, hi } = rangeOf(context.actor.area)
  return lo <= area && area < hi
}

/** The months of openings add up; those of different people do not. */
function isAddedUp(plan: Plan, indicator: string): boolean {
  const target = targets(plan).find(one => one.id === indicator)
  return target !== undefined && !neverSummed.has(target.counts)
}

/** What an area is called; undefined: there is no such area. */
export function areaName(context: Context, code: string): Text | undefined {
  return findPlace(context.use(cityToken), code)?.name
}

export function showMark(frame: Pick<Frame, 'mark' | 'version'>) {
  const mark = decodeMark(frame.mark)
  return {
    token: frame.mark,
    short: shortMark(frame.mark),
    position: mark === undefined ? 0 : totalOf(mark),
    plan: frame.version,
    divisions: mark?.tree ?? '',
  }
}
