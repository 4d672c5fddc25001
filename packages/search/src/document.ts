/** The text fields of a post, most telling first. */
export const FIELDS = ['title', 'occupation', 'employer', 'places', 'description'] as const
export type Field = (typeof FIELDS)[number]

/**
 * What one post looks like to the index. All of it is plain data; the index keeps no reference to it.
 * Absent codes are `null`: such a post is in no count of that facet and matches no filter on it.
 */
export type SearchDocument = {
  /** Unique; the last tie-break of every order. */
  readonly id: string
  readonly text: Readonly<Record<Field, string>>
  /** County-level division code, six digits. */
  readonly county: string | null
  /** Town-level division code; lies in `county`. */
  readonly town: string | null
  readonly occupation: string | null
  readonly industry: string | null
  readonly education: string | null
  readonly category: string | null
  /** Lower bound of pay in fen a month; `null` is 面议 (to be agreed). A whole number below 2^31. */
  readonly payLow: number | null
  /** Upper bound of pay in fen a month, for order only. */
  readonly payHigh: number | null
  /** When it was published or last refreshed, milliseconds since 1970. */
  readonly postedAt: number
  /** Marked as a ghost post: ranked after every post that is not. */
  readonly doubtful: boolean
}

/** How texts become words. Both get text already passed through {@link normalise}. */
export type Tokeniser = {
  /**
   * All words of an indexed text, short words inside long ones too. Repeats count. It is given one clause at a
   * time and must answer the same for the same clause.
   */
  forIndex(text: string): string[]
  /** The words of a query, each character in one word. */
  forQuery(text: string): string[]
}

/** Filters join by "and"; the values inside one by "or". An absent or empty filter matches everything. */
export type Filters = {
  /** County codes, town codes or both. */
  readonly places?: readonly string[]
  readonly occupations?: readonly string[]
  readonly industries?: readonly string[]
  readonly educations?: readonly string[]
  readonly categories?: readonly string[]
  /** Fen a month that the lower bound of pay must reach. 面议 never matches. */
  readonly payAtLeast?: number
  /** Posted in the last so many days before `now`. */
  readonly postedWithinDays?: number
}

export type SortOrder = 'relevance' | 'date' | 'pay'

export type SearchRequest = {
  readonly text?: string
  readonly filters?: Filters
  /** Relevance unless told; without words relevance is date. */
  readonly sort?: SortOrder
  readonly offset?: number
  /** 20 unless told, at most 100. */
  readonly limit?: number
  /** Milliseconds since 1970; only the "posted within" facet looks at it. */
  readonly now: number
}

export type CodeCount = { readonly code: string; readonly count: number }

/** Exact counts. Each facet ignores its own filter and obeys all others; zeroes are listed. */
export type FacetCounts = {
  readonly counties: readonly CodeCount[]
  readonly towns: readonly CodeCount[]
  readonly occupations: readonly CodeCount[]
  readonly industries: readonly CodeCount[]
  readonly educations: readonly CodeCount[]
  readonly categories: readonly CodeCount[]
  /** How many posts the filter `payAtLeast` would leave, for each threshold. */
  readonly pay: readonly { readonly atLeast: number; readonly count: number }[]
  /** Posts whose pay is to be agreed. */
  readonly payToBeAgreed: number
  /** How many posts the filter `postedWithinDays` would leave, for each span. */
  readonly postedWithin: readonly { readonly days: number; readonly count: number }[]
}

export type SearchResult = {
  readonly total: number
  readonly hits: readonly { readonly id: string; readonly score: number }[]
  readonly facets: FacetCounts
  readonly query: ReadQuery & {
    /** No post held all the words, so posts that hold any of them are listed. */
    readonly relaxed: boolean
    /** Words no post has as a word: matched as a piece of title, occupation, employer or place. */
    readonly byCharacters: readonly string[]
  }
}

export type ReadQuery = {
  /** The words searched for, in order, without repeats. */
  readonly words: readonly string[]
  /** Present when the text was cut. Counts are of characters and words. */
  readonly cut: {
    readonly reason: 'characters' | 'words'
    readonly limit: number
    readonly had: number
  } | null
}
