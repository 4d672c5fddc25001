import fc from 'fast-check'
import type { Amount } from './amount.ts'
import type { Answer, Comparison, Condition, Facts, FactTypes } from './fact.ts'
import type { Policy, Version } from './policy.ts'

/** For tests: a small world of facts, and policies, amounts and answers over it as fast-check makes them. */
export const world = {
  jobless: { type: 'yes-no' },
  staff: { type: 'number', unit: 'people', from: 0, to: 20 },
  months: { type: 'number', unit: 'months', from: 0, to: 20 },
  education: { type: 'choice', values: ['school', 'college', 'degree'], ordered: true },
  county: { type: 'choice', values: ['ruian', 'lucheng'] },
  groups: { type: 'several', values: ['veteran', 'low-income'] },
  born: { type: 'day' },
} as const satisfies FactTypes

export const today = '2023-11-22'
/** 29 February among them, and both sides of 16 and 35 years before today */
const days = [
  '1988-02-29',
  '1987-11-22',
  '1987-11-23',
  '2007-11-22',
  '2007-11-23',
  '2023-11-22',
  '2023-11-23',
]
const count = fc.integer({ min: -1, max: 21 })

const comparisons: fc.Arbitrary<Comparison<typeof world>> = fc.oneof(
  fc.record({ fact: fc.constant('jobless' as const), is: fc.boolean() }),
  fc.record({ fact: fc.constant('staff' as const), atLeast: count }),
  fc.record({ fact: fc.constant('staff' as const), below: count }),
  fc.record({ fact: fc.constant('months' as const), atMost: fc.constant({ parameter: 'limit' }) }),
  fc.record({ fact: fc.constant('months' as const), above: fc.constant({ parameter: 'nobody-knows' }) }),
  fc.record({ fact: fc.constant('education' as const), atLeast: fc.constantFrom('college', 'degree') }),
  fc.record({ fact: fc.constant('county' as const), is: fc.constantFrom('ruian', 'lucheng') }),
  fc.record({ fact: fc.constant('groups' as const), has: fc.constantFrom('veteran', 'low-income') }),
  fc.record({ fact: fc.constant('born' as const), ageAtLeast: fc.constant(16) }),
  fc.record({ fact: fc.constant('born' as const), ageAtMost: fc.constant(35) }),
  fc.record({ fact: fc.constant('born' as const), calendarYears: fc.constant(17) }),
  fc.record({ fact: fc.constant('months' as const), below: fc.constant({ parameter: 'between' }) }),
)

export const conditions: fc.Arbitrary<Condition<typeof world>> = fc.letrec<{
  node: Condition<typeof world>
}>(tie => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    comparisons,
    fc.record({ all: fc.array(tie('node'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('node'), { maxLength: 3 }) }),
    fc.record({ not: tie('node') }),
  ),
})).node

export const amounts: fc.Arbitrary<Amount<typeof world>> = fc.letrec<{ node: Amount<typeof world> }>(tie => {
  const several = fc.array(tie('node'), { minLength: 1, maxLength: 3 })
  return {
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.integer({ min: -5, max: 30 }),
      fc.record({ fact: fc.constantFrom('staff' as const, 'months' as const) }),
      fc.constant({ parameter: 'limit' }),
      fc.constant({ parameter: 'between' }),
      fc.constant({ parameter: 'stepwise' }),
      fc.constant({ parameter: 'wage', by: 'county' as const }),
      fc.record({ sum: several }),
      fc.record({ product: several, over: fc.constantFrom(1, 3) }),
      fc.record({ min: several }),
      fc.record({ max: several }),
      fc.record({ if: conditions, yes: tie('node'), no: tie('node') }),
      fc
        .record({ of: tie('node'), low: tie('node'), middle: tie('node'), high: tie('node') })
        .map(({ of, low, middle, high }) => ({
          bands: {
            of,
            steps: [{ upTo: 3, amount: low }, { upTo: 12, amount: middle }, { amount: high }],
          },
        })),
    ),
  }
}).node

const version = fc.record(
  {
    version: fc.constantFrom('v1', 'v2'),
    from: fc.constantFrom('2022-01-01', '2023-11-22', '2023-11-23'),
    to: fc.constantFrom('2023-11-21', '2023-11-22', '2024-12-31'),
    published: fc.constantFrom('2021-12-01', '2023-11-22', '2024-01-01'),
    when: conditions,
    keeps: conditions,
    amount: amounts,
  },
  { requiredKeys: ['version', 'from', 'published', 'when'] },
)

export const policies: fc.Arbitrary<Policy> = fc
  .array(version, { minLength: 1, maxLength: 3 })
  .map(versions => ({
    id: 'p',
    layer: 'city',
    versions: versions.map(
      (each): Version => ({
        ...each,
        parameters: {
          limit: 6,
          'nobody-knows': null,
          between: { from: 2, to: 5 },
          stepwise: [
            { from: '2023-01-01', value: 3 },
            { from: '2024-01-01', value: 30 },
          ],
          wage: { ruian: 7, lucheng: { from: 8, to: 9 } },
        },
      }),
    ),
  }))

const answers: Readonly<Record<keyof typeof world, fc.Arbitrary<Answer>>> = {
  jobless: fc.boolean(),
  staff: fc.integer({ min: 0, max: 20 }),
  months: fc.integer({ min: 0, max: 20 }),
  education: fc.constantFrom(...world.education.values),
  county: fc.constantFrom(...world.county.values),
  groups: fc.subarray([...world.groups.values]),
  born: fc.constantFrom(...days),
}

/** Everything known of somebody. */
export const completeFacts: fc.Arbitrary<Facts> = fc.record(answers)

/** Which of the facts one has told so far. */
export const told: fc.Arbitrary<readonly string[]> = fc.subarray(Object.keys(world))

export function only(facts: Facts, names: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name)))
}
