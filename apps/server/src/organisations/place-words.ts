import type { Context, Text } from '../kernel/index.ts'
import { cityToken } from '../registry/index.ts'

/** A place or the office of one, in full: 瑞安市塘下镇; Tangxia Town, Rui'an City. */
export function placeWordsOf(context: Context, code: string): Text {
  const { divisions } = context.use(cityToken)
  const codes = [6, 9].filter(length => length <= code.length).map(length => code.slice(0, length))
  const found = (codes.length === 0 ? [code] : codes).flatMap(each => divisions.get(each) ?? [])
  return {
    zh: found.map(each => each.name).join(''),
    en: found
      .map(each => each.nameEn)
      .reverse()
      .join(', '),
  }
}
