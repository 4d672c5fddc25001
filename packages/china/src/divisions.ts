import type { Day } from './dates.ts'
import { editDistance } from './edit-distance.ts'

export const divisionLevels = ['city', 'county', 'town', 'village'] as const
export type DivisionLevel = (typeof divisionLevels)[number]

const levelByLength: Readonly<Record<number, DivisionLevel>> = {
  4: 'city',
  6: 'county',
  9: 'town',
  12: 'village',
}
const lengths = [12, 9, 6, 4] as const

/** The level that a code has by its length: 4 city, 6 county, 9 town, 12 village. Undefined: no code. */
export function levelOf(code: string): DivisionLevel | undefined {
  return /^\d+$/.test(code) ? levelByLength[code.length] : undefined
}

/**
 * The code one level up, by its digits alone: 330381101 → 330381. Undefined above a city, or for what is no code.
 * It need not exist as a division: 330383 has no towns, its villages hang on the county. Ask the tree for the real one.
 */
export function parentCodeOf(code: string): string | undefined {
  if (levelOf(code) === undefined) return undefined
  const length = lengths.find(shorter => shorter < code.length)
  return length === undefined ? undefined : code.slice(0, length)
}

/** All codes above this one by its digits, nearest first. */
export function ancestorCodesOf(code: string): string[] {
  const parent = parentCodeOf(code)
  return parent === undefined ? [] : [parent, ...ancestorCodesOf(parent)]
}

/** True when the code lies in the area or is the area itself. Neither need exist. Nothing lies in what is no code. */
export function within(area: string, code: string): boolean {
  return levelOf(area) !== undefined && levelOf(code) !== undefined && code.startsWith(area)
}

/**
 * The half-open range of all codes in an area, to be compared byte by byte (COLLATE "C"): `lo <= code && code < hi`.
 * @throws RangeError for what is no code
 */
export function rangeOf(area: string): { readonly lo: string; readonly hi: string } {
  if (levelOf(area) === undefined) throw new RangeError(`not a division code: ${area}`)
  // ':' is the byte after '9'
  return { lo: area, hi: area.slice(0, -1) + String.fromCharCode(area.charCodeAt(area.length - 1) + 1) }
}

/** One row of the data. */
export interface DivisionRow {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  /** what people also type for it: a common misreading, a former name */
  readonly aliases?: readonly string[]
  /** first and last day on which the code was in force, both included; null: not known, or still */
  readonly from?: Day | null
  readonly until?: Day | null
}

export interface Division {
  readonly code: string
  /** 瑞安市 */
  readonly name: string
  /** 瑞安 */
  readonly shortName: string
  /** Rui'an City */
  readonly nameEn: string
  readonly level: DivisionLevel
  /** the nearest division above that exists; null for the top of this tree */
  readonly parent: string | null
  readonly from: Day | null
  readonly until: Day | null
}

export interface DivisionTree {
  /** cities first, then by code */
  readonly all: readonly Division[]
  get(code: string): Division | undefined
  /** directly below, by code; empty for leaves. The level below a county may be villages. */
  children(code: string): readonly Division[]
  /** all below, at any depth, without itself */
  descendants(code: string): readonly Division[]
  /** nearest first; also for a code that is not in the tree (an old village): what lies above it */
  ancestors(code: string): readonly Division[]
  /** 瑞安市塘下镇 — from the county down, since everything is in one city; the city itself by its own name */
  pathName(code: string): string
  /** Rui'an City, Tangxia Town → `Tangxia Town, Rui'an City` */
  pathNameEn(code: string): string
  find(text: string): DivisionMatch
}

export interface DivisionMatch {
  /** everything the text names exactly, the larger first; more than one is a namesake: ask which */
  readonly found: readonly Division[]
  /** when nothing is found: what may have been meant, best first, five at most */
  readonly suggestions: readonly Division[]
}

export interface DivisionTreeOptions {
  /** how Chinese sounds, for suggestions: `text => toPinyin(text).full`. Without it only the writing is compared. */
  readonly sound?: (text: string) => string
}

const generic = /(?:社区居委会|居委会|村委会|(?:畲族)?[镇乡]|街道|社区|[市县区村])$/
const genericEn =
  / (?:City|District|County|Subdistrict|Town|Township|She Ethnic Town|She Ethnic Township|Village|Community)$/

/** 瑞安市 → 瑞安, 青街畲族乡 → 青街. A name of one character, and what is no division's name, keep their ending. */
export function shortNameOf(name: string): string {
  if (/(?:林场|开发区|保护区|场区|生活区|管理区)$/.test(name)) return name
  const short = name.replace(generic, '')
  return [...short].length >= 2 ? short : name
}

/**
 * Builds the tree of one city from its rows, in any order. Depth is not assumed: a division hangs on the nearest
 * one above it that exists.
 * @throws Error for a code of a wrong length, or twice the same code
 */
export function divisionTree(rows: readonly DivisionRow[], options: DivisionTreeOptions = {}): DivisionTree {
  const byCode = new Map<string, Division>()
  const sorted = [...rows].sort((a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1))
  const below = new Map<string, Division[]>()
  for (const row of sorted) {
    const division = divisionOf(row, byCode)
    if (byCode.has(division.code)) throw new Error(`division ${division.code} is given twice`)
    byCode.set(division.code, division)
    if (division.parent !== null) push(below, division.parent, division)
  }
  const all = [...byCode.values()]
  const named = namesOf(all, new Map(rows.map(row => [row.code, row.aliases ?? []])))

  const ancestors = (code: string) =>
    ancestorCodesOf(code).flatMap(above => {
      const division = byCode.get(above)
      return division ? [division] : []
    })
  const path = (code: string): Division[] => {
    const self = byCode.get(code)
    const whole = self ? [self, ...ancestors(code)] : ancestors(code)
    return whole.length > 1 ? whole.filter(division => division.level !== 'city') : whole
  }
  const resolve = (text: string, under: string | undefined): Division[] => {
    const inside = (division: Division) =>
      under === undefined || (division.code !== under && within(under, division.code))
    const whole = (named.get(text) ?? []).filter(inside)
    if (whole.length > 0) return whole
    const found = new Set<Division>()
    for (let at = 2; at < text.length - 1; at++)
      for (const above of named.get(text.slice(0, at)) ?? [])
        if (inside(above)) for (const hit of resolve(text.slice(at), above.code)) found.add(hit)
    return [...found]
  }
  /** 瑞安市塘夏镇: what can be read from the left narrows where the rest is looked for. */
  const suggestFor = (typed: string): Division[] => {
    if (typed.length > longestSuggested) return []
    for (let at = typed.length - 1; at >= 2 && !isLatin(typed); at--) {
      const areas = resolve(typed.slice(0, at), undefined)
      if (areas.length === 0) continue
      const inside = areas.flatMap(area => all.filter(d => d.code !== area.code && within(area.code, d.code)))
      return [...suggest(typed.slice(at), inside, options.sound), ...areas].slice(0, mostSuggested)
    }
    return suggest(typed, all, options.sound)
  }
  const find = (text: string): DivisionMatch => {
    const typed = foldName(text)
    if (typed === '') return { found: [], suggestions: [] }
    const byNumber = byCode.get(typed)
    const found = byNumber
      ? [byNumber]
      : resolve(typed.replace(/^(?:浙江省|浙江|zhejiang)(?=.)/, ''), undefined)
    if (found.length > 0) return { found, suggestions: [] }
    return { found, suggestions: suggestFor(typed) }
  }
  return {
    all,
    get: code => byCode.get(code),
    children: code => below.get(code) ?? [],
    descendants: code => all.filter(division => division.code !== code && within(code, division.code)),
    ancestors,
    pathName: code =>
      path(code)
        .reverse()
        .map(division => division.name)
        .join(''),
    pathNameEn: code =>
      path(code)
        .map(division => division.nameEn)
        .join(', '),
    find,
  }
}

function divisionOf(row: DivisionRow, known: ReadonlyMap<string, Division>): Division {
  const level = levelOf(row.code)
  if (level === undefined) throw new Error(`not a division code: ${row.code} (${row.name})`)
  return {
    code: row.code,
    name: row.name,
    shortName: shortNameOf(row.name),
    nameEn: row.nameEn,
    level,
    parent: ancestorCodesOf(row.code).find(code => known.has(code)) ?? null,
    from: row.from ?? null,
    until: row.until ?? null,
  }
}

/** Only letters, digits and Chinese characters, small and half-width; sixty characters are enough for any address. */
function foldName(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 60)
}

const latinGeneric: readonly (readonly [RegExp, string])[] = [
  [/市$/, 'shi'],
  [/区$/, 'qu'],
  [/县$/, 'xian'],
  [/街道$/, 'jiedao'],
  [/镇$/, 'zhen'],
  [/乡$/, 'xiang'],
]

/** Every way a division is called, folded → the divisions, larger first. */
function namesOf(
  all: readonly Division[],
  aliases: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly Division[]> {
  const named = new Map<string, Division[]>()
  for (const division of all) {
    const latin = foldName(division.nameEn.replace(genericEn, ''))
    const ending = latinGeneric.find(([pattern]) => pattern.test(division.name))?.[1] ?? ''
    const names = [
      division.name,
      division.shortName,
      division.name.replace(/(?:社区居委会|居委会)$/, '社区').replace(/村委会$/, '村'),
      division.nameEn,
      latin,
      latin + ending,
      ...(aliases.get(division.code) ?? []),
    ]
    for (const name of new Set(names.map(foldName))) push(named, name, division)
  }
  return named
}

function push(map: Map<string, Division[]>, key: string, division: Division): void {
  const list = map.get(key)
  if (list) list.push(division)
  else map.set(key, [division])
}

const mostSuggested = 5
/** A longer text is a sentence or an attack, not a misspelt name. */
const longestSuggested = 24

function isLatin(typed: string): boolean {
  return /^[a-z0-9]+$/.test(typed)
}

function suggest(typed: string, all: readonly Division[], sound?: (text: string) => string): Division[] {
  const latinTyped = isLatin(typed)
  const short = shortNameOf(typed)
  const heard = latinTyped ? typed : sound ? foldName(sound(short)) : undefined
  const ranked: { division: Division; distance: number }[] = []
  for (const division of all) {
    if (division.level === 'village') continue
    const latin = foldName(division.nameEn.replace(genericEn, ''))
    const slips = latin.length >= 9 ? 2 : 1
    const bySound = heard === undefined ? slips + 1 : editDistance(heard, latin, slips)
    const byWriting = latinTyped ? slips + 1 : editDistance(short, division.shortName, 1) + 0.5
    const distance = Math.min(bySound <= slips ? bySound : 9, byWriting <= 1.5 ? byWriting : 9)
    if (distance < 9) ranked.push({ division, distance })
  }
  ranked.sort((a, b) => a.distance - b.distance)
  return ranked.slice(0, mostSuggested).map(({ division }) => division)
}
