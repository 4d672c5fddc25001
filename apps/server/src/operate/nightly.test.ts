import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { compareCounts, lastCompared, runNight } from './nightly.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await app.publishPost()
  await app.settle()
})
afterAll(() => app.close())

describe('the nightly comparison', () => {
  it('finds nothing wrong in counts that followed the ledger, and says when it looked', async () => {
    expect(await lastCompared(app.kernel)).toBeUndefined()
    expect(await compareCounts(app.kernel)).toMatchObject({ differences: 0 })
    expect(await lastCompared(app.kernel)).toMatchObject({ at: '2023-11-22T00:10:00.000Z', differences: 0 })
    expect(app.errors).toEqual([])
  })

  it('finds a running count that was tampered with, puts it right, and raises an alarm', async () => {
    await app.kernel.database.pool.query('UPDATE ledger.counters SET total = total + 1')
    expect((await compareCounts(app.kernel)).differences).toBeGreaterThan(0)
    expect(app.errors.join()).toContain('differed')
    expect(await compareCounts(app.kernel)).toMatchObject({ differences: 0 })
  })
})

describe('the work of a night', () => {
  it('is done at once when the operator asks for it, and again without harm', async () => {
    const done: string[] = []
    await runNight(app.kernel, job => done.push(job))
    expect(await runNight(app.kernel, () => undefined)).toBe(true)
    expect(done).toContain('posts.mark-doubtful')
    expect(await lastCompared(app.kernel)).toMatchObject({ differences: 0 })
  })

  it('can be one job alone, and none under a name that nobody knows', async () => {
    const done: string[] = []
    expect(await runNight(app.kernel, job => done.push(job), 'posts.expire')).toBe(true)
    expect(done).toEqual(['posts.expire'])
    expect(await runNight(app.kernel, () => undefined, 'posts.nothing')).toBe(false)
  })
})
