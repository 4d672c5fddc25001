import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Id, visitor } from '../kernel/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { callAs, doorSends, fieldsOf, openActivity, registerAs } from './activities.test-city.ts'

import {
  cancelRegistration,
  draftActivity,
  editActivity,
  endOver,
  holdPlace,
  listActivities,
  listRegistrations,
  moveActivity,
  moveSessions,
  readActivity,
  readCalendarFeed,
  readMyTickets,
  readOwnActivity,
  readTicket,
  registerForActivity,
  releaseHolds,
  remindComing,
  reportActivity,
  reviewActivity,
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
    const report = { activity, text: '照片里的人还没有问过，先不传。', pictures: ['1.jpg'] }
    const call = await callAs(app, 'ruian', { version: own.version })
    await expect(app.kernel.call(reportActivity, report, call)).rejects.toMatchObject({
      fields: [{ pointer: '/consent' }],
    })
    app.clock.set('2023-11-22T00:10:00.000Z')
  })
})

describe('who sees and does what', () => {
  it('a draft is nobody else’s, and its maker does not review it', async () => {
    const { activity, version } = await app.kernel.call(draftActivity, fieldsOf(), await callAs(app, 'ruian'))
    const unknown = { code: 'activity.unknown' }
    await expect(app.kernel.call(readActivity, { activity }, guestCall)).rejects.toMatchObject(unknown)
    await expect(
      app.kernel.call(registerForActivity, { activity, name: '甲', phone: '13900000001' }, guestCall),
    ).rejects.toMatchObject(unknown)
    expect(
      (await app.kernel.call(listActivities, { text: '鼓词', from: '2023-12-09' }, guestCall)).rows.map(
        row => row.id,
      ),
    ).not.toContain(activity)
    await expect(act(activity, 'publish')).rejects.toMatchObject({ code: 'activity.review' })
    const sent = await app.kernel.call(
      moveActivity,
      { activity, action: 'submit' },
      await callAs(app, 'ruian', { version }),
    )
    const own = app.kernel.call(
      reviewActivity,
      { activity, action: 'approve' },
      await callAs(app, 'ruian', { version: sent.version }),
    )
    await expect(own).rejects.toMatchObject({ code: 'activity.same-hand' })
    const elsewhere = app.kernel.call(
      reviewActivity,
      { activity, action: 'approve' },
      await callAs(app, 'lucheng', { version: sent.version }),
    )
    await expect(elsewhere).rejects.toMatchObject(unknown)
    const stale = app.kernel.call(
      reviewActivity,
      { activity, action: 'approve' },
      await callAs(app, 'city', { version }),
    )
    await expect(stale).rejects.toMatchObject({ kind: 'stale' })
  })

  it('who comes to a friendship evening is counted and shown to nobody, the organiser included', async () => {
    const { activity, session } = await openActivity(app, { kind: 'friendship-evening', capacity: 20 })
    await expect(
      app.kernel.call(registerForActivity, { activity, name: '甲', phone: '13900000001' }, guestCall),
    ).rejects.toMatchObject({ code: 'activity.sign-in' })
    const { ticket } = await registerAs(app, 'linxiaoman', activity)
    const door = await doorSends(app, activity, 'north', [{ session, ticket }])
    expect(door.results).toMatchObject([{ outcome: 'in', name: null }])
    for (const login of ['ruian', 'city', 'auditor']) {
      const list = await app.kernel.call(listRegistrations, { activity }, await callAs(app, login))
      expect(list).toMatchObject({ rows: [], total: 0, taken: 1, shown: false })
    }
    const { rows } = await app.kernel.database.pool.query(
      'SELECT count(*)::int AS n FROM ledger.facts WHERE thing = $1 AND person IS NOT NULL',
      [activity],
    )
    expect(rows).toEqual([{ n: 0 }])
  })

  it('a kind is organised by those whom it names, filed in time, with the permit that it needs', async () => {
    const write = async (login: string, more: object) =>
      app.kernel.call(draftActivity, fieldsOf(more), await callAs(app, login))
    await expect(write('haichuan', { kind: 'friendship-evening' })).rejects.toMatchObject({
      code: 'activity.not-for-you',
    })
    await expect(write('lucheng', {})).rejects.toMatchObject({ fields: [{ pointer: '/division' }] })
    await expect(write('ruian', { kind: 'ball' })).rejects.toMatchObject({ code: 'activity.kind-unknown' })
    await expect(write('ruian', { capacity: 1_000 })).rejects.toMatchObject({
      fields: [{ pointer: '/permit' }],
    })
    await expect(
      write('ruian', { mode: 'online', capacity: null, particulars: { stalls: 3 } }),
    ).rejects.toMatchObject({
      fields: [
        { pointer: '/mode' },
        { pointer: '/link' },
        { pointer: '/capacity' },
        { pointer: '/particulars/stalls' },
      ],
    })
    const soon = { startsAt: '2023-11-28T09:00:00+08:00', endsAt: '2023-11-28T11:00:00+08:00' }
    const fair = { kind: 'job-fair', capacity: null, particulars: { employers: 30 }, sessions: [soon] }
    const late = await write('ruian', fair)
    await expect(act(late.activity, 'submit')).rejects.toMatchObject({ fields: [{ pointer: '/sessions' }] })
  })

  it('what somebody types is refused in words', async () => {
    const { activity } = await openActivity(app, {
      companions: 1,
      questions: [{ id: 'meal', text: '吃素吗', required: true, options: ['吃', '不吃'] }],
    })
    const come = (more: object) =>
      app.kernel.call(registerForActivity, { activity, name: '甲', phone: '13900000009', ...more }, guestCall)
    await expect(come({ phone: '12' })).rejects.toMatchObject({ fields: [{ pointer: '/phone' }] })
    await expect(come({ companions: 2, answers: { meal: '随便' } })).rejects.toMatchObject({
      fields: [{ pointer: '/companions' }, { pointer: '/answers/meal' }],
    })
    await expect(come({})).rejects.toMatchObject({ fields: [{ pointer: '/answers/meal' }] })
    const came = await come({ companions: 1, answers: { meal: '吃', spy: 'x' } })
    const ticket = await app.kernel.call(readTicket, { ticket: came.ticket?.toLowerCase() }, guestCall)
    expect(ticket).toMatchObject({ registration: came.registration, places: 2, state: 'taken' })
    const list = await app.kernel.call(listRegistrations, { activity }, await callAs(app, 'ruian'))
    expect(list.rows).toMatchObject([{ name: '甲', phone: '139****0009', answers: { meal: '吃' } }])
    expect(list.rows[0]?.answers).not.toHaveProperty('spy')
    await expect(
      app.kernel.call(readTicket, { ticket: 'AAAABBBBCCCCDDDD00' }, guestCall),
    ).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  it('the calendar is filtered by family, county, days, words, free places and distance', async () => {
    const put = (title: string, lon: number, more: object = {}) =>
      openActivity(app, {
        title,
        lon,
        lat: 27.8,
        capacity: 1,
        sessions: [{ startsAt: '2024-05-01T09:00:00+08:00', endsAt: '2024-05-01T10:00:00+08:00' }],
        ...more,
      })
    const near = await put('近处的灯会', 120.7)
    const far = await put('远处的灯会', 121)
    await registerAs(app, 'linxiaoman', far.activity)
    const titles = async (more: object) =>
      (await app.kernel.call(listActivities, { from: '2024-05-01', ...more }, guestCall)).rows.map(
        row => row.title,
      )
    expect(await titles({ text: '灯会', near: '120.71,27.8' })).toEqual(['近处的灯会', '远处的灯会'])
    expect(await titles({ text: '灯会', near: '120.99,27.8' })).toEqual(['远处的灯会', '近处的灯会'])
    const [row] = (
      await app.kernel.call(listActivities, { near: '120.71,27.8', from: '2024-05-01' }, guestCall)
    ).rows
    expect(row?.metres).toBeGreaterThan(900)
    expect(row?.metres).toBeLessThan(1_100)
    expect(await titles({ text: '灯会', free: 'yes' })).toEqual(['近处的灯会'])
    expect(await titles({ family: 'fair' })).toEqual([])
    expect(await titles({ county: '330302' })).toEqual([])
    expect(await titles({ to: '2024-04-30' })).toEqual([])
    expect(near.session).not.toBe(far.session)
  })
})
