import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readIndicator } from '../ledger/index.ts'
import { enterPerson } from '../registry/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { followPushes } from './follow-pushes.ts'
import { markDoubtful } from './mark-doubtful.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await Promise.all(['linxiaoman', 'chenyu'].map(login => recommends(login, true)))
})
afterAll(() => app.close())

/** Says yes or no to being told of what fits. */
const recommends = (login: string, given: boolean, purpose = 'recommendations') =>
  app.api(login, 'POST', '/api/my/consents', { purpose, given })

/** Somebody of 瑞安 whom nothing is known of. */
const addNeighbour = (n: number) =>
  app.kernel.asSystem('test', context =>
    enterPerson(context, {
      source: 'self',
      name: `邻居${n}`,
      division: '330381',
      schooling: [{ level: 'junior' }],
      wishes: { occupations: [], counties: [], consent: true },
      synthetic: true,
    }),
  )

interface Pushed {
  readonly push: string
  readonly found: number
  readonly people: number
  readonly sent: number
  readonly openings: number
}
const push = (login: string, posts: readonly string[], audience: object = {}) =>
  app.api<Pushed>(login, 'POST', '/api/pushes', { posts, audience, note: '本周推荐' })
const counted = async () => {
  await app.settle()
  return (await app.kernel.asSystem('test', context => readIndicator(context, 'S2-3-1-Q3', { area: '3303' })))
    .value
}
const inboxOf = async (login: string) => {
  const { body } = await app.api<{ rows: { kind: string; title: { zh: string } }[] }>(
    login,
    'GET',
    '/api/messages',
  )
  return body.rows.filter(row => row.kind === 'post.pushed').map(row => row.title.zh)
}

describe('a push', () => {
  it('reaches the people of the own area once, and counts the openings the first time', async () => {
    const [electrician, welder] = [
      await app.publishPost({ openings: 3 }),
      await app.publishPost({ title: '焊工', openings: 5 }),
    ]
    const audience = await app.api('ruian', 'POST', '/api/pushes/audience', { audience: {} })
    expect(audience.body).toEqual({ people: 1, leftOut: 0, most: 5_000 })
    const first = await push('ruian', [electrician])
    expect(first).toMatchObject({ status: 200, body: { found: 1, people: 1, sent: 1, openings: 3 } })
    expect(await inboxOf('linxiaoman')).toEqual(['推荐岗位：低压电工'])
    expect(await inboxOf('chenyu')).toEqual([])
    const again = await push('ruian', [electrician, welder])
    expect(again.body).toMatchObject({ found: 1, people: 1, sent: 1, openings: 5 })
    expect(await inboxOf('linxiaoman')).toHaveLength(2)
    // another county pushes the same post: new people, but its openings are counted already
    expect((await push('lucheng', [electrician])).body).toMatchObject({ people: 1, sent: 1, openings: 0 })
    expect((await push('city', [electrician, welder])).body).toMatchObject({
      found: 2,
      people: 1,
      sent: 1,
      openings: 0,
    })
    expect((await push('city', [electrician, welder])).body).toMatchObject({
      people: 0,
      sent: 0,
      openings: 0,
    })
    expect(await counted()).toBe(8)
  })

  it('reaches nobody who wants nothing chosen for them: they are counted, and told of nothing', async () => {
    const post = await app.publishPost({ title: '电焊学徒' })
    const before = await inboxOf('chenyu')
    const reach = async () =>
      (await app.api('lucheng', 'POST', '/api/pushes/audience', { audience: {} })).body as object
    for (const purpose of ['recommendations', 'automatic']) {
      await recommends('chenyu', false, purpose)
      expect(await reach()).toMatchObject({ people: 0, leftOut: 1 })
      expect(await push('lucheng', [post])).toMatchObject({ status: 409 })
      await recommends('chenyu', true, purpose)
    }
    await recommends('chenyu', false, 'automatic')
    const sent = await push('city', [post])
    expect(sent.body).toMatchObject({ found: 1, leftOut: 1, people: 1 })
    const seen = await app.api('city', 'GET', `/api/pushes/${sent.body.push}`)
    expect(seen.body).toMatchObject({ push: { leftOut: 1 } })
    expect(await inboxOf('chenyu')).toEqual(before)
    await recommends('chenyu', true, 'automatic')
    expect((await push('lucheng', [post])).body).toMatchObject({ people: 1 }) // the yes, said again, has its effect
  })

  it('is seen in the own area only, tells numbers and no names, and none of few people', async () => {
    const post = await app.publishPost({ title: '仓管员' })
    const { body } = await push('ruian', [post])
    const seen = await app.api<Record<string, unknown>>('ruian', 'GET', `/api/pushes/${body.push}`)
    expect(seen.body).toMatchObject({ push: { by: '陈立', people: 1, read: null, applied: null } })
    expect(JSON.stringify(seen.body)).not.toContain('林小满')
    expect((await app.api('lucheng', 'GET', `/api/pushes/${body.push}`)).status).toBe(404)
    expect((await app.api('haichuan', 'GET', `/api/pushes/${body.push}`)).status).toBe(403)
    const of = async (login: string) =>
      (await app.api<{ total: number }>(login, 'GET', `/api/pushes?post=${post}`)).body.total
    expect([await of('ruian'), await of('city'), await of('lucheng')]).toEqual([1, 1, 0])
  })

  it('is followed at night where enough people got it, as numbers', async () => {
    await Promise.all([1, 2, 3, 4].map(addNeighbour))
    const post = await app.publishPost({ title: '装卸工' })
    const few = await push('lucheng', [post])
    const many = await push('ruian', [post])
    expect(many.body).toMatchObject({ people: 5 })
    await app.api('linxiaoman', 'POST', `/api/posts/${post}/applications`, { consent: 'yes' })
    const { body } = await app.api<{ rows: { id: string; title: { zh: string } }[] }>(
      'linxiaoman',
      'GET',
      '/api/messages',
    )
    const message = body.rows.find(row => row.title.zh.includes('装卸工'))
    await app.api('linxiaoman', 'POST', `/api/messages/${message?.id}/read`, {})
    expect(await app.kernel.asSystem('test', followPushes)).toBe(1)
    const of = async (login: string, id: string) =>
      (await app.api<{ push: object }>(login, 'GET', `/api/pushes/${id}`)).body.push
    expect(await of('ruian', many.body.push)).toMatchObject({ read: 1, applied: 1 })
    expect(await of('lucheng', few.body.push)).toMatchObject({ read: null, applied: null })
  })

  it('is refused for posts that are not open or doubtful, for nobody, and for who is no officer', async () => {
    const closed = await app.publishPost({ title: '前台' })
    await app.api('haichuan', 'POST', `/api/posts/${closed}/steps`, { action: 'close' }, { version: 3 })
    expect((await push('ruian', [closed])).status).toBe(422)
    const open = await app.publishPost({ title: '保安', validUntil: '2024-12-31' })
    const nobody = await push('ruian', [open], { educations: ['master'] })
    expect(nobody.status).toBe(409)
    expect((await push('ruian', [open], { places: ['330302'] })).status).toBe(409)
    expect((await push('haichuan', [open])).status).toBe(403)
    expect((await push('linxiaoman', [open])).status).toBe(403)
    const before = await counted()
    app.clock.advance(121 * 86_400_000)
    await app.kernel.asSystem('test', markDoubtful)
    expect((await push('ruian', [open])).status).toBe(422)
    expect(await counted()).toBe(before)
    expect(app.errors).toEqual([])
  })

  it('finds people by education, place and key group', async () => {
    const count = async (audience: object) =>
      (await app.api<{ people: number }>('city', 'POST', '/api/pushes/audience', { audience })).body.people
    expect(await count({ educations: ['college'] })).toBe(2)
    expect(await count({ places: ['330381101', '330302'] })).toBe(2)
    expect(await count({ places: ['330381101'], educations: ['college'] })).toBe(1)
    expect(await count({ keyGroups: ['veteran'] })).toBe(0)
    expect(await count({ fields: ['electrical'] })).toBe(0)
    expect(await count({ wishPlaces: ['330381'] })).toBe(0)
  })
})
