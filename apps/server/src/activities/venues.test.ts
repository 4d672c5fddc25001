import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../kernel/index.ts'
import { contend, roundsOn } from '../testing/contend.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { callAs, fieldsOf, openActivity, saturday, sessionsOf } from './activities.test-city.ts'
import {
  copyActivity,
  draftActivity,
  listOwnActivities,
  listVenues,
  makeSeries,
  moveActivity,
  readOwnActivity,
  readRoomCalendar,
  saveVenue,
} from './index.ts'

let app: TestApp
let hall: Id<'Room'>
let small: Id<'Room'>
beforeAll(async () => {
  app = await testApp()
  ;[hall, small] = await venue('塘下镇文化礼堂', 300, 20)
})
afterAll(() => app.close())

async function venue(name: string, ...capacities: number[]) {
  const rooms = capacities.map((capacity, no) => ({ name: `${no + 1} 号厅`, capacity }))
  const written = { name, division: '330381101', address: '塘下大道 1 号', accessible: '有坡道', rooms }
  const saved = await app.kernel.call(saveVenue, written, await callAs(app, 'ruian'))
  const [one, two] = saved.rooms
  if (one === undefined || two === undefined) throw new Error('a venue without its rooms')
  return [one, two] as [typeof one, typeof two]
}

const at = (from: string, to: string, more: object = {}) => ({
  startsAt: `2023-12-09T${from}:00+08:00`,
  endsAt: `2023-12-09T${to}:00+08:00`,
  ...more,
})
const draft = async (more: object, login = 'ruian') =>
  app.kernel.call(draftActivity, fieldsOf({ waitingList: 0, ...more }), await callAs(app, login))
/** `booked`, or which session could not be. */
const wayOf = (answer: Promise<unknown>) =>
  answer.then(
    () => 'booked',
    error => error.fields?.map((field: { pointer: string }) => field.pointer).join() || error.code,
  )
const bookings = async (room: string) =>
  (
    await app.kernel.database.pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM activities.bookings a JOIN activities.bookings b
         ON a.room = b.room AND a.id < b.id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
       WHERE a.room = $1`,
      [room],
    )
  ).rows[0]?.n

describe('a room', () => {
  it('is booked once for a time, whoever books at the same moment', async () => {
    for (let round = 0; round < roundsOn(app.kernel.database); round += 1) {
      const [one, two] = await venue(`第 ${round} 次比`, 100, 100)
      const rooms = [
        [one, two],
        [two, one],
        [one, two],
      ]
      const all = rooms.map(([first, second]) => () => {
        const sessions = [at('09:00', '11:00', { room: first }), at('13:00', '15:00', { room: second })]
        return wayOf(draft({ sessions }))
      })
      const ways = await contend(app.kernel.database, 'activities.rooms', all)
      // who takes them the other way round may have both beside the first: the times differ
      expect(ways.filter(way => way === 'booked').length).toBe(2)
      expect(await bookings(one)).toBe(0)
      expect(await bookings(two)).toBe(0)
    }
  })

  it.each([
    ['an hour within', '09:30', '10:00', '/sessions/0/room'],
    ['the end of it', '10:59', '12:00', '/sessions/0/room'],
    ['around it', '08:00', '12:00', '/sessions/0/room'],
    ['just after it', '11:00', '12:00', 'booked'],
    ['just before it', '08:00', '09:00', 'booked'],
  ])('that is taken from nine to eleven is asked for %s', async (_name, from, to, way) => {
    const [room] = await venue(`问 ${from}`, 100, 100)
    await draft({ sessions: [at('09:00', '11:00', { room })] })
    expect(await wayOf(draft({ sessions: [at(from, to, { room })] }))).toBe(way)
  })

  it('that is too small, or is no room, is refused with the session that wants it', async () => {
    const wants = (room: string) => wayOf(draft({ capacity: 21, sessions: [at('09:00', '11:00', { room })] }))
    expect(await wants(small)).toBe('/sessions/0/room')
    expect(await wants('018c0000-0000-7000-8000-0000000000aa')).toBe('/sessions/0/room')
  })

  it('over midnight is taken on both days, and free again when what was planned is given up', async () => {
    const night = { startsAt: '2023-12-31T22:00:00+08:00', endsAt: '2024-01-01T02:00:00+08:00', room: hall }
    const { activity, version } = await draft({ sessions: [night] })
    const early = { startsAt: '2024-01-01T01:00:00+08:00', endsAt: '2024-01-01T03:00:00+08:00', room: hall }
    expect(await wayOf(draft({ sessions: [early] }))).toBe('/sessions/0/room')
    const period = { from: '2024-01-01T00:00:00+08:00', to: '2024-01-02T00:00:00+08:00' }
    const look = async () =>
      app.kernel.call(readRoomCalendar, { room: hall, ...period }, await callAs(app, 'haichuan'))
    expect((await look()).rows).toEqual([
      { startsAt: '2023-12-31T14:00:00.000Z', endsAt: '2023-12-31T18:00:00.000Z' },
    ])
    await app.kernel.call(
      moveActivity,
      { activity, action: 'withdraw' },
      await callAs(app, 'ruian', { version }),
    )
    expect((await look()).rows).toEqual([])
    expect(await wayOf(draft({ sessions: [early] }))).toBe('booked')
  })

  it('of one’s own venue is changed, of another’s is not', async () => {
    const found = await app.kernel.call(
      listVenues,
      { county: '330381', text: '文化礼堂' },
      await callAs(app, 'haichuan'),
    )
    const [row] = found.rows
    expect(row).toMatchObject({
      name: '塘下镇文化礼堂',
      accessible: '有坡道',
      rooms: [{ capacity: 300 }, { capacity: 20 }],
    })
    const change = {
      venue: row?.id,
      name: '大礼堂',
      division: '330381101',
      address: 'x',
      rooms: [{ id: hall, name: '大厅', capacity: 280 }],
    }
    for (const login of ['lucheng', 'haichuan'])
      await expect(app.kernel.call(saveVenue, change, await callAs(app, login))).rejects.toMatchObject({
        code: 'venue.unknown',
      })
    await app.kernel.call(saveVenue, change, await callAs(app, 'ruian'))
    const after = await app.kernel.call(listVenues, { text: '大礼堂' }, await callAs(app, 'linxiaoman'))
    expect(after.rows[0]?.rooms.find(room => room.id === hall)).toMatchObject({ name: '大厅', capacity: 280 })
  })
})

describe('what was held before', () => {
  it('is copied to another day with its hours and its room, and without what was given for one occasion', async () => {
    const [room] = await venue('照旧', 100, 100)
    const { activity } = await openActivity(app, {
      filingNumber: '瑞文 12 号',
      sessions: [
        { ...saturday, room },
        { startsAt: '2023-12-16T19:00:00+08:00', endsAt: '2023-12-17T01:00:00+08:00' },
      ],
    })
    const copied = await app.kernel.call(
      copyActivity,
      { activity, firstDay: '2024-02-24' },
      await callAs(app, 'ruian'),
    )
    const own = await app.kernel.call(readOwnActivity, copied, await callAs(app, 'ruian'))
    expect(own).toMatchObject({
      filingNumber: null,
      taken: 0,
      activity: { state: 'draft', title: '瑞安鼓词夜' },
    })
    // over the 29th of February, which this year has
    expect(own.activity.sessions).toMatchObject([
      { startsAt: '2024-02-24T01:00:00.000Z', room },
      { startsAt: '2024-03-02T11:00:00.000Z', endsAt: '2024-03-02T17:00:00.000Z' },
    ])
    const foreign = app.kernel.call(
      copyActivity,
      { activity, firstDay: '2024-02-24' },
      await callAs(app, 'lucheng'),
    )
    await expect(foreign).rejects.toMatchObject({ code: 'activity.unknown' })
  })

  it('becomes a series in one go, or not at all when the room is taken on one of its days', async () => {
    const [room] = await venue('系列', 100, 100)
    const { activity } = await openActivity(app, { sessions: [{ ...saturday, room }] })
    const make = async (firstDays: string[]) =>
      app.kernel.call(makeSeries, { activity, title: '鼓词月月有', firstDays }, await callAs(app, 'ruian'))
    const list = async (series?: string) =>
      (
        await app.kernel.call(
          listOwnActivities,
          series === undefined ? {} : { series },
          await callAs(app, 'ruian'),
        )
      ).total
    const before = await list()
    await expect(make(['2024-01-06', '2023-12-09'])).rejects.toMatchObject({
      fields: [{ pointer: '/sessions/0/room' }],
    })
    expect(await list()).toBe(before)
    const made = await make(['2024-03-02', '2024-01-06', '2024-02-03'])
    expect(await list(made.series)).toBe(3)
    const [first] = made.activities
    expect(first && (await sessionsOf(app, first)).sessions).toHaveLength(1)
  })
})
