import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { copyForward } from './copy-forward.ts'
import { sound } from './plan.fixture.ts'
import { targets } from './plan.ts'
import { PlanError, readPlan } from './read-plan.ts'

const wenzhou = readFileSync(new URL('../../../../plans/wenzhou-2023/plan.yaml', import.meta.url), 'utf8')
const next = { code: 'wenzhou-2024', year: 2024 }

test('moves the year and keeps every promise', () => {
  const copied = copyForward(wenzhou, { ...next, counted: {} })
  const [before, after] = [readPlan(wenzhou), readPlan(copied.source)]
  expect([after.code, after.year, after.from, after.to, after.published]).toEqual([
    'wenzhou-2024',
    2024,
    '2024-01-01',
    '2024-12-31',
    undefined,
  ])
  expect(after.title.zh).toContain('2024')
  expect(after.items.map(item => item.id)).toEqual(before.items.map(item => item.id))
})

test('fills a baseline from what was counted and from nothing else', () => {
  const { source, flags } = copyForward(wenzhou, { ...next, counted: { 'S1-Q6': 4200, 'S2-1-3-Q3': 655 } })
  const after = targets(readPlan(source))
  const baseline = (id: string) => after.find(one => one.id === id)?.baseline
  expect(baseline('S1-Q8')).toEqual({ kind: 'given', value: 4200 })
  expect(baseline('S1-Q9')).toEqual({ kind: 'missing', owner: 'hrss' })
  // what was added is not the stock that it was added to
  expect(baseline('S2-1-3-Q4')).toEqual({ kind: 'missing', owner: 'civil-affairs' })
  // last year's baseline is not this year's
  expect(baseline('S2-1-3-Q2')).toEqual({ kind: 'missing', owner: 'civil-affairs' })
  expect(flags.filter(flag => /baseline/.test(flag.why.en)).map(flag => flag.what)).toEqual([
    'S1-Q8',
    'S1-Q9',
    'S2-1-3-Q2',
    'S2-1-3-Q4',
  ])
})

test('flags each undefined parameter and each figure that is only carried over', () => {
  const { flags, source } = copyForward(wenzhou, { ...next, counted: {} })
  const named = new Set(flags.map(flag => flag.what))
  const plan = readPlan(wenzhou)
  for (const parameter of plan.parameters) expect(named).toContain(parameter.code)
  for (const one of targets(plan)) if (one.value !== undefined) expect(named).toContain(one.id)
  expect(source).toContain('CHECK: last year’s baseline is missing')
})

test('nothing else changes: comments and order stay', () => {
  const lines = (text: string) => text.split('\n')
  const before = new Set(lines(wenzhou))
  const strange = lines(copyForward(wenzhou, { ...next, counted: {} }).source).filter(
    line => !before.has(line),
  )
  expect(strange.length).toBeLessThan(20)
})

test('a leap day moves to the last day of February', () => {
  const leap = sound.replace("to: '2023-12-31'", "to: '2024-02-29'")
  const copied = copyForward(leap, { code: 'somewhere-2024', year: 2024, counted: {} })
  expect(readPlan(copied.source).to).toBe('2025-02-28')
})

test('a plan that does not pass the linter is not copied', () => {
  expect(() => copyForward(sound.replace('value: 700', 'value: x'), { ...next, counted: {} })).toThrow(
    PlanError,
  )
})
