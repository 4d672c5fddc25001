import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type LintOptions, lintPolicies, lintPolicy } from './lint-policy.ts'
import { soundPolicy as sound } from './sound-policy.fixture.ts'

const world: LintOptions = { planItems: new Set(['S1-Q1']), policies: new Set(['sound', 'other']) }
const lint = (source: string) => lintPolicy(source, 'sound.yaml', world)

/** The fixture with one thing changed; the change must really be there. */
function changed(from: string, to: string): string {
  if (!sound.includes(from)) throw new Error(`the fixture has no ${from}`)
  return sound.replace(from, to)
}

function lineOf(source: string, part: string): number {
  return source.slice(0, source.indexOf(part)).split('\n').length
}

const second = `  - version: v2
    from: '2023-06-30'
    published: '2023-06-01'
    confirmed: false
    review: '2024-01-31'
    sources: [ { title: { zh: 通知, en: A notice }, standing: memory, checked: '2023-11-20' } ]
    gives: { zh: 没有钱了, en: Nothing }
    documents: []
    where: { zh: 县里, en: At the county }
    when: { fact: veteran, is: true, says: { zh: 是退役军人, en: You are a veteran } }
cases:
`

/** What is wrong, the change that makes it so, what is said, and a part of the line on which it is found. */
const mistakes: readonly (readonly [string, string, string, string, string])[] = [
  ['not YAML', 'benefit: cash', 'benefit: [cash', 'not valid YAML', 'layer:'],
  ['a key twice', 'layer: county', 'layer: county\nlayer: city', 'not valid YAML', 'layer: city'],
  ['a missing key', "    review: '2024-01-31'\n", '', 'review is missing', '- version: v1'],
  ['a misspelt key', '    review:', '    revue:', 'revue is not known here', 'revue:'],
  ['an unknown word', 'layer: county', 'layer: village', 'not one of the known words', 'layer: village'],
  [
    'an id that is not the name of the file',
    'id: sound',
    'id: noise',
    'is not the name of the file',
    'id: noise',
  ],
  ['a fraction', 'value: 3\n', 'value: 2.5\n', 'not of the right shape', 'value: 2.5'],
  ['10^15', 'value: 3\n', 'value: 1000000000000000\n', 'not of the right shape', 'value: 1000000'],
  ['a day that does not exist', "review: '2024-01-31'", "review: '2024-02-30'", 'is not a day', '2024-02-30'],
  [
    'an end before the beginning',
    "to: '2023-06-30'",
    "to: '2022-06-30'",
    'it ends before it begins',
    '2022-06-30',
  ],
  ['versions that overlap', 'cases:\n', second, 'it overlaps with version v1', "from: '2023-06-30'"],
  [
    'two versions of one name',
    'cases:\n',
    second.replace('v2', 'v1').replace('06-30', '07-01'),
    'two versions have this name',
    "- version: v1\n    from: '2023-07-01'",
  ],
  [
    'a review that has passed',
    "review: '2024-01-31'",
    "review: '2023-11-19'",
    'before the day on which it was checked',
    '2023-11-19',
  ],
  [
    'confirmed without a number',
    '        number: 温人社〔2023〕1号\n',
    '',
    'without a source that has a number',
    'confirmed: true',
  ],
  [
    'confirmed by memory',
    'standing: source\n        value: 3',
    'standing: memory\n        value: 3',
    'is not confirmed itself',
    'confirmed: true',
  ],
  [
    'confirmed without the day checked',
    "        checked: '2023-11-20'\n",
    '',
    'checked is missing',
    '- title',
  ],
  ['a plan without this item', 'S1-Q1', 'S1-Q9', 'the plan has no S1-Q9', 'S1-Q9'],
  ['an exclusion of nothing', '[ other ]', '[ others ]', 'no other policy others', 'others'],
  ['an unknown fact', 'fact: veteran', 'fact: vetran', 'no fact vetran', 'fact: vetran'],
  [
    'a document that proves nothing known',
    'proves: [ hires ]',
    'proves: [ hire ]',
    'no fact hire',
    'proves: [ hire ]',
  ],
  ['an unknown test', 'is: true', 'equals: true', 'cannot be held against equals', 'equals: true'],
  ['a test of another type', 'is: true', 'atLeast: 1', 'cannot be held against atLeast', 'fact: veteran'],
  ['two tests', 'atLeast: {', 'atMost: 9, atLeast: {', 'only one', 'fact: hires, atMost'],
  ['no test', ', atLeast: { parameter: least }', '', 'one test is needed', '{ fact: hires }'],
  ['a value of another type', 'is: true,', "is: 'yes',", 'this is a yes-no fact', "is: 'yes'"],
  [
    'a yes-no without its sentence',
    ', says: { zh: 是退役军人, en: You are a veteran }',
    '',
    'says is missing',
    'fact: veteran',
  ],
  [
    'a group without its sentence',
    '      says: { zh: 都要符合, en: All of these }\n',
    '',
    'says is missing',
    'all:',
  ],
  [
    'a sentence in one language',
    'says: { zh: 都要符合, en: All of these }',
    'says: { zh: 都要符合 }',
    'one sentence in each language',
    'says: { zh: 都要符合 }',
  ],
  [
    'a group of nothing',
    'amount: { product',
    'keeps: { any: [], says: { zh: 都行, en: Any } }\n    amount: { product',
    'a group without conditions',
    'keeps:',
  ],
  [
    'a fact that nobody of the audience is asked for',
    'fact: hires, atLeast: {',
    'fact: hired, atLeast: {',
    'never asked of this audience',
    'all:',
  ],
  [
    'a parameter that is not there',
    'parameter: least',
    'parameter: fewest',
    'no parameter fewest',
    'parameter: fewest',
  ],
  [
    'a parameter that nobody uses',
    '{ parameter: least }',
    '3',
    'parameter least is not used',
    'label: { zh: 最少人数',
  ],
  [
    'money in a condition',
    'fact: hires, atLeast: { parameter: least }',
    'fact: own-contributions, atLeast: 5',
    'stand among the parameters',
    'atLeast: 5',
  ],
  ['money in an amount', '{ fact: hires } ] }', '50000 ] }', 'among the parameters', 'amount:'],
  ['an amount of no form', 'amount: { product', 'amount: { produce', 'not an amount', 'amount:'],
  [
    'an amount of a fact that is no number',
    '{ fact: hires } ] }',
    '{ fact: veteran } ] }',
    'this fact is no number',
    'amount:',
  ],
  ['an amount without its period', '    per: year\n', '', 'an amount without its period', '- version: v1'],
  ['a table without a row', "'330302': 100, ", '', 'does not fit the values of county: 330302', 'value: {'],
  [
    'a table that is looked up by nothing',
    'parameter: each, by: county',
    'parameter: each',
    'does not fit',
    'amount:',
  ],
  [
    'neither a value nor steps',
    '        value: 3\n',
    '',
    'one of value and steps is needed',
    'label: { zh: 最少人数',
  ],
  ['a claim without end', 'days: 10', 'days: 0', 'must be >= 1', 'days: 0'],
  [
    'a case that comes out otherwise',
    'facts: { hires: 2 }, is: not-eligible',
    'facts: { hires: 2 }, is: eligible',
    'it comes out as not-eligible',
    'facts: { hires: 2 }',
  ],
  ['a case with another amount', 'amount: 300 }', 'amount: 301 }', 'it comes to 300 fen', 'amount: 301'],
  ['a case with a fact that cannot be', 'hires: 3, county', 'hires: -3, county', 'is too small', 'hires: -3'],
  [
    'a case like none',
    'like: one, facts: { hires: 2 }',
    'like: two, facts: { hires: 2 }',
    'no earlier case is called two',
    'like: two',
  ],
  [
    'no case on the first day',
    "  - { like: one, on: '2023-01-01', known: '2023-02-01', is: eligible }\n  - { like: one, on: '2023-01-01', known: '2023-01-31', is: not-in-force }\n",
    '',
    'no case is decided on 2023-01-01',
    "from: '2023-01-01'",
  ],
  [
    'no case on the day after the last',
    "  - { like: one, on: '2023-07-01', is: not-in-force }\n",
    '',
    'no case is decided on 2023-07-01',
    "to: '2023-06-30'",
  ],
  [
    'no case before a notice that reaches back',
    "known: '2023-01-31'",
    "known: '2023-01-30'",
    'as known on 2023-01-31',
    "published: '2023-02-01'",
  ],
  [
    'no case beside a threshold',
    '  - { like: one, facts: { hires: 2 }, is: not-eligible }\n',
    '',
    'no case in which hires just misses it',
    'fact: hires',
  ],
]

describe('a policy file', () => {
  it('that is sound has no findings', () => {
    expect(lint(sound).findings).toEqual([])
  })

  it.each(mistakes)('with %s is refused, on its line, with a cure in both languages', (...row) => {
    const [, from, to, said, part] = row
    const source = changed(from, to)
    const { findings } = lint(source)
    const found = findings.find(each => each.wrong.en.includes(said))
    expect(findings.map(each => `${each.line} ${each.wrong.en}`).join('\n')).toContain(said)
    expect(found?.line).toBe(lineOf(source, part))
    expect(found?.file).toBe('sound.yaml')
    expect(found?.wrong.zh).toMatch(/[一-龥]|must/)
    expect(found?.cure.zh).toMatch(/[一-龥]/)
    expect(found?.cure.en).not.toBe('')
  })

  it('has its mistakes in the table of the documentation', () => {
    const rows = mistakes.map(([what, , , said]) => `| ${what} | ${said} |`)
    const table = ['| a policy file with | is told |', '|---|---|', ...rows].join('\n')
    const page = readFileSync(new URL('../../../../docs/bad-input.md', import.meta.url), 'utf8')
    expect(page).toContain(`## Policy files (${mistakes.length})`)
    expect(page).toContain(table)
  })

  it('may name only policies that are there', () => {
    const { findings } = lintPolicies([{ name: 'sound.yaml', text: sound }], {})
    expect(findings.map(each => each.wrong.en)).toEqual(['there is no other policy other'])
  })
})
