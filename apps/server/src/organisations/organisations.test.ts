import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseId } from '../kernel/index.ts'
import { contend, roundsOn } from '../testing/contend.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { decideRequest } from './decide-request.ts'
import { codeOf, deskOf, photo, type Seen } from './requests.test-city.ts'
import { watchOrganisations } from './watch-organisations.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())
const { shop, look, decide, register, move } = deskOf(() => app)

describe('changing the record', () => {
  it('is free for what an organisation says of itself; of two at once the second is told', async () => {
    const { body } = await app.api<{ version: number }>('haichuan', 'GET', '/api/organisations/mine')
    const edit = { about: '做泵的', address: '塘下镇', contactName: '吴女士', contactPhone: '0577-65000001' }
    for (let { version } = body, left = roundsOn(app.kernel.database); left > 0; left -= 1, version += 1) {
      const say = (about: string) => () =>
        app.api<{ title: string }>(
          ...(['haichuan', 'PUT', '/api/organisations/mine', { ...edit, about }] as const),
          { version },
        )
      const both = await contend(app.kernel.database, 'registry.organisations', [
        say('做泵的'),
        say('做阀的'),
      ])
      expect(both.map(each => each.status).toSorted()).toEqual([200, 412])
      expect(both.find(each => each.status === 412)?.body.title).toMatch(/\S/)
    }
  })

  it('needs two officers for a new name, and the record stands as it was until then', async () => {
    const { body: mine } = await app.api<Record<string, string>>('haichuan', 'GET', '/api/organisations/mine')
    const asked = await app.api<{ request: string }>('haichuan', 'POST', '/api/organisations/mine/changes', {
      ...shop('MA2C1006'),
      name: '温州海川智能泵阀有限公司',
      kind: 'enterprise',
      creditCode: mine['creditCode'],
    })
    expect(asked.status).toBe(200)
    const { request } = asked.body
    const at = `/api/organisation-requests/${request}`
    for (const kind of ['business-licence', 'authorisation'])
      await app.api('haichuan', 'POST', `${at}/documents`, { kind, file: photo })
    const { body } = await app.api<Seen>('haichuan', 'GET', at)
    await app.api('haichuan', 'POST', `${at}/sending`, {}, { version: body.version })
    expect((await decide('ruian', request, 'verify')).body).toMatchObject({ state: 'second-look' })
    expect((await decide('ruian', request, 'verify')).status).toBe(403)
    const [absent, colleague] = [await app.actor('ruian'), await app.actor('city')]
    const standIn = { ...colleague, ...(absent.account && { standsInFor: absent.account }) }
    const { version } = (await look('city', request)).body.request
    const id = parseId<'Request'>(request)
    if (id === undefined) throw new Error(`no request ${request}`)
    const forThem = { actor: standIn, language: 'zh', channel: 'json', version } as const
    await expect(
      app.kernel.call(decideRequest, { request: id, decision: 'verify', checks: [] }, forThem),
    ).rejects.toMatchObject({ code: 'request.same-officer' })
    const name = async () => (await app.api('haichuan', 'GET', '/api/organisations/mine')).body['name']
    expect(await name()).toBe('温州海川泵阀有限公司')
    expect((await decide('city', request, 'verify')).body).toMatchObject({ state: 'verified' })
    await app.settle()
    expect(await name()).toBe('温州海川智能泵阀有限公司')
    const posts = await app.api('haichuan', 'GET', '/api/posts')
    expect(JSON.stringify(posts.body)).not.toContain('海川泵阀有限公司')
  })
})

describe('who belongs to whom', () => {
  it('is kept by an officer or the association itself, by credit code', async () => {
    const made = await app.api<{ organisation: string }>('ruian', 'POST', '/api/organisations', {
      name: '瑞安市泵阀行业协会',
      kind: 'association',
      creditCode: codeOf('51', 'MJ100001'),
      division: '330381',
    })
    const at = `/api/organisations/${made.body.organisation}/links`
    const creditCodes = `${codeOf('91', 'MA2C0001', '330381')}\n${codeOf('91', 'MA2C9999')}`
    const haichuan = (await app.api<{ creditCode: string }>('haichuan', 'GET', '/api/organisations/mine'))
      .body
    const codes = `${haichuan.creditCode}, ${creditCodes}`
    expect((await app.api('ruian', 'POST', at, { creditCodes: codes })).body).toMatchObject({ added: 1 })
    expect((await app.api('ruian', 'POST', at, { creditCodes: codes })).body).toMatchObject({
      added: 0,
      already: 1,
    })
    expect((await app.api('lucheng', 'POST', at, { creditCodes: codes })).status).toBe(404)
    const list = await app.api<{ rows: { link: string }[] }>('ruian', 'GET', at)
    expect(list.body.rows).toHaveLength(1)
    const link = list.body.rows[0]?.link
    expect((await app.api('ruian', 'POST', `${at}/${link}/end`, {})).status).toBe(200)
    expect((await app.api('ruian', 'POST', `${at}/${link}/end`, {})).status).toBe(409)
    expect(parseId(made.body.organisation)).toBeDefined()
  })
})

describe('finding an organisation', () => {
  it('goes by name, a part of it, pinyin and code, and shows nobody what is not public', async () => {
    const find = async (login: string, q: string) =>
      (
        await app.api<{ rows: { name: string }[] }>(
          login,
          'GET',
          `/api/organisations?q=${encodeURIComponent(q)}`,
        )
      ).body.rows.map(row => row.name)
    await register('MA2C3001', { name: '乐清市莘塍茶馆' })
    for (const q of ['乐清市莘', '莘塍', '茶馆', 'yueqing', 'shencheng', 'sccg', codeOf('92', 'MA2C3001')])
      expect(await find('linxiaoman', q), q).toContain('乐清市莘塍茶馆')
    expect(await find('linxiaoman', 'xincheng')).not.toContain('乐清市莘塍茶馆')
    const hidden = {
      name: '瑞安市隐身铺',
      kind: 'individual',
      creditCode: codeOf('92', 'MA2C3002'),
      division: '330381',
    }
    await app.api('ruian', 'POST', '/api/organisations', hidden)
    expect(await find('ruian', '隐身')).toEqual(['瑞安市隐身铺'])
    expect(await find('linxiaoman', '隐身')).toEqual([])
    expect(await find('lucheng', '隐身')).toEqual([])
  })
})

describe('a licence', () => {
  it('is renewed by an officer who has seen it, and stands in the history', async () => {
    const made = await app.api<{ organisation: string }>('ruian', 'POST', '/api/organisations', {
      name: '瑞安市飞云人力资源有限公司',
      kind: 'agency',
      creditCode: codeOf('91', 'MA2C4001'),
      division: '330381',
    })
    const at = `/api/organisations/${made.body.organisation}`
    const read = async () =>
      (await app.api<{ version: number; history: { changes: object[] }[] }>('ruian', 'GET', at)).body
    const renew = async (login: string, days: { from: string; until: string }) =>
      app.api(
        login,
        'POST',
        `${at}/licence`,
        { number: '（人社）330381001', evidence: '新证原件', ...days },
        { version: (await read()).version },
      )
    const days = { from: '2023-10-01', until: '2028-09-30' }
    expect((await renew('ruian', { from: '2018-10-01', until: '2023-09-30' })).status).toBe(422)
    expect((await renew('lucheng', days)).status).toBe(404)
    expect((await renew('ruian', days)).status).toBe(200)
    const record = await read()
    expect(record).toMatchObject({ licence: { until: days.until, isOver: false }, noPosts: null })
    expect(record.history[0]?.changes).toContainEqual({ field: 'licenceUntil', from: '', to: days.until })
    const { haichuan } = app.fixture
    const of = `/api/organisations/${haichuan}`
    const { version } = (await app.api<{ version: number }>('ruian', 'GET', of)).body
    const enterprise = await app.api(
      'ruian',
      'POST',
      `${of}/licence`,
      { number: '1', evidence: '原件', ...days },
      { version },
    )
    expect(enterprise.status).toBe(409)
  })
})

// the last: days pass in it
describe('a suspension', () => {
  it('hides the posts, tells the applicants, lets members read and not act, and ends on its day', async () => {
    const post = await app.publishPost({ title: '停用前的电工' })
    const applied = await app.api('linxiaoman', 'POST', `/api/posts/${post}/applications`, { consent: 'yes' })
    expect(applied.status).toBe(200)
    const { haichuan } = app.fixture
    expect((await move('lucheng', haichuan, { action: 'suspend', reason: 'false-posts' })).status).toBe(404)
    expect((await move('ruian', haichuan, { action: 'suspend' })).status).toBe(422)
    const until = '2023-11-30'
    const done = await move('ruian', haichuan, {
      action: 'suspend',
      reason: 'false-posts',
      note: '查实',
      until,
    })
    expect(done.body).toMatchObject({ state: 'suspended' })
    await app.settle()
    const found = await app.api<{ hits: unknown[] }>(
      'linxiaoman',
      'GET',
      `/api/search?q=${encodeURIComponent('停用前')}`,
    )
    expect(JSON.stringify(found.body)).not.toContain(post)
    expect((await app.visit().get(`/posts/${post}`)).html).toContain('单位被停用')
    const inbox = await app.api('linxiaoman', 'GET', '/api/messages')
    expect(JSON.stringify(inbox.body)).toContain('岗位暂停')
    expect((await app.api('haichuan', 'GET', '/api/posts')).status).toBe(200)
    const edit = { about: 'x', address: 'y', contactName: 'z', contactPhone: '0577-1234567' }
    expect((await app.api('haichuan', 'PUT', '/api/organisations/mine', edit, { version: 2 })).status).toBe(
      403,
    )
    app.clock.advance(9 * 86_400_000)
    await app.kernel.asSystem('test', watchOrganisations)
    await app.settle()
    expect((await app.visit().get(`/posts/${post}`)).html).not.toContain('单位被停用')
    expect(app.errors).toEqual([])
  })
})

describe('a post of an organisation that nobody has verified', () => {
  it('is written and sent in, and published by no officer before somebody has looked at who is behind it', async () => {
    const { haichuan } = app.fixture
    const state = (to: string) =>
      app.kernel.database.pool.query(
        `UPDATE registry.organisations SET state = '${to}' WHERE id = '${haichuan}'`,
      )
    const publish = (title: string) => app.publishPost({ title })
    await state('unverified')
    await expect(publish('没核验先发')).rejects.toMatchObject({
      code: 'organisation.no-posts',
      title: { zh: '这个单位还没有核验，岗位先不能发布' },
    })
    await state('suspended')
    await expect(publish('停用还发')).rejects.toThrow()
    await state('verified')
    expect(await publish('核验过再发')).toBeDefined()
  })
})
