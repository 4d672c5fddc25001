import { fill, type Text } from '../kernel/index.ts'
import { categories, searchPosts } from '../posts/index.ts'
import { type City, educations } from '../registry/index.ts'
import type { Ask, Route } from './portal.ts'
import { englishPlace, rowOf } from './post-rows.ts'
import { readSearch, type SearchInput } from './search-query.ts'
import { type Meaning, meaningIn } from './search-words.ts'
import {
  type Facet,
  type FacetOption,
  paths,
  type Query,
  renderSearch,
  type SearchProps,
} from './view/index.ts'

const pageSize = 20

export function searchRoutes(meaning: Meaning): Route[] {
  return [
    {
      method: 'GET',
      path: '/search',
      shared: true,
      async handle(ask) {
        const props = await searchProps(ask, meaning)
        return { html: renderSearch(await ask.frame(paths.search(props.query)), props) }
      },
    },
  ]
}

async function searchProps(ask: Ask, meaning: Meaning): Promise<SearchProps> {
  const { city } = ask.portal
  const { query, input } = readSearch(ask.query, city)
  const found = await ask.call(searchPosts, input)
  const meant = meaningIn(meaning, city, query)
  const nearest = found.total === 0 ? await nearestTo(ask, query) : undefined
  return {
    query,
    total: found.total,
    page: input.page,
    pageSize,
    sort: input.sort,
    rows: found.hits.map(hit => rowOf(city, hit, found.words)),
    facets: facetsOf(city, found.facets, input),
    offers: found.total === 0 ? [] : meant.offers, // one more condition never finds more
    ...(meant.didYouMean !== undefined && { didYouMean: meant.didYouMean }),
    ...(found.cut !== null && { understood: fill(cutWords, { n: found.cut.limit }) }),
    ...(found.cut === null && found.relaxed && found.total > 0 && { understood: relaxedWords }),
    ...(nearest !== undefined && { nearest }),
  }
}

const cutWords: Text = {
  zh: '写得太长，只用了前面 {n} 个。',
  en: 'That was long: only the first {n} were used.',
}
const relaxedWords: Text = {
  zh: '没有全都对得上的，这些最接近。',
  en: 'Nothing matches every word; these come nearest.',
}

/** For an empty result: the conditions without which most is found; one if that is enough, else all but the words. */
async function nearestTo(ask: Ask, query: Query): Promise<SearchProps['nearest']> {
  const { q, sort: _sort, page: _page, ...conditions } = query
  const keys = Object.keys(conditions)
  const words = q === undefined ? {} : { q }
  const tries = [
    ...keys.slice(0, 5).map(key => [key]),
    ...(keys.length > 1 ? [keys] : []),
    ...(q !== undefined && keys.length > 0 ? [['q']] : []),
  ]
  let best: SearchProps['nearest']
  for (const dropped of tries) {
    const rest = Object.fromEntries(
      Object.entries({ ...words, ...conditions }).filter(([key]) => !dropped.includes(key)),
    )
    const { total } = await ask.call(searchPosts, readSearch(rest, ask.portal.city).input)
    const isWider = dropped.length > 1 || dropped[0] === 'q'
    if (total === 0 || (best !== undefined && (isWider || best.count >= total))) continue
    best = { label: withoutWords(ask, query, dropped), query: rest, count: total }
  }
  return best
}

function withoutWords(ask: Ask, query: Query, dropped: readonly string[]): Text {
  const labels = dropped.flatMap(key => (query[key] ?? []).map(value => labelOf(ask.portal.city, key, value)))
  return {
    zh: `去掉“${labels.map(one => one.zh).join('、')}”`,
    en: `Without “${labels.map(one => one.en).join(', ')}”`,
  }
}

const payWords: Text = { zh: '{n} 以上', en: '{n} and over' }
const daysWords: Record<number, Text> = {
  1: { zh: '今天', en: 'Today' },
  3: { zh: '3 天内', en: 'Within 3 days' },
  7: { zh: '一周内', en: 'Within a week' },
  30: { zh: '30 天内', en: 'Within 30 days' },
}
const grouped = (n: number) => String(n).replaceAll(/\B(?=(\d{3})+$)/g, ',')

/** What a condition of the URL is called. */
export function labelOf(city: City, key: string, value: string): Text {
  switch (key) {
    case 'place':
      return placeName(city, value)
    case 'occupation':
      return city.occupations.get(value)?.name ?? other
    case 'industry':
      return city.industries.get(value)?.name ?? other
    case 'edu':
      return Object.entries(educations).find(([code]) => code === value)?.[1] ?? other
    case 'cat':
      return Object.entries(categories).find(([code]) => code === value)?.[1] ?? other
    case 'pay':
      return fill(payWords, { n: grouped(Number(value)) })
    case 'days':
      return daysWords[Number(value)] ?? fill({ zh: '{n} 天内', en: 'Within {n} days' }, { n: value })
    default:
      return other
  }
}

interface Counts {
  readonly counties: readonly Count[]
  readonly towns: readonly Count[]
  readonly occupations: readonly Count[]
  readonly industries: readonly Count[]
  readonly educations: readonly Count[]
  readonly categories: readonly Count[]
  readonly pay: readonly { readonly atLeast: number; readonly count: number }[]
  readonly postedWithin: readonly { readonly days: number; readonly count: number }[]
}
interface Count {
  readonly code: string
  readonly count: number
}

function facetsOf(city: City, counts: Counts, input: SearchInput): Facet[] {
  const options = (key: string, rows: readonly Count[], chosen: readonly string[]): FacetOption[] => {
    const known = new Set(rows.map(row => row.code))
    const missing = chosen.filter(code => !known.has(code)).map(code => ({ code, count: 0 }))
    return [...rows, ...missing].map(({ code, count }) => ({
      value: code,
      label: labelOf(city, key, code),
      count,
      selected: chosen.includes(code),
    }))
  }
  const many = (key: string, label: Text, rows: readonly Count[], chosen: readonly string[]): Facet => ({
    key,
    label,
    choice: 'many',
    options: chosenFirst(options(key, rows, chosen)),
  })
  const one = (key: string, label: Text, rows: readonly Count[], chosen: number | undefined): Facet => ({
    key,
    label,
    choice: 'one',
    options: options(key, rows, chosen === undefined ? [] : [String(chosen)]),
  })
  const pay = counts.pay.map(({ atLeast, count }) => ({ code: String(atLeast / 100), count }))
  const days = counts.postedWithin.map(row => ({ code: String(row.days), count: row.count }))
  const [county, another] = input.places
  const towns =
    county === undefined || another !== undefined
      ? []
      : counts.towns.filter(town => town.code.startsWith(county.slice(0, 6)))
  const isTown = (code: string) => code.length > 6
  return [
    many(
      'place',
      names.county,
      counts.counties,
      input.places.filter(code => !isTown(code)),
    ),
    many('place', names.town, found(towns), input.places.filter(isTown)),
    one('pay', names.pay, pay, input.pay),
    many('occupation', names.occupation, found(counts.occupations), input.occupations),
    many('cat', names.category, found(counts.categories), input.categories),
    many('edu', names.education, found(counts.educations), input.educations),
    many('industry', names.industry, found(counts.industries), input.industries),
    one('days', names.days, days, input.days),
  ].filter(facet => facet.options.length > 0)
}

const names = {
  county: { zh: '县（市、区）', en: 'County' },
  town: { zh: '镇街', en: 'Town' },
  pay: { zh: '月薪', en: 'Monthly pay' },
  occupation: { zh: '工种', en: 'Occupation' },
  category: { zh: '类别', en: 'Kind' },
  education: { zh: '学历', en: 'Education' },
  industry: { zh: '行业', en: 'Industry' },
  days: { zh: '发布时间', en: 'Posted' },
} as const satisfies Record<string, Text>

/** What is chosen, then the most found; what finds nothing stays, at the end. Steps of pay keep their order. */
function chosenFirst(options: readonly FacetOption[]): FacetOption[] {
  return options.toSorted((a, b) => Number(b.selected) - Number(a.selected) || b.count - a.count)
}

/** A code that no list names is never shown as it is. */
const other: Text = { zh: '其他', en: 'Other' }

/** Of long lists what is there. */
function found(rows: readonly Count[]): Count[] {
  return rows.filter(row => row.count > 0)
}

/** A county is said 瑞安, a town 塘下镇. */
export function placeName(city: City, code: string): Text {
  const division = city.divisions.get(code)
  return division === undefined ? other : { zh: division.shortName, en: englishPlace(division.nameEn) }
}
