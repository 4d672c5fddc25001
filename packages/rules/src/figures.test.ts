import { describe, expect, it } from 'vitest'
import type { Facts } from './fact.ts'
import type { Policy, Version } from './policy.ts'
import { on, policyOf, type Types, version } from './small-policy.ts'

describe('a figure', () => {
  const paid = (value: NonNullable<Version['parameters']>[string], by?: 'county') =>
    policyOf(
      version({
        when: { fact: 'registered', is: true },
        amount: { parameter: 'sum', ...(by && { by }) },
        parameters: { sum: value },
      }),
    )
  const amount = (policy: Policy<Types>, day: string, facts: Facts = {}) =>
    on(policy, { registered: true, ...facts }, day).amount

  it('holds from its day until the next, and is not known before the first', () => {
    const policy = paid([
      { from: '2023-02-01', value: 1 },
      { from: '2023-03-01', value: 2 },
      { from: '2024-01-01', value: null },
    ])
    expect(amount(policy, '2023-01-31')).toBeUndefined()
    expect(on(policy, { registered: true }, '2023-01-31').empty).toEqual(['sum'])
    expect(amount(policy, '2023-02-01')).toEqual({ from: 1, to: 1 })
    expect(amount(policy, '2023-02-28')).toEqual({ from: 1, to: 1 })
    expect(amount(policy, '2023-03-01')).toEqual({ from: 2, to: 2 })
    expect(amount(policy, '2023-12-31')).toEqual({ from: 2, to: 2 })
    expect(on(policy, { registered: true }, '2024-01-01')).toMatchObject({
      amount: undefined,
      empty: ['sum'],
    })
  })

  it('may be a table that changes over time, or known within bounds', () => {
    const policy = paid([{ from: '2023-02-01', value: { ruian: 5, lucheng: { from: 7, to: 9 } } }], 'county')
    expect(on(policy, { registered: true }, '2023-01-31')).toMatchObject({
      amount: undefined,
      empty: ['sum'],
    })
    expect(amount(policy, '2023-02-01')).toEqual({ from: 5, to: 9 })
    expect(amount(policy, '2023-02-01', { county: 'ruian' })).toEqual({ from: 5, to: 5 })
    expect(amount(policy, '2023-02-01', { county: 'lucheng' })).toEqual({ from: 7, to: 9 })
    expect(amount(paid({ from: 0, to: 4 }), '2023-02-01')).toEqual({ from: 0, to: 4 })
  })

  it('that is known within bounds decides nothing', () => {
    const policy = policyOf(
      version({
        when: { fact: 'hired', atLeast: { parameter: 'least' } },
        parameters: { least: { from: 1, to: 3 } },
      }),
    )
    expect(on(policy, { hired: 9 })).toMatchObject({ status: 'cannot-tell', missing: [], empty: ['least'] })
  })

  it('that is asked for in the wrong way is a mistake of the file', () => {
    expect(() => on(paid({ ruian: 1 }), {})).toThrow('there is no figure sum')
    expect(() => on(paid(1, 'county'), {})).toThrow('there is no table sum')
  })
})

describe('calendar months and years', () => {
  const within = (
    test: { calendarMonths: number } | { calendarYears: number },
    day: string,
    granted: string,
  ) => on(policyOf(version({ when: { fact: 'granted', ...test } })), { granted }, day).status === 'eligible'

  it('count whole, from the one of the day of decision', () => {
    const months = (granted: string) => within({ calendarMonths: 36 }, '2026-03-15', granted)
    expect(['2023-03-31', '2023-04-01', '2026-03-31', '2026-04-01'].map(months)).toEqual([
      false,
      true,
      true,
      false,
    ])
    const years = (granted: string) => within({ calendarYears: 1 }, '2023-11-22', granted)
    expect(['2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01'].map(years)).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(within({ calendarYears: 2 }, '2023-11-22', '2022-01-01')).toBe(true)
    expect(within({ calendarMonths: 1 }, '2023-12-31', '2023-12-01')).toBe(true)
  })

  it('are nearly missed by the nearest day', () => {
    const policy = policyOf(version({ when: { fact: 'granted', calendarMonths: 2 } }))
    expect(on(policy, { granted: '2023-01-01' }).nearMisses).toEqual([
      { fact: 'granted', now: '2023-01-01', would: '2023-10-01' },
    ])
    expect(on(policy, { granted: '2024-05-01' }).nearMisses).toEqual([
      { fact: 'granted', now: '2024-05-01', would: '2023-11-30' },
    ])
  })
})

describe('the reasons of a group', () => {
  const group = (when: Version<Types>['when'], facts: Facts) => on(policyOf(version({ when })), facts).reasons

  it('name the alternatives of which nothing holds, and the “not”, by their group', () => {
    const any = {
      any: [
        { fact: 'hired', atLeast: 3 },
        { fact: 'registered', is: true },
      ],
    } as const
    expect(group(any, { hired: 1, registered: false }).map(each => each.group)).toEqual([
      { source: any, holds: false },
      { source: any, holds: false },
    ])
    expect(group(any, { hired: 3, registered: false }).map(each => each.group)).toEqual([undefined])
    const not = { not: { fact: 'registered', is: true } } as const
    expect(group(not, { registered: false }).map(each => each.group)).toEqual([{ source: not, holds: true }])
    const outer = { all: [{ any: [any, not] }] } as const
    expect(group(outer, { hired: 1, registered: false }).map(each => each.group?.source)).toEqual([not])
    expect(group({ any: [any, { not: any }] }, { hired: 4 }).map(each => each.group)).toEqual([undefined])
  })
})
