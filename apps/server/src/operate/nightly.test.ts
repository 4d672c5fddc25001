import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { compareCounts, lastCompared } from './nightly.ts'

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
