import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lucheng, type TestApp, testApp } from '../testing/test-app.ts'
import { listSilentPeople } from './erase-person.store.ts'
import { enterPerson, findPerson, sources, sweepDuplicates } from './index.ts'
import { takeReminders } from './registration.store.ts'
import { twinsOf } from './twins.test-city.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
}, 240_000)
afterAll(() => app.close())

const { person, enter, twins, pairsOf, decide } = twinsOf(() => app)
const reason = '身份证核对过'

describe('looking for people who were entered twice', () => {
  it('finds them whatever the channel', async () => {
    const name = '欧阳晨'
    const first = await enter(person({ name, phone: '13911112222', birth: '2002-03-04' }))
    for (const source of Object.keys(sources) as (keyof typeof sources)[]) {
      const again = await enter(person({ source, name, birth: '2002-03-04', division: lucheng }))
      const found = await pairsOf('city', again)
      expect(found.map(pair => [pair.one.id, pair.other.id].includes(first))).toContain(true)
    }
  })

  it('finds somebody who signs up by themselves, too', async () => {
    const first = await enter(person({ name: '诸葛小雨', phone: '13933334444' }))
    const browser = app.visit()
    const page = await browser.get('/sign-up')
    expect(page.status).toBe(200)
    await app.kernel.asSystem('test', context =>
      enterPerson(
        context,
        person({ source: 'self', name: '诸葛小雨', phone: '13933334444', birth: undefined }),
      ),
    )
    await app.settle()
    expect(await pairsOf('ruian', first)).toHaveLength(1)
  })

  it('finds nothing twice, at night either', async () => {
    const { a } = await twins()
    expect(await pairsOf('city', a)).toHaveLength(1)
    expect(await sweepDuplicates(app.kernel)).toBe(0)
    expect(await pairsOf('city', a)).toHaveLength(1)
  })
})

describe('an officer who looks at a pair', () => {
  it('sees both records as their role shows them, what hangs on each, and where they differ', async () => {
    const { pair, a } = await twins({ phone: '13955550001' }, { phone: '13955550002' })
    const seen = await app.api<Record<string, never>>('ruian', 'GET', `/api/people-duplicates/${pair.id}`)
    expect(seen.status).toBe(200)
    const text = JSON.stringify(seen.body)
    expect(text).toContain('139****0001')
    expect(text).not.toContain('13955550001')
    expect(seen.body).toMatchObject({ differs: ['phone'], pair: { power: 'alone' } })
    expect(a).toBeDefined()
  })

  it('sees no more than the name and the county of a record outside the area', async () => {
    const { pair } = await twins({ phone: '13955550003' }, { division: lucheng, phone: '13955550004' })
    const seen = await app.api<Record<string, never>>('lucheng', 'GET', `/api/people-duplicates/${pair.id}`)
    expect(JSON.stringify(seen.body)).not.toContain('139****0003')
    expect(seen.body['pair']).toMatchObject({ power: 'together' })
    expect([seen.body['one'], seen.body['other']]).toContain(null)
  })

  it('sees no pair of which neither lies in the area', async () => {
    const { pair } = await twins()
    expect((await app.api('lucheng', 'GET', `/api/people-duplicates/${pair.id}`)).status).toBe(404)
    expect((await decide('lucheng', pair, { survivor: pair.one.id, reason })).status).toBe(404)
    expect((await decide('lucheng', pair, { decision: 'apart', reason }, 'decision')).status).toBe(404)
  })
})

describe('a decision about a pair', () => {
  it('merges: one record stands, the other leads to it, and the person is told', async () => {
    const { a, b, pair } = await twins({ phone: '13955550005' }, { phone: '13955550006' })
    const done = await decide('ruian', pair, { survivor: a, reason, choices: { phone: 'survivor' } })
    expect(done).toMatchObject({ status: 200, body: { outcome: 'merged' } })
    await app.settle()
    const officer = { actor: await app.actor('ruian'), language: 'zh', channel: 'json' } as const
    expect(officer.actor.role).toBe('county-officer')
    expect((await app.api('ruian', 'GET', `/api/people/${b}`)).status).toBe(404)
    const stands = await app.api('ruian', 'GET', `/api/people/${a}`)
    expect(JSON.stringify(stands.body)).toContain('139****0005')
    const file = await app.api('ruian', 'GET', `/api/people-merges/${done.body['merge']}`)
    expect(file.body).toMatchObject({
      merge: { survivor: { id: a }, merged: { id: b }, mayUnmerge: true },
      moved: [{ title: { en: 'What was said of the record' } }],
    })
    expect((await app.api('lucheng', 'GET', `/api/people-merges/${done.body['merge']}`)).status).toBe(404)
    const told = await app.kernel.database.pool.query(
      `SELECT 1 FROM inbox.messages WHERE person = '${a}' AND kind = 'person.merged'`,
    )
    expect(told.rows).toHaveLength(1)
    const audit = await app.kernel.database.pool.query(
      `SELECT 1 FROM kernel.audit WHERE action = 'person.merged' AND subject = '${b}'`,
    )
    expect(audit.rows).toHaveLength(1)
  })

  it('remembers that they are two people, and asks no more', async () => {
    const { a, pair } = await twins()
    expect((await decide('ruian', pair, { decision: 'apart', reason }, 'decision')).status).toBe(200)
    await sweepDuplicates(app.kernel)
    expect(await pairsOf('city', a)).toEqual([])
    const late = await decide('city', { ...pair, version: pair.version + 1 }, { survivor: a, reason })
    expect(late).toMatchObject({ status: 409 })
    expect(JSON.stringify(late.body)).toContain('陈立')
  })

  it('needs both counties where the two lie in two, or the city', async () => {
    const { a, b, pair } = await twins({}, { division: lucheng })
    const first = await decide('ruian', pair, { survivor: a, reason })
    expect(first.body).toMatchObject({ outcome: 'agreed', merge: null })
    const [now] = await pairsOf('lucheng', a)
    if (now === undefined) throw new Error('the pair is gone')
    const again = await decide('ruian', now, { survivor: a, reason })
    expect(again.body).toMatchObject({ outcome: 'agreed' }) // one's own yes twice is still one
    const [third] = await pairsOf('lucheng', a)
    if (third === undefined) throw new Error('the pair is gone')
    expect(await decide('lucheng', third, { survivor: b, reason })).toMatchObject({ status: 409 })
    expect((await decide('lucheng', third, { survivor: a, reason })).body).toMatchObject({
      outcome: 'merged',
    })
  })

  it('can be objected to by the person, taken back by the officer, and is not asked again', async () => {
    const { a, b, pair } = await twins()
    await app.kernel.database.pool.query(
      `UPDATE accounts.accounts SET person = '${a}' WHERE login = 'chenyu'`,
    )
    const done = await decide('ruian', pair, { survivor: a, reason })
    const { merge } = done.body
    await app.settle()
    expect((await app.api('linxiaoman', 'GET', `/api/my/merges/${merge}`)).status).toBe(404)
    const said = await app.api('chenyu', 'POST', `/api/my/merges/${merge}/objection`, {
      words: '另一个不是我',
    })
    expect(said.status).toBe(200)
    const [open] = await pairsOf('ruian', a)
    expect(open).toMatchObject({ objected: true, merge })
    const version = 2
    const back = await app.api(
      'ruian',
      'POST',
      `/api/people-merges/${merge}/unmerge`,
      { reason: '核对过，是两个人' },
      { version },
    )
    expect(back.status).toBe(200)
    await app.settle()
    expect((await app.api('ruian', 'GET', `/api/people/${b}`)).status).toBe(200)
    expect(await pairsOf('ruian', a)).toEqual([])
    await app.kernel.database.pool.query(
      `UPDATE accounts.accounts SET person = '${app.fixture.chenyu}' WHERE login = 'chenyu'`,
    )
  })
})

describe('two at once', () => {
  it('who merge one pair: one merges, the other is told who did', async () => {
    const { a, b, pair } = await twins()
    const both = await Promise.all([
      decide('ruian', pair, { survivor: a, reason }),
      decide('city', pair, { survivor: b, reason }),
    ])
    expect(both.map(each => each.status).sort()).toEqual([200, 409])
    const told = both.find(each => each.status === 409)
    expect(JSON.stringify(told?.body)).toMatch(/陈立|王敏/)
  })

  it('who merge one record into two: one wins, the other is told', async () => {
    const { a, b, name } = await twins()
    const c = await enter(person({ name }))
    const pairs = await pairsOf('city', b)
    const withA = pairs.find(pair => [pair.one.id, pair.other.id].includes(a))
    const withC = pairs.find(pair => [pair.one.id, pair.other.id].includes(c))
    if (withA === undefined || withC === undefined) throw new Error('a pair is missing')
    const both = await Promise.all([
      decide('ruian', withA, { survivor: a, reason }),
      decide('city', withC, { survivor: c, reason }),
    ])
    expect(both.map(each => each.status).sort()).toEqual([200, 409])
    expect(JSON.stringify(both.find(each => each.status === 409)?.body)).toContain('已经把')
  })

  it('who merge a chain: A into B while B goes into C leaves nobody between', async () => {
    const { a, b, name } = await twins()
    const c = await enter(person({ name }))
    const find = async (x: string, y: string) =>
      (await pairsOf('city', x)).find(pair => [pair.one.id, pair.other.id].includes(y as never))
    const [ab, bc] = [await find(a, b), await find(b, c)]
    if (ab === undefined || bc === undefined) throw new Error('a pair is missing')
    const both = await Promise.all([
      decide('ruian', ab, { survivor: b, reason }),
      decide('city', bc, { survivor: c, reason }),
    ])
    await app.settle()
    const last = await app.kernel.database.pool.query<{ survivor: string; person: string }>(
      `SELECT person, survivor FROM registry.merged_people WHERE person IN ('${a}', '${b}')`,
    )
    // either both happened, and both stand under C, or A came too late and was told
    const happened = both.filter(each => each.status === 200).length
    expect(last.rows.every(row => row.survivor === (happened === 2 || row.person === b ? c : b))).toBe(true)
    expect(happened).toBeGreaterThan(0)
  })

  it('merge while the person applies: the application is with the record that stays', async () => {
    const post = await app.publishPost()
    const { a, b, pair } = await twins()
    await app.kernel.database.pool.query(
      `UPDATE accounts.accounts SET person = '${b}' WHERE login = 'chenyu'`,
    )
    const [applied, merged] = await Promise.all([
      app.api<{ application: string }>('chenyu', 'POST', `/api/posts/${post}/applications`, {
        consent: 'yes',
      }),
      decide('ruian', pair, { survivor: a, reason }),
    ])
    expect(merged.status).toBe(200)
    await app.settle()
    if (applied.status === 200) {
      const row = await app.kernel.database.pool.query<{ person: string }>(
        `SELECT person FROM applications.applications WHERE id = '${applied.body.application}'`,
      )
      expect(row.rows[0]?.person).toBe(a)
    } else expect(JSON.stringify(applied.body)).toContain('zh')
    await app.kernel.database.pool.query(
      `UPDATE accounts.accounts SET person = '${app.fixture.chenyu}' WHERE login = 'chenyu'`,
    )
  })
})

describe('a record that was merged away', () => {
  it('is hidden by the policy of its table and by the store, each by itself', async () => {
    const { a, b, pair } = await twins()
    await decide('ruian', pair, { survivor: a, reason })
    const actor = await app.actor('ruian')
    const look = () =>
      app.kernel.database.pool.query(
        `SELECT 1 FROM registry.people WHERE id = '${b}' AND merged_into IS NOT NULL`,
      )
    expect((await look()).rows).toHaveLength(1)
    const found = await app.kernel.asSystem('test', async context => findPerson({ ...context, actor }, b))
    expect(found?.id ?? b).toBe(b)
    const list = await app.api<{ rows: { id: string }[] }>('ruian', 'GET', '/api/people?limit=200')
    expect(list.body.rows.map(row => row.id)).toContain(a)
    expect(list.body.rows.map(row => row.id)).not.toContain(b)
  })
})

// last: the clock goes on, and sessions end
describe('time', () => {
  it('puts a pair away for a month', async () => {
    const { a, pair } = await twins()
    await decide('ruian', pair, { decision: 'later', reason }, 'decision')
    expect(await pairsOf('city', a)).toEqual([])
    app.clock.advance(31 * 86_400_000)
    expect(await pairsOf('city', a)).toHaveLength(1)
  })
})

describe('one person with two records', () => {
  const query = (text: string) => app.kernel.database.pool.query(text)
  /** Registered for the same under each record, as it was before anybody knew. */
  const register = (person: string) =>
    query(`INSERT INTO registry.registrations (sk, id, person, person_name, division, kind, state, ground, committed_at,
             registered_on, renew_by, applied_at, updated_at)
           SELECT sk, id, id, name, division, 'unemployment', 'registered', 'lost-job', now(), '2023-06-01', '2023-12-01',
             '2023-06-01', '2023-06-01' FROM registry.people WHERE id = '${person}'`)
  const reminded = () =>
    app.kernel.asSystem('test', async context =>
      (await takeReminders(context, '2023-12-05', 500)).map(each => each.person),
    )
  const silent = (before: string) =>
    app.kernel.asSystem('test', async context =>
      (await listSilentPeople(context, before, 500)).map(each => each.id),
    )

  it('is reminded once, of the registration that goes on', async () => {
    const { a, b, pair } = await twins()
    for (const each of [a, b]) await register(each)
    await decide('ruian', pair, { survivor: a, reason })
    expect(await reminded()).toEqual([a])
    // apart again each has its own
    await query(`DELETE FROM registry.merged_people WHERE person = '${b}'`)
    expect(await reminded()).toEqual([b])
  })

  it('is silent when nothing was said of either, and is listed as the record that stays', async () => {
    const { a, b, pair } = await twins()
    await decide('ruian', pair, { survivor: a, reason })
    const say = (of: string, at: string) =>
      query(`INSERT INTO registry.statements (sk, id, person, division, source, state, day, at)
             SELECT sk, id, id, division, 'officer', 'declared', '${at}', '${at}' FROM registry.people WHERE id = '${of}'
             ON CONFLICT (sk, id) DO UPDATE SET at = excluded.at`)
    await say(b, '2023-11-22') // the other has something of its own that did not move
    const listed = await silent('2031-01-01')
    expect([listed.includes(a), listed.includes(b)]).toEqual([true, false])
    await say(b, '2031-02-01')
    expect(await silent('2031-01-01')).not.toContain(a)
  })
})
