import pg from 'pg'
import { findPostgres, startPostgres } from '../../apps/server/src/kernel/testing/postgres.mjs'
import { signIn } from '../../e2e/src/client.ts'
import { dropHome, newHome, startProduct } from '../../e2e/src/product.ts'
import { buildAll } from '../../scripts/build.mjs'
import { type Benchmark, numberOption, quantile, rounded } from './benchmark.ts'
import { type Filled, fillCalendar } from './calendar/fill.ts'

export const benchmark: Benchmark = {
  about:
    'the calendar, its feed and lists as files with many activities on PostgreSQL, nothing asked twice (--activities --registrations --each)',
  async run(options, say) {
    const size = {
      activities: numberOption(options, 'activities', 5_000),
      registrations: numberOption(options, 'registrations', 150_000),
    }
    const each = numberOption(options, 'each', 200)
    if (process.env['DATABASE_URL'] === undefined && findPostgres() === undefined)
      return { table: [], figures: { measured: null } }
    if (options['built'] === undefined) await buildAll(line => say(line))
    const given = process.env['DATABASE_URL']
    const server = given ? { url: given, stop: async () => undefined } : await startPostgres()
    const home = await newHome(server.url)
    const database = new pg.Pool({ connectionString: home.databaseUrl, max: 2 })
    try {
      say('loading the city')
      const product = await startProduct(home, { patience: 600 })
      try {
        const filled = await fillCalendar(database, size)
        say(`${filled.activities.length} activities, ${filled.registrations} registrations`)
        const rows = await measure(product.url, filled, each)
        const figures = Object.fromEntries(rows.map(row => [`${row.what}_p95_ms`, row.p95_ms]))
        return { table: rows, figures: { ...size, ...figures, failed: sum(rows.map(row => row.failed)) } }
      } finally {
        await product.stop()
      }
    } finally {
      await database.end()
      await dropHome(home)
      await server.stop()
    }
  },
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)

interface Row extends Readonly<Record<string, string | number>> {
  readonly what: string
  readonly answers: number
  readonly p50_ms: number
  readonly p95_ms: number
  readonly kilobytes: number
  readonly failed: number
}

/** Each address once, so that no answer is one that was kept; two at a time, as many as the machine has cores. */
async function measure(url: string, { activities, largest }: Filled, each: number): Promise<Row[]> {
  const { cookie } = await signIn(url, 'city')
  const families = ['fair', 'class', 'training', 'contest', 'visit', 'market', 'culture', 'sport']
  const at = (n: number) => activities[(n * 7) % activities.length]
  const many = (path: (n: number) => string) => Array.from({ length: each }, (_, n) => path(n))
  // a place nobody else asks for: the kept answer of another question would be no measure
  const near = (n: number) => `near=120.${600 + (n % 300)},28.0${n % 100}`
  return [
    await ask(
      url,
      'calendar',
      many(n => `/activities?q=${n}`),
      '',
    ),
    await ask(
      url,
      'calendar_month',
      many(n => `/activities?month=${monthOf(n)}&view=month&q=${n % 10}`),
      '',
    ),
    await ask(
      url,
      'calendar_county',
      many(n => `/activities?county=${at(n)?.county}&q=${n}`),
      '',
    ),
    await ask(
      url,
      'calendar_near',
      many(n => `/activities?${near(n)}`),
      '',
    ),
    await ask(
      url,
      'activity',
      many(n => `/activities/${at(n)?.id}`),
      '',
    ),
    await ask(
      url,
      'feed',
      many(n => `/activities/calendar.ics?county=${at(n)?.county}&family=${families[n % families.length]}`),
      '',
    ),
    await ask(
      url,
      'own_list',
      many(n => `/api/own-activities?text=${n}`),
      cookie,
    ),
    await ask(
      url,
      'registrations',
      many(n => `/api/own-activities/${at(n)?.id}/registrations`),
      cookie,
    ),
    await ask(
      url,
      'export_activities',
      ['csv', 'xlsx'].map(f => `/api/own-activities/export?format=${f}`),
      cookie,
    ),
    await ask(
      url,
      'export_registrations',
      ['csv', 'xlsx'].map(f => `/api/own-activities/${largest}/registrations/export?format=${f}`),
      cookie,
    ),
  ]
}

function monthOf(n: number): string {
  return `${2023 + (Math.floor(n / 12) % 2)}-${String((n % 12) + 1).padStart(2, '0')}`
}

async function ask(url: string, what: string, paths: readonly string[], cookie: string): Promise<Row> {
  const times: number[] = []
  let [failed, bytes] = [0, 0]
  const line = paths.values()
  const one = async () => {
    for (const path of line) {
      const begun = performance.now()
      const answer = await fetch(`${url}${path}`, {
        headers: { accept: 'text/html', ...(cookie && { cookie }) },
      })
      bytes += (await answer.arrayBuffer()).byteLength
      times.push(performance.now() - begun)
      if (!answer.ok) failed += 1
    }
  }
  await Promise.all([one(), one()])
  return {
    what,
    answers: times.length,
    p50_ms: rounded(quantile(times, 0.5), 1),
    p95_ms: rounded(quantile(times, 0.95), 1),
    kilobytes: rounded(bytes / 1_024 / times.length, 1),
    failed,
  }
}
