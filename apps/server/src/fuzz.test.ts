import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { modules } from './app.ts'
import { csrfToken, type Role, sessionCookie } from './kernel/index.ts'
import { type Caller, everyRole, type FuzzCity, fuzzCity, hidden } from './testing/fuzz-city.ts'
import { type FuzzFile, fuzzFiles } from './testing/fuzz-files.ts'
import { type FoundForm, formRequest, formsOn } from './testing/fuzz-forms.ts'
import { type Answer, faultOf } from './testing/fuzz-leaks.ts'
import {
  type FuzzRequest,
  pagesOf,
  type Route,
  requestFor,
  rightRequest,
  routesOf,
} from './testing/fuzz-requests.ts'
import { changedTables, stateOf, type Things, thingsOf } from './testing/fuzz-things.ts'
import { type Draw, drawFrom } from './testing/fuzz-values.ts'
import { secret } from './testing/test-app.ts'

/**
 * Every route with random, hostile and oversized input as each role. A thousand requests at each run; the long run, with
 * figures: QINGYE_FUZZ=50000 QINGYE_FUZZ_SEED=1 npx vitest run apps/server/src/fuzz.test.ts
 */
const requests = Number(process.env['QINGYE_FUZZ'] ?? 1_000)
const seed = Number(process.env['QINGYE_FUZZ_SEED'] ?? 20_231_122)

let city: FuzzCity
let things: Things
let routes: Route[]
let files: readonly FuzzFile[]

beforeAll(async () => {
  city = await fuzzCity()
  const { server, kernel } = city.app
  things = await thingsOf(kernel.database)
  files = await fuzzFiles()
  await server.ready()
  routes = [
    ...routesOf(server.swagger()),
    // a city of a test is not started, and says so there
    ...pagesOf(server.printRoutes({ commonPrefix: false })).filter(({ path }) => path !== '/readyz'),
  ]
})
afterAll(() => city.app.close())

async function send(request: FuzzRequest, { session }: Caller): Promise<Answer> {
  const answer = await city.app.server.inject({
    method: request.method as 'GET', // one of the words of HTTP, from the routes themselves
    url: request.url,
    headers: {
      ...request.headers,
      cookie: `${sessionCookie}=${session}`,
      ...(request.carriesToken !== true && { 'x-csrf-token': csrfToken(secret, session) }),
    },
    ...(request.payload !== undefined && { payload: request.payload }),
  })
  return { status: answer.statusCode, headers: answer.headers, payload: answer.payload }
}

interface Seen {
  readonly statuses: Map<number, number>
  readonly faults: string[]
  readonly routes: Set<Route>
  readonly roles: Set<Role>
  readonly uploads: Set<string>
  /** forms of pages that were sent, and how many of them did what they are for */
  readonly forms: Map<string, number>
  sent: number
}

/** The forms on the pages that a caller was shown, the newest of each address. */
type Shown = Map<Caller['role'], Map<string, FoundForm>>

async function bombard(count: number, draw: Draw): Promise<Seen> {
  const seen: Seen = {
    ...{ statuses: new Map(), faults: [], sent: 0 },
    ...{ routes: new Set(), roles: new Set(), uploads: new Set(), forms: new Map() },
  }
  const shown: Shown = new Map()
  let waiting: Route[] = []
  for (; seen.sent < count; seen.sent += 1) {
    if (seen.sent % 250 === 249) await tend(seen)
    if (seen.sent % 5_000 === 4_999)
      process.stderr.write(
        `fuzz: ${seen.sent + 1} sent, ${seen.faults.length} faults ${(seen.faults.at(-1) ?? '').slice(0, 300)}\n`,
      )
    const anybody = draw.pick(city.callers())
    const forms = [...(shown.get(anybody.role)?.values() ?? [])]
    if (forms.length > 0 && draw.chance(0.25)) {
      const form = draw.pick(forms)
      const answer = await shoot(formRequest(form, draw, files), anybody, seen, shown)
      const done = form.method === 'POST' && answer.status < 400 ? 1 : 0
      seen.forms.set(patternOf(form.action), (seen.forms.get(patternOf(form.action)) ?? 0) + done)
      continue
    }
    if (waiting.length === 0) waiting = draw.shuffled(routes) // none is left out by chance
    const route = waiting.pop() ?? draw.pick(routes)
    const fitting = city.callers().filter(({ role }) => route.roles.includes(role))
    // mostly somebody who may, or hardly a request would get past the first check
    const who = fitting.length > 0 && draw.chance(0.75) ? draw.pick(fitting) : anybody
    const request = requestFor(route, draw, files)
    seen.routes.add(route)
    if (request.headers['content-type']?.startsWith('multipart')) seen.uploads.add(route.path)
    await shoot(request, who, seen, shown)
  }
  await tend(seen)
  return seen
}

async function shoot(request: FuzzRequest, who: Caller, seen: Seen, shown: Shown): Promise<Answer> {
  const answer = await send(request, who)
  seen.roles.add(who.role)
  seen.statuses.set(answer.status, (seen.statuses.get(answer.status) ?? 0) + 1)
  // signed out by this very request, or by an administrator since: a visitor's page is another one
  const acting = (await city.isIn(who)) ? who : { ...who, role: 'visitor' as const }
  const fault = faultOf(answer, request.url.split('?', 1)[0] ?? '', acting, city.callers())
  if (fault !== undefined) {
    const { payload } = request
    const body = payload === undefined ? '' : payload.toString('utf8').slice(0, 600)
    seen.faults.push(`${who.role} ${request.method} ${request.url.slice(0, 300)}: ${fault} ${body}`)
  }
  if (String(answer.headers['content-type']).startsWith('text/html')) {
    const kept = shown.get(who.role) ?? new Map<string, FoundForm>()
    // signing out stands on every page; once in a while is enough
    const found = formsOn(answer.payload).filter(({ action }) => !action.includes('sign-out'))
    for (const form of found) kept.set(patternOf(form.action), form)
    shown.set(who.role, kept)
  }
  if (acting !== who) await city.renew()
  return answer
}

function patternOf(address: string): string {
  return (address.split('?', 1)[0] ?? '').replaceAll(/[\da-f-]{36}/g, ':id')
}

/** What has been begun is done; time passes; who was shut out comes back. */
async function tend(seen: Seen): Promise<void> {
  try {
    await city.app.settle()
  } catch (error) {
    seen.faults.push(`what runs in the background: ${error instanceof Error ? error.stack : error}`)
  }
  city.app.clock.advance(150_000)
  await city.renew()
  things = await thingsOf(city.app.kernel.database)
}

describe('whatever is sent to any route', () => {
  it(
    'is answered without a fault of ours and without a leak',
    async () => {
      const began = performance.now()
      const seen = await bombard(
        requests,
        drawFrom(seed, () => things),
      )
      const seconds = Math.round((performance.now() - began) / 1_000)
      const statuses = Object.fromEntries([...seen.statuses].sort())
      const { size: uploads } = seen.uploads
      const figures = {
        requests: seen.sent,
        seed,
        seconds,
        routes: routes.length,
        roles: seen.roles.size,
        uploads,
      }
      const done = [...seen.forms.values()].filter(times => times > 0).length
      process.stderr.write(
        `fuzz: ${JSON.stringify({ ...figures, forms: seen.forms.size, done, statuses })}\n`,
      )
      expect(seen.faults).toEqual([])
      expect(city.app.errors).toEqual([])
      expect([...seen.roles].sort()).toEqual([...everyRole].sort())
      // the generator is worth something only when many requests get past the first check
      const passed = [...seen.statuses].reduce(
        (sum, [status, times]) => (status < 400 ? sum + times : sum),
        0,
      )
      expect(passed / seen.sent).toBeGreaterThan(0.1)
      expect(seen.statuses.size).toBeGreaterThan(4)
      expect(seen.forms.size).toBeGreaterThan(10)
      if (requests >= routes.length * 2) expect(seen.routes.size).toBe(routes.length)
    },
    Math.max(240_000, requests * 200),
  )

  it('reaches every use case that has an address, and every page', () => {
    const addressed = modules.flatMap(module => module.useCases).flatMap(one => one.http ?? [])
    const known = new Set(routes.map(({ method, path }) => `${method} ${path}`))
    const missing = addressed.filter(
      ({ method, path }) => !known.has(`${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`),
    )
    expect(missing).toEqual([])
    expect(known.has('POST /sign-in')).toBe(true)
    expect(known.has('POST /en/account/password')).toBe(true)
    expect(routes.filter(route => route.fileField !== undefined).map(route => route.path)).toContain(
      '/api/imports',
    )
  })
})

describe('a change by somebody who may not', () => {
  it(
    'is refused, and no row of any table is another one',
    async () => {
      await city.app.settle()
      await city.renew()
      const draw = drawFrom(seed, () => things)
      const before = await stateOf(city.app.kernel.database)
      const allowed: string[] = []
      let sent = 0
      for (const route of routes) {
        if (route.method === 'GET' || route.roles.length === 0) continue
        const others = city.callers().filter(({ role }) => !route.roles.includes(role))
        for (const who of requests > 10_000 ? others : draw.shuffled(others).slice(0, 1)) {
          const { status } = await send(rightRequest(route, draw), who)
          if (status !== 401 && status !== 403)
            allowed.push(`${who.role} ${route.method} ${route.path}: ${status}`)
          sent += 1
        }
      }
      expect(allowed).toEqual([])
      expect(sent).toBeGreaterThan(100)
      expect(changedTables(before, await stateOf(city.app.kernel.database))).toEqual([])
      process.stderr.write(`fuzz: ${sent} changes by somebody who may not\n`)
    },
    Math.max(240_000, requests * 20),
  )

  it('would be seen: the control', async () => {
    const { app } = city
    const before = await stateOf(app.kernel.database)
    await app.kernel.database.pool.query("UPDATE registry.people SET name = name || '。' WHERE name = $1", [
      hidden.name,
    ])
    expect(changedTables(before, await stateOf(app.kernel.database))).toEqual(['registry.people'])
  })
})

describe('the look at an answer', () => {
  const good: Answer = {
    status: 200,
    payload: '{}',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-security-policy': "object-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  }
  const recruiter: Caller = { role: 'recruiter', session: 'the session of a recruiter' }
  const officer: Caller = { role: 'county-officer', session: 'the session of an officer' }
  const faultIn = (more: Partial<Answer>, who = recruiter, path = '/api/x') =>
    faultOf({ ...good, ...more }, path, who, [recruiter, officer])

  it('finds what is wrong with it, and nothing where nothing is: the control', () => {
    expect(faultIn({})).toBeUndefined()
    expect(faultIn({ payload: `${hidden.name} ${officer.session}` }, officer)).toBeUndefined()
    expect(faultIn({ payload: hidden.phone }, officer, '/api/people/1/reveals')).toBeUndefined()
    const wrong: readonly Partial<Answer>[] = [
      { status: 500 },
      { payload: 'Error\n    at run (/srv/main.js:12:3)' },
      { payload: 'invalid input syntax for type uuid: "x"' },
      { payload: `["${hidden.name}"]` },
      { payload: hidden.phone },
      { payload: hidden.identity },
      { payload: officer.session },
      { headers: { ...good.headers, 'content-security-policy': '' } },
      { headers: { ...good.headers, 'x-content-type-options': undefined } },
      { headers: { ...good.headers, 'content-type': 'text/html' } },
      { headers: { ...good.headers, 'cache-control': 'private, no-cache' } },
    ]
    expect(wrong.filter(each => faultIn(each) === undefined)).toEqual([])
  })
})
