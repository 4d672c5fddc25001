import { FIELD_WEIGHT } from './builder.ts'
import { characterTerm, type Segment } from './segment.ts'

/** Documents in rising order, each with the weight of the word in it. */
export type Postings = { readonly documents: Int32Array; readonly weights: Uint8Array }

const NONE: Postings = { documents: new Int32Array(), weights: new Uint8Array() }
/** The weight of a word found only as a piece of the short text. */
const PIECE_WEIGHT = FIELD_WEIGHT.employer

function postingsOf(segment: Segment, term: string): Postings {
  const number = segment.terms.get(term)
  if (number === undefined) return NONE
  const from = segment.starts[number] ?? 0
  const to = segment.starts[number + 1] ?? 0
  return { documents: segment.documents.subarray(from, to), weights: segment.weights.subarray(from, to) }
}

/** How many of the documents are not removed. */
export function countLiving(segment: Segment, { documents }: Postings): number {
  if (segment.deadCount === 0) return documents.length
  const { dead } = segment
  let living = 0
  for (let at = 0; at < documents.length; at++) living += 1 - (dead[documents[at] ?? 0] ?? 0)
  return living
}

/**
 * Documents that hold the word as a word; for a word of one character also those whose short text
 * holds the character anywhere.
 */
export function findWord(segment: Segment, word: string): Postings {
  const asWord = postingsOf(segment, word)
  if (word.length > 1) return asWord
  const asCharacter = postingsOf(segment, characterTerm(word))
  return unite(asWord, asCharacter)
}

/** Documents whose short text holds the piece, which no document has as a word. */
export function findPiece(segment: Segment, piece: string): Postings {
  const lists = [...new Set(piece.split(''))]
    .map(character => postingsOf(segment, characterTerm(character)).documents)
    .sort((a, b) => a.length - b.length)
  let found = lists[0] ?? NONE.documents
  for (const list of lists.slice(1)) found = found.filter(intersector(list))
  if (piece.length > 1) found = found.filter(document => holds(segment, document, piece))
  return { documents: found, weights: new Uint8Array(found.length).fill(PIECE_WEIGHT) }
}

/** A predicate for rising documents: whether the rising list has it. */
function intersector(list: Int32Array): (document: number) => boolean {
  let at = 0
  return document => {
    at = firstNotBelow(list, document, at)
    return list[at] === document
  }
}

/** The first position from `from` on whose value is not below; gallops, so a far jump costs little. */
export function firstNotBelow(list: Int32Array, value: number, from: number): number {
  let step = 1
  let low = from
  let high = from
  while (high < list.length && (list[high] ?? 0) < value) {
    low = high + 1
    high += step
    step *= 2
  }
  if (high > list.length) high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((list[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

function holds(segment: Segment, document: number, piece: string): boolean {
  const { shortText, shortStarts } = segment
  const last = (shortStarts[document + 1] ?? 0) - piece.length
  for (let at = shortStarts[document] ?? 0; at <= last; at++) {
    let same = 0
    while (same < piece.length && shortText[at + same] === piece.charCodeAt(same)) same++
    if (same === piece.length) return true
  }
  return false
}

function unite(words: Postings, characters: Postings): Postings {
  if (characters.documents.length === 0) return words
  const documents = new Int32Array(words.documents.length + characters.documents.length)
  const weights = new Uint8Array(documents.length)
  let count = 0
  let left = 0
  let right = 0
  while (left < words.documents.length || right < characters.documents.length) {
    const a = words.documents[left] ?? Number.POSITIVE_INFINITY
    const b = characters.documents[right] ?? Number.POSITIVE_INFINITY
    documents[count] = Math.min(a, b)
    weights[count] = Math.max(a <= b ? (words.weights[left] ?? 0) : 0, b <= a ? PIECE_WEIGHT : 0)
    count++
    if (a <= b) left++
    if (b <= a) right++
  }
  return { documents: documents.subarray(0, count), weights: weights.subarray(0, count) }
}
