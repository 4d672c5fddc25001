import { type Static, Type } from 'typebox'
import { nullable, roles, textSchema, useCase } from '../kernel/index.ts'
import { explain } from './explain-number.ts'
import { type NumberOf, readBoard } from './read-numbers.ts'

const count = {
  value: Type.Integer(),
  confirmed: Type.Integer(),
  unconfirmed: Type.Integer(),
  contested: Type.Integer(),
  records: Type.Integer(),
}
const part = Type.Object({ part: Type.String(), value: Type.Integer() })
const row = Type.Object({
  indicator: Type.String(),
  measured: Type.Boolean(),
  ...count,
  months: Type.Array(part),
  counties: Type.Array(part),
})
export type PublicNumber = Static<typeof row>

const area = Type.String({ pattern: '^\\d{4}(\\d{2})?$' })

/** The running counts of the city and its counties, as everybody may read them. No record comes out. */
export const readPublicNumbers = useCase({
  name: 'ledger.readPublicNumbers',
  kind: 'query',
  title: { zh: '看公开的数', en: 'See the public numbers' },
  permission: 'number.read-public',
  reach: 'public',
  allow: roles,
  http: { method: 'GET', path: '/api/public/numbers' },
  input: Type.Object({ area }),
  output: Type.Object({ mark: Type.String(), asOf: nullable(Type.String()), rows: Type.Array(row) }),
  async handle(context, input) {
    const board = await readBoard(context, input)
    return {
      mark: board.mark,
      asOf: board.asOf ?? null,
      rows: board.rows.map(each => ({
        indicator: each.indicator,
        measured: each.measured,
        ...numbersOf(each),
        months: each.months.map(month => ({ part: month.part, value: month.count.value })),
        counties: each.counties.map(county => ({ part: county.part, value: county.count.value })),
      })),
    }
  },
})

/** How one number is counted, and what was left out of it and why: sums over all records, never one of them. */
export const explainPublicNumber = useCase({
  name: 'ledger.explainPublicNumber',
  kind: 'query',
  title: { zh: '看这个数怎么数', en: 'See how a number is counted' },
  permission: 'number.read-public',
  reach: 'public',
  allow: roles,
  runsAsSystem: true, // what is left out is counted over everybody's records
  http: { method: 'GET', path: '/api/public/numbers/:indicator' },
  input: Type.Object({ indicator: Type.String({ maxLength: 40 }), area }),
  output: Type.Object({
    words: textSchema,
    countingUnit: textSchema,
    ...count,
    exclusions: Type.Array(
      Type.Object({ reason: Type.String(), words: textSchema, records: Type.Integer() }),
    ),
    mark: Type.String(),
    asOf: nullable(Type.String()),
  }),
  async handle(context, input) {
    const {
      words,
      countingUnit,
      count: number,
      exclusions,
      mark,
      asOf,
    } = await explain(context, input.indicator, input)
    return {
      words,
      countingUnit,
      ...numbersOf(number),
      exclusions: exclusions.map(({ reason, words: why, records }) => ({ reason, words: why, records })),
      mark,
      asOf: asOf ?? null,
    }
  },
})

function numbersOf({
  value,
  confirmed,
  unconfirmed,
  contested,
  records,
}: Omit<NumberOf, 'indicator' | 'measured'>) {
  return { value, confirmed, unconfirmed, contested, records }
}
