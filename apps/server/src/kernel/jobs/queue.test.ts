import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../database/index.ts'
import { testDatabase } from '../testing/test-database.ts'
import { createQueue, type Job, type Payload, type Queue } from './queue.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

/** A queue with one job, and a promise for each time that it runs. */
function recorder(body: (payload: Payload, job: Job) => void = () => {}) {
  const runs: { payload: Payload; job: Job }[] = []
  const waiting: { count: number; resolve: () => void }[] = []
  return {
    runs,
    handler: async (payload: Payload, job: Job) => {
      runs.push({ payload, job })
      for (const each of waiting) if (runs.length >= each.count) each.resolve()
      body(payload, job)
    },
    times: (count: number) =>
      new Promise<void>(resolve => {
        if (runs.length >= count) resolve()
        else waiting.push({ count, resolve })
      }),
  }
}

async function running(queue: Queue, body: () => Promise<void>): Promise<void> {
  await queue.start()
  try {
    await body()
  } finally {
    await queue.stop()
  }
}

test('a job sent by this process starts at once, though the queue looks for others seldom', async () => {
  const queue = createQueue(database, { poll: 300 })
  const { handler, times, runs } = recorder()
  queue.define('greet', { handler })
  await running(queue, async () => {
    await queue.send('greet', { name: '青' })
    await times(1)
    await queue.send('greet', { name: '业' })
    await times(2)
  })
  expect(runs.map(run => run.payload)).toEqual([{ name: '青' }, { name: '业' }])
})

test('a job that throws is tried again, and one beside it is not held up', async () => {
  const failures: string[] = []
  const queue = createQueue(database, { poll: 0.5, log: message => failures.push(message) })
  const { handler, times, runs } = recorder((payload, job) => {
    if (payload['bad'] === true && job.attempt === 0) throw new Error('no')
  })
  queue.define('shaky', { handler, retry: { limit: 1, delay: 0 } })
  await running(queue, async () => {
    await queue.send('shaky', { bad: true })
    await queue.send('shaky', { bad: false })
    await times(3)
  })
  expect(runs.map(run => [run.payload['bad'], run.job.attempt])).toContainEqual([true, 1])
  expect(failures).toHaveLength(1)
})

test('of jobs with one key, one waits; jobs without a key are never merged', async () => {
  const queue = createQueue(database, { poll: 300 })
  queue.define('sum', { handler: async () => {} })
  await running(queue, async () => {
    const later = { startAfter: 3_600 }
    expect(await queue.send('sum', {}, { ...later, singletonKey: 'a' })).toBeDefined()
    expect(await queue.send('sum', {}, { ...later, singletonKey: 'a' })).toBeUndefined()
    expect(await queue.send('sum', {}, { ...later, singletonKey: 'b' })).toBeDefined()
    expect(await queue.send('sum', {}, later)).toBeDefined()
    expect(await queue.send('sum', {}, later)).toBeDefined()
  })
})

test('schedules follow what is declared', async () => {
  const first = createQueue(database)
  first.define('nightly', { handler: async () => {} })
  first.define('weekly', { handler: async () => {} })
  first.schedule('nightly', '0 2 * * *')
  first.schedule('weekly', '0 3 * * 1')
  await running(first, async () => {})
  const second = createQueue(database)
  second.define('nightly', { handler: async () => {} })
  second.schedule('nightly', '30 2 * * *')
  await running(second, async () => {})
  const { rows } = await database.pool.query('SELECT name, cron, timezone FROM pgboss.schedule')
  expect(rows).toEqual([{ name: 'nightly', cron: '30 2 * * *', timezone: 'Asia/Shanghai' }])
})

test('misuse is refused', async () => {
  const queue = createQueue(database)
  expect(() => queue.schedule('unknown', '* * * * *')).toThrow('no job is defined')
  queue.define('one', { handler: async () => {} })
  expect(() => queue.define('one', { handler: async () => {} })).toThrow('twice')
  await expect(queue.send('one', {})).rejects.toThrow('not running')
})
