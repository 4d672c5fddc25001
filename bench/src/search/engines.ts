import { type FacetCounts, PAY_THRESHOLDS, POSTED_WITHIN_DAYS, type SearchDocument } from '@qingye/search'
import type { Query } from './queries.ts'

/** One engine under test, built over all posts. */
export type Engine = {
  answer(query: Query, words: readonly string[]): Promise<Answer> | Answer
  close(): Promise<void> | void
}

export type Answer = {
  readonly total: number
  readonly ids: readonly string[]
  /** Facet, a space, code: count; only counts above zero. */
  readonly counts: ReadonlyMap<string, number>
}

/** A post whose words are cut already: the peers get words, so that all work on the same ones. */
export type CutPost = { readonly document: SearchDocument; readonly words: Readonly<Record<string, string>> }

const DAY = 86_400_000

/** The facet work of a peer that offers hits only: filter, count and order by a loop over them. */
export function countHits(
  hits: readonly { document: SearchDocument; score: number }[],
  query: Query,
): Answer {
  const counts = new Map<string, number>()
  const raise = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  const kept: { document: SearchDocument; score: number }[] = []
  for (const hit of hits) {
    const { failed, count } = failuresOf(hit.document, query)
    if (count === 0) kept.push(hit)
    if (count <= 1) raiseAll(hit.document, failed, query, raise)
  }
  kept.sort((a, b) => order(a, b, query.sort ?? 'relevance'))
  const offset = query.offset ?? 0
  const ids = kept.slice(offset, offset + (query.limit ?? 20)).map(hit => hit.document.id)
  return { total: kept.length, ids, counts }
}

function failuresOf(post: SearchDocument, { filters, now }: Query): { failed: string; count: number } {
  let failed = ''
  let count = 0
  const fail = (name: string) => {
    failed = name
    count++
  }
  const { places, industries, educations, categories, payAtLeast, postedWithinDays } = filters
  if (places && !places.includes(post.county ?? '') && !places.includes(post.town ?? '')) fail('place')
  if (industries && !industries.includes(post.industry ?? '')) fail('industry')
  if (educations && !educations.includes(post.education ?? '')) fail('education')
  if (categories && !categories.includes(post.category ?? '')) fail('category')
  if (payAtLeast !== undefined && (post.payLow === null || post.payLow < payAtLeast)) fail('pay')
  if (postedWithinDays !== undefined && post.postedAt < now - postedWithinDays * DAY) fail('posted')
  return { failed, count }
}

function raiseAll(post: SearchDocument, failed: string, query: Query, raise: (key: string) => void): void {
  const counted = (facet: string) => failed === '' || failed === facet
  if (counted('place')) {
    raise(`counties ${post.county}`)
    raise(`towns ${post.town}`)
  }
  if (counted('occupation')) raise(`occupations ${post.occupation}`)
  if (counted('industry')) raise(`industries ${post.industry}`)
  if (counted('education')) raise(`educations ${post.education}`)
  if (counted('category')) raise(`categories ${post.category}`)
  if (counted('pay')) {
    const pay = post.payLow
    if (pay === null) raise('payToBeAgreed')
    else for (const step of PAY_THRESHOLDS) if (pay >= step) raise(`pay ${step}`)
  }
  if (counted('posted')) {
    for (const days of POSTED_WITHIN_DAYS)
      if (post.postedAt >= query.now - days * DAY) raise(`posted ${days}`)
  }
}

type Hit = { readonly document: SearchDocument; readonly score: number }

function order(a: Hit, b: Hit, sort: string): number {
  return (
    Number(a.document.doubtful) - Number(b.document.doubtful) ||
    (sort === 'relevance' ? b.score - a.score : 0) ||
    (sort === 'pay'
      ? (b.document.payLow ?? -1) - (a.document.payLow ?? -1) ||
        (b.document.payHigh ?? -1) - (a.document.payHigh ?? -1)
      : 0) ||
    b.document.postedAt - a.document.postedAt ||
    (a.document.id < b.document.id ? -1 : 1)
  )
}

/** Our facets in the shape of an answer. */
export function countsOf(facets: FacetCounts): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const note = (key: string, count: number) => {
    if (count > 0) counts.set(key, count)
  }
  const coded = ['counties', 'towns', 'occupations', 'industries', 'educations', 'categories'] as const
  for (const facet of coded) for (const { code, count } of facets[facet]) note(`${facet} ${code}`, count)
  for (const { atLeast, count } of facets.pay) note(`pay ${atLeast}`, count)
  for (const { days, count } of facets.postedWithin) note(`posted ${days}`, count)
  note('payToBeAgreed', facets.payToBeAgreed)
  return counts
}

export function sameCounts(a: Answer, b: Answer): boolean {
  if (a.total !== b.total || a.counts.size !== b.counts.size) return false
  for (const [key, count] of a.counts) if (b.counts.get(key) !== count) return false
  return true
}
