import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FacetCounts, SearchDocument, SearchRequest, Tokeniser } from './document.ts'
import { searchNaively } from './oracle.ts'
import { SearchIndex } from './search-index.ts'
import { DAY } from './tally.ts'

const NOW = Date.UTC(2023, 5, 30)
const LEXICON = ['电工', '焊工', '电焊工', '鞋', '跨境', '电商', '运营', '瑞安', '乐清', 'cnc', '有限公司']

/** A small stand-in for the dictionary: every lexicon word for the index, longest first for the query. */
const tokeniser: Tokeniser = {
  forIndex: text => LEXICON.filter(word => text.includes(word)),
  forQuery(text) {
    const words: string[] = []
    let rest = text
    while (rest !== '') {
      const start = rest
      const word = LEXICON.filter(candidate => start.startsWith(candidate)).sort(
        (a, b) => b.length - a.length,
      )[0]
      const run = word ?? /^[^\s]{1,2}/u.exec(rest)?.[0] ?? rest.slice(0, 1)
      words.push(run)
      rest = rest.slice(run.length)
    }
    return words
  },
}

const base: SearchDocument = {
  id: 'a',
  text: { title: '', occupation: '', employer: '', places: '', description: '' },
  county: null,
  town: null,
  occupation: null,
  industry: null,
  education: null,
  category: null,
  payLow: null,
  payHigh: null,
  postedAt: NOW,
  doubtful: false,
}
const post = (id: string, title: string, rest: Partial<SearchDocument> = {}): SearchDocument => ({
  ...base,
  ...rest,
  id,
  text: { ...base.text, title, ...rest.text },
})

const word = fc.constantFrom(...LEXICON, '瓯', '泵', '普工')
const text = fc.array(word, { maxLength: 4 }).map(words => words.join(''))
const code = (...codes: string[]) => fc.option(fc.constantFrom(...codes))
const document: fc.Arbitrary<SearchDocument> = fc.record({
  id: fc.integer({ min: 0, max: 40 }).map(number => `p${number}`),
  text: fc.record({ title: text, occupation: text, employer: text, places: text, description: text }),
  county: code('330381', '330382'),
  town: code('330381001', '330381002', '330382001'),
  occupation: code('6-01', '6-02', '4-01'),
  industry: code('C', 'F'),
  education: code('none', 'college'),
  category: code('market', 'policy'),
  payLow: fc.option(fc.integer({ min: 1, max: 12 }).map(k => k * 100_000)),
  payHigh: fc.option(fc.integer({ min: 1, max: 20 }).map(k => k * 100_000)),
  postedAt: fc.integer({ min: 0, max: 40 }).map(days => NOW - days * DAY),
  doubtful: fc.boolean(),
})
const some = (...codes: string[]) => fc.subarray(codes)
const request: fc.Arbitrary<SearchRequest> = fc.record({
  text: fc
    .array(fc.oneof(word, fc.constantFrom('工', 'c', '焊工有', 'nc')), { maxLength: 3 })
    .map(w => w.join(' ')),
  filters: fc.record(
    {
      places: some('330381', '330382001', '330381002'),
      occupations: some('6-01', '4-01'),
      industries: some('C', 'F'),
      educations: some('college', 'doctor'),
      categories: some('market'),
      payAtLeast: fc.constantFrom(300_000, 600_000, 650_000),
      postedWithinDays: fc.constantFrom(3, 7, 20),
    },
    { requiredKeys: [] },
  ),
  sort: fc.constantFrom('date', 'pay'),
  limit: fc.constant(100),
  now: fc.constant(NOW),
})
type Change =
  | { readonly kind: 'put'; readonly value: SearchDocument }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'compact' }
  | { readonly kind: 'load'; readonly all: SearchDocument[] }
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: document.map(value => ({ kind: 'put', value }) as const) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 0, max: 40 }).map(n => ({ kind: 'remove', id: `p${n}` }) as const),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'compact' } as const) },
  { weight: 1, arbitrary: fc.array(document, { maxLength: 8 }).map(all => ({ kind: 'load', all }) as const) },
)

function aboveZero(facets: FacetCounts): Record<string, number> {
  const counts: Record<string, number> = {}
  const note = (key: string, count: number) => {
    if (count > 0) counts[key] = count
  }
  const coded = ['counties', 'towns', 'occupations', 'industries', 'educations', 'categories'] as const
  for (const facet of coded) for (const { code: c, count } of facets[facet]) note(`${facet} ${c}`, count)
  for (const { atLeast, count } of facets.pay) note(`pay ${atLeast}`, count)
  for (const { days, count } of facets.postedWithin) note(`posted ${days}`, count)
  note('payToBeAgreed', facets.payToBeAgreed)
  return counts
}

function applied(index: SearchIndex, living: Map<string, SearchDocument>, step: Change): void {
  if (step.kind === 'put') {
    index.put(step.value)
    living.set(step.value.id, step.value)
  } else if (step.kind === 'remove') {
    expect(index.remove(step.id)).toBe(living.delete(step.id))
  } else if (step.kind === 'load') {
    index.load(step.all)
    for (const value of step.all) living.set(value.id, value)
  } else index.compact()
}

describe('the index against a loop over all posts', () => {
  it('lists and counts the same after any adding, replacing, removing and merging', () => {
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 80 }),
        fc.array(request, { minLength: 3, maxLength: 6 }),
        (steps, asked) => {
          const index = new SearchIndex({ tokeniser })
          const living = new Map<string, SearchDocument>()
          for (const step of steps) applied(index, living, step)
          expect(index.size).toBe(living.size)
          for (const one of asked) {
            const truth = searchNaively([...living.values()], tokeniser, one)
            const result = index.search(one)
            expect(result.hits.map(hit => hit.id)).toEqual(truth.ids)
            expect(result.total).toBe(truth.ids.length)
            expect(aboveZero(result.facets)).toEqual(truth.counts)
            expect(result.query.relaxed).toBe(truth.relaxed)
            expect(result.query.byCharacters).toEqual(truth.byCharacters)
          }
        },
      ),
      { seed: 20230630, numRuns: 300 },
    )
  })

  it('scores the same however the posts came in, and pages without gap or repeat', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), request, (steps, asked) => {
        const grown = new SearchIndex({ tokeniser })
        const living = new Map<string, SearchDocument>()
        for (const step of steps) applied(grown, living, step)
        const built = new SearchIndex({ tokeniser })
        built.load(living.values())
        const ranked = { ...asked, sort: 'relevance' } as const
        const whole = grown.search(ranked)
        expect(whole.hits).toEqual(built.search(ranked).hits)
        const pages = [0, 3, 6].flatMap(offset => grown.search({ ...ranked, offset, limit: 3 }).hits)
        expect(pages).toEqual(whole.hits.slice(0, 9))
      }),
      { seed: 20230701, numRuns: 200 },
    )
  })
})

describe('the index', () => {
  const posts = [
    post('1', '电工', { county: '330381', payLow: 600_000, payHigh: 800_000, postedAt: NOW - DAY }),
    post('2', '焊工', {
      county: '330382',
      payLow: 599_999,
      text: { ...base.text, description: '电工证优先 电工' },
    }),
    post('3', '电工学徒', { county: '330381', doubtful: true, payLow: 900_000 }),
    post('4', '鞋底压机工', { county: '330382' }),
  ]
  const index = new SearchIndex({ tokeniser, declared: { counties: ['330302'] } })
  index.load(posts)
  const found = (asked: Partial<SearchRequest>) =>
    index.search({ now: NOW, ...asked }).hits.map(hit => hit.id)

  it('ranks a word in the title above one in the description, and doubtful posts last', () => {
    expect(found({ text: '电工' })).toEqual(['1', '2', '3'])
  })

  it('filters pay by the lower bound and never shows a post to be agreed', () => {
    expect(found({ filters: { payAtLeast: 600_000 } }).sort()).toEqual(['1', '3'])
    expect(found({ filters: { payAtLeast: 0 } })).not.toContain('4')
  })

  it('lists a declared county with zero', () => {
    const { counties } = index.search({ now: NOW, text: '电工', filters: { places: ['330381'] } }).facets
    expect(counties).toEqual([
      { code: '330302', count: 0 },
      { code: '330381', count: 2 },
      { code: '330382', count: 1 },
    ])
  })

  it('finds one character and an unknown word inside a title', () => {
    expect(found({ text: '底' })).toEqual(['4'])
    const unknown = index.search({ now: NOW, text: '压' })
    expect(unknown.query.byCharacters).toEqual([])
    expect(unknown.hits.map(hit => hit.id)).toEqual(['4'])
  })

  it('lists posts with any word when none has all, and says so', () => {
    const both = index.search({ now: NOW, text: '鞋 电工' })
    expect(both.query.relaxed).toBe(true)
    expect(both.total).toBe(4)
    expect(index.search({ now: NOW, text: '电工' }).query.relaxed).toBe(false)
  })

  it('cuts a query of 10,000 characters and says where', () => {
    const { query } = index.search({ now: NOW, text: '电工'.repeat(5000) })
    expect(query.cut).toEqual({ reason: 'characters', limit: 64, had: 10_000 })
    expect(query.words).toEqual(['电工'])
    expect(index.search({ now: NOW, text: '电工' }).query.cut).toBeNull()
  })

  it('takes full-width and upper-case letters for the same', () => {
    index.put(post('5', 'CNC 操机'))
    expect(found({ text: 'ｃｎＣ' })).toEqual(['5'])
    expect(index.remove('5')).toBe(true)
    expect(found({ text: 'cnc' })).toEqual([])
  })

  it('refuses pay that is not a whole number of fen and a moment that is none', () => {
    expect(() => index.put(post('6', '电工', { payLow: 0.5 }))).toThrow(RangeError)
    expect(() => index.put(post('6', '电工', { payLow: 2 ** 31 }))).toThrow(/Pay of 6/)
    expect(() => index.put(post('6', '电工', { postedAt: Number.NaN }))).toThrow(/postedAt of 6/)
    expect(index.size).toBe(4)
  })

  it('shows a new post in the next search after hundreds of others', () => {
    const busy = new SearchIndex({ tokeniser })
    for (let number = 0; number < 1500; number++) {
      busy.put(post(`n${number}`, '焊工'))
      if (number % 3 === 0) busy.remove(`n${number - 1}`)
    }
    busy.put(post('new', '瑞安电工'))
    expect(busy.search({ now: NOW, text: '瑞安' }).hits.map(hit => hit.id)).toEqual(['new'])
    expect(busy.search({ now: NOW, text: '焊工' }).total).toBe(busy.size - 1)
  })
})
