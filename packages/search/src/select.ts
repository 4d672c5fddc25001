import type { SortOrder } from './document.ts'
import type { Matches } from './match.ts'
import { byId, type Segment } from './segment.ts'

/** A match with all it takes to order it among those of other segments. */
export type Entry = { readonly segment: Segment; readonly document: number; readonly score: number }

/** The first `count` matches of a segment in the order asked for. */
export function bestOf(segment: Segment, matches: Matches, sort: SortOrder, count: number): Entry[] {
  const positions =
    sort === 'date' ? firstPositions(matches.count, count) : selectedPositions(segment, matches, sort, count)
  return positions.map(at => ({
    segment,
    document: matches.documents[at] ?? 0,
    score: matches.scores[at] ?? 0,
  }))
}

/** Matches lie in the order of date already. */
function firstPositions(matched: number, count: number): number[] {
  return Array.from({ length: Math.min(matched, count) }, (_, at) => at)
}

function selectedPositions(segment: Segment, matches: Matches, sort: SortOrder, count: number): number[] {
  const { payRank, doubtfulFrom } = segment
  const { documents, scores } = matches
  // Below zero: the first comes first. Positions rise by date and id, the last resort.
  const order =
    sort === 'pay'
      ? (a: number, b: number) => (payRank[documents[a] ?? 0] ?? 0) - (payRank[documents[b] ?? 0] ?? 0)
      : (a: number, b: number) =>
          Number((documents[a] ?? 0) >= doubtfulFrom) - Number((documents[b] ?? 0) >= doubtfulFrom) ||
          (scores[b] ?? 0) - (scores[a] ?? 0) ||
          a - b
  return firstBy(matches.count, count, order)
}

/** The first `count` of 0 … size-1 by an order: a heap with the worst kept at its top. */
function firstBy(size: number, count: number, order: (a: number, b: number) => number): number[] {
  const heap: number[] = []
  for (let candidate = 0; candidate < size; candidate++) {
    if (heap.length < count) {
      heap.push(candidate)
      rise(heap, order)
    } else if (count > 0 && order(candidate, heap[0] ?? 0) < 0) {
      heap[0] = candidate
      sink(heap, order)
    }
  }
  return heap.sort(order)
}

function rise(heap: number[], order: (a: number, b: number) => number): void {
  let at = heap.length - 1
  const value = heap[at] ?? 0
  while (at > 0) {
    const parent = (at - 1) >> 1
    const above = heap[parent] ?? 0
    if (order(value, above) <= 0) break
    heap[at] = above
    at = parent
  }
  heap[at] = value
}

function sink(heap: number[], order: (a: number, b: number) => number): void {
  const value = heap[0] ?? 0
  let at = 0
  for (;;) {
    let child = at * 2 + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && order(heap[child + 1] ?? 0, heap[child] ?? 0) > 0) child++
    if (order(heap[child] ?? 0, value) <= 0) break
    heap[at] = heap[child] ?? 0
    at = child
  }
  heap[at] = value
}

/** The order of a whole result, over segments. */
export function compareEntries(sort: SortOrder): (a: Entry, b: Entry) => number {
  return (a, b) => {
    const left = a.segment.columns
    const right = b.segment.columns
    const doubtful =
      Number(a.document >= a.segment.doubtfulFrom) - Number(b.document >= b.segment.doubtfulFrom)
    if (doubtful !== 0) return doubtful
    const byKind =
      sort === 'relevance'
        ? b.score - a.score
        : sort === 'pay'
          ? (right.payLow[b.document] ?? 0) - (left.payLow[a.document] ?? 0) ||
            (right.payHigh[b.document] ?? 0) - (left.payHigh[a.document] ?? 0)
          : 0
    return (
      byKind ||
      (right.postedAt[b.document] ?? 0) - (left.postedAt[a.document] ?? 0) ||
      byId(a.segment.ids[a.document] ?? '', b.segment.ids[b.document] ?? '')
    )
  }
}
