import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Id, inTransaction, scopeOf, visitor } from '../kernel/index.ts'
import { addSpell, sayOfPerson } from '../registry/index.ts'
import { contend, roundsOn } from '../testing/contend.ts'
import { publishAll } from '../testing/publish-all.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { facts } from './facts.ts'
import {
  type Catalogue,
  knownFactsOfFirm,
  knownFactsOfPerson,
  proposePolicies,
  publishedCatalogue,
  publishedVersion,
} from './index.ts'
import { catalogueOfTwo, endingPost, veteranSubsidy } from './test-catalogue.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ catalogue: catalogueOfTwo })
})
afterAll(() => app.close())

const system = <Answer>(body: Parameters<TestApp['kernel']['asSystem']>[1]) =>
  app.kernel.asSystem('test', body) as Promise<Answer>
const propose = (...policies: Catalogue['policies']) =>
  system<number>(context => proposePolicies(context, { policies, facts }))
const seen = () => system<Catalogue>(context => publishedCatalogue(context))
const figure = async () => {
  const policy = (await seen()).policies.find(one => one.id === 'veteran-subsidy')
  return policy?.versions[0]?.parameters?.['amount']
}

interface Waiting {
  readonly id: Id<'Publication'>
  readonly version: number
  readonly policy: string
  readonly state: string
  readonly changes: readonly { says: { en: string } }[]
  readonly may: readonly string[]
}
const waiting = async (login = 'city') =>
  (await app.api<{ waiting: Waiting[] }>(login, 'GET', '/api/policies')).body.waiting
const step = (login: string, one: Waiting, action: string, version = one.version, body: object = {}) =>
  app.api<{ type?: string }>(login, 'POST', `/api/policies/publications/${one.id}/${action}`, body, {
    version,
  })
const onlyWaiting = async (login = 'city') => {
  const [one, ...more] = await waiting(login)
  if (one === undefined || more.length > 0) throw new Error('one publication should wait')
  return one
}

describe('a policy whose file changed', () => {
  it('is shown as it was until two people have put the new one before the public', async () => {
    expect(await propose(endingPost, veteranSubsidy())).toBe(0)
    expect(await propose(endingPost, veteranSubsidy({ fen: 3_000_00 }))).toBe(1)
    expect(await propose(endingPost, veteranSubsidy({ fen: 3_000_00 }))).toBe(0)
    const proposed = await onlyWaiting()
    expect(proposed).toMatchObject({ state: 'proposed', may: ['check', 'return'] })
    expect(proposed.changes.map(one => one.says.en)).toEqual(['Figure amount: 200000 → 300000'])
    // neither the second step before the first, nor an officer of a county, nor both steps by one person
    expect((await step('leader', proposed, 'publication')).status).toBe(409)
    expect((await step('ruian', proposed, 'check')).status).toBe(403)
    expect((await step('city', proposed, 'check')).status).toBe(200)
    expect((await step('city', proposed, 'publication', 2)).body.type).toContain('publication.own')
    expect((await onlyWaiting()).may).toEqual(['return'])
    expect(await figure()).toBe(2_000_00)
    const before = (await seen()).policies.find(one => one.id === 'veteran-subsidy')?.versions[0]?.hash ?? ''
    expect((await step('leader', proposed, 'publication', 2)).status).toBe(200)
    expect(await figure()).toBe(3_000_00)
    // a decision of before is replayed by what was published then
    const then = await system<{ version: { parameters?: object } } | undefined>(context =>
      publishedVersion(context, 'veteran-subsidy', before),
    )
    expect(then?.version.parameters).toEqual({ amount: 2_000_00 })
  })

  it('is overtaken by a later change, not proposed again once sent back, and can be taken off', async () => {
    await propose(endingPost, veteranSubsidy({ fen: 4_000_00 }))
    await propose(endingPost, veteranSubsidy({ fen: 5_000_00 }))
    const late = await onlyWaiting()
    expect((await step('city', late, 'return', 1, { reason: '数字不对' })).status).toBe(200)
    expect(await propose(endingPost, veteranSubsidy({ fen: 5_000_00 }))).toBe(0)
    expect(await waiting()).toEqual([])
    // taken back and written again it waits again
    await propose(endingPost, veteranSubsidy({ fen: 8_000_00 }))
    expect(await propose(endingPost, veteranSubsidy({ fen: 3_000_00 }))).toBe(0)
    expect(await waiting()).toEqual([])
    expect(await propose(endingPost, veteranSubsidy({ fen: 8_000_00 }))).toBe(1)
    await propose(veteranSubsidy({ fen: 3_000_00 }))
    await publishAll(app.kernel)
    expect((await seen()).policies.map(one => one.id)).toEqual(['veteran-subsidy'])
    await propose(endingPost, veteranSubsidy({ fen: 3_000_00 }))
    await publishAll(app.kernel)
    expect((await seen()).policies).toHaveLength(2)
  })

  it('is published once when two do it at the same moment', async () => {
    for (let round = 0; round < roundsOn(app.kernel.database); round += 1) {
      await propose(endingPost, veteranSubsidy({ fen: 6_000_00 + round }))
      const one = await onlyWaiting()
      await step('city', one, 'check')
      const both = await contend(app.kernel.database, 'policies.publications', [
        () => step('leader', one, 'publication', 2),
        () => step('leader', one, 'publication', 2),
      ])
      expect(both.map(answer => answer.status).sort()).toEqual([200, 412])
    }
  })

  it('is kept from the public on its way, and from a hand that did both steps, by the table itself', async () => {
    await propose(endingPost, veteranSubsidy({ fen: 7_000_00 }))
    const states = (actor: Parameters<typeof scopeOf>[0]) =>
      inTransaction(app.kernel.database, scopeOf(actor), async db => {
        const found = await sql<{ state: string }>`SELECT DISTINCT state FROM policies.publications`.execute(
          db,
        )
        return found.rows.map(row => row.state).sort()
      })
    expect(await states(visitor)).toEqual(['published', 'replaced'])
    expect(await states(await app.actor('ruian'))).toContain('proposed')
    const one = await onlyWaiting()
    const forge = inTransaction(app.kernel.database, scopeOf(await app.actor('city')), db =>
      sql`UPDATE policies.publications SET checked_by = ${one.id}::uuid, published_by = ${one.id}::uuid
        WHERE id = ${one.id}::uuid`.execute(db),
    )
    await expect(forge).rejects.toThrow(/check/i)
  })
})

describe('what is known of somebody', () => {
  it('carries whose word it is, and nothing that nobody said', async () => {
    const { linxiaoman: person, haichuan } = app.fixture
    const known = await system<Awaited<ReturnType<typeof knownFactsOfPerson>>>(context =>
      knownFactsOfPerson(context, person),
    )
    expect(known.facts).toMatchObject({
      birth: '2001-05-17',
      education: 'college',
      county: '330381',
      'graduated-on': '2022-06-30',
    })
    expect(known.origins['birth']).toMatchObject({ verified: false, source: { zh: '本人填写' } })
    expect(known.facts['registered-unemployed']).toBeUndefined()
    await system(async context => {
      const said = { source: 'officer', state: 'verified' } as const
      await sayOfPerson(context, person, { birth: '2001-05-18' }, said)
      await addSpell(context, person, {
        ...{ status: 'registered-unemployed', from: '2023-03-01', source: 'platform', state: 'verified' },
      })
    })
    const later = await system<typeof known>(context => knownFactsOfPerson(context, person))
    expect(later.facts).toMatchObject({ birth: '2001-05-18', work: 'none', 'unemployed-since': '2023-03-01' })
    expect(later.origins['birth']?.verified).toBe(true)
    const firm = await system<typeof known>(context => knownFactsOfFirm(context, haichuan))
    expect(firm.facts).toMatchObject({ applicant: 'firm', 'registered-on': '2009-03-01', staff: 320 })
    expect(firm.origins['staff']?.verified).toBe(false)
    // another county's officer reads nothing of the person
    const other = await app.actor('lucheng')
    const outside = { ...other, person: undefined }
    const hidden = await inTransaction(app.kernel.database, scopeOf(outside), db =>
      sql`SELECT 1 FROM registry.people WHERE id = ${person}::uuid`.execute(db),
    )
    expect(hidden.rows).toEqual([])
  })
})

describe('“this is not right”', () => {
  const say = (login: string, body: object) =>
    app.api<{ contest: { id: string; due: string; correction: string | null }; type?: string }>(
      login,
      'POST',
      '/api/policies/contests',
      body,
    )
  const list = (login: string) =>
    app.api<{ rows: { id: string; version: number; name: string }[] }>(login, 'GET', '/api/policies/contests')

  it('goes to the office of the place, asks for the one correction, and is answered in words', async () => {
    const said = await say('linxiaoman', {
      ...{ about: 'fact', fact: 'graduated-on', stood: '2022-06-30', says: '我 2023 年 6 月才毕业' },
    })
    expect(said.status).toBe(200)
    const { id, due, correction } = said.body.contest
    expect(due).toBe('2023-12-06') // ten working days after 22 November
    const requests = await app.api<{ rows: { id: string }[] }>('ruian', 'GET', '/api/data-requests')
    expect(requests.body.rows.map(row => row.id)).toContain(correction)
    expect((await list('lucheng')).body.rows).toEqual([])
    expect((await list('ruian')).body.rows).toMatchObject([{ id, name: '林小满' }])
    const reply = { outcome: 'corrected', answer: '已按毕业证更正' }
    const path = `/api/policies/contests/${id}/answer`
    expect((await app.api('lucheng', 'POST', path, reply, { version: 1 })).status).toBe(404)
    expect((await app.api('ruian', 'POST', path, reply, { version: 1 })).status).toBe(200)
    expect((await app.api('ruian', 'POST', path, reply, { version: 2 })).status).toBe(409)
    const inbox = await app.api<{ rows: { kind: string; body: { zh: string } }[] }>(
      'linxiaoman',
      'GET',
      '/api/messages',
    )
    expect(inbox.body.rows[0]).toMatchObject({ kind: 'policy.contest-answered' })
    expect(inbox.body.rows[0]?.body.zh).toContain('已按毕业证更正')
  })

  it('is a firm’s to say too, without a correction of anybody’s record, and not without end', async () => {
    const said = await say('haichuan', { about: 'result', policy: 'ending-post', says: '我们符合' })
    expect(said.body.contest.correction).toBeNull()
    expect((await say('haichuan', { about: 'fact', fact: 'no-such-fact', says: '不对' })).status).toBe(404)
    for (let more = 0; more < 9; more += 1) await say('haichuan', { about: 'result', says: '还有一件' })
    expect((await say('haichuan', { about: 'result', says: '第十一件' })).body.type).toContain(
      'contest.too-many',
    )
    const others = await app.api<{ rows: unknown[] }>('feiyun', 'GET', '/api/policies/contests/mine')
    expect(others.body.rows).toEqual([])
  })
})

describe('upkeep', () => {
  it('is marked with the day and by whom, and only by the city', async () => {
    const read = () =>
      app.api<{
        tasks: { policy: string; kind: string; subject: string }[]
        looked: { by: string; day: string }[]
      }>('city', 'GET', '/api/policies/upkeep')
    const [task] = (await read()).body.tasks
    expect(task).toMatchObject({ policy: 'ending-post', kind: 'ending', subject: 'v1' })
    const look = { policy: 'ending-post', kind: 'ending', subject: 'v1', found: 'unchanged' }
    expect((await app.api('ruian', 'POST', '/api/policies/upkeep', look)).status).toBe(403)
    expect((await app.api('city', 'POST', '/api/policies/upkeep', look)).status).toBe(200)
    expect((await app.api('city', 'POST', '/api/policies/upkeep', look)).status).toBe(404)
    const after = (await read()).body
    expect(after.tasks).toEqual([])
    expect(after.looked).toMatchObject([{ by: '王敏', day: '2023-11-22' }])
    expect(app.errors).toEqual([])
  })
})
