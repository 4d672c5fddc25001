import { type CodeBook, type Codes, PLACE_WIDTH, PROFILE_WIDTH } from './codes.ts'
import type { CodeCount, FacetCounts } from './document.ts'
import { type CompiledFilters, DAY, FAILS, type Tally } from './tally.ts'

const PAY_STEP = 3

/** Sums the tally up to codes. */
export function facetsOf(
  codes: Codes,
  tally: Tally,
  filters: CompiledFilters,
  now: number,
  spans: readonly number[],
): FacetCounts {
  const steps = sumParts(codes, tally, FAILS.pay, PAY_STEP, codes.payThresholds.length + 2)
  let withinSpan = 0
  const upTo = filters.cutoffs.map((cutoff, span) => {
    withinSpan += tally.span[span] ?? 0
    return { cutoff, count: withinSpan }
  })
  return {
    counties: listed(codes.counties, sumPlaces(codes, tally, 0, codes.counties.codes.length)),
    towns: listed(codes.towns, sumPlaces(codes, tally, 1, codes.towns.codes.length)),
    occupations: listed(codes.occupations, tally.occupation),
    industries: profileFacet(codes, tally, FAILS.industry, 0, codes.industries),
    educations: profileFacet(codes, tally, FAILS.education, 1, codes.educations),
    categories: profileFacet(codes, tally, FAILS.category, 2, codes.categories),
    pay: codes.payThresholds.map((atLeast, index) => ({
      atLeast,
      count: steps.slice(index + 2).reduce((sum, count) => sum + count, 0),
    })),
    payToBeAgreed: steps[0] ?? 0,
    postedWithin: spans.map(days => ({
      days,
      count: upTo.find(({ cutoff }) => cutoff === now - days * DAY)?.count ?? 0,
    })),
  }
}

function profileFacet(codes: Codes, tally: Tally, bit: number, part: number, book: CodeBook): CodeCount[] {
  return listed(book, sumParts(codes, tally, bit, part, book.codes.length))
}

function sumParts(codes: Codes, tally: Tally, bit: number, part: number, size: number): Uint32Array {
  const sums = new Uint32Array(size)
  const but = tally.profileBut.get(bit)
  for (let profile = 0; profile < tally.profile.length; profile++) {
    const count = (tally.profile[profile] ?? 0) + (but?.[profile] ?? 0)
    if (count === 0) continue
    const value = codes.profiles.parts[profile * PROFILE_WIDTH + part] ?? 0
    sums[value] = (sums[value] ?? 0) + count
  }
  return sums
}

function sumPlaces(codes: Codes, tally: Tally, part: number, size: number): Uint32Array {
  const sums = new Uint32Array(size)
  for (let place = 0; place < tally.place.length; place++) {
    const value = codes.places.parts[place * PLACE_WIDTH + part] ?? 0
    sums[value] = (sums[value] ?? 0) + (tally.place[place] ?? 0)
  }
  return sums
}

/** By code, so that a facet keeps its order whatever the counts are. */
function listed(book: CodeBook, counts: Uint32Array): CodeCount[] {
  return book.sortedNumbers().map(number => ({ code: book.codes[number] ?? '', count: counts[number] ?? 0 }))
}
