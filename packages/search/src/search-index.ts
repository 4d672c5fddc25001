import { SegmentBuilder } from './builder.ts'
import { Codes, type DeclaredCodes } from './codes.ts'
import type { SearchDocument, SearchRequest, SearchResult, Tokeniser } from './document.ts'
import { noMatches } from './match.ts'
import { mergeSegments } from './merge.ts'
import { runSearch } from './run-search.ts'
import type { Segment } from './segment.ts'

export type SearchOptions = {
  readonly tokeniser: Tokeniser
  /** Fen a month, rising: the steps of the pay facet. */
  readonly payThresholds?: readonly number[]
  /** The spans of the "posted within" facet, rising. */
  readonly postedWithinDays?: readonly number[]
  readonly declared?: DeclaredCodes
}

export const PAY_THRESHOLDS = [300_000, 400_000, 500_000, 600_000, 800_000, 1_000_000, 1_500_000]
export const POSTED_WITHIN_DAYS = [1, 3, 7, 30]

/** New documents gather here before they become a segment of their own. */
const FRESH_ROWS = 256
/** So many segments of like size become one. */
const LIKE_SEGMENTS = 4

/**
 * An inverted index in memory. Documents added, replaced or removed show in the next search.
 * The answer depends on the documents alone, not on the order or the batches they came in.
 */
export class SearchIndex {
  private segments: Segment[] = []
  private fresh: SegmentBuilder
  /** The fresh documents as a segment; `null` when they changed since. */
  private freshSegment: Segment | null = null
  private readonly codes: Codes
  private readonly matches = noMatches()
  private readonly options: Required<Pick<SearchOptions, 'payThresholds' | 'postedWithinDays'>> &
    Pick<SearchOptions, 'tokeniser'>

  constructor(options: SearchOptions) {
    this.options = {
      tokeniser: options.tokeniser,
      payThresholds: options.payThresholds ?? PAY_THRESHOLDS,
      postedWithinDays: options.postedWithinDays ?? POSTED_WITHIN_DAYS,
    }
    this.codes = new Codes(this.options.payThresholds, options.declared ?? {})
    this.fresh = new SegmentBuilder(this.codes, options.tokeniser)
  }

  /** Adds many documents at once, as at start. Ids already here are replaced; of two alike the later stays. */
  load(documents: Iterable<SearchDocument>): void {
    this.freeze()
    const builder = new SegmentBuilder(this.codes, this.options.tokeniser)
    for (const document of documents) {
      check(document)
      this.bury(document.id)
      builder.remove(document.id)
      builder.add(document)
    }
    this.keep(builder.build())
  }

  /** Adds a document, or replaces the one with its id. Throws RangeError for pay or a moment that is no such number. */
  put(document: SearchDocument): void {
    check(document)
    this.remove(document.id)
    this.fresh.add(document)
    this.freshSegment = null
    if (this.fresh.rows >= FRESH_ROWS) this.freeze()
  }

  /** Removes a document; says whether there was one. */
  remove(id: string): boolean {
    if (this.fresh.remove(id)) {
      this.freshSegment = null
      return true
    }
    return this.bury(id)
  }

  get size(): number {
    return this.searchable().reduce((sum, segment) => sum + segment.size - segment.deadCount, 0)
  }

  search(request: SearchRequest): SearchResult {
    return runSearch(this.searchable(), this.codes, this.options, request, this.matches)
  }

  /** Makes one segment of all. Answers stay the same; takes a few hundred milliseconds for 150,000 posts. */
  compact(): void {
    this.freeze()
    if (this.segments.length > 1 || this.segments.some(segment => segment.deadCount > 0)) {
      this.segments = [mergeSegments(this.segments)]
    }
  }

  private searchable(): readonly Segment[] {
    if (this.fresh.rows === 0) return this.segments
    this.freshSegment ??= this.fresh.build()
    return [...this.segments, this.freshSegment]
  }

  private bury(id: string): boolean {
    for (const segment of this.segments) {
      const number = segment.numberOfId.get(id)
      if (number === undefined || segment.dead[number] !== 0) continue
      segment.dead[number] = 1
      segment.deadCount++
      segment.livingLength -= segment.columns.length[number] ?? 0
      this.tidy(segment)
      return true
    }
    return false
  }

  /** A segment that is half dead is written anew. */
  private tidy(segment: Segment): void {
    if (segment.deadCount * 2 <= segment.size) return
    const others = this.segments.filter(other => other !== segment)
    this.segments = segment.deadCount === segment.size ? others : [...others, mergeSegments([segment])]
  }

  private freeze(): void {
    if (this.fresh.rows === 0) return
    const segment = this.freshSegment ?? this.fresh.build()
    this.fresh = new SegmentBuilder(this.codes, this.options.tokeniser)
    this.freshSegment = null
    this.keep(segment)
  }

  private keep(segment: Segment): void {
    if (segment.size > 0) this.segments = [...this.segments, segment]
    for (;;) {
      const tiers = this.segments.map(tierOf)
      const crowded = tiers.find(tier => tiers.filter(other => other === tier).length >= LIKE_SEGMENTS)
      const like = crowded === undefined ? undefined : this.segments.filter(s => tierOf(s) === crowded)
      if (like === undefined) return
      this.segments = [...this.segments.filter(other => !like.includes(other)), mergeSegments(like)]
    }
  }
}

/** Segments within a factor of four are of like size. */
function tierOf(segment: Segment): number {
  return Math.max(0, Math.floor(Math.log2((segment.size - segment.deadCount) / FRESH_ROWS) / 2))
}

function check(document: SearchDocument): void {
  if (!Number.isFinite(document.postedAt)) {
    throw new RangeError(
      `postedAt of ${document.id} is ${document.postedAt}; it must be milliseconds since 1970`,
    )
  }
  for (const pay of [document.payLow, document.payHigh]) {
    if (pay !== null && !(Number.isInteger(pay) && pay >= 0 && pay < 2 ** 31)) {
      throw new RangeError(
        `Pay of ${document.id} is ${pay}; it must be a whole number of fen from 0 to 2^31 - 1`,
      )
    }
  }
}
