/** The passphrase of every account of the demo city. */
export const demoPassphrase = 'qingye-demo'

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number
  readonly body: Body
}

export interface Sent {
  readonly version?: number
  readonly key?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Somebody who calls the API as the workbench does: a session cookie, a form token. */
export interface Client {
  readonly url: string
  readonly cookie: string
  readonly token: string
  get<Body = Record<string, unknown>>(path: string): Promise<Answer<Body>>
  post<Body = Record<string, unknown>>(path: string, body: unknown, sent?: Sent): Promise<Answer<Body>>
  put<Body = Record<string, unknown>>(path: string, body: unknown, sent?: Sent): Promise<Answer<Body>>
  upload<Body = Record<string, unknown>>(
    path: string,
    file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
    fields?: Readonly<Record<string, string>>,
  ): Promise<Answer<Body>>
}

/** Signs in through the page, as people do. @throws Error when the account is refused */
export function signIn(url: string, login: string, password = demoPassphrase): Promise<Client> {
  return enterBy(url, '/sign-in', { login, password })
}

/** Opens an account as a young person does: by the code that the demo shows; everybody has the demo's passphrase. */
export async function signUp(
  url: string,
  person: { readonly name: string; readonly phone: string },
): Promise<Client> {
  const visitor = await visit(url)
  await visitor.send('/sign-in/code', { phone: person.phone, purpose: 'sign-up' })
  const code = /\b\d{6}\b/.exec(shownIn(await visitor.page('/sign-in/code/enter')))?.[0] ?? ''
  await visitor.send('/sign-in/code/enter', { code })
  const rest = { county: '330381', education: 'bachelor', password: demoPassphrase, consent: 'yes' }
  await visitor.send('/sign-up/details', { name: person.name, ...rest })
  return visitor.client()
}

/** The part of a page that is for its reader alone. */
function shownIn(html: string): string {
  return /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? ''
}

/** Somebody with a browser that keeps its cookies and sends the forms it gets. */
async function visit(url: string) {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';', 1)[0] ?? '').split(/=(.*)/s)
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }
  const page = async (path: string) => {
    const response = keep(
      await fetch(`${url}${path}`, { headers: { cookie: cookie(), accept: 'text/html' } }),
    )
    return response.text()
  }
  let token = tokenOf(await page('/sign-in'))
  return {
    page,
    /** @throws Error when the form is refused */
    async send(path: string, typed: Readonly<Record<string, string>>): Promise<void> {
      const response = keep(
        await fetch(`${url}${path}`, {
          method: 'POST',
          redirect: 'manual',
          headers: {
            cookie: cookie(),
            'content-type': 'application/x-www-form-urlencoded',
            accept: 'text/html',
          },
          body: new URLSearchParams({ ...typed, _csrf: token, _key: crypto.randomUUID() }),
        }),
      )
      if (response.status !== 303)
        throw new Error(`${path} refuses what was typed: status ${response.status}`)
    },
    async client(): Promise<Client> {
      token = tokenOf(await page('/account'))
      return client(url, cookie(), token)
    },
  }
}

async function enterBy(url: string, path: string, typed: Readonly<Record<string, string>>): Promise<Client> {
  const page = await fetch(`${url}${path}`)
  const form = new URLSearchParams({ ...typed, _csrf: tokenOf(await page.text()), _key: crypto.randomUUID() })
  const entered = await fetch(`${url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: cookieOf(page),
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'text/html',
    },
    body: form,
  })
  if (entered.status !== 303)
    throw new Error(`${path} refuses ${JSON.stringify(typed)}: status ${entered.status}`)
  const cookie = cookieOf(entered)
  const session = await fetch(`${url}/sign-in`, { headers: { cookie } })
  return client(url, cookie, tokenOf(await session.text()))
}

function client(url: string, cookie: string, token: string): Client {
  const call = async <Body>(path: string, init: RequestInit): Promise<Answer<Body>> => {
    const response = await fetch(`${url}${path}`, init)
    // what a route answers is its schema's matter; a test says what it expects of it
    return { status: response.status, body: (await response.json()) as Body }
  }
  const guards = { cookie, 'x-csrf-token': token }
  const send = <Body>(method: string, path: string, body: unknown, { version, key, headers }: Sent = {}) =>
    call<Body>(path, {
      method,
      headers: {
        ...guards,
        'content-type': 'application/json',
        ...(version !== undefined && { 'if-match': `"${version}"` }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...headers,
      },
      body: JSON.stringify(body),
    })
  return {
    url,
    cookie,
    token,
    get: path => call(path, { headers: { cookie } }),
    post: (path, body, sent) => send('POST', path, body, sent),
    put: (path, body, sent) => send('PUT', path, body, sent),
    upload(path, { name, bytes }, fields = {}) {
      const form = new FormData()
      for (const [field, value] of Object.entries(fields)) form.set(field, value)
      form.set('file', new Blob([bytes]), name)
      return call(path, { method: 'POST', headers: guards, body: form })
    },
  }
}

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map(cookie => cookie.split(';', 1)[0])
    .join('; ')
}

function tokenOf(html: string): string {
  const found = /name="_csrf" value="([^"]+)"/.exec(html)?.[1]
  if (found === undefined) throw new Error('the page has no form token')
  return found
}
