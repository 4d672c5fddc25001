import { request } from 'node:http'
import { hashPassword } from '../../apps/server/src/accounts/index.ts'
import { hashOf } from '../../apps/server/src/accounts/tables.store.ts'
import { bucketOf, newId, openDatabase } from '../../apps/server/src/kernel/index.ts'
import { findPostgres, startPostgres } from '../../apps/server/src/kernel/testing/postgres.mjs'
import {
  dropHome,
  type Engine,
  type Home,
  newHome,
  type Product,
  startProduct,
} from '../../e2e/src/product.ts'
import { buildAll } from '../../scripts/build.mjs'
import { type Benchmark, type Figures, numberOption, quantile, rounded } from './benchmark.ts'

export const benchmark: Benchmark = {
  about:
    'many sign in at once: how long they wait, the memory, everybody else’s pages (--accounts --engine=pglite)',
  async run(options, say) {
    await buildAll(line => say(line))
    const accounts = numberOption(options, 'accounts', 500)
    const only = options['engine']
    const rows: Row[] = []
    if (only !== 'postgresql') rows.push(await onEngine('PGlite', undefined, accounts, say))
    if (only !== 'pglite' && (process.env['DATABASE_URL'] || findPostgres() !== undefined)) {
      const given = process.env['DATABASE_URL']
      const server = given ? { url: given, stop: async () => undefined } : await startPostgres()
      try {
        rows.push(await onEngine('PostgreSQL', server.url, accounts, say))
      } finally {
        await server.stop()
      }
    }
    return { table: rows, figures: figuresOf(rows, accounts) }
  },
}

interface Row extends Readonly<Record<string, string | number>> {
  readonly engine: string
  readonly signed_in: number
  readonly failed: number
  readonly seconds: number
  readonly sign_in_p50_s: number
  readonly sign_in_max_s: number
  readonly page_quiet_p50_ms: number
  readonly page_storm_p50_ms: number
  readonly page_quiet_p95_ms: number
  readonly page_storm_p95_ms: number
  readonly rss_before_mb: number
  readonly rss_peak_mb: number
}

async function onEngine(
  engine: Engine,
  server: string | undefined,
  accounts: number,
  say: (line: string) => void,
): Promise<Row> {
  const home = await newHome(server)
  try {
    say(`${engine}: loading the city`)
    const first = await startProduct(home, { patience: 600 })
    await first.stop()
    await addAccounts(home, accounts)
    // behind a proxy, so that each comes from an address of its own, and with the limits that a city has
    const env = { QINGYE_TRUSTED_PROXIES: '127.0.0.1', QINGYE_RATE_LIMITS: 'on' }
    const product = await startProduct(home, { patience: 300, env })
    try {
      return await storm(product, engine, accounts, say)
    } finally {
      await product.stop()
    }
  } finally {
    await dropHome(home)
  }
}

const password = 'a storm is made of many'

/** Accounts that nobody of the demo has, all with one password: it is hashed once and compared five hundred times. */
async function addAccounts({ folder, databaseUrl }: Home, count: number): Promise<void> {
  const directory = databaseUrl === undefined ? `${folder}/database` : undefined
  const database = await openDatabase({ url: databaseUrl, directory, log: () => undefined })
  try {
    const hash = await hashPassword(password)
    for (let at = 0; at < count; at += 1) {
      const id = newId<'Account'>(Date.now())
      const [sk, login] = [bucketOf(id), loginOf(at)]
      const key = hashOf(login)
      await database.pool.query(
        `INSERT INTO accounts.accounts (sk, id, login, password, name, created_at) VALUES ($1, $2, $3, $4, $3, '2023-01-01')`,
        [sk, id, login, hash],
      )
      await database.pool.query('INSERT INTO accounts.logins (sk, hash, account) VALUES ($1, $2, $3)', [
        key.sk,
        key.hash,
        id,
      ])
      await database.pool.query(
        `INSERT INTO accounts.grants (sk, id, account, role, area, from_day, granted_at)
         VALUES ($1, $2, $2, 'leader', '3303', '2023-01-01', '2023-01-01')`,
        [sk, id],
      )
    }
  } finally {
    await database.close()
  }
}

const loginOf = (at: number) => `storm-${at}`
const addressOf = (at: number) =>
  `10.${Math.floor(at / 62_500) + 1}.${Math.floor(at / 250) % 250}.${(at % 250) + 1}`

async function storm(
  { url }: Product,
  engine: string,
  accounts: number,
  say: (line: string) => void,
): Promise<Row> {
  const visitors = await Promise.all(Array.from({ length: accounts }, (_, at) => formOf(url, at)))
  await probe(url, { times: 40 }) // warm
  const quiet = await probe(url, { times: 100 })
  const before = await memoryOf(url)
  say(`${engine}: quiet page p50 ${quantile(quiet, 0.5)} ms, ${before} MB; ${accounts} sign in`)
  let over = false
  const memory: number[] = []
  const watching = (async () => {
    while (!over) {
      memory.push(await memoryOf(url))
      await pause(1_000)
    }
  })()
  const probing = probe(url, { until: () => over })
  const begun = performance.now()
  const waits: number[] = []
  let failed = 0
  await Promise.all(
    visitors.map(async (form, at) => {
      const ok = await send(url, form, at)
      if (ok) waits.push((performance.now() - begun) / 1_000)
      else failed += 1
    }),
  )
  const seconds = (performance.now() - begun) / 1_000
  over = true
  const during = await probing
  await watching
  return {
    engine,
    signed_in: waits.length,
    failed,
    seconds: rounded(seconds, 1),
    sign_in_p50_s: rounded(quantile(waits, 0.5), 1),
    sign_in_max_s: rounded(Math.max(...waits), 1),
    page_quiet_p50_ms: rounded(quantile(quiet, 0.5)),
    page_storm_p50_ms: rounded(quantile(during, 0.5)),
    page_quiet_p95_ms: rounded(quantile(quiet, 0.95)),
    page_storm_p95_ms: rounded(quantile(during, 0.95)),
    rss_before_mb: before,
    rss_peak_mb: Math.max(before, ...memory),
  }
}

interface Form {
  readonly cookie: string
  readonly token: string
}

async function formOf(url: string, at: number): Promise<Form> {
  const page = await fetch(`${url}/sign-in`, { headers: { 'x-forwarded-for': addressOf(at) } })
  const cookie = page.headers
    .getSetCookie()
    .map(line => line.split(';', 1)[0])
    .join('; ')
  const token = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  return { cookie, token }
}

/** Without a limit of its own: `fetch` gives up after five minutes, and some of a storm wait longer on a busy machine. */
function send(url: string, { cookie, token }: Form, at: number): Promise<boolean> {
  const body = new URLSearchParams({ login: loginOf(at), password, _csrf: token, next: '' }).toString()
  const headers = {
    cookie,
    'x-forwarded-for': addressOf(at),
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'text/html',
  }
  return new Promise(resolve => {
    const sent = request(`${url}/sign-in`, { method: 'POST', headers, agent: false }, answer => {
      answer.resume()
      resolve(answer.statusCode === 303)
    })
    sent.on('error', () => resolve(false))
    sent.end(body)
  })
}

const pages = [
  '/',
  `/search?q=${encodeURIComponent('电工')}`,
  '/plan',
  `/search?q=${encodeURIComponent('会计')}&sort=date`,
]

/** Somebody reads pages, five a second. @returns what each took, in milliseconds */
async function probe(url: string, how: { times?: number; until?: () => boolean }): Promise<number[]> {
  const took: number[] = []
  while (how.until === undefined ? took.length < (how.times ?? 0) : !how.until()) {
    const path = pages[took.length % pages.length] ?? '/'
    const begun = performance.now()
    await (
      await fetch(`${url}${path}`, { headers: { 'x-forwarded-for': '10.99.0.1', accept: 'text/html' } })
    ).arrayBuffer()
    took.push(performance.now() - begun)
    await pause(200)
  }
  return took
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/** What the server's process holds, in megabytes, by its own metrics. */
async function memoryOf(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  const bytes = Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1] ?? Number.NaN)
  return rounded(bytes / 2 ** 20, 0)
}

function figuresOf(rows: readonly Row[], accounts: number): Figures {
  const all: Record<string, string | number | boolean> = { accounts }
  for (const { engine, ...row } of rows) {
    const of = engine.toLowerCase()
    for (const [name, value] of Object.entries(row)) all[`${of}_${name}`] = value
    all[`${of}_page_ratio_p50`] = rounded(row.page_storm_p50_ms / row.page_quiet_p50_ms)
    all[`${of}_memory_growth_mb`] = row.rss_peak_mb - row.rss_before_mb
    all[`${of}_holds`] = row.failed === 0 && row.page_storm_p50_ms <= 2 * row.page_quiet_p50_ms
  }
  return all
}
