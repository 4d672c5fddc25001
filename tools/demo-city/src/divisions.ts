import { at, cumulate } from './random.ts'

/** A division as the plan's files give it. `parent` is the code of the next division up. */
export interface DivisionRow {
  readonly code: string
  readonly name: string
  readonly level: 'county' | 'town' | 'village'
  readonly parent: string
}

export interface Town {
  readonly code: string
  readonly name: string
}

/** The lowest division that somebody can live in. */
export interface Leaf {
  readonly code: string
  readonly name: string
  /** undefined where a county has no towns */
  readonly town: Town | undefined
}

export interface County {
  readonly code: string
  readonly name: string
  /** without 区, 县 or 市 */
  readonly short: string
  readonly towns: readonly Town[]
  readonly leaves: readonly Leaf[]
}

/** Relative population (about ten thousands), so that the city has its weight where it has it. */
const populations: Readonly<Record<string, number>> = {
  330302: 117,
  330303: 73,
  330304: 96,
  330305: 15,
  330324: 87,
  330326: 86,
  330327: 84,
  330328: 29,
  330329: 27,
  330381: 152,
  330382: 145,
  330383: 47,
}

/**
 * Reads the plan's three division files: counties and towns with tabs and a header, villages with commas
 * (code, name, town's code) and none.
 */
export function readDivisions(files: { counties: string; towns: string; villages: string }): DivisionRow[] {
  const rows: DivisionRow[] = []
  for (const [code = '', name = ''] of cells(files.counties, '\t')) {
    if (/^\d{6}$/.test(code)) rows.push({ code, name, level: 'county', parent: code.slice(0, 4) })
  }
  for (const [code = '', name = ''] of cells(files.towns, '\t')) {
    if (/^\d{9}$/.test(code)) rows.push({ code, name, level: 'town', parent: code.slice(0, 6) })
  }
  for (const [code = '', name = ''] of cells(files.villages, ',')) {
    if (/^\d{12}$/.test(code)) rows.push({ code, name, level: 'village', parent: code.slice(0, 9) })
  }
  return rows
}

function cells(text: string, separator: string): string[][] {
  return text.split(/\r?\n/).map(line => line.split(separator))
}

export interface Map12 {
  readonly counties: readonly County[]
  /** running totals of population, for `Random.index` */
  readonly byPopulation: Float64Array
}

/** Groups the rows by county. A county may have no towns; a county without villages is its own leaf. */
export function mapOf(rows: readonly DivisionRow[]): Map12 {
  const counties = rows.filter(row => row.level === 'county').map(row => countyOf(row, rows))
  if (counties.length === 0) throw new RangeError('no county among the divisions')
  return { counties, byPopulation: cumulate(counties.map(county => populations[county.code] ?? 50)) }
}

function countyOf(row: DivisionRow, rows: readonly DivisionRow[]): County {
  const inside = rows.filter(other => other.code.startsWith(row.code))
  // 「县直辖村级区划」 is a filler of the statistical code, not a town that anybody lives in
  const towns = inside.filter(other => other.level === 'town' && !other.name.includes('直辖'))
  const byCode = new Map(towns.map(town => [town.code, town]))
  const villages = inside.filter(other => other.level === 'village')
  const lowest = villages.length > 0 ? villages : towns.length > 0 ? towns : [row]
  return {
    code: row.code,
    name: row.name,
    short: row.name.slice(0, -1),
    towns,
    leaves: lowest.map(leaf => ({
      code: leaf.code,
      name: leaf.name,
      town: byCode.get(leaf.code.slice(0, 9)),
    })),
  }
}

/** The county with a code; the first one when this city has no such county. */
export function countyByCode(map: Map12, code: string): County {
  return map.counties.find(county => county.code === code) ?? at(map.counties, 0)
}
