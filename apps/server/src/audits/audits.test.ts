import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAuditRows } from '../kernel/index.ts'
import { lucheng, type TestApp, testApp } from '../testing/test-app.ts'
import { exactInterval } from './estimate.ts'
import { readAuditEnvironment } from './index.ts'

const target = 'S1-Q1'
const seed = '双色球 2023-11-21 02 07 11 19 26 33 + 08'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await app.start()
  for (let at = 0; at < 8; at += 1) await app.publishPost({ title: `低压电工${at}`, openings: at + 1 })
  await app.publishPost({
    organisation: app.fixture.feiyun,
    division: lucheng,
    title: '针车工',
    occupation: 'shoe-stitcher',
  })
  await app.settle()
})
afterAll(() => app.close())

interface Item {
  readonly id: string
  readonly fact: string
  readonly version: number
  readonly position: number
  readonly href: string
  readonly verdict: string | null
}
interface Sample {
  readonly id: string
  readonly version: number
  readonly population: number
  readonly size: number
  readonly closedAt: string | null
  readonly estimate: {
    share: number
    low: number
    high: number
    amount: { low: number; high: number } | null
  } | null
}
interface Read {
  readonly sample: Sample
  readonly items: Item[]
}

async function draw(input: object, login = 'auditor') {
  return app.api<{ id: string; population: number }>(login, 'POST', '/api/samples', {
    target,
    seed,
    size: 5,
    ...input,
  })
}
async function read(id: string, login = 'auditor') {
  return app.api<Read>(login, 'GET', `/api/samples/${id}`)
}
async function mark(id: string, item: Item, body: object) {
  return app.api(`auditor`, 'POST', `/api/samples/${id}/items/${item.id}`, body, { version: item.version })
}
function audited(login: string, area = '3303') {
  return app.api<{ audited: Record<string, unknown> | null }>(
    login,
    'GET',
    `/api/audited-errors/${target}?area=${area}`,
  )
}

describe('a sample', () => {
  it('is preceded by how exact it would be', async () => {
    const { body } = await app.api<{
      population: number
      mark: string
      sizes: { size: number; atHalf: number }[]
    }>('auditor', 'GET', `/api/samples/preview?target=${target}`)
    expect(body.population).toBe(9)
    expect(body.sizes).toEqual([{ size: 9, atTwentieth: 0, atHalf: 0 }])
  })

  it('is the same whenever it is drawn again by the same seed at the same mark', async () => {
    const { body } = await app.api<{ mark: string }>(
      'auditor',
      'GET',
      `/api/samples/preview?target=${target}`,
    )
    const first = await draw({ mark: body.mark })
    await app.publishPost({ title: '后来的岗位' })
    await app.settle()
    const again = await draw({ mark: body.mark })
    const other = await draw({ mark: body.mark, seed: 'another' })
    const factsOf = async (id: string) => (await read(id)).body.items.map(item => item.fact)
    expect(await factsOf(again.body.id)).toEqual(await factsOf(first.body.id))
    expect(await factsOf(other.body.id)).not.toEqual(await factsOf(first.body.id))
    expect(again.body.population).toBe(9)
    expect((await draw({})).body.population).toBe(10)
    // as anybody can compute it with sha256sum
    const keys = (await factsOf(first.body.id)).map(fact =>
      createHash('sha256').update(`${seed}\n${fact}`).digest('hex'),
    )
    expect(keys).toEqual([...keys].sort())
  })

  it('stays in the list, wanted or not', async () => {
    const { body } = await app.api<{ total: number; rows: Sample[] }>('auditor', 'GET', '/api/samples')
    expect(body.total).toBe(4)
    expect(body.rows.every(row => row.estimate === null)).toBe(true)
  })

  it('gives the error of its number once everything was looked at, and then changes no more', async () => {
    const { id } = (await draw({ seed: 'in order' })).body
    const { sample, items } = (await read(id)).body
    expect(items.every(item => item.href.startsWith('/posts/'))).toBe(true)
    expect((await audited('city')).body.audited).toBeNull()
    const close = (version: number) => app.api('auditor', 'POST', `/api/samples/${id}/close`, {}, { version })
    expect((await close(sample.version)).status).toBe(409)
    const found = ['confirmed', 'confirmed', 'confirmed', 'wrong', 'unclear']
    expect((await mark(id, items[3] as Item, { verdict: 'wrong' })).status).toBe(422)
    for (const [at, item] of items.entries()) {
      const { status, body } = await mark(id, item, {
        verdict: found[at],
        note: '打了电话',
        evidence: '档案 12',
      })
      expect({ status, body }).toMatchObject({ status: 200, body: { left: 4 - at } })
    }
    expect((await mark(id, items[0] as Item, { verdict: 'wrong', note: 'x' })).status).toBe(412)
    expect((await close(sample.version)).status).toBe(200)
    const done = (await read(id)).body.sample
    expect(done.estimate).toMatchObject({
      share: 0.25,
      low: exactInterval(1, 5, 10).low,
      high: exactInterval(2, 5, 10).high,
    })
    // openings differ from record to record: the error of their sum is another one
    const { low = 1, high = 0 } = done.estimate?.amount ?? {}
    expect(low).toBeGreaterThan(0)
    expect(high).toBeLessThanOrEqual(1)
    expect([low, high]).not.toEqual([done.estimate?.low, done.estimate?.high])
    const again = (await read(id)).body.items[0] as Item
    expect((await mark(id, again, { verdict: 'wrong', note: 'x' })).status).toBe(409)
    expect((await audited('leader')).body.audited).toMatchObject({
      sample: id,
      population: 10,
      wrong: 1,
      unclear: 1,
    })
    expect((await audited('tangxia')).body.audited).toMatchObject({ by: '潘正', seed: 'in order' })
    expect((await audited('city', '330381')).body.audited).toBeNull()
  })

  it('is the auditor’s alone', async () => {
    const { id } = (await draw({ seed: 'mine' })).body
    for (const login of ['city', 'leader', 'admin', 'haichuan', 'linxiaoman', 'audit']) {
      expect((await read(id, login)).status).toBe(403)
      expect((await draw({}, login)).status).toBe(403)
    }
    expect((await draw({ area: '110105' })).status).toBe(403)
    expect((await audited('haichuan')).status).toBe(403)
  })

  it('is shown by row-level security to nobody else, were the permission forgotten', async () => {
    const count = async (login: string, table: string) => {
      const { scopeOf, inTransaction } = await import('../kernel/index.ts')
      const { sql } = await import('kysely')
      const actor = await app.actor(login)
      return inTransaction(app.kernel.database, scopeOf(actor), async db => {
        const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.table(table)}`.execute(db)
        return rows[0]?.n
      })
    }
    expect(await count('auditor', 'audits.samples')).toBe(6)
    expect(await count('auditor', 'audits.sample_items')).toBe(30)
    expect(await count('city', 'audits.samples')).toBe(1) // the finished one
    expect(await count('city', 'audits.sample_items')).toBe(0)
    expect(await count('linxiaoman', 'audits.samples')).toBe(0)
  })
})

interface Logged {
  readonly useCase: string
  readonly name: string | null
  readonly role: string
  readonly outcome: string
  readonly subject: string | null
  readonly id: string
  readonly at: string
}

describe('the audit log', () => {
  const list = (login: string, query = '') =>
    app.api<{ rows: Logged[]; total: number; next: string | null }>(login, 'GET', `/api/audit${query}`)

  it('is read by the audit administrator alone', async () => {
    for (const login of ['auditor', 'admin', 'security', 'city', 'leader', 'haichuan', 'linxiaoman']) {
      expect((await list(login)).status).toBe(403)
    }
    expect((await list('audit')).status).toBe(200)
  })

  it('holds who read it, and who was refused', async () => {
    const { rows } = (await list('audit', '?useCase=audits.listAudit')).body
    expect(rows).toContainEqual(
      expect.objectContaining({ role: 'audit-administrator', name: '审计管理员', outcome: 'done' }),
    )
    expect((await list('audit', '?useCase=audits.listAudit&outcome=refused')).body.total).toBe(7)
  })

  it('is filtered by who, by day, and by whom it is about', async () => {
    const { rows } = (await list('audit', `?who=${encodeURIComponent('潘正')}&limit=200`)).body
    expect(new Set(rows.map(row => row.name))).toEqual(new Set(['潘正']))
    expect(rows.length).toBeGreaterThan(10)
    expect((await list('audit', '?from=2023-11-23')).body.total).toBe(0)
    expect((await list('audit', '?from=2023-11-22&to=2023-11-22')).body.total).toBeGreaterThan(10)
    const { rows: samples } = (await app.api<{ rows: Sample[] }>('auditor', 'GET', '/api/samples')).body
    const about = (await list('audit', `?subject=${samples[0]?.id}`)).body.rows
    // drawn, and since then among what a list showed
    expect(about.map(row => row.useCase)).toEqual(
      expect.arrayContaining(['audits.drawSample', 'audits.listSamples']),
    )
  })

  it('says that there are more than it counts, and the true number below that', async () => {
    const read = (most: number) =>
      app.kernel.asSystem('test', context => readAuditRows(context, {}, { limit: 1 }, most))
    expect(await read(2)).toMatchObject({ total: 2, more: true })
    expect(await read(100_000)).toMatchObject({ more: false })
    const { body } = await app.api('audit', 'GET', '/api/audit?limit=1')
    expect(body).toMatchObject({ more: false })
  })

  it('turns its pages without losing or repeating a row', async () => {
    const seen: string[] = []
    let after: string | null = null
    const query = '?to=2023-11-22&outcome=refused&limit=3'
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(
        'audit',
        query + (after ? `&after=${after}` : ''),
      )
      seen.push(...page.body.rows.map(row => row.id))
      after = page.body.next
    } while (after !== null)
    expect(seen.length).toBeGreaterThan(10)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual([...seen].sort().reverse())
  })
})

describe('the settings', () => {
  const wrong = (message: string) => new Error(message)

  it('keep rows for at least six months', () => {
    expect(readAuditEnvironment({}, wrong)).toEqual({
      auditMonths: 6,
      auditServer: undefined,
      auditSeals: undefined,
    })
    expect(readAuditEnvironment({ QINGYE_AUDIT_MONTHS: '36' }, wrong).auditMonths).toBe(36)
    for (const months of ['5', '0', '-1', '6.5', 'six']) {
      expect(() => readAuditEnvironment({ QINGYE_AUDIT_MONTHS: months }, wrong)).toThrow('six months')
    }
  })

  it('leave the machine in clear only where somebody has said so', () => {
    const read = (env: Record<string, string>) => readAuditEnvironment(env, wrong).auditServer
    const server = (address: string) => ({ QINGYE_AUDIT_SERVER: address })
    expect(read(server('tls://log.example:6514'))).toBe('tls://log.example:6514')
    expect(read(server('tcp://127.0.0.1:514'))).toBe('tcp://127.0.0.1:514')
    expect(read(server('udp://[::1]:514'))).toBe('udp://[::1]:514')
    for (const address of ['tcp://log.example:514', 'udp://10.0.0.1', 'tcp://127.0.0.1.example:514']) {
      expect(() => read(server(address))).toThrow('in clear')
      expect(read({ ...server(address), QINGYE_AUDIT_SERVER_PLAIN: '1' })).toBe(address)
    }
    for (const address of ['http://x', 'tls://', 'tls://a b', 'tls://x/path']) {
      expect(() => read(server(address))).toThrow('tls://host:port')
    }
  })
})
