import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type TestApp, testApp } from '../testing/test-app.ts'
import { addDocument } from './change-request.ts'
import { draftDays, forgetDrafts } from './forget-drafts.ts'
import { organisationsPersonData } from './person-data.ts'
import { codeOf, deskOf, nobody, photo, type Seen } from './requests.test-city.ts'
import { takeOrganisation } from './take-organisation.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())
const { shop, begin, send, look, decide } = deskOf(() => app)

describe('registering an organisation', () => {
  it('goes from a visitor’s form over an officer’s eyes to an account and a first post', async () => {
    const { receipt, request } = await begin(shop('MA2C1001'))
    const { body } = await app.api<Seen>('linxiaoman', 'GET', `/api/organisation-requests/${receipt}`)
    expect(body).toMatchObject({ state: 'draft', missing: [{ kind: 'business-licence' }] })
    expect((await look('ruian', request)).status).toBe(404) // a draft is nobody's business
    await send(receipt)
    const waiting = await app.api<{ rows: { id: string; dueOn: string }[] }>(
      'ruian',
      'GET',
      '/api/verifications',
    )
    expect(waiting.body.rows).toMatchObject([{ id: request, dueOn: '2023-11-27' }])
    expect((await decide('ruian', request, 'verify', { checks: [] })).status).toBe(422) // nothing compared
    expect((await decide('ruian', request, 'verify')).body).toMatchObject({ state: 'verified' })
    await app.settle()
    const given = { receipt, login: 'wujin', name: '陈店主', password: 'a hardware shop in ruian' }
    await app.kernel.call(takeOrganisation, given, nobody)
    await expect(app.kernel.call(takeOrganisation, { ...given, login: 'other' }, nobody)).rejects.toThrow()
    const visit = app.visit()
    const page = await visit.submit(await visit.get('/sign-in'), '/sign-in', {
      login: 'wujin',
      password: given.password,
    })
    expect(page.status).toBe(303)
    expect(app.errors).toEqual([])
  })

  it('gives the organisation at once to whoever was signed in', async () => {
    const begun = await app.api<{ request: string; receipt: string }>(
      'chenyu',
      'POST',
      '/api/organisation-requests',
      shop('MA2C1002', { name: '瑞安市晨雨花店', division: '330381101' }),
    )
    expect(begun.status).toBe(200)
    await send(begun.body.receipt)
    await decide('ruian', begun.body.request, 'verify')
    await app.settle()
    const mine = await app.api<{ rows: { role: string }[] }>('chenyu', 'GET', '/api/my/grants')
    expect(JSON.stringify(mine.body)).toContain('organisation-admin')
  })

  it('does not tell who administers a known one, and lets an unadministered one be claimed', async () => {
    const { creditCode } = shop('MA2C1001')
    await expect(begin(shop('MA2C1001'))).rejects.toMatchObject({ code: 'organisation.has-administrator' })
    const asked = await app.api<Record<string, string>>(
      'linxiaoman',
      'GET',
      `/api/organisation-codes/${creditCode}`,
    )
    expect(asked.body).toEqual({ known: 'administered', name: '瑞安市云江五金店' })
    expect(JSON.stringify(asked.body)).not.toContain('陈店主')
    const known = await app.api<{ organisation: string }>('ruian', 'POST', '/api/organisations', {
      name: '瑞安市无主面馆',
      kind: 'individual',
      creditCode: codeOf('92', 'MA2C1003'),
      division: '330381101',
    })
    const { receipt, request } = await begin(shop('MA2C1003', { name: '瑞安市无主面馆' }))
    expect(await send(receipt)).toMatchObject({ state: 'waiting', kind: 'claim' })
    expect((await decide('ruian', request, 'verify')).body).toMatchObject({ state: 'verified' })
    const record = await app.api('ruian', 'GET', `/api/organisations/${known.body.organisation}`)
    expect(record.body).toMatchObject({ state: 'verified', verifiedBy: { zh: '瑞安市' } })
  })

  it('leads somebody who looks for work to the other door, and leaves nothing behind', async () => {
    const personal = shop('MA2C1004', { name: '林小满', creditCode: '330381200105170025' })
    await expect(begin(personal)).rejects.toMatchObject({ code: 'organisation.personal' })
    await expect(begin(shop('MA2C1004', { name: '林小满' }))).rejects.toMatchObject({
      code: 'organisation.personal',
    })
    const { receipt, request } = await begin(shop('MA2C1004'))
    await send(receipt)
    const back = `/api/organisation-requests/${receipt}/withdrawal`
    expect((await app.api('linxiaoman', 'POST', back, {})).status).toBe(200)
    expect((await app.api('linxiaoman', 'GET', `/api/organisation-requests/${receipt}`)).status).toBe(404)
    const left = await app.kernel.database.pool.query(
      `SELECT (SELECT count(*) FROM organisations.requests WHERE id = $1) + (SELECT count(*) FROM organisations.documents WHERE request = $1)
        + (SELECT count(*) FROM registry.organisations WHERE credit_code = $2) AS rows`,
      [request, shop('MA2C1004').creditCode],
    )
    expect(Number(left.rows[0]?.['rows'])).toBe(0)
  })

  it('refuses a code of another kind, an official, a wrong receipt, a file that is none', async () => {
    await expect(begin(shop('MA2C1005', { creditCode: codeOf('91', 'MA2C1005') }))).rejects.toMatchObject({
      kind: 'invalid',
    })
    const asked = await app.api('ruian', 'POST', '/api/organisation-requests', shop('MA2C1005'))
    expect(asked.status).toBe(403)
    const { receipt, request } = await begin(shop('MA2C1005'))
    const wrong = `${request}.${'x'.repeat(32)}`
    expect((await app.api('linxiaoman', 'GET', `/api/organisation-requests/${wrong}`)).status).toBe(404)
    const file = { ...photo, base64: Buffer.from('<script>').toString('base64') }
    const at = `/api/organisation-requests/${receipt}/documents`
    expect((await app.api('linxiaoman', 'POST', at, { kind: 'business-licence', file })).status).toBe(422)
  })
})

describe('an officer’s decision', () => {
  it('is for the officers of the area alone', async () => {
    const { receipt, request } = await begin(shop('MA2C2001', { name: '瑞安市海风茶馆' }))
    await send(receipt)
    expect((await look('lucheng', request)).status).toBe(404)
    expect((await look('tangxia', request)).status).toBe(403)
    expect((await look('city', request)).status).toBe(200)
    const other = await app.api<{ rows: { id: string }[] }>('lucheng', 'GET', '/api/verifications?state=all')
    expect(other.body.rows).toEqual([])
  })

  it('is made once when two decide at the same time', async () => {
    const { receipt, request } = await begin(shop('MA2C2002', { name: '瑞安市海风书店' }))
    const { version } = await send(receipt)
    const both = await Promise.all([
      decide('ruian', request, 'verify', {}, version),
      decide('city', request, 'refuse', { reason: 'unreadable' }, version),
    ])
    expect(both.map(each => each.status).sort()).toEqual([200, 412])
  })

  it('asks for more with a reason from the list, and goes on when it came', async () => {
    const { receipt, request } = await begin(shop('MA2C2003', { name: '瑞安市海风饭馆' }))
    await send(receipt)
    expect((await decide('ruian', request, 'ask')).status).toBe(422)
    expect((await decide('ruian', request, 'ask', { reason: 'false-posts' })).status).toBe(422)
    expect((await decide('ruian', request, 'ask', { reason: 'unreadable' })).body).toMatchObject({
      state: 'asked',
    })
    expect(await send(receipt)).toMatchObject({ state: 'waiting' })
  })
})

describe('what is kept of a request', () => {
  const day = 86_400_000
  const count = async (table: string, where: string) => {
    const found = await app.kernel.database.pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM organisations.${table} WHERE ${where}`,
    )
    return found.rows[0]?.n
  }
  const forget = () => app.kernel.asSystem('test', forgetDrafts)

  it('is two years for who handled it and for the papers of a refusal', async () => {
    const [{ receipt, request }, waits] = [await begin(shop('MA2C1013')), await begin(shop('MA2C1014'))]
    await send(receipt)
    await send(waits.receipt)
    await decide('ruian', request, 'refuse', { reason: 'not-here' })
    const [contacts, papers] = organisationsPersonData.parts.map(part => part.retention)
    const due = (of: typeof contacts, before: string) =>
      app.kernel.asSystem(
        'test',
        async context => (await of?.due(context, before, 500))?.map(row => row.id) ?? [],
      )
    expect(await due(contacts, '2023-11-01')).not.toContain(request)
    const [named, sent] = [await due(contacts, '2030-01-01'), await due(papers, '2030-01-01')]
    expect(named).toContain(request)
    expect(sent).toHaveLength(1)
    await app.kernel.asSystem('test', async context => {
      await contacts?.anonymise(context, named)
      await papers?.anonymise(context, sent)
    })
    expect(
      await count('requests', `id = '${request}' AND facts->>'contactPhone' = '' AND account_name IS NULL`),
    ).toBe(1)
    expect(await count('documents', `request = '${request}'`)).toBe(0)
    expect(await count('documents', `request = '${waits.request}'`)).toBe(1) // not refused: it stays
  })

  it('is a month, where it was never sent: the draft goes with its papers, and nothing else does', async () => {
    const forgetAll = async () => {
      while ((await forget()) > 0);
      return count('requests', `id IN ('${request}', '${sent.request}')`)
    }
    const [{ receipt, request }, sent] = [await begin(shop('MA2C1011')), await begin(shop('MA2C1012'))]
    await send(sent.receipt)
    app.clock.advance((draftDays - 1) * day)
    await app.kernel.call(addDocument, { receipt, kind: 'business-licence', file: photo }, nobody)
    app.clock.advance(2 * day)
    expect(await forgetAll()).toBe(2) // a paper was added two days ago: it is being worked at
    app.clock.advance(draftDays * day)
    expect(await forgetAll()).toBe(1)
    expect(await count('documents', `request = '${request}'`)).toBe(0)
    expect(await count('requests', `id = '${sent.request}'`)).toBe(1)
  })
})
