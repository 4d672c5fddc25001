import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lucheng, ruian, type TestApp, testApp } from '../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

interface Account {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly entered: boolean
  readonly grants: {
    id: string
    role: string
    state: string
    endReason: string | null
    endedBy: string | null
  }[]
}
interface Opened {
  readonly account: string
  readonly token: string
}

async function open(login: string, more: object = {}, by = 'security') {
  return app.api<Opened & { code: string; title: string }>(by, 'POST', '/api/accounts', {
    login,
    name: '叶小青',
    role: 'county-officer',
    area: ruian,
    department: 'hrss',
    ...more,
  })
}

async function read(id: string, by = 'security') {
  return app.api<Account>(by, 'GET', `/api/accounts/${id}`)
}

describe('a security administrator', () => {
  it('opens an account whose passphrase its holder alone chooses, by a link that works once', async () => {
    const opened = await open('ye')
    expect(opened.status).toBe(200)
    expect((await read(opened.body.account)).body).toMatchObject({ name: '叶小青', entered: false })
    const browser = app.visit()
    const page = await browser.get(`/join/${opened.body.token}`)
    expect(page.status).toBe(200)
    expect((await browser.submit(page, '/join', { password: 'four words in a row' })).status).toBe(303)
    expect((await read(opened.body.account)).body).toMatchObject({ entered: true })
    const again = await browser.get(`/join/${opened.body.token}`)
    expect(again.status).toBe(404)
  })

  it('gives roles below the city and takes them back with a reason; the history says all of it', async () => {
    const { body } = await open('gu')
    const before = await read(body.account)
    const given = await app.api<{ grant: string; version: number }>(
      'security',
      'POST',
      `/api/accounts/${body.account}/grants`,
      { role: 'town-officer', area: '330381101', department: 'town', reason: '兼管塘下窗口' },
      { version: before.body.version },
    )
    expect(given.status).toBe(200)
    const ended = await app.api('security', 'POST', `/api/grants/${given.body.grant}/end`, {
      reason: '窗口撤了',
    })
    expect(ended.status).toBe(200)
    const after = await read(body.account)
    expect(after.body.grants.map(grant => [grant.role, grant.state, grant.endReason, grant.endedBy])).toEqual(
      [
        ['county-officer', 'open', null, null],
        ['town-officer', 'ended', '窗口撤了', '安全管理员'],
      ],
    )
  })

  it('is told when somebody else changed the account meanwhile', async () => {
    const { body } = await open('he')
    const change = { reason: '停一下', version: 1 }
    const stale = await app.api('security', 'POST', `/api/accounts/${body.account}/disable`, change, {
      version: 99,
    })
    expect(stale.status).toBe(412)
  })

  it('makes no administrator of the system or of the audit, none of the own level, and nobody an officer twice over', async () => {
    for (const role of ['system-administrator', 'audit-administrator', 'organisation-admin', 'person']) {
      expect((await open(`x-${role}`.slice(0, 12), { role, area: '3303' })).status).toBe(422)
    }
    const own = await open('peer', { role: 'security-administrator', area: '3303' })
    expect([own.status, own.body.title]).toEqual([403, '同级的管理员由上一级任命'])
    expect((await open('below', { role: 'security-administrator' })).status).toBe(200)
    const { body } = await open('li')
    const both = await app.api(
      'security',
      'POST',
      `/api/accounts/${body.account}/grants`,
      { role: 'auditor', area: ruian, department: 'audit', reason: '兼审计' },
      { version: 1 },
    )
    expect(both.status).toBe(403)
  })

  it('raises nobody by name of their own account, and ends nothing of their own', async () => {
    const me = await app.actor('security')
    const raise = await app.api(
      'security',
      'POST',
      `/api/accounts/${me.account}/grants`,
      { role: 'city-officer', area: '3303', department: 'hrss', reason: '方便' },
      { version: 1 },
    )
    expect(raise.status).toBe(403)
    const end = await app.api('security', 'POST', `/api/grants/${me.grant}/end`, { reason: '不想干了' })
    expect(end.status).toBe(403)
    const audit = await app.actor('audit')
    const silence = await app.api('security', 'POST', `/api/grants/${audit.grant}/end`, { reason: '别看了' })
    expect(silence.status).toBe(403)
    const closed = await app.api(
      'security',
      'POST',
      `/api/accounts/${audit.account}/disable`,
      { reason: '别看了' },
      { version: 1 },
    )
    expect(closed.status).toBe(403)
  })

  it('of a county sees and touches nothing of another county or of the city', async () => {
    const { body } = await open('wenbo', { role: 'security-administrator' })
    const browser = app.visit()
    await browser.submit(await browser.get(`/join/${body.token}`), '/join', {
      password: 'long enough for a test',
    })
    const city = await app.actor('city')
    const elsewhere = await open('lu', { area: lucheng })
    expect((await read(elsewhere.body.account, 'wenbo')).status).toBe(404)
    expect((await read(city.account ?? '', 'wenbo')).status).toBe(404)
    const listed = await app.api<{ rows: { area: { code: string } }[]; total: number }>(
      'wenbo',
      'GET',
      '/api/accounts',
    )
    expect(listed.body.rows.every(row => row.area.code.startsWith(ruian))).toBe(true)
    expect(listed.body.total).toBe(listed.body.rows.length)
    const grants = await app.api<{ rows: { area: { code: string } }[] }>('wenbo', 'GET', '/api/grants')
    expect(grants.body.rows.every(row => row.area.code.startsWith(ruian))).toBe(true)
    expect(grants.body.rows.length).toBeGreaterThan(0)
    expect((await open('lv', { area: lucheng }, 'wenbo')).status).toBe(403)
    expect((await open('lv2', {}, 'wenbo')).status).toBe(200)
  })

  it('lists what nobody has used for ninety days and what ends soon', async () => {
    const { body } = await open('idle', { until: '2023-12-01' })
    const names = async (state: string) => {
      const list = await app.api<{ rows: { account: string }[] }>(
        'security',
        'GET',
        `/api/grants?state=${state}`,
      )
      return list.body.rows.map(row => row.account)
    }
    expect(await names('ending')).toContain(body.account)
    expect(await names('idle')).not.toContain(body.account)
    const old = await app.api<{ rows: unknown[] }>('security', 'GET', '/api/grants?state=ended')
    expect(old.status).toBe(200)
  })

  it('is the only one: no officer opens an account or sees the list', async () => {
    for (const login of ['city', 'ruian', 'leader', 'auditor', 'admin', 'audit', 'haichuan', 'linxiaoman']) {
      expect((await open('nobody', {}, login)).status).toBe(403)
      expect((await app.api(login, 'GET', '/api/accounts')).status).toBe(403)
      expect((await app.api(login, 'GET', '/api/grants')).status).toBe(403)
    }
  })
})

describe('a transfer', () => {
  it('ends everything in the old office at once on every device and begins the new role', async () => {
    const { body } = await open('chen2')
    const browser = app.visit()
    await browser.submit(await browser.get(`/join/${body.token}`), '/join', {
      password: 'long enough for a test',
    })
    expect((await app.api('chen2', 'GET', '/api/session')).body).toMatchObject({ role: 'county-officer' })
    const account = await read(body.account)
    const moved = await app.api<{ ended: number }>(
      'security',
      'POST',
      `/api/accounts/${body.account}/transfer`,
      {
        reason: '调到鹿城',
        takes: { role: 'county-officer', area: lucheng, department: 'hrss' },
      },
      { version: account.body.version },
    )
    expect([moved.status, moved.body.ended]).toEqual([200, 1])
    // the session on the old device
    expect((await app.api('chen2', 'GET', '/api/session')).status).toBe(401)
    await app.settle()
    const left = await app.kernel.database.pool.query('SELECT 1 FROM accounts.sessions WHERE account = $1', [
      body.account,
    ])
    expect(left.rows).toEqual([])
    const grants = (await read(body.account)).body.grants
    expect(grants.map(grant => grant.state)).toEqual(['open', 'ended'])
  })

  it('is all or nothing: a new role that may not be given ends nothing', async () => {
    const { body } = await open('zhu')
    const account = await read(body.account)
    const moved = await app.api(
      'security',
      'POST',
      `/api/accounts/${body.account}/transfer`,
      { reason: '调走', takes: { role: 'security-administrator', area: '3303', department: 'hrss' } },
      { version: account.body.version },
    )
    expect(moved.status).toBe(403)
    expect((await read(body.account)).body.grants.map(grant => grant.state)).toEqual(['open'])
  })
})

describe('a disabled account', () => {
  it('is out at once and back when it is enabled', async () => {
    const { body } = await open('sun')
    const browser = app.visit()
    await browser.submit(await browser.get(`/join/${body.token}`), '/join', {
      password: 'long enough for a test',
    })
    expect((await app.api('sun', 'GET', '/api/session')).status).toBe(200)
    const set = async (what: string, version: number) =>
      (
        await app.api<{ version: number }>(
          'security',
          'POST',
          `/api/accounts/${body.account}/${what}`,
          { reason: '核实中' },
          { version },
        )
      ).body.version
    const next = await set('disable', (await read(body.account)).body.version)
    expect((await app.api('sun', 'GET', '/api/session')).status).toBe(401)
    await set('enable', next)
    expect((await app.api('sun', 'GET', '/api/session')).status).toBe(200)
  })
})
