import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handOf, type Id, isAnotherHand } from '../kernel/index.ts'
import { patientSignIn, ruian, type TestApp, testApp, testPassword } from '../testing/test-app.ts'
import { actAs } from './act-as.ts'
import { actorOfSession } from './known-session.store.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await officer('deng', { department: 'hrss' })
  await officer('edu', { department: 'education' })
})
afterAll(() => app.close())

async function officer(login: string, more: object) {
  const { body } = await app.api<{ token: string; account: string }>('security', 'POST', '/api/accounts', {
    login,
    name: login,
    role: 'county-officer',
    area: ruian,
    department: 'hrss',
    ...more,
  })
  const browser = app.visit()
  await browser.submit(await browser.get(`/join/${body.token}`), '/join', { password: testPassword })
  return body.account
}

interface Mine {
  readonly rows: { id: string; role: string; current: boolean; standsInFor: string | null }[]
  readonly standIns: { id: string; holder: string; until: string }[]
  readonly colleagues: { account: string; name: string }[]
}
const mine = async (login: string) => (await app.api<Mine>(login, 'GET', '/api/my/grants')).body
const account = async (login: string) => (await app.actor(login)).account
const delegate = async (from: string, to: string, more: object = {}) =>
  app.api<{ grant: string; title: string }>(from, 'POST', '/api/my/delegations', {
    colleague: await account(to),
    until: '2023-12-20',
    reason: '年休假',
    ...more,
  })

describe('somebody on leave', () => {
  it('is offered the colleagues of the same office, and nobody else', async () => {
    expect((await mine('ruian')).colleagues.map(each => each.name)).toEqual(['deng'])
  })

  it('has a colleague stand in under their own name, until a day, and can take it back', async () => {
    const given = await delegate('ruian', 'deng')
    expect(given.status).toBe(200)
    expect((await mine('ruian')).standIns.map(each => [each.holder, each.until])).toEqual([
      ['deng', '2023-12-20'],
    ])
    const held = await mine('deng')
    expect(held.rows.map(row => row.standsInFor ?? '').sort()).toEqual(['', '陈立'])
    const back = await app.api('ruian', 'POST', `/api/my/delegations/${given.body.grant}/end`, {})
    expect(back.status).toBe(200)
    expect((await mine('deng')).rows).toHaveLength(1)
  })

  it('is behind what the stand-in does: neither of the two is a second pair of eyes on the other', async () => {
    await officer('liu', {})
    const { body } = await delegate('ruian', 'liu')
    const [absent, own] = [await app.actor('ruian'), await app.actor('liu')]
    const session = await app.sessionOf('liu')
    const call = { actor: own, language: 'zh', channel: 'json' } as const
    const grant = body.grant as Id<'Grant'> // the answer’s
    const acted = await app.kernel.call(actAs, { session, grant }, call)
    const now = app.clock.now()
    const standIn = await actorOfSession(app.kernel.database, acted.session ?? '', now, patientSignIn)
    expect(standIn).toMatchObject({ account: own.account, standsInFor: absent.account })
    expect(standIn && isAnotherHand(standIn, handOf(absent))).toBe(false)
    expect(isAnotherHand(own, handOf(absent))).toBe(true) // under their own office they are
    await app.api('ruian', 'POST', `/api/my/delegations/${body.grant}/end`, {})
  })

  it('hands it to nobody of another department or area, nor to themselves, nor for long', async () => {
    expect((await delegate('ruian', 'edu')).status).toBe(404)
    expect((await delegate('ruian', 'lucheng')).status).toBe(404)
    expect((await delegate('ruian', 'ruian')).status).toBe(403)
    expect((await delegate('ruian', 'deng', { until: '2024-02-20' })).status).toBe(403)
    expect((await delegate('haichuan', 'deng')).status).toBe(403)
    expect((await delegate('security', 'audit')).status).toBe(403)
  })

  it('ends by itself after the last day', async () => {
    await delegate('ruian', 'deng', { until: '2023-11-23' })
    expect((await mine('deng')).rows).toHaveLength(2)
    app.clock.advance(2 * 86_400_000)
    expect((await mine('deng')).rows).toHaveLength(1)
  })

  it('whose own role ends takes every stand-in along', async () => {
    const id = await officer('fang', {})
    await delegate('fang', 'deng', { until: '2023-12-20' })
    expect((await mine('deng')).rows).toHaveLength(2)
    const account = await app.api<{ version: number }>('security', 'GET', `/api/accounts/${id}`)
    await app.api(
      'security',
      'POST',
      `/api/accounts/${id}/transfer`,
      { reason: '辞职' },
      { version: account.body.version },
    )
    expect((await mine('deng')).rows).toHaveLength(1)
  })
})
