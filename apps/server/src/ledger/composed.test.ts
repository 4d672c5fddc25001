import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, type Day } from '../kernel/index.ts'
import { type CountPredicate, type Predicate, verdictOn } from '../plan/index.ts'
import { appendFacts, confirmFact } from './append.ts'
import { explain } from './explain-number.ts'
import type { Standing } from './fact.ts'
import type { IndicatorDefinition } from './indicator.ts'
import { areas, type City, factOf, numbered, openCity, system } from './ledger.test-city.ts'
import { act, allStandings, perform } from './ledger.test-history.ts'
import { listRecords, readBoard, readIndicator } from './read-numbers.ts'
import { defineIndicators, rebuild, rollUp } from './rollup.ts'

const words = { zh: '数', en: 'number' }
const events = (kind: 'hire.started' | 'placement.started' | 'opening.pushed'): CountPredicate => ({
  kind: [kind],
  where: [],
  exclude: [],
  unit: 'events',
})
const people = (kind: 'hire.started' | 'placement.started') =>
  ({ kind: [kind], where: [], exclude: [], unit: 'distinct_subject', distinct_on: 'person' }) as const
const counties: CountPredicate = { ...people('hire.started'), distinct_on: 'county' }

const predicates: Readonly<Record<string, Predicate>> = {
  ratio: {
    ...events('hire.started'),
    where: [{ field: 'graduate_kind', eq: 'college' }],
    composed: { as: 'ratio', with: events('hire.started') },
  },
  reached: {
    ...people('placement.started'),
    composed: { as: 'coverage', with: people('hire.started') },
  },
  counties: { ...counties, composed: { as: 'coverage', with: 3 } },
  growth: { ...events('opening.pushed'), composed: { as: 'growth', baseline: 7 } },
  unknown: { ...events('opening.pushed'), composed: { as: 'growth', baseline: undefined } },
  stock: { ...events('hire.started'), composed: { as: 'stock', with: events('placement.started') } },
  twice: { ...people('hire.started'), at_least: 2 },
}
const indicators: readonly IndicatorDefinition[] = Object.entries(predicates).map(([id, predicate]) => ({
  id,
  predicate,
  label: words,
  unit: words,
  from: '2023-01-01',
  until: '2023-12-31',
  unconfirmedCounts: true,
}))

let city: City
beforeAll(async () => {
  city = await openCity()
  await city.as(system, context => defineIndicators(context, { plan: 'test@2', tree: '2023', indicators }))
})
afterAll(() => city.close())

interface Asked {
  readonly area: string
  readonly from: Day
  readonly until: Day
}

/** One count in memory: its subjects or its facts. */
function counted(predicate: CountPredicate, all: readonly Standing[], asked: Asked): number {
  const rows = all
    .filter(({ verification }) => verification === 'confirmed' || verification === 'recorded')
    .map(each => each.version)
    .filter(({ kind, attributes, day, division, voided }) => {
      const inside = day >= asked.from && day <= asked.until && division.startsWith(asked.area)
      return inside && !voided && verdictOn(predicate, { kind, attributes }) === 'counts'
    })
  if (predicate.unit !== 'distinct_subject') return rows.length
  const times = new Map<string, number>()
  for (const { person, division } of rows) {
    const subject = predicate.distinct_on === 'county' ? division.slice(0, 6) : person
    if (subject !== null) times.set(subject, (times.get(subject) ?? 0) + 1)
  }
  return [...times.values()].filter(n => n >= (predicate.at_least ?? 1)).length
}

/** The number in memory; undefined where there is none. */
function expected(
  predicate: Predicate,
  all: readonly Standing[],
  area: string,
  day?: Day,
): number | undefined {
  const asked = { area, from: '2023-01-01', until: day ?? '2023-12-31' }
  const first = counted(predicate, all, asked)
  const { composed } = predicate
  if (composed === undefined) return first
  switch (composed.as) {
    case 'stock': {
      const ever = { area, from: '0001-01-01', until: asked.until }
      const ended = { ...ever, until: day === undefined ? asked.until : addDays(day, -1) }
      return counted(predicate, all, ever) - counted(composed.with, all, ended)
    }
    case 'growth': {
      const { baseline } = composed
      if (baseline === undefined || area !== '3303') return undefined
      return Math.floor(((first - baseline) * 10_000) / baseline)
    }
    default: {
      if (typeof composed.with === 'number' && area !== '3303') return undefined
      const whole = typeof composed.with === 'number' ? composed.with : counted(composed.with, all, asked)
      return whole === 0 ? undefined : Math.floor((first * 10_000) / whole)
    }
  }
}

describe('numbers made of two counts', () => {
  it('are the same counted in memory, from the running counts and from the facts up to a day', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 25 }), async acts => {
        for (const one of acts) await perform(city, one)
        await city.as(system, rollUp)
        const all = (await allStandings(city)).map(each => each.standing)
        for (const area of areas) {
          const board = await city.as(system, context => readBoard(context, { area }))
          for (const { indicator, measured, value } of board.rows) {
            const predicate = predicates[indicator]
            if (predicate === undefined) throw new Error(indicator)
            const number = expected(predicate, all, area)
            if (number === undefined) expect({ indicator, measured }).toEqual({ indicator, measured: false })
            else expect({ indicator, area, value }).toEqual({ indicator, area, value: number })
            for (const until of ['2023-05-15', '2023-07-14'] as const) {
              const then = await city.as(system, context =>
                readIndicator(context, indicator, { area, until }),
              )
              const right = expected(predicate, all, area, until)
              expect({ indicator, until, value: then.value }).toEqual({ indicator, until, value: right ?? 0 })
            }
          }
        }
        expect((await city.as(system, rebuild)).differences).toEqual([])
      }),
      { numRuns: 5, seed: 20_230_702 },
    )
  }, 120_000)

  it('list the records of their first count, and say nothing for a month where that is meaningless', async () => {
    const board = await city.as(system, context => readBoard(context, { area: '3303' }))
    for (const row of board.rows) {
      const page = await city.as(system, context =>
        listRecords(context, row.indicator, { area: '3303', limit: 1_000 }),
      )
      if (row.measured) expect(page.records.length).toBe(row.records)
      if (['stock', 'growth', 'unknown'].includes(row.indicator)) expect(row.months).toEqual([])
    }
    const told = await city.as(system, context => explain(context, 'ratio', { area: '3303' }))
    expect(told.words.zh).toContain('另一个数')
  })

  it('a spell holds its first and its last day', async () => {
    const place = { division: '330383', person: numbered<'Person'>(1, 77) }
    const on = async (until: Day) =>
      (await city.as(system, context => readIndicator(context, 'stock', { area: '330383', until }))).value
    const days = ['2023-09-01', '2023-09-02', '2023-09-10', '2023-09-11'] as const
    const before = await Promise.all(days.map(on))
    const spell = [
      factOf('hire.started', 70, { ...place, day: '2023-09-02' }),
      factOf('placement.started', 71, { ...place, day: '2023-09-10' }),
    ]
    await city.as(system, context => appendFacts(context, spell))
    await city.as(system, rollUp)
    const after = await Promise.all(days.map(on))
    expect(after.map((value, index) => value - (before[index] ?? 0))).toEqual([0, 1, 1, 0])
  })
})

it('facts recorded under another plan stay out and are listed with their number; its versions are one plan', async () => {
  const read = () => city.as(system, context => explain(context, 'twice', { area: '3303' }))
  const before = await read()
  const record = async (plan: string, n: number) => {
    await city.as(system, context => defineIndicators(context, { plan, tree: '2023', indicators }))
    const starts = [1, 2].map(k =>
      factOf('hire.started', n + k, { person: numbered<'Person'>(1, n), division: '330302' }),
    )
    const done = await city.as(system, context => appendFacts(context, starts))
    for (const { id } of done)
      await city.as(system, context => confirmFact(context, { fact: id, by: 'record' }))
  }
  await record('elsewhere', 80)
  await record('test@3', 90)
  await city.as(system, rollUp)
  const after = await read()
  expect(after.count.value).toBe(before.count.value + 1)
  expect(after.exclusions).toContainEqual(
    expect.objectContaining({
      reason: 'plan',
      records: 2,
      words: { zh: '在另一份计划下记录的', en: 'recorded under another plan' },
    }),
  )
  expect(before.exclusions.map(row => row.reason)).not.toContain('plan')
  expect((await city.as(system, rebuild)).differences).toEqual([])
})
