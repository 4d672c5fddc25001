import type { Draw, Schema } from './fuzz-values.ts'

export interface Route {
  readonly method: string
  /** with `{name}` or `:name` where something is put in */
  readonly path: string
  readonly body: Schema | undefined
  readonly query: readonly { readonly name: string; readonly schema: Schema }[]
  readonly isFile: boolean
  /** who may, as the document says; of a page nobody says it */
  readonly roles: readonly string[]
}

export interface FuzzRequest {
  readonly method: string
  readonly url: string
  readonly headers: Record<string, string>
  readonly payload: string | undefined
}

interface Operation {
  readonly description?: string
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[]
  readonly requestBody?: { readonly content?: Record<string, { readonly schema?: Schema }> }
}

/** Every route of the API, as its OpenAPI document describes it. */
export function routesOf(document: unknown): Route[] {
  const { paths } = document as { paths: Record<string, Record<string, Operation>> } // by OpenAPI
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      body: operation.requestBody?.content?.['application/json']?.schema,
      query: (operation.parameters ?? [])
        .filter(one => one.in === 'query')
        .map(({ name, schema = {} }) => ({ name, schema })),
      roles: /Roles: ([^.]+)/.exec(operation.description ?? '')?.[1]?.split(', ') ?? [],
      isFile: /upload|import|evidence|document/.test(path),
    })),
  )
}

/** The pages and forms that Fastify prints beside the API, as a tree; what they take is not described. */
export function pagesOf(printed: string): Route[] {
  const above: string[] = []
  return printed.split('\n').flatMap(line => {
    const found = /^(?<indent>[│├└─ ]*)(?<part>\S+)(?: \((?<methods>[A-Z, ]+)\))?/u.exec(line)?.groups
    if (found === undefined) return []
    const depth = Math.floor((found['indent'] ?? '').length / 4)
    const path = (above[depth - 1] ?? '') + (found['part'] ?? '')
    above[depth] = path
    if (path.startsWith('/api/') || path.includes('*')) return []
    return (found['methods'] ?? '')
      .split(', ')
      .filter(method => method === 'GET' || method === 'POST')
      .map(method => ({ method, path, body: undefined, query: [], isFile: false, roles: [] }))
  })
}

const fieldNames = [
  ...[
    'name',
    'phone',
    'password',
    'login',
    'next',
    'county',
    'consent',
    'reason',
    'code',
    'q',
    'page',
    'sort',
  ],
  ...[
    'action',
    'application',
    'post',
    'day',
    'version',
    'word',
    'division',
    'education',
    '_key',
    'grant',
    'kind',
  ],
]

/** One request for a route: mostly right, somewhere wrong. */
export function requestFor(route: Route, draw: Draw, ids: readonly string[]): FuzzRequest {
  const path = route.path.replaceAll(/\{(\w+)\}|:(\w+)/g, () =>
    encodeURIComponent(draw.chance(0.85) ? draw.pick(ids) : written(draw.wrong())),
  )
  const query = new URLSearchParams()
  for (const { name, schema } of route.query) {
    if (draw.chance(0.5)) query.append(name, written(valueFor(schema, draw)))
  }
  if (draw.chance(0.05)) query.append(draw.pick(fieldNames), written(draw.wrong()))
  const url = query.size > 0 ? `${path}?${query}` : path
  const headers: Record<string, string> = {
    accept: draw.pick(['application/json', 'text/html', '*/*']),
    'accept-language': draw.pick(['zh-CN', 'en', 'xx;q=9']),
    ...(draw.chance(0.8) && { 'if-match': draw.pick(['"1"', '"2"', '1', '"x"', '"99999999999999999999"']) }),
    ...(draw.chance(0.3) && { 'idempotency-key': draw.pick(['k1', 'k2', 'k'.repeat(300), '{}']) }),
  }
  if (route.method === 'GET') return { method: 'GET', url, headers, payload: undefined }
  return { method: route.method, url, ...bodyFor(route, draw, headers) }
}

function bodyFor(route: Route, draw: Draw, headers: Record<string, string>) {
  if (route.isFile && draw.chance(0.5)) return fileBody(draw, headers)
  if (route.body === undefined) {
    const form = new URLSearchParams()
    for (let at = draw.below(8); at > 0; at -= 1)
      form.append(draw.pick(fieldNames), written(valueFor({}, draw)))
    return {
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      payload: String(form),
    }
  }
  const json = { ...headers, 'content-type': draw.chance(0.97) ? 'application/json' : 'text/plain' }
  if (draw.chance(0.03))
    return { headers: json, payload: draw.pick(['{', '[1,', 'null', '"x"', '[]', '{"a":'.repeat(2_000)]) }
  const body = draw.right(route.body)
  return { headers: json, payload: JSON.stringify(spoilt(body, draw)) }
}

function fileBody(draw: Draw, headers: Record<string, string>) {
  const name = draw.pick(['a.xlsx', 'a.pdf', '../../x.csv', '坏.xls', 'x'.repeat(300)])
  const bytes = draw.pick(['', 'PK\u0003\u0004', '姓名,岗位\n=1+1,x', '%PDF-1.4', '\u0000'.repeat(500)])
  const payload =
    `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n` +
    `content-type: application/octet-stream\r\n\r\n${bytes}\r\n--b--\r\n`
  return { headers: { ...headers, 'content-type': 'multipart/form-data; boundary=b' }, payload }
}

function valueFor(schema: Schema, draw: Draw): unknown {
  return draw.chance(0.7) ? draw.right(schema) : draw.wrong()
}

/** Some fields of an object exchanged, dropped or added, down to what lies inside. */
function spoilt(value: unknown, draw: Draw): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return draw.chance(0.08) ? draw.wrong() : value
  }
  const fields = Object.entries(value)
    .filter(() => draw.chance(0.97))
    .map(([name, one]) => [name, spoilt(one, draw)])
  if (draw.chance(0.05))
    fields.push([draw.pick(['role', 'area', 'admin', 'id', 'version', 'state']), draw.wrong()])
  return Object.fromEntries(fields)
}

function written(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return Buffer.from(text.slice(0, 4_000)).toString() // half a surrogate pair cannot stand in an address
}
