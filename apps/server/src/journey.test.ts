import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explain, listRecords, readIndicator } from './ledger/index.ts'
import { type TestApp, testApp } from './testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await app.start()
})
afterAll(() => app.close())

interface View {
  readonly id: string
  readonly version: number
  readonly state: string
}

describe('from a clause of the plan to a hired person to a number on the board', () => {
  it('a post is found, applied for, answered, started; the number moves and lists exactly that record', async () => {
    const number = () =>
      app.kernel.asSystem('test', context => readIndicator(context, 'S1-Q3', { area: '3303' }))
    expect(await number()).toMatchObject({ value: 0, unconfirmed: 0 })
    const post = await app.publishPost()
    await app.settle()

    const found = await app.api<{ total: number; hits: { post: View }[] }>(
      'linxiaoman',
      'GET',
      '/api/search?q=电工&places=330381&pay=6000',
    )
    expect(found.body.hits.map(hit => hit.post.id)).toContain(post)

    const applied = await app.api<{ application: string; answerDue: string }>(
      'linxiaoman',
      'POST',
      `/api/posts/${post}/applications`,
      { consent: 'yes' },
    )
    expect(applied.status).toBe(200)
    expect(applied.body.answerDue).toBe('2023-11-29') // five working days after Wednesday the 22nd
    const id = applied.body.application

    const step = async (login: string, path: string, body: object) => {
      const now = await app.api<{ application: View }>(login, 'GET', `/api/applications/${id}`)
      expect(now).toMatchObject({ status: 200 })
      const done = await app.api<View>(login, 'POST', `/api/applications/${id}/${path}`, body, {
        version: now.body.application.version,
      })
      expect(done).toMatchObject({ status: 200 })
      return done.body.state
    }
    const interview = { at: '2023-11-24T14:00', place: '瑞安塘下镇' }
    expect(await step('haichuan', 'steps', { action: 'invite', interview })).toBe('invited')
    expect(await step('linxiaoman', 'my-steps', { action: 'agree' })).toBe('arranged')
    expect(await step('haichuan', 'steps', { action: 'offer', startOn: '2023-11-27' })).toBe('offered')
    expect(await step('linxiaoman', 'my-steps', { action: 'accept' })).toBe('accepted')
    app.clock.set('2023-11-27T02:00:00.000Z')
    expect(await step('haichuan', 'steps', { action: 'start', startOn: '2023-11-27' })).toBe('started')
    await app.settle()

    // the employer's word alone does not count; the person is asked, and their yes does
    expect(await number()).toMatchObject({ value: 0, unconfirmed: 1 })
    const waiting = await app.api<{ rows: { fact: string; source: string }[] }>(
      'linxiaoman',
      'GET',
      '/api/my/facts/pending',
    )
    expect(waiting.body.rows.map(row => row.source)).toEqual([id])
    await app.api('linxiaoman', 'POST', `/api/my/facts/${waiting.body.rows[0]?.fact}/confirm`, {})
    await app.settle()
    expect(await number()).toMatchObject({ value: 1, confirmed: 1, unconfirmed: 0 })
    const list = await app.kernel.asSystem('test', context =>
      listRecords(context, 'S1-Q3', { area: '3303', limit: 10 }),
    )
    expect(list.records.map(record => record.source)).toEqual([id])
    const openings = await app.kernel.asSystem('test', context => explain(context, 'S1-Q1', { area: '3303' }))
    expect(openings).toBeDefined()
    expect(app.errors).toEqual([])
  })
})
