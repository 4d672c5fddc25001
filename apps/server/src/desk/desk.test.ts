import * as XLSX from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn } from '../accounts/index.ts'
import { sessionCookie, visitor } from '../kernel/index.ts'
import { hireInTwoCounties } from '../testing/hired-city.ts'
import { lucheng, ruian, type TestApp, testApp, testPassword } from '../testing/test-app.ts'

interface Task {
  readonly id: string
  readonly version: number
  readonly title: { zh: string }
  readonly from: string
  readonly count: number
  readonly overdue: boolean
  readonly href: string | null
  readonly mayFinish: boolean
}
interface Page<Row> {
  readonly rows: Row[]
  readonly total: number
  readonly next: string | null
}
interface Session {
  readonly role: string
  readonly can: string[]
  readonly waiting: { review: number; tasks: number; answersDue: number }
  readonly area: { code: string; name: { zh: string } } | null
  readonly department: { name: { zh: string } } | null
  readonly organisation: { name: string } | null
}

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await app.start()
  await hireInTwoCounties(app)
})
afterAll(() => app.close())

async function get<Body>(login: string, path: string): Promise<Body> {
  const { status, body } = await app.api<Body>(login, 'GET', path)
  expect({ status, body }).toMatchObject({ status: 200 })
  return body
}
const tasksOf = (login: string, query = '') => get<Page<Task>>(login, `/api/tasks${query}`)
const sessionOf = (login: string) => get<Session>(login, '/api/session')

const lag = { title: '岗位慢了，下周拿出办法', target: 'S1-Q1', owner: 'hrss', due: '2023-12-01' }
const give = (login: string, body: object) =>
  app.api<{ id: string; version: number }>(login, 'POST', '/api/tasks', body)

describe('who I am here', () => {
  it('is told to an officer, to an employer, and to nobody who has not signed in', async () => {
    const officer = await sessionOf('ruian')
    expect(officer).toMatchObject({ role: 'county-officer', area: { code: ruian, name: { zh: '瑞安' } } })
    expect(officer.department?.name.zh).toBe('市人力社保局')
    expect(await sessionOf('haichuan')).toMatchObject({
      area: null,
      organisation: { name: '温州海川泵阀有限公司' },
    })
    expect((await app.visit().get('/api/session')).status).toBe(401)
  })

  it('names exactly the permissions of the role', async () => {
    const officer = await sessionOf('ruian')
    const leader = await sessionOf('leader')
    expect(officer.can).toContain('post.review')
    expect(leader.can).toContain('board.read')
    expect(leader.can).not.toContain('post.review')
    expect((await sessionOf('haichuan')).can).not.toContain('board.read')
  })

  it('brings the token for changes in a header, which a change then needs', async () => {
    const browser = await app.signIn('ruian')
    const { headers } = await browser.get('/api/session')
    expect(String(headers['x-csrf-token'])).toMatch(/^[\w-]{40,}$/)
  })
})

describe('what the forms offer', () => {
  it('has twelve counties and no retired reason', async () => {
    const choices = await get<{ counties: object[]; reasons: { refuse: { code: string }[] } }>(
      'ruian',
      '/api/choices',
    )
    expect(choices.counties).toHaveLength(12)
    expect(choices.reasons.refuse.map(one => one.code)).toContain('skill')
    expect(choices.reasons.refuse.map(one => one.code)).not.toContain('age')
  })
})

describe('a task', () => {
  it('is made from a target that lags, reaches the office of that county alone, and is finished there', async () => {
    const made = await give('city', { ...lag, area: ruian })
    expect(made.status).toBe(200)
    const own = (await tasksOf('ruian')).rows.find(task => task.id === made.body.id)
    expect(own).toMatchObject({ from: 'target', overdue: false, mayFinish: true })
    expect(own?.href).toContain('target=S1-Q1')
    // the control: neither the office of another county nor the giver's own list holds it
    for (const login of ['lucheng', 'city']) {
      expect((await tasksOf(login)).rows.map(task => task.id)).not.toContain(made.body.id)
    }
    expect((await tasksOf('city', '?given=true')).rows.map(task => task.id)).toContain(made.body.id)
    const finish = (login: string, version: number) =>
      app.api(login, 'POST', `/api/tasks/${made.body.id}`, { state: 'done' }, { version })
    expect(await finish('lucheng', 1)).toMatchObject({ status: 404 })
    expect(await finish('ruian', 7)).toMatchObject({ status: 412 })
    expect(await finish('ruian', 1)).toMatchObject({ status: 200, body: { version: 2 } })
    expect((await tasksOf('ruian')).rows.map(task => task.id)).not.toContain(made.body.id)
    expect((await tasksOf('ruian', '?done=true')).rows.map(task => task.id)).toContain(made.body.id)
  })

  it('becomes overdue the day after', async () => {
    const made = await give('ruian', { ...lag, area: ruian, due: '2023-11-22' })
    const find = async () => (await tasksOf('ruian')).rows.find(task => task.id === made.body.id)
    expect((await find())?.overdue).toBe(false)
    const morning = app.clock.now()
    app.clock.advance(24 * 3_600_000)
    expect((await find())?.overdue).toBe(true)
    app.clock.set(new Date(morning).toISOString())
  })

  it.each([
    ['a day that has passed', { due: '2023-11-21' }],
    ['a day that does not exist', { due: '2023-02-29' }],
    ['an unknown target', { target: 'S9-Q9' }],
    ['an unknown department', { owner: 'nobody' }],
    ['an unknown area', { area: '330399' }],
    ['an empty title', { title: ' ' }],
  ])('is refused with %s', async (_, wrong) => {
    expect(await give('city', { ...lag, ...wrong })).toMatchObject({ status: 422 })
  })

  it('is given inside one’s own area only, and by those who steer', async () => {
    expect(await give('ruian', { ...lag, area: lucheng })).toMatchObject({ status: 403 })
    expect(await give('ruian', lag)).toMatchObject({ status: 403 })
    expect(await give('tangxia', { ...lag, area: ruian })).toMatchObject({ status: 403 })
    expect(await give('ruian', { ...lag, owner: 'me' })).toMatchObject({ status: 200 })
  })

  it('list counts what it holds, page by page', async () => {
    for (let n = 0; n < 3; n += 1) await give('lucheng', { ...lag, area: lucheng })
    const whole = await tasksOf('lucheng')
    expect(whole.rows).toHaveLength(whole.total)
    const first = await tasksOf('lucheng', '?limit=2')
    const second = await tasksOf('lucheng', `?limit=2&after=${first.next}`)
    const ids = [...first.rows, ...second.rows].map(task => task.id)
    expect(new Set(ids)).toEqual(new Set(whole.rows.map(task => task.id)))
    expect(ids).toHaveLength(whole.total)
  })
})

describe('what waits elsewhere', () => {
  it('is counted in the bar and stands in the list of those who can do it', async () => {
    const draft = await app.api<{ post: string; version: number }>('haichuan', 'POST', '/api/posts', {
      ...(
        await app.api<{ post: { fields: object } }>(
          'haichuan',
          'GET',
          `/api/posts/${await app.publishPost()}`,
        )
      ).body.post.fields,
      title: '数控车工',
    })
    await app.api(
      'haichuan',
      'POST',
      `/api/posts/${draft.body.post}/steps`,
      { action: 'submit' },
      {
        version: draft.body.version,
      },
    )
    expect((await sessionOf('ruian')).waiting.review).toBe(1)
    expect((await tasksOf('ruian')).rows.find(task => task.from === 'review')).toMatchObject({
      count: 1,
      href: '/review',
      mayFinish: false,
    })
    expect((await sessionOf('lucheng')).waiting.review).toBe(0)
    expect((await sessionOf('leader')).waiting.review).toBe(0)
  })

  it('an employer sees the answers that it owes, an officer only those that are late', async () => {
    const post = await app.publishPost({ title: '质检员' })
    await app.api('linxiaoman', 'POST', `/api/posts/${post}/applications`, { consent: 'yes' })
    expect((await sessionOf('haichuan')).waiting.answersDue).toBe(1)
    expect((await sessionOf('feiyun')).waiting.answersDue).toBe(0)
    expect((await sessionOf('ruian')).waiting.answersDue).toBe(0)
    const morning = app.clock.now()
    app.clock.advance(9 * 24 * 3_600_000)
    expect((await sessionOf('ruian')).waiting.answersDue).toBe(1)
    expect((await sessionOf('lucheng')).waiting.answersDue).toBe(0)
    app.clock.set(new Date(morning).toISOString())
  })
})

describe('employers', () => {
  interface Row {
    readonly name: string
    readonly posts: number
    readonly hired: number
    readonly county: { code: string }
    readonly registeredAt: string
  }
  it('are those of the officer’s area, with what they advertised', async () => {
    const own = await get<Page<Row>>('ruian', '/api/employers')
    expect(own.rows).toHaveLength(own.total)
    expect(own.rows.map(row => row.name)).toEqual(['温州海川泵阀有限公司'])
    expect(own.rows[0]).toMatchObject({ county: { code: ruian } })
    expect(own.rows[0]?.hired).toBeGreaterThanOrEqual(1)
    expect(own.rows[0]?.registeredAt).toMatch(/^20/)
    expect((await get<Page<Row>>('city', '/api/employers')).total).toBe(2)
    expect((await get<Page<Row>>('ruian', `/api/employers?county=${lucheng}`)).total).toBe(0)
    expect((await get<Page<Row>>('tangxia', `/api/employers?county=${ruian}`)).total).toBe(1)
  })
})

describe('lists as files', () => {
  async function linesOf(login: string, path: string) {
    const page = await (await app.signIn(login)).get(`/api/${path}/export?format=csv`)
    expect(page.status).toBe(200)
    return page.html.trimEnd().split('\r\n').slice(1)
  }

  it.each([
    'posts',
    'applications',
    'employers',
    'tasks',
  ])('%s: as many lines as the list has rows', async list => {
    for (const login of ['city', 'ruian', 'lucheng']) {
      const { total } = await get<Page<object>>(login, `/api/${list}`)
      expect(await linesOf(login, list)).toHaveLength(total)
    }
  })

  it('hold nobody of another county', async () => {
    const own = (await linesOf('ruian', 'applications')).join()
    expect(own).toContain('林小满')
    expect(own).not.toContain('陈雨')
    expect((await linesOf('city', 'applications')).join()).toContain('陈雨')
  })

  it('are described as bytes, so that no client takes them for JSON', async () => {
    const document = await get<{ paths: Record<string, { get: { responses: Record<string, unknown> } }> }>(
      'ruian',
      '/api/openapi.json',
    )
    for (const path of ['/api/posts/export', '/api/board/{target}/records/export']) {
      expect(document.paths[path]?.get.responses['200']).toMatchObject({
        content: { 'application/octet-stream': {} },
      })
    }
  })

  it('are asked for what stands in their path once', async () => {
    interface Operation {
      parameters?: { in: string; name: string; schema: object }[]
      requestBody?: { content: Record<string, { schema: { properties?: object } }> }
    }
    const { paths } = await get<{ paths: Record<string, Record<string, Operation>> }>(
      'ruian',
      '/api/openapi.json',
    )
    const decision = paths['/api/loans/{loan}/decision']?.['post']
    expect(decision?.parameters).toContainEqual(
      expect.objectContaining({ in: 'path', name: 'loan', schema: { type: 'string', format: 'id' } }),
    )
    const twice = Object.entries(paths).flatMap(([path, operations]) =>
      Object.values(operations).flatMap(({ parameters = [], requestBody }) => {
        const named = parameters.filter(one => one.in === 'path').map(one => one.name)
        const others = [
          ...parameters.filter(one => one.in === 'query').map(one => one.name),
          ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
            Object.keys(schema.properties ?? {}),
          ),
        ]
        return others.filter(name => named.includes(name)).map(name => `${path} ${name}`)
      }),
    )
    expect(twice).toEqual([])
  })

  it('are workbooks unless asked otherwise', async () => {
    const response = await app.server.inject({
      url: '/api/posts/export',
      headers: { cookie: await cookieOf('ruian') },
    })
    const sheet = XLSX.read(response.rawPayload).Sheets['岗位'] ?? {}
    expect(XLSX.utils.sheet_to_json(sheet, { header: 1 })[0]).toContain('招聘人数')
  })

  async function cookieOf(login: string): Promise<string> {
    const { session } = await app.kernel.call(
      signIn,
      { login, password: testPassword },
      { actor: visitor, language: 'zh', channel: 'json' },
    )
    return `${sessionCookie}=${session}`
  }
})
