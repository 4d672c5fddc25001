import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../kernel/index.ts'
import { changesBetween, divisionFaults, marginOf, pacingFaults } from './division.ts'
import { forecast } from './forecast.ts'
import { expectedBy, goalOf, type Pacing, roundEnds } from './pacing.ts'
import { sound } from './plan.fixture.ts'
import { independentTargets, type Target } from './plan.ts'
import { readPlan } from './read-plan.ts'
import { growthOf, progressOf, type Standing, standingOf } from './standing.ts'

const year = { from: '2023-01-01', to: '2023-12-31' }
const plan = readPlan(sound)
const linear: Pacing = { kind: 'linear' }
const steps: Pacing = {
  kind: 'milestones',
  steps: [
    { by: '2023-03-31', share: 1000 },
    { by: '2023-09-30', share: 6000 },
    { by: '2023-12-31', share: 10_000 },
  ],
}

function target(id: string, change: Partial<Target> = {}): Target {
  const found = independentTargets(plan).find(one => one.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return { ...found, ...change }
}

describe('what is expected by a day', () => {
  test.each([
    ['2022-12-31', 0],
    ['2023-01-01', 1], // 700 / 365 = 1.9…, rounded down
    ['2023-06-30', 347],
    ['2023-12-30', 698],
    ['2023-12-31', 700],
    ['2024-02-29', 700],
  ])('evenly, by %s, about %d of 700', (day, about) => {
    expect(Math.abs(expectedBy(700, linear, year, day) - about)).toBeLessThanOrEqual(1)
  })

  test('by milestones, nothing before the first and the earlier one between two', () => {
    const by = (day: string) => expectedBy(1000, steps, year, day)
    expect([by('2023-03-30'), by('2023-03-31'), by('2023-09-29'), by('2023-09-30')]).toEqual([
      0, 100, 100, 600,
    ])
  })

  test('at the end, nothing before the last day', () => {
    expect(expectedBy(5, { kind: 'at_end' }, year, '2023-12-30')).toBe(0)
    expect(expectedBy(5, { kind: 'at_end' }, year, '2023-12-31')).toBe(5)
  })

  test('a monthly round is owed when its month is over, leap years too', () => {
    expect(roundEnds('monthly', { from: '2024-01-01', to: '2024-12-31' })[1]).toBe('2024-02-29')
    expect(goalOf(target('S2-1-Q4'), year)).toBe(12)
    expect(expectedBy(12, linear, year, '2023-03-30', 'monthly')).toBe(2)
    expect(expectedBy(12, linear, year, '2023-03-31', 'monthly')).toBe(3)
    expect(roundEnds('quarterly', year)).toEqual(['2023-03-31', '2023-06-30', '2023-09-30', '2023-12-31'])
  })

  test('never falls from one day to the next and ends at the goal, whatever the pacing', () => {
    const pacing = fc.constantFrom<Pacing>(linear, steps, { kind: 'at_end' })
    fc.assert(
      fc.property(
        pacing,
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: -5, max: 370 }),
        (how, goal, n) => {
          const day = addDays(year.from, n)
          const now = expectedBy(goal, how, year, day)
          expect(now).toBeLessThanOrEqual(expectedBy(goal, how, year, addDays(day, 1)))
          expect(now).toBeGreaterThanOrEqual(0)
          expect(expectedBy(goal, how, year, year.to)).toBe(goal)
        },
      ),
      { seed: 510 },
    )
  })
})

describe('how a target stands', () => {
  const on = (one: Target, counted: number | undefined, day = '2023-06-30', reported?: number): Standing =>
    standingOf(one, { counted, reported }, linear, year, day)

  test('what nobody measured is not zero', () => {
    expect(on(target('S1-Q1'), undefined)).toEqual({ state: 'not_measured' })
    expect(on(target('S1-Q1'), 0)).toEqual({ state: 'behind', expected: 74_383, by: 74_383 })
  })

  test('a reported figure is not judged as if it were counted', () => {
    expect(on(target('S1-Q1'), undefined, '2023-06-30', 200_000)).toEqual({ state: 'only_reported' })
    expect(on(target('S1-Q1'), 10, '2023-06-30', 200_000).state).toBe('behind')
  })

  test('done, on pace, behind', () => {
    expect(on(target('S1-Q2'), 712)).toEqual({ state: 'done', over: 12 })
    expect(on(target('S1-Q2'), 400)).toMatchObject({ state: 'on_pace', ahead: 53 })
    expect(on(target('S1-Q2'), 300)).toMatchObject({ state: 'behind', by: 47 })
  })

  test('a missing baseline and an unscored target come before any figure', () => {
    expect(on(target('S1-Q3'), 5000)).toEqual({ state: 'baseline_missing', owner: 'labour' })
    expect(on(target('S2-1-Q6'), 5000)).toEqual({ state: 'not_judged', reason: 'no_figure' })
  })

  test('a ceiling and an exact state are kept or missed', () => {
    const ceiling = target('S1-Q2', { comparator: 'at_most' })
    expect([on(ceiling, 700).state, on(ceiling, 701)]).toEqual(['within', { state: 'off', by: 1 }])
    const panel = target('S1-Q2', { comparator: 'equal', counts: 'stock_on_day', value: 937 })
    expect([on(panel, 937).state, on(panel, 930), on(panel, 940)]).toEqual([
      'within',
      { state: 'off', by: -7 },
      { state: 'off', by: 3 },
    ])
    // a round more than "once a month" is no fault
    expect(on(target('S2-1-Q4', { comparator: 'equal' }), 13).state).toBe('done')
  })

  test('progress is not clamped, and starts from the baseline where there is one', () => {
    expect(progressOf(target('S1-Q2'), 1400, year)).toBe(20_000)
    const ratio = target('S1-Q2', { value: 180, baseline: { kind: 'given', value: 167 } })
    expect(progressOf(ratio, 167, year)).toBe(0)
    expect(progressOf(ratio, 160, year)).toBe(-5385)
    expect(progressOf(target('S1-Q2', { value: 0 }), 3, year)).toBeUndefined()
  })

  test('growth is never rounded up to a pass', () => {
    expect(growthOf('this_year_over_last', 4100, 3504)).toBe(1700)
    expect(growthOf('this_year_over_last', 4100, 3505)).toBe(1697)
    expect(growthOf('added_over_stock', 650, 8125)).toBe(800)
    expect(growthOf('added_over_stock', 650, 0)).toBeUndefined()
  })
})

describe('the forecast', () => {
  const readings = [
    { day: '2023-05-05', value: 100 },
    { day: '2023-06-30', value: 212 },
  ]

  test('goes on as the last eight weeks did', () => {
    // 112 in 56 days is 2 a day; 184 days are left
    expect(forecast('event', readings, year, '2023-06-30')).toBe(212 + 2 * 184)
  })

  test('says nothing after less than two weeks, nor for a ratio, nor without readings', () => {
    expect(forecast('event', [{ day: '2023-01-10', value: 9 }], year, '2023-01-13')).toBeUndefined()
    expect(forecast('event', [{ day: '2023-01-10', value: 14 }], year, '2023-01-14')).toBe(365)
    expect(forecast('ratio', readings, year, '2023-06-30')).toBeUndefined()
    expect(forecast('event', [], year, '2023-06-30')).toBeUndefined()
  })

  test('is the total itself once the period is over, and falls where corrections make it fall', () => {
    expect(forecast('event', readings, year, '2023-12-31')).toBe(212)
    const falling = [readings[0], { day: '2023-06-30', value: 44 }].filter(one => one !== undefined)
    expect(forecast('event', falling, year, '2023-06-30')).toBe(44 - 184)
  })
})

describe('dividing a target', () => {
  const known = { counties: new Set(['330302', '330381']), departments: new Set(['labour']) }
  const county = (code: string, value: number) => ({ kind: 'county' as const, code, value })

  test('shares add up to at least the target; more is a margin', () => {
    const short = [county('330302', 400), county('330381', 299)]
    expect(divisionFaults('event', 700, short, known)).toMatchObject([{ pointer: '/shares' }])
    const more = [county('330302', 400), county('330381', 310)]
    expect(divisionFaults('event', 700, more, known)).toEqual([])
    expect(marginOf('event', 700, more, 'county')).toBe(10)
  })

  test('distinct people are not added', () => {
    const shares = [county('330302', 10), county('330381', 20)]
    expect(divisionFaults('distinct_person', 700, shares, known)).toEqual([])
    expect(marginOf('distinct_person', 700, shares, 'county')).toBeUndefined()
  })

  test('unknown units, repeated ones and broken figures are named by their place', () => {
    const faults = divisionFaults(
      'distinct_person',
      1,
      [county('330399', 1), county('330302', 1), county('330302', 1), county('330381', -1)],
      known,
    )
    expect(faults.map(fault => fault.pointer)).toEqual([
      '/shares/0/code',
      '/shares/2/code',
      '/shares/3/value',
    ])
  })

  test('milestones rise inside the period and end with the whole', () => {
    expect(pacingFaults(steps, year)).toEqual([])
    const bad = (list: { by: string; share: number }[]) =>
      pacingFaults({ kind: 'milestones', steps: list }, year).length
    expect([
      bad([]),
      bad([{ by: '2024-01-01', share: 10_000 }]),
      bad([{ by: '2023-05-01', share: 9000 }]),
      bad([
        { by: '2023-05-01', share: 9000 },
        { by: '2023-05-01', share: 10_000 },
      ]),
    ]).toEqual([1, 1, 1, 1])
  })

  test('a version says what it changed', () => {
    const before = {
      number: 1,
      value: 700,
      pacing: linear,
      shares: [county('330302', 700)],
      lead: undefined,
      reason: '',
    }
    const after = { ...before, number: 2, value: 720, pacing: steps, shares: [county('330381', 720)] }
    expect(changesBetween(before, before)).toEqual([])
    expect(changesBetween(before, after).map(change => change.en)).toEqual([
      'value 700 → 720',
      'pacing linear → milestones',
      'share of 330381 none → 720',
      'share of 330302 700 → none',
    ])
  })
})
