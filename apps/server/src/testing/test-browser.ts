import type { FastifyInstance } from 'fastify'
import { csrfToken, sessionCookie } from '../kernel/index.ts'

/** One answer of the server to a reader of pages. */
export interface Page {
  readonly status: number
  /** where a redirect leads; undefined otherwise */
  readonly location: string | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly html: string
}

export type Fields = Readonly<Record<string, string>>

/** A browser without JavaScript: it keeps its cookies and sends forms. It follows no redirect by itself. */
export interface Browser {
  get(path: string, headers?: Fields): Promise<Page>
  /** Sends a form with a right CSRF token and a fresh key, unless the fields give their own. */
  postForm(path: string, fields: Fields): Promise<Page>
  /** Sends the form of a page whose action ends so, with its hidden fields and what is typed. */
  submit(page: Page, action: string, typed?: Fields): Promise<Page>
  /** Gets the page that a redirect leads to. */
  follow(page: Page): Promise<Page>
}

export function openBrowser(server: FastifyInstance, secret: string, session?: string): Browser {
  const jar = new Map<string, string>(session === undefined ? [] : [[sessionCookie, session]])
  let keys = 0

  async function send(method: 'GET' | 'POST', path: string, headers: Fields, payload?: string) {
    const response = await server.inject({
      method,
      url: path,
      headers: {
        accept: 'text/html',
        ...(jar.size > 0 && { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...headers,
      },
      ...(payload !== undefined && { payload }),
    })
    for (const { name, value } of response.cookies) {
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    const { location } = response.headers
    return { status: response.statusCode, location, headers: response.headers, html: response.payload }
  }

  function post(path: string, fields: Fields) {
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    return send('POST', path, type, new URLSearchParams(fields).toString())
  }

  return {
    get: (path, headers = {}) => send('GET', path, headers),
    postForm(path, fields) {
      keys += 1
      const known = jar.get(sessionCookie) ?? ''
      return post(path, { _csrf: csrfToken(secret, known), _key: `${known}-${keys}`, ...fields })
    },
    submit(page, action, typed = {}) {
      const form = formsOf(page.html).find(one => one.action.endsWith(action))
      if (form === undefined) throw new Error(`the page has no form that goes to …${action}`)
      return post(form.action, { ...form.fields, ...typed })
    },
    follow(page) {
      if (page.location === undefined) throw new Error(`status ${page.status} leads nowhere`)
      return send('GET', page.location, {})
    },
  }
}

export interface Form {
  readonly action: string
  /** hidden fields and what stands in text fields; ticks and choices are not taken */
  readonly fields: Readonly<Record<string, string>>
}

/** The forms of a page that are sent by POST. Reads the markup that our own pages have, no other. */
export function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form[^>]*method="post"[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/gs)].map(
    ([, action = '', inside = '']) => ({
      action: unescaped(action),
      fields: Object.fromEntries(
        [...inside.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
          attribute(input, 'name'),
          attribute(input, 'value'),
        ]),
      ),
    }),
  )
}

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}
