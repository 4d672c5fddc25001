import autocannon from 'autocannon'
import { findPostgres, startPostgres } from '../../apps/server/src/kernel/testing/postgres.mjs'
import { signIn } from '../../e2e/src/client.ts'
import { dropHome, newHome, type Product, startProduct } from '../../e2e/src/product.ts'
import { buildAll } from '../../scripts/build.mjs'
import { type Benchmark, numberOption, quantile, rounded } from './benchmark.ts'

export const benchmark: Benchmark = {
  about:
    'requests/s and p95 of search, post and board pages on the full city (--city=small --engine=pglite --connections --seconds)',
  async run(options, say) {
    await buildAll(line => say(line))
    const city = options['city'] === 'small' ? 'small' : 'full'
    const engine = options['engine'] === 'pglite' ? 'PGlite' : 'PostgreSQL'
    const load = {
      connections: numberOption(options, 'connections', 50),
      seconds: numberOption(options, 'seconds', 10),
    }
    const server = engine === 'PGlite' ? undefined : await postgres(say)
    const home = await newHome(server?.url)
    try {
      say(`loading the ${city} city on ${engine}`)
      const first = await startProduct(home, { demo: city, patience: 1_800 })
      await first.stop()
      const product = await startProduct(home, { patience: 300 })
      say(
        `loaded in ${rounded(first.secondsToStart, 1)} s, starts again in ${rounded(product.secondsToStart, 1)} s`,
      )
      try {
        const rows = await measureAll(product, load, say)
        const started = {
          city,
          engine,
          ...load,
          load_seconds: rounded(first.secondsToStart, 1),
          start_seconds: rounded(product.secondsToStart, 1),
        }
        return { table: rows, figures: { ...started, ...figuresOf(rows) } }
      } finally {
        await product.stop()
      }
    } finally {
      await dropHome(home)
      await server?.stop()
    }
  },
}

/** The server of DATABASE_URL, on which a database of our own is made and dropped; else one thrown away after. */
async function postgres(say: (line: string) => void) {
  const url = process.env['DATABASE_URL']
  if (url) return { url, stop: async () => undefined }
  if (findPostgres() === undefined) throw new Error('no PostgreSQL: set DATABASE_URL, or use --engine=pglite')
  say('starting a PostgreSQL of its own')
  return startPostgres()
}

interface Row extends Readonly<Record<string, string | number>> {
  readonly page: string
  readonly requests_per_second: number
  readonly p50_ms: number
  readonly p95_ms: number
  readonly p99_ms: number
  readonly failed: number
}

interface Load {
  readonly connections: number
  readonly seconds: number
}

async function measureAll(product: Product, load: Load, say: (line: string) => void): Promise<Row[]> {
  const words = [
    '电工',
    '销售',
    '外贸',
    '质检员',
    '会计',
    '普工',
    '机械',
    '客服',
    '瑞安 电工',
    'ruian 车工',
    '仓管',
    '设计',
  ]
  const counties = ['', '330302', '330381', '330382']
  const searches = words.flatMap((q, at) => {
    const place = counties[at % counties.length] ?? ''
    return [
      `/search?${new URLSearchParams({ q, ...(place && { place }) })}`,
      `/search?q=${encodeURIComponent(q)}&pay=6000&sort=date`,
    ]
  })
  const found = await fetch(`${product.url}/api/search?q=${encodeURIComponent('电工')}`)
  const { hits } = (await found.json()) as { hits: { post: { id: string } }[] } // by the schema of the route
  const { cookie } = await signIn(product.url, 'city')
  const pages: { page: string; paths: string[]; cookie?: string }[] = [
    { page: 'search', paths: searches },
    { page: 'post', paths: hits.map(hit => `/posts/${hit.post.id}`) },
    { page: 'plan', paths: ['/plan', '/plan/S1-Q1', '/plan/S1-Q3'] },
    { page: 'board', paths: ['/api/board', '/api/board?area=330381'], cookie },
  ]
  const rows: Row[] = []
  for (const page of pages) {
    await fire(product.url, page, { ...load, seconds: 2 }) // warm: compiled code, caches
    rows.push(await fire(product.url, page, load))
    say(`${page.page}: ${rows.at(-1)?.requests_per_second} requests/s, p95 ${rows.at(-1)?.p95_ms} ms`)
  }
  return rows
}

async function fire(
  url: string,
  of: { readonly page: string; readonly paths: readonly string[]; readonly cookie?: string },
  { connections, seconds }: Load,
): Promise<Row> {
  const times: number[] = []
  const headers = { accept: 'text/html', 'accept-encoding': 'gzip', ...(of.cookie && { cookie: of.cookie }) }
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url,
        connections,
        duration: seconds,
        requests: of.paths.map(path => ({ method: 'GET', path, headers })),
      },
      (error, done) => (error ? reject(error) : resolve(done)),
    )
    run.on('response', (_client, _status, _bytes, time) => times.push(time))
  })
  return {
    page: of.page,
    requests_per_second: rounded(times.length / result.duration, 0),
    p50_ms: rounded(quantile(times, 0.5)),
    p95_ms: rounded(quantile(times, 0.95)),
    p99_ms: rounded(quantile(times, 0.99)),
    failed: result.non2xx + result.errors + result.timeouts,
  }
}

function figuresOf(rows: readonly Row[]): Record<string, number> {
  return Object.fromEntries(
    rows.flatMap(row => [
      [`${row.page}_requests_per_second`, row.requests_per_second],
      [`${row.page}_p95_ms`, row.p95_ms],
      [`${row.page}_failed`, row.failed],
    ]),
  )
}
