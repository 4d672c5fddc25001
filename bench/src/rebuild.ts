import { randomBytes } from 'node:crypto'
import { openDatabase } from '../../apps/server/src/kernel/database/index.ts'
import {
  bucketOf,
  createKernel,
  createMetrics,
  createProvisions,
  type Id,
  type Kernel,
  migrate,
  newId,
  settableClock,
  silentLog,
} from '../../apps/server/src/kernel/index.ts'
import {
  appendFacts,
  confirmFact,
  correctFact,
  defineIndicators,
  type IndicatorDefinition,
  type NewFact,
  readBoard,
  rebuild,
  rollUp,
  verifyLedger,
} from '../../apps/server/src/ledger/index.ts'
import { type Benchmark, numberOption, quantile, rounded } from './benchmark.ts'

const begin = Date.parse('2023-01-01T00:00:00.000Z')
const counties = [
  '330302',
  '330303',
  '330304',
  '330305',
  '330324',
  '330326',
  '330327',
  '330328',
  '330329',
  '330381',
  '330382',
  '330383',
]
const categories = ['market', 'market', 'market', 'policy', 'community', 'social', 'incubator', 'traineeship']

export const benchmark: Benchmark = {
  about: 'recount 1,000,000 facts and compare with the running counts; needs DATABASE_URL (--facts --seed)',
  async run(options, say) {
    const url = process.env['DATABASE_URL']
    if (!url) throw new Error('set DATABASE_URL: a database of its own is made there and dropped again')
    const facts = numberOption(options, 'facts', 1_000_000)
    const server = await openDatabase({ url, connections: 1 })
    const name = `qingye_bench_${randomBytes(6).toString('hex')}`
    await server.pool.query(`CREATE DATABASE ${name}`)
    const own = new URL(url)
    own.pathname = `/${name}`
    const database = await openDatabase({ url: own.href, statementTimeout: 0 })
    try {
      await migrate(database, [
        {
          module: 'kernel',
          directory: new URL('../../apps/server/src/kernel/migrations/', import.meta.url),
        },
        {
          module: 'ledger',
          directory: new URL('../../apps/server/src/ledger/migrations/', import.meta.url),
        },
      ])
      const clock = settableClock('2023-12-31T01:00:00.000Z')
      const metrics = createMetrics({ process: false })
      const kernel = createKernel({
        database,
        clock,
        log: silentLog,
        metrics,
        provisions: createProvisions(),
      })
      return await measure(kernel, facts, numberOption(options, 'seed', 20230630), say)
    } finally {
      await database.close()
      await server.pool.query(`DROP DATABASE ${name} WITH (FORCE)`)
      await server.close()
    }
  },
}

async function measure(kernel: Kernel, facts: number, seed: number, say: (line: string) => void) {
  const table: { step: string; seconds: number }[] = []
  async function timed<T>(step: string, body: () => Promise<T>): Promise<T> {
    const before = performance.now()
    const result = await body()
    table.push({ step, seconds: rounded((performance.now() - before) / 1_000) })
    say(`${step}: ${table.at(-1)?.seconds} s`)
    return result
  }
  const secondsOf = (step: string) => table.find(row => row.step === step)?.seconds ?? Number.NaN
  const system = <T>(body: Parameters<typeof kernel.asSystem<T>>[1]) => kernel.asSystem('bench', body)

  const plan = { plan: 'bench@1', tree: '2023-06-30', indicators: indicators() }
  await system(context => defineIndicators(context, plan))
  const random = generator(seed)
  const world = makeWorld(random)
  await timed('append', () => append(kernel, facts, world, random, say))
  await kernel.database.pool.query('ANALYZE ledger.facts')
  await timed('first count', () => system(rollUp))
  await append(kernel, 2_000, world, random, () => undefined)
  const applied = await timed('count 2,000 more', () => system(rollUp))
  const rebuilt = await timed('rebuild', () => system(rebuild))
  // the owner reads the ledger's tables; the facade does not know them
  const owner = kernel.database.kysely as unknown as Parameters<typeof verifyLedger>[0]
  const verified = await timed('verify', () => verifyLedger(owner))
  const boards: number[] = []
  for (let n = 0; n < 200; n++) {
    const before = performance.now()
    await system(context => readBoard(context, { area: '3303' }))
    boards.push(performance.now() - before)
  }
  return {
    table,
    figures: {
      entries: rebuilt.entries,
      rebuild_seconds: secondsOf('rebuild'),
      differences: rebuilt.differences.length,
      append_seconds: secondsOf('append'),
      increment_entries: applied,
      increment_seconds: secondsOf('count 2,000 more'),
      verify_seconds: secondsOf('verify'),
      verify_faults: verified.faults.length,
      board_p95_ms: rounded(quantile(boards, 0.95)),
    },
  }
}

type Random = (below: number) => number

/** A linear congruential generator: the same facts on every machine. */
function generator(seed: number): Random {
  let state = seed >>> 0
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function makeWorld(random: Random) {
  const bytes = (size: number) => Buffer.from(Array.from({ length: size }, () => random(256)))
  const many = <Kind extends string>(count: number) =>
    Array.from({ length: count }, () => newId<Kind>(begin, undefined, bytes))
  return { people: many<'Person'>(120_000), posts: many<'Post'>(150_000), serial: 0 }
}

type World = ReturnType<typeof makeWorld>

function pick<T>(list: readonly T[], random: Random): T {
  const one = list[random(list.length)]
  if (one === undefined) throw new Error('an empty list')
  return one
}

function makeFact(world: World, random: Random): NewFact {
  world.serial += 1
  const county = pick(counties, random)
  const post = pick(world.posts, random)
  const kind = pick(
    [
      'opening.published',
      'opening.pushed',
      'opening.pushed',
      'hire.started',
      'hire.started',
      'placement.started',
    ] as const,
    random,
  )
  const month = String(1 + random(12)).padStart(2, '0')
  const opening = { category: pick(categories, random), ...(random(20) === 0 ? { doubtful: true } : {}) }
  const attributes = {
    'opening.published': opening,
    'opening.pushed': opening,
    'hire.started': { graduate_kind: pick(['college', 'other'], random), in_wenzhou: true },
    'placement.started': { category: 'traineeship', first_in_year: true },
  }[kind]
  return {
    kind,
    // 330383 has no towns
    division: county === '330383' ? county : `${county}${String(1 + random(15)).padStart(3, '0')}`,
    day: `2023-${month}-${String(1 + random(28)).padStart(2, '0')}`,
    quantity: kind.startsWith('opening') ? 1 + random(9) : 1,
    attributes,
    thing: post,
    source: { kind: 'post', id: post },
    key: `bench:${world.serial}`,
    ...(kind.endsWith('started') ? { person: pick(world.people, random) } : {}),
  }
}

/** Appends through the front door, with some confirmed and some corrected afterwards. */
async function append(
  kernel: Kernel,
  facts: number,
  world: World,
  random: Random,
  say: (line: string) => void,
) {
  const size = 5_000
  for (let done = 0; done < facts; done += size) {
    const batch = Array.from({ length: Math.min(size, facts - done) }, () => makeFact(world, random))
    await kernel.asSystem('bench', async context => {
      const written = await appendFacts(context, batch)
      for (const [index, fact] of written.entries()) {
        if (index % 400 === 1) await confirmFact(context, { fact: fact.id, by: 'record' })
        if (index % 800 === 2) await correct(context, fact.id, random)
      }
    })
    if (done % 100_000 === 0) say(`${done} facts`)
  }
}

async function correct(context: Parameters<typeof correctFact>[0], fact: Id<'Fact'>, random: Random) {
  const change = random(2) === 0 ? ('void' as const) : { quantity: random(9) }
  await correctFact(context, { fact, reason: `bench ${bucketOf(fact)}`, change })
}

/** Numbers in the shapes of the plan's: openings by category, pushes, distinct people, places. */
function indicators(): IndicatorDefinition[] {
  const words = { zh: '数', en: 'number' }
  const year = { label: words, unit: words, from: '2023-01-01', until: '2023-12-31' } as const
  const exclude = [{ field: 'doubtful', eq: true, reason: 'doubtful' }] as const
  const openings = ['market', 'policy', 'community', 'social', 'incubator', 'traineeship', 'welfare']
  const people = { exclude: [], unit: 'distinct_subject', distinct_on: 'person' } as const
  return [
    ...openings.map(category => ({
      ...year,
      id: `openings ${category}`,
      unconfirmedCounts: true,
      predicate: {
        kind: ['opening.published'],
        where: [{ field: 'category', eq: category }],
        exclude,
        unit: 'sum_quantity',
      } as const,
    })),
    {
      ...year,
      id: 'openings pushed',
      unconfirmedCounts: true,
      predicate: { kind: ['opening.pushed'], where: [], exclude, unit: 'sum_quantity' },
    },
    {
      ...year,
      id: 'hired',
      unconfirmedCounts: false,
      predicate: { kind: ['hire.started'], where: [], ...people },
    },
    {
      ...year,
      id: 'graduates hired',
      unconfirmedCounts: true,
      predicate: {
        kind: ['hire.started'],
        where: [{ field: 'graduate_kind', eq: 'college' }],
        ...people,
      },
    },
    {
      ...year,
      id: 'placed',
      unconfirmedCounts: true,
      predicate: { kind: ['placement.started'], where: [], ...people },
    },
  ]
}
