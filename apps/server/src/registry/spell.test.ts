import { addMonths } from '@qingye/china'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../kernel/index.ts'
import {
  continuousMonths,
  holds,
  keyGroupsOn,
  overlaps,
  type Status,
  spellOn,
  unbrokenSince,
} from './spell.ts'

const spell = (from: Day, until?: Day, status: Status = 'registered-unemployed') => ({ status, from, until })
const months = (spells: readonly ReturnType<typeof spell>[], day: Day) =>
  continuousMonths(spells, 'registered-unemployed', day)

const anyDay = fc.integer({ min: 0, max: 6_000 }).map(days => addDays('2015-01-01', days))
/** Spells of one status that do not overlap: lengths and gaps in turn. */
const history = fc
  .tuple(
    anyDay,
    fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 60 })), { maxLength: 6 }),
  )
  .map(([first, parts]) => {
    let next = first
    return parts.map(([length, gap]) => {
      const one = spell(next, addDays(next, length - 1))
      next = addDays(next, length + gap)
      return one
    })
  })

describe('a spell', () => {
  it('holds its first and its last day', () => {
    const one = spell('2023-01-31', '2023-02-28')
    expect(['2023-01-30', '2023-01-31', '2023-02-28', '2023-03-01'].map(day => holds(one, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it.each([
    ['2023-05-22', '2023-11-21', 5],
    ['2023-05-22', '2023-11-22', 6],
    ['2023-08-31', '2023-09-29', 0],
    ['2023-08-31', '2023-09-30', 1],
    ['2023-08-31', '2024-02-28', 5],
    ['2023-08-31', '2024-02-29', 6],
    ['2022-08-31', '2023-02-28', 6],
  ])('from %s has lasted on %s for %i whole months', (from, day, whole) => {
    expect(months([spell(from)], day)).toBe(whole)
  })

  it('goes on in the next one that begins the day after, and not after a gap of one day', () => {
    const first = spell('2023-01-10', '2023-03-31')
    expect(months([first, spell('2023-04-01')], '2023-07-10')).toBe(6)
    expect(months([first, spell('2023-04-02')], '2023-07-10')).toBe(3)
    expect(months([first], '2023-04-01')).toBe(0)
  })

  it('counts only its own status', () => {
    expect(continuousMonths([spell('2023-01-01')], 'veteran', '2023-12-01')).toBe(0)
  })
})

describe('every history of spells', () => {
  it('has lasted n whole months exactly when the day of n months is reached, and that of n + 1 is not', () => {
    fc.assert(
      fc.property(history, anyDay, (spells, day) => {
        const since = unbrokenSince(spells, 'registered-unemployed', day)
        const n = months(spells, day)
        if (since === undefined) {
          expect(n).toBe(0)
          return
        }
        expect(addMonths(since, n) <= day).toBe(true)
        expect(addMonths(since, n + 1) > day).toBe(true)
      }),
      { seed: 3303, numRuns: 2_000 },
    )
  })

  it('never shortens when a day passes within it, and holds every day back to its beginning', () => {
    fc.assert(
      fc.property(history, anyDay, (spells, day) => {
        const tomorrow = addDays(day, 1)
        const is = (on: Day) => spellOn(spells, 'registered-unemployed', on) !== undefined
        if (is(day) && is(tomorrow))
          expect(months(spells, tomorrow)).toBeGreaterThanOrEqual(months(spells, day))
        const since = unbrokenSince(spells, 'registered-unemployed', day)
        if (since === undefined) return
        for (let on = since; on <= day; on = addDays(on, 17)) expect(is(on)).toBe(true)
        expect(is(addDays(since, -1))).toBe(false)
      }),
      { seed: 3303, numRuns: 500 },
    )
  })

  it('overlaps exactly when some day lies in both', () => {
    const short = fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }))
      .map(([from, length]) => {
        const first = addDays('2023-01-01', from)
        return spell(first, length === undefined ? undefined : addDays(first, length))
      })
    fc.assert(
      fc.property(short, short, (a, b) => {
        const days = Array.from({ length: 60 }, (_, at) => addDays('2023-01-01', at))
        expect(overlaps(a, b)).toBe(days.some(day => holds(a, day) && holds(b, day)))
      }),
      { seed: 3303, numRuns: 1_000 },
    )
  })
})

describe('key groups', () => {
  const groups = (birth: Day | undefined, day: Day) =>
    keyGroupsOn([spell('2023-01-01')], { birth, college: false }, day)

  it('begin and end with the birthday', () => {
    expect(groups('2007-11-22', '2023-11-21')).toEqual([])
    expect(groups('2007-11-22', '2023-11-22')).toEqual(['unemployed-youth'])
    expect(groups('1998-11-22', '2023-11-21')).toEqual(['unemployed-youth'])
    expect(groups('1998-11-22', '2023-11-22')).toEqual([])
    expect(groups(undefined, '2023-11-22')).toEqual([])
  })

  it('follow from the spells of the day', () => {
    const spells = [
      spell('2023-01-01', '2023-06-30', 'low-income'),
      spell('2023-01-01', undefined, 'veteran'),
      spell('2023-01-01', undefined, 'employment-difficulty'),
    ]
    expect(keyGroupsOn(spells, { birth: undefined, college: true }, '2023-06-30')).toEqual([
      'graduate-in-difficulty',
      'veteran',
      'low-income',
    ])
    expect(keyGroupsOn(spells, { birth: undefined, college: false }, '2023-07-01')).toEqual(['veteran'])
  })
})
