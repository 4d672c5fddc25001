import { fileURLToPath } from 'node:url'
import { actorOfSession, type SignInSettings, signIn, usualSignIn } from '../accounts/index.ts'
import { type App, type AppOptions, createApp, migrations } from '../app.ts'
import {
  type Actor,
  csrfToken,
  type Id,
  type Log,
  type SettableClock,
  sessionCookie,
  settableClock,
  visitor,
} from '../kernel/index.ts'
import { testDatabase, testKeys } from '../kernel/testing/index.ts'
import { type PlanFiles, readPlanFiles } from '../plan-files.ts'
import { draftPost, movePost, type PostFields, reviewPost } from '../posts/index.ts'
import { type FixtureCity, seedFixtureCity, tangxia, testPassword } from './fixture-city.ts'
import { publishAll } from './publish-all.ts'
import { type Browser, openBrowser } from './test-browser.ts'

export { lucheng, ruian, tangxia, testPassword } from './fixture-city.ts'
export { type Browser, formsOf, type Page } from './test-browser.ts'

/** The morning on which every test city wakes: 2023-11-22, 08:10 in Wenzhou. */
export const testMorning = '2023-11-22T00:10:00.000Z'
export const secret = 'a secret that only the tests know, forty characters'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface ApiAnswer<Body> {
  readonly status: number
  readonly body: Body
}

/** The whole product on a database of its own, with a small city in it. Its clock stands until it is moved. */
export interface TestApp extends App {
  readonly clock: SettableClock
  /** what was logged as an error: a test that provokes none expects it empty */
  readonly errors: readonly string[]
  readonly fixture: FixtureCity
  /** the session of a login, opened when there is none yet */
  sessionOf(login: string): Promise<string>
  /** a browser of somebody who has signed in */
  signIn(login: string): Promise<Browser>
  /** a browser of nobody in particular */
  visit(): Browser
  /** who stands behind a login, for calls in the same process */
  actor(login: string): Promise<Actor>
  /** Calls the API as an account. `version` becomes If-Match, `key` Idempotency-Key. */
  api<Body = Record<string, unknown>>(
    login: string,
    method: Method,
    path: string,
    body?: unknown,
    more?: { readonly version?: number; readonly key?: string },
  ): Promise<ApiAnswer<Body>>
  /** Has the employer of the fixture write a post and the officer of its county publish it. */
  publishPost(fields?: Partial<PostFields>): Promise<Id<'Post'>>
  close(): Promise<void>
}

/** Nobody falls asleep in a test that is not about it. */
export const patientSignIn: SignInSettings = { ...usualSignIn, idleMinutes: { person: 720, staff: 720 } }

const planFolder = fileURLToPath(new URL('../../../../plans/wenzhou-2023', import.meta.url))
let files: Promise<PlanFiles> | undefined

/** Read once for all the apps that the tests of a process make: nobody changes them. */
function planFiles(): Promise<PlanFiles> {
  files ??= readPlanFiles(planFolder)
  return files
}

/** What the first usual app of a process began with: on PGlite the next ones begin with a copy, with the same ids. */
let seeded: { readonly fixture: FixtureCity; readonly snapshot: Uint8Array } | undefined

async function seed(app: App): Promise<FixtureCity> {
  const fixture = await seedFixtureCity(app.kernel)
  await publishAll(app.kernel)
  return fixture
}

/** @throws when the city cannot be made; takes about two seconds on PGlite */
export async function testApp(more: Partial<AppOptions> = {}): Promise<TestApp> {
  // other policies or other keys would have written something else
  const isUsual = more.catalogue === undefined && more.keys === undefined
  const known = isUsual ? seeded : undefined
  const database = await testDatabase({ modules: migrations.slice(1), snapshot: known?.snapshot })
  const clock = settableClock(testMorning)
  const errors: string[] = []
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    error: (fields, message) => errors.push(`${message} ${words(fields)}`),
  }
  const app = await createApp({
    database,
    clock,
    log,
    planFolder,
    planFiles: await planFiles(),
    secret,
    keys: testKeys,
    secure: false,
    demo: true,
    signIn: patientSignIn,
    ...more,
  })
  const fixture = known?.fixture ?? (await seed(app))
  if (isUsual && known === undefined && database.dump !== undefined)
    seeded = { fixture, snapshot: await database.dump() }
  const sessions = new Map<string, { readonly session: string; readonly at: number }>()

  async function sessionOf(login: string): Promise<string> {
    const known = sessions.get(login)
    // the clock may have been moved past its end, or back to before its beginning
    const age = clock.now() - (known?.at ?? 0)
    if (known !== undefined && age >= 0 && age < 10 * 3_600_000) return known.session
    const call = { actor: visitor, language: 'zh', channel: 'json' } as const
    const { session } = await app.kernel.call(signIn, { login, password: testPassword }, call)
    if (session === null) throw new Error(`the test city has no account ${login}`)
    sessions.set(login, { session, at: clock.now() })
    return session
  }

  async function actor(login: string): Promise<Actor> {
    const settings = more.signIn ?? patientSignIn
    const found = await actorOfSession(database, await sessionOf(login), clock.now(), settings)
    if (found === undefined) throw new Error(`the session of ${login} has ended`)
    return found
  }

  return {
    ...app,
    clock,
    errors,
    fixture,
    actor,
    sessionOf,
    visit: () => openBrowser(app.server, secret),
    signIn: async login => openBrowser(app.server, secret, await sessionOf(login)),
    async api(login, method, path, body, more = {}) {
      const session = await sessionOf(login)
      const response = await app.server.inject({
        method,
        url: path,
        headers: {
          cookie: `${sessionCookie}=${session}`,
          'x-csrf-token': csrfToken(secret, session),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(more.version !== undefined && { 'if-match': `"${more.version}"` }),
          ...(more.key !== undefined && { 'idempotency-key': more.key }),
        },
        ...(body !== undefined && { payload: JSON.stringify(body) }),
      })
      return { status: response.statusCode, body: response.json() }
    },
    async publishPost(fields = {}) {
      const as = async (login: string) =>
        ({ actor: await actor(login), language: 'zh', channel: 'json' }) as const
      const written = { ...electrician(fixture.haichuan), ...fields }
      const employer = await as(written.organisation === fixture.haichuan ? 'haichuan' : 'feiyun')
      const officer = await as(written.division.startsWith('330381') ? 'ruian' : 'lucheng')
      const draft = await app.kernel.call(draftPost, written, employer)
      const { post } = draft
      const sent = await app.kernel.call(
        movePost,
        { post, action: 'submit' },
        { ...employer, version: draft.version },
      )
      await app.kernel.call(reviewPost, { post, decision: 'approve' }, { ...officer, version: sent.version })
      await app.settle()
      return post
    },
    async close() {
      await app.stop()
      await database.close()
    },
  }
}

/** The post of the journey: an electrician in 塘下, 瑞安, from 6,500 yuan a month. */
export function electrician(organisation: Id<'Organisation'>): PostFields {
  return {
    organisation,
    title: '低压电工',
    category: 'market',
    occupation: 'low-voltage-electrician',
    openings: 3,
    division: tangxia,
    place: '塘下镇工业园区',
    pay: { kind: 'month', from: 6_500_00, to: 8_500_00 },
    hours: '8:00–17:00，单休',
    education: 'vocational',
    experienceYears: null,
    skills: ['低压电工作业证'],
    insurances: ['pension', 'medical', 'injury'],
    benefits: ['lodging'],
    audiences: [],
    description: '跟着师傅做水泵控制柜的接线、调试和出厂检测。\n车间配电的日常巡检。',
    validUntil: '2023-12-31',
    contact: { name: '吴女士', phone: '0577-65000001' },
  }
}

function words(fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .map(
      ([name, value]) => `${name}=${value instanceof Error ? (value.stack ?? value.message) : String(value)}`,
    )
    .join(' ')
}
