import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestSet } from './best-set.ts'
import { firstWithin, lastPassed, shiftDay } from './day.ts'
import type { Comparison, Facts } from './fact.ts'
import { nextQuestion } from './next-question.ts'
import { preparePolicy, type Version } from './policy.ts'
import { on, policyOf, type Types, types, version } from './small-policy.ts'

/** settle-first, clause 二(七)4: senior at any age, or intermediate aged 35 or under. */
const settle = policyOf(
  version({
    when: {
      any: [
        { fact: 'skill', atLeast: 'senior' },
        {
          all: [
            { fact: 'skill', is: 'intermediate' },
            { fact: 'born', ageAtMost: 35 },
          ],
        },
      ],
    },
  }),
)

describe('a condition', () => {
  it.each([
    [{ skill: 'senior' }, 'eligible'],
    [{ skill: 'intermediate', born: '1987-11-23' }, 'eligible'], // 36 tomorrow
    [{ skill: 'intermediate', born: '1987-11-22' }, 'not-eligible'], // 36 today
    [{ skill: 'none' }, 'not-eligible'],
    [{ born: '1960-01-01' }, 'cannot-tell'],
    [{ skill: 'intermediate' }, 'cannot-tell'],
    [{}, 'cannot-tell'],
  ] as const)('decides %j as %s', (facts, status) => {
    expect(on(settle, facts).status).toBe(status)
  })

  it('says what decided, what is missing, and what one change would do', () => {
    const tooOld = on(settle, { skill: 'intermediate', born: '1980-01-01' })
    expect(tooOld.reasons.map(({ leaf, holds }) => [leaf.fact, leaf.source, holds])).toEqual([
      ['skill', { fact: 'skill', atLeast: 'senior' }, false],
      ['born', { fact: 'born', ageAtMost: 35 }, false],
    ])
    expect(tooOld.nearMisses).toEqual([
      { fact: 'skill', now: 'intermediate', would: 'senior' },
      { fact: 'born', now: '1980-01-01', would: '1987-11-23' },
    ])
    expect(on(settle, { skill: 'intermediate' }).missing).toEqual(['born'])
  })

  it('cannot be told while a parameter of it is empty, and nobody is asked in vain', () => {
    const policy = policyOf(
      version({ when: { fact: 'hired', atLeast: { parameter: 'least' } }, parameters: { least: null } }),
    )
    expect(on(policy, { hired: 9 })).toMatchObject({ status: 'cannot-tell', missing: [], empty: ['least'] })
    const question = { fact: 'hired', topic: 'firm', effort: 5, prior: [[3, 1]] } as const
    const prepared = preparePolicy(policy, types, { day: '2023-11-22' })
    expect(nextQuestion([prepared], {}, [question])).toBeUndefined()
  })
})

/** startup-hires, 浙政发〔2015〕21号: 2,000 yuan for three people, 1,000 for each more, at most 20,000. */
const hires = policyOf(
  version({
    when: { fact: 'hired', atLeast: 3 },
    amount: {
      min: [20_000_00, { sum: [2_000_00, { product: [1_000_00, { sum: [{ fact: 'hired' }, -3] }] }] }],
    },
  }),
)

describe('an amount', () => {
  it.each([
    [3, 2_000_00],
    [4, 3_000_00],
    [21, 20_000_00],
    [500, 20_000_00],
  ])('for %d people hired is %d fen', (hired, fen) => {
    expect(on(hires, { hired }).amount).toEqual({ from: fen, to: fen })
  })

  it('is a range while a fact is missing, and blocked while its parameter is empty', () => {
    const wage = { parameter: 'wage', by: 'county' } as const
    const policy = (lucheng: number | null) =>
      policyOf(
        version({
          when: { fact: 'registered', is: true },
          amount: { product: [wage, 6_000], over: 10_000 },
          parameters: { wage: { ruian: 2_260_00, lucheng } },
        }),
      )
    const range = { from: 1_356_00, to: 1_494_00 }
    expect(on(policy(2_490_00), { registered: true })).toMatchObject({ amount: range, missing: ['county'] })
    const blocked = on(policy(null), { registered: true })
    expect({ ...blocked, amount: blocked.amount }).toMatchObject({ amount: undefined, empty: ['wage'] })
    expect(on(policy(null), { registered: true, county: 'ruian' }).amount).toEqual({
      from: 1_356_00,
      to: 1_356_00,
    })
  })
})

describe('versions', () => {
  const granted = { fact: 'granted', onOrBefore: '2023-06-30' } as const
  const policy = policyOf(
    version({
      when: { fact: 'registered', is: true },
      to: '2023-06-30',
      amount: 100,
      keeps: granted,
    }),
    version({
      version: 'v2',
      from: '2023-07-01',
      published: '2023-09-19',
      when: { fact: 'registered', is: true },
      amount: 200,
    }),
  )
  const amountOn = (facts: Facts, day: string, known: string) =>
    on(policy, { registered: true, granted: '2023-08-01', ...facts }, day, known).amount?.from

  it('hold from their first day to their last', () => {
    expect(on(policy, { registered: true }, '2022-12-31', '2023-12-31').status).toBe('not-in-force')
    expect(amountOn({}, '2023-01-01', '2023-01-01')).toBe(100)
    expect(amountOn({}, '2023-06-30', '2023-12-31')).toBe(100)
    expect(amountOn({}, '2023-07-01', '2023-12-31')).toBe(200)
  })

  it('reach back once they are published, and a decision replays as it was', () => {
    expect(on(policy, { registered: true, granted: '2023-08-01' }, '2023-08-01', '2023-09-18').status).toBe(
      'not-in-force',
    )
    expect(amountOn({}, '2023-08-01', '2023-09-19')).toBe(200)
  })

  it('replace one another from the day on which they are published', () => {
    const one = version({ when: { fact: 'registered', is: true } })
    const both = policyOf(one, { ...one, version: 'v2', published: '2023-06-01' })
    const turned = policyOf({ ...one, version: 'v2', published: '2023-06-01' }, one)
    for (const each of [both, turned]) {
      expect(on(each, { registered: true }, '2023-11-22', '2023-05-31').version).toBe('v1')
      expect(on(each, { registered: true }, '2023-11-22', '2023-06-01').version).toBe('v2')
    }
  })

  it('promise what they give, unless the office decides in principle', () => {
    const likely = (facts: Facts, more: Partial<Version<Types>>) =>
      on(policyOf(version({ when: { fact: 'registered', is: true }, ...more })), facts).likely
    expect(likely({ registered: true }, { discretion: true })).toBe(true)
    expect(likely({ registered: true }, {})).toBe(false)
    expect(likely({ registered: false }, { discretion: true })).toBe(false)
    expect(likely({}, { discretion: true })).toBe(false)
  })

  it('are kept by those who entered under them', () => {
    expect(amountOn({ granted: '2023-03-01' }, '2023-11-22', '2023-11-22')).toBe(100)
    const open = on(policy, { registered: true })
    expect(open).toMatchObject({ status: 'eligible', amount: { from: 100, to: 200 }, version: undefined })
  })
})

describe('the ends of months', () => {
  it('fall on their last day', () => {
    expect(shiftDay('2023-01-31', { months: 1 })).toBe('2023-02-28')
    expect(shiftDay('2024-03-31', { months: 1 }, -1)).toBe('2024-02-29')
    expect(lastPassed('2023-02-28', { years: 16 })).toBe('2007-02-28')
    expect(lastPassed('2022-02-28', { years: 18 })).toBe('2004-02-29') // born on 29 February
    expect(firstWithin('2023-11-22', { years: 2 })).toBe('2021-11-22')
  })

  it('part the days that have passed from those that have not', () => {
    const anyDay = fc.date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    const span = fc.record({ years: fc.nat(40), months: fc.nat(14), days: fc.nat(40) })
    fc.assert(
      fc.property(anyDay, span, (date, length) => {
        const today = date.toISOString().slice(0, 10)
        const last = lastPassed(today, length)
        expect(shiftDay(last, length) <= today).toBe(true)
        expect(shiftDay(shiftDay(last, { days: 1 }), length) <= today).toBe(false)
        const first = firstWithin(today, length)
        expect(shiftDay(first, length) >= today).toBe(true)
        expect(shiftDay(shiftDay(first, { days: 1 }, -1), length) >= today).toBe(false)
      }),
      { seed: 7, numRuns: 2_000 },
    )
  })
})

describe('the next question', () => {
  const prepared = [settle, hires].map(policy => preparePolicy(policy, types, { day: '2023-11-22' }))
  const skill = {
    fact: 'skill',
    topic: 'work',
    effort: 4,
    prior: [
      ['none', 6],
      ['senior', 1],
    ],
  } as const
  const born = { fact: 'born', topic: 'self', effort: 4, prior: [['2001-05-17', 1]] } as const
  const hired = {
    fact: 'hired',
    topic: 'firm',
    effort: 4,
    prior: [
      [0, 9],
      [5, 1],
    ],
  } as const

  it('is the one that decides most for its effort', () => {
    expect(nextQuestion(prepared, {}, [born, skill, hired])?.fact).toBe('skill')
    expect(nextQuestion(prepared, {}, [{ ...skill, effort: 40 }, born, hired])?.fact).toBe('hired')
    expect(nextQuestion(prepared, { skill: 'none', hired: 0 }, [born])).toBeUndefined()
  })

  it('stays with its topic unless another is clearly better', () => {
    expect(nextQuestion(prepared, {}, [skill, hired], 'firm')?.fact).toBe('hired')
    expect(nextQuestion(prepared, {}, [skill, { ...hired, effort: 40 }], 'firm')?.fact).toBe('skill')
  })
})

describe('the best set', () => {
  const options = [
    { policy: 'a', worth: 5 },
    { policy: 'b', worth: 4 },
    { policy: 'c', worth: 4 },
    { policy: 'd', worth: 0 },
  ]

  it('leaves out what is worth least together', () => {
    const excludes = [
      ['a', 'b'],
      ['c', 'a'],
      ['a', 'gone'],
      ['d', 'd'],
    ] as const
    expect(bestSet(options, excludes)).toEqual(['b', 'c', 'd'])
    expect(bestSet(options, [])).toEqual(['a', 'b', 'c', 'd'])
  })

  it('is, of sets worth the same, the larger one, then the one first in the order given', () => {
    const same = [
      { policy: 'a', worth: 5 },
      { policy: 'b', worth: 5 },
      { policy: 'c', worth: 0 },
    ]
    expect(bestSet(same, [['a', 'b']])).toEqual(['a', 'c'])
    expect(
      bestSet(same, [
        ['a', 'b'],
        ['a', 'c'],
      ]),
    ).toEqual(['b', 'c'])
    expect(
      bestSet(same, [
        ['b', 'c'],
        ['a', 'b'],
      ]),
    ).toEqual(['a', 'c'])
  })

  it('is worth no less than any other set that is allowed', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const worths = fc.array(fc.nat(9), { minLength: 7, maxLength: 7 })
    const pairs = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 12 })
    fc.assert(
      fc.property(worths, pairs, fc.subarray(ids), (worth, excludes, other) => {
        const given = ids.map((policy, at) => ({ policy, worth: worth[at] ?? 0 }))
        const allowed = (set: readonly string[]) =>
          !excludes.some(([one, two]) => one !== two && set.includes(one) && set.includes(two))
        const total = (set: readonly string[]) =>
          given.reduce((sum, each) => sum + (set.includes(each.policy) ? each.worth : 0), 0)
        const best = bestSet(given, excludes)
        expect(allowed(best)).toBe(true)
        if (allowed(other)) expect(total(best)).toBeGreaterThanOrEqual(total(other))
      }),
      { seed: 11, numRuns: 3_000 },
    )
  })
})

describe('the registry of facts', () => {
  it('lets no wrong fact, test or value compile', () => {
    type Fits<Given> = Given extends Comparison<Types> ? true : false
    const right: [
      Fits<{ fact: 'skill'; atLeast: 'senior' }>,
      Fits<{ fact: 'hired'; atLeast: 3 }>,
      Fits<{ fact: 'born'; ageAtMost: { parameter: 'oldest' } }>,
    ] = [true, true, true]
    const wrong: [
      Fits<{ fact: 'skil'; atLeast: 'senior' }>,
      Fits<{ fact: 'skill'; atLeast: 'master' }>,
      Fits<{ fact: 'county'; atLeast: 'ruian' }>,
      Fits<{ fact: 'hired'; is: true }>,
      Fits<{ fact: 'registered'; atLeast: 1 }>,
    ] = [false, false, false, false, false]
    expect([...right, ...wrong]).toHaveLength(8)
  })
})
