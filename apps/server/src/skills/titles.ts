import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { parse } from 'yaml'
import { type Text, token } from '../kernel/index.ts'

export const series = {
  skill: { zh: '技能人才', en: 'Skilled people' },
  'most-beautiful': { zh: '“最美”系列', en: 'The “most beautiful” series' },
} as const satisfies Record<string, Text>
export type Series = keyof typeof series

export interface Title {
  readonly code: string
  readonly name: Text
  readonly series: Series
}

export type Titles = ReadonlyMap<string, Title>
export const titlesToken = token<Titles>('skills.titles')

const file = Type.Object({
  titles: Type.Array(
    Type.Object(
      {
        code: Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' }),
        zh: Type.String({ minLength: 2, maxLength: 40 }),
        en: Type.String({ minLength: 2, maxLength: 80 }),
        series: Type.Unsafe<Series>({ type: 'string', enum: Object.keys(series) }),
      },
      { additionalProperties: false },
    ),
    { minItems: 1 },
  ),
})

/**
 * The titles of a plan's folder.
 * @throws Error that names what is wrong, at start and not when somebody nominates
 */
export async function loadTitles(folder: string): Promise<Titles> {
  return readTitles(await readFile(join(folder, 'titles.yaml'), 'utf8'))
}

export function readTitles(source: string): Titles {
  const read: unknown = parse(source)
  if (!Value.Check(file, read)) {
    const [wrong] = Value.Errors(file, read)
    throw new Error(`titles.yaml: ${wrong?.instancePath ?? ''} ${wrong?.message ?? 'cannot be read'}`)
  }
  const { titles } = read as Static<typeof file> // checked just above
  const all = new Map(
    titles.map(({ code, zh, en, series: of }) => [code, { code, name: { zh, en }, series: of }]),
  )
  if (all.size !== titles.length) throw new Error('titles.yaml: a code stands twice')
  return all
}
