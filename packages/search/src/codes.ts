import type { SearchDocument } from './document.ts'
import { byId } from './segment.ts'

/** A facet may have so many different codes; towns of a city are some hundreds. */
const MOST_CODES = 8191

/** Numbers for codes, given out in order of first sight; 0 is "no code". Never shrinks. */
export class CodeBook {
  readonly codes: string[] = ['']
  private readonly numbers = new Map<string, number>()
  private sorted: number[] = []

  numberOf(code: string | null): number {
    if (code === null) return 0
    const known = this.numbers.get(code)
    if (known !== undefined) return known
    const number = this.codes.length
    if (number > MOST_CODES) throw new RangeError(`More than ${MOST_CODES} codes in one facet, at ${code}`)
    this.numbers.set(code, number)
    this.codes.push(code)
    this.sorted = []
    return number
  }

  /** Numbers of all codes in the order of the codes, without "no code". */
  sortedNumbers(): readonly number[] {
    if (this.sorted.length !== this.codes.length - 1) {
      this.sorted = this.codes.map((_, number) => number).slice(1)
      this.sorted.sort((a, b) => byId(this.codes[a] ?? '', this.codes[b] ?? ''))
    }
    return this.sorted
  }
}

/** A combination of codes, interned: one number a document instead of several, and one counter to raise. */
class Combinations {
  /** As many numbers for each combination as it has parts, one after another. */
  readonly parts: number[] = []
  private readonly numbers = new Map<number, number>()

  numberOf(parts: readonly number[]): number {
    // Four parts below 8,192 make 52 bits, so the key is exact in a double's 53 bits.
    let key = 0
    for (const part of parts) key = key * 8192 + part
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const number = this.numbers.size
    this.numbers.set(key, number)
    this.parts.push(...parts)
    return number
  }

  get size(): number {
    return this.numbers.size
  }
}

/** Codes that shall be listed with zero before any post has them. */
export type DeclaredCodes = {
  readonly counties?: readonly string[]
  readonly towns?: readonly string[]
  readonly occupations?: readonly string[]
  readonly industries?: readonly string[]
  readonly educations?: readonly string[]
  readonly categories?: readonly string[]
}

/** The three numbers by which a document is filtered and counted. */
export type Slots = { readonly place: number; readonly occupation: number; readonly profile: number }

/** Parts of a place: county, town. Parts of a profile: industry, education, category, pay step. */
export const PLACE_WIDTH = 2
export const PROFILE_WIDTH = 4

/** All codes the index has seen, shared by its segments. */
export class Codes {
  readonly counties = new CodeBook()
  readonly towns = new CodeBook()
  readonly occupations = new CodeBook()
  readonly industries = new CodeBook()
  readonly educations = new CodeBook()
  readonly categories = new CodeBook()
  readonly places = new Combinations()
  readonly profiles = new Combinations()
  readonly payThresholds: readonly number[]

  constructor(payThresholds: readonly number[], declared: DeclaredCodes) {
    this.payThresholds = payThresholds
    for (const code of declared.counties ?? []) this.counties.numberOf(code)
    for (const code of declared.towns ?? []) this.towns.numberOf(code)
    for (const code of declared.occupations ?? []) this.occupations.numberOf(code)
    for (const code of declared.industries ?? []) this.industries.numberOf(code)
    for (const code of declared.educations ?? []) this.educations.numberOf(code)
    for (const code of declared.categories ?? []) this.categories.numberOf(code)
  }

  slotsOf(document: SearchDocument): Slots {
    return {
      place: this.places.numberOf([
        this.counties.numberOf(document.county),
        this.towns.numberOf(document.town),
      ]),
      occupation: this.occupations.numberOf(document.occupation),
      profile: this.profiles.numberOf([
        this.industries.numberOf(document.industry),
        this.educations.numberOf(document.education),
        this.categories.numberOf(document.category),
        this.payStep(document.payLow),
      ]),
    }
  }

  /** 0 for 面议, else 1 + the number of thresholds that the lower bound reaches. */
  private payStep(payLow: number | null): number {
    if (payLow === null) return 0
    let reached = 0
    for (const threshold of this.payThresholds) if (payLow >= threshold) reached++
    return 1 + reached
  }
}
