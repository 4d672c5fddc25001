import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Id, visitor } from '../kernel/index.ts'
import { runMerge, runUnmerge } from '../registry/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { callAs, doorSends, fieldsOf, openActivity, registerAs } from './activities.test-city.ts'
import {
  cancelRegistration,
  editActivity,
  endOver,
  holdPlace,
  moveActivity,
  moveSessions,
  readActivity,
  readCalendarFeed,
  readMyTickets,
  readOwnActivity,
  registerForActivity,
  releaseHolds,
  remindComing,
} from './index.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const guestCall = { actor: visitor, language: 'zh', channel: 'json' } as const
const versionOf = async (activity: Id<'Activity'>, login = 'ruian') =>
  (await app.kernel.call(readOwnActivity, { activity }, await callAs(app, login))).version
const act = async (activity: Id<'Activity'>, action: string, more: object = {}, login = 'ruian') =>
  app.kernel.call(
    moveActivity,
    { activity, action, ...more },
    await callAs(app, login, { version: await versionOf(activity, login) }),
  )
async function told(person: Id<'Person'>, activity: Id<'Activity'>, kind: string): Promise<number> {
  const { rows } = await app.kernel.database.pool.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM inbox.messages WHERE person = $1 AND source = $2 AND kind = $3',
    [person, activity, kind],
  )
  return rows[0]?.n ?? 0
}
/** What the outbox would do when it forgot that it had done it. */
async function deliverAgain() {
  await app.kernel.database.pool.query(
    "UPDATE kernel.outbox SET done_at = NULL WHERE topic LIKE 'activities.%'",
  )
  await app.settle()
}

describe('an activity that changes', () => {
  it('is moved: those who are registered keep their places, are told once, and may still withdraw', async () => {
    const { activity, session } = await openActivity(app)
    const mine = await registerAs(app, 'linxiaoman', activity)
    const later = { id: session, startsAt: '2023-12-10T14:00:00+08:00', endsAt: '2023-12-10T16:00:00+08:00' }
    const moved = await app.kernel.call(
      moveSessions,
      { activity, reason: '礼堂停电', sessions: [later], place: '塘下镇体育馆' },
      await callAs(app, 'ruian', { version: await versionOf(activity) }),
    )
    expect(moved.state).toBe('open')
    await app.settle()
    await deliverAgain()
    expect(await told(app.fixture.linxiaoman, activity, 'activity.moved')).toBe(1)
    expect(await told(app.fixture.chenyu, activity, 'activity.moved')).toBe(0)
    const { rows } = await app.kernel.call(readMyTickets, {}, await callAs(app, 'linxiaoman'))
    expect(rows.find(row => row.activity.id === activity)).toMatchObject({
      ticket: mine.ticket,
      activity: { place: '塘下镇体育馆', day: '2023-12-10' },
    })
    const { registration } = mine
    await app.kernel.call(cancelRegistration, { registration }, await callAs(app, 'linxiaoman'))
  })

  it('does not change its time silently, and not at all where somebody has come already', async () => {
    const { activity, session } = await openActivity(app)
    const { ticket } = await registerAs(app, 'linxiaoman', activity)
    const { kind: _, sessions, ...fields } = fieldsOf()
    const call = await callAs(app, 'ruian', { version: await versionOf(activity) })
    const silent = app.kernel.call(
      editActivity,
      { activity, ...fields, place: '别处', sessions: [{ ...sessions[0], id: session }] },
      call,
    )
    await expect(silent).rejects.toMatchObject({ code: 'activity.move-it' })
    await doorSends(app, activity, 'north', [{ session, ticket }])
    const later = { id: session, startsAt: '2023-12-10T14:00:00+08:00', endsAt: '2023-12-10T16:00:00+08:00' }
    const move = app.kernel.call(
      moveSessions,
      { activity, reason: '改天', sessions: [later] },
      await callAs(app, 'ruian', { version: await versionOf(activity) }),
    )
    await expect(move).rejects.toMatchObject({ fields: [{ pointer: '/sessions' }] })
  })

  it('is cancelled: everyone is told once, nobody registers or is checked in any more', async () => {
    const { activity, session } = await openActivity(app, { capacity: 1, waitingList: 2 })
    const { ticket } = await registerAs(app, 'linxiaoman', activity)
    await registerAs(app, 'chenyu', activity)
    await expect(act(activity, 'cancel')).rejects.toMatchObject({ fields: [{ pointer: '/reason' }] })
    await act(activity, 'cancel', { reason: '台风' })
    await app.settle()
    await deliverAgain()
    for (const person of [app.fixture.linxiaoman, app.fixture.chenyu])
      expect(await told(person, activity, 'activity.cancelled')).toBe(1)
    await expect(
      app.kernel.call(registerForActivity, { activity, name: '甲', phone: '13900000001' }, guestCall),
    ).rejects.toMatchObject({ code: 'activity.not-open' })
    const door = doorSends(app, activity, 'north', [{ session, ticket }])
    await expect(door).rejects.toMatchObject({ code: 'activity.doors-closed' })
    expect(await app.kernel.call(readActivity, { activity }, guestCall)).toMatchObject({
      activity: { state: 'cancelled', reason: '台风' },
    })
  })

  it('is in the feed of a calendar under one uid, with a number that grows when it is moved', async () => {
    const { activity, session } = await openActivity(app, { campaign: 'to-wenzhou' })
    const feed = async () =>
      (await app.kernel.call(readCalendarFeed, { campaign: 'to-wenzhou' }, guestCall)).events
    expect(await feed()).toMatchObject([{ uid: session, sequence: 0, startsAt: '2023-12-09T01:00:00.000Z' }])
    const later = { id: session, startsAt: '2023-12-10T14:00:00+08:00', endsAt: '2023-12-10T16:00:00+08:00' }
    const call = await callAs(app, 'ruian', { version: await versionOf(activity) })
    await app.kernel.call(moveSessions, { activity, reason: '改天', sessions: [later] }, call)
    expect(await feed()).toMatchObject([{ uid: session, sequence: 1, startsAt: '2023-12-10T06:00:00.000Z' }])
  })

  it('reminds those who are registered the day before, once; a held place goes back by itself', async () => {
    const { activity } = await openActivity(app, { capacity: 1, waitingList: 1 })
    await app.kernel.call(holdPlace, { activity }, await callAs(app, 'linxiaoman'))
    await registerAs(app, 'chenyu', activity)
    app.clock.set('2023-12-08T10:00:00.000Z')
    while ((await app.kernel.asSystem('test', releaseHolds)) > 0);
    const { rows } = await app.kernel.call(readMyTickets, {}, await callAs(app, 'chenyu'))
    expect(rows.find(row => row.activity.id === activity)?.state).toBe('taken')
    expect(await app.kernel.asSystem('test', remindComing)).toBeGreaterThan(0)
    expect(await app.kernel.asSystem('test', remindComing)).toBe(0)
    expect(await told(app.fixture.chenyu, activity, 'activity.tomorrow')).toBe(1)
    expect(await told(app.fixture.linxiaoman, activity, 'activity.tomorrow')).toBe(0)
    app.clock.set('2023-11-22T00:10:00.000Z')
  })

  it('ends by itself when it is over, and owes a report by a working day', async () => {
    const { activity, session } = await openActivity(app)
    const { ticket } = await registerAs(app, 'linxiaoman', activity)
    await doorSends(app, activity, 'north', [{ session, ticket }])
    app.clock.set('2023-12-09T02:59:00.000Z')
    expect(await app.kernel.asSystem('test', endOver)).toBe(0)
    app.clock.set('2023-12-09T03:01:00.000Z')
    expect(await app.kernel.asSystem('test', endOver)).toBeGreaterThan(0)
    const own = await app.kernel.call(readOwnActivity, { activity }, await callAs(app, 'ruian'))
    expect(own).toMatchObject({ reportDue: '2023-12-22', activity: { state: 'held' } })
    app.clock.set('2023-11-22T00:10:00.000Z')
  })
})

describe('two records of one person', () => {
  it('who are both registered keep one registration that stands, and part again', async () => {
    const { activity } = await openActivity(app, { capacity: 5 })
    const mine = await registerAs(app, 'linxiaoman', activity)
    await registerAs(app, 'chenyu', activity)
    const other = await openActivity(app, { capacity: 5 })
    await registerAs(app, 'chenyu', other.activity)
    const pair = { survivor: app.fixture.linxiaoman, merged: app.fixture.chenyu }
    const done = await app.kernel.asSystem('test', context =>
      runMerge(context, { ...pair, reason: '同一个人', choices: {} }),
    )
    const of = async () =>
      (await app.kernel.call(readMyTickets, {}, await callAs(app, 'linxiaoman'))).rows
        .filter(row => [activity, other.activity].includes(row.activity.id))
        .map(row => row.registration)
    expect(await of()).toHaveLength(2)
    expect(await of()).toContain(mine.registration)
    await app.kernel.asSystem('test', context => runUnmerge(context, done, '其实是两个人'))
    expect(await of()).toEqual([mine.registration])
  })
})
