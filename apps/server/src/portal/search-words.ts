import { createVocabulary, understand, type Vocabulary } from '@qingye/search'
import { fill, type Text } from '../kernel/index.ts'
import type { City } from '../registry/index.ts'
import { englishPlace } from './post-rows.ts'
import type { Query, SearchProps } from './view/index.ts'

/** The city's names, prepared once, for reading what somebody typed. */
export type Meaning = Vocabulary

export function meaningOf(city: City): Meaning {
  return createVocabulary({
    places: city.divisions.all
      .filter(({ level }) => level === 'county' || level === 'town')
      .map(({ code, name, shortName }) => ({ code, name, aliases: shortName === name ? [] : [shortName] })),
    occupations: [...city.occupations.values()].map(({ code, name, aliases }) => ({
      code,
      name: name.zh,
      aliases,
    })),
  })
}

const onlyPlace: Text = { zh: '只看{name}', en: 'Only in {name}' }
const onlyWork: Text = { zh: '只看{name}', en: 'Only {name}' }
const onlyPay: Text = { zh: '{n} 元以上', en: '{n} yuan and over' }
const longest = 60

/**
 * What the typed words may mean as conditions: offered, never applied unasked. 瑞安 电工 6000以上 offers the county,
 * the occupation and the pay; ruian or 点工 ask "did you mean".
 */
export function meaningIn(
  meaning: Meaning,
  city: City,
  query: Query,
): { offers: NonNullable<SearchProps['offers']>; didYouMean: string | undefined } {
  const typed = query['q']?.[0] ?? ''
  if (typed === '' || typed.length > longest) return { offers: [], didYouMean: undefined }
  const understood = understand(typed, meaning)
  const { page: _first, ...rest } = query
  const sure = understood.suggestions.filter(one => one.how !== 'near')
  const offers = sure.flatMap(({ kind, code }) => {
    const chosen = query[kind] ?? []
    if (chosen.includes(code)) return []
    const label = kind === 'place' ? fillPlace(city, code) : fillWork(city, code)
    return label === undefined ? [] : [{ label, query: { ...rest, [kind]: [...chosen, code] } }]
  })
  const { pay } = understood
  if (pay !== null && query['pay'] === undefined) {
    const yuan = Math.round(pay.atLeast / 100)
    offers.unshift({
      label: fill(onlyPay, { n: yuan }),
      query: { ...rest, q: [understood.rest], pay: [String(yuan)] },
    })
  }
  return { offers: offers.slice(0, 3), didYouMean: understood.didYouMean ?? undefined }
}

function fillPlace(city: City, code: string): Text | undefined {
  const division = city.divisions.get(code)
  if (division === undefined) return undefined
  return {
    zh: fill(onlyPlace, { name: division.shortName }).zh,
    en: fill(onlyPlace, { name: englishPlace(division.nameEn) }).en,
  }
}

function fillWork(city: City, code: string): Text | undefined {
  const name = city.occupations.get(code)?.name
  return name && { zh: fill(onlyWork, { name: name.zh }).zh, en: fill(onlyWork, { name: name.en }).en }
}
