import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { modules } from '../app.ts'
import type { Id, PersonFollower } from '../kernel/index.ts'
import { rebuild, verifyLedger } from '../ledger/index.ts'
import { runMerge, runUnmerge } from '../registry/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { dice, everything, randomPerson } from './merge-city.ts'
import { shotOf } from './merge-shot.ts'

const all: PersonFollower[] = modules.flatMap(module => module.followers ?? [])
let app: TestApp
let offers: Id<'Post'>[]
beforeAll(async () => {
  app = await testApp()
  offers = [await app.publishPost(), await app.publishPost({ title: '维修电工' })]
}, 240_000)
afterAll(() => app.close())

const reason = '同一个人，身份证核对过'
async function merge(survivor: Id<'Person'>, merged: Id<'Person'>, choices = {}) {
  const done = await mergeOnly(survivor, merged, choices)
  await app.settle()
  return done
}
const mergeOnly = (survivor: Id<'Person'>, merged: Id<'Person'>, choices = {}) =>
  app.kernel.asSystem('test', context => runMerge(context, { survivor, merged, reason, choices }))

async function unmerge(done: Awaited<ReturnType<typeof merge>>) {
  await unmergeOnly(done)
  await app.settle()
}
const unmergeOnly = (done: Awaited<ReturnType<typeof merge>>) =>
  app.kernel.asSystem('test', context => runUnmerge(context, done, '其实是两个人'))

/** What is there now and was not, and what was and is not. */
async function changedSince(before: readonly string[]): Promise<string[]> {
  const [was, is] = [new Set(before), new Set(await shotOf(app.kernel.database))]
  const gone = [...was].filter(line => !is.has(line)).map(line => `- ${line}`)
  return [...gone, ...[...is].filter(line => !was.has(line)).map(line => `+ ${line}`)]
}

/** How many people are counted for a start of work in the whole city and year. */
async function hired(): Promise<number> {
  const rows = await app.kernel.database.pool.query<{ total: number }>(
    `SELECT total FROM ledger.counters WHERE indicator = 'S1-Q3' AND period = 'all' AND area = '3303'`,
  )
  return rows.rows[0]?.total ?? 0
}

async function isCounted(person: string): Promise<boolean> {
  const rows = await app.kernel.database.pool.query(
    `SELECT 1 FROM ledger.memberships WHERE indicator = 'S1-Q3' AND subject = '${person}' AND records > 0
       AND class IN ('confirmed', 'recorded') AND division LIKE '3303%'`,
  )
  return rows.rows.length > 0
}

async function isHealthy() {
  const owner = app.kernel.database.kysely as unknown as Parameters<typeof verifyLedger>[0]
  expect((await verifyLedger(owner)).faults).toEqual([])
  const { differences } = await app.kernel.asSystem('test', rebuild)
  expect(differences).toEqual([])
}

describe('a merge that is taken back', () => {
  const seeds = Array.from({ length: 10 }, (_, n) => 20231122 + n * 7919)
  it.each(seeds)('leaves every row of every module as it was (seed %i)', { timeout: 120_000 }, async seed => {
    const roll = dice(seed)
    const [a, b, c] = [
      await randomPerson(app, roll, offers),
      await randomPerson(app, roll, offers),
      await randomPerson(app, roll, offers),
    ]
    await app.settle()
    const before = await shotOf(app.kernel.database)
    const first = await merge(a, b, { name: 'merged', birth: 'merged' })
    expect(await shotOf(app.kernel.database)).not.toEqual(before)
    const second = await merge(a, c)
    await unmerge(first)
    await unmerge(second)
    expect(await changedSince(before)).toEqual([])
  })

  it('leaves a chain of merges as it was, the last one first', async () => {
    const roll = dice(77)
    const [a, b, c] = [
      await randomPerson(app, roll, offers),
      await randomPerson(app, roll, offers),
      await randomPerson(app, roll, offers),
    ]
    await app.settle()
    const before = await shotOf(app.kernel.database)
    const inner = await merge(b, a)
    const outer = await merge(c, b)
    await expect(unmerge(inner)).rejects.toThrow('merge.later-first')
    await unmerge(outer)
    await unmerge(inner)
    expect(await changedSince(before)).toEqual([])
  })

  it('counts one person less where both were counted, and as many as before afterwards', {
    timeout: 300_000,
  }, async () => {
    let both = 0
    // two who surely count, and two as it comes
    for (const roll of [everything(0), dice(1)]) {
      const [a, b] = [await randomPerson(app, roll, offers), await randomPerson(app, roll, offers)]
      await app.settle()
      const before = await hired()
      const less = (await isCounted(a)) && (await isCounted(b)) ? 1 : 0
      both += less
      const done = await merge(a, b)
      expect(await hired()).toBe(before - less)
      await isHealthy()
      await unmerge(done)
      expect(await hired()).toBe(before)
    }
    await isHealthy()
    expect(both).toBeGreaterThan(0)
  })

  it('is found out when one follower is left out', { timeout: 300_000 }, async () => {
    const missed: string[] = []
    // what a night found of somebody is found anew: nothing has to come back
    const back = all.filter(({ columns }) => columns.join() !== 'entitlements.results.person')
    for (const left of back) {
      const people = []
      // the one that stays has nothing there that could keep a row from coming
      for (const variant of [0, 1, 1] as const)
        people.push(await randomPerson(app, everything(variant), offers, variant === 0 ? [] : undefined))
      const [a, b, c] = people
      if (a === undefined || b === undefined || c === undefined) throw new Error('nobody')
      await mergeOnly(b, c)
      const before = await shotOf(app.kernel.database)
      const { unfollow } = left
      Object.assign(left, { unfollow: async () => undefined })
      try {
        await unmergeOnly(await mergeOnly(a, b)).catch(() => undefined)
      } finally {
        Object.assign(left, { unfollow })
      }
      if ((await changedSince(before)).length === 0) missed.push(left.columns.join())
    }
    expect(missed).toEqual([])
  })
})
