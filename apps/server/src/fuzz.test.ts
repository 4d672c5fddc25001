import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn } from './accounts/index.ts'
import { modules } from './app.ts'
import { csrfToken, sessionCookie, visitor } from './kernel/index.ts'
import { type FuzzRequest, pagesOf, type Route, requestFor, routesOf } from './testing/fuzz-requests.ts'
import { drawFrom } from './testing/fuzz-values.ts'
import { secret, type TestApp, testApp, testPassword } from './testing/test-app.ts'

/**
 * Every route with random, hostile and oversized input as each role. A few thousand requests at each run; the long
 * run, with figures: QINGYE_FUZZ=100000 npx vitest run apps/server/src/fuzz.test.ts
 */
const requests = Number(process.env['QINGYE_FUZZ'] ?? 1_500)
const seed = Number(process.env['QINGYE_FUZZ_SEED'] ?? 20_231_122)

const logins = [
  ...['linxiaoman', 'chenyu', 'haichuan', 'feiyun', 'tangxia', 'ruian', 'lucheng', 'city'],
  ...['leader', 'auditor', 'admin', 'security', 'audit'],
]

/** What no answer may hold, whoever asks: the inside of the program, and what lies in its tables. */
const leaks = [
  /\bat .+\.(ts|js):\d+/,
  /node_modules|\/apps\/server\//,
  /syntax error at or near|violates|SQLSTATE|relation "|column "/,
  /\bscrypt\b|\$scrypt/,
  /qingye_app/,
]

interface Seen {
  readonly statuses: Map<number, number>
  readonly faults: string[]
  sent: number
}

let app: TestApp
let ids: string[]
let routes: Route[]
let sessions: Caller[]

interface Caller {
  readonly login: string
  readonly role: string
  readonly session: string
}

beforeAll(async () => {
  app = await testApp()
  await app.publishPost()
  ids = await knownIds(app)
  await app.server.ready()
  routes = [
    ...routesOf(app.server.swagger()),
    // a city of a test is not started, and says so there
    ...pagesOf(app.server.printRoutes({ commonPrefix: false })).filter(({ path }) => path !== '/readyz'),
  ]
  sessions = await openSessions()
})
afterAll(() => app.close())

/** Ids of everything that there is: most requests are to be about something. */
async function knownIds(of: TestApp): Promise<string[]> {
  const { pool } = of.kernel.database
  const { rows } = await pool.query<{ name: string }>(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.columns
     WHERE column_name = 'id' AND data_type = 'uuid' AND table_schema NOT IN ('pgboss', 'kernel') ORDER BY 1`,
  )
  const found = []
  for (const { name } of rows) {
    found.push(...(await pool.query<{ id: string }>(`SELECT id::text FROM ${name} ORDER BY id LIMIT 6`)).rows)
  }
  return [...found.map(row => row.id), '018c0000-0000-7000-8000-0000000000aa', 'S1-Q1', '330381']
}

/** A new session for everybody who can still sign in: some have signed out, some have been shut out. */
async function openSessions(): Promise<Caller[]> {
  const opened: Caller[] = [{ login: 'visitor', role: 'visitor', session: 'nobody' }]
  for (const login of logins) {
    const answer = await app.kernel
      .call(signIn, { login, password: testPassword }, { actor: visitor, language: 'zh', channel: 'json' })
      .catch(() => undefined)
    if (answer?.session) opened.push({ login, role: answer.role, session: answer.session })
  }
  return opened
}

async function send(request: FuzzRequest, session: string) {
  return app.server.inject({
    method: request.method as 'GET', // one of the words of HTTP, from the routes themselves
    url: request.url,
    headers: {
      ...request.headers,
      cookie: `${sessionCookie}=${session}`,
      'x-csrf-token': csrfToken(secret, session),
    },
    ...(request.payload !== undefined && { payload: request.payload }),
  })
}

async function bombard(count: number): Promise<Seen> {
  const seen: Seen = { statuses: new Map(), faults: [], sent: 0 }
  const draw = drawFrom(seed, ids)
  for (; seen.sent < count; seen.sent += 1) {
    const route = draw.pick(routes)
    const fitting = sessions.filter(({ role }) => route.roles.includes(role))
    // mostly somebody who may, or hardly a request would get past the first check
    const who = draw.pick(fitting.length > 0 && draw.chance(0.75) ? fitting : sessions)
    const request = requestFor(route, draw, ids)
    const answer = await send(request, who.session)
    seen.statuses.set(answer.statusCode, (seen.statuses.get(answer.statusCode) ?? 0) + 1)
    const what = `${who.login} ${route.method} ${route.path}`
    if (answer.statusCode >= 500) seen.faults.push(`${what}: ${answer.statusCode} ${JSON.stringify(request)}`)
    const leak = leaks.find(pattern => pattern.test(answer.payload))
    if (leak !== undefined)
      seen.faults.push(`${what}: leaks ${leak} ${JSON.stringify(request).slice(0, 500)}`)
    if (seen.sent % 500 === 499) sessions = await openSessions() // some have signed out
  }
  return seen
}

describe('whatever is sent to any route', () => {
  it(
    'is answered without a fault of ours, without a leak, and writes nothing for a role that may not',
    async () => {
      const seen = await bombard(requests)
      process.stderr.write(
        `fuzz: ${JSON.stringify({ requests: seen.sent, routes: routes.length, roles: sessions.length, seed, statuses: Object.fromEntries([...seen.statuses].sort()) })}\n`,
      )
      expect(seen.faults).toEqual([])
      expect(app.errors).toEqual([])
      // the generator is worth something only when many requests get past the first check
      const passed = [...seen.statuses].reduce(
        (sum, [status, times]) => (status < 400 ? sum + times : sum),
        0,
      )
      expect(passed / seen.sent).toBeGreaterThan(0.1)
      expect(seen.statuses.size).toBeGreaterThan(4)

      const allowed = new Map(
        modules
          .flatMap(module => module.useCases)
          .map(one => [one.name as string, new Set<string>(one.allow)] as const),
      )
      const { rows } = await app.kernel.database.pool.query<{ use_case: string; role: string }>(
        "SELECT DISTINCT use_case, role FROM kernel.audit WHERE outcome = 'done'",
      )
      const written = rows.filter(row => allowed.get(row.use_case)?.has(row.role) === false)
      expect(written).toEqual([])
    },
    Math.max(120_000, requests * 40),
  )
})
