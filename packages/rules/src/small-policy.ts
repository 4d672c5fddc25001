import { decide } from './decide.ts'
import type { Facts, FactTypes } from './fact.ts'
import { type Policy, preparePolicy, type Version } from './policy.ts'

/** For tests: a few facts, and the shortest way from a version and answers to a result. */
export const types = {
  born: { type: 'day' },
  skill: { type: 'choice', values: ['none', 'intermediate', 'senior'], ordered: true },
  hired: { type: 'number', unit: 'people' },
  county: { type: 'choice', values: ['ruian', 'lucheng'] },
  registered: { type: 'yes-no' },
  granted: { type: 'day' },
} as const satisfies FactTypes
export type Types = typeof types

export const policyOf = (...versions: readonly Version<Types>[]): Policy<Types> => ({
  id: 'p',
  layer: 'city',
  versions,
})
export const version = (more: Partial<Version<Types>> & Pick<Version<Types>, 'when'>): Version<Types> => ({
  version: 'v1',
  from: '2023-01-01',
  published: '2022-12-20',
  ...more,
})
export const on = (policy: Policy<Types>, facts: Facts, day = '2023-11-22', known = day) =>
  decide(preparePolicy(policy, types, { day, known }), facts)
