import { describe, expect, it } from 'vitest'
import { decide } from './decide.ts'
import type { Answer, Comparison, FactTypes } from './fact.ts'
import { preparePolicy } from './policy.ts'

const types = {
  sure: { type: 'yes-no' },
  staff: { type: 'number', unit: 'people', from: 0, to: 9 },
  loose: { type: 'number', unit: 'people' },
  skill: { type: 'choice', values: ['none', 'middle', 'senior'], ordered: true },
  county: { type: 'choice', values: ['ruian', 'lucheng', 'yueqing'] },
  groups: { type: 'several', values: ['veteran', 'disabled'] },
  day: { type: 'day' },
} as const satisfies FactTypes

const today = '2024-02-29'

function decided(test: Comparison<typeof types>, answer: Answer) {
  const policy = {
    id: 'p',
    layer: 'city',
    versions: [{ version: 'v1', from: '2020-01-01', published: '2020-01-01', when: test }],
  } as const
  return decide(preparePolicy(policy, types, { day: today }), { [test.fact]: answer })
}

describe('a comparison', () => {
  it.each<[Comparison<typeof types>, readonly Answer[], readonly Answer[]]>([
    [{ fact: 'sure', is: true }, [true], [false]],
    [{ fact: 'sure', is: false }, [false], [true]],
    [{ fact: 'staff', atLeast: 3 }, [3, 4, 9], [0, 2]],
    [{ fact: 'staff', atMost: 3 }, [0, 3], [4, 9]],
    [{ fact: 'staff', above: 3 }, [4], [3, 0]],
    [{ fact: 'staff', below: 3 }, [2, 0], [3]],
    [{ fact: 'skill', atLeast: 'middle' }, ['middle', 'senior'], ['none']],
    [{ fact: 'skill', atLeast: 'none' }, ['none', 'middle', 'senior'], []],
    [{ fact: 'skill', is: 'middle' }, ['middle'], ['none', 'senior']],
    [{ fact: 'county', in: ['ruian', 'yueqing'] }, ['ruian', 'yueqing'], ['lucheng']],
    [{ fact: 'groups', has: 'veteran' }, [['veteran'], ['disabled', 'veteran']], [[], ['disabled']]],
    [{ fact: 'groups', hasAny: ['veteran', 'disabled'] }, [['veteran'], ['disabled']], [[]]],
    [{ fact: 'day', onOrAfter: '2023-05-05' }, ['2023-05-05', '2024-01-01'], ['2023-05-04']],
    [{ fact: 'day', onOrBefore: '2023-05-05' }, ['2023-05-05', '2020-01-01'], ['2023-05-06']],
    [{ fact: 'day', within: { years: 1 } }, ['2023-03-01', '2024-02-29'], ['2023-02-28', '2024-03-01']],
    [{ fact: 'day', within: { months: 1, days: 2 } }, ['2024-01-27', '2024-02-29'], ['2024-01-26']],
    [{ fact: 'day', ago: { months: 6 } }, ['2023-08-29', '2020-01-01'], ['2023-09-01']],
    [{ fact: 'day', ago: { days: 0 } }, ['2024-02-29'], ['2024-03-01']],
    [{ fact: 'day', ago: { years: -5 } }, ['2029-02-28', '2024-01-01'], ['2029-03-02']],
    [{ fact: 'day', ageAtLeast: 16 }, ['2008-02-29', '2000-01-01'], ['2008-03-01']],
    [{ fact: 'day', ageAtMost: 35 }, ['1988-03-01', '2020-01-01'], ['1988-02-29']],
  ])('%j holds for %j and not for %j', (test, so, notSo) => {
    for (const answer of so) expect([answer, decided(test, answer).status]).toEqual([answer, 'eligible'])
    for (const answer of notSo)
      expect([answer, decided(test, answer).status]).toEqual([answer, 'not-eligible'])
  })

  it.each<[Comparison<typeof types>, Answer, Answer | undefined]>([
    // the nearest answer on the other side
    [{ fact: 'sure', is: true }, false, true],
    [{ fact: 'sure', is: false }, true, false],
    [{ fact: 'staff', atLeast: 3 }, 0, 3],
    [{ fact: 'staff', atMost: 3 }, 9, 3],
    [{ fact: 'staff', above: 3 }, 1, 4],
    [{ fact: 'staff', below: 3 }, 7, 2],
    // never one that cannot be
    [{ fact: 'staff', above: 9 }, 1, undefined],
    [{ fact: 'staff', below: 0 }, 1, undefined],
    [{ fact: 'loose', below: 0 }, 1, undefined],
    [{ fact: 'loose', above: 99 }, 1, 100],
    [{ fact: 'skill', atLeast: 'senior' }, 'none', 'senior'],
    [{ fact: 'county', in: ['yueqing'] }, 'ruian', 'yueqing'],
    [{ fact: 'groups', has: 'veteran' }, [], ['veteran']],
    [{ fact: 'day', onOrAfter: '2023-05-05' }, '2020-01-01', '2023-05-05'],
    [{ fact: 'day', onOrBefore: '2023-05-05' }, '2024-01-01', '2023-05-05'],
    [{ fact: 'day', within: { years: 1 } }, '2020-01-01', '2023-03-01'],
    [{ fact: 'day', within: { years: 1 } }, '2024-12-01', '2024-02-29'],
    [{ fact: 'day', ago: { months: 6 } }, '2024-01-01', '2023-08-31'],
    [{ fact: 'day', ageAtMost: 35 }, '1980-01-01', '1988-03-01'],
    [{ fact: 'day', ageAtLeast: 16 }, '2010-01-01', '2008-02-29'],
  ])('%j is nearly missed by %j: %j would do', (test, now, would) => {
    const { nearMisses } = decided(test, now)
    expect(nearMisses).toEqual(would === undefined ? [] : [{ fact: test.fact, now, would }])
  })

  it.each<[Comparison<typeof types>, Answer, Answer]>([
    [{ fact: 'day', onOrAfter: '2023-05-05' }, '2024-01-01', '2023-05-04'],
    [{ fact: 'day', onOrBefore: '2023-05-05' }, '2020-01-01', '2023-05-06'],
    [{ fact: 'staff', atLeast: 3 }, 9, 2],
    [{ fact: 'staff', atMost: 3 }, 0, 4],
  ])('turned round, %j is nearly missed by %j: %j would do', (test, now, would) => {
    const policy = {
      id: 'p',
      layer: 'city',
      versions: [{ version: 'v1', from: '2020-01-01', published: '2020-01-01', when: { not: test } }],
    } as const
    const { nearMisses } = decide(preparePolicy(policy, types, { day: today }), { [test.fact]: now })
    expect(nearMisses).toEqual([{ fact: test.fact, now, would }])
  })

  it('of a choice with a value that is not there is a mistake of the file', () => {
    // as a file could have it: the compiler would not
    const wrong = { fact: 'skill', atLeast: 'master' } as unknown as Comparison<typeof types>
    expect(() => decided(wrong, 'none')).toThrow('there is no value master of skill')
    const nothing = { fact: 'staff' } as unknown as Comparison<typeof types>
    expect(() => decided(nothing, 1)).toThrow('there is no test of staff')
    const unknown = { fact: 'shoes', is: true } as unknown as Comparison<typeof types>
    expect(() => decided(unknown, 1)).toThrow('there is no fact shoes')
  })
})
