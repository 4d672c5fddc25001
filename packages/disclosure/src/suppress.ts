import { type Figure, hidden } from './network.ts'

/** A count as it may leave the house: null where it is suppressed. */
export type Shown = number | null

export interface SuppressionOptions {
  /** counts of people from 1 to one below this are never shown; 5 when it is not given */
  readonly threshold?: number
  /** the total is published elsewhere and cannot be suppressed any more */
  readonly totalIsPublic?: boolean
}

export const usualThreshold = 5

export interface ShownRow {
  readonly cells: readonly Shown[]
  readonly total: Shown
}

export interface ShownTable {
  readonly cells: readonly (readonly Shown[])[]
  /** the sum of each row */
  readonly rows: readonly Shown[]
  /** the sum of each column */
  readonly columns: readonly Shown[]
  readonly total: Shown
}

/**
 * A one-way table of counts of people with its total, small counts suppressed (primary), and as few others with them
 * as are needed so that none can be computed from what is left (complementary). For all that an outsider can tell
 * who also knows these rules, each count that was suppressed for being small could be `threshold` or more.
 *
 * @param counts whole numbers of people, not negative; 0 is published
 * @throws RangeError when a count is no such number
 */
export function suppressRow(counts: readonly number[], options: SuppressionOptions = {}): ShownRow {
  const { cells, total } = suppressTable([counts], options)
  return { cells: cells[0] ?? [], total }
}

/**
 * The same for a table of two dimensions with the sums of its rows and columns and its total. Sums are suppressed like
 * cells. Where the total is public and no other suppression is safe, every cell and every other sum is suppressed.
 *
 * @param counts rows of equal length
 * @throws RangeError when a count is no whole number of people, or rows differ in length
 */
export function suppressTable(
  counts: readonly (readonly number[])[],
  { threshold = usualThreshold, totalIsPublic = false }: SuppressionOptions = {},
): ShownTable {
  const width = counts[0]?.length ?? 0
  check(counts, width, threshold)
  const rows = counts.map(sum)
  const columns = Array.from({ length: width }, (_, at) => sum(counts.map(row => row[at] ?? 0)))
  const total = sum(rows)
  const { figures, nodes } =
    counts.length === 1
      ? line(counts[0] ?? [], total, totalIsPublic)
      : grid(counts, rows, columns, total, totalIsPublic)
  const isHidden = hidden(figures, nodes, threshold)
  const show = (value: number, at: number): Shown => (isHidden?.[at] === true ? null : value)
  if (isHidden === undefined) {
    const none = (many: readonly number[]) => many.map(() => null)
    return {
      cells: counts.map(none),
      rows: counts.length === 1 ? [total] : none(rows),
      columns: none(columns),
      total,
    }
  }
  const cells = counts.map((row, r) => row.map((value, c) => show(value, r * width + c)))
  const size = counts.length * width
  if (counts.length === 1) {
    const shown = show(total, size)
    return { cells, rows: [shown], columns: cells[0] ?? [], total: shown }
  }
  return {
    cells,
    rows: rows.map((value, r) => show(value, size + r)),
    columns: columns.map((value, c) => show(value, size + rows.length + c)),
    total: show(total, size + rows.length + width),
  }
}

/** Hiding a sum loses more than hiding a cell of the same size. */
const sumCost = 4
const totalCost = 16

function line(cells: readonly number[], total: number, isPublic: boolean) {
  const figures: Figure[] = cells.map(value => ({ from: 0, to: 1, value, cost: value + 1 }))
  figures.push({ from: 1, to: 0, value: total, cost: isPublic ? undefined : total * totalCost })
  return { figures, nodes: 2 }
}

/** Nodes: the rows, the columns, where the sums of rows come from, where the sums of columns go to. */
function grid(
  counts: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
  total: number,
  isPublic: boolean,
) {
  const source = rows.length + columns.length
  const sink = source + 1
  const figures: Figure[] = counts.flatMap((row, r) =>
    row.map((value, c) => ({ from: r, to: rows.length + c, value, cost: value + 1 })),
  )
  figures.push(...rows.map((value, r) => ({ from: source, to: r, value, cost: value * sumCost + 1 })))
  figures.push(
    ...columns.map((value, c) => ({ from: rows.length + c, to: sink, value, cost: value * sumCost + 1 })),
  )
  figures.push({ from: sink, to: source, value: total, cost: isPublic ? undefined : total * totalCost })
  return { figures, nodes: sink + 1 }
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0)
}

function check(counts: readonly (readonly number[])[], width: number, threshold: number): void {
  if (counts.some(row => row.length !== width)) throw new RangeError('the rows of a table are equally long')
  const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0
  if (!counts.flat().every(isCount)) throw new RangeError('a count of people is a whole number, not negative')
  if (!isCount(threshold)) throw new RangeError('the threshold is a whole number')
}
