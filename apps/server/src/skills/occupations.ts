import type { City, Occupation } from '../registry/index.ts'

const indexes = new WeakMap<City, ReadonlyMap<string, Occupation>>()

/** What somebody wrote, as the city's list has it: by its code, its name or one of its other words. */
export function occupationOf(city: City, typed: string): Occupation | undefined {
  let index = indexes.get(city)
  if (index === undefined) {
    index = indexed(city)
    indexes.set(city, index)
  }
  return index.get(plain(typed))
}

function indexed({ occupations }: City): ReadonlyMap<string, Occupation> {
  const index = new Map<string, Occupation>()
  // the first that claims a word has it: names go before aliases
  const add = (word: string, one: Occupation) => {
    if (!index.has(plain(word))) index.set(plain(word), one)
  }
  for (const one of occupations.values())
    for (const word of [one.code, one.name.zh, one.name.en]) add(word, one)
  for (const one of occupations.values()) for (const word of one.aliases) add(word, one)
  return index
}

const plain = (word: string) => word.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()
