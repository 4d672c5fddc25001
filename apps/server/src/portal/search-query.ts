import { categories } from '../posts/index.ts'
import { type City, educations } from '../registry/index.ts'
import { longestSearch, type Query } from './view/index.ts'

/** What the search use case takes, as far as a page uses it. */
export interface SearchInput {
  readonly q: string
  readonly places: readonly string[]
  readonly occupations: readonly string[]
  readonly industries: readonly string[]
  readonly educations: readonly string[]
  readonly categories: readonly string[]
  readonly pay?: number
  readonly days?: number
  readonly sort: 'relevance' | 'date' | 'pay'
  readonly page: number
}

const most = 20

/**
 * Reads a search from the URL. What no search of ours can say (a code that does not exist, a page minus one) is
 * left out, so that an old or mangled link still finds something; `query` is the search as it was understood, with
 * as many characters as the box takes: every link of the page repeats it.
 */
export function readSearch(given: Query, city: City): { query: Query; input: SearchInput } {
  const first = (key: string) => given[key]?.[0]?.trim() ?? ''
  const codes = (key: string, known: (code: string) => boolean) =>
    [...new Set(given[key] ?? [])].filter(known).slice(0, most)
  const whole = (key: string, largest: number) => {
    const value = Number(first(key))
    return first(key) !== '' && Number.isInteger(value) && value > 0 && value <= largest ? value : undefined
  }
  const pay = whole('pay', 1_000_000)
  const days = whole('days', 3_650)
  const sort = first('sort')
  const input: SearchInput = {
    q: first('q'),
    places: codes('place', code => city.divisions.get(code) !== undefined),
    occupations: codes('occupation', code => city.occupations.has(code)),
    industries: codes('industry', code => city.industries.has(code)),
    educations: codes('edu', code => code in educations),
    categories: codes('cat', code => code in categories),
    ...(pay !== undefined && { pay }),
    ...(days !== undefined && { days }),
    sort: sort === 'date' || sort === 'pay' ? sort : 'relevance',
    page: whole('page', 10_000) ?? 1,
  }
  return { query: queryOf(input), input }
}

function queryOf(input: SearchInput): Query {
  const all: [string, readonly string[]][] = [
    ['q', input.q === '' ? [] : [[...input.q.slice(0, 2 * longestSearch)].slice(0, longestSearch).join('')]],
    ['place', input.places],
    ['occupation', input.occupations],
    ['industry', input.industries],
    ['edu', input.educations],
    ['cat', input.categories],
    ['pay', input.pay === undefined ? [] : [String(input.pay)]],
    ['days', input.days === undefined ? [] : [String(input.days)]],
    ['sort', input.sort === 'relevance' ? [] : [input.sort]],
    ['page', input.page === 1 ? [] : [String(input.page)]],
  ]
  return Object.fromEntries(all.filter(([, values]) => values.length > 0))
}
