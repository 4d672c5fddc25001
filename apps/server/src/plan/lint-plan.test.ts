import { describe, expect, test } from 'vitest'
import { lintPlan } from './lint-plan.ts'
import { sound } from './plan.fixture.ts'

/** The fixture with one thing changed; the change must really be there. */
function changed(from: string, to: string): string {
  if (!sound.includes(from)) throw new Error(`the fixture has no ${from}`)
  return sound.replace(from, to)
}

function lineOf(source: string, part: string): number {
  return source.slice(0, source.indexOf(part)).split('\n').length
}

test('a sound plan has no findings', () => {
  expect(lintPlan(sound).findings).toEqual([])
})

describe('each rule finds what breaks it, on its line, with a cure', () => {
  // what is broken, from, to, the words it is found by, a part of the line it is found on
  test.each<[string, string, string, RegExp, string]>([
    ['YAML itself', 'year: 2023', 'year: [2023', /not valid YAML/, 'from:'],
    ['a key twice', 'year: 2023', 'year: 2023\n  year: 2024', /not valid YAML/, 'year: 2024'],
    ['a missing key', '    counts: opening\n', '', /counts is missing/, 'id: S1-Q1'],
    ['a misspelt key', 'headline: true', 'headlin: true', /headlin is not known/, 'headlin: true'],
    ['an unknown word', 'counts: event', 'counts: evnt', /not one of the known words/, 'counts: evnt'],
    ['a wrong type', 'unconfirmed_counts: true', 'unconfirmed_counts: yes', /wrong type/, 'counts: yes'],
    ['a fraction', 'value: 150000', 'value: 150000.5', /right shape/, 'value: 150000.5'],
    ['an id of no form', 'id: S1-Q1', 'id: Q1', /wrong form/, 'id: Q1'],
    ['no class', 'class: rule', 'class: ruel', /class is missing or unknown/, 'class: ruel'],
    ['a condition of two comparisons', 'eq: social }', 'eq: social, gte: 1 }', /right shape/, 'gte: 1 }'],
    ['a day that does not exist', "to: '2023-12-31'", "to: '2023-02-29'", /not a day/, '2023-02-29'],
    ['an end before the beginning', "to: '2023-12-31'", "to: '2022-12-31'", /ends before/, '2022-12-31'],
    ['a year that is another', 'year: 2023', 'year: 2024', /not that of/, 'year: 2024'],
    ['a code twice', 'code: schools', 'code: labour', /stands here twice/, 'code: labour, zh: 教育'],
    [
      'an id twice',
      'id: S1-Q2',
      'id: S1-Q1',
      /S1-Q1 stands here twice/,
      'id: S1-Q1\n    class: target\n    clause: 一\n    measure: headline\n    label: { zh: 招聘会',
    ],
    ['an id of another class', 'id: S2-1-R1', 'id: S2-1-C9', /does not say rule/, 'id: S2-1-C9'],
    [
      'an unknown measure',
      'measure: posts\n    label: { zh: 见习',
      'measure: post\n    label: { zh: 见习',
      /no measure post/,
      'measure: post\n',
    ],
    ['a clause elsewhere', 'clause: 二(一)2', 'clause: 三(一)2', /not under/, 'clause: 三(一)2'],
    [
      'an unknown lead',
      'department: schools',
      'department: school',
      /no department school/,
      'department: school,',
    ],
    ['an unknown issuer', 'issuer: labour', 'issuer: labor', /no department labor/, 'issuer: labor'],
    ['an unknown partner', 'with: [schools]', 'with: [scools]', /no department scools/, 'with: [scools]'],
    [
      'an unknown owner of a parameter',
      'owner: labour',
      'owner: nobody',
      /no department nobody/,
      'owner: nobody',
    ],
    [
      'an unknown parameter',
      'uses: [market-kinds]',
      'uses: [market-kind]',
      /no parameter market-kind/,
      'uses: [market-kind]',
    ],
    [
      'a missing value confirmed',
      'value: missing\n    confirmed: false',
      'value: missing\n    confirmed: true',
      /no value, yet/,
      'confirmed: true',
    ],
    ['no value', '    value: 700\n', '', /value is missing/, 'id: S1-Q2'],
    [
      'a match with a value',
      'comparator: match',
      'comparator: match\n    value: 31',
      /no value of its own/,
      'value: 31',
    ],
    [
      'a range without between',
      'comparator: between',
      'comparator: at_most',
      /disagree/,
      'value: { from: 16',
    ],
    ['a range the wrong way round', 'from: 16, to: 24', 'from: 24, to: 16', /wrong way round/, 'from: 24'],
    ['a match that is judged', '    unscored: no_figure\n', '', /never judged/, 'comparator: match'],
    [
      'a citation of nothing',
      'same_as: S1-Q1',
      'same_as: S1-Q99',
      /no other target S1-Q99/,
      'same_as: S1-Q99',
    ],
    ['a citation of itself', 'same_as: S1-Q1', 'same_as: S2-1-Q1', /no other target/, 'same_as: S2-1-Q1'],
    [
      'a citation with another figure',
      'value: 150000 # again',
      'value: 150001 # again',
      /not that of S1-Q1/,
      'same_as: S1-Q1',
    ],
    [
      'a part larger than the whole',
      'value: 100 # inside',
      'value: 701 # inside',
      /cannot be a part/,
      'subset_of',
    ],
    [
      'a part of nothing',
      'subset_of: { id: S1-Q2',
      'subset_of: { id: S1-Q77',
      /no other target S1-Q77/,
      'subset_of',
    ],
    [
      'growth of nothing',
      'growth: { of: S1-Q2',
      'growth: { of: S1-Q66',
      /names the target that grows/,
      'growth: {',
    ],
    [
      'growth without a baseline',
      '    baseline: missing\n    baseline_owner: labour\n',
      '',
      /growth without a baseline/,
      'id: S1-Q3',
    ],
    ['a missing baseline without an owner', '    baseline_owner: labour\n', '', /go together/, 'id: S1-Q3'],
    ['a cadence of no length', 'cadence: monthly', 'cadence: continuous', /how often/, 'cadence: continuous'],
    [
      'a percentage in whole percent',
      'unit: { zh: "%", en: percent, scale: 100 }',
      'unit: { zh: "%", en: percent }',
      /basis points/,
      'unit: { zh: "%", en: percent }',
    ],
    ['a coverage that is not whole', 'value: 10000', 'value: 9900', /not 100 %/, 'value: 9900'],
    [
      'a headline below',
      'counts: cadence',
      'counts: cadence\n    headline: true',
      /not a first citation/,
      'headline: true\n    cadence',
    ],
    [
      'a predicate of another unit',
      'unit: sum_quantity',
      'unit: events',
      /does not count opening/,
      'unit: events',
    ],
    [
      'a distinct count of nothing',
      '      distinct_on: person\n',
      '',
      /told apart/,
      'predicate:\n      kind: [hire',
    ],
    [
      'a minimum that the unit does not ask for',
      'distinct_on: person',
      'distinct_on: person\n      at_least: 2',
      /minimum does not fit/,
      'at_least: 2',
    ],
    [
      'a composition that is not of the unit',
      'unit: sum_quantity',
      'unit: sum_quantity\n      composed: { as: growth }',
      /composed of does not fit opening/,
      'composed: ',
    ],
    [
      'a distinct person told apart by thing',
      'distinct_on: person',
      'distinct_on: thing',
      /told apart/,
      'distinct_on: thing',
    ],
    [
      'a round of another period',
      'every: month',
      'every: quarter',
      /not that of the cadence/,
      'every: quarter',
    ],
    [
      'a field that the facts lack',
      'field: in_wenzhou',
      'field: in_city',
      /have no in_city/,
      'field: in_city',
    ],
    [
      'a value that a field never has',
      'eq: social',
      'eq: sociable',
      /never has such a value/,
      'eq: sociable',
    ],
    [
      'a truth written as a word',
      'field: in_wenzhou, eq: true',
      "field: in_wenzhou, eq: 'true'",
      /never has such a value/,
      'in_wenzhou',
    ],
    [
      'an order of words',
      'field: in_wenzhou, eq: true',
      'field: in_wenzhou, gte: 1',
      /never has such a value/,
      'in_wenzhou',
    ],
    [
      'a predicate on an undecided parameter',
      'value: [market]',
      'value: missing',
      /holds no list/,
      'parameter: market-kinds',
    ],
    [
      'a parameter with foreign words',
      'value: [market]',
      'value: [bazaar]',
      /holds words/,
      'parameter: market-kinds',
    ],
    [
      'a parameter used unseen',
      '    uses: [market-kinds]\n',
      '',
      /not among its uses/,
      'parameter: market-kinds',
    ],
    [
      'a second citation counted another way',
      'same_as: S1-Q1',
      'same_as: S1-Q1\n    predicate:\n      kind: [opening.pushed]\n      where: []\n      exclude: []\n      unit: sum_quantity',
      /another way/,
      'predicate:\n      kind: [opening.pushed',
    ],
  ])('%s', (_, from, to, words, part) => {
    const source = changed(from, to)
    const { findings } = lintPlan(source, 'plans/x/plan.yaml')
    const found = findings.find(finding => words.test(finding.wrong.en))
    expect(found, JSON.stringify(findings, undefined, 1)).toBeDefined()
    expect(found?.file).toBe('plans/x/plan.yaml')
    // an item without a key is pointed at by its first line, a key by its value
    expect(Math.abs((found?.line ?? 0) - lineOf(source, part))).toBeLessThanOrEqual(1)
    expect(found?.cure.zh).not.toBe('')
    expect(found?.cure.en).not.toBe('')
  })
})

test('nonsense is answered, not thrown', () => {
  for (const source of ['', '42', '[]', 'items: 3', 'items: [1, null]', '\u0000', '{'.repeat(200)])
    expect(lintPlan(source).findings.length).toBeGreaterThan(0)
})
