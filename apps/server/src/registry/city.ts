import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type DivisionTree,
  divisionTree,
  toPinyin,
  type WorkingCalendar,
  workingCalendar,
} from '@qingye/china'
import { parse } from 'yaml'
import { type Text, token } from '../kernel/index.ts'

export interface Occupation {
  readonly code: string
  readonly name: Text
  readonly group: string
  /** other words for it, as people type them */
  readonly aliases: readonly string[]
}

export interface Industry {
  readonly code: string
  readonly name: Text
}

/** What a plan's folder says about its city: read once at start, the same for every request. */
export interface City {
  readonly code: string
  readonly divisions: DivisionTree
  readonly calendar: WorkingCalendar
  readonly occupations: ReadonlyMap<string, Occupation>
  readonly industries: ReadonlyMap<string, Industry>
}

export const cityToken = token<City>('registry.city')

/** @param folder a folder under `plans/` */
export async function loadCity(folder: string): Promise<City> {
  const [counties, towns, villages] = await Promise.all(
    ['counties.tsv', 'towns.tsv', 'villages.csv'].map(name =>
      readFile(join(folder, 'divisions', name), 'utf8'),
    ),
  )
  const rows = [...table(counties ?? '', '\t'), ...table(towns ?? '', '\t'), ...table(villages ?? '', ',')]
  const calendarFolder = join(folder, 'calendar')
  const years = await Promise.all(
    (await readdir(calendarFolder))
      .filter(name => name.endsWith('.json'))
      .map(async name => JSON.parse(await readFile(join(calendarFolder, name), 'utf8'))),
  )
  return {
    code: rows[0]?.code ?? '',
    divisions: divisionTree(rows, { sound: text => toPinyin(text).full }),
    calendar: workingCalendar(years),
    occupations: byCode(await readList<OccupationRow>(folder, 'occupations'), row => ({
      code: row.code,
      name: { zh: row.zh, en: row.en },
      group: row.group,
      aliases: row.aliases ?? [],
    })),
    industries: byCode(await readList<IndustryRow>(folder, 'industries'), row => ({
      code: row.code,
      name: { zh: row.zh, en: row.en },
    })),
  }
}

interface IndustryRow {
  code: string
  zh: string
  en: string
}

interface OccupationRow extends IndustryRow {
  group: string
  aliases?: string[]
}

async function readList<Row>(folder: string, name: string): Promise<readonly Row[]> {
  const file: unknown = parse(await readFile(join(folder, `${name}.yaml`), 'utf8'))
  if (typeof file !== 'object' || file === null || !(name in file))
    throw new Error(`${name}.yaml has no list "${name}"`)
  // vendored with the product and held to its shape by a test
  return (file as Record<string, readonly Row[]>)[name] ?? []
}

function byCode<Row extends { code: string }, Thing>(
  rows: readonly Row[],
  make: (row: Row) => Thing,
): Map<string, Thing> {
  return new Map(rows.map(row => [row.code, make(row)]))
}

function table(text: string, separator: string): { code: string; name: string; nameEn: string }[] {
  return text
    .split('\n')
    .slice(1)
    .filter(line => line !== '')
    .map(line => {
      const [code = '', name = '', nameEn = ''] = line.split(separator)
      return { code, name, nameEn }
    })
}
