import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runMerge, runUnmerge } from '../registry/index.ts'
import { contend } from '../testing/contend.ts'
import { publishAll } from '../testing/publish-all.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { card, photo, testCatalogue } from './test-claims.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ catalogue: testCatalogue })
  await publishAll(app.kernel)
})
afterAll(() => app.close())

interface Mine {
  claim: { id: string; version: number; state: string; amount: number | null }
  sample: { id: string } | null
}
type Refused = { title?: string; type?: string; left?: number }
const problem = (code: string) => `urn:qingye:problem:${code}`

const read = (login: string, claim: string) => app.api<Mine>(login, 'GET', `/api/my/claims/${claim}`)

async function drafted(login: string, policy: string, answers: object): Promise<string> {
  const { body } = await app.api<{ claim: string }>(login, 'POST', '/api/my/claims', { policy, answers })
  if (policy === 'test-skill')
    await app.api(login, 'POST', `/api/my/claims/${body.claim}/papers`, {
      document: 'certificate',
      file: photo,
    })
  if (policy !== 'settle-first') await app.api(login, 'PUT', `/api/my/claims/${body.claim}/account`, card)
  return body.claim
}

async function send(login: string, claim: string, more: object = {}) {
  const { version } = (await read(login, claim)).body.claim
  const body = { true: 'yes', ...more }
  return app.api<Refused>(login, 'POST', `/api/my/claims/${claim}/sending`, body, { version })
}

async function act(login: string, claim: string, body: object, path = 'steps') {
  const found = await app.api<{ claim: { version: number } }>('city', 'GET', `/api/claims/${claim}`)
  const { version } = found.body.claim
  return app.api<Refused & { state?: string }>(login, 'POST', `/api/claims/${claim}/${path}`, body, {
    version,
  })
}

async function mine(login: string, claim: string, action: 'withdraw' | 'object', note = '我有新证书') {
  const { version } = (await read(login, claim)).body.claim
  return app.api<Refused>(login, 'POST', `/api/my/claims/${claim}/steps`, { action, note }, { version })
}

/** Whoever claims next has nothing behind them. */
const forget = (claim: string) =>
  app.kernel.database.pool.query(`UPDATE claims.claims SET state = 'withdrawn', waits_for = NULL, keys = '[]'
    WHERE id = '${claim}'; DELETE FROM claims.taken`)

describe('what may be had once', () => {
  it('is had by one of two who claim it at the same moment; the other is told in words', async () => {
    const one = await drafted('linxiaoman', 'test-skill', { skill: 'senior' })
    // a second draft, as another device would begin it before it knows of the first
    await app.kernel.database.pool.query(
      `INSERT INTO claims.claims SELECT (c.r).* FROM (SELECT jsonb_populate_record(x, jsonb_build_object('id',
         left(x.id::text, 24) || 'aaaaaaaaaa' || x.sk)) AS r FROM claims.claims x WHERE x.id = '${one}') c`,
    )
    const other = `${one.slice(0, 24)}aaaaaaaaaa${one.slice(-2)}`
    await app.kernel.database.pool.query(
      `INSERT INTO claims.papers SELECT (p.r).* FROM (SELECT jsonb_populate_record(x, jsonb_build_object('claim', '${other}',
         'id', left(x.id::text, 24) || 'bbbbbbbbbb' || x.sk)) AS r FROM claims.papers x WHERE x.claim = '${one}') p`,
    )
    const both = await contend(app.kernel.database, 'claims.taken', [
      () => send('linxiaoman', one),
      () => send('linxiaoman', other),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body.title).toBe('这项只能申领一次，已经有一份了')
    const won = both[0]?.status === 200 ? one : other
    const lost = won === one ? other : one

    // and what excludes it waits too
    const rent = await drafted('linxiaoman', 'test-rent', { skill: 'senior' })
    expect((await send('linxiaoman', rent)).body.title).toBe('已经申领了另一项，两项不能一起享受')

    // whoever takes it back lets go of it
    expect((await mine('linxiaoman', won, 'withdraw')).status).toBe(200)
    expect((await send('linxiaoman', lost)).status).toBe(200)
    await mine('linxiaoman', lost, 'withdraw')
    expect((await send('linxiaoman', rent)).status).toBe(200)
    await mine('linxiaoman', rent, 'withdraw')
    const held = await app.kernel.database.pool.query('SELECT key FROM claims.taken')
    expect(held.rows).toEqual([])
  })

  it('follows a person whose record is merged, and comes back', async () => {
    const claim = await drafted('chenyu', 'test-skill', { skill: 'senior' })
    await send('chenyu', claim)
    const { chenyu, linxiaoman } = app.fixture
    const keys = async () =>
      (await app.kernel.database.pool.query('SELECT * FROM claims.taken ORDER BY key')).rows
    const rows = async () =>
      (
        await app.kernel.database.pool.query(
          `SELECT id, person FROM claims.claims UNION ALL SELECT id, person FROM claims.steps
           UNION ALL SELECT id, person FROM claims.papers ORDER BY id`,
        )
      ).rows
    const [before, theirs] = [await keys(), await rows()]
    const order = { survivor: linxiaoman, merged: chenyu, reason: '同一个人', choices: {} }
    const merge = await app.kernel.asSystem('test', context => runMerge(context, order))
    expect((await rows()).some(({ person }) => person === chenyu)).toBe(false)
    const again = await drafted('linxiaoman', 'test-skill', { skill: 'senior' })
    expect((await send('linxiaoman', again)).status).toBe(409)
    await app.kernel.asSystem('test', context => runUnmerge(context, merge, '其实是两个人'))
    expect(await keys()).toEqual(before)
    expect(await rows()).toEqual(expect.arrayContaining(theirs))
    expect((await send('linxiaoman', again)).status).toBe(200)
    for (const [login, one] of [
      ['chenyu', claim],
      ['linxiaoman', again],
    ] as const)
      await mine(login, one, 'withdraw')
  })
})

describe('an office', () => {
  it('approves against the rule only with a reason and a second person', async () => {
    const claim = await drafted('linxiaoman', 'test-skill', { skill: 'none' })
    expect((await send('linxiaoman', claim)).status).toBe(422)
    expect((await send('linxiaoman', claim, { anyway: 'yes' })).status).toBe(200)
    await act('tangxia', claim, { action: 'pass' })
    const money = { amount: 100_000, source: '会议纪要 3 号' }
    expect((await act('ruian', claim, { action: 'approve', ...money })).body.type).toBe(
      problem('claim.against-rule'),
    )
    expect((await act('ruian', claim, { action: 'propose', ...money })).status).toBe(422)
    const proposed = { action: 'propose', reason: 'meeting', ...money }
    expect((await act('ruian', claim, proposed)).body.state).toBe('second')
    expect((await act('ruian', claim, { action: 'confirm' })).body.type).toBe(problem('claim.same-officer'))
    expect((await act('city', claim, { action: 'confirm' })).body.state).toBe('approved')
    const { body } = await app.api<{ rule: object; decision: object; facts: unknown[] }>(
      'ruian',
      'GET',
      `/api/claims/${claim}`,
    )
    expect(body).toMatchObject({
      rule: { status: 'not-eligible', version: '2023', hash: 'a'.repeat(64), day: '2023-11-22' },
      decision: { approved: true, against: true, source: '会议纪要 3 号' },
    })
    expect((await mine('linxiaoman', claim, 'object')).status).toBe(200)
    expect((await act('city', claim, { action: 'keep', reason: 'right' })).body.type).toBe(
      problem('claim.same-officer'),
    )
    await forget(claim)
  })

  it('asks back without starting over; two who decide at once: the first has decided', async () => {
    const claim = await drafted('linxiaoman', 'test-skill', { skill: 'senior' })
    await send('linxiaoman', claim)
    const asked = { action: 'ask', reason: 'paper', note: '证书的背面也要' }
    expect((await act('tangxia', claim, asked)).body.state).toBe('asked')
    await app.api('linxiaoman', 'POST', `/api/my/claims/${claim}/papers`, {
      document: 'certificate',
      file: photo,
    })
    expect((await send('linxiaoman', claim)).status).toBe(200)
    await act('tangxia', claim, { action: 'pass' })
    const { version } = (
      await app.api<{ claim: { version: number } }>('ruian', 'GET', `/api/claims/${claim}`)
    ).body.claim
    const decide = (login: string, body: object) => () =>
      app.api<Refused>(login, 'POST', `/api/claims/${claim}/steps`, body, { version })
    const both = await contend(app.kernel.database, 'claims.claims', [
      decide('ruian', { action: 'approve' }),
      decide('city', { action: 'refuse', reason: 'untrue' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
    if ((await read('linxiaoman', claim)).body.claim.state === 'refused') {
      await mine('linxiaoman', claim, 'object')
      await act('ruian', claim, { action: 'overturn', reason: 'wrong' })
    }
    await forget(claim)
  })

  it('hears an objection through somebody else, one level up, within its days', async () => {
    const claim = await drafted('linxiaoman', 'test-rent', { skill: 'senior' })
    await send('linxiaoman', claim)
    await act('ruian', claim, { action: 'refuse', reason: 'untrue' })
    const morning = app.clock.now()
    app.clock.set('2023-12-14T00:10:00.000Z')
    expect((await mine('linxiaoman', claim, 'object')).body.type).toBe(problem('claim.objected-late'))
    app.clock.set(new Date(morning).toISOString())
    expect((await mine('linxiaoman', claim, 'object')).status).toBe(200)
    expect((await act('ruian', claim, { action: 'overturn', reason: 'new' })).status).toBe(403)
    // the rule names no amount: the office enters it, with its source
    const city = (more: object) => act('city', claim, { action: 'overturn', reason: 'new', ...more })
    expect((await city({})).status).toBe(422)
    expect((await city({ amount: 80_000 })).status).toBe(422)
    expect((await city({ amount: 80_000, source: '县人社〔2023〕8 号' })).body.state).toBe('approved')
  })
})

describe('payments', () => {
  it('leave a batch whole or not at all when the process dies in the middle', async () => {
    const { database } = app.kernel
    const approved = async () =>
      (await database.pool.query(`SELECT id FROM claims.claims WHERE state = 'approved'`)).rows
    const before = await approved()
    expect(before).toHaveLength(1)
    // the last payment of a batch cannot be written: everything before it goes with it
    await database.pool.query(`ALTER TABLE claims.payments ADD CONSTRAINT dies CHECK (number > 1) NOT VALID`)
    expect((await app.api('ruian', 'POST', '/api/claim-batches', { county: '330381' })).status).toBe(500)
    await database.pool.query('ALTER TABLE claims.payments DROP CONSTRAINT dies')
    expect(await approved()).toEqual(before)
    expect((await database.pool.query('SELECT id FROM claims.batches')).rows).toEqual([])
  })

  it('that come back are made again to another account, and what was wrong is taken back', async () => {
    const batch = async () => {
      const { body } = await app.api<{ batch: string }>('ruian', 'POST', '/api/claim-batches', {
        county: '330381',
      })
      await app.api('city', 'POST', `/api/claim-batches/${body.batch}/signature`, {}, { version: 1 })
      return `/api/claim-batches/${body.batch}`
    }
    const first = await batch()
    const { rows } = await app.kernel.database.pool.query<{ id: string }>(
      `SELECT id FROM claims.claims WHERE state = 'in-payment'`,
    )
    const claim = rows[0]?.id ?? ''
    const file = await app.api<{ base64?: string }>('city', 'GET', `${first}/file`).catch(() => undefined)
    expect(file).toBeUndefined() // bytes, and no JSON
    const settle = (at: string, returned: object[]) =>
      app.api('ruian', 'POST', `${at}/settlement`, { returned }, { version: 2 })
    expect((await settle(first, [{ number: 7, reason: 'account' }])).status).toBe(422)
    expect((await settle(first, [{ number: 1, reason: 'account' }])).body).toMatchObject({
      paid: 0,
      returned: 1,
    })
    expect((await read('linxiaoman', claim)).body.claim.state).toBe('returned')
    await app.api('linxiaoman', 'PUT', `/api/my/claims/${claim}/account`, {
      ...card,
      bank: '农业银行瑞安支行',
    })
    expect((await settle(await batch(), [])).body).toMatchObject({ paid: 1 })

    const drawn = await app.api<{ id: string }>('city', 'POST', '/api/claim-samples', {
      ...{ from: '2023-11-01', until: '2023-11-30', seed: '2023-11-22 07 11 13', size: 3 },
    })
    expect(drawn.body).toMatchObject({ population: 1, size: 1 })
    const asked = (await read('linxiaoman', claim)).body.sample?.id ?? ''
    const at = `/api/claim-samples/${drawn.body.id}/items/${asked}`
    const judge = (login: string) =>
      app.api<Refused>(login, 'POST', at, { verdict: 'unsound', note: '证书查无' })
    expect((await judge('ruian')).body.type).toBe(problem('claim-sample.unheard'))
    const answer = { sampled: asked, answer: '证书是真的' }
    expect((await app.api('linxiaoman', 'POST', `/api/my/claims/${claim}/check`, answer)).status).toBe(200)
    expect((await judge('city')).body.type).toBe(problem('claim-sample.same-officer'))
    expect((await judge('ruian')).status).toBe(200)

    const repay = (amount: number) => act('ruian', claim, { amount }, 'repayments')
    expect((await repay(80_001)).status).toBe(422)
    expect((await repay(-1)).status).toBe(422)
    expect((await repay(30_000)).body).toMatchObject({ left: 50_000 })
    expect((await repay(50_000)).body).toMatchObject({ left: 0 })
    expect((await read('linxiaoman', claim)).body.claim.state).toBe('recovered')
  })
})

describe('what others have claimed', () => {
  it('is nobody’s to see: neither another person, nor another firm, nor another county', async () => {
    const claim = await drafted('haichuan', 'test-hire', { staff: '12' })
    expect((await send('haichuan', claim)).status).toBe(200)
    expect((await read('feiyun', claim)).status).toBe(404)
    expect((await read('linxiaoman', claim)).status).toBe(404)
    expect((await app.api('lucheng', 'GET', `/api/claims/${claim}`)).status).toBe(404)
    expect((await app.api('ruian', 'GET', `/api/claims/${claim}`)).status).toBe(200) // control
    const { rows } = (await app.api<{ rows: { id: string }[] }>('lucheng', 'GET', '/api/claims?group=all'))
      .body
    expect(rows.map(row => row.id)).not.toContain(claim)
  })
})

describe('a claim', () => {
  it('goes from what is known to money in an account', async () => {
    const claim = await drafted('linxiaoman', 'test-skill', { skill: 'senior' })
    expect((await send('linxiaoman', claim)).status).toBe(200)
    const first = await app.api('linxiaoman', 'GET', `/api/my/claims/${claim}`)
    expect(first.body).toMatchObject({
      claim: { state: 'review', waitsFor: 'office', dueOn: '2023-11-29', decideBy: '2023-12-06' },
      account: { number: '**** 4567' },
      rule: { status: 'eligible', amount: { from: 150_000, to: 150_000 }, version: '2023' },
    })
    expect((await act('tangxia', claim, { action: 'approve' })).status).toBe(409) // the county decides
    expect((await act('tangxia', claim, { action: 'pass' })).body).toMatchObject({ state: 'review' })
    expect((await act('tangxia', claim, { action: 'pass' })).status).toBe(403)
    expect((await act('ruian', claim, { action: 'approve' })).body).toMatchObject({ state: 'approved' })

    const made = await app.api<{ batch: string; total: number }>('ruian', 'POST', '/api/claim-batches', {
      county: '330381',
    })
    expect(made.body).toMatchObject({ payments: 1, total: 150_000 })
    const at = `/api/claim-batches/${made.body.batch}`
    expect((await app.api('ruian', 'POST', `${at}/signature`, {}, { version: 1 })).status).toBe(403)
    expect((await app.api('city', 'GET', `${at}/file`)).status).toBe(409)
    expect((await app.api('city', 'POST', `${at}/signature`, {}, { version: 1 })).status).toBe(200)
    const settled = await app.api('ruian', 'POST', `${at}/settlement`, { returned: [] }, { version: 2 })
    expect(settled.body).toMatchObject({ paid: 1, returned: 0 })
    const last = await app.api('linxiaoman', 'GET', `/api/my/claims/${claim}`)
    expect(last.body).toMatchObject({ claim: { state: 'paid', amount: 150_000, paidOn: '2023-11-22' } })
    // nothing failed but what was made to
    expect(app.errors.filter(error => !error.includes('"dies"'))).toEqual([])
  })
})
