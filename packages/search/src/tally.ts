import { type Codes, PLACE_WIDTH, PROFILE_WIDTH } from './codes.ts'
import type { Filters } from './document.ts'
import type { Matches } from './match.ts'
import type { Segment } from './segment.ts'

/** One bit for each filter; a document's mask has the bits of the filters it fails. */
export const FAILS = {
  place: 1,
  occupation: 2,
  industry: 4,
  education: 8,
  category: 16,
  pay: 32,
  posted: 64,
} as const

export const DAY = 86_400_000

/** Filters turned into masks, one for each interned place, occupation and profile. */
export type CompiledFilters = {
  /** Nothing is filtered. */
  readonly none: boolean
  readonly placeMask: Uint8Array
  readonly occupationMask: Uint8Array
  readonly profileMask: Uint8Array
  readonly payAtLeast: number
  /** Earliest instants of the spans of days, latest first; the span of the filter among them. */
  readonly cutoffs: readonly number[]
  /** Documents in this span or a later one fail the filter on days. */
  readonly failFromSpan: number
}

export function compileFilters(
  filters: Filters,
  codes: Codes,
  now: number,
  spans: readonly number[],
): CompiledFilters {
  const days = filters.postedWithinDays
  const all = [...new Set(days === undefined ? spans : [...spans, days])].sort((a, b) => a - b)
  const places = wanted(filters.places)
  const placeMask = new Uint8Array(codes.places.size)
  for (let place = 0; place < placeMask.length; place++) {
    const county = codes.counties.codes[codes.places.parts[place * PLACE_WIDTH] ?? 0] ?? ''
    const town = codes.towns.codes[codes.places.parts[place * PLACE_WIDTH + 1] ?? 0] ?? ''
    if (places !== null && !places.has(county) && !places.has(town)) placeMask[place] = FAILS.place
  }
  const occupations = wanted(filters.occupations)
  const occupationMask = Uint8Array.from(codes.occupations.codes, code =>
    occupations === null || occupations.has(code) ? 0 : FAILS.occupation,
  )
  const profileMask = profileMasks(filters, codes)
  return {
    none:
      days === undefined &&
      filters.payAtLeast === undefined &&
      [placeMask, occupationMask, profileMask].every(isZero),
    placeMask,
    occupationMask,
    profileMask,
    payAtLeast: filters.payAtLeast ?? -1,
    cutoffs: all.map(span => now - span * DAY),
    failFromSpan: days === undefined ? all.length + 1 : all.indexOf(days) + 1,
  }
}

function isZero(mask: Uint8Array): boolean {
  return mask.every(value => value === 0)
}

function profileMasks(filters: Filters, codes: Codes): Uint8Array {
  const dimensions = [
    { values: wanted(filters.industries), book: codes.industries, bit: FAILS.industry },
    { values: wanted(filters.educations), book: codes.educations, bit: FAILS.education },
    { values: wanted(filters.categories), book: codes.categories, bit: FAILS.category },
  ]
  const masks = new Uint8Array(codes.profiles.size)
  dimensions.forEach(({ values, book, bit }, dimension) => {
    if (values === null) return
    for (let profile = 0; profile < masks.length; profile++) {
      const code = book.codes[codes.profiles.parts[profile * PROFILE_WIDTH + dimension] ?? 0] ?? ''
      if (!values.has(code)) masks[profile] = (masks[profile] ?? 0) | bit
    }
  })
  return masks
}

/** `null` when there is nothing to filter by. The empty code stands for "none" and is never wanted. */
function wanted(values: readonly string[] | undefined): ReadonlySet<string> | null {
  if (values === undefined || values.length === 0) return null
  return new Set(values.filter(value => value !== ''))
}

/** Counters over interned numbers; summed up to codes at the end. */
export type Tally = {
  readonly place: Uint32Array
  readonly occupation: Uint32Array
  /** Documents that pass every filter, by profile. */
  readonly profile: Uint32Array
  /** Documents that fail one filter only, by profile: for the facet of that filter. */
  readonly profileBut: ReadonlyMap<number, Uint32Array>
  readonly span: Uint32Array
}

export function emptyTally(codes: Codes, filters: CompiledFilters): Tally {
  const profiles = codes.profiles.size
  const but = [FAILS.industry, FAILS.education, FAILS.category, FAILS.pay]
  return {
    place: new Uint32Array(codes.places.size),
    occupation: new Uint32Array(codes.occupations.codes.length),
    profile: new Uint32Array(profiles),
    profileBut: new Map(but.map(bit => [bit, new Uint32Array(profiles)])),
    span: new Uint32Array(filters.cutoffs.length + 1),
  }
}

/** Counts the matches into the tally and keeps those that pass every filter. */
export function tallySegment(
  segment: Segment,
  filters: CompiledFilters,
  tally: Tally,
  matches: Matches,
): void {
  let kept = 0
  let match = 0
  if (filters.none) tallyWhole(segment, tally, matches)
  for (const { end, span } of spansOf(segment, filters)) {
    const until = firstAtLeast(matches.documents, end, match, matches.count)
    if (filters.none) {
      tally.span[span] = (tally.span[span] ?? 0) + until - match
      kept = until
    } else kept = tallyRange(segment, filters, tally, matches, match, until, span, kept)
    match = until
  }
  matches.count = kept
}

/** The same as `tallyRange` when nothing is filtered: every match counts and stays where it is. */
function tallyWhole(segment: Segment, tally: Tally, matches: Matches): void {
  const { place, occupation, profile } = segment.columns
  const { documents, count } = matches
  const { place: places, occupation: occupations, profile: profiles } = tally
  for (let at = 0; at < count; at++) {
    const document = documents[at] ?? 0
    const p = place[document] ?? 0
    const o = occupation[document] ?? 0
    const c = profile[document] ?? 0
    places[p] = (places[p] ?? 0) + 1
    occupations[o] = (occupations[o] ?? 0) + 1
    profiles[c] = (profiles[c] ?? 0) + 1
  }
}

function tallyRange(
  segment: Segment,
  filters: CompiledFilters,
  tally: Tally,
  matches: Matches,
  from: number,
  until: number,
  span: number,
  keptBefore: number,
): number {
  const { place, occupation, profile, payLow } = segment.columns
  const { placeMask, occupationMask, profileMask, payAtLeast } = filters
  const { documents, scores } = matches
  const { place: places, occupation: occupations, profile: profiles } = tally
  const late = span >= filters.failFromSpan ? FAILS.posted : 0
  let kept = keptBefore
  let inSpan = 0
  for (let at = from; at < until; at++) {
    const document = documents[at] ?? 0
    const p = place[document] ?? 0
    const o = occupation[document] ?? 0
    const c = profile[document] ?? 0
    const poor = (payLow[document] ?? 0) < payAtLeast ? FAILS.pay : 0
    const mask = late | poor | (placeMask[p] ?? 0) | (occupationMask[o] ?? 0) | (profileMask[c] ?? 0)
    // Written without a branch: which posts pass is hard to foresee, and a wrong guess costs more than a write.
    const passes = mask === 0 ? 1 : 0
    documents[kept] = document
    scores[kept] = scores[at] ?? 0
    kept += passes
    places[p] = (places[p] ?? 0) + passes
    occupations[o] = (occupations[o] ?? 0) + passes
    profiles[c] = (profiles[c] ?? 0) + passes
    inSpan += passes
    if (mask !== 0 && (mask & (mask - 1)) === 0) {
      if (mask === FAILS.place) places[p] = (places[p] ?? 0) + 1
      else if (mask === FAILS.occupation) occupations[o] = (occupations[o] ?? 0) + 1
      else if (mask === FAILS.posted) inSpan++
      else countBut(tally, mask, c)
    }
  }
  tally.span[span] = (tally.span[span] ?? 0) + inSpan
  return kept
}

function countBut(tally: Tally, mask: number, profile: number): void {
  const counts = tally.profileBut.get(mask)
  if (counts !== undefined) counts[profile] = (counts[profile] ?? 0) + 1
}

/** Runs of document numbers that lie in one span of days: newest first, then the doubtful again. */
function spansOf(segment: Segment, filters: CompiledFilters): { end: number; span: number }[] {
  const { postedAt } = segment.columns
  const runs: { end: number; span: number }[] = []
  for (const [from, to] of [
    [0, segment.doubtfulFrom],
    [segment.doubtfulFrom, segment.size],
  ] as const) {
    let start = from
    filters.cutoffs.forEach((cutoff, span) => {
      start = firstOlder(postedAt, cutoff, start, to)
      runs.push({ end: start, span })
    })
    runs.push({ end: to, span: filters.cutoffs.length })
  }
  return runs
}

function firstOlder(postedAt: Float64Array, cutoff: number, from: number, to: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((postedAt[middle] ?? 0) >= cutoff) low = middle + 1
    else high = middle
  }
  return low
}

function firstAtLeast(list: Int32Array, value: number, from: number, to: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((list[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
