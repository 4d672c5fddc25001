import type { Text } from '../kernel/index.ts'
import type { City } from './city.ts'

export interface Place {
  readonly code: string
  readonly name: Text
}

/** What people call a division in a list: 瑞安, Rui'an; the city as a whole is 全市. Undefined: no such division. */
export function findPlace(city: City, code: string): Place | undefined {
  if (code === city.code) return { code, name: { zh: '全市', en: 'Whole city' } }
  const place = city.divisions.get(code)
  if (place === undefined) return undefined
  return { code, name: { zh: place.shortName, en: place.nameEn.replace(/ (?:City|District|County)$/, '') } }
}

/** The county in which a division lies, for a list; a code that no longer exists stays readable as it is. */
export function countyOf(city: City, division: string): Place {
  const code = division.slice(0, 6)
  return findPlace(city, code) ?? { code, name: { zh: code, en: code } }
}
