import { type Static, Type } from 'typebox'
import { type Context, nullable, roles, textSchema, useCase } from '../kernel/index.ts'
import { readDefinitions } from './definitions.store.ts'
import { explain } from './explain-number.ts'
import type { IndicatorDefinition } from './indicator.ts'
import { countsPeople, shownCounties } from './public-counts.ts'
import { definitionOf, type NumberOf, readBoard } from './read-numbers.ts'

/** null: so few people in a county that they are not published, or what would give those away */
const count = {
  value: nullable(Type.Integer()),
  confirmed: nullable(Type.Integer()),
  unconfirmed: nullable(Type.Integer()),
  contested: nullable(Type.Integer()),
  records: nullable(Type.Integer()),
}
const part = Type.Object({ part: Type.String(), value: Type.Integer() })
const county = Type.Object({ part: Type.String(), value: nullable(Type.Integer()) })
const row = Type.Object({
  indicator: Type.String(),
  measured: Type.Boolean(),
  ...count,
  months: Type.Array(part),
  counties: Type.Array(county),
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
    const definitions = await definitionsOf(context)
    const withheld = await withheldIn(context, input.area, definitions)
    return {
      mark: board.mark,
      asOf: board.asOf ?? null,
      rows: board.rows.map(each => {
        const definition = definitions.get(each.indicator)
        const hides = withheld.has(each.indicator)
        return {
          indicator: each.indicator,
          measured: each.measured,
          ...(hides ? nothing : numbersOf(each)),
          // months of a county would be a second table beside that of the counties
          months:
            hides || (isCounty(input.area) && definition !== undefined && countsPeople(definition))
              ? []
              : each.months.map(month => ({ part: month.part, value: month.count.value })),
          counties: definition === undefined ? [] : shownCounties(definition, each.counties),
        }
      }),
    }
  },
})

const isCounty = (division: string) => division.length > 4

async function definitionsOf(context: Context): Promise<ReadonlyMap<string, IndicatorDefinition>> {
  return new Map((await readDefinitions(context.db<unknown>())).map(each => [each.id, each]))
}

/** The indicators of which a county's number is not published: seen in the table of the whole city. */
async function withheldIn(
  context: Context,
  division: string,
  definitions: ReadonlyMap<string, IndicatorDefinition>,
): Promise<ReadonlySet<string>> {
  if (!isCounty(division)) return new Set()
  const { rows } = await readBoard(context, { area: division.slice(0, 4) })
  return new Set(
    rows.flatMap(({ indicator, counties }) => {
      const definition = definitions.get(indicator)
      const shown =
        definition && shownCounties(definition, counties).find(({ part: code }) => code === division)
      return shown?.value === null ? [indicator] : []
    }),
  )
}

const nothing = { value: null, confirmed: null, unconfirmed: null, contested: null, records: null }

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
    const definition = await definitionOf(context, input.indicator)
    const withheld = await withheldIn(context, input.area, new Map([[input.indicator, definition]]))
    const hides = withheld.has(input.indicator)
    // how few were left out in a county, and why, says as much as the number
    const told = hides || (isCounty(input.area) && countsPeople(definition)) ? [] : exclusions
    return {
      words,
      countingUnit,
      ...(hides ? nothing : numbersOf(number)),
      exclusions: told.map(({ reason, words: why, records }) => ({ reason, words: why, records })),
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
