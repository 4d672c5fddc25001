/** What a column of JSON holds: a driver hands it over parsed, a cast or a join may leave it as text. */
export function fromJson<T>(value: T | string): T {
  // a store writes a column of JSON as the type that it reads it as
  return typeof value === 'string' ? (JSON.parse(value) as T) : value
}

/** Patterns for LIKE in which what somebody typed stands for itself. */
export const like = {
  begins: (typed: string): string => `${escaped(typed)}%`,
  contains: (typed: string): string => `%${escaped(typed)}%`,
}

function escaped(typed: string): string {
  return typed.replaceAll(/[\\%_]/g, found => `\\${found}`)
}
