export type { DeclaredCodes } from './codes.ts'
export type {
  CodeCount,
  FacetCounts,
  Filters,
  ReadQuery,
  SearchDocument,
  SearchRequest,
  SearchResult,
  SortOrder,
  Tokeniser,
} from './document.ts'
export type { PayWords } from './pay-words.ts'
export { PAY_THRESHOLDS, POSTED_WITHIN_DAYS, SearchIndex, type SearchOptions } from './search-index.ts'
export {
  createVocabulary,
  type KnownName,
  type Suggestion,
  type Understanding,
  understand,
  type Vocabulary,
} from './understand.ts'
export { normalise, QUERY_CHARACTERS, QUERY_WORDS, readQuery } from './words.ts'
