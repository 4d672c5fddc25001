import { language } from '../language.ts'
import type { Adapters, Wanted } from './adapt/adapter.ts'
import { adapters } from './adapt/index.ts'
import { type In, type Name, type Out, routes } from './routes.ts'
import type { FieldProblem, ListQuery, ProblemBody } from './shapes.ts'
import { tellToday } from './today.ts'

/** The server said no, and why. `fields` are found by their JSON pointer. */
export class Refused extends Error {
  readonly status: number
  readonly body: ProblemBody

  constructor(status: number, body: ProblemBody) {
    super(body.title)
    this.name = 'Refused'
    this.status = status
    this.body = body
  }
}

/** Nothing came back: whatever was typed is still here. */
export class Unreachable extends Error {
  constructor() {
    super('unreachable')
    this.name = 'Unreachable'
  }
}

export type Query = ListQuery

export interface Options<N extends Name> {
  path?: Record<string, string>
  query?: Query
  body?: In<N>
  /** the same key twice is the same deed: kept over a retry */
  key?: string
  signal?: AbortSignal
}

let csrf = ''

/** For the one form that is sent by the browser itself: signing out. */
export function formToken(): string {
  return csrf
}

/** Calls one operation of the server. Throws `Refused` or `Unreachable`, nothing else. */
export async function call<N extends Name>(name: N, options: Options<N> = {}): Promise<Out<N>> {
  const adapter: Adapters[N] = adapters[name]
  const wanted = adapter === undefined ? plainly(name, options) : adapter.ask(options)
  const answer = await exchange(wanted, options.key, options.signal)
  if (name === 'session' && isObject(answer) && typeof answer['today'] === 'string')
    tellToday(answer['today'])
  // the server answers by the schema these types stand for
  return adapter === undefined ? (answer as Out<N>) : adapter.answer(answer, options)
}

/** Without an adapter: the route as it stands, the body as it is. */
function plainly<N extends Name>(name: N, options: Options<N>): Wanted {
  const method = ({ get: 'GET', post: 'POST', put: 'PUT' } as const)[routes[name].method]
  const { body } = options
  if (body instanceof File) {
    const form = new FormData()
    form.set('file', body)
    return { method, path: address(name, options), body: form }
  }
  if (!isObject(body)) return { method, path: address(name, options) }
  const { version, ...rest }: Record<string, unknown> = body
  return {
    method,
    path: address(name, options),
    body: rest,
    version: typeof version === 'number' ? version : undefined,
  }
}

async function exchange(
  wanted: Wanted,
  key: string | undefined,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const headers = new Headers({ accept: 'application/json', 'accept-language': language() })
  const init: RequestInit = { method: wanted.method, headers, credentials: 'same-origin' }
  if (wanted.method !== 'GET') {
    headers.set('x-csrf-token', csrf) // every answer to a read has brought it
    headers.set('idempotency-key', key ?? newKey())
  }
  if (wanted.version !== undefined) headers.set('if-match', `"${wanted.version}"`)
  if (signal !== undefined) init.signal = signal
  if (wanted.body instanceof FormData) init.body = wanted.body
  else if (wanted.body !== undefined) {
    headers.set('content-type', 'application/json')
    init.body = JSON.stringify(wanted.body)
  }
  const to = `${wanted.path}${queryText(wanted.query ?? {})}`
  const response = await reach(new Request(new URL(to, location.href), init))
  csrf = response.headers.get('x-csrf-token') ?? csrf
  const answer: unknown = await response.json().catch(() => ({}))
  if (!response.ok) throw new Refused(response.status, problemOf(response.status, answer))
  return answer
}

/** What a list shows as a file: the same filters, all pages. */
export function fileOf<N extends Name>(
  name: N,
  options: Pick<Options<N>, 'path' | 'query'>,
  format: 'xlsx' | 'csv',
): string {
  const adapter: Adapters[N] = adapters[name]
  const { query: asked, ...place } = options
  const { path, query } =
    adapter === undefined ? { path: address(name, place), query: asked } : adapter.ask(options)
  const whole = { ...query, after: undefined, limit: undefined, format }
  return `${path}/export${queryText(whole)}`
}

/** Fetches a file and hands it to the browser to save: so it speaks the reader's language, and a refusal can be said. */
export async function save(path: string): Promise<void> {
  const headers = new Headers({ 'accept-language': language() })
  const response = await reach(new Request(new URL(path, location.href), { headers }))
  if (!response.ok) {
    const answer: unknown = await response.json().catch(() => ({}))
    throw new Refused(response.status, problemOf(response.status, answer))
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = fileName(response.headers.get('content-disposition') ?? '')
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** RFC 6266: the name with its characters, before the plain one. */
function fileName(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  return encoded === undefined
    ? (/filename="([^"]+)"/i.exec(disposition)?.[1] ?? 'qingye')
    : decodeURIComponent(encoded)
}

/** The address of an operation, its path filled and its query written. */
function address<N extends Name>(name: N, options: Pick<Options<N>, 'path' | 'query'> = {}): string {
  const path = routes[name].path.replace(/\{(\w+)\}/g, (_, part: string) =>
    encodeURIComponent(options.path?.[part] ?? ''),
  )
  return `${path}${queryText(options.query ?? {})}`
}

function queryText(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') query.set(key, String(value))
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Unreachable()
  }
}

/** RFC 9457 as the server writes it; anything else (a proxy's page) becomes its bare status. */
function problemOf(status: number, answer: unknown): ProblemBody {
  if (!isObject(answer) || typeof answer['title'] !== 'string') return { status, title: `HTTP ${status}` }
  const { type, title, detail, errors } = answer
  return {
    status,
    title,
    ...(typeof type === 'string' && { code: type.slice(type.lastIndexOf(':') + 1) }),
    ...(typeof detail === 'string' && { cure: detail }),
    ...(Array.isArray(errors) && { fields: errors.filter(isFieldProblem) }),
  }
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return isObject(value) && ['pointer', 'wrong', 'right'].every(name => typeof value[name] === 'string')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')
}
