import type { FastifyRequest } from 'fastify'
import type { City } from '../registry/index.ts'
import { originOf, pathOf, queryOf } from './ask.ts'
import { readSearch } from './search-query.ts'
import type { PostProps } from './view/index.ts'

/** The search page of ours that a reader comes from, as path and query; undefined for any other. */
export function searchBefore(request: FastifyRequest): string | undefined {
  const { referer } = request.headers
  if (referer === undefined || referer.length > 2_000 || !URL.canParse(referer)) return undefined
  const { origin, pathname, search } = new URL(referer)
  return origin === originOf(request) && pathOf(pathname) === '/search' ? `/search${search}` : undefined
}

/** The way back to it, read as a search is read, so that nothing of the header stands on the page as it came. */
export function backOf(request: FastifyRequest, city: City): PostProps['back'] {
  const before = searchBefore(request)
  if (before === undefined) return undefined
  const given = new Map<string, string[]>()
  for (const [key, value] of new URLSearchParams(before.split('?')[1] ?? ''))
    given.set(key, [...(given.get(key) ?? []), value])
  const { query, input } = readSearch(queryOf(Object.fromEntries(given)), city)
  return { query, words: input.q.slice(0, 60) }
}
