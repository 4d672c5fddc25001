import { type Static, Type } from 'typebox'
import { nullable, oneOf, type Role, textSchema, townStaff } from '../kernel/index.ts'

/** Who works with the board: officials, and those who watch over them. The public reads the plan's pages. */
export const readers = [
  ...townStaff,
  'county-officer',
  'city-officer',
  'leader',
  'auditor',
  'system-administrator',
] as const satisfies readonly Role[]

export const areaOutput = Type.Object({ code: Type.String(), name: textSchema })
export const choiceOutput = Type.Object({ code: Type.String(), name: textSchema })

/** Where and as of when a number was counted. Counted again at its token it is the same for ever. */
export const markOutput = Type.Object({
  token: Type.String(),
  /** twelve hex digits by which people compare two marks */
  short: Type.String(),
  /** how many entries of the ledger had been counted */
  position: Type.Integer(),
  /** the version of the plan's text */
  plan: Type.Integer(),
  /** the day of the division data */
  divisions: Type.String(),
})

export const boardQuery = {
  /** the city, or one county; the city when it is not given */
  area: Type.Optional(Type.String({ pattern: '^\\d{4}(\\d{2})?$' })),
  /** as it stood at the end of that month; today when it is not given */
  month: Type.Optional(Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' })),
  /** a mark's token: as it was counted then */
  mark: Type.Optional(Type.String({ minLength: 1, maxLength: 4_000 })),
}

/** All figures in the unit: 41 %, not 4100 steps of a hundredth. */
export const targetRow = Type.Object({
  id: Type.String(),
  measure: Type.String(),
  clause: Type.String(),
  label: textSchema,
  /** it is counted inside this other target too */
  inside: nullable(Type.String()),
  unit: textSchema,
  countsWords: textSchema,
  comparator: oneOf('>=', '<=', '=', 'growth', 'cadence'),
  strength: oneOf('at-least', 'strive', 'plain'),
  headline: Type.Boolean(),
  department: nullable(choiceOutput),
  /** what has to stand there at the end of the year; of a county its share */
  target: nullable(Type.Number()),
  targetWords: textSchema,
  /** version of the target's figures */
  version: Type.Integer(),
  counted: nullable(Type.Number()),
  /** confirmed by the person or an independent record; `confirmed + unconfirmed` is all that is not contested */
  confirmed: nullable(Type.Number()),
  unconfirmed: nullable(Type.Number()),
  /** said to be untrue and not settled yet; in no other figure */
  contested: nullable(Type.Number()),
  /** of `counted`, what rests on records in question; null: nothing, or the number is not today's */
  questioned: nullable(Type.Number()),
  /** whether `counted` holds the unconfirmed ones */
  unconfirmedCounts: Type.Boolean(),
  reported: nullable(
    Type.Object({
      value: Type.Number(),
      by: textSchema,
      period: Type.String(),
      until: Type.String(),
      source: Type.String(),
    }),
  ),
  expected: nullable(Type.Number()),
  forecast: nullable(Type.Number()),
  /** basis points of the way; below 0 and above 10000 too */
  progress: nullable(Type.Integer()),
  trend: Type.Array(Type.Number()),
  state: oneOf('done', 'pace', 'behind', 'said', 'none', 'base'),
  /** the exact word behind `state` */
  standing: Type.String(),
  stateWords: textSchema,
  /** the end of the newest week with a record, or the day that the reported figure reaches to */
  asOf: nullable(Type.String()),
  because: nullable(textSchema),
  /** records can be listed */
  hasRecords: Type.Boolean(),
})
export type TargetRow = Static<typeof targetRow>
