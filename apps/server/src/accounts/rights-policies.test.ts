import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, inTransaction, newId, scopeOf } from '../kernel/index.ts'
import { lucheng, ruian, type TestApp, testApp } from '../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

/** Runs one statement as the application's role in somebody's scope, and takes back what it did. */
async function as<Row>(actor: Actor, statement: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  let rows: Row[] = []
  const undo = new Error('taken back')
  try {
    await inTransaction(app.kernel.database, scopeOf(actor), async db => {
      rows = (await statement.execute(db)).rows
      throw undo
    })
  } catch (error) {
    if (error !== undo) throw error
  }
  return rows
}

async function refuses(actor: Actor, statement: ReturnType<typeof sql>): Promise<boolean> {
  try {
    await as(actor, statement)
    return false
  } catch (error) {
    expect(String(error)).toContain('row-level security')
    return true
  }
}

const county = async (): Promise<Actor> => ({ ...(await app.actor('security')), area: ruian })

async function stranger(): Promise<string> {
  const actor = await app.actor('linxiaoman')
  return actor.account ?? ''
}

function grant(of: {
  account: string
  role: string
  area?: string
  organisation?: string
  by: Actor
  standsIn?: string
}) {
  const id = newId<'Grant'>(Date.parse('2023-11-22T00:00:00Z'))
  return sql`INSERT INTO accounts.grants (sk, id, account, role, area, department, organisation, from_day, until_day,
      stands_in_for, stands_in_for_account, granted_by, granted_at)
    VALUES (${id.slice(-2)}, ${id}, ${of.account}, ${of.role}, ${of.area ?? null}, 'hrss', ${of.organisation ?? null},
      '2023-11-22', ${of.standsIn === undefined ? null : '2023-12-01'}, ${of.standsIn ?? null},
      ${of.standsIn === undefined ? null : (of.by.account ?? null)}, ${of.by.account ?? null}, now())`
}

describe('row-level security of accounts and grants', () => {
  it('shows a security administrator the officials of the area alone', async () => {
    const grants = await as<{ area: string | null; account: string }>(
      await county(),
      sql`SELECT area, account FROM accounts.grants`,
    )
    const me = (await county()).account
    const others = grants.filter(row => row.account !== me)
    expect(others.length).toBeGreaterThan(1)
    expect(others.every(row => row.area?.startsWith(ruian))).toBe(true)
    const accounts = await as<{ area: string | null; id: string }>(
      await county(),
      sql`SELECT area, id FROM accounts.accounts`,
    )
    expect(accounts.filter(row => row.id !== me).every(row => row.area?.startsWith(ruian))).toBe(true)
  })

  it('shows an organisation’s administrator its members alone, and others only themselves', async () => {
    const employer = await app.actor('haichuan')
    const seen = await as<{ organisation: string }>(employer, sql`SELECT organisation FROM accounts.grants`)
    expect(seen.map(row => row.organisation)).toEqual([app.fixture.haichuan])
    const recruiter: Actor = {
      ...(await app.actor('feiyun')),
      role: 'recruiter',
      organisation: app.fixture.haichuan,
    }
    expect(
      (await as<{ account: string }>(recruiter, sql`SELECT account FROM accounts.grants`)).map(
        row => row.account,
      ),
    ).toEqual([recruiter.account])
    expect(await as(await app.actor('linxiaoman'), sql`SELECT 1 FROM accounts.accounts`)).toHaveLength(1)
  })

  it('lets a security administrator give an official’s role in the area, and nothing beyond', async () => {
    const by = await county()
    const account = await stranger()
    expect(await refuses(by, grant({ account, role: 'town-officer', area: `${ruian}101`, by }))).toBe(false)
    expect(await refuses(by, grant({ account, role: 'county-officer', area: lucheng, by }))).toBe(true)
    expect(await refuses(by, grant({ account, role: 'city-officer', area: '3303', by }))).toBe(true)
    expect(await refuses(by, grant({ account, role: 'audit-administrator', area: ruian, by }))).toBe(true)
    expect(await refuses(by, grant({ account, role: 'security-administrator', area: ruian, by }))).toBe(true)
    expect(
      await refuses(by, grant({ account: by.account ?? '', role: 'town-officer', area: ruian, by })),
    ).toBe(true)
    const organisation = app.fixture.haichuan
    expect(await refuses(by, grant({ account, role: 'organisation-admin', organisation, by }))).toBe(true)
    const officer = await app.actor('ruian')
    expect(await refuses(officer, grant({ account, role: 'town-officer', area: ruian, by: officer }))).toBe(
      true,
    )
  })

  it('lets an organisation’s administrator give its roles to others, and nothing beyond', async () => {
    const by = await app.actor('haichuan')
    const account = await stranger()
    const organisation = app.fixture.haichuan
    expect(await refuses(by, grant({ account, role: 'recruiter', organisation, by }))).toBe(false)
    expect(
      await refuses(by, grant({ account, role: 'recruiter', organisation: app.fixture.feiyun, by })),
    ).toBe(true)
    expect(await refuses(by, grant({ account, role: 'county-officer', organisation, by }))).toBe(true)
    expect(await refuses(by, grant({ account: by.account ?? '', role: 'recruiter', organisation, by }))).toBe(
      true,
    )
    expect(await refuses(by, grant({ account, role: 'recruiter', organisation, area: ruian, by }))).toBe(true)
  })

  it('lets an official have somebody stand in in the very same role, with an end', async () => {
    const by = await app.actor('ruian')
    const account = await stranger()
    const standsIn = by.grant ?? ''
    expect(await refuses(by, grant({ account, role: 'county-officer', area: ruian, by, standsIn }))).toBe(
      false,
    )
    expect(await refuses(by, grant({ account, role: 'city-officer', area: ruian, by, standsIn }))).toBe(true)
    expect(await refuses(by, grant({ account, role: 'county-officer', area: lucheng, by, standsIn }))).toBe(
      true,
    )
    expect(await refuses(by, grant({ account, role: 'county-officer', area: ruian, by }))).toBe(true)
  })

  it('keeps the audit administrator’s role from the security administrator', async () => {
    const by = await app.actor('security')
    const end = (login: Actor) =>
      sql`UPDATE accounts.grants SET ended_at = now(), ended_by = ${by.account ?? ''} WHERE id = ${login.grant ?? ''} RETURNING id`
    expect(await as(by, end(await app.actor('audit')))).toEqual([])
    expect(await as(by, end(await app.actor('city')))).toHaveLength(1)
  })
})

describe('negative controls', () => {
  const lists = async () => {
    const accounts = await app.api<{ total: number }>('wen', 'GET', '/api/accounts')
    const grants = await app.api<{ total: number }>('wen', 'GET', '/api/grants')
    const members = await app.api<{ rows: unknown[] }>('haichuan', 'GET', '/api/members')
    return [accounts.body.total, grants.body.total, members.body.rows.length]
  }
  const counts = async (actor: Actor) =>
    (await as<{ n: number }>(actor, sql<{ n: number }>`SELECT count(*) AS n FROM accounts.grants`))[0]?.n ?? 0

  it('a policy that lets everything through is found by the tests above, and the stores hold without it', async () => {
    // a security administrator of the county, with an account of their own
    const { pool } = app.kernel.database
    const opened = await app.api<{ token: string }>('security', 'POST', '/api/accounts', {
      login: 'wen',
      name: '温博',
      role: 'security-administrator',
      area: ruian,
      department: 'hrss',
    })
    const browser = app.visit()
    await browser.submit(await browser.get(`/join/${opened.body.token}`), '/join', {
      password: 'long enough for a test',
    })
    const before = await lists()
    const wen = await app.actor('wen')
    const scoped = await counts(wen)
    await pool.query('CREATE POLICY careless ON accounts.grants FOR SELECT USING (true)')
    await pool.query('CREATE POLICY careless ON accounts.accounts FOR SELECT USING (true)')
    // the policies alone held the rows back: without them the database shows everything …
    expect(await counts(wen)).toBeGreaterThan(scoped)
    // … and the stores ask for no more than before
    expect(await lists()).toEqual(before)
    const city = await app.actor('city')
    expect((await app.api('wen', 'GET', `/api/accounts/${city.account}`)).status).toBe(404)
    expect((await app.api('wen', 'POST', `/api/grants/${city.grant}/end`, { reason: '越界' })).status).toBe(
      404,
    )
    await pool.query('DROP POLICY careless ON accounts.grants')
    await pool.query('DROP POLICY careless ON accounts.accounts')
  })

  it('without the policies nobody sees or gives anything', async () => {
    const { pool } = app.kernel.database
    const by = await app.actor('security')
    await pool.query('ALTER POLICY give_in_area ON accounts.grants WITH CHECK (false)')
    expect(
      await refuses(by, grant({ account: await stranger(), role: 'town-officer', area: ruian, by })),
    ).toBe(true)
  })
})
