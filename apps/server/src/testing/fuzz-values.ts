/** Values that programs stumble over, and values that are right, drawn with a seed: the same seed, the same requests. */
import type { Things } from './fuzz-things.ts'
import { seededRandom } from './seeded-random.ts'

export type Schema = Readonly<Record<string, unknown>>

const hostile: readonly unknown[] = [
  '',
  ' ',
  "' OR 1=1 --",
  '"; DROP TABLE registry.people; --',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}',
  '../../../../etc/passwd',
  'zero\u0000byte',
  '\ud800',
  '\u202egnp.exe',
  '\r\nSet-Cookie: qy_session=1',
  '%00%ff',
  '=1+1',
  '@SUM(A1)',
  '０１２３４',
  '𠮷野家',
  'é'.normalize('NFD'),
  '😀'.repeat(60),
  '岗'.repeat(3_000),
  'A'.repeat(20_000),
  '9'.repeat(400),
  '2023-02-29',
  '0000-00-00',
  '9999999-12-31',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '-0',
  '1e309',
  '%',
  '_',
  '\\',
  -1,
  0,
  0.1,
  1e21,
  2 ** 53 + 2,
  -2_147_483_649,
  Number.MAX_VALUE,
  true,
  null,
  [],
  {},
  [[[[[[]]]]]],
  { __proto__: { admin: true }, constructor: { prototype: { admin: true } } },
  { $ne: null },
  Array.from({ length: 300 }, () => 'x'),
]

const likely = [
  '330381',
  '3303',
  '330302',
  '330381101',
  '330381101009',
  '2023-11-22',
  '2023-12-31',
  '2023-11',
  '2023',
  '13800000001',
  '0577-65000001',
  '123456',
  '330381200105171234',
  '91330381MA2C0001XK',
  'S1-Q1',
  'S1-Q3',
  'S2-1-C1',
  'hrss',
  'yes',
  '低压电工',
  'linxiaoman',
  'long enough for a test',
] as const

export interface Draw {
  chance(share: number): boolean
  below(limit: number): number
  pick<T>(items: readonly T[]): T
  shuffled<T>(items: readonly T[]): T[]
  /** an id; mostly of something that is called so */
  id(name: string): string
  /** a right value by the schema, as far as it says; the name of its field tells which id is meant */
  right(schema: Schema, name?: string): unknown
  wrong(): unknown
  /** a value as it stands in an address or a form */
  text(value: unknown): string
}

/** @param things what exists, so that many requests are about something; asked anew at each draw */
export function drawFrom(seed: number, things: () => Things): Draw {
  const random = seededRandom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const chance = (share: number) => random() < share
  function pick<T>(items: readonly T[]): T {
    const item = items[below(items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  function id(name: string): string {
    const named = chance(0.85) ? things().called(name) : undefined
    return pick(named ?? things().all)
  }

  function shuffled<T>(items: readonly T[]): T[] {
    const keyed = items.map(item => ({ item, key: random() }))
    return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
  }

  function text(schema: Schema, name: string): unknown {
    const { pattern, format, minLength = 0 } = schema
    if (format === 'id' || format === 'uuid') return id(name)
    if (format === 'day' || format === 'date') return pick(['2023-11-22', '2023-12-31', '2022-06-30'])
    if (typeof pattern === 'string') {
      const fits = [...likely, id(name)].filter(candidate => new RegExp(pattern, 'u').test(candidate))
      if (fits.length > 0) return pick(fits)
    }
    const base = pick([...likely, id(name)])
    return typeof minLength === 'number' && base.length < minLength ? base.padEnd(minLength, 'x') : base
  }

  function right(schema: Schema, name = ''): unknown {
    const choices = schema['anyOf'] ?? schema['oneOf']
    if (Array.isArray(choices) && choices.length > 0) return right(pick(choices as Schema[]), name) // by JSON Schema
    if ('const' in schema) return schema['const']
    if (Array.isArray(schema['enum'])) return pick(schema['enum'])
    switch (schema['type']) {
      case 'string':
        return text(schema, name)
      case 'integer':
      case 'number':
        return pick([
          0,
          1,
          2,
          7,
          20,
          600_000,
          Number(schema['minimum'] ?? 1),
          Number(schema['maximum'] ?? 50),
        ])
      case 'boolean':
        return chance(0.5)
      case 'null':
        return null
      case 'array': {
        const items = schema['items']
        const one = typeof items === 'object' && items !== null ? (items as Schema) : {}
        return Array.from({ length: below(3) + Number(schema['minItems'] ?? 0) }, () =>
          right(one, name.replace(/s$/, '')),
        )
      }
      case 'object':
        return fields(schema)
      default:
        return pick(likely)
    }
  }

  function fields(schema: Schema): Record<string, unknown> {
    const properties = (schema['properties'] ?? {}) as Record<string, Schema> // by JSON Schema
    const required = new Set(Array.isArray(schema['required']) ? schema['required'] : [])
    return Object.fromEntries(
      Object.entries(properties)
        .filter(([name]) => required.has(name) || chance(0.5))
        .map(([name, one]) => [name, right(one, name)]),
    )
  }

  return { chance, below, pick, shuffled, id, right, wrong: () => pick(hostile), text: written }
}

function written(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return Buffer.from(text.slice(0, 4_000)).toString() // half a surrogate pair cannot stand in an address
}
