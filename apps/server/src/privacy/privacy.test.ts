import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, type Id, instantOf, verifyAudit } from '../kernel/index.ts'
import { verifyLedger } from '../ledger/index.ts'
import { addSpell } from '../registry/index.ts'
import { hire } from '../testing/hired-city.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { mayProfile } from './record-consent.ts'
import { executeRetention } from './retention-lists.ts'
import { tablesThatSay } from './tables-that-say.fixture.ts'

let app: TestApp
let me: Id<'Person'>
let application: string
const person = 'linxiaoman'

beforeAll(async () => {
  app = await testApp()
  me = app.fixture.linxiaoman
  application = await hire(app, await app.publishPost(), { person, employer: 'haichuan' })
}, 180_000)
afterAll(() => app.close())

const consent = (purpose: string, given: boolean, about?: string) =>
  app.api(person, 'POST', '/api/my/consents', { purpose, given, ...(about !== undefined && { about }) })

interface Board {
  targets: { id: string; counted: number | null; confirmed: number | null }[]
  mark: { token: string }
}

async function board(mark?: string): Promise<Board> {
  const query = mark === undefined ? '' : `?mark=${encodeURIComponent(mark)}`
  return (await app.api<Board>('city', 'GET', `/api/board${query}`)).body
}

const figures = ({ targets }: Board) =>
  targets.map(({ id, counted, confirmed }) => ({ id, counted, confirmed }))

const tablesWith = (text: string) => tablesThatSay(app.kernel, text)

describe('a consent', () => {
  it('is kept with its wording, time and channel, and taking it back is kept too', async () => {
    expect((await consent('location', true)).status).toBe(422) // nothing uses it: it is not asked
    await consent('recommendations', true)
    await consent('recommendations', false)
    const { body } = await app.api<{
      history: {
        label: { zh: string }
        given: boolean
        textVersion: number
        channelName: { zh: string }
        at: string
      }[]
    }>(person, 'GET', '/api/my/consents')
    expect(body.history.slice(0, 2)).toMatchObject([
      { label: { zh: '自动推荐' }, given: false, textVersion: 1, channelName: { zh: '在网页上' } },
      { label: { zh: '自动推荐' }, given: true, textVersion: 1 },
    ])
    // an application is a consent of its own
    expect(body.history.some(({ channelName }) => channelName.zh === '投递时')).toBe(true)
  })

  it('to sensitive information comes first: without it nothing is shown or used; taken back it is hidden again', async () => {
    await app.kernel.asSystem('test', context =>
      addSpell(context, me, {
        status: 'low-income',
        from: '2023-01-01',
        source: 'civil-affairs',
        state: 'verified',
        evidence: '低收入名单',
      }),
    )
    const seen = async () => {
      const read = await app.api<{ person: { spells: { status: string }[] } }>(
        'ruian',
        'GET',
        `/api/people/${me}`,
      )
      const { rows } = await app.kernel.asSystem('test', context =>
        sql<{ key_groups: string[] }>`SELECT key_groups FROM registry.people WHERE id = ${me}::uuid`.execute(
          context.db<unknown>(),
        ),
      )
      return { shown: read.body.person.spells.map(({ status }) => status), used: rows[0]?.key_groups }
    }
    const found = async () =>
      (await app.api<{ total: number }>('ruian', 'GET', '/api/people?status=low-income')).body.total
    expect((await seen()).shown).not.toContain('low-income')
    expect([(await seen()).used, await found()]).toEqual([[], 0])
    await consent('sensitive', true)
    expect(await seen()).toEqual({ shown: expect.arrayContaining(['low-income']), used: ['low-income'] })
    expect(await found()).toBe(1)
    await consent('sensitive', false)
    expect(await seen()).toEqual({ shown: [], used: [] })
    expect(await found()).toBe(0)
    const own = await app.api<{ person: { spells: { status: string }[] } }>(person, 'GET', '/api/my/record')
    expect(own.body.person.spells.map(({ status }) => status)).toContain('low-income')
    await consent('sensitive', true)
    expect((await seen()).used).toEqual(['low-income'])
  })

  it('to recommendations is needed before anything is chosen for somebody, and an objection ends it', async () => {
    const may = () => app.kernel.asSystem('test', context => mayProfile(context, me))
    expect(await may()).toBe(false)
    await consent('recommendations', true)
    expect(await may()).toBe(true)
    await consent('automatic', false)
    expect(await may()).toBe(false)
    await consent('automatic', true)
    expect(await may()).toBe(true)
    await consent('recommendations', false)
    expect(await may()).toBe(false)
  })

  it('is nobody else’s to see', async () => {
    const { rows } = await app.kernel.asSystem('test', context =>
      sql`SELECT polname FROM pg_policy WHERE polrelid = 'privacy.consents'::regclass`.execute(
        context.db<unknown>(),
      ),
    )
    expect(rows.length).toBeGreaterThan(1)
    const other = await app.api<{ history: unknown[] }>('chenyu', 'GET', '/api/my/consents')
    expect(other.body.history).toEqual([])
  })
})

describe('my data', () => {
  it('is all there, from every module', async () => {
    const { body } = await app.api<{ groups: { title: { zh: string }; rows: unknown[] }[] }>(
      person,
      'GET',
      '/api/my/data',
    )
    const filled = body.groups.filter(({ rows }) => rows.length > 0).map(({ title }) => title.zh)
    expect(filled).toEqual(
      expect.arrayContaining([
        '我的档案',
        '我的账号',
        '我的投递',
        '发给我的消息',
        '计入统计的事实',
        '我的同意',
      ]),
    )
    const words = JSON.stringify(body)
    expect(words).toContain('林小满')
    expect(words).toContain('低压电工')
  })

  it('says who looked, from which office and what for, and never their name', async () => {
    await app.api('ruian', 'GET', `/api/people/${me}`)
    await app.api('haichuan', 'GET', `/api/applications/${application}`)
    const { body } = await app.api<{
      looks: { role: { zh: string }; office: { zh: string } | null; purpose: { zh: string } | null }[]
    }>(person, 'GET', '/api/my/data/looks')
    expect(body.looks).toContainEqual(
      expect.objectContaining({
        role: expect.objectContaining({ zh: '县级经办' }),
        office: expect.objectContaining({ zh: '瑞安' }),
        purpose: expect.objectContaining({ zh: '为你办事' }),
      }),
    )
    expect(body.looks).toContainEqual(
      expect.objectContaining({ office: expect.objectContaining({ zh: expect.stringContaining('海川') }) }),
    )
    expect(JSON.stringify(body)).not.toContain('陈立')
    // nobody else's looks
    const other = await app.api<{ looks: unknown[] }>('chenyu', 'GET', '/api/my/data/looks')
    expect(JSON.stringify(other.body.looks)).not.toContain('海川')
  })

  it('is downloaded to be read and for programs', async () => {
    const browser = await app.signIn(person)
    const json = await browser.get('/my/data/download/json')
    expect(JSON.parse(json.html)).toMatchObject({ format: 'qingye-person-1', person: me })
    const page = await browser.get('/my/data/download/html')
    expect(page.html).toContain('林小满')
    expect(String(page.headers['content-disposition'])).toContain('attachment')
  })
})

describe('a request to be erased', () => {
  it('waits while an application is open', async () => {
    const post = await app.publishPost()
    const sent = await app.api<{ application: string }>('chenyu', 'POST', `/api/posts/${post}/applications`, {
      consent: 'yes',
    })
    const asked = await app.api('chenyu', 'POST', '/api/my/data/erasure', { understood: 'yes' })
    expect(asked.status).toBe(409)
    const read = await app.api<{ application: { version: number } }>(
      'chenyu',
      'GET',
      `/api/applications/${sent.body.application}`,
    )
    const version = read.body.application.version
    await app.api(
      'chenyu',
      'POST',
      `/api/applications/${sent.body.application}/my-steps`,
      { action: 'withdraw' },
      { version },
    )
  })

  it('lets go of the person everywhere, and every number stays', async () => {
    await app.settle()
    expect((await tablesWith('林小满')).length).toBeGreaterThan(3)
    const before = await board()
    expect(before.targets.some(({ counted }) => (counted ?? 0) > 0)).toBe(true)
    const asked = await app.api<{ request: { id: string; version: number } }>(
      person,
      'POST',
      '/api/my/data/erasure',
      {
        understood: 'yes',
        wish: '搬走了',
      },
    )
    expect(asked.status).toBe(200)
    const twice = await app.api(person, 'POST', '/api/my/data/erasure', { understood: 'yes' })
    expect(twice.status).toBe(409)
    const { id, version } = asked.body.request
    const waiting = await app.api<{ rows: object[]; total: number }>('city', 'GET', '/api/erasures')
    expect(waiting.body).toMatchObject({ total: 1, rows: [{ id, personId: me, overdue: false }] })
    const elsewhere = await app.api<{ total: number }>('city', 'GET', '/api/erasures?place=330302')
    expect(elsewhere.body.total).toBe(0)
    const decision = { decision: 'approve', answer: '同意' }
    expect(
      (await app.api('ruian', 'POST', `/api/erasures/${id}/decision`, decision, { version })).status,
    ).toBe(403)
    expect(
      (await app.api('city', 'POST', `/api/erasures/${id}/decision`, decision, { version })).status,
    ).toBe(200)
    await app.settle()
    expect(await tablesWith('林小满')).toEqual([])
    expect(await tablesWith('13800000001')).toEqual([])
    // and in no list of people, as an empty line
    expect((await app.api('city', 'GET', `/api/people/${me}`)).status).toBe(404)
    expect((await app.api(person, 'GET', '/api/my/data').catch(() => ({ status: 401 }))).status).toBe(401)
    const after = await board()
    expect(figures(after)).toEqual(figures(before))
    expect(figures(await board(before.mark.token))).toEqual(figures(before))
    const faults = await app.kernel.asSystem('test', context => verifyLedger(context.db()))
    expect(faults.faults).toEqual([])
    expect((await app.kernel.asSystem('test', context => verifyAudit(context.db()))).faults).toEqual([])
  })
})

describe('what is due', () => {
  it('is listed, approved by one officer and carried out by another, and every number stays', async () => {
    const start = app.clock.now()
    await app.kernel.asSystem('test', context =>
      sql`UPDATE accounts.accounts SET disabled = true WHERE login = 'chenyu'`.execute(context.db<unknown>()),
    )
    app.clock.advance(26 * 31 * 86_400_000)
    const before = await board()
    const made = await app.api<{
      list: { id: string; version: number; classes: { key: string; due: number }[] }
    }>('city', 'POST', '/api/retention', {})
    const { id, version, classes } = made.body.list
    expect(classes.find(({ key }) => key === 'people')?.due).toBe(1)
    expect(classes.find(({ key }) => key === 'applications')?.due).toBe(1)
    const approved = await app.api<{ list: { version: number } }>(
      'city',
      'POST',
      `/api/retention/${id}/approval`,
      { decision: 'approve' },
      { version },
    )
    const seen = { version: approved.body.list.version }
    expect((await app.api('city', 'POST', `/api/retention/${id}/execution`, {}, seen)).status).toBe(403)
    const city = await app.actor('city')
    const other = { ...city, account: app.fixture.chenyu as unknown as Id<'Account'> } // any other account
    const execute = (actor: Actor) =>
      app.kernel.call(executeRetention, { list: id }, { actor, language: 'zh', channel: 'json', ...seen })
    const standIn = { ...other, ...(city.account && { standsInFor: city.account }) }
    await expect(execute(standIn)).rejects.toMatchObject({ code: 'retention.same-officer' })
    await execute(other)
    await app.settle()
    expect(await tablesWith('陈雨')).toEqual([])
    const { body } = await app.api<{ rows: { state: string; classes: { key: string; done: number }[] }[] }>(
      'city',
      'GET',
      '/api/retention',
    )
    expect(body.rows[0]).toMatchObject({ state: 'done', approvedName: '王敏', stateName: { en: 'Done' } })
    expect(body.rows[0]?.classes.find(({ key }) => key === 'people')?.done).toBe(1)
    expect(figures(await board())).toEqual(figures(before))
    expect(figures(await board(before.mark.token))).toEqual(figures(before))
    expect(instantOf(start) < instantOf(app.clock.now())).toBe(true)
  })

  it('is nothing while somebody has an open account', async () => {
    const again = await app.api<{ list: unknown }>('city', 'POST', '/api/retention', {})
    expect(JSON.stringify(again.body.list ?? '')).not.toContain('"due":1')
  })
})
