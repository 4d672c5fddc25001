import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '../../apps/server/src/kernel/database/index.ts'
import {
  type Actor,
  createKernel,
  createMetrics,
  createProvisions,
  type Database,
  type Id,
  migrate,
  newId,
  type Role,
  settableClock,
  silentLog,
  vaultToken,
  visitor,
} from '../../apps/server/src/kernel/index.ts'
import { testVault } from '../../apps/server/src/kernel/testing/index.ts'
import { findPostgres, startPostgres } from '../../apps/server/src/kernel/testing/postgres.mjs'
import { findOrganisationsByName } from '../../apps/server/src/organisations/index.ts'
import { type City, cityToken, keyRowsOf, loadCity } from '../../apps/server/src/registry/index.ts'
import { type Benchmark, numberOption, quantile, rounded } from './benchmark.ts'
import { generator } from './people/million.ts'

const at = (path: string) => new URL(`../../apps/server/src/${path}/migrations/`, import.meta.url)
const modules = ['kernel', 'registry', 'accounts', 'inbox', 'organisations']

export const benchmark: Benchmark = {
  about:
    'finding an organisation among 100,000 by name, pinyin, initials and code (--organisations --questions --seed)',
  async run(options, say) {
    const given = process.env['DATABASE_URL']
    if (!given && findPostgres() === undefined) throw new Error('no PostgreSQL: set DATABASE_URL')
    const server = given ? { url: given, stop: async () => undefined } : await startPostgres()
    const name = `qingye_bench_${randomBytes(6).toString('hex')}`
    const owner = await openDatabase({ url: server.url, connections: 1 })
    await owner.pool.query(`CREATE DATABASE ${name}`)
    const own = new URL(server.url)
    own.pathname = `/${name}`
    const database = await openDatabase({ url: own.href, statementTimeout: 0 })
    try {
      await migrate(
        database,
        modules.map(module => ({ module, directory: at(module) })),
      )
      const city = await loadCity(fileURLToPath(new URL('../../plans/wenzhou-2023', import.meta.url)))
      const kernel = createKernel({
        database,
        clock: settableClock('2023-11-22T01:00:00.000Z'),
        log: { ...silentLog, error: (fields, message) => say(`${message} ${JSON.stringify(fields)}`) },
        metrics: createMetrics({ process: false }),
        provisions: createProvisions().provide(cityToken, city).provide(vaultToken, testVault),
      })
      const random = generator(numberOption(options, 'seed', 20230630))
      const count = numberOption(options, 'organisations', 100_000)
      const begun = performance.now()
      const filled = await fill(database, city, count, random)
      const seconds = rounded((performance.now() - begun) / 1_000, 1)
      say(`${count} organisations with ${filled.keys} keys in ${seconds} s`)
      const table: { step: string; seconds: number; rss_mb: number }[] = []
      const all: number[] = []
      const questions = numberOption(options, 'questions', 200)
      for (const [who, actor] of Object.entries(actors)) {
        for (const [way, wordsOf] of Object.entries(ways(city))) {
          const taken: number[] = []
          let found = 0
          for (let at = 0; at < questions; at += 1) {
            const one = filled.known[random(filled.known.length)]
            if (one === undefined) throw new Error('nothing to look for')
            const before = performance.now()
            const call = { actor, language: 'zh', channel: 'json' } as const
            const { rows } = await kernel.call(findOrganisationsByName, { q: wordsOf(one) }, call)
            taken.push(performance.now() - before)
            if (rows.length > 0) found += 1
          }
          all.push(...taken)
          const p95 = rounded(quantile(taken, 0.95))
          say(
            `${who}, ${way}: p50 ${rounded(quantile(taken, 0.5))} ms, p95 ${p95} ms, found ${found / questions}`,
          )
          if (found < questions) throw new Error(`${who}, ${way}: something was not found`)
          table.push({ step: `${who}, ${way}`, seconds: p95 / 1_000, rss_mb: 0 })
        }
      }
      return {
        table,
        figures: {
          organisations: count,
          keys: filled.keys,
          fill_seconds: seconds,
          find_p50_ms: rounded(quantile(all, 0.5)),
          find_p95_ms: rounded(quantile(all, 0.95)),
          find_p99_ms: rounded(quantile(all, 0.99)),
        },
      }
    } finally {
      await database.close()
      await owner.pool.query(`DROP DATABASE ${name} WITH (FORCE)`)
      await owner.close()
      await server.stop()
    }
  },
}

interface Known {
  readonly name: string
  readonly code: string
  readonly keys: readonly string[]
}

const actors: Readonly<Record<string, Actor>> = {
  visitor,
  city: {
    account: '018bf45c-0000-7000-8000-000000000002' as Id<'Account'>, // nobody else has one here
    grant: undefined,
    role: 'city-officer' satisfies Role,
    name: '工作人员',
    area: '3303',
    department: 'hrss',
    person: undefined,
    organisation: undefined,
  },
}

/** As somebody types: whole, begun, in the middle, as pinyin. */
function ways(_city: City): Readonly<Record<string, (one: Known) => string>> {
  const latin = (one: Known) => one.keys.filter(key => /^[a-z]+$/.test(key))
  const longest = (one: Known) => latin(one).sort((a, b) => b.length - a.length)[0] ?? ''
  const shortest = (one: Known) => latin(one).sort((a, b) => a.length - b.length)[0] ?? ''
  return {
    name: one => one.name,
    'name begins': one => one.name.slice(0, 5),
    'two characters': one => one.name.slice(3, 5),
    pinyin: one => longest(one),
    'pinyin begins': one => longest(one).slice(0, 9),
    initials: one => shortest(one),
    'one letter': one => shortest(one).slice(0, 1),
    code: one => one.code,
  }
}

const first = '海云江山金鑫华东南瑞安宏远大正泰恒天成德利丰盛永新中亚光明星月龙虎凤鸣'
const trades = [
  '泵阀',
  '鞋业',
  '服饰',
  '电气',
  '汽配',
  '眼镜',
  '电子',
  '包装',
  '建设',
  '餐饮',
  '商贸',
  '科技',
]

async function fill(database: Database, city: City, count: number, random: (below: number) => number) {
  const counties = city.divisions.all.filter(each => each.level === 'county')
  const known: Known[] = []
  let keys = 0
  const batch = 2_000
  for (let from = 0; from < count; from += batch) {
    const organisations: object[] = []
    const rows: object[] = []
    for (let at = from; at < Math.min(count, from + batch); at += 1) {
      const county = counties[random(counties.length)]
      if (county === undefined) throw new Error('the city has no counties')
      const id = newId<'Organisation'>(1_700_000_000_000 + at)
      const letter = () => first.charAt(random(first.length))
      const name = `${county.name}${letter()}${letter()}${letter()}${trades[random(trades.length)]}有限公司`
      const code = `91${county.code}MA${String(at).padStart(8, '0')}`
      const made = keyRowsOf(city, { id, name, creditCode: code, division: county.code, open: true })
      organisations.push({ sk: id.slice(-2), id, name, code, division: county.code })
      rows.push(...made)
      if (at % 50 === 0) known.push({ name, code, keys: made.map(row => row.key) })
    }
    keys += rows.length
    await database.pool.query(
      `INSERT INTO registry.organisations (sk, id, kind, name, credit_code, division, state, created_at, keyed)
       SELECT sk, id, 'enterprise', name, code, division, 'verified', now(), true
       FROM jsonb_to_recordset($1::text::jsonb) AS n(sk text, id uuid, name text, code text, division text)`,
      [JSON.stringify(organisations)],
    )
    await database.pool.query(
      `INSERT INTO registry.organisation_keys (sk, organisation, key, division, open)
       SELECT sk, organisation, key, division, open FROM jsonb_to_recordset($1::text::jsonb)
         AS n(sk text, organisation uuid, key text, division text, open boolean)`,
      [JSON.stringify(rows)],
    )
  }
  await database.pool.query('ANALYZE registry.organisations, registry.organisation_keys')
  return { known, keys }
}
