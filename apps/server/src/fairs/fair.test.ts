import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forbiddenSteps, lifecycleTable, takeStep } from '../kernel/index.ts'
import { entryActions, entryLifecycle, faultOfDrawing, slotsOf } from './fair.ts'
import { divide, ratio } from './ratio.ts'
import { readStandCode } from './read-board.ts'

const parties = { employer: 'employer', organiser: 'organiser' } as const

describe('an employer at a fair', () => {
  it.each(
    forbiddenSteps(entryLifecycle, entryActions, ['employer', 'organiser']),
  )('is not moved by $action of $party while $state', ({ state, action, party }) => {
    expect(() => takeStep(entryLifecycle, state, action, party)).toThrow()
  })

  it('stands in docs/lifecycles.md as it is', () => {
    const document = readFileSync(new URL('../../../../docs/lifecycles.md', import.meta.url), 'utf8')
    expect(document).toContain(lifecycleTable(entryLifecycle, parties).trim())
  })
})

describe('a drawing', () => {
  const stand = (code: string, x: number, y: number, w = 2, h = 2) => ({ code, x, y, w, h })
  it.each([
    ['beside one another', [stand('A', 0, 0), stand('B', 2, 0), stand('C', 0, 2)], undefined],
    ['over one another', [stand('A', 0, 0), stand('B', 1, 1)], { at: 1, what: 'over' }],
    ['inside one another', [stand('A', 0, 0, 6, 6), stand('B', 2, 2, 1, 1)], { at: 1, what: 'over' }],
    ['outside', [stand('A', 9, 0)], { at: 0, what: 'outside' }],
    ['of one number', [stand('A', 0, 0), stand('A', 4, 0)], { at: 1, what: 'twice' }],
  ])('of stands %s', (_, drawn, fault) => {
    expect(faultOfDrawing({ width: 10, height: 10 }, drawn)).toEqual(fault)
  })
})

describe('times of an online fair', () => {
  it('lie in the sessions, one after the other, each a whole one', () => {
    const sessions = [
      { startsAt: '2023-12-09T01:00:00.000Z', endsAt: '2023-12-09T01:50:00.000Z' },
      { startsAt: '2023-12-09T06:00:00.000Z', endsAt: '2023-12-09T06:15:00.000Z' },
    ]
    expect(slotsOf(sessions, 15)).toEqual([
      '2023-12-09T01:00:00.000Z',
      '2023-12-09T01:15:00.000Z',
      '2023-12-09T01:30:00.000Z',
      '2023-12-09T06:00:00.000Z',
    ])
    expect(slotsOf(sessions, 60)).toEqual([])
  })
})

describe('what is reported', () => {
  const person = fc.record({
    sex: fc.constantFrom('female' as const, 'male' as const, undefined),
    birth: fc.constantFrom('2000-02-29', '1980-01-01', '1960-06-30', undefined),
    education: fc.constantFrom('college' as const, 'master' as const, undefined),
    payFloor: fc.option(fc.integer({ min: 0, max: 3_000_000 }), { nil: undefined }),
  })
  const opening = fc.record({
    openings: fc.integer({ min: 1, max: 99 }),
    education: fc.constantFrom('any', 'college', 'master'),
    payFrom: fc.option(fc.integer({ min: 0, max: 3_000_000 }), { nil: null }),
  })

  it('adds up in every division: nobody is left out or counted twice', () => {
    fc.assert(
      fc.property(
        fc.array(opening),
        fc.array(person),
        fc.integer({ min: 0, max: 50 }),
        (opened, people, nameless) => {
          const by = divide(opened, people, nameless, '2023-12-09')
          const openings = opened.reduce((sum, one) => sum + one.openings, 0)
          for (const groups of [by.sex, by.age, by.education, by.pay])
            expect(groups.reduce((sum, one) => sum + one.seekers, 0)).toBe(people.length + nameless)
          for (const groups of [by.education, by.pay])
            expect(groups.reduce((sum, one) => sum + (one.openings ?? 0), 0)).toBe(openings)
          // no post may ask for a sex or an age
          for (const one of [...by.sex, ...by.age]) expect(one.openings).toBeNull()
        },
      ),
      { seed: 20231209, numRuns: 200 },
    )
  })

  it('has a ratio where there are both, in hundredths', () => {
    expect([ratio(3, 2), ratio(1, 3), ratio(0, 4), ratio(5, 0), ratio(null, 5)]).toEqual([
      150,
      33,
      0,
      undefined,
      undefined,
    ])
  })

  it('puts each into the years and the pay that they have that day, both ends known', () => {
    const one = (birth: string, payFloor: number) =>
      divide([], [{ sex: undefined, birth, education: undefined, payFloor }], 0, '2023-12-09')
    const ageOf = (birth: string) => one(birth, 0).age.find(each => each.seekers === 1)?.code
    const payOf = (fen: number) => one('2000-01-01', fen).pay.find(each => each.seekers === 1)?.code
    expect(['1998-12-10', '1998-12-09', '1988-12-09', '1978-12-10', '1978-12-09'].map(ageOf)).toEqual([
      'to-24',
      '25-34',
      '35-44',
      '35-44',
      'from-45',
    ])
    expect([3_999_99, 4_000_00, 5_999_99, 6_000_00, 8_000_00].map(payOf)).toEqual([
      'to-4',
      '4-6',
      '4-6',
      '6-8',
      'from-8',
    ])
  })
})

describe('a stand’s code', () => {
  it('is read as people type it, and nothing else is one', () => {
    expect(readStandCode(' abcd-ef 0f ')).toEqual({ code: 'ABCDEF0F', bucket: '0f' })
    for (const typed of ['', 'ABCDEF', 'ABCDEFZZ', 'ABCDE10F', 'ABCDEF0F0'])
      expect(readStandCode(typed)).toBeUndefined()
  })
})
