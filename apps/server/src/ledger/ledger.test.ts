import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../kernel/index.ts'
import { verdictOn } from '../plan/index.ts'
import { appendFacts } from './append.ts'
import { recordsOf, sumsOf } from './counts.store.ts'
import { explain } from './explain-number.ts'
import type { Standing } from './fact.ts'
import { presentMark } from './facts.store.ts'
import { type Count, countOf, type IndicatorDefinition } from './indicator.ts'
import {
  areas,
  type City,
  factOf,
  indicators,
  official,
  openCity,
  personActor,
  system,
} from './ledger.test-city.ts'
import { act, allStandings, perform } from './ledger.test-history.ts'
import { decodeMark, encodeMark, type Mark } from './mark.ts'
import { listRecords, readBoard, readIndicator } from './read-numbers.ts'
import { rebuild, rollUp } from './rollup.ts'

let city: City
beforeAll(async () => {
  city = await openCity()
})
afterAll(() => city.close())

/** The number counted in memory from the folded entries: an independent way to the same answer. */
function counted(definition: IndicatorDefinition, all: readonly Standing[], area: string): Count {
  const rows = all.filter(({ version }) => {
    const { kind, attributes, day, division, voided } = version
    const inside = day >= definition.from && day <= definition.until && division.startsWith(area)
    return inside && !voided && verdictOn(definition.predicate, { kind, attributes }) === 'counts'
  })
  const measure = (wanted: readonly string[]): number => {
    const chosen = rows.filter(row => wanted.includes(row.verification)).map(row => row.version)
    const { predicate } = definition
    if (predicate.unit === 'sum_quantity') return chosen.reduce((sum, row) => sum + row.quantity, 0)
    if (predicate.unit === 'distinct_subject') return new Set(chosen.map(row => row.person)).size
    if (predicate.unit === 'distinct_periods') return new Set(chosen.map(row => row.day.slice(0, 7))).size
    return chosen.length
  }
  const records = (wanted: readonly string[]) => rows.filter(row => wanted.includes(row.verification)).length
  const total = ['confirmed', 'recorded']
  return countOf(definition, {
    confirmed: measure(['confirmed']),
    total: measure(total),
    contested: measure(['contested']),
    records_confirmed: records(['confirmed']),
    records_total: records(total),
  })
}

async function countedAt(mark: Mark, area: string, actor: Actor = system) {
  return await city.as(actor, async context => {
    const counts: Record<string, Count> = {}
    for (const each of indicators)
      counts[each.id] = countOf(each, await sumsOf(context.db(), each, { mark, area }))
    return counts
  })
}

describe('after any facts, corrections and answers', () => {
  const marks: { mark: string; counts: Awaited<ReturnType<typeof countedAt>> }[] = []

  it('every number is the same counted in memory, from the facts, from the running counts and anew', async () => {
    const history = fc.array(act, { minLength: 8, maxLength: 25 })
    await fc.assert(
      fc.asyncProperty(history, async acts => {
        for (const one of acts) await perform(city, one)
        await city.as(system, rollUp)
        const all = (await allStandings(city)).map(each => each.standing)
        const mark = await city.as(system, presentMark)
        for (const area of areas) {
          const expected = Object.fromEntries(indicators.map(each => [each.id, counted(each, all, area)]))
          expect(await countedAt(mark, area)).toEqual(expected)
          const board = await city.as(system, context => readBoard(context, { area }))
          for (const row of board.rows) expect(row).toMatchObject(expected[row.indicator] ?? {})
        }
        const again = await city.as(system, rebuild)
        expect(again.differences).toEqual([])
        marks.push({ mark: encodeMark(mark), counts: await countedAt(mark, '3303') })
      }),
      { numRuns: 8, seed: 20_230_615 },
    )
  }, 120_000)

  it('the same mark gives the same number, whatever was said since', async () => {
    expect(marks.length).toBeGreaterThan(3)
    for (const { mark, counts } of marks) {
      const read = decodeMark(mark)
      if (read === undefined) throw new Error('the mark cannot be read')
      expect(await countedAt(read, '3303')).toEqual(counts)
    }
  })

  it('a number is the length, the sum or the distinct of its list, for every reader', async () => {
    for (const reader of ['3303', '330302', '330381', '330383'] as const) {
      for (const definition of indicators) {
        const page = await city.as(official('county-officer', reader), context =>
          listRecords(context, definition.id, { area: reader, limit: 1_000 }),
        )
        const number = await city.as(system, context =>
          readIndicator(context, definition.id, { area: reader }),
        )
        const { predicate } = definition
        const folded =
          predicate.unit === 'sum_quantity'
            ? page.records.reduce((sum, row) => sum + row.quantity, 0)
            : predicate.unit === 'distinct_subject'
              ? new Set(page.records.map(row => row.person)).size
              : predicate.unit === 'distinct_periods'
                ? new Set(page.records.map(row => row.day.slice(0, 7))).size
                : page.records.length
        expect(folded).toBe(number.value)
        expect(page).toMatchObject({ visible: page.records.length, elsewhere: 0, next: undefined })
      }
    }
  })

  it('rows outside the reader’s area are said to be there', async () => {
    const whole = await city.as(system, context =>
      listRecords(context, 'started', { area: '3303', limit: 1_000 }),
    )
    const part = await city.as(official('county-officer', '330381'), context =>
      listRecords(context, 'started', { area: '3303', limit: 1_000 }),
    )
    expect(part.visible).toBeLessThan(whole.visible)
    expect(part.visible + part.elsewhere).toBe(whole.visible)
    expect(part.records.every(row => row.division.startsWith('330381'))).toBe(true)
  })

  it('pages hold every record once', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await city.as(system, context =>
        listRecords(context, 'started', { area: '3303', limit: 3, cursor }),
      )
      seen.push(...page.records.map(row => row.fact))
      cursor = page.next
      expect(page.visible).toBeGreaterThanOrEqual(seen.length)
    } while (cursor !== undefined)
    const all = await city.as(system, context =>
      listRecords(context, 'started', { area: '3303', limit: 1_000 }),
    )
    expect(seen).toEqual(all.records.map(row => row.fact))
  })

  it('the city’s distinct people are at most the sum of its counties', async () => {
    const board = await city.as(system, context => readBoard(context, { area: '3303' }))
    for (const row of board.rows.filter(each => ['hired', 'started'].includes(each.indicator))) {
      const sum = row.counties.reduce((total, part) => total + part.count.value, 0)
      expect(row.value).toBeLessThanOrEqual(sum)
    }
    // a control: here people do start in several counties, so that adding up would be wrong
    const started = board.rows.find(row => row.indicator === 'started')
    expect(started?.counties.reduce((total, part) => total + part.count.value, 0)).toBeGreaterThan(
      started?.value ?? 0,
    )
  })
})

describe('explaining a number', () => {
  it('accounts for every record that matches the words: counted, or left out for a reason that is named', async () => {
    const all = (await allStandings(city)).map(each => each.standing)
    for (const definition of indicators) {
      const asked = { area: '3303' }
      const told = await city.as(system, context => explain(context, definition.id, asked))
      const matching = all.filter(({ version: { kind, attributes } }) => {
        return verdictOn(definition.predicate, { kind, attributes }) !== 'outside'
      })
      const left = told.exclusions.reduce((sum, row) => sum + row.records, 0)
      expect(told.count.records + left).toBe(matching.length)
      expect(told.newest.length).toBe(Math.min(3, told.count.records))
    }
    const hired = await city.as(system, context => explain(context, 'hired', { area: '3303' }))
    expect(hired.exclusions.map(row => row.reason)).toContain('recorded')
  })

  it('shows nobody’s records to the public', async () => {
    const visitor = personActor(99)
    const told = await city.as(visitor, context => explain(context, 'started', { area: '3303' }))
    expect(told).toMatchObject({ exclusions: [], newest: [] })
    expect(told.count.value).toBeGreaterThan(0)
  })
})

describe('the recount', () => {
  it('finds a running count that was bent, says which, and mends it', async () => {
    await sql`UPDATE ledger.counters SET total = total + 1 WHERE indicator = 'openings' AND period = 'all' AND area = '3303'`.execute(
      city.database.kysely,
    )
    const found = await city.as(system, rebuild)
    expect(found.swapped).toBe(true)
    expect(found.differences).toMatchObject([
      { table: 'counters', indicator: 'openings', period: 'all', area: '3303' },
    ])
    expect((await city.as(system, rebuild)).differences).toEqual([])
  })
})

it('lists exactly what is counted when a list is read with recordsOf at an older mark', async () => {
  const definition = indicators[1]
  if (definition === undefined) throw new Error('no indicator')
  const mark = await city.as(system, presentMark)
  const before = await city.as(system, context =>
    recordsOf(context.db(), definition, { mark, area: '' }, { limit: 1_000 }),
  )
  await city.as(system, context => appendFacts(context, [factOf('opening.pushed', 50, { attributes: {} })]))
  const after = await city.as(system, context =>
    recordsOf(context.db(), definition, { mark, area: '' }, { limit: 1_000 }),
  )
  expect(after).toEqual(before)
})
