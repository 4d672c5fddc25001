import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, startOf } from '../kernel/index.ts'
import { readIndicator, verifyLedger } from '../ledger/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { type DoubtReason, doubtRules, doubtsOf, type PostConduct } from './doubtful.ts'
import { markDoubtful } from './mark-doubtful.ts'

const today = '2023-11-22'
const good: PostConduct = {
  publishedOn: '2023-11-01',
  postedTimes: 1,
  refreshedOn: '2023-11-01',
  employerVerified: true,
  due: 4,
  answered: 0,
  inTime: 0,
  hires: 0,
}

describe('what makes a post doubtful', () => {
  const cases: [name: string, conduct: Partial<PostConduct>, reasons: DoubtReason[]][] = [
    ['nothing', {}, []],
    ['five came due, none in time', { due: 5 }, ['no-answers']],
    ['five came due, one in time', { due: 5, answered: 1, inTime: 1 }, []],
    ['five answered, all too late', { due: 5, answered: 5 }, ['no-answers']],
    [
      'three times in 120 days, nobody hired',
      { postedTimes: 3, publishedOn: addDays(today, -120) },
      ['reposted'],
    ],
    ['three times in 119 days', { postedTimes: 3, publishedOn: addDays(today, -119) }, []],
    ['twice in 120 days', { postedTimes: 2, publishedOn: addDays(today, -120) }, []],
    ['three times, one hired', { postedTimes: 3, publishedOn: addDays(today, -200), hires: 1 }, []],
    ['not confirmed for 120 days', { refreshedOn: addDays(today, -120) }, ['unconfirmed']],
    ['not confirmed, yet somebody was answered', { refreshedOn: addDays(today, -120), answered: 1 }, []],
    ['an employer that was suspended', { employerVerified: false }, ['employer-unverified']],
  ]
  it.each(cases)('%s', (_name, conduct, reasons) => {
    expect(doubtsOf({ ...good, ...conduct }, today)).toEqual(reasons)
  })

  it('has words in both languages and a cure for each', () => {
    for (const { name, cure } of Object.values(doubtRules)) {
      for (const words of [name, cure]) expect([words.zh.length, words.en.length].every(Boolean)).toBe(true)
    }
  })
})

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const mark = () => app.kernel.asSystem('test', markDoubtful)
const counted = (code = 'S1-Q1') =>
  app.kernel.asSystem('test', context => readIndicator(context, code, { area: '3303' })).then(of => of.value)
const read = async (post: string, login = 'ruian') =>
  (await app.api<{ post: { version: number; doubtful: string[] } }>(login, 'GET', `/api/posts/${post}`)).body
    .post
const clear = (login: string, post: string, version: number, note = '电话核实过，还在招人') =>
  app.api<{ until: string }>(login, 'POST', `/api/posts/${post}/doubt/clear`, { note }, { version })

describe('a ghost post', () => {
  it('is marked at night, counted apart, ranked last, cleared by an officer for 60 days, and not by others', async () => {
    const ghost = await app.publishPost({ title: '低压电工', openings: 7, validUntil: '2024-12-31' })
    await app.publishPost({ title: '高压电工', openings: 2, validUntil: '2024-12-31' })
    await app.settle()
    expect(await counted()).toBe(9)
    expect(await mark()).toBe(0)

    app.clock.set(startOf(addDays(today, 60)))
    for (const times of [2, 3]) {
      const { version } = await read(ghost, 'haichuan')
      const more = { action: 'refresh', validUntil: '2024-12-31' }
      const done = await app.api('haichuan', 'POST', `/api/posts/${ghost}/steps`, more, { version })
      expect({ times, status: done.status }).toEqual({ times, status: 200 })
    }
    app.clock.set(startOf(addDays(today, 120)))
    const lively = app.kernel.asSystem('test', context => readIndicator(context, 'S1-Q1', { area: '3303' }))
    expect((await lively).value).toBe(9)
    expect(await mark()).toBe(2) // the other has not been confirmed for 120 days
    expect(await mark()).toBe(0)
    await app.settle()
    expect((await read(ghost)).doubtful).toEqual(['reposted'])
    expect(await counted()).toBe(0)
    const found = await app.api<{ hits: { post: { id: string; doubtful: string[] } }[] }>(
      'linxiaoman',
      'GET',
      '/api/search?q=电工',
    )
    expect(found.body.hits.every(hit => hit.post.doubtful.length > 0)).toBe(true)
    const inbox = await app.api<{ rows: { kind: string }[] }>('haichuan', 'GET', '/api/messages')
    expect(inbox.body.rows.map(row => row.kind)).toContain('post.doubtful')

    const { version } = await read(ghost)
    expect((await clear('haichuan', ghost, version)).status).toBe(403)
    expect((await clear('lucheng', ghost, version)).status).toBe(404)
    expect((await clear('ruian', ghost, version, '')).status).toBe(422)
    expect((await clear('ruian', ghost, version - 1)).status).toBe(412)
    expect(await clear('ruian', ghost, version)).toMatchObject({ status: 200 })
    expect((await clear('ruian', ghost, version + 1)).status).toBe(409)
    await app.settle()
    expect(await counted()).toBe(7)
    expect(await mark()).toBe(0)
    app.clock.set(startOf(addDays(today, 181)))
    expect(await mark()).toBe(1)
    await app.settle()
    expect(await counted()).toBe(0)
    const verified = await app.kernel.asSystem('test', context => verifyLedger(context.db()))
    expect(verified).toMatchObject({ faults: [] })
    expect(app.errors).toEqual([])
  }, 60_000)

  it('is one no more when the reason has gone', async () => {
    const post = await app.publishPost({ title: '会计', openings: 4, validUntil: '2025-12-31' })
    const before = await counted()
    app.clock.advance(125 * 86_400_000)
    await mark()
    expect((await read(post)).doubtful).toEqual(['unconfirmed'])
    const { version } = await read(post, 'haichuan')
    await app.api('haichuan', 'POST', `/api/posts/${post}/steps`, { action: 'refresh' }, { version })
    await mark()
    expect((await read(post)).doubtful).toEqual([])
    await app.settle()
    expect(await counted()).toBe(before)
  }, 60_000)
})
