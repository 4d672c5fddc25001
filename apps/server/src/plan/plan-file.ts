import { type Static, Type } from 'typebox'
import { distinctFields, factKinds } from './predicate.ts'

/**
 * The shape of `plan.yaml`. `plan.schema.json` beside each plan is printed from here (a test holds them equal),
 * so editors and the linter read the same rules.
 */

export const countingUnits = [
  'event',
  'opening',
  'distinct_person',
  'attendance',
  'distinct_organisation',
  'stock_on_day',
  'area',
  'ratio',
  'coverage',
  'growth',
  'minimum_per_subject',
  'cadence',
] as const
export type CountingUnit = (typeof countingUnits)[number]

export const comparators = ['at_least', 'at_most', 'equal', 'between', 'match', 'nominal'] as const
export type Comparator = (typeof comparators)[number]

/** How firmly it was promised: 以上 / 力争, 争取 / both at once / a bare figure. */
export const strengths = ['at_least', 'strive', 'strive_at_least', 'plain'] as const
export type Strength = (typeof strengths)[number]

/** Why a figure is shown but never judged. */
export const unscoredReasons = ['nominal', 'no_figure', 'implied', 'no_date'] as const
export type UnscoredReason = (typeof unscoredReasons)[number]

export const cadences = ['monthly', 'quarterly', 'per_term', 'continuous'] as const
export type Cadence = (typeof cadences)[number]

function oneOf<const Words extends readonly string[]>(words: Words) {
  return Type.Unsafe<Words[number]>({ type: 'string', enum: [...words] })
}

const strict = { additionalProperties: false } as const
const code = Type.String({ pattern: '^[a-z][a-z0-9-]*$' })
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const zh = Type.String({ minLength: 1, maxLength: 120 })
const en = Type.String({ minLength: 1, maxLength: 280 })
const text = Type.Object({ zh, en }, strict)
const label = Type.Object(
  { zh: Type.String({ minLength: 2, maxLength: 24 }), en: Type.String({ minLength: 2, maxLength: 64 }) },
  strict,
)
const itemId = Type.String({ pattern: '^S\\d+(-\\d+)*-[QRC]\\d+$' })
const word = Type.String({ pattern: '^[a-z][a-z0-9_]*$' })

const scalar = Type.Union([Type.String(), Type.Integer(), Type.Boolean()])
const words = Type.Union([
  Type.Array(scalar, { minItems: 1 }),
  Type.Object({ parameter: code }, strict), // the parameter's value is put here when the plan is read
])
const field = Type.String({ minLength: 1 })
const comparison = Type.Union([
  Type.Object({ field, eq: scalar }, strict),
  Type.Object({ field, in: words }, strict),
  Type.Object({ field, gte: Type.Integer() }, strict),
  Type.Object({ field, lte: Type.Integer() }, strict),
])
const exclusion = Type.Union([
  Type.Object({ field, eq: scalar, reason: word }, strict),
  Type.Object({ field, in: words, reason: word }, strict),
])
const count = {
  kind: Type.Array(oneOf(factKinds), { minItems: 1 }),
  where: Type.Array(
    Type.Union([comparison, Type.Object({ any: Type.Array(comparison, { minItems: 2 }) }, strict)]),
  ),
  exclude: Type.Array(exclusion),
  unit: oneOf(['sum_quantity', 'events', 'attendances', 'distinct_subject', 'distinct_periods']),
  distinct_on: Type.Optional(oneOf(distinctFields)),
  every: Type.Optional(oneOf(['month', 'quarter'])),
  at_least: Type.Optional(Type.Integer({ minimum: 1 })),
}
const otherCount = Type.Object(count, strict)
export type CountInFile = Static<typeof otherCount>
const composed = Type.Union([
  Type.Object(
    { as: Type.Literal('ratio'), with: otherCount, unconfirmed: Type.Optional(Type.Literal(true)) },
    strict,
  ),
  Type.Object(
    { as: Type.Literal('coverage'), with: Type.Union([otherCount, Type.Integer({ minimum: 1 })]) },
    strict,
  ),
  Type.Object({ as: Type.Literal('growth') }, strict), // against the target's baseline
  Type.Object({ as: Type.Literal('stock'), with: otherCount }, strict),
])
const predicate = Type.Object({ ...count, composed: Type.Optional(composed) }, strict)
export type PredicateInFile = Static<typeof predicate>

const common = {
  id: itemId,
  clause: Type.String({ minLength: 1 }),
  measure: code,
  label,
  lead: Type.Object({ department: code, proposed: Type.Boolean() }, strict),
  with: Type.Optional(Type.Array(code, { minItems: 1 })),
  uses: Type.Optional(Type.Array(code, { minItems: 1 })),
  note: Type.Optional(text),
}

const measured = {
  comparator: oneOf(comparators),
  /** a whole number of 1/scale of the unit: 41 % with scale 100 is 4100 */
  value: Type.Optional(
    Type.Union([Type.Integer(), Type.Object({ from: Type.Integer(), to: Type.Integer() }, strict)]),
  ),
  unit: Type.Object({ zh, en, scale: Type.Optional(Type.Integer({ minimum: 1 })) }, strict),
  strength: oneOf(strengths),
}

export const targetSchema = Type.Object(
  {
    class: Type.Literal('target'),
    ...common,
    ...measured,
    headline: Type.Optional(Type.Boolean()),
    counts: oneOf(countingUnits),
    once_per: Type.Optional(Type.Array(word, { minItems: 1 })),
    unscored: Type.Optional(oneOf(unscoredReasons)),
    period: oneOf(['year', 'standing']),
    cadence: Type.Optional(oneOf(cadences)),
    growth: Type.Optional(
      Type.Object({ of: itemId, form: oneOf(['this_year_over_last', 'added_over_stock']) }, strict),
    ),
    baseline: Type.Optional(Type.Union([Type.Literal('missing'), Type.Integer()])),
    baseline_owner: Type.Optional(code),
    same_as: Type.Optional(itemId),
    subset_of: Type.Optional(Type.Object({ id: itemId, stated: Type.Boolean() }, strict)),
    unconfirmed_counts: Type.Boolean(),
    predicate: Type.Optional(predicate),
  },
  strict,
)

export const ruleSchema = Type.Object(
  {
    class: Type.Literal('rule'),
    ...common,
    ...measured,
    applies_to: word,
    breach: oneOf(['refuse', 'reason_needed']),
    in_principle: Type.Optional(Type.Boolean()),
    period: oneOf(['standing', 'ongoing']),
  },
  strict,
)

export const commitmentSchema = Type.Object(
  {
    class: Type.Literal('commitment'),
    ...common,
    period: oneOf(['ongoing']),
    cadence: Type.Optional(oneOf(cadences)),
  },
  strict,
)

const head = {
  $schema: Type.Optional(Type.String()),
  plan: Type.Object(
    {
      code,
      division: Type.String({ pattern: '^\\d{4}(\\d{2})?$' }),
      year: Type.Integer({ minimum: 2000, maximum: 2100 }),
      from: day,
      to: day,
      published: Type.Union([day, Type.Literal('missing')]),
      zh,
      en,
      source: Type.Object({ issuer: code, title: Type.String({ minLength: 1 }) }, strict),
      copied_from: Type.Optional(code),
    },
    strict,
  ),
  departments: Type.Array(Type.Object({ code, zh, en }, strict), { minItems: 1 }),
  measures: Type.Array(Type.Object({ code, clause: Type.String({ minLength: 1 }), zh, en }, strict), {
    minItems: 1,
  }),
  parameters: Type.Array(
    Type.Object(
      {
        code,
        zh,
        en,
        owner: code,
        value: Type.Union([
          scalar,
          Type.Array(Type.String(), { minItems: 1 }),
          Type.Array(Type.Integer(), { minItems: 1 }),
        ]),
        confirmed: Type.Boolean(),
      },
      strict,
    ),
  ),
  observations: Type.Array(text),
}

/** Everything but the items, which are checked one by one so that a finding names the right one. */
export const headSchema = Type.Object({ ...head, items: Type.Array(Type.Unknown()) }, strict)

export const itemSchemas = { target: targetSchema, rule: ruleSchema, commitment: commitmentSchema } as const

const item = Type.Union([targetSchema, ruleSchema, commitmentSchema])
export const planFileSchema = Type.Object(
  { ...head, items: Type.Array(item) },
  { ...strict, $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'A city’s plan for one year' },
)

export type PlanFile = Static<typeof planFileSchema>
export type ItemInFile = Static<typeof item>
export type TargetInFile = Static<typeof targetSchema>
