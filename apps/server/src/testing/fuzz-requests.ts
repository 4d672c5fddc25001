import { type Field, type FuzzFile, multipart, oversized } from './fuzz-files.ts'
import type { Draw, Schema } from './fuzz-values.ts'

export interface Route {
  readonly method: string
  /** with `{name}` or `:name` where something is put in */
  readonly path: string
  readonly body: Schema | undefined
  readonly query: readonly { readonly name: string; readonly schema: Schema }[]
  /** the field that takes a file, where there is one */
  readonly fileField: string | undefined
  /** who may, as the document says; of a page nobody says it */
  readonly roles: readonly string[]
}

export interface FuzzRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload: string | Buffer | undefined
  /** has the token of its page in it; otherwise it goes in a header */
  readonly carriesToken?: true
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
    Object.entries(operations).map(([method, operation]) => {
      const body = operation.requestBody?.content?.['application/json']?.schema
      return {
        method: method.toUpperCase(),
        path,
        body,
        query: (operation.parameters ?? [])
          .filter(one => one.in === 'query')
          .map(({ name, schema = {} }) => ({ name, schema })),
        roles: /Roles: ([^.]+)/.exec(operation.description ?? '')?.[1]?.split(', ') ?? [],
        fileField: Object.entries(propertiesOf(body)).find(([, one]) => 'base64' in propertiesOf(one))?.[0],
      }
    }),
  )
}

function propertiesOf(schema: Schema | undefined): Readonly<Record<string, Schema>> {
  return (schema?.['properties'] ?? {}) as Record<string, Schema> // by JSON Schema
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
      .map(method => ({ method, path, body: undefined, query: [], fileField: undefined, roles: [] }))
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
export function requestFor(route: Route, draw: Draw, files: readonly FuzzFile[]): FuzzRequest {
  const path = pathFor(route, name => (draw.chance(0.9) ? draw.id(name) : draw.text(draw.wrong())))
  const query = new URLSearchParams()
  for (const { name, schema } of route.query) {
    if (draw.chance(0.5))
      query.append(name, draw.text(draw.chance(0.7) ? draw.right(schema, name) : draw.wrong()))
  }
  if (draw.chance(0.05)) query.append(draw.pick(fieldNames), draw.text(draw.wrong()))
  const url = query.size > 0 ? `${path}?${query}` : path
  const headers: Record<string, string> = {
    accept: draw.pick(['application/json', 'text/html', '*/*']),
    'accept-language': draw.pick(['zh-CN', 'en', 'xx;q=9']),
    ...(draw.chance(0.8) && {
      'if-match': draw.pick(['"1"', '"2"', '"3"', '"x"', '"99999999999999999999"']),
    }),
    ...(draw.chance(0.3) && { 'idempotency-key': draw.pick(['k1', 'k2', 'k'.repeat(300), '{}']) }),
  }
  if (route.method === 'GET') return { method: 'GET', url, headers, payload: undefined }
  return { method: route.method, url, ...bodyFor(route, draw, headers, files) }
}

/** What the document asks for and nothing else, about things that exist: whatever refuses it does so for who sends it. */
export function rightRequest(route: Route, draw: Draw): FuzzRequest {
  return {
    method: route.method,
    url: pathFor(route, name => draw.id(name)),
    headers: { accept: 'application/json', 'content-type': 'application/json', 'if-match': '"1"' },
    payload: JSON.stringify(draw.right(route.body ?? {})),
  }
}

function pathFor(route: Route, value: (name: string) => string): string {
  return route.path.replaceAll(/\{(\w+)\}|:(\w+)/g, (_whole, braced: string, plain: string) =>
    encodeURIComponent(value(braced ?? plain)),
  )
}

function bodyFor(route: Route, draw: Draw, headers: Record<string, string>, files: readonly FuzzFile[]) {
  if (draw.chance(0.001))
    return { headers: { ...headers, 'content-type': 'text/plain' }, payload: oversized.bytes }
  if (route.fileField !== undefined && draw.chance(0.7)) return fileBody(route, draw, headers, files)
  if (route.body === undefined) {
    const form = new URLSearchParams()
    for (let at = draw.below(8); at > 0; at -= 1) {
      const name = draw.pick(fieldNames)
      form.append(name, draw.text(draw.chance(0.7) ? draw.right({}, name) : draw.wrong()))
    }
    return {
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      payload: String(form),
    }
  }
  const json = { ...headers, 'content-type': draw.chance(0.97) ? 'application/json' : 'text/plain' }
  if (draw.chance(0.03)) {
    const broken = ['{', '[1,', 'null', '"x"', '[]', '{"a":'.repeat(2_000), `"${'x'.repeat(300_000)}"`]
    return { headers: json, payload: draw.pick(broken) }
  }
  return { headers: json, payload: JSON.stringify(spoilt(draw.right(route.body), draw)) }
}

/** The route's file and its other fields, as the workbench sends them. */
function fileBody(route: Route, draw: Draw, headers: Record<string, string>, files: readonly FuzzFile[]) {
  const fields = Object.entries(propertiesOf(route.body)).map(([name, schema]): Field => {
    if (name !== route.fileField)
      return [name, draw.text(draw.chance(0.8) ? draw.right(schema, name) : draw.wrong())]
    return [draw.chance(0.97) ? name : 'other', draw.chance(0.01) ? oversized : draw.pick(files)]
  })
  const { type, bytes } = multipart(fields)
  const cut = draw.chance(0.03) ? bytes.subarray(0, draw.below(bytes.length)) : bytes
  return { headers: { ...headers, 'content-type': type }, payload: cut }
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
