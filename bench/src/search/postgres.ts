import { execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PAY_THRESHOLDS, POSTED_WITHIN_DAYS } from '@qingye/search'
import pg from 'pg'
import type { Answer, CutPost, Engine } from './engines.ts'
import type { Query } from './queries.ts'

const SCHEMA = `CREATE TEMP TABLE bench_post (
  id text PRIMARY KEY, words tsvector, county text, town text, occupation text, industry text,
  education text, category text, pay_low int, pay_high int, posted_at bigint, doubtful boolean)`
const COLUMNS = 12
const ROWS_AT_ONCE = 1000

/** PostgreSQL with GIN over words cut beforehand; `null` when there is no server and no binary to start one. */
export async function buildPostgres(posts: readonly CutPost[]): Promise<Engine | null> {
  const server = process.env['DATABASE_URL'] === undefined ? await startServer() : givenServer()
  if (server === null) return null
  // One connection: the table is temporary, so a given database is left as it was.
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query(SCHEMA)
  for (let from = 0; from < posts.length; from += ROWS_AT_ONCE)
    await insert(client, posts.slice(from, from + ROWS_AT_ONCE))
  await client.query('CREATE INDEX ON bench_post USING gin (words)')
  await client.query('CREATE INDEX ON bench_post (posted_at DESC)')
  await client.query('ANALYZE bench_post')
  return {
    async answer(query, words) {
      const { text, values } = statementOf(query, words)
      const { rows } = await client.query<{ facet: string; code: string; n: number }>(text, values)
      return answerOf(rows)
    },
    async close() {
      await client.end()
      server.stop()
    },
  }
}

type Server = { readonly url: string; stop(): void }

function givenServer(): Server {
  return { url: process.env['DATABASE_URL'] ?? '', stop() {} }
}

/** A server of our own in a directory of its own, on a free port; gone afterwards. */
async function startServer(): Promise<Server | null> {
  const binaries = findBinaries()
  const owner = serverOwner()
  if (binaries === null || owner === null) return null
  const directory = mkdtempSync(join(tmpdir(), 'bench-postgres-'))
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(directory, owner.uid, owner.gid)
  const settled = ['-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--locale=C']
  execFileSync(join(binaries, 'initdb'), ['-D', directory, ...settled], { ...owner, cwd: directory })
  const port = await freePort()
  const settings = [
    'fsync=off',
    'shared_buffers=512MB',
    'work_mem=64MB',
    `port=${port}`,
    `unix_socket_directories=${directory}`,
  ]
  const child = spawn(
    join(binaries, 'postgres'),
    ['-D', directory, ...settings.flatMap(one => ['-c', one])],
    { stdio: 'ignore', ...owner, cwd: directory },
  )
  const url = `postgres://bench@127.0.0.1:${port}/postgres`
  await untilReady(url)
  return {
    url,
    stop() {
      child.once('exit', () => rmSync(directory, { recursive: true, force: true }))
      child.kill('SIGINT')
    },
  }
}

/** PostgreSQL will not run as root: then as its own user, if there is one. Empty means "as we are". */
function serverOwner(): { uid?: number; gid?: number } | null {
  if (process.getuid?.() !== 0) return {}
  try {
    const number = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
    return { uid: number('-u'), gid: number('-g') }
  } catch {
    return null
  }
}

function findBinaries(): string | null {
  try {
    return execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim()
  } catch {
    try {
      return dirname(execFileSync('which', ['initdb'], { encoding: 'utf8' }).trim())
    } catch {
      return null
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('No port')),
      )
    })
  })
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      if (attempt > 100) throw error
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
}

async function insert(client: pg.Client, posts: readonly CutPost[]): Promise<void> {
  const values: unknown[] = []
  const rows = posts.map(({ document: d, words }, row) => {
    const cut = [...new Set(Object.values(words).join(' ').split(' '))].filter(word => word !== '')
    values.push(d.id, cut, d.county, d.town, d.occupation, d.industry, d.education, d.category)
    values.push(d.payLow, d.payHigh, d.postedAt, d.doubtful)
    const cells = Array.from({ length: COLUMNS }, (_, at) => `$${row * COLUMNS + at + 1}`)
    cells[1] = `array_to_tsvector(${cells[1]}::text[])`
    return `(${cells.join(',')})`
  })
  await client.query(`INSERT INTO bench_post VALUES ${rows.join(',')}`, values)
}

/** List and facets in one statement over one materialised set; each facet ignores its own filter. */
function statementOf(query: Query, words: readonly string[]): { text: string; values: unknown[] } {
  const { filters, now } = query
  const values: unknown[] = []
  const value = (given: unknown) => `$${values.push(given)}`
  const any = (given: unknown, ...columns: string[]) => {
    if (given === undefined) return 'true'
    const place = value(given)
    return columns.map(column => `${column} = ANY(${place}::text[])`).join(' OR ')
  }
  const days = filters.postedWithinDays
  const tests = {
    place: any(filters.places, 'county', 'town'),
    industry: any(filters.industries, 'industry'),
    education: any(filters.educations, 'education'),
    category: any(filters.categories, 'category'),
    pay:
      filters.payAtLeast === undefined ? 'true' : `coalesce(pay_low >= ${value(filters.payAtLeast)}, false)`,
    posted: days === undefined ? 'true' : `posted_at >= ${value(now - days * 86_400_000)}`,
  }
  const quoted = words.map(word => `'${word.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`).join(' & ')
  const where = words.length === 0 ? 'true' : `words @@ ${value(quoted)}::tsquery`
  const rank =
    words.length > 0 && query.sort === 'relevance' ? `ts_rank(words, ${value(quoted)}::tsquery)` : '0'
  const marks = Object.entries(tests).map(([name, test]) => `(${test}) AS ok_${name}`)
  const names = Object.keys(tests)
  const but = (name: string) =>
    names
      .filter(n => n !== name)
      .map(n => `ok_${n}`)
      .join(' AND ')
  const facet = (label: string, column: string, name: string) =>
    `SELECT '${label}', ${column}, count(*)::int FROM m WHERE ${but(name)} GROUP BY 2`
  const steps = PAY_THRESHOLDS.map(
    step => `SELECT 'pay', '${step}', count(*)::int FROM m WHERE pay_low >= ${step} AND ${but('pay')}`,
  )
  const spans = POSTED_WITHIN_DAYS.map(
    span =>
      `SELECT 'posted', '${span}', count(*)::int FROM m WHERE posted_at >= ${now - span * 86_400_000} AND ${but('posted')}`,
  )
  const orders = {
    relevance: 'rank DESC,',
    pay: 'pay_low DESC NULLS LAST, pay_high DESC NULLS LAST,',
    date: '',
  }
  const list = `(SELECT 'hit', id, 0 FROM m WHERE ${but('')} ORDER BY doubtful, ${orders[query.sort ?? 'relevance']} posted_at DESC, id
    LIMIT ${query.limit ?? 20} OFFSET ${query.offset ?? 0})`
  const parts = [
    `SELECT 'total' AS facet, '' AS code, count(*)::int AS n FROM m WHERE ${but('')}`,
    list,
    facet('counties', 'county', 'place'),
    facet('towns', 'town', 'place'),
    facet('occupations', 'occupation', 'occupation'),
    facet('industries', 'industry', 'industry'),
    facet('educations', 'education', 'education'),
    facet('categories', 'category', 'category'),
    `SELECT 'payToBeAgreed', '', count(*)::int FROM m WHERE pay_low IS NULL AND ${but('pay')}`,
    ...steps,
    ...spans,
  ]
  const text = `WITH m AS MATERIALIZED (SELECT id, county, town, occupation, industry, education, category, pay_low,
    pay_high, posted_at, doubtful, ${rank} AS rank, ${marks.join(', ')} FROM bench_post WHERE ${where})
    ${parts.join('\nUNION ALL\n')}`
  return { text, values }
}

function answerOf(rows: readonly { facet: string; code: string; n: number }[]): Answer {
  const counts = new Map<string, number>()
  const ids: string[] = []
  let total = 0
  for (const { facet, code, n } of rows) {
    if (facet === 'total') total = n
    else if (facet === 'hit') ids.push(code)
    else if (n > 0) counts.set(code === '' ? facet : `${facet} ${code}`, n)
  }
  return { total, ids, counts }
}
