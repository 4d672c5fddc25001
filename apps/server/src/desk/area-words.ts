import type { Text } from '../kernel/index.ts'
import { type City, findPlace } from '../registry/index.ts'

/** The name of the city, a county or a town; a code that is not known stands as it is. */
export function areaWords(city: City, code: string): Text {
  return findPlace(city, code)?.name ?? { zh: code, en: code }
}
