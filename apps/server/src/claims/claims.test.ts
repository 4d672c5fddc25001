import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishAll } from '../testing/publish-all.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { card, photo, testCatalogue } from './test-claims.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ catalogue: testCatalogue })
  await publishAll(app.kernel)
})
afterAll(() => app.close())

interface Begun {
  claim: string
  version: number
}
interface Moved {
  version: number
  state: string
}

async function versionOf(login: string, claim: string): Promise<number> {
  const { body } = await app.api<{ claim: { version: number } }>(login, 'GET', `/api/my/claims/${claim}`)
  return body.claim.version
}

/** Fills in everything that the skill subsidy needs, and sends it. */
async function sent(login: string, policy = 'test-skill', skill = 'senior'): Promise<string> {
  const { body } = await app.api<Begun>(login, 'POST', '/api/my/claims', { policy, answers: { skill } })
  await app.api(login, 'POST', `/api/my/claims/${body.claim}/papers`, {
    document: 'certificate',
    file: photo,
  })
  await app.api(login, 'PUT', `/api/my/claims/${body.claim}/account`, card)
  const version = await versionOf(login, body.claim)
  const done = await app.api(
    login,
    'POST',
    `/api/my/claims/${body.claim}/sending`,
    { true: 'yes' },
    { version },
  )
  expect([done.status, done.body]).toEqual([200, expect.anything()])
  return body.claim
}

async function move(login: string, claim: string, body: object, path = 'steps') {
  const read = await app.api<{ claim: { version: number } }>(login, 'GET', `/api/claims/${claim}`)
  const { version } = read.body.claim
  return app.api<Moved & { title?: string }>(login, 'POST', `/api/claims/${claim}/${path}`, body, { version })
}

describe('a claim', () => {
  it('goes from what is known to money in an account', async () => {
    const claim = await sent('linxiaoman')
    const first = await app.api('linxiaoman', 'GET', `/api/my/claims/${claim}`)
    expect(first.body).toMatchObject({
      claim: { state: 'review', waitsFor: 'office', dueOn: '2023-11-29', decideBy: '2023-12-06' },
      account: { number: '**** 4567' },
      rule: { status: 'eligible', amount: { from: 150_000, to: 150_000 }, version: '2023' },
    })
    expect((await move('tangxia', claim, { action: 'approve' })).status).toBe(409) // the county decides
    expect((await move('tangxia', claim, { action: 'pass' })).body).toMatchObject({ state: 'review' })
    expect((await move('tangxia', claim, { action: 'pass' })).status).toBe(403)
    expect((await move('ruian', claim, { action: 'approve' })).body).toMatchObject({ state: 'approved' })

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
    expect(app.errors).toEqual([])
  })
})
