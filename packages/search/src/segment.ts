/**
 * An immutable piece of the index, apart from its tombstones. Documents are numbered in the order
 * "not doubtful first, newest first, then by id", so order by date is order by number and a span of
 * days is a range of numbers.
 */
export type Segment = {
  readonly size: number
  readonly ids: readonly string[]
  readonly numberOfId: ReadonlyMap<string, number>
  /** Number of each term; the characters of the short text are terms too, see {@link characterTerm}. */
  readonly terms: ReadonlyMap<string, number>
  /** The postings of term t lie at starts[t] up to starts[t + 1]. */
  readonly starts: Int32Array
  readonly documents: Int32Array
  /** Weighted count of the term in the document, at most 255. */
  readonly weights: Uint8Array
  readonly columns: Columns
  /** Title, occupation, employer and places of each document, lower case, as UTF-16. */
  readonly shortText: Uint16Array
  readonly shortStarts: Int32Array
  /** Documents from this number on are doubtful. */
  readonly doubtfulFrom: number
  /** Position of each document in the order by pay. */
  readonly payRank: Int32Array
  /** 1 for a removed document. */
  readonly dead: Uint8Array
  deadCount: number
  /** Sum of `columns.length` over living documents. */
  livingLength: number
}

/** One value for each document. */
export type Columns = {
  readonly place: Uint32Array
  readonly occupation: Uint16Array
  readonly profile: Uint32Array
  /** Fen a month; -1 when to be agreed. */
  readonly payLow: Int32Array
  readonly payHigh: Int32Array
  readonly postedAt: Float64Array
  /** Weighted number of words. */
  readonly length: Uint16Array
}

export function emptyColumns(size: number): Columns {
  return {
    place: new Uint32Array(size),
    occupation: new Uint16Array(size),
    profile: new Uint32Array(size),
    payLow: new Int32Array(size),
    payHigh: new Int32Array(size),
    postedAt: new Float64Array(size),
    length: new Uint16Array(size),
  }
}

export function copyRow(from: Columns, at: number, to: Columns, row: number): void {
  to.place[row] = from.place[at] ?? 0
  to.occupation[row] = from.occupation[at] ?? 0
  to.profile[row] = from.profile[at] ?? 0
  to.payLow[row] = from.payLow[at] ?? -1
  to.payHigh[row] = from.payHigh[at] ?? -1
  to.postedAt[row] = from.postedAt[at] ?? 0
  to.length[row] = from.length[at] ?? 0
}

/** The key of a character of the short text; a null character never begins a word. */
export function characterTerm(character: string): string {
  return `\0${character}`
}

export function sum(values: Uint16Array): number {
  let total = 0
  for (let at = 0; at < values.length; at++) total += values[at] ?? 0
  return total
}

export function byId(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Positions in the order by pay: doubtful last, higher lower bound first, 面议 last, then higher upper bound. */
export function rankByPay(columns: Columns, doubtfulFrom: number): Int32Array {
  const { payLow, payHigh } = columns
  const order = Uint32Array.from(payLow, (_, at) => at)
  order.sort(
    (a, b) =>
      Number(a >= doubtfulFrom) - Number(b >= doubtfulFrom) ||
      (payLow[b] ?? 0) - (payLow[a] ?? 0) ||
      (payHigh[b] ?? 0) - (payHigh[a] ?? 0) ||
      a - b,
  )
  const rank = new Int32Array(order.length)
  order.forEach((document, position) => {
    rank[document] = position
  })
  return rank
}
