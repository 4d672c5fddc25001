import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, createApp, migrations, modules } from '../app.ts'
import { loadDemo } from '../demo/index.ts'
import {
  type Database,
  Problem,
  reachesOf,
  roles,
  settableClock,
  silentLog,
  system,
  useCase,
  visitor,
} from '../kernel/index.ts'
import { testDatabase, testKeys, testVault } from '../kernel/testing/index.ts'
import { meant, readTables, sweep } from '../testing/policy-sweep.ts'
import { excepted, lists } from '../testing/scope-lists.ts'
import {
  askedFor,
  drawActors,
  faultByChance,
  faultOfList,
  faultsOfAll,
  kinds,
} from '../testing/scope-oracle.ts'
import { readWorld, type World } from '../testing/scope-questions.ts'
import { fillMachinery, fillWorld, type Seat } from '../testing/scope-world.ts'
import { secret } from '../testing/test-app.ts'

/**
 * Random actors, areas and records against an independent statement of the rules (`testing/scope-rules.ts`). A few
 * hundred cases at each run; the long run: QINGYE_ORACLE=10000 npx vitest run apps/server/src/architecture/scope-oracle.test.ts
 */
const cases = Number(process.env['QINGYE_ORACLE'] ?? 300)
const seed = Number(process.env['QINGYE_ORACLE_SEED'] ?? 7)
const patience = Math.max(240_000, cases * 120)
const planFolder = fileURLToPath(new URL('../../../../plans/wenzhou-2023', import.meta.url))

let database: Database
let app: App
let world: World
let seats: readonly Seat[]
beforeAll(async () => {
  database = await testDatabase({ modules: migrations.slice(1) })
  const now = '2023-11-22T01:00:00.000Z'
  const demo = { scale: 'small', planFolder, log: silentLog, vault: testVault } as const
  await loadDemo(database, { ...demo, now: Date.parse(now) })
  seats = await fillWorld(database)
  const clock = settableClock(now)
  const settings = { secret, keys: testKeys, secure: false, demo: true }
  app = await createApp({ database, clock, log: silentLog, planFolder, ...settings })
  await app.settle()
  world = await readWorld(app, planFolder)
}, 240_000)
afterAll(async () => {
  await app.stop()
  await database.close()
})

/** A list whose author forgot to ask for the area: only row-level security stands in its way. */
const carelessList = useCase({
  name: 'test.carelessList',
  kind: 'query',
  title: { zh: '看人', en: 'See people' },
  permission: 'test.careless',
  reach: 'area',
  allow: ['county-officer'],
  input: Type.Object({}),
  output: Type.Object({ rows: Type.Array(Type.Object({ id: Type.String() })) }),
  async handle(context) {
    const found = await sql<{ id: string }>`SELECT id FROM registry.people`.execute(context.db())
    return { rows: found.rows }
  },
})
const officer = { ...visitor, role: 'county-officer', area: '330381', department: 'hrss' } as const
const call = { actor: officer, language: 'zh', channel: 'json' } as const

/** Row-level security off, on every table: what is left are the stores' own predicates. */
async function dropEveryPolicy(): Promise<() => Promise<void>> {
  const { rows } = await database.pool.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND c.relrowsecurity AND n.nspname <> 'pgboss' ORDER BY 1`,
  )
  const turn = (how: string) =>
    database.pool.query(rows.map(({ name }) => `ALTER TABLE ${name} ${how} ROW LEVEL SECURITY`).join(';'))
  await turn('DISABLE')
  return async () => {
    await turn('ENABLE')
  }
}

async function faultsOf(count: number, from: number): Promise<string[]> {
  const draw = drawActors(from, world)
  const faults: string[] = []
  for (let at = 0; at < count; at += 1) {
    const fault = await faultByChance(app, world, draw)
    if (fault !== undefined) faults.push(fault)
  }
  return faults
}

describe('what somebody sees', () => {
  it('is on every list: a rule about an empty one would say nothing', () => {
    expect(kinds.filter(kind => world[kind].length < 2)).toEqual([])
  })

  it(
    'is what the rules say, for every list, count, file and record, and for each role',
    async () => {
      expect(await faultsOfAll(app, world, drawActors(seed, world))).toEqual([])
    },
    patience,
  )

  it(
    'is what the rules say, whatever meets',
    async () => {
      expect(await faultsOf(cases, seed + 1)).toEqual([])
    },
    patience,
  )

  it(
    'is the same without any policy in the database: the stores ask by themselves',
    async () => {
      const restore = await dropEveryPolicy()
      try {
        expect(await faultsOfAll(app, world, drawActors(seed + 2, world))).toEqual([])
        expect(await faultsOf(Math.ceil(cases / 4), seed + 3)).toEqual([])
      } finally {
        await restore()
      }
    },
    patience,
  )

  it('is kept by the policies alone where an author forgot to ask (control: without them it is not)', async () => {
    const inside = world.people.filter(row => row.division?.startsWith('330381') && row.state !== 'merged')
    expect((await app.kernel.call(carelessList, {}, call)).rows).toHaveLength(inside.length)
    const restore = await dropEveryPolicy()
    const open = await app.kernel.call(carelessList, {}, call).finally(restore)
    expect(open.rows).toHaveLength(world.people.length)
    expect(world.people.length).toBeGreaterThan(inside.length)
  })

  it('shows a rule that is wrong: the oracle is not blind', async () => {
    const other: World = {
      ...world,
      people: world.people.slice(1),
      posts: world.posts.map(row => ({ ...row, division: '9' })),
    }
    const faults = await Promise.all(
      lists
        .filter(({ kind }) => kind === 'people' || kind === 'posts')
        .map(list => faultOfList(app, other, list, { ...officer, role: 'city-officer', area: '3303' })),
    )
    expect(faults.map(fault => typeof fault)).toEqual(['string', 'string', 'string'])
  })
})

describe('every policy', () => {
  async function sweptOf(open: boolean): Promise<ReadonlyMap<string, number>> {
    const [seat] = seats
    if (seat === undefined) throw new Error('the world has no seat')
    return sweep(database, seat, { open })
  }

  it('alone keeps what is somebody else’s, of every table and for every role, by a plain SELECT', async () => {
    const seen = [...(await sweptOf(false))].filter(([, rows]) => rows > 0)
    expect(seen.map(([who, rows]) => `${who} sees ${rows} rows of others`)).toEqual([])
  })

  it('has something to keep (control: with every policy open each table leaks)', async () => {
    await fillMachinery(database)
    const found = await sweptOf(true)
    const leaking = new Set([...found].filter(([, rows]) => rows > 0).map(([who]) => who.split(' ')[0]))
    const isOpenToAll = (table: string) => meant[table]?.rows === 'true' && meant[table]?.to === undefined
    const tables = (await readTables(database)).map(({ name }) => name).filter(name => !isOpenToAll(name))
    expect(
      tables.filter(name => !leaking.has(name)).map(name => `${name}: no row of others to hide`),
    ).toEqual([])
    expect(tables.length).toBeGreaterThan(70)
    // no reason is left of a table that is gone
    const known = (await readTables(database)).map(({ name }) => name)
    expect(Object.keys(meant).filter(name => !known.includes(name))).toEqual([])
  })
})

describe('every use case', () => {
  const all = modules.flatMap(module => module.useCases)

  it('that answers beyond one’s own is asked by the oracle, or says why not', () => {
    const own = ['own', 'public', 'system']
    const far = all.filter(one => one.kind === 'query' && reachesOf(one).some(reach => !own.includes(reach)))
    const forgotten = far.map(one => one.name).filter(name => !askedFor.has(name) && !(name in excepted))
    expect(forgotten).toEqual([])
    // and no exception is left of a use case that is gone or that the oracle asks after all
    const known: string[] = far.map(one => one.name)
    expect(Object.keys(excepted).filter(name => !known.includes(name) || askedFor.has(name))).toEqual([])
  })

  it(
    'refuses every role that it does not name, before it looks at anything',
    async () => {
      const faults: string[] = []
      let tried = 0
      for (const one of all) {
        for (const role of roles) {
          if (role === 'system' || one.allow.includes(role)) continue
          tried += 1
          const actor = { ...system, role, area: '3303', account: undefined } as const
          // the input does not matter: nobody may come so far that it is read
          const answer = await app.kernel.call(one as never, {}, { ...call, actor }).then(
            () => 'done',
            (error: unknown) => (error instanceof Problem ? error.kind : String(error)),
          )
          if (answer !== 'forbidden' && answer !== 'unauthenticated')
            faults.push(`${one.name} for ${role}: ${answer}`)
        }
      }
      expect(faults).toEqual([])
      expect(tried).toBeGreaterThan(1_000)
    },
    patience,
  )
})
