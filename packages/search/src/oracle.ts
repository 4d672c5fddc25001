import { SHORT_FIELDS } from './builder.ts'
import type { Filters, SearchDocument, SearchRequest, Tokeniser } from './document.ts'
import { FIELDS } from './document.ts'
import { PAY_THRESHOLDS, POSTED_WITHIN_DAYS } from './search-index.ts'
import { DAY } from './tally.ts'
import { isWord, normalise, readQuery } from './words.ts'

/**
 * What a search must answer, worked out the slow and obvious way: loops over all documents.
 * For tests and nothing else.
 */
export function searchNaively(
  documents: readonly SearchDocument[],
  tokeniser: Tokeniser,
  request: SearchRequest,
): { ids: string[]; counts: Record<string, number>; relaxed: boolean; byCharacters: string[] } {
  const { words } = readQuery(request.text ?? '', tokeniser)
  const all = documents.map(document => ({ document, ...wordsOf(document, tokeniser) }))
  const byCharacters: string[] = []
  const tests = words.map(word => {
    const asWord = all.filter(
      post => post.words.has(word) || (word.length === 1 && post.short.includes(word)),
    )
    if (asWord.length > 0) return new Set(asWord)
    byCharacters.push(word)
    return new Set(all.filter(post => post.short.includes(word)))
  })
  const holdAll = all.filter(post => tests.every(test => test.has(post)))
  const relaxed = holdAll.length === 0 && words.length > 1
  const matched = (relaxed ? all.filter(post => tests.some(test => test.has(post))) : holdAll).map(
    post => post.document,
  )
  const filters = request.filters ?? {}
  const passing = matched.filter(document => failures(document, filters, request.now).length === 0)
  passing.sort((a, b) => compare(a, b, request.sort ?? 'relevance'))
  return {
    ids: passing.map(document => document.id),
    counts: countNaively(matched, filters, request.now),
    relaxed,
    byCharacters,
  }
}

function wordsOf(document: SearchDocument, tokeniser: Tokeniser) {
  const words = new Set(
    FIELDS.flatMap(field => tokeniser.forIndex(normalise(document.text[field])).filter(isWord)),
  )
  return { words, short: SHORT_FIELDS.map(field => normalise(document.text[field])).join('\n') }
}

function failures(document: SearchDocument, filters: Filters, now: number): string[] {
  const failed: string[] = []
  const check = (name: string, values: readonly string[] | undefined, ...own: (string | null)[]) => {
    if (values === undefined || values.length === 0) return
    if (!own.some(code => code !== null && values.includes(code))) failed.push(name)
  }
  check('place', filters.places, document.county, document.town)
  check('occupation', filters.occupations, document.occupation)
  check('industry', filters.industries, document.industry)
  check('education', filters.educations, document.education)
  check('category', filters.categories, document.category)
  const { payAtLeast, postedWithinDays } = filters
  if (payAtLeast !== undefined && (document.payLow === null || document.payLow < payAtLeast))
    failed.push('pay')
  if (postedWithinDays !== undefined && document.postedAt < now - postedWithinDays * DAY)
    failed.push('posted')
  return failed
}

function compare(a: SearchDocument, b: SearchDocument, sort: string): number {
  const pay = (document: SearchDocument) => document.payLow ?? -1
  const high = (document: SearchDocument) => document.payHigh ?? document.payLow ?? -1
  return (
    Number(a.doubtful) - Number(b.doubtful) ||
    (sort === 'pay' ? pay(b) - pay(a) || high(b) - high(a) : 0) ||
    b.postedAt - a.postedAt ||
    (a.id < b.id ? -1 : 1)
  )
}

/** Keys like `counties 330381`; only counts above zero. */
function countNaively(
  matched: readonly SearchDocument[],
  filters: Filters,
  now: number,
): Record<string, number> {
  const counts: Record<string, number> = {}
  const raise = (key: string) => {
    counts[key] = (counts[key] ?? 0) + 1
  }
  for (const document of matched) {
    const failed = failures(document, filters, now)
    const counted = (facet: string) => failed.every(name => name === facet)
    const code = (facet: string, key: string, value: string | null) => {
      if (value !== null && counted(facet)) raise(`${key} ${value}`)
    }
    code('place', 'counties', document.county)
    code('place', 'towns', document.town)
    code('occupation', 'occupations', document.occupation)
    code('industry', 'industries', document.industry)
    code('education', 'educations', document.education)
    code('category', 'categories', document.category)
    const pay = document.payLow
    if (counted('pay')) {
      if (pay === null) raise('payToBeAgreed')
      else for (const step of PAY_THRESHOLDS) if (pay >= step) raise(`pay ${step}`)
    }
    if (counted('posted')) {
      for (const days of POSTED_WITHIN_DAYS)
        if (document.postedAt >= now - days * DAY) raise(`posted ${days}`)
    }
  }
  return counts
}
