import { nearMatcher, toPinyin } from '@qingye/china'
import { type PayWords, payIn } from './pay-words.ts'
import { normalise, QUERY_CHARACTERS } from './words.ts'

/** A place or an occupation that a query may mean. */
export type KnownName = {
  readonly code: string
  readonly name: string
  /** Other names for the same: 瑞安 beside 瑞安市, 维修电工 beside 电工. */
  readonly aliases?: readonly string[]
}

export type NameKind = 'place' | 'occupation'

/** A facet that a piece of the query means. */
export type Suggestion = {
  readonly kind: NameKind
  readonly code: string
  readonly name: string
  /** The piece of the query, as in the normalised text. */
  readonly typed: string
  /** `exact`: written so; `pinyin`: typed in letters; `near`: misspelt, so to be offered and never applied unasked. */
  readonly how: 'exact' | 'pinyin' | 'near'
}

export type Understanding = {
  /** Best first: written names, then pinyin, then near ones. */
  readonly suggestions: readonly Suggestion[]
  /** Fen a month that the lower bound shall reach, when the query says so. */
  readonly pay: PayWords | null
  /** The query without its pay words: what to search for once `pay` is a filter. */
  readonly rest: string
  /** The query with misspelt and Latin names written as they are known; `null` when nothing changes. */
  readonly didYouMean: string | null
}

/** Names prepared for {@link understand}; make it once. */
export type Vocabulary = {
  readonly byName: ReadonlyMap<string, readonly Named[]>
  readonly byPinyin: ReadonlyMap<string, readonly Named[]>
  readonly longest: number
  near(typed: string): readonly Named[]
}

type Named = { readonly kind: NameKind; readonly known: KnownName; readonly written: string }

export function createVocabulary(names: {
  readonly places: readonly KnownName[]
  readonly occupations: readonly KnownName[]
}): Vocabulary {
  const byName = new Map<string, Named[]>()
  const byPinyin = new Map<string, Named[]>()
  const note = (map: Map<string, Named[]>, key: string, named: Named) => {
    const there = map.get(key)
    if (there === undefined) map.set(key, [named])
    else if (!there.some(other => other.known.code === named.known.code)) there.push(named)
  }
  const all = [
    ...names.places.map(known => ({ kind: 'place', known }) as const),
    ...names.occupations.map(known => ({ kind: 'occupation', known }) as const),
  ]
  for (const { kind, known } of all) {
    for (const name of [known.name, ...(known.aliases ?? [])]) {
      const written = normalise(name)
      note(byName, written, { kind, known, written })
      note(byPinyin, toPinyin(written).full, { kind, known, written })
    }
  }
  const written = [...byName.keys()]
  const matcher = nearMatcher(written)
  return {
    byName,
    byPinyin,
    longest: Math.max(0, ...written.map(name => name.length)),
    near: typed => matcher(typed, NEAR).flatMap(({ word }) => byName.get(word) ?? []),
  }
}

/** So many near names are offered for one piece of the query. */
const NEAR = 3
/** Misspellings are sought in so many pieces only: each is compared with every name. */
const PIECES = 4

/** Finds the places, occupations and pay that a query speaks of. Looks at its first {@link QUERY_CHARACTERS} characters. */
export function understand(text: string, vocabulary: Vocabulary): Understanding {
  const query = Array.from(normalise(text)).slice(0, QUERY_CHARACTERS).join('').trim()
  const pay = payIn(query)
  const rest = pay === null ? query : query.replace(pay.typed, ' ').replace(/\s+/g, ' ').trim()
  const suggestions: Suggestion[] = []
  const unknown: string[] = []
  for (const piece of rest.split(/[^\p{L}\p{N}+#]+/u)) {
    if (piece !== '') readPiece(piece, vocabulary, suggestions, unknown)
  }
  for (const piece of unknown.slice(0, PIECES)) suggestions.push(...nearNames(piece, vocabulary))
  return { suggestions: ranked(suggestions), pay, rest, didYouMean: corrected(rest, suggestions) }
}

/** Takes the longest known names from the left; what lies between is unknown. */
function readPiece(piece: string, vocabulary: Vocabulary, found: Suggestion[], unknown: string[]): void {
  const latin = vocabulary.byPinyin.get(piece)
  if (latin !== undefined && /^[a-z]+$/.test(piece)) {
    found.push(...latin.map(named => suggestion(named, piece, 'pinyin')))
    return
  }
  let between = ''
  for (let at = 0; at < piece.length; ) {
    const name = longestNameAt(piece, at, vocabulary)
    if (name === null) between += piece.charAt(at++)
    else {
      found.push(...(vocabulary.byName.get(name) ?? []).map(named => suggestion(named, name, 'exact')))
      if (between.length > 1) unknown.push(between)
      between = ''
      at += name.length
    }
  }
  if (between.length > 1) unknown.push(between)
}

function longestNameAt(piece: string, at: number, vocabulary: Vocabulary): string | null {
  for (let length = Math.min(vocabulary.longest, piece.length - at); length >= 2; length--) {
    const candidate = piece.slice(at, at + length)
    if (vocabulary.byName.has(candidate)) return candidate
  }
  return null
}

function nearNames(piece: string, vocabulary: Vocabulary): Suggestion[] {
  return vocabulary.near(piece).map(named => suggestion(named, piece, 'near'))
}

function suggestion(named: Named, typed: string, how: Suggestion['how']): Suggestion {
  return { kind: named.kind, code: named.known.code, name: named.written, typed, how }
}

const RANK = { exact: 0, pinyin: 1, near: 2 } as const

function ranked(suggestions: readonly Suggestion[]): Suggestion[] {
  const seen = new Set<string>()
  return [...suggestions]
    .sort((a, b) => RANK[a.how] - RANK[b.how])
    .filter(({ kind, code }) => {
      const key = `${kind} ${code}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
}

/** Each misspelt or Latin piece replaced by its best name. */
function corrected(rest: string, suggestions: readonly Suggestion[]): string | null {
  let text = rest
  const done = new Set<string>()
  for (const { typed, name, how } of suggestions) {
    if (how === 'exact' || done.has(typed)) continue
    done.add(typed)
    text = text.replace(typed, name)
  }
  return text === rest ? null : text
}
