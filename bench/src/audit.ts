import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { Type } from 'typebox'
import { openDatabase } from '../../apps/server/src/kernel/database/open-database.ts'
import {
  type Actor,
  type AuditFilter,
  type Call,
  createKernel,
  createMetrics,
  createProvisions,
  type Database,
  type Kernel,
  migrate,
  newId,
  readAuditRows,
  settableClock,
  silentLog,
  useCase,
  verifyAudit,
  visitor,
} from '../../apps/server/src/kernel/index.ts'
import { findPostgres, startPostgres } from '../../apps/server/src/kernel/testing/postgres.mjs'
import { type Benchmark, numberOption, quantile, rounded } from './benchmark.ts'

/** A list as the workbench asks for it: fifty records with an id each. */
const list = useCase({
  name: 'bench.list',
  kind: 'query',
  title: { zh: '看清单', en: 'List' },
  permission: 'bench.list',
  reach: ['area', 'public'],
  allow: ['visitor', 'county-officer'],
  input: Type.Object({ q: Type.String() }),
  output: Type.Object({ rows: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })) }),
  async handle(context) {
    const { rows } = await sql<{ id: string; name: string }>`
      SELECT id, name FROM bench.things WHERE kernel.in_scope(division) OR true ORDER BY id LIMIT 50`.execute(
      context.db(),
    )
    return { rows }
  },
})

type Row = {
  readonly engine: string
  readonly what: string
  readonly p50_ms: number
  readonly p95_ms: number
  readonly per_second: number
}

export const benchmark: Benchmark = {
  about:
    'a query with and without its row in the audit log, and pages of a long log; PGlite, and PostgreSQL by DATABASE_URL or its own (--calls --rows)',
  async run(options, say) {
    const calls = numberOption(options, 'calls', 2_000)
    const rows = numberOption(options, 'rows', 1_000_000)
    const table: Row[] = []
    const embedded = await openDatabase({})
    try {
      await measure(embedded, 'PGlite', { calls, rows: Math.min(rows, 100_000) }, table, say)
    } finally {
      await embedded.close()
    }
    const server = await serverOf(say)
    if (server !== undefined) {
      try {
        await measure(server.database, 'PostgreSQL', { calls, rows }, table, say)
      } finally {
        await server.stop()
      }
    }
    return { table, figures: { calls, rows, ...figuresOf(table) } }
  },
}

/** A database of our own on the server of DATABASE_URL, or on one thrown away after (which writes without fsync). */
async function serverOf(say: (line: string) => void) {
  const given = process.env['DATABASE_URL']
  if (!given && findPostgres() === undefined) {
    say('no PostgreSQL: set DATABASE_URL')
    return undefined
  }
  const own = given ? undefined : await startPostgres()
  const url = new URL(given ?? own?.url ?? '')
  const admin = await openDatabase({ url: url.href, connections: 1 })
  const name = `qingye_bench_${randomBytes(6).toString('hex')}`
  await admin.pool.query(`CREATE DATABASE ${name}`)
  url.pathname = `/${name}`
  const database = await openDatabase({ url: url.href, statementTimeout: 0 })
  return {
    database,
    async stop() {
      await database.close()
      await admin.pool.query(`DROP DATABASE ${name} WITH (FORCE)`)
      await admin.close()
      await own?.stop()
    },
  }
}

interface Sizes {
  readonly calls: number
  readonly rows: number
}

async function measure(
  database: Database,
  engine: string,
  { calls, rows }: Sizes,
  table: Row[],
  say: (line: string) => void,
): Promise<void> {
  const folder = new URL('../../apps/server/src/kernel/migrations/', import.meta.url)
  await migrate(database, [{ module: 'kernel', directory: folder }])
  await database.pool.query('CREATE SCHEMA bench')
  await database.pool.query(
    'CREATE TABLE bench.things (id uuid PRIMARY KEY, name text, division text COLLATE "C")',
  )
  await database.pool.query('GRANT USAGE ON SCHEMA bench TO qingye_app')
  await database.pool.query('GRANT SELECT ON bench.things TO qingye_app')
  for (let at = 0; at < 500; at += 1) {
    const id = newId<'Thing'>(1_700_000_000_000 + at)
    await database.pool.query('INSERT INTO bench.things VALUES ($1, $2, $3)', [id, `thing ${at}`, '330381'])
  }
  const kernel = createKernel({
    database,
    clock: settableClock('2023-11-22T01:00:00.000Z'),
    log: silentLog,
    metrics: createMetrics({ process: false }),
    provisions: createProvisions(),
  })
  const add = (row: Omit<Row, 'engine'>) => {
    const { what, p50_ms, p95_ms, per_second } = row
    table.push({ engine, what, p50_ms, p95_ms, per_second })
    say(`${engine}, ${what}: p50 ${row.p50_ms} ms, p95 ${row.p95_ms} ms, ${row.per_second}/s`)
  }
  const nobody = () => visitor
  const one = officer(1)
  const many = Array.from({ length: 20 }, (_, at) => officer(at + 1))
  await fire(kernel, nobody, { calls: 300, atOnce: 1 }) // warm
  await fire(kernel, () => one, { calls: 300, atOnce: 1 })
  for (const [who, actorOf] of [
    ['not audited', nobody],
    ['audited, one account', () => one],
    ['audited, 20 accounts', (at: number) => many[at % many.length] ?? one],
  ] as const) {
    for (const atOnce of [1, 20]) {
      add({ what: `${who}, ${atOnce} at once`, ...(await fire(kernel, actorOf, { calls, atOnce })) })
    }
  }
  const report = await kernel.asSystem('bench', context => verifyAudit(context.db()))
  if (report.faults.length > 0) throw new Error('the chains do not hold')
  await fill(database, rows)
  for (const [what, filter, deep] of pages) {
    add({ what: `log of ${rows}: ${what}`, ...(await turn(kernel, filter, deep ? middle(rows) : undefined)) })
  }
}

function officer(at: number): Actor {
  return {
    ...visitor,
    account: newId<'Account'>(1_700_000_000_000 + at),
    grant: newId<'Grant'>(1_700_000_000_000 + at),
    role: 'county-officer',
    name: `officer ${at}`,
    area: '330381',
  }
}

async function fire(
  kernel: Kernel,
  actorOf: (at: number) => Actor,
  { calls, atOnce }: { readonly calls: number; readonly atOnce: number },
) {
  const times: number[] = []
  let next = 0
  const begun = performance.now()
  const from = { address: '192.0.2.7', agent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36' }
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let at = next++; at < calls; at = next++) {
        const call: Call = { actor: actorOf(at), language: 'zh', channel: 'json', from }
        const before = performance.now()
        await kernel.call(list, { q: '电工' }, call)
        times.push(performance.now() - before)
      }
    }),
  )
  return summary(times, performance.now() - begun)
}

function summary(times: readonly number[], milliseconds: number) {
  return {
    p50_ms: rounded(quantile(times, 0.5)),
    p95_ms: rounded(quantile(times, 0.95)),
    per_second: rounded((times.length / milliseconds) * 1_000, 0),
  }
}

/** Rows a second apart, as if five hundred officials had worked for days; hashes are not looked at here. */
async function fill(database: Database, rows: number): Promise<void> {
  await database.pool.query(
    `INSERT INTO kernel.audit (sk, id, seq, at, request, account, actor_name, role, use_case, action, outcome,
       subject, detail, form, previous, hash)
     SELECT lpad(to_hex(n % 256), 2, '0'),
       (lpad(to_hex(1700700000000 + n * 1000), 12, '0') || '7' || lpad(to_hex(n % 4096), 3, '0') || '8'
         || lpad(to_hex(n), 15, '0'))::uuid,
       1000000 + n, to_timestamp(1700700000 + n), 'r', md5((n % 500)::text)::uuid, 'officer ' || n % 500,
       'county-officer', 'bench.use' || n % 150, 'bench', CASE WHEN n % 97 = 0 THEN 'refused' ELSE 'done' END,
       md5((n % 40000)::text)::uuid::text,
       jsonb_build_object('ids', jsonb_build_array(md5((n % 40000)::text)::uuid, md5((n % 30000)::text)::uuid)),
       2, '', ''
     FROM generate_series(1, $1::bigint) n`,
    [rows],
  )
  await database.pool.query('ANALYZE kernel.audit')
}

/** md5 of 77: one of those that `fill` has touched */
const touched = '28dd2c79-55ce-9264-5624-0b2ff0100bde'
const someone = '00000000-0000-0000-0000-000000000000'
const pages: readonly (readonly [what: string, filter: AuditFilter, deep?: boolean])[] = [
  ['first page', {}],
  ['page in the middle', {}, true],
  ['one official', { who: 'officer 77' }],
  ['one use case, refused', { useCase: 'bench.use97', outcome: 'refused' }],
  ['one day', { from: '2023-11-24', to: '2023-11-24' }],
  ['one subject', { subject: touched }],
  ['a subject that nobody touched', { subject: someone }],
]

function middle(rows: number): string {
  const hex = (1_700_700_000_000 + Math.floor(rows / 2) * 1_000).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

async function turn(kernel: Kernel, filter: AuditFilter, after: string | undefined) {
  const times: number[] = []
  const begun = performance.now()
  for (let at = 0; at < 100; at += 1) {
    const before = performance.now()
    await kernel.asSystem('bench', context => readAuditRows(context, filter, { after, limit: 50 }))
    times.push(performance.now() - before)
  }
  return summary(times, performance.now() - begun)
}

function figuresOf(table: readonly Row[]) {
  return Object.fromEntries(
    table.flatMap(({ engine, what, p50_ms, p95_ms }) => {
      const name = `${engine} ${what}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')
      return [
        [`${name}_p50_ms`, p50_ms],
        [`${name}_p95_ms`, p95_ms],
      ]
    }),
  )
}
