import FlexSearch from 'flexsearch'
import MiniSearch from 'minisearch'
import { type CutPost, countHits, type Engine } from './engines.ts'

const BOOST = { title: 8, occupation: 6, employer: 3, places: 3, description: 1 }

/** MiniSearch with our words, our field weights and "all words". */
export function buildMiniSearch(posts: readonly CutPost[]): Engine {
  const index = new MiniSearch<{ id: number } & Record<string, unknown>>({
    fields: Object.keys(BOOST),
    tokenize: text => text.split(' '),
    processTerm: term => term,
    searchOptions: { boost: BOOST, combineWith: 'AND', prefix: false, fuzzy: false },
  })
  index.addAll(posts.map(({ words }, id) => ({ id, ...words })))
  return {
    answer(query, words) {
      const found = index.search(words.length === 0 ? MiniSearch.wildcard : words.join(' '))
      const hits = found.flatMap(({ id, score }) => {
        const post = posts[id]
        return post === undefined ? [] : [{ document: post.document, score }]
      })
      return countHits(hits, query)
    },
    close() {},
  }
}

/** FlexSearch over one text a post; its answer has an order but no scores. */
export function buildFlexSearch(posts: readonly CutPost[]): Engine {
  const index = new FlexSearch.Index({ tokenize: 'strict', encode: text => text.split(' '), cache: false })
  posts.forEach(({ words }, id) => {
    index.add(id, Object.values(words).join(' '))
  })
  const everything = posts.map(({ document }) => ({ document, score: 0 }))
  return {
    answer(query, words) {
      if (words.length === 0) return countHits(everything, query)
      const found = index.search(words.join(' '), { limit: posts.length })
      const hits = found.flatMap((id, position) => {
        const post = posts[Number(id)]
        return post === undefined ? [] : [{ document: post.document, score: -position }]
      })
      return countHits(hits, query)
    },
    close() {},
  }
}
