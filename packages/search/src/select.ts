import type { SortOrder } from './document.ts'
import type { Matches } from './match.ts'
import { firstNotBelow } from './postings.ts'
import { byId, type Segment } from './segment.ts'

/** A match with all it takes to order it among those of other segments. */
export type Entry = { readonly segment: Segment; readonly document: number; readonly score: number }

/** The first `count` matches of a segment in the order asked for. */
export function bestOf(segment: Segment, matches: Matches, sort: SortOrder, count: number): Entry[] {
  return bestPositions(segment, matches, sort, count).map(at => ({
    segment,
    document: matches.documents[at] ?? 0,
    score: matches.scores[at] ?? 0,
  }))
}

/** Matches lie in the order of date already, with the doubtful ones last. */
function bestPositions(segment: Segment, matches: Matches, sort: SortOrder, count: number): number[] {
  const { documents, scores } = matches
  if (sort === 'date') return Array.from({ length: Math.min(matches.count, count) }, (_, at) => at)
  if (sort === 'pay') {
    const ranks = segment.payRank
    return greatest(0, matches.count, count, at => -(ranks[documents[at] ?? 0] ?? 0))
  }
  const doubtful = firstNotBelow(documents.subarray(0, matches.count), segment.doubtfulFrom, 0)
  const score = (at: number) => scores[at] ?? 0
  const sound = greatest(0, doubtful, count, score)
  return [...sound, ...greatest(doubtful, matches.count, count - sound.length, score)]
}

/**
 * The `count` positions with the greatest keys, greatest first; of equal keys the earlier position.
 * A heap keeps the least of them at its top, so nearly every position costs one comparison.
 */
function greatest(from: number, to: number, count: number, keyOf: (at: number) => number): number[] {
  const heap: number[] = []
  if (count <= 0) return heap
  let least = Number.NEGATIVE_INFINITY
  const later = (a: number, b: number) => keyOf(b) - keyOf(a) || a - b
  for (let at = from; at < to; at++) {
    if (heap.length < count) {
      heap.push(at)
      rise(heap, later)
    } else if (keyOf(at) > least) {
      heap[0] = at
      sink(heap, later)
    } else continue
    least = keyOf(heap[0] ?? 0)
  }
  return heap.sort(later)
}

/** Mends a heap after a push: what comes later in the order lies nearer the top. */
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

/** Mends a heap after its top was replaced. */
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
