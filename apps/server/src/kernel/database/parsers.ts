import type { CustomTypesConfig } from 'pg'
import pg from 'pg'

/** Numbers of PostgreSQL's types, from its catalogue pg_type; they never change. */
const oid = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700 } as const

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a number without loss`)
  return value
}

/** `2026-11-22 21:54:17.123456+00` to `2026-11-22T21:54:17.123Z`. */
function instant(text: string): string {
  if (text === 'infinity' || text === '-infinity') return text
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()
}

const asText = (text: string) => text

const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [oid.int8, wholeNumber],
  [oid.numeric, asText],
  [oid.date, asText],
  [oid.timestamp, asText],
  [oid.timestamptz, instant],
])

/**
 * How values are read, the same on both engines: int8 a safe number, numeric a string, date `YYYY-MM-DD`,
 * timestamptz ISO 8601 in UTC with milliseconds, json parsed. No `Date` comes out of the database.
 */
export const types: CustomTypesConfig = {
  // pg's own signature is a set of overloads, one a type; ours is their common shape.
  getTypeParser: ((id: number, format: 'text' | 'binary' = 'text') =>
    (format === 'text' ? parsers.get(id) : undefined) ??
    pg.types.getTypeParser(id, format)) as CustomTypesConfig['getTypeParser'],
}
