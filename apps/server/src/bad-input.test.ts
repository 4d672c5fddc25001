import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn } from './accounts/index.ts'
import { sessionCookie, visitor } from './kernel/index.ts'
import { json, type Refusal, refusals } from './testing/bad-requests.ts'
import { electrician, type TestApp, testApp, testPassword } from './testing/test-app.ts'

let app: TestApp
let post: string
beforeAll(async () => {
  app = await testApp()
  await app.start()
  post = await app.publishPost()
})
afterAll(() => app.close())

const written = () => electrician(app.fixture.haichuan)

/** Sends a request as it would come over the wire, with a right form token unless the row gives its own. */
async function send({ method, path, login, headers, body }: Omit<Refusal, 'what' | 'status' | 'code'>) {
  const cookie = `${sessionCookie}=${login === undefined ? 'nobody-in-particular' : await sessionOf(login)}`
  const page = await app.server.inject({ url: '/api/search', headers: { cookie } })
  return app.server.inject({
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    url: path,
    headers: {
      cookie,
      'x-csrf-token': String(page.headers['x-csrf-token']),
      ...(typeof body === 'object' && json),
      ...headers,
    },
    ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
}

const sessions = new Map<string, string>()
async function sessionOf(login: string): Promise<string> {
  const known = sessions.get(login)
  if (known !== undefined) return known
  const call = { actor: visitor, language: 'zh', channel: 'json' } as const
  const { session } = await app.kernel.call(signIn, { login, password: testPassword }, call)
  if (session === null) throw new Error(`the test city has no account ${login}`)
  sessions.set(login, session)
  return session
}

describe('what cannot be right', () => {
  it('is refused with a problem that names what was wrong, and changes nothing', async () => {
    const before = await counts()
    const wrong: unknown[] = []
    for (const { what, status, code, pointer, ...refusal } of refusals({ post, ...app.fixture })) {
      const response = await send(refusal)
      const body = response.json()
      const got = {
        what,
        status: response.statusCode,
        code: String(body.type).replace('urn:qingye:problem:', ''),
        ...(pointer !== undefined && { pointer: body.errors?.[0]?.pointer }),
      }
      const expected = { what, status, code, ...(pointer !== undefined && { pointer }) }
      if (JSON.stringify(got) !== JSON.stringify(expected)) wrong.push({ got, expected })
      const type = String(response.headers['content-type'])
      if (!type.startsWith('application/problem+json')) wrong.push({ what, type })
      expect(response.payload, what).not.toMatch(/\bat .*\.ts|SELECT|INSERT|node_modules/)
    }
    expect(wrong).toEqual([])
    expect(await counts()).toEqual(before)
    expect(app.errors).toEqual([])
  })

  it('is told in the language of the reader', async () => {
    const of = (language: string) => send({ path: '/api/posts/12', headers: { 'accept-language': language } })
    expect((await of('zh-CN')).json().title).toMatch(/[一-龥]/)
    expect((await of('en-GB')).json().title).not.toMatch(/[一-龥]/)
  })

  it('comes back as a page to readers of pages', async () => {
    const page = await send({ path: '/posts/12', headers: { accept: 'text/html' } })
    expect(page.statusCode).toBe(404)
    expect(page.payload).toContain('<!doctype html>')
  })
})

describe('what is odd and harmless', () => {
  it('is answered without what nobody asked for', async () => {
    const answer = await send({
      path: '/api/posts',
      login: 'haichuan',
      body: { ...written(), state: 'published', taken: 3 },
    })
    expect(answer.statusCode).toBe(200)
    const draft = await send({ path: `/api/posts/${answer.json().post}`, login: 'haichuan' })
    expect(draft.json().post).toMatchObject({ state: 'draft', taken: 0 })
  })

  it('is searched for as text: 10,000 characters, SQL in a code, an operator alone', async () => {
    const long = await send({ path: `/api/search?q=${'电工'.repeat(500)}${'a'.repeat(9_000)}` })
    expect(long.statusCode).toBe(200)
    const sql = await send({
      path: `/api/search?places=${encodeURIComponent("330381'; DROP TABLE posts;--")}`,
    })
    expect(sql.json().total).toBe(0)
    const operator = await send({ path: `/api/search?q=${encodeURIComponent('"(*')}` })
    expect(operator.statusCode).toBe(200)
  })
})

describe('what is sent twice', () => {
  it('is done once when it carries the same key, and answered alike', async () => {
    const row = { path: '/api/posts', login: 'haichuan', headers: { 'idempotency-key': 'pressed-twice' } }
    const [first, second] = [await send({ ...row, body: written() }), await send({ ...row, body: written() })]
    expect(first.statusCode).toBe(200)
    expect(second.json()).toEqual(first.json())
  })

  it('is refused when the same key comes with other words', async () => {
    const row = { path: '/api/posts', login: 'haichuan', headers: { 'idempotency-key': 'one-key' } }
    await send({ ...row, body: written() })
    const other = await send({ ...row, body: { ...written(), openings: 7 } })
    expect(other.statusCode).toBe(409)
  })

  it('is refused from a second tab that still shows the old state', async () => {
    const draft = (await send({ path: '/api/posts', login: 'haichuan', body: written() })).json()
    const press = () =>
      send({
        path: `/api/posts/${draft.post}/steps`,
        login: 'haichuan',
        headers: { 'if-match': `"${draft.version}"` },
        body: { action: 'submit' },
      })
    const answers = await Promise.all([press(), press()])
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 412])
  })

  it('applies once for one post, from two tabs at once', async () => {
    const press = () =>
      send({ path: `/api/posts/${post}/applications`, login: 'linxiaoman', body: { consent: 'yes' } })
    const answers = await Promise.all([press(), press()])
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 409])
  })
})

async function counts() {
  const { rows } = await app.kernel.database.pool.query(
    `SELECT (SELECT count(*) FROM posts.posts) AS posts, (SELECT max(version) FROM posts.posts) AS version,
       (SELECT count(*) FROM ledger.facts) AS facts, (SELECT count(*) FROM registry.organisations) AS organisations`,
  )
  return rows[0]
}
