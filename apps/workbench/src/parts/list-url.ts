import { useLocation, useSearchParams } from 'react-router'
import type { Query } from '../api/client.ts'

/** What a list shows is its address: filters, order and place. Back and forward work because nothing else holds it. */
export interface ListUrl {
  query: Query
  get(name: string): string
  /** changes filters and goes back to the first page */
  set(changes: Record<string, string>): void
  /** the same address with some parameters changed, for links */
  link(changes: Record<string, string>): string
  /** true when something narrows the list */
  filtered: boolean
  clear(): void
}

/** Not filters: where in the list one stands, and what is open beside it. */
const place = new Set(['after', 'sort', 'open', 'id', 'limit'])

/** What is looked at beside the list. */
const looked = new Set(['open', 'id'])

export function useListUrl(defaults: Record<string, string> = {}): ListUrl {
  const [search, setSearch] = useSearchParams()
  const { state } = useLocation()
  const query: Query = { limit: 50, ...defaults }
  for (const [name, value] of search) if (!looked.has(name)) query[name] = value
  const changed = (changes: Record<string, string>) => {
    const next = new URLSearchParams(search)
    if (!('after' in changes) && Object.keys(changes).some(name => !looked.has(name))) next.delete('after')
    for (const [name, value] of Object.entries(changes)) {
      if (value === '' && !(name in defaults)) next.delete(name)
      else next.set(name, value)
    }
    return next
  }
  return {
    query,
    get: name => search.get(name) ?? defaults[name] ?? '',
    set: changes => {
      // looking at the next row is no step to go back over; it keeps the page and the way to it
      const looking = Object.keys(changes).every(name => looked.has(name))
      setSearch(changed(changes), looking ? { replace: true, state } : {})
    },
    link: changes => `?${changed(changes)}`,
    filtered: [...search.keys()].some(name => !place.has(name)),
    clear: () => setSearch(new URLSearchParams()),
  }
}
