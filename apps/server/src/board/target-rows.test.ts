import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Count } from '../ledger/index.ts'
import { type Predicate, readPlan, type Target, targetOf, type Unit } from '../plan/index.ts'
import type { Frame } from './frame.ts'
import { rowOf } from './target-rows.ts'

const path = new URL('../../../../plans/wenzhou-2023/plan.yaml', import.meta.url)
const plan = readPlan(await readFile(path, 'utf8'))

const selection = { kind: ['hire.started'], where: [], exclude: [] } as const
const people: Predicate = { ...selection, unit: 'distinct_subject', distinct_on: 'person' }
const share: Predicate = { ...people, composed: { as: 'ratio', with: { ...selection, unit: 'events' } } }
const amount: Predicate = { ...selection, unit: 'sum_quantity' }

/** The board of 30 June on which the ledger gives one target a number. */
function rowAt(id: string, value: number, change: Partial<Target> = {}) {
  const target = { ...targetOf({ plan }, id), ...change }
  const count: Count = { value, confirmed: value, unconfirmed: 0, contested: 0, records: 3 }
  const weeks = [{ part: '2023-W26', count }]
  const counted = { ...count, indicator: id, measured: true, months: [], weeks, counties: [] }
  const frame: Frame = {
    plan,
    version: 1,
    hash: '',
    area: plan.division,
    today: '2023-06-30',
    day: '2023-06-30',
    isPresent: true,
    promised: { versions: new Map(), reported: new Map() },
    counted: new Map([[id, counted]]),
    withheld: new Set(),
    doubted: new Map(),
    mark: '',
    asOf: undefined,
  }
  return rowOf(frame, target)
}
const unit = (zh: string, scale: number): Unit => ({ zh, en: zh, scale })

describe('a number of the ledger in the unit of its target', () => {
  it('is a per cent where the ledger gives basis points of a whole', () => {
    const row = rowAt('S1-Q10', 4_050, { predicate: share })
    expect(row).toMatchObject({ target: 41, counted: 40.5, confirmed: 40.5 })
    expect(row.trend.at(-1)).toBe(40.5)
    expect(row.progress).toBe(9_878)
    expect(rowAt('S1-Q10', 4_100, { predicate: share }).state).toBe('done')
    expect(rowAt('S1-Q10', 4_099, { predicate: share }).state).not.toBe('done')
  })

  it('is so many of ten thousand people, whatever the steps of its unit', () => {
    const ratio = { predicate: share, value: 180, unit: unit('人/万人', 10) }
    expect(rowAt('S2-1-3-Q2', 17, ratio)).toMatchObject({ target: 18, counted: 17 })
    expect(rowAt('S2-1-3-Q2', 18, ratio).state).toBe('done')
  })

  it('is an area in its own unit, and judged in it', () => {
    const row = rowAt('S2-6-1-Q2', 2_000_000, { predicate: amount })
    expect(row).toMatchObject({ target: 5_000_000, counted: 2_000_000, progress: 4_000, state: 'behind' })
    expect(row.expected).toBe(Math.floor((5_000_000 * 181) / 365))
    const hectares = { predicate: amount, value: 50_000, unit: unit('公顷', 100) }
    expect(rowAt('S2-6-1-Q2', 200, hectares)).toMatchObject({ target: 500, counted: 200, progress: 4_000 })
  })

  it('is what was counted where things are counted one by one', () => {
    expect(rowAt('S1-Q3', 60_000)).toMatchObject({ target: 120_000, counted: 60_000, progress: 5_000 })
  })
})
