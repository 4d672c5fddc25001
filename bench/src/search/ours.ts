import { type SearchDocument, SearchIndex, type Tokeniser } from '@qingye/search'
import { countsOf, type Engine } from './engines.ts'

/** Cuts words while building, unlike the peers, who get them cut: our build time includes it. */
export function buildOurs(
  posts: readonly SearchDocument[],
  tokeniser: Tokeniser,
): Engine & { index: SearchIndex } {
  const index = new SearchIndex({ tokeniser })
  index.load(posts)
  return {
    index,
    answer(query) {
      const result = index.search(query)
      return {
        total: result.total,
        ids: result.hits.map(hit => hit.id),
        counts: countsOf(result.facets),
      }
    },
    close() {},
  }
}
