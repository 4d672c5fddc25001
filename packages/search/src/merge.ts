import { byId, copyRow, emptyColumns, rankByPay, type Segment, sum } from './segment.ts'

type Origin = { readonly segment: number; readonly at: number }

/** One segment with the living documents of several. The answer to any search stays the same. */
export function mergeSegments(segments: readonly Segment[]): Segment {
  const order = livingInOrder(segments)
  const size = order.length
  const columns = emptyColumns(size)
  const ids = new Array<string>(size)
  const numberOfId = new Map<string, number>()
  const renumbered = segments.map(segment => new Int32Array(segment.size).fill(-1))
  let doubtfulFrom = size
  order.forEach(({ segment: index, at }, number) => {
    const segment = segments[index]
    const numbers = renumbered[index]
    if (segment === undefined || numbers === undefined) return
    const id = segment.ids[at] ?? ''
    ids[number] = id
    numberOfId.set(id, number)
    numbers[at] = number
    copyRow(segment.columns, at, columns, number)
    if (at >= segment.doubtfulFrom && doubtfulFrom === size) doubtfulFrom = number
  })
  return {
    size,
    ids,
    numberOfId,
    ...mergePostings(segments, renumbered),
    columns,
    ...mergeShortText(segments, order),
    doubtfulFrom,
    payRank: rankByPay(columns, doubtfulFrom),
    dead: new Uint8Array(size),
    deadCount: 0,
    livingLength: sum(columns.length),
  }
}

function livingInOrder(segments: readonly Segment[]): Origin[] {
  const origins: Origin[] = []
  segments.forEach((segment, index) => {
    for (let at = 0; at < segment.size; at++) if (segment.dead[at] === 0) origins.push({ segment: index, at })
  })
  const value = ({ segment, at }: Origin) => {
    const home = segments[segment]
    return {
      doubtful: Number(at >= (home?.doubtfulFrom ?? 0)),
      postedAt: home?.columns.postedAt[at] ?? 0,
      id: home?.ids[at] ?? '',
    }
  }
  // Each segment is in order already, and the sort takes sorted runs as they are.
  return origins.sort((a, b) => {
    if (a.segment === b.segment) return a.at - b.at
    const left = value(a)
    const right = value(b)
    return left.doubtful - right.doubtful || right.postedAt - left.postedAt || byId(left.id, right.id)
  })
}

function mergePostings(
  segments: readonly Segment[],
  renumbered: readonly Int32Array[],
): Pick<Segment, 'terms' | 'starts' | 'documents' | 'weights'> {
  const terms = new Map<string, number>()
  const counts: number[] = []
  segments.forEach((segment, index) => {
    for (const [term, number] of segment.terms) {
      const living = countLiving(segment, number, renumbered[index])
      if (living === 0) continue
      const merged = terms.get(term)
      if (merged === undefined) {
        terms.set(term, counts.length)
        counts.push(living)
      } else counts[merged] = (counts[merged] ?? 0) + living
    }
  })
  const starts = new Int32Array(counts.length + 1)
  counts.forEach((count, term) => {
    starts[term + 1] = (starts[term] ?? 0) + count
  })
  const total = starts[counts.length] ?? 0
  const documents = new Int32Array(total)
  const weights = new Uint8Array(total)
  const filled = new Int32Array(counts.length)
  segments.forEach((segment, index) => {
    const numbers = renumbered[index] ?? new Int32Array()
    for (const [term, number] of segment.terms) {
      const merged = terms.get(term)
      if (merged === undefined) continue
      const from = starts[merged] ?? 0
      const had = filled[merged] ?? 0
      filled[merged] = had + weave(segment, number, numbers, documents, weights, from, had)
    }
  })
  return { terms, starts, documents, weights }
}

function countLiving(segment: Segment, term: number, numbers: Int32Array | undefined): number {
  const from = segment.starts[term] ?? 0
  const to = segment.starts[term + 1] ?? 0
  if (segment.deadCount === 0 || numbers === undefined) return to - from
  let living = 0
  for (let at = from; at < to; at++) if ((numbers[segment.documents[at] ?? 0] ?? -1) >= 0) living++
  return living
}

/** Weaves a segment's postings of one term into the `had` already at `from`; says how many it added. */
function weave(
  segment: Segment,
  term: number,
  numbers: Int32Array,
  documents: Int32Array,
  weights: Uint8Array,
  from: number,
  had: number,
): number {
  const first = segment.starts[term] ?? 0
  const added = countLiving(segment, term, numbers)
  let slot = from + had + added - 1
  let mine = from + had - 1
  // From the end, so that nothing is overwritten before it has moved.
  for (let at = (segment.starts[term + 1] ?? 0) - 1; at >= first; at--) {
    const number = numbers[segment.documents[at] ?? 0] ?? -1
    if (number < 0) continue
    while (mine >= from && (documents[mine] ?? 0) > number) {
      documents[slot] = documents[mine] ?? 0
      weights[slot--] = weights[mine--] ?? 0
    }
    documents[slot] = number
    weights[slot--] = segment.weights[at] ?? 0
  }
  return added
}

function mergeShortText(
  segments: readonly Segment[],
  order: readonly Origin[],
): Pick<Segment, 'shortText' | 'shortStarts'> {
  const shortStarts = new Int32Array(order.length + 1)
  order.forEach(({ segment, at }, number) => {
    const starts = segments[segment]?.shortStarts
    shortStarts[number + 1] = (shortStarts[number] ?? 0) + (starts?.[at + 1] ?? 0) - (starts?.[at] ?? 0)
  })
  const shortText = new Uint16Array(shortStarts[order.length] ?? 0)
  order.forEach(({ segment, at }, number) => {
    const home = segments[segment]
    if (home === undefined) return
    shortText.set(
      home.shortText.subarray(home.shortStarts[at], home.shortStarts[at + 1]),
      shortStarts[number],
    )
  })
  return { shortText, shortStarts }
}
