import { readFileSync } from 'node:fs'
import type { Comparison } from '@qingye/rules'
import { describe, expect, it } from 'vitest'
import { statuses } from '../registry/index.ts'
import { derive } from './derive.ts'
import { facts, isAsked, questionsFor, topics, units } from './facts.ts'
import { checkFacts } from './facts-check.ts'
import type { FactDefinition } from './policy.ts'

const registry: Readonly<Record<string, FactDefinition>> = facts
const all = Object.entries(registry)

describe('the registry of facts', () => {
  it.each(all)('%s can be asked, shown and answered', (name, fact) => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/)
    for (const { zh, en } of [fact.label, fact.question, ...(fact.hint ? [fact.hint] : [])]) {
      expect(zh).toMatch(/[一-龥]/)
      expect(en).not.toMatch(/[一-龥]/)
    }
    expect(fact.effort).toBeGreaterThan(0)
    expect(Object.keys(topics)).toContain(fact.topic)
    if ('values' in fact) expect(Object.keys(fact.words ?? {})).toEqual([...fact.values])
    if (fact.type === 'number') {
      expect(Object.keys(units)).toContain(fact.unit)
      expect(fact.to).toBeLessThan(1e15)
    }
    // what is computed is never asked, so it needs no prior; every other one does, of answers that can be
    expect(fact.prior.length > 0).toBe(fact.derivedFrom === undefined)
    for (const [answer] of fact.prior)
      expect(checkFacts(registry, { [name]: answer }, '2024-01-01').wrong).toEqual([])
  })

  it('lets no wrong fact, test or value compile', () => {
    type Fits<Given> = Given extends Comparison<typeof facts> ? true : false
    const right: [Fits<{ fact: 'skill'; atLeast: 'senior' }>, Fits<{ fact: 'staff'; below: 3 }>] = [
      true,
      true,
    ]
    const wrong: [
      Fits<{ fact: 'skil'; atLeast: 'senior' }>,
      Fits<{ fact: 'skill'; atLeast: 'master' }>,
      Fits<{ fact: 'work'; atLeast: 'business' }>,
      Fits<{ fact: 'veteran'; atLeast: 1 }>,
    ] = [false, false, false, false]
    expect([...right, ...wrong]).toHaveLength(6)
  })

  it('computes and gates only by facts that are there', () => {
    const named = all.flatMap(([, { derivedFrom = [], onlyIf }]) => [
      ...derivedFrom,
      ...(onlyIf ? [onlyIf.fact] : []),
    ])
    expect(named.filter(name => registry[name] === undefined)).toEqual([])
  })

  it('has the statuses of the record under their own names, and the counties of the city', () => {
    const shared = Object.keys(statuses).filter(status => status in registry)
    expect(shared).toEqual([
      'registered-unemployed',
      'employment-difficulty',
      'veteran',
      'low-income',
      'zero-employment-household',
    ])
    const file = new URL('../../../../plans/wenzhou-2023/divisions/counties.tsv', import.meta.url)
    const codes = readFileSync(file, 'utf8')
      .split('\n')
      .map(line => line.split('\t')[0] ?? '')
    expect(facts.county.values).toEqual(codes.filter(code => /^\d{6}$/.test(code)))
  })

  it('asks what somebody is asked for, and nothing that an answer has ruled out', () => {
    const asked = (known: Parameters<typeof questionsFor>[2]) =>
      questionsFor(registry, 'person', known).map(each => each.fact)
    expect(asked({})).toContain('registered-unemployed')
    expect(asked({})).not.toContain('unemployed-since')
    expect(asked({})).not.toContain('firm-size')
    expect(asked({})).not.toContain('pension-on')
    expect(asked({ 'registered-unemployed': true })).toContain('unemployed-since')
    expect(asked({ 'registered-unemployed': false })).not.toContain('unemployed-since')
    // of a firm it is asked without the question that gates it for people
    expect(isAsked(registry, 'firm', 'registered-on', {})).toBe(true)
    expect(isAsked(registry, 'person', 'registered-on', {})).toBe(false)
  })
})

describe('an answer', () => {
  it.each<[string, unknown, RegExp]>([
    ['birth', '2023-11-23', /lies ahead/],
    ['birth', '2005-02-29', /no day/],
    ['birth', '1850-01-01', /too far away/],
    ['birth', 20050228, /not a day/],
    ['staff', -1, /too small/],
    ['staff', 1e15, /too large/],
    ['staff', 2.5, /not a whole number/],
    ['staff', '10', /not a whole number/],
    ['rent', 1e15, /too large/],
    ['rent', 0.5, /fen/],
    ['assets', 1e15, /too large/],
    ['veteran', 'yes', /yes-no/],
    ['skill', 'master', /not one of its values/],
    ['skill', ['senior'], /not one of its values/],
    ['shoe-size', 42, /no such fact/],
    ['__proto__', 1, /no such fact/],
    ['constructor', 1, /no such fact/],
    ['staff', null, /not a whole number/],
  ])('%s: %j is refused in words', (fact, answer, why) => {
    const given = Object.fromEntries([[fact, answer]])
    const { facts: taken, wrong } = checkFacts(registry, given, '2023-11-22')
    expect(taken).toEqual({})
    expect(wrong.map(each => each.wrong.en).join()).toMatch(why)
    expect(wrong[0]?.cure.zh).toMatch(/[一-龥]/)
  })

  it('that lies ahead is taken where that is possible, and one at its bounds everywhere', () => {
    const given = { 'graduated-on': '2024-06-30', birth: '2023-11-22', staff: 0, 'annual-profit': -100 }
    expect(checkFacts(registry, given, '2023-11-22')).toEqual({ facts: given, wrong: [] })
  })
})

describe('what follows from facts', () => {
  it.each([
    // the steps of the table of 2024, at their ends
    ['male', '1964-12-31', '2024-12-31'],
    ['male', '1965-01-01', '2025-02-01'],
    ['male', '1965-04-30', '2025-05-30'],
    ['male', '1965-05-01', '2025-07-01'],
    ['male', '1976-08-31', '2039-07-31'],
    ['male', '1976-09-01', '2039-09-01'],
    ['male', '1999-09-01', '2062-09-01'],
    ['55', '1969-12-31', '2024-12-31'],
    ['55', '1970-01-01', '2025-02-01'],
    ['55', '1981-09-01', '2039-09-01'],
    ['50', '1974-12-31', '2024-12-31'],
    ['50', '1975-01-01', '2025-02-01'],
    ['50', '1975-03-01', '2025-05-01'],
    ['50', '1984-11-01', '2039-11-01'],
    ['50', '1999-11-01', '2054-11-01'],
  ])('pension of %s, born %s: %s', (who, birth, day) => {
    const given = who === 'male' ? { sex: 'male', birth } : { sex: 'female', birth, 'women-pension-age': who }
    expect(derive(given)['pension-on']).toBe(day)
  })

  it.each([
    [100, 100, 0, 0],
    [101, 100, 0, 0],
    [189, 200, 11, 550],
    [9451, 10_000, 549, 549],
    [199, 200, 1, 50],
    [0, 0, 0, 0],
    [0, 5, 5, 10_000],
  ])('a staff of %d after %d is cut by %d, which is %d basis points', (staff, before, cut, share) => {
    const found = derive({ staff, 'staff-a-year-ago': before })
    expect(found['staff-cut']).toBe(cut)
    expect(found['staff-cut-share']).toBe(share)
  })

  it('rounds a rent against whoever would break the limit', () => {
    const share = (rent: number, market: number) => derive({ rent, 'market-rent': market })['rent-share']
    expect([share(80_00, 100_00), share(80_01, 100_00), share(8_000_01, 10_000_00)]).toEqual([
      8000, 8001, 8001,
    ])
  })

  it('counts months from leaving school up, so that a limit holds to the day', () => {
    const months = (left: string, hired: string) =>
      derive({ 'hire-graduated-on': left, 'hire-on': hired })['hire-months-after-leaving']
    expect(months('2021-09-01', '2023-09-01')).toBe(24)
    expect(months('2021-09-01', '2023-09-02')).toBe(25)
    expect(months('2021-08-31', '2022-02-28')).toBe(6)
    expect(months('2023-06-30', '2023-03-01')).toBe(0)
  })

  it('stays unknown while something is missing', () => {
    for (const [name, { derivedFrom = [] }] of all.filter(
      ([, fact]) => (fact.derivedFrom ?? []).length > 0,
    )) {
      expect(derive({})[name]).toBeUndefined()
      const [first = ''] = derivedFrom
      expect(derive({ [first]: first === 'birth' ? '1990-01-01' : 1 })[name]).toBeUndefined()
    }
  })
})
