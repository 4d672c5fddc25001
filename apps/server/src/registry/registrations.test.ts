import { citizenIdCheckDigit } from '@qingye/china'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forbiddenSteps, type Id, takeStep } from '../kernel/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import {
  listSpells,
  type PersonView,
  type RegistrationView,
  refreshKeyGroups,
  registrationActions,
  registrationLifecycles,
  registrationParties,
  remindRenewals,
} from './index.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const idOf = (first17: string) => first17 + citizenIdCheckDigit(first17)
const numbers = { linxiaoman: idOf('33038120010517996'), chenyu: idOf('33030220010517998') }

interface MyRecord {
  readonly person: PersonView
  readonly known: readonly string[]
}
const record = async (login: string) => (await app.api<MyRecord>(login, 'GET', '/api/my/record')).body
const edit = async (login: string, body: object) =>
  app.api(login, 'POST', '/api/my/record', body, { version: (await record(login)).person.version })
const asked = { kind: 'unemployment', ground: 'left-school', since: '2023-07-01', committed: 'yes' }
const apply = (login: string, body: object = asked) =>
  app.api<{ registration: Id<'Registration'>; code: string; errors: { pointer: string }[] }>(
    login,
    'POST',
    '/api/my/registrations',
    body,
  )
const mine = async (login: string) =>
  (await app.api<{ rows: RegistrationView[] }>(login, 'GET', '/api/my/registrations')).body.rows
async function step(login: string, one: RegistrationView, body: object) {
  const path =
    login === 'linxiaoman' ? `/api/my/registrations/${one.id}/steps` : `/api/registrations/${one.id}/steps`
  return app.api<{ state: string; code: string }>(login, 'POST', path, body, { version: one.version })
}
const spells = (person: Id<'Person'>) => app.kernel.asSystem('test', context => listSpells(context, person))
const seen = async (login: string, person: string) =>
  app.api<{ person: PersonView; registrations: RegistrationView[]; household: { is: string } | null }>(
    login,
    'GET',
    `/api/people/${person}`,
  )

describe('one’s own record', () => {
  it('takes the identity number once, and shows it with its middle hidden', async () => {
    const identity = { kind: 'citizen-id', number: numbers.linxiaoman }
    expect((await edit('linxiaoman', { identity })).status).toBe(200)
    const { person, known } = await record('linxiaoman')
    const shown = person.fields.find(each => each.field === 'identity')?.values[0]
    expect(shown).toMatchObject({
      words: { zh: `330381***********${numbers.linxiaoman.slice(-1)}` },
      state: 'declared',
    })
    expect(known).toContain('identity')
    expect(await edit('linxiaoman', { identity })).toMatchObject({
      status: 409,
      body: { type: expect.stringContaining('identity-known') },
    })
  })

  it('tells the second who gives a number that is taken', async () => {
    const identity = { kind: 'citizen-id', number: numbers.linxiaoman }
    expect(await edit('chenyu', { identity })).toMatchObject({
      status: 409,
      body: { type: expect.stringContaining('identity-taken') },
    })
    expect((await record('chenyu')).known).not.toContain('identity')
  })

  it('tells whoever edits an old version that somebody changed it meanwhile', async () => {
    const { person } = await record('linxiaoman')
    await edit('linxiaoman', { experience: '做过两年电工。' })
    const stale = await app.api(
      'linxiaoman',
      'POST',
      '/api/my/record',
      { experience: '别的' },
      { version: person.version },
    )
    expect(stale.status).toBe(412)
  })

  it('keeps what an office verified, and shows the difference', async () => {
    const { fixture } = app
    const read = await seen('tangxia', fixture.linxiaoman)
    const body = { name: '林小满', state: 'verified', source: 'police', evidence: '身份证' }
    const path = `/api/people/${fixture.linxiaoman}/statements`
    const answer = await app.api('tangxia', 'POST', path, body, { version: read.body.person.version })
    expect(answer.status).toBe(200)
    await edit('linxiaoman', { name: '林晓满' })
    const { person } = await record('linxiaoman')
    expect(person.fields.find(each => each.field === 'name')?.values[0]).toMatchObject({
      words: { zh: '林小满' },
      state: 'verified',
      byName: '蔡建国',
      differs: { words: { zh: '林晓满' }, state: 'declared' },
    })
  })

  it('takes what was said against a verified value once an officer has seen its proof', async () => {
    const id = app.fixture.linxiaoman
    const path = `/api/people/${id}/verifications`
    const verify = async (login: string, field: string, take: string, evidence = '户口簿') => {
      const { version } = (await record('linxiaoman')).person
      return (await app.api(login, 'POST', path, { field, take, evidence }, { version })).status
    }
    expect(await verify('lucheng', 'name', 'differing')).toBe(404)
    expect(await verify('auditor', 'name', 'differing')).toBe(403)
    expect(await verify('tangxia', 'name', 'differing', ' ')).toBe(422)
    expect(await verify('tangxia', 'hukou', 'standing')).toBe(404)
    expect(await verify('tangxia', 'identity', 'standing')).toBe(200)
    expect(await verify('tangxia', 'name', 'differing')).toBe(200)
    const { fields, name } = (await record('linxiaoman')).person
    expect(name).toBe('林晓满')
    const value = (field: string) => fields.find(each => each.field === field)?.values[0]
    expect(value('name')).toMatchObject({ words: { zh: '林晓满' }, state: 'verified', differs: null })
    expect(value('identity')).toMatchObject({ state: 'verified', byName: '蔡建国' })
  })

  it('is not the business of another county, nor of an administrator', async () => {
    expect((await seen('lucheng', app.fixture.linxiaoman)).status).toBe(404)
    expect((await seen('ruian', app.fixture.linxiaoman)).status).toBe(200)
    for (const login of ['admin', 'security', 'audit', 'leader', 'haichuan', 'chenyu']) {
      expect((await seen(login, app.fixture.linxiaoman)).status).toBe(403)
    }
  })
})

describe('unemployment registration', () => {
  it('says what the record misses', async () => {
    const answer = await apply('chenyu')
    expect(answer.status).toBe(422)
    expect(answer.body.errors.map(each => each.pointer)).toEqual(['/identity'])
  })

  it('is refused to whoever is in work by their own record', async () => {
    const { chenyu } = app.fixture
    await edit('chenyu', { identity: { kind: 'citizen-id', number: numbers.chenyu } })
    await app.kernel.asSystem('test', async context => {
      const { addSpell } = await import('./index.ts')
      await addSpell(context, chenyu, {
        status: 'in-work',
        from: '2023-01-01',
        source: 'insurance',
        state: 'verified',
      })
    })
    expect(await apply('chenyu')).toMatchObject({
      status: 409,
      body: { type: expect.stringContaining('not-eligible') },
    })
  })

  it('is asked for once: of two at once one wins and the other is told', async () => {
    const answers = await Promise.all([apply('linxiaoman'), apply('linxiaoman')])
    expect(answers.map(each => each.status).sort()).toEqual([200, 409])
    const [one] = await mine('linxiaoman')
    expect(one).toMatchObject({ state: 'applied', dueOn: '2023-12-06', actions: [{ name: 'withdraw' }] })
  })

  it('opens a spell from the day of the request when the town accepts it', async () => {
    const [one] = (await seen('tangxia', app.fixture.linxiaoman)).body.registrations
    if (one === undefined) throw new Error('the request is not there')
    expect(one.actions.map(each => each.name)).toEqual(['accept', 'refuse'])
    expect((await step('lucheng', one, { action: 'accept' })).status).toBe(404)
    app.clock.advance(2 * 86_400_000)
    expect((await step('tangxia', one, { action: 'accept' })).status).toBe(200)
    expect((await step('tangxia', one, { action: 'accept' })).status).toBe(412)
    expect(await spells(app.fixture.linxiaoman)).toMatchObject([
      { status: 'registered-unemployed', from: '2023-11-22', until: undefined, state: 'verified' },
    ])
    const list = await app.api<{ rows: { keyGroups: { zh: string }[] }[] }>(
      'tangxia',
      'GET',
      '/api/people?keyGroup=unemployed-youth',
    )
    expect(list.body.rows).toHaveLength(1)
  })

  it('asks for renewal two weeks before, once', async () => {
    app.clock.set('2024-05-09T02:00:00.000Z')
    const remind = () => app.kernel.asSystem('test', remindRenewals)
    expect(await remind()).toBe(0)
    app.clock.advance(86_400_000)
    expect(await remind()).toBe(1)
    expect(await remind()).toBe(0)
    const [one] = await mine('linxiaoman')
    if (one === undefined) throw new Error('the registration is not there')
    expect(one.renewBy).toBe('2024-05-24')
    expect((await step('linxiaoman', one, { action: 'renew' })).status).toBe(200)
    expect((await mine('linxiaoman'))[0]?.renewBy).toBe('2024-11-10')
  })

  it('lets the county alone recognise difficulty', async () => {
    const body = { kind: 'difficulty', ground: 'long-term', committed: 'yes' }
    expect((await apply('linxiaoman', body)).status).toBe(200)
    const find = async (login: string) =>
      (await seen(login, app.fixture.linxiaoman)).body.registrations.find(each => each.kind === 'difficulty')
    const forTown = await find('tangxia')
    expect(forTown).toMatchObject({ actions: [], evidence: '连续登记失业 5 个月' })
    if (forTown === undefined) throw new Error('the request is not there')
    expect((await step('tangxia', forTown, { action: 'accept' })).status).toBe(403)
    expect((await step('ruian', forTown, { action: 'refuse' })).status).toBe(422)
    expect((await step('ruian', forTown, { action: 'refuse', reason: 'not-eligible' })).status).toBe(200)
  })

  it('ends its spell when it is cancelled, with a reason of the law', async () => {
    const [one] = (await mine('linxiaoman')).filter(each => each.state === 'registered')
    if (one === undefined) throw new Error('the registration is not there')
    expect((await step('linxiaoman', one, { action: 'cancel', reason: 'bored' })).status).toBe(422)
    expect((await step('linxiaoman', one, { action: 'cancel', reason: 'employed' })).status).toBe(200)
    expect(await spells(app.fixture.linxiaoman)).toMatchObject([
      { until: '2024-05-10', endReason: 'employed' },
    ])
    app.clock.advance(86_400_000)
    expect(await app.kernel.asSystem('test', refreshKeyGroups)).toBeGreaterThan(0)
    const { rows } = await app.kernel.database.pool.query(
      'SELECT key_groups FROM registry.people WHERE id = $1',
      [app.fixture.linxiaoman],
    )
    expect(rows).toEqual([{ key_groups: [] }])
  })

  it.each([
    'unemployment',
    'difficulty',
  ] as const)('refuses every step that the lifecycle of %s does not name', kind => {
    const lifecycle = registrationLifecycles[kind]
    const forbidden = forbiddenSteps(lifecycle, registrationActions, registrationParties)
    for (const { state, action, party } of forbidden) {
      expect(() => takeStep(lifecycle, state, action, party)).toThrow()
    }
    expect(forbidden.length).toBeGreaterThan(60)
  })
})

describe('a household', () => {
  interface Row {
    readonly id: string
    readonly side: string
    readonly name: string
    readonly state: string
  }
  const household = async (login: string) =>
    (await app.api<{ rows: Row[] }>(login, 'GET', '/api/my/household')).body.rows
  const ask = (idNumber: string) =>
    app.api('linxiaoman', 'POST', '/api/my/household/members', {
      name: '陈雨',
      idNumber,
      relation: 'sibling',
    })

  it('needs the word of both, and says the same whether somebody is registered or not', async () => {
    expect((await ask(idOf('33038119990101996'))).body).toEqual({ asked: true })
    expect((await ask(numbers.chenyu)).body).toEqual({ asked: true })
    expect(await household('linxiaoman')).toMatchObject([{ side: 'head', name: '陈雨', state: 'asked' }])
    const [row] = await household('chenyu')
    expect(row).toMatchObject({ side: 'member', name: '林晓满', state: 'asked' })
    const path = `/api/my/household/members/${row?.id}/answers`
    expect((await app.api('linxiaoman', 'POST', path, { answer: 'agree' })).status).toBe(409)
    expect((await app.api('chenyu', 'POST', path, { answer: 'agree' })).body).toEqual({ state: 'agreed' })
  })

  it('is without work only when everybody is known: outside the area nobody is', async () => {
    const found = await seen('city', app.fixture.linxiaoman)
    expect(found.body.household).toBeNull() // the city's view shows no family
    const ruian = await seen('ruian', app.fixture.linxiaoman)
    expect(ruian.body.household).toMatchObject({ is: 'unknown' })
  })
})

describe('a status that an officer writes down', () => {
  const at = () => `/api/people/${app.fixture.linxiaoman}/spells`
  const version = async () => (await seen('tangxia', app.fixture.linxiaoman)).body.person.version
  const write = async (login: string, path: string, body: object, known?: number) =>
    app.api<{ code: string }>(login, 'POST', path, body, { version: known ?? (await version()) })
  const veteran = { status: 'veteran', from: '2019-09-01', source: 'veterans', state: 'verified' }

  it('needs its evidence to be verified, and days in their order that are not to come', async () => {
    // without a yes of their own nobody is shown it
    await app.api('linxiaoman', 'POST', '/api/my/consents', { purpose: 'sensitive', given: true })
    expect((await write('tangxia', at(), veteran)).status).toBe(422)
    const evidence = '退役证 33-2019-117'
    for (const wrong of [
      { from: '2030-01-01' },
      { until: '2019-08-31' },
      { status: 'registered-unemployed' },
    ])
      expect((await write('tangxia', at(), { ...veteran, evidence, ...wrong })).status).toBe(422)
    const known = await version()
    expect((await write('lucheng', at(), { ...veteran, evidence }, known)).status).toBe(404)
    expect((await write('tangxia', at(), { ...veteran, evidence }, known)).status).toBe(200)
    expect((await write('tangxia', at(), { ...veteran, evidence }, known)).status).toBe(412)
    const { spells: all } = (await seen('tangxia', app.fixture.linxiaoman)).body.person
    expect(all.find(one => one.status === 'veteran')).toMatchObject({ until: null, evidence })
  })

  it('ends by hand on its last day, unless a registration opened it', async () => {
    const { spells: all } = (await seen('tangxia', app.fixture.linxiaoman)).body.person
    const end = async (id: string | undefined) =>
      write('tangxia', `${at()}/${id}/end`, { until: '2024-05-01', reason: '证件注销' })
    const open = all.find(one => one.status === 'veteran')
    expect((await end(open?.id)).status).toBe(200)
    expect((await end(open?.id)).status).toBe(404)
    expect((await apply('linxiaoman')).status).toBe(200)
    const [waiting] = (await mine('linxiaoman')).filter(one => one.state === 'applied')
    const request = (await seen('tangxia', app.fixture.linxiaoman)).body.registrations
    const forTown = request.find(one => one.id === waiting?.id)
    if (forTown === undefined) throw new Error('the request is not there')
    expect((await step('tangxia', forTown, { action: 'accept' })).status).toBe(200)
    const now = (await seen('tangxia', app.fixture.linxiaoman)).body.person.spells
    const registered = now.find(one => one.status === 'registered-unemployed' && one.until === null)
    expect(registered).toMatchObject({ byRegistration: true })
    expect((await end(registered?.id)).status).toBe(409)
  })
})
