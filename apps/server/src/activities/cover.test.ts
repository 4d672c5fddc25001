import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Id, visitor } from '../kernel/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { callAs, openActivity } from './activities.test-city.ts'
import { moveActivity, readActivity, readOwnActivity, readPicture, readReport, setCover } from './index.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const visiting = { actor: visitor, language: 'zh', channel: 'text' } as const

/** The smallest whole png: its head, some dots, its end. */
function png(dots: string): string {
  const chunk = (kind: string, data: string) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(kind + data, 'latin1'), Buffer.alloc(4)])
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', 'size'), chunk('IDAT', dots), chunk('IEND', '')]).toString(
    'base64',
  )
}

const cover = async (activity: Id<'Activity'>, dots: string, login = 'ruian') =>
  app.kernel.call(
    setCover,
    { activity, file: { name: 'cover.png', type: 'image/png', base64: png(dots) } },
    await callAs(app, login),
  )
const look = (activity: Id<'Activity'>, picture: Id<'Picture'>, call: object = visiting) =>
  app.kernel.call(readPicture, { activity, picture }, { ...visiting, ...call })
const shown = async (activity: Id<'Activity'>) =>
  (await app.kernel.call(readActivity, { activity }, visiting)).cover

it('a cover stands at the head of the page, and a new one takes the place of the old', async () => {
  const { activity } = await openActivity(app)
  expect(await shown(activity)).toBeNull()
  const { picture: first } = await cover(activity, 'one')
  expect(await shown(activity)).toBe(first)
  expect((await look(activity, first)).base64).toBe(png('one'))
  const { picture: second } = await cover(activity, 'two')
  expect(await shown(activity)).toBe(second)
  await expect(look(activity, first)).rejects.toMatchObject({ code: 'activity.no-picture' })
  // it is none of those that a report may show
  expect((await app.kernel.call(readReport, { activity }, await callAs(app, 'ruian'))).pictures).toEqual([])
})

it('a cover is set by the organiser alone, and of two at once one stays', async () => {
  const { activity } = await openActivity(app)
  await expect(cover(activity, 'x', 'lucheng')).rejects.toMatchObject({ code: 'activity.unknown' })
  const both = await Promise.all([cover(activity, 'one'), cover(activity, 'two')])
  expect(both.map(one => one.picture)).toContain(await shown(activity))
})

it('a cover stays as it is when the activity is called off', async () => {
  const { activity } = await openActivity(app)
  const { picture } = await cover(activity, 'one')
  const ruian = await callAs(app, 'ruian')
  const { version } = await app.kernel.call(readOwnActivity, { activity }, ruian)
  const step = { activity, action: 'cancel', reason: '台风' }
  await app.kernel.call(moveActivity, step, { ...ruian, version })
  expect(await shown(activity)).toBe(picture) // it was out: whoever follows the link still sees what it was
  await expect(cover(activity, 'two')).rejects.toMatchObject({ code: 'activity.cover-too-late' })
})
