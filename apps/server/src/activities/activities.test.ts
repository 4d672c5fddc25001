import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visitor } from '../kernel/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { callAs, doorSends, openActivity, registerAs } from './activities.test-city.ts'
import {
  giveFeedback,
  listActivities,
  listRegistrations,
  moveActivity,
  readActivity,
  readMyTickets,
  readOwnActivity,
  reportActivity,
} from './index.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const guest = { actor: visitor, language: 'zh', channel: 'json' } as const

async function counted(target: string): Promise<number> {
  await app.settle()
  const { rows } = await app.kernel.database.pool.query<{ total: number }>(
    `SELECT total FROM ledger.counters WHERE indicator = $1 AND period = 'all' AND area = '3303'`,
    [target],
  )
  return rows[0]?.total ?? 0
}

describe('an activity from the first line to the report', () => {
  it('is written, reviewed, found, registered for, checked in, counted, ended, reported and praised', async () => {
    app.clock.set('2023-11-22T00:10:00.000Z')
    const { activity, session } = await openActivity(app)
    const shown = await app.kernel.call(listActivities, { county: '330381', text: '鼓词' }, guest)
    expect(shown.rows).toMatchObject([{ id: activity, state: 'open', capacity: 2, free: 2, metres: null }])
    const mine = await registerAs(app, 'linxiaoman', activity)
    expect(mine).toMatchObject({
      state: 'taken',
      places: 1,
      ticket: expect.stringMatching(/^[2-9A-Z]{16}[0-9A-F]{2}$/),
    })
    const tickets = await app.kernel.call(readMyTickets, {}, await callAs(app, 'linxiaoman'))
    expect(tickets.rows).toMatchObject([{ ticket: mine.ticket, activity: { title: '瑞安鼓词夜' } }])
    const before = await counted('S2-7-1-Q1')
    app.clock.set('2023-12-09T01:10:00.000Z')
    const door = await doorSends(app, activity, 'door-1', [{ session, ticket: mine.ticket }])
    expect(door).toMatchObject({ in: 1, conflicts: 0, results: [{ outcome: 'in', name: '林小满' }] })
    expect(await counted('S2-7-1-Q1')).toBe(before + 1)
    const own = await app.kernel.call(readOwnActivity, { activity }, await callAs(app, 'ruian'))
    expect(own).toMatchObject({ came: 1, taken: 1, activity: { state: 'running' } })
    const list = await app.kernel.call(listRegistrations, { activity }, await callAs(app, 'ruian'))
    expect(list.rows).toMatchObject([{ name: '林小满', state: 'taken', came: [{ session }] }])
    const ended = await app.kernel.call(
      moveActivity,
      { activity, action: 'end' },
      await callAs(app, 'ruian', { version: own.version }),
    )
    const report = { activity, text: '来了一个人，听得很认真，下次早点开始。' }
    const call = await callAs(app, 'ruian', { version: ended.version })
    expect(await app.kernel.call(reportActivity, report, call)).toMatchObject({ state: 'reported', came: 1 })
    const said = { registration: mine.registration, stars: 5, text: '好听' }
    await app.kernel.call(giveFeedback, said, await callAs(app, 'linxiaoman'))
    const again = app.kernel.call(giveFeedback, said, await callAs(app, 'linxiaoman'))
    await expect(again).rejects.toMatchObject({ code: 'activity.said-before' })
    expect(await app.kernel.call(readActivity, { activity }, guest)).toMatchObject({
      came: 1,
      stars: 5,
      feedback: [{ text: '好听' }],
    })
    expect(app.errors).toEqual([])
  })
})
