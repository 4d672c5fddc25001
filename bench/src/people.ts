import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { inbox } from '../../apps/server/src/inbox/index.ts'
import { openDatabase } from '../../apps/server/src/kernel/database/index.ts'
import {
  type Actor,
  createKernel,
  createMetrics,
  createProvisions,
  type Id,
  type Kernel,
  migrate,
  settableClock,
  silentLog,
  vaultToken,
} from '../../apps/server/src/kernel/index.ts'
import { testVault } from '../../apps/server/src/kernel/testing/index.ts'
import { findPostgres, startPostgres } from '../../apps/server/src/kernel/testing/postgres.mjs'
import { ledger } from '../../apps/server/src/ledger/index.ts'
import { planModule } from '../../apps/server/src/plan/index.ts'
import { cityToken, insertOrganisation, loadCity, registry } from '../../apps/server/src/registry/index.ts'
import { createRosterWork, rosters, rosterWorkToken } from '../../apps/server/src/rosters/index.ts'
import { type Benchmark, numberOption, rounded } from './benchmark.ts'
import { fillPeople, generator } from './people/million.ts'
import { importTwice } from './people/roster.ts'
import { measureSearch } from './people/search.ts'

const at = (path: string) => new URL(`../../apps/server/src/${path}/migrations/`, import.meta.url)

export const benchmark: Benchmark = {
  about:
    'a roster of 40,000 imported twice; finding a person among 1,000,000 (--graduates --people --questions --seed)',
  async run(options, say) {
    const server = await postgres(say)
    const name = `qingye_bench_${randomBytes(6).toString('hex')}`
    const owner = await openDatabase({ url: server.url, connections: 1 })
    await owner.pool.query(`CREATE DATABASE ${name}`)
    const own = new URL(server.url)
    own.pathname = `/${name}`
    const database = await openDatabase({ url: own.href, statementTimeout: 0 })
    try {
      await migrate(
        database,
        [{ name: 'kernel' }, registry, { name: 'accounts' }, inbox, planModule, ledger, rosters].map(
          module => ({
            module: module.name,
            directory: at(module.name),
          }),
        ),
      )
      const city = await loadCity(fileURLToPath(new URL('../../plans/wenzhou-2023', import.meta.url)))
      const provisions = createProvisions().provide(cityToken, city).provide(vaultToken, testVault)
      const kernel = createKernel({
        database,
        clock: settableClock('2023-11-22T01:00:00.000Z'),
        log: { ...silentLog, error: (fields, message) => say(`${message} ${JSON.stringify(fields)}`) },
        metrics: createMetrics({ process: false }),
        provisions,
      })
      const work = createRosterWork(kernel)
      provisions.provide(rosterWorkToken, work)
      const counsellor = await school(kernel)
      const random = generator(numberOption(options, 'seed', 20230630))
      const graduates = numberOption(options, 'graduates', 40_000)
      const roster = await importTwice(kernel, work, counsellor, { graduates, random }, say)
      const people = numberOption(options, 'people', 1_000_000)
      const filled = await fillPeople(kernel, city, people, random, say)
      const search = await measureSearch(kernel, filled, numberOption(options, 'questions', 150), random, say)
      return {
        table: [...roster.table, ...search.table],
        figures: {
          graduates,
          ...roster.figures,
          people,
          ...search.figures,
          fill_seconds: rounded(filled.seconds, 1),
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

/** The server of DATABASE_URL, on which a database of our own is made and dropped; else one thrown away after. */
async function postgres(say: (line: string) => void) {
  const url = process.env['DATABASE_URL']
  if (url) return { url, stop: async () => undefined }
  if (findPostgres() === undefined) throw new Error('no PostgreSQL: set DATABASE_URL')
  say('starting a PostgreSQL of its own')
  return startPostgres()
}

/** A university in 瓯海 and its counsellor. */
async function school(kernel: Kernel): Promise<Actor> {
  const organisation = await kernel.asSystem('bench', context =>
    insertOrganisation(context, {
      id: context.newId<'Organisation'>(),
      version: 1,
      kind: 'school',
      name: '瓯海示范大学',
      creditCode: '12330304MA2C0101X5',
      division: '330304',
      address: '',
      industry: undefined,
      foundedOn: undefined,
      staff: undefined,
      about: '',
      memberOf: [],
      tenantOf: undefined,
      state: 'verified',
      synthetic: true,
    }),
  )
  const account = '018bf45c-0000-7000-8000-000000000001' as Id<'Account'> // nobody else has one here
  return {
    account,
    grant: undefined,
    role: 'school-counsellor',
    name: '辅导员',
    area: undefined,
    department: undefined,
    person: undefined,
    organisation,
  }
}
