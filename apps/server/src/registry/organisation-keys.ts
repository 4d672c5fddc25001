import { toPinyin } from '@qingye/china'

/** Ends of names that say only the legal form: nobody looks for them. */
const forms = /(股份有限公司|有限责任公司|有限公司|公司|个体工商户)$/u
/** Where a name begins with its place: 温州市, 瑞安, 浙江省… Read off the city's own divisions. */
export interface KeyRules {
  /** place names as names begin with them, the longest first */
  readonly places: readonly string[]
}

/** What somebody typed, as keys are written: without spaces and signs, small, half-width. */
export function plainKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 60)
}

/**
 * Every beginning under which an organisation is found: the whole name, the name without its place, each later
 * character of that part, both as pinyin in full and by initials, the credit code. 温州海川泵阀有限公司 is found by
 * 温州海, 海川, 泵阀, wenzhouhai, haichuan, hcbf and 9133.
 */
export function keysOf(name: string, creditCode: string, rules: KeyRules): string[] {
  const whole = plainKey(name)
  const core = plainKey(coreOf(name, rules))
  const keys = new Set([whole, plainKey(creditCode)])
  const characters = [...core]
  // the last character alone finds too much
  for (let at = 0; at < Math.max(1, characters.length - 1); at += 1) keys.add(characters.slice(at).join(''))
  for (const text of [whole, core]) {
    const { full, initials } = toPinyin(text)
    keys.add(plainKey(full))
    keys.add(plainKey(initials))
  }
  keys.delete('')
  return [...keys]
}

/** The part of a name by which it is called. */
function coreOf(name: string, rules: KeyRules): string {
  let text = name.replaceAll(/[（(].*?[）)]/gu, '').trim()
  for (let again = true; again; ) {
    const place = rules.places.find(each => text.startsWith(each) && text.length > each.length + 1)
    again = place !== undefined
    if (place !== undefined) text = text.slice(place.length).replace(/^[省市县区镇]/u, '')
  }
  const short = text.replace(forms, '')
  return short.length >= 2 ? short : text
}
