import { firstNotBelow, type Postings } from './postings.ts'
import type { Segment } from './segment.ts'

/** Saturation of repeats and weight of length in the score: the usual values of BM25. */
const SATURATION = 1.2
const LENGTH_WEIGHT = 0.6

/** What the score needs to know of the whole index. */
export type Corpus = { readonly documents: number; readonly meanLength: number }

/** Where matches are written; reused from search to search. `sums` holds zeroes between searches. */
export type Matches = { documents: Int32Array; scores: Float32Array; sums: Float32Array; count: number }

/** One word of the query: its postings in one segment and its weight in the whole index. */
export type WordMatch = { readonly postings: Postings; readonly rarity: number }

export function rarityOf(living: number, corpus: Corpus): number {
  return Math.log(1 + (corpus.documents - living + 0.5) / (living + 0.5))
}

export function noMatches(): Matches {
  return { documents: new Int32Array(), scores: new Float32Array(), sums: new Float32Array(), count: 0 }
}

/** Makes room for the matches of a segment of this size. */
export function makeRoom(matches: Matches, size: number): void {
  if (matches.documents.length >= size) return
  matches.documents = new Int32Array(size)
  matches.scores = new Float32Array(size)
  matches.sums = new Float32Array(size)
}

/** Every living document, unscored. */
export function matchEverything(segment: Segment, out: Matches): void {
  let count = 0
  for (let document = 0; document < segment.size; document++) {
    if (segment.dead[document] === 0) out.documents[count++] = document
  }
  out.scores.fill(0, 0, count)
  out.count = count
}

/** Living documents that hold all the words. The words come rarest first. */
export function matchAll(
  segment: Segment,
  words: readonly WordMatch[],
  corpus: Corpus,
  scored: boolean,
  out: Matches,
): void {
  out.count = 0
  words.forEach((word, index) => {
    if (index === 0) start(segment, word, corpus, scored, out)
    else narrow(segment, word, corpus, scored, out)
  })
}

function start(segment: Segment, word: WordMatch, corpus: Corpus, scored: boolean, out: Matches): void {
  const { documents, weights } = word.postings
  const { dead } = segment
  if (!scored && segment.deadCount === 0) {
    out.documents.set(documents)
    out.count = documents.length
    return
  }
  const lengths = segment.columns.length
  const flat = SATURATION * (1 - LENGTH_WEIGHT)
  const slope = (SATURATION * LENGTH_WEIGHT) / corpus.meanLength
  const factor = word.rarity * (SATURATION + 1)
  let count = 0
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] ?? 0
    if (dead[document] !== 0) continue
    out.documents[count] = document
    if (scored) {
      const weight = weights[at] ?? 0
      out.scores[count] = (factor * weight) / (weight + flat + slope * (lengths[document] ?? 0))
    }
    count++
  }
  out.count = count
}

function narrow(segment: Segment, word: WordMatch, corpus: Corpus, scored: boolean, out: Matches): void {
  const { documents, weights } = word.postings
  const lengths = segment.columns.length
  const flat = SATURATION * (1 - LENGTH_WEIGHT)
  const slope = (SATURATION * LENGTH_WEIGHT) / corpus.meanLength
  const factor = word.rarity * (SATURATION + 1)
  const far = documents.length > out.count * 8
  let count = 0
  let at = 0
  for (let match = 0; match < out.count; match++) {
    const document = out.documents[match] ?? 0
    if (far) at = firstNotBelow(documents, document, at)
    else while (at < documents.length && (documents[at] ?? 0) < document) at++
    if (at >= documents.length) break
    if (documents[at] !== document) continue
    out.documents[count] = document
    if (scored) {
      const weight = weights[at] ?? 0
      const score = (factor * weight) / (weight + flat + slope * (lengths[document] ?? 0))
      out.scores[count] = (out.scores[match] ?? 0) + score
    }
    count++
  }
  out.count = count
}

/** Living documents that hold any of the words. */
export function matchAny(segment: Segment, words: readonly WordMatch[], corpus: Corpus, out: Matches): void {
  const { sums } = out
  const lengths = segment.columns.length
  const flat = SATURATION * (1 - LENGTH_WEIGHT)
  const slope = (SATURATION * LENGTH_WEIGHT) / corpus.meanLength
  for (const { postings, rarity } of words) {
    const { documents, weights } = postings
    const factor = rarity * (SATURATION + 1)
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] ?? 0
      const weight = weights[at] ?? 0
      const score = (factor * weight) / (weight + flat + slope * (lengths[document] ?? 0))
      sums[document] = (sums[document] ?? 0) + score
    }
  }
  let count = 0
  for (let document = 0; document < segment.size; document++) {
    const sum = sums[document] ?? 0
    if (sum === 0) continue
    sums[document] = 0
    if (segment.dead[document] !== 0) continue
    out.documents[count] = document
    out.scores[count++] = sum
  }
  out.count = count
}
