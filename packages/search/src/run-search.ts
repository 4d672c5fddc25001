import type { Codes } from './codes.ts'
import type { SearchRequest, SearchResult, SortOrder, Tokeniser } from './document.ts'
import { facetsOf } from './facets.ts'
import {
  type Corpus,
  type Matches,
  makeRoom,
  matchAll,
  matchAny,
  matchEverything,
  rarityOf,
  type WordMatch,
} from './match.ts'
import { countLiving, findPiece, findWord, type Postings } from './postings.ts'
import type { Segment } from './segment.ts'
import { bestOf, compareEntries, type Entry } from './select.ts'
import { compileFilters, emptyTally, tallySegment } from './tally.ts'
import { readQuery } from './words.ts'

const LIMIT = 20
const MOST = 100

/** A word of the query over all segments. */
type Word = {
  readonly word: string
  readonly postings: readonly Postings[]
  readonly living: number
  readonly byCharacters: boolean
}

export function runSearch(
  segments: readonly Segment[],
  codes: Codes,
  options: { readonly tokeniser: Tokeniser; readonly postedWithinDays: readonly number[] },
  request: SearchRequest,
  matches: Matches,
): SearchResult {
  const spans = options.postedWithinDays
  const query = readQuery(request.text ?? '', options.tokeniser)
  const words = query.words.map(word => lookUp(segments, word))
  const filters = compileFilters(request.filters ?? {}, codes, request.now, spans)
  const tally = emptyTally(codes, filters)
  const asked = request.sort ?? 'relevance'
  const sort = words.length === 0 && asked === 'relevance' ? 'date' : asked
  const offset = Math.max(0, request.offset ?? 0)
  const limit = Math.min(MOST, Math.max(0, request.limit ?? LIMIT))

  const best: Entry[] = []
  let total = 0
  const visit = (segment: Segment) => {
    tallySegment(segment, filters, tally, matches)
    total += matches.count
    best.push(...bestOf(segment, matches, sort, offset + limit))
  }
  const relaxed = visitMatches(segments, words, sort, matches, visit)
  best.sort(compareEntries(sort))
  return {
    total,
    hits: best.slice(offset, offset + limit).map(({ segment, document, score }) => ({
      id: segment.ids[document] ?? '',
      score,
    })),
    facets: facetsOf(codes, tally, filters, request.now, spans),
    query: { ...query, relaxed, byCharacters: words.filter(w => w.byCharacters).map(w => w.word) },
  }
}

function lookUp(segments: readonly Segment[], word: string): Word {
  const asWord = segments.map(segment => findWord(segment, word))
  const living = sumLiving(segments, asWord)
  if (living > 0) return { word, postings: asWord, living, byCharacters: false }
  const asPiece = segments.map(segment => findPiece(segment, word))
  return { word, postings: asPiece, living: sumLiving(segments, asPiece), byCharacters: true }
}

function sumLiving(segments: readonly Segment[], postings: readonly Postings[]): number {
  return segments.reduce((sum, segment, index) => {
    const list = postings[index]
    return list === undefined ? sum : sum + countLiving(segment, list)
  }, 0)
}

/** Visits the matches of each segment; says whether "all words" had to be relaxed to "any word". */
function visitMatches(
  segments: readonly Segment[],
  words: readonly Word[],
  sort: SortOrder,
  matches: Matches,
  visit: (segment: Segment) => void,
): boolean {
  makeRoom(matches, Math.max(0, ...segments.map(segment => segment.size)))
  if (words.length === 0) {
    for (const segment of segments) {
      matchEverything(segment, matches)
      visit(segment)
    }
    return false
  }
  const corpus = corpusOf(segments)
  // Rarest first; the sort is stable, so equals stay in the order of the query.
  const ordered = [...words].sort((a, b) => a.living - b.living)
  let matched = 0
  if (ordered.every(word => word.living > 0)) {
    segments.forEach((segment, index) => {
      matchAll(segment, inSegment(ordered, index, corpus), corpus, sort === 'relevance', matches)
      matched += matches.count
      if (matches.count > 0) visit(segment)
    })
  }
  if (matched > 0 || words.length === 1) return false
  segments.forEach((segment, index) => {
    matchAny(segment, inSegment(ordered, index, corpus), corpus, matches)
    visit(segment)
  })
  return true
}

function inSegment(words: readonly Word[], index: number, corpus: Corpus): WordMatch[] {
  return words.flatMap(({ postings, living }) => {
    const list = postings[index]
    return list === undefined ? [] : [{ postings: list, rarity: rarityOf(living, corpus) }]
  })
}

/** Numbers of living documents only, so that the score does not depend on what was removed. */
function corpusOf(segments: readonly Segment[]): Corpus {
  let documents = 0
  let length = 0
  for (const segment of segments) {
    documents += segment.size - segment.deadCount
    length += segment.livingLength
  }
  return { documents, meanLength: Math.max(1, length / Math.max(1, documents)) }
}
