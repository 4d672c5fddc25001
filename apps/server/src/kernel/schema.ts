import { Type } from 'typebox'
import type { Day } from './clock.ts'
import type { Id } from './ids.ts'

/** Input and output words shared by the use cases; each carries its branded type, so no body casts. */

/** The id of one kind of thing. */
export function idOf<Kind extends string>() {
  return Type.Unsafe<Id<Kind>>({ type: 'string', format: 'id' })
}

/** One of the keys of a table of words, e.g. of the categories of a post. */
export function keyIn<Table extends Readonly<Record<string, unknown>>>(table: Table) {
  return Type.Unsafe<keyof Table & string>({ type: 'string', enum: Object.keys(table) })
}

export function oneOf<const Word extends string>(...words: readonly Word[]) {
  return Type.Unsafe<Word>({ type: 'string', enum: [...words] })
}

/** A day that exists. */
export function day() {
  return Type.Unsafe<Day>({ type: 'string', format: 'day' })
}

/** A division code of a county, town or village. */
export function divisionCode() {
  return Type.String({ pattern: '^\\d{6}(\\d{3}(\\d{3})?)?$' })
}

export function nullable<Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) {
  return Type.Union([schema, Type.Null()])
}

/** One sentence in both languages, as it leaves the server. */
export const textSchema = Type.Object({ zh: Type.String(), en: Type.String() })

/** What every list takes: the position after which to go on, and how many rows. */
export const pageInput = {
  after: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
}

/** One page of a list: `next` goes into `after` of the next request; `total` counts the whole filtered list. */
export function pageOf<Row extends Parameters<typeof Type.Array>[0]>(row: Row) {
  return Type.Object({ rows: Type.Array(row), total: Type.Integer(), next: nullable(Type.String()) })
}

/** What a use case marked `file` answers: a name with its ending, a media type, the bytes as base64. */
export const fileOutput = Type.Object({
  name: Type.String(),
  type: Type.String(),
  base64: Type.String(),
  /** may be looked at in the browser rather than saved, if it is of a kind that cannot run there */
  shown: Type.Optional(Type.Boolean()),
})
