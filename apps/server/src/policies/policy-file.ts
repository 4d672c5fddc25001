import type { Amount, Condition, Facts } from '@qingye/rules'
import { type Static, type TSchema, Type } from 'typebox'
import { units } from './facts.ts'
import { audiences, benefitKinds, claimLevels, periods, standings } from './policy.ts'

/**
 * The shape of a file under `policies/`. `policy.schema.json` beside the files is printed from here (a test holds them
 * equal), so editors and the linter read the same rules. Conditions and amounts are walked by the linter itself, which
 * can say more about them than a schema.
 */

function oneOf<const Words extends readonly string[]>(words: Words) {
  return Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] })
}
function keyOf<Word extends string>(words: Readonly<Record<Word, unknown>>) {
  return Type.Unsafe<Word>({ type: 'string', enum: Object.keys(words) })
}

const strict = { additionalProperties: false } as const
export const idPattern = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'
const id = Type.String({ pattern: idPattern })
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const text = (most: number) =>
  Type.Object(
    {
      zh: Type.String({ minLength: 2, maxLength: most }),
      en: Type.String({ minLength: 2, maxLength: 3 * most }),
    },
    strict,
  )
const whole = Type.Integer({ minimum: -1e13, maximum: 1e13 })
const range = Type.Object({ from: whole, to: whole }, strict)
const figure = Type.Union([whole, Type.Null(), range])
const table = Type.Record(Type.String(), figure)
const value = Type.Union([figure, table])

export const parameterUnits = { ...units, rate: true } as const

const parameter = Type.Object(
  {
    label: text(40),
    unit: keyOf(parameterUnits),
    standing: keyOf(standings),
    /** the fact whose value looks the figure up in a table */
    by: Type.Optional(id),
    /** null: nobody knows it; { from, to }: known within these bounds, for amounts */
    value: Type.Optional(value),
    /** a figure that changes over time; a step that is not confirmed is kept here and not used */
    steps: Type.Optional(
      Type.Array(Type.Object({ from: day, value, confirmed: Type.Optional(Type.Literal(false)) }, strict), {
        minItems: 1,
      }),
    ),
  },
  strict,
)
export type ParameterInFile = Static<typeof parameter>

const source = Type.Object(
  {
    title: text(80),
    number: Type.Optional(Type.String({ minLength: 2, maxLength: 60 })),
    link: Type.Optional(Type.String({ pattern: '^https://' })),
    standing: keyOf(standings),
    checked: day,
  },
  strict,
)

const document = Type.Object({ id, name: text(40), proves: Type.Array(Type.String()) }, strict)

const claim = Type.Object(
  {
    levels: Type.Array(oneOf(claimLevels), { minItems: 1, uniqueItems: true }),
    days: Type.Integer({ minimum: 1, maximum: 250 }),
  },
  strict,
)

const version = <When extends TSchema, Much extends TSchema>(when: When, amount: Much) =>
  Type.Object(
    {
      version: Type.String({ pattern: '^[a-z0-9][a-z0-9.-]*$', maxLength: 20 }),
      from: day,
      /** nobody has confirmed the first day: said wherever the day stands */
      fromUnconfirmed: Type.Optional(Type.Literal(true)),
      to: Type.Optional(day),
      published: day,
      confirmed: Type.Boolean(),
      review: day,
      sources: Type.Array(source, { minItems: 1 }),
      gives: text(160),
      per: Type.Optional(keyOf(periods)),
      discretion: Type.Optional(Type.Literal(true)),
      documents: Type.Array(document),
      where: text(120),
      claim: Type.Optional(claim),
      parameters: Type.Optional(Type.Record(Type.String({ pattern: idPattern }), parameter)),
      when,
      keeps: Type.Optional(when),
      amount: Type.Optional(amount),
    },
    strict,
  )

const caseInFile = Type.Object(
  {
    /** to be named by `like` of later cases, which take its day and facts over */
    name: Type.Optional(id),
    like: Type.Optional(id),
    on: Type.Optional(day),
    known: Type.Optional(day),
    facts: Type.Optional(Type.Unsafe<Facts>({ type: 'object' })),
    /** facts of the case it is like that are not known here */
    without: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
    is: oneOf(['eligible', 'not-eligible', 'cannot-tell', 'not-in-force']),
    version: Type.Optional(Type.String()),
    /** in fen; null: it cannot be counted */
    amount: Type.Optional(figure),
  },
  strict,
)
export type CaseInFile = Static<typeof caseInFile>

const survivor = Type.Object({ change: Type.String({ minLength: 3 }), because: text(120) }, strict)

const fileSchema = <When extends TSchema, Much extends TSchema>(
  when: When,
  amount: Much,
  more: Readonly<Record<string, unknown>>,
) =>
  Type.Object(
    {
      $schema: Type.Optional(Type.String()),
      id,
      name: text(30),
      audience: keyOf(audiences),
      alsoFor: Type.Optional(Type.Array(keyOf(audiences), { minItems: 1 })),
      benefit: keyOf(benefitKinds),
      layer: oneOf(['nation', 'province', 'city', 'county']),
      once: Type.Optional(oneOf(['person', 'household', 'firm'])),
      excludes: Type.Optional(Type.Array(id, { minItems: 1, uniqueItems: true })),
      plan: Type.Array(Type.String(), { uniqueItems: true }),
      versions: Type.Array(version(when, amount), { minItems: 1 }),
      cases: Type.Array(caseInFile, { minItems: 1 }),
      /** small changes of the file that its cases cannot notice, for they change nothing that could be */
      equivalent: Type.Optional(Type.Array(survivor)),
    },
    { ...strict, ...more },
  )

/** Conditions and amounts are left to the walkers. */
export const headSchema = fileSchema(Type.Unsafe<Condition>({}), Type.Unsafe<Amount>({}), {})
export type PolicyFile = Static<typeof headSchema>
export type VersionInFile = PolicyFile['versions'][number]

/** For editors: with the facts by name and the forms of conditions and amounts. */
export function editorSchema(facts: readonly string[]) {
  const condition = { $ref: '#/$defs/condition' }
  const amount = { $ref: '#/$defs/amount' }
  const list = (items: object) => ({ type: 'array', items, minItems: 1 })
  const object = (properties: object, required: readonly string[]) => ({
    type: 'object',
    properties,
    required,
    additionalProperties: false,
  })
  const said = { says: text(80), clause: { type: 'string' } }
  const bound = { anyOf: [{ type: 'integer' }, object({ parameter: { type: 'string' } }, ['parameter'])] }
  const span = object(
    { years: { type: 'integer' }, months: { type: 'integer' }, days: { type: 'integer' } },
    [],
  )
  const fact = { type: 'string', enum: facts }
  const tests = {
    is: { type: ['boolean', 'string'] },
    in: list({ type: 'string' }),
    has: { type: 'string' },
    hasAny: list({ type: 'string' }),
    atLeast: { anyOf: [{ type: 'string' }, ...bound.anyOf] },
    atMost: bound,
    above: bound,
    below: bound,
    onOrAfter: day,
    onOrBefore: day,
    within: span,
    ago: span,
    calendarMonths: { type: 'integer' },
    calendarYears: { type: 'integer' },
    ageAtLeast: bound,
    ageAtMost: bound,
  }
  const $defs = {
    condition: {
      anyOf: [
        object({ all: list(condition), ...said }, ['all']),
        object({ any: list(condition), ...said }, ['any']),
        object({ not: condition, ...said }, ['not']),
        object({ fact, ...tests, ...said }, ['fact']),
      ],
    },
    amount: {
      anyOf: [
        { type: 'integer' },
        object({ parameter: { type: 'string' }, by: fact }, ['parameter']),
        object({ fact }, ['fact']),
        object({ sum: list(amount) }, ['sum']),
        object({ product: list(amount), over: { type: 'integer' } }, ['product']),
        object({ min: list(amount) }, ['min']),
        object({ max: list(amount) }, ['max']),
        object({ if: condition, yes: amount, no: amount }, ['if', 'yes', 'no']),
        object(
          {
            bands: object(
              { of: amount, steps: list(object({ upTo: { type: 'integer' }, amount }, ['amount'])) },
              ['of', 'steps'],
            ),
          },
          ['bands'],
        ),
      ],
    },
  }
  return fileSchema(Type.Unsafe<Condition>(condition), Type.Unsafe<Amount>(amount), { $defs })
}
