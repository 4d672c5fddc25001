import { send } from '#wire'
import { language } from '../language.ts'
import type { ListQuery, ProblemBody } from './interim.ts'
import { type In, type Name, type Out, routes } from './routes.ts'

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

/** Calls one operation of the server. Throws `Refused` or `Unreachable`, nothing else. */
export async function call<N extends Name>(name: N, options: Options<N> = {}): Promise<Out<N>> {
  const { method } = routes[name]
  const headers = new Headers({ accept: 'application/json', 'accept-language': language() })
  if (method !== 'get') {
    headers.set('x-csrf-token', csrf)
    headers.set('idempotency-key', options.key ?? newKey())
  }
  const init: RequestInit = { method: method.toUpperCase(), headers, credentials: 'same-origin' }
  if (options.signal !== undefined) init.signal = options.signal
  if (options.body instanceof File) {
    const form = new FormData()
    form.set('file', options.body)
    init.body = form
  } else if (options.body !== undefined) {
    headers.set('content-type', 'application/json')
    init.body = JSON.stringify(options.body)
  }
  const response = await reach(new Request(new URL(address(name, options), location.href), init))
  const answer: unknown = await response.json().catch(() => ({}))
  if (!response.ok) throw new Refused(response.status, problemOf(response.status, answer))
  if (name === 'session' && isObject(answer) && typeof answer['csrf'] === 'string') csrf = answer['csrf']
  return answer as Out<N> // the server answers by the schema these types stand for
}

/** The address of an operation, its path filled and its query written; `tail` for a file to download. */
export function address<N extends Name>(
  name: N,
  options: Pick<Options<N>, 'path' | 'query'> = {},
  tail = '',
): string {
  const path = routes[name].path.replace(/\{(\w+)\}/g, (_, part: string) =>
    encodeURIComponent(options.path?.[part] ?? ''),
  )
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(options.query ?? {})) {
    if (value !== undefined && value !== '') query.set(key, String(value))
  }
  const text = query.toString()
  return `${path}${tail}${text === '' ? '' : `?${text}`}`
}

async function reach(request: Request): Promise<Response> {
  try {
    return await send(request)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Unreachable()
  }
}

function problemOf(status: number, answer: unknown): ProblemBody {
  if (isObject(answer) && typeof answer['title'] === 'string' && typeof answer['code'] === 'string') {
    return answer as unknown as ProblemBody // checked by its two required words
  }
  return { type: 'about:blank', status, code: 'unknown', title: `HTTP ${status}` }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')
}
