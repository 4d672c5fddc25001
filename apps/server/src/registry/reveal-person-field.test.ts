import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { type PersonView, revealsAnHour } from './index.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const seen = (login: string, person: string) =>
  app.api<{ person: PersonView }>(login, 'GET', `/api/people/${person}`)

describe('a number in full', () => {
  const reveal = (login: string, person: string, body: object = { field: 'phone', purpose: 'contact' }) =>
    app.api<{ value: string; left: number }>(login, 'POST', `/api/people/${person}/reveals`, body)

  it('is masked for an office, is shown with a purpose, and leaves a row in the audit log', async () => {
    const { body } = await seen('ruian', app.fixture.linxiaoman)
    expect(body.person.fields.find(each => each.field === 'phone')?.values[0]?.words.zh).toBe('138****0001')
    expect(JSON.stringify(body)).not.toContain('13800000001')
    const shown = await reveal('ruian', app.fixture.linxiaoman)
    expect(shown.body).toMatchObject({ value: '13800000001', left: revealsAnHour - 1 })
    const { rows } = await app.kernel.database.pool.query(
      `SELECT purpose, detail ->> 'field' AS field FROM kernel.audit WHERE action = 'person.field-revealed'`,
    )
    expect(rows).toEqual([{ purpose: 'contact', field: 'phone' }])
  })

  it('needs a purpose of the list and a person in the area', async () => {
    expect(
      (await reveal('ruian', app.fixture.linxiaoman, { field: 'phone', purpose: 'curious' })).status,
    ).toBe(422)
    expect((await reveal('lucheng', app.fixture.linxiaoman)).status).toBe(404)
    expect((await reveal('auditor', app.fixture.linxiaoman)).status).toBe(403)
  })

  it('is shown so often within an hour and no more, to one account', async () => {
    for (let more = 1; more < revealsAnHour; more += 1) await reveal('ruian', app.fixture.linxiaoman)
    expect((await reveal('ruian', app.fixture.linxiaoman)).status).toBe(429)
    expect((await reveal('tangxia', app.fixture.linxiaoman)).status).toBe(200)
    app.clock.advance(11 * 3_600_000)
    expect((await reveal('ruian', app.fixture.linxiaoman)).status).toBe(200)
  })
})
