import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Id, inTransaction, scopeOf, visitor } from '../kernel/index.ts'
import { facts, proposePolicies } from '../policies/index.ts'
import { catalogueOfTwo, endingPost, veteranSubsidy } from '../policies/test-catalogue.ts'
import { addSpell, sayOfPerson } from '../registry/index.ts'
import { publishAll } from '../testing/publish-all.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { assessEverybody, assessNext } from './index.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ catalogue: catalogueOfTwo })
  const { linxiaoman, chenyu } = app.fixture
  await app.kernel.asSystem('test', async context => {
    const said = { source: 'officer', state: 'verified' } as const
    const schooling = [{ level: 'college', graduatedOn: '2022-06-30' }] as const
    const wishes = { occupations: [], counties: [], consent: true }
    for (const person of [linxiaoman, chenyu]) {
      await sayOfPerson(context, person, { schooling: [...schooling] }, said)
      await sayOfPerson(context, person, { wishes }, { source: 'self', state: 'declared' })
    }
    // of 林小满 the service is known, of 陈雨 nothing; both have agreed
    await addSpell(context, linxiaoman, {
      ...{ status: 'veteran', from: '2021-09-01', source: 'veterans', state: 'verified' },
    })
  })
  for (const person of [linxiaoman, chenyu]) {
    await app.kernel.database.pool.query('UPDATE registry.people SET sensitive_agreed = true WHERE id = $1', [
      person,
    ])
  }
})
afterAll(() => app.close())

interface Gap {
  readonly day: string | null
  readonly people: number
  readonly rows: readonly {
    policy: string
    entitled: number
    oneMissing: number
    told: number
    claimed: number | null
    counties: readonly { county: string; entitled: number }[]
  }[]
}
const gap = async (login: string) => (await app.api<Gap>(login, 'GET', '/api/entitlements')).body
const policyIn = (of: Gap, policy: string) => of.rows.find(row => row.policy === policy)
const messages = async (login: string, kind: string) => {
  const { body } = await app.api<{ rows: { kind: string; body: { zh: string } }[] }>(
    login,
    'GET',
    '/api/messages',
  )
  return body.rows.filter(row => row.kind === kind)
}
const batch = (size: number) => app.kernel.asSystem('test', context => assessNext(context, size))

describe('the night', () => {
  it('goes on where it was killed, tells each once, and does nothing when it is run again', async () => {
    // a batch that dies leaves nothing behind
    const killed = app.kernel.asSystem('test', async context => {
      await assessNext(context, 1)
      throw new Error('killed')
    })
    await expect(killed).rejects.toThrow('killed')
    expect(await batch(1)).toBe(true)
    expect((await gap('city')).day).toBeNull()
    await assessEverybody(app.kernel)
    const found = await gap('city')
    expect(found).toMatchObject({ day: '2023-11-22', people: 2 })
    expect(policyIn(found, 'veteran-subsidy')).toMatchObject({ entitled: 1, oneMissing: 1, told: 1 })
    // nobody takes claims for it here, which is not the same as that nobody has claimed
    expect(policyIn(found, 'ending-post')?.claimed).toBeNull()
    expect(await messages('linxiaoman', 'policy.entitled')).toHaveLength(1)
    const [question] = await messages('chenyu', 'policy.question')
    expect(question?.body.zh).toContain('不能保证')
    expect(await messages('chenyu', 'policy.entitled')).toEqual([])
    await assessEverybody(app.kernel)
    app.clock.set('2023-11-23T00:10:00.000Z')
    await assessEverybody(app.kernel)
    const next = await gap('city')
    expect(next).toMatchObject({ day: '2023-11-23', people: 2 })
    expect(policyIn(next, 'veteran-subsidy')).toMatchObject({ entitled: 1, told: 1 })
    expect(await messages('linxiaoman', 'policy.entitled')).toHaveLength(1)
    expect(await messages('chenyu', 'policy.question')).toHaveLength(1)
  })

  it('is counted for each office within its area, and people are listed there alone', async () => {
    expect(policyIn(await gap('ruian'), 'veteran-subsidy')).toMatchObject({
      entitled: 1,
      counties: [{ county: '330381' }],
    })
    expect(policyIn(await gap('lucheng'), 'veteran-subsidy')?.entitled).toBe(0)
    const people = async (login: string) =>
      app.api<{ rows: { name: string; outcome: string }[] }>(
        login,
        'GET',
        '/api/entitlements/veteran-subsidy/people',
      )
    expect((await people('ruian')).body.rows).toMatchObject([{ name: '林小满', outcome: 'entitled' }])
    expect((await people('lucheng')).body.rows).toMatchObject([{ name: '陈雨', outcome: 'one-missing' }])
    expect((await people('leader')).status).toBe(403)
    const count = async (actor: Parameters<typeof scopeOf>[0]) => {
      const { rows } = await inTransaction(app.kernel.database, scopeOf(actor), db =>
        sql<{ n: number }>`SELECT (SELECT count(*) FROM entitlements.results WHERE outcome = 'entitled')::int
          + (SELECT count(*) FROM entitlements.told)::int AS n`.execute(db),
      )
      return rows[0]?.n
    }
    expect(await count(await app.actor('ruian'))).toBe(3)
    expect(await count(await app.actor('linxiaoman'))).toBe(3)
    expect(await count(await app.actor('haichuan'))).toBe(0)
    expect(await count(visitor)).toBe(0)
  })
})

describe('a proposed rule', () => {
  it('says who would gain and lose before it is published, and tells them of the new version once', async () => {
    const propose = (least: 'vocational' | 'bachelor') =>
      app.kernel.asSystem('test', context =>
        proposePolicies(context, { policies: [endingPost, veteranSubsidy({ least, fen: 9_000_00 })], facts }),
      )
    const waiting = async () => {
      const { body } = await app.api<{ waiting: { id: Id<'Publication'>; version: number }[] }>(
        'city',
        'GET',
        '/api/policies',
      )
      return body.waiting[0]
    }
    const impactOf = async (id: string) =>
      (await app.api<Record<string, unknown>>('leader', 'GET', `/api/entitlements/impact/${id}`)).body
    await propose('bachelor')
    const one = await waiting()
    expect(await impactOf(one?.id ?? '')).toMatchObject({ state: null })
    await app.api('city', 'POST', `/api/policies/publications/${one?.id}/check`, {}, { version: 1 })
    await app.settle()
    // one person of two: too few to be shown as a number, and the cost is
    expect(await impactOf(one?.id ?? '')).toMatchObject({
      ...{ state: 'done', people: 2, before: null, after: 0, lost: null, gained: 0 },
      ...{ beforeCost: { from: 2_000_00, to: 2_000_00 }, afterCost: { from: 0, to: 0 } },
    })
    expect((await app.api('ruian', 'GET', `/api/entitlements/impact/${one?.id}`)).status).toBe(403)
    await propose('vocational')
    await publishAll(app.kernel)
    await assessEverybody(app.kernel)
    expect(await messages('linxiaoman', 'policy.entitled')).toHaveLength(2)
    expect(app.errors).toEqual([])
  })
})
