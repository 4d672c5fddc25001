import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Id, visitor } from '../kernel/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { callAs, doorSends, openActivity, registerAs } from './activities.test-city.ts'
import {
  addParticipants,
  addPicture,
  cancelForThem,
  listConflicts,
  listOwnActivities,
  listRegistrations,
  listVenues,
  moveActivity,
  readActivity,
  readDoor,
  readOwnActivity,
  readPicture,
  readReport,
  removePicture,
  reportActivity,
  saveVenue,
} from './index.ts'
import { hashOf } from './ticket.ts'
import { withoutPlace } from './without-place.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const visiting = { actor: visitor, language: 'zh', channel: 'json' } as const
const own = (more: object = {}) => callAs(app, 'ruian', more)

/** A JPEG in its outline: a header, what a camera says of the place, a comment, a table, the scan. */
const segment = (marker: number, text: string) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(text.length + 2, 2)
  return Buffer.concat([head, Buffer.from(text, 'latin1')])
}
const scan = Buffer.concat([segment(0xda, 'xyz'), Buffer.from([1, 2, 3, 0xff, 0xd9])])
const plain = [Buffer.from([0xff, 0xd8]), segment(0xe0, 'JFIF'), segment(0xdb, 'table'), scan]
const photo = Buffer.concat([
  ...plain.slice(0, 2),
  segment(0xe1, 'Exif GPS 27.99N 120.70E'),
  segment(0xfe, 'taken by Cai'),
  ...plain.slice(2),
])
const chunk = (type: string, text: string) => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(text.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, Buffer.from(text, 'latin1'), Buffer.alloc(4)])
}
const png = (...chunks: Buffer[]) => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks])

const file = (bytes: Buffer, name = '现场.jpg') => ({
  name,
  type: 'image/jpeg',
  base64: bytes.toString('base64'),
})

describe('a photo', () => {
  it('loses what the camera wrote into it, and nothing of the picture', () => {
    expect(withoutPlace(photo)).toEqual(Buffer.concat(plain))
    expect(photo.includes('GPS')).toBe(true)
    const [head, data, end] = [chunk('IHDR', 'size'), chunk('IDAT', 'dots'), chunk('IEND', '')]
    const bare = png(head, data, end)
    expect(withoutPlace(png(head, chunk('eXIf', 'GPS'), data, chunk('tEXt', 'Cai'), end))).toEqual(bare)
    expect(withoutPlace(bare)).toEqual(bare)
  })

  it('that ends before its end is none', () => {
    for (const [whole, ends] of [
      [photo, 60],
      [photo, 3],
      [png(chunk('IHDR', 'size')), 40],
    ] as const)
      expect(withoutPlace(whole.subarray(0, ends))).toBeUndefined()
  })
})

/** Somebody came, and it is over. */
async function held(more: object = {}) {
  const opened = await openActivity(app, { capacity: 20, ...more })
  const { ticket } = await registerAs(app, 'linxiaoman', opened.activity)
  await doorSends(app, opened.activity, 'north', [{ session: opened.session, ticket }])
  const { version } = await app.kernel.call(readOwnActivity, { activity: opened.activity }, await own())
  const step = { activity: opened.activity, action: 'end' }
  const done = await app.kernel.call(moveActivity, step, await own({ version }))
  return { ...opened, version: done.version }
}
const add = async (activity: Id<'Activity'>, people: 'none' | 'some', login = 'ruian', bytes = photo) =>
  app.kernel.call(addPicture, { activity, people, file: file(bytes) }, await callAs(app, login))
const look = (activity: Id<'Activity'>, picture: Id<'Picture'>, call: object = visiting) =>
  app.kernel.call(readPicture, { activity, picture }, { ...visiting, ...call })

describe('pictures of a report', () => {
  it('are published with it, without their place, when those in them agreed; and go when one changes their mind', async () => {
    const { activity, version } = await held()
    const { picture: hall } = await add(activity, 'none')
    const { picture: faces } = await add(activity, 'some')
    const { picture: spare } = await add(activity, 'some')
    await expect(look(activity, hall)).rejects.toMatchObject({ code: 'activity.no-picture' })
    await expect(look(activity, hall, await callAs(app, 'lucheng'))).rejects.toMatchObject({
      code: 'activity.no-picture',
    })
    expect(await look(activity, hall, await callAs(app, 'city'))).toMatchObject({ type: 'image/jpeg' })
    const report = { activity, text: '来了二十位，鼓词唱到九点。', pictures: [hall, faces] }
    await expect(app.kernel.call(reportActivity, report, await own({ version }))).rejects.toMatchObject({
      fields: [{ pointer: '/consent' }],
    })
    const call = await own({ version })
    await app.kernel.call(reportActivity, { ...report, consent: true }, call)
    const seen = await look(activity, faces)
    expect(Buffer.from(seen.base64, 'base64')).toEqual(Buffer.concat(plain))
    await expect(look(activity, spare)).rejects.toMatchObject({ code: 'activity.no-picture' })
    const shown = async () => (await app.kernel.call(readActivity, { activity }, visiting)).report?.pictures
    expect(await shown()).toEqual([hall, faces])
    await app.kernel.call(removePicture, { activity, picture: faces }, await callAs(app, 'city'))
    await expect(look(activity, faces)).rejects.toMatchObject({ code: 'activity.no-picture' })
    expect(await shown()).toEqual([hall])
    const kept = await app.kernel.call(readReport, { activity }, await own())
    const published = new Map(kept.pictures.map(one => [one.id, one.published]))
    expect(published).toEqual(
      new Map([
        [hall, true],
        [spare, false],
      ]),
    )
  })

  it('need no consent where nobody is in them, and are of this activity', async () => {
    const [one, other] = [await held(), await held()]
    const { picture } = await add(one.activity, 'none')
    const report = { activity: other.activity, text: '来了二十位，鼓词唱到九点。', pictures: [picture] }
    const call = await own({ version: other.version })
    await expect(app.kernel.call(reportActivity, report, call)).rejects.toMatchObject({
      fields: [{ pointer: '/pictures/0' }],
    })
    const own1 = await own({ version: one.version })
    const done = await app.kernel.call(reportActivity, { ...report, activity: one.activity }, own1)
    expect(done).toMatchObject({ state: 'reported', came: 1 })
  })

  it('are photos, added by the organiser from the beginning on, and no more than twelve', async () => {
    const { activity } = await held()
    await expect(add(activity, 'none', 'ruian', Buffer.from('%PDF-1.4', 'latin1'))).rejects.toMatchObject({
      fields: [{ pointer: '/file' }],
    })
    await expect(add(activity, 'none', 'lucheng')).rejects.toMatchObject({ code: 'activity.unknown' })
    await expect(add(activity, 'none', 'city')).rejects.toMatchObject({ code: 'activity.unknown' })
    for (let n = 0; n < 12; n += 1) await add(activity, 'none')
    await expect(add(activity, 'none')).rejects.toMatchObject({ code: 'activity.pictures-full' })
    const open = await openActivity(app)
    await expect(add(open.activity, 'none')).rejects.toMatchObject({ code: 'activity.no-pictures-yet' })
  })
})

describe('the list at the door', () => {
  it('knows each ticket by its hash, and who is in already', async () => {
    const { activity, session } = await openActivity(app, { capacity: 20 })
    const mine = await registerAs(app, 'linxiaoman', activity)
    const people = [{ name: '郑阿公' }, { name: '王大妈', phone: '13700005678' }]
    await app.kernel.call(addParticipants, { activity, people }, await own())
    await doorSends(app, activity, 'north', [{ session, ticket: mine.ticket }])
    const door = await app.kernel.call(readDoor, { activity }, await own())
    expect(door).toMatchObject({ shown: true, hours: false, now: '2023-11-22T00:10:00.000Z' })
    const byName = new Map(door.people.map(one => [one.name, one]))
    expect(byName.get('林小满')).toMatchObject({
      phone: null,
      state: 'taken',
      hash: hashOf(mine.ticket ?? ''),
    })
    expect(byName.get('郑阿公')).toMatchObject({ phone: null, came: [] })
    expect(byName.get('王大妈')).toMatchObject({ phone: '5678', came: [] })
    expect(byName.get('林小满')?.came).toMatchObject([{ session, outAt: null }])
    for (const login of ['city', 'lucheng', 'haichuan'])
      await expect(app.kernel.call(readDoor, { activity }, await callAs(app, login))).rejects.toMatchObject({
        code: 'activity.unknown',
      })
  })

  it('has no names where participants are shown to nobody', async () => {
    const evening = { kind: 'friendship-evening', mode: 'onsite' }
    const { activity } = await openActivity(app, { ...evening, capacity: 20 })
    const mine = await registerAs(app, 'linxiaoman', activity)
    const door = await app.kernel.call(readDoor, { activity }, await own())
    expect(door.people).toMatchObject([{ name: null, phone: null, hash: hashOf(mine.ticket ?? '') }])
  })
})

describe('those without a phone', () => {
  it('are written down by name alone: two of one name are two people', async () => {
    const { activity, session } = await openActivity(app, { capacity: 3 })
    const people = [{ name: '郑阿公' }, { name: '郑阿公' }]
    const { rows } = await app.kernel.call(addParticipants, { activity, people }, await own())
    expect(new Set(rows.map(row => row.registration)).size).toBe(2)
    const door = await doorSends(
      app,
      activity,
      'list',
      rows.map(row => ({ session, registration: row.registration })),
    )
    expect(door.in).toBe(2)
    await expect(
      app.kernel.call(addParticipants, { activity, people: [{ name: ' ' }] }, await own()),
    ).rejects.toMatchObject({ fields: [{ pointer: '/people/0/name' }] })
    const list = await app.kernel.call(listRegistrations, { activity }, await own())
    expect(list.rows.map(row => row.phone)).toEqual([null, null])
  })
})

describe('somebody who rings because they cannot come', () => {
  const cancels = async (activity: Id<'Activity'>, registration: Id<'Registration'>, login = 'ruian') =>
    app.kernel.call(cancelForThem, { activity, registration }, await callAs(app, login))

  it('gives up the place, is told, and whoever waits moves up; once, however often it is asked', async () => {
    const { activity } = await openActivity(app, { capacity: 1, waitingList: 2 })
    const mine = await registerAs(app, 'linxiaoman', activity)
    await app.kernel.call(addParticipants, { activity, people: [{ name: '郑阿公' }] }, await own())
    for (const login of ['lucheng', 'city', 'haichuan'])
      await expect(cancels(activity, mine.registration, login)).rejects.toMatchObject({
        code: 'activity.unknown',
      })
    expect(await cancels(activity, mine.registration)).toEqual({ cancelled: true, movedUp: 1 })
    expect(await cancels(activity, mine.registration)).toEqual({ cancelled: true, movedUp: 0 })
    const list = await app.kernel.call(listRegistrations, { activity }, await own())
    expect(new Map(list.rows.map(row => [row.name, row.state]))).toEqual(
      new Map([
        ['林小满', 'cancelled'],
        ['郑阿公', 'taken'],
      ]),
    )
    const { rows } = await app.kernel.database.pool.query(
      `SELECT count(*)::int AS n FROM inbox.messages WHERE kind = 'activity.cancelled-for-you' AND source = $1`,
      [activity],
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  it('keeps what is another activity’s, and whoever has come', async () => {
    const { activity, session } = await openActivity(app, { capacity: 5 })
    const other = await openActivity(app, { capacity: 5 })
    const mine = await registerAs(app, 'linxiaoman', activity)
    await expect(cancels(other.activity, mine.registration)).rejects.toMatchObject({
      code: 'activity.registration-unknown',
    })
    await doorSends(app, activity, 'north', [{ session, ticket: mine.ticket }])
    await expect(cancels(activity, mine.registration)).rejects.toMatchObject({
      code: 'activity.came-already',
    })
  })
})

describe('the organiser’s lists', () => {
  it('tell what is one’s own from what others organise here, and whose report is overdue', async () => {
    const { activity } = await held({ title: '没交总结的一场' })
    const ids = async (login: string, filter: object) =>
      (
        await app.kernel.call(listOwnActivities, { limit: 200, ...filter }, await callAs(app, login))
      ).rows.map(row => row.id)
    expect(await ids('ruian', { mine: 'yes' })).toContain(activity)
    expect(await ids('city', {})).toContain(activity)
    expect(await ids('city', { mine: 'yes' })).not.toContain(activity)
    app.clock.set('2023-12-22T02:00:00.000Z')
    expect(await ids('city', { owing: 'yes' })).not.toContain(activity)
    app.clock.set('2023-12-23T02:00:00.000Z')
    expect(await ids('city', { owing: 'yes' })).toContain(activity)
    expect(await ids('lucheng', { owing: 'yes' })).not.toContain(activity)
    app.clock.set('2023-11-22T00:10:00.000Z')
  })

  it('name who was in a conflict, and whose a venue is', async () => {
    const { activity, session } = await openActivity(app, { capacity: 20 })
    const mine = await registerAs(app, 'linxiaoman', activity)
    await doorSends(app, activity, 'north', [{ session, ticket: mine.ticket }])
    await doorSends(app, activity, 'south', [{ session, ticket: mine.ticket }])
    const conflicts = await app.kernel.call(listConflicts, { activity }, await own())
    expect(conflicts.rows).toMatchObject([{ outcome: 'other-door', name: '林小满' }])
    const venue = {
      name: '塘下大会堂',
      division: '330381101',
      address: '塘下镇',
      rooms: [{ name: '一号厅', capacity: 80 }],
    }
    await app.kernel.call(saveVenue, venue, await own())
    const mineTo = async (login: string) =>
      (await app.kernel.call(listVenues, { text: '塘下大会堂' }, await callAs(app, login))).rows[0]?.mine
    expect([await mineTo('ruian'), await mineTo('lucheng'), await mineTo('linxiaoman')]).toEqual([
      true,
      false,
      false,
    ])
  })
})
