import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, createApp, migrations, modules } from '../app.ts'
import { loadDemo } from '../demo/index.ts'
import {
  type Database,
  Problem,
  roles,
  settableClock,
  silentLog,
  system,
  useCase,
  visitor,
} from '../kernel/index.ts'
import { testDatabase, testKeys, testVault } from '../kernel/testing/index.ts'
import {
  drawActors,
  faultOfList,
  faultOfOpening,
  lists,
  readWorld,
  type World,
} from '../testing/scope-oracle.ts'
import { secret } from '../testing/test-app.ts'

/**
 * Random actors, areas and records against an independent statement of the rules (`testing/scope-rules.ts`). A few
 * hundred cases at each run; the long run: QINGYE_ORACLE=10000 npx vitest run apps/server/src/architecture/scope-oracle.test.ts
 */
const cases = Number(process.env['QINGYE_ORACLE'] ?? 400)
const seed = Number(process.env['QINGYE_ORACLE_SEED'] ?? 7)
const patience = Math.max(120_000, cases * 60)
const planFolder = fileURLToPath(new URL('../../../../plans/wenzhou-2023', import.meta.url))

let database: Database
let app: App
let world: World
beforeAll(async () => {
  database = await testDatabase({ modules: migrations.slice(1) })
  await loadDemo(database, {
    scale: 'small',
    planFolder,
    log: silentLog,
    now: Date.parse('2023-11-22T01:00:00Z'),
    vault: testVault,
  })
  const clock = settableClock('2023-11-22T01:00:00.000Z')
  app = await createApp({
    database,
    clock,
    log: silentLog,
    planFolder,
    secret,
    keys: testKeys,
    secure: false,
    demo: true,
  })
  world = await readWorld(app)
}, 120_000)
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
    const found = await sql<{ id: string }>`SELECT id FROM registry.people WHERE merged_into IS NULL`.execute(
      context.db(),
    )
    return { rows: found.rows }
  },
})
const officer = { ...visitor, role: 'county-officer', area: '330381', department: 'hrss' } as const
const call = { actor: officer, language: 'zh', channel: 'json' } as const

/** A policy that lets everything through, on every table: what is left are the stores' own predicates. */
async function openEveryPolicy(): Promise<() => Promise<void>> {
  const { rows } = await database.pool.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND c.relrowsecurity AND n.nspname <> 'pgboss' ORDER BY 1`,
  )
  for (const { name } of rows)
    await database.pool.query(`CREATE POLICY wide_open ON ${name} USING (true) WITH CHECK (true)`)
  return async () => {
    for (const { name } of rows) await database.pool.query(`DROP POLICY wide_open ON ${name}`)
  }
}

async function faultsOf(count: number, from: number): Promise<string[]> {
  const draw = drawActors(from, world)
  const faults: string[] = []
  for (let at = 0; at < count; at += 1) {
    const fault = draw.chance(0.25)
      ? await faultOfList(app, world, draw.pick(lists), draw.actor())
      : await faultOfOpening(app, world, draw)
    if (fault !== undefined) faults.push(fault)
  }
  return faults
}

describe('what somebody sees', () => {
  it(
    'is what the rules say, for lists, their counts and single records',
    async () => {
      expect(await faultsOf(cases, seed)).toEqual([])
    },
    patience,
  )

  it(
    'is the same when every policy of the database is open: the stores ask by themselves',
    async () => {
      const close = await openEveryPolicy()
      try {
        expect(await faultsOf(Math.ceil(cases / 4), seed + 1)).toEqual([])
      } finally {
        await close()
      }
    },
    patience,
  )

  it('is kept by the policies alone where an author forgot to ask (control: with open policies it is not)', async () => {
    const inside = world.people.filter(row => row.division?.startsWith('330381')).length
    expect((await app.kernel.call(carelessList, {}, call)).rows).toHaveLength(inside)
    const close = await openEveryPolicy()
    const open = await app.kernel.call(carelessList, {}, call).finally(close)
    expect(open.rows).toHaveLength(world.people.length)
    expect(world.people.length).toBeGreaterThan(inside)
  })

  it('shows a rule that is wrong: the oracle is not blind', async () => {
    const other = {
      ...world,
      people: world.people.slice(1),
      posts: world.posts.map(row => ({ ...row, division: '9' })),
    }
    const faults = await Promise.all(
      lists
        .filter(({ kind }) => kind === 'people' || kind === 'posts')
        .map(list => faultOfList(app, other, list, { ...officer, role: 'city-officer', area: '3303' })),
    )
    expect(faults.map(fault => typeof fault)).toEqual(['string', 'string'])
  })
})

describe('every use case', () => {
  it(
    'refuses every role that it does not name, before it looks at anything',
    async () => {
      const faults: string[] = []
      let tried = 0
      for (const one of modules.flatMap(module => module.useCases)) {
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
