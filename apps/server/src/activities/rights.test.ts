import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Id, visitor } from '../kernel/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { callAs, doorSends, fieldsOf, openActivity, registerAs } from './activities.test-city.ts'
import {
  draftActivity,
  listActivities,
  listRegistrations,
  moveActivity,
  readActivity,
  readOwnActivity,
  readTicket,
  registerForActivity,
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

  it('leaves no ticket and no place of somebody in the audit log, and leaves what they looked for', async () => {
    const { activity } = await openActivity(app)
    const { ticket } = await registerAs(app, 'chenyu', activity)
    if (ticket === null) throw new Error('no ticket')
    const young = await callAs(app, 'chenyu')
    await app.kernel.call(readTicket, { ticket }, young)
    await app.kernel.call(listActivities, { near: '120.7123,27.8456', text: '没人办的事' }, young)
    const { rows } = await app.kernel.database.pool.query<{ row: string }>(
      'SELECT to_jsonb(a)::text AS row FROM kernel.audit a WHERE at >= $1',
      [new Date(app.clock.now() - 60_000)],
    )
    const log = rows.map(({ row }) => row).join('\n')
    expect(log).not.toContain(ticket)
    expect(log).not.toContain('120.7123')
    expect(log).toContain('没人办的事')
    expect(log).toContain('activities.readTicket')
  })
})
