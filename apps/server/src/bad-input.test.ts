import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn } from './accounts/index.ts'
import { csrfToken, sessionCookie, visitor } from './kernel/index.ts'
import { electrician, type TestApp, testApp, testPassword } from './testing/test-app.ts'

let app: TestApp
let post: string
beforeAll(async () => {
  app = await testApp()
  await app.start()
  post = await app.publishPost()
})
afterAll(() => app.close())

interface Refusal {
  readonly what: string
  readonly path: string
  readonly method?: 'GET' | 'POST' | 'PUT'
  readonly login?: string
  readonly headers?: Readonly<Record<string, string>>
  /** as it goes over the wire; an object is sent as JSON */
  readonly body?: string | object
  readonly status: number
  /** the last part of the problem's type */
  readonly code: string
  /** the field that is named */
  readonly pointer?: string
}

const nobody = '018c0000-0000-7000-8000-0000000000aa'
const json = { 'content-type': 'application/json' }
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
const written = () => electrician(app.fixture.haichuan)

const refusals = (): Refusal[] => [
  { what: 'an address that is no page', path: '/api/nothing', status: 404, code: 'page.not-found' },
  {
    what: 'an id of the wrong form',
    path: '/api/posts/12',
    status: 422,
    code: 'input.invalid',
    pointer: '/post',
  },
  { what: 'an id that nothing has', path: `/api/posts/${nobody}`, status: 404, code: 'post.unknown' },
  {
    what: 'a page number that is no number',
    path: '/api/search?page=two',
    status: 422,
    code: 'input.invalid',
    pointer: '/page',
  },
  {
    what: 'a page below the first',
    path: '/api/search?page=-1',
    status: 422,
    code: 'input.invalid',
    pointer: '/page',
  },
  {
    what: 'JSON that is broken',
    path: '/api/posts',
    login: 'haichuan',
    headers: json,
    body: '{"title": ',
    status: 422,
    code: 'body.broken',
  },
  {
    what: 'JSON a thousand levels deep',
    path: '/api/posts',
    login: 'haichuan',
    headers: json,
    body: nested(1_000),
    status: 422,
    code: 'input.too-deep',
  },
  {
    what: 'a list where an object belongs',
    path: '/api/posts',
    login: 'haichuan',
    headers: json,
    body: '[1,2]',
    status: 422,
    code: 'body.not-an-object',
  },
  {
    what: 'a key that reaches for the prototype',
    path: '/api/posts',
    login: 'haichuan',
    headers: json,
    body: '{"__proto__":{"role":"administrator"}}',
    status: 422,
    code: 'body.broken',
  },
  {
    what: 'a body of a megabyte',
    path: '/api/posts',
    login: 'haichuan',
    body: { title: 'x'.repeat(1_048_576) },
    status: 413,
    code: 'body.too-large',
  },
  {
    what: 'a media type that nobody takes',
    path: '/api/posts',
    login: 'haichuan',
    headers: { 'content-type': 'application/xml' },
    body: '<post/>',
    status: 415,
    code: 'body.unsupported',
  },
  {
    what: 'a change without the form token',
    path: '/api/posts',
    login: 'haichuan',
    headers: { 'x-csrf-token': '' },
    body: written(),
    status: 403,
    code: 'csrf.mismatch',
  },
  {
    what: 'a change with the token of another session',
    path: '/api/posts',
    login: 'haichuan',
    headers: { 'x-csrf-token': csrfToken('another secret of forty characters or so', 'x') },
    body: written(),
    status: 403,
    code: 'csrf.mismatch',
  },
  {
    what: 'a post by a visitor',
    path: '/api/posts',
    body: written(),
    status: 401,
    code: 'access.sign-in',
  },
  {
    what: 'a post by a young person',
    path: '/api/posts',
    login: 'linxiaoman',
    body: written(),
    status: 403,
    code: 'access.forbidden',
  },
  {
    what: 'a post for another employer',
    path: '/api/posts',
    login: 'feiyun',
    body: written(),
    status: 403,
    code: 'post.other-employer',
  },
  {
    what: 'a review by the officer of another county',
    path: `/api/posts/${post}/review`,
    login: 'lucheng',
    headers: { 'if-match': '"3"' },
    body: { decision: 'block', reason: 'false-post' },
    status: 404, // what lies outside one's area does not show that it exists
    code: 'post.unknown',
  },
  {
    what: 'a review without a version',
    path: `/api/posts/${post}/review`,
    login: 'ruian',
    body: { decision: 'block', reason: 'false-post' },
    status: 422,
    code: 'version.missing',
  },
  {
    what: 'a review on a stale page',
    path: `/api/posts/${post}/review`,
    login: 'ruian',
    headers: { 'if-match': '"1"' },
    body: { decision: 'block', reason: 'false-post' },
    status: 412,
    code: 'version.stale',
  },
  {
    what: 'a version that is no number',
    path: `/api/posts/${post}/review`,
    login: 'ruian',
    headers: { 'if-match': '"latest"' },
    body: { decision: 'block', reason: 'false-post' },
    status: 412,
    code: 'version.stale',
  },
  {
    what: 'a decision that does not exist',
    path: `/api/posts/${post}/review`,
    login: 'ruian',
    body: { decision: 'destroy' },
    status: 422,
    code: 'input.invalid',
    pointer: '/decision',
  },
  {
    what: '29 February 2023',
    path: '/api/posts',
    login: 'haichuan',
    body: { ...written(), validUntil: '2023-02-29' },
    status: 422,
    code: 'input.invalid',
    pointer: '/validUntil',
  },
  {
    what: 'half a person wanted',
    path: '/api/posts',
    login: 'haichuan',
    body: { ...written(), openings: 0.5 },
    status: 422,
    code: 'input.invalid',
    pointer: '/openings',
  },
  {
    what: 'more money than there is',
    path: '/api/posts',
    login: 'haichuan',
    body: { ...written(), pay: { kind: 'month', from: 1e308, to: null } },
    status: 422,
    code: 'input.invalid',
    pointer: '/pay/from',
  },
  {
    what: 'a zero byte in a text',
    path: '/api/posts',
    login: 'haichuan',
    body: { ...written(), title: '电工\u0000' },
    status: 422,
    code: 'input.invalid',
    pointer: '/title',
  },
  {
    what: 'a place outside the city',
    path: '/api/posts',
    login: 'haichuan',
    body: { ...written(), division: '330106' },
    status: 422,
    code: 'input.invalid',
    pointer: '/division',
  },
  {
    what: 'a credit code with a wrong check digit',
    path: '/api/organisations',
    login: 'ruian',
    body: {
      creditCode: '91330381MA2A00001A',
      kind: 'enterprise',
      name: '温州某某有限公司',
      division: '330381',
    },
    status: 422,
    code: 'input.invalid',
    pointer: '/creditCode',
  },
  {
    what: 'a way out of the assets',
    path: '/assets/..%2f..%2fpackage.json',
    status: 404,
    code: 'page.not-found',
  },
  {
    what: 'a way out of the workbench',
    path: '/work/assets/..%2f..%2f..%2fetc%2fpasswd',
    status: 404,
    code: 'page.not-found',
  },
  { what: 'an address that is not UTF-8', path: '/api/posts/%ff', status: 422, code: 'address.broken' },
]

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
    for (const { what, status, code, pointer, ...refusal } of refusals()) {
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
