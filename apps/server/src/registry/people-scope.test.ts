import { citizenIdCheckDigit } from '@qingye/china'
import { sql } from 'kysely'
import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction, scopeOf, useCase } from '../kernel/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { listSpells, listStatements, type RegistrationView, sayOfPerson } from './index.ts'

let app: TestApp
let registration: RegistrationView
beforeAll(async () => {
  app = await testApp()
  const first17 = '33038120010517996'
  const identity = { kind: 'citizen-id', number: first17 + citizenIdCheckDigit(first17) } as const
  const say = { source: 'self', state: 'declared' } as const
  await app.kernel.asSystem('test', context =>
    sayOfPerson(context, app.fixture.linxiaoman, { identity }, say),
  )
  const asked = { kind: 'unemployment', ground: 'left-school', since: '2023-07-01', committed: 'yes' }
  await app.api('linxiaoman', 'POST', '/api/my/registrations', asked)
  const mine = await app.api<{ rows: RegistrationView[] }>('linxiaoman', 'GET', '/api/my/registrations')
  const [one] = mine.body.rows
  if (one === undefined) throw new Error('the registration was not made')
  registration = one
  const path = `/api/registrations/${one.id}/steps`
  await app.api('tangxia', 'POST', path, { action: 'accept' }, { version: one.version })
})
afterAll(() => app.close())

/** Tables with rows about 林小满 of 塘下, 瑞安, and the column that says so. */
const tables = {
  'registry.people': 'id',
  'registry.statements': 'person',
  'registry.spells': 'person',
  'registry.registrations': 'person',
  'registry.registration_steps': 'person',
} as const

/** How many rows the policy alone shows: a plain query, without any store between. */
async function rowsFor(login: string, table: string, column: string): Promise<number> {
  const scope = scopeOf(await app.actor(login))
  return inTransaction(app.kernel.database, scope, async db => {
    const found = await sql<{ count: number }>`SELECT count(*) AS count FROM ${sql.table(table)}
      WHERE ${sql.ref(column)} = ${app.fixture.linxiaoman}::uuid`.execute(db)
    return found.rows[0]?.count ?? 0
  })
}

/** Somebody who forgot to ask for the record before asking for what hangs on it. */
const carelessReader = useCase({
  name: 'test.carelessReader',
  kind: 'query',
  title: { zh: '看档案', en: 'See what was said' },
  permission: 'test.careless',
  reach: ['own', 'area'],
  allow: ['person', 'county-officer'],
  input: Type.Object({}),
  output: Type.Object({ statements: Type.Integer(), spells: Type.Integer() }),
  async handle(context) {
    const person = app.fixture.linxiaoman
    const statements = (await listStatements(context, person)).length
    return { statements, spells: (await listSpells(context, person)).length }
  },
})
const hangsOn = async (login: string) =>
  app.kernel.call(carelessReader, {}, { actor: await app.actor(login), language: 'zh', channel: 'json' })

/** What another county's officer is told through every door that leads to the person. */
async function doors(login: string): Promise<Record<string, number>> {
  const person = app.fixture.linxiaoman
  const version = { version: 1 }
  const people = await app.api<{ total: number }>(login, 'GET', '/api/people?q=林小满')
  const queue = await app.api<{ total: number }>(login, 'GET', '/api/registrations')
  const field = { field: 'phone', purpose: 'contact' }
  const said = { name: '别人', state: 'declared', source: 'officer' }
  const step = { action: 'cancel', reason: 'other' }
  const asked = { kind: 'difficulty', ground: 'low-income', committed: 'yes' }
  const moves = `/api/registrations/${registration.id}/steps`
  return {
    list: people.body.total,
    queue: queue.body.total,
    read: (await app.api(login, 'GET', `/api/people/${person}`)).status,
    reveal: (await app.api(login, 'POST', `/api/people/${person}/reveals`, field)).status,
    edit: (await app.api(login, 'POST', `/api/people/${person}/statements`, said, version)).status,
    apply: (await app.api(login, 'POST', `/api/people/${person}/registrations`, asked)).status,
    move: (await app.api(login, 'POST', moves, step, version)).status,
  }
}
const shut = { list: 0, queue: 0, read: 404, reveal: 404, edit: 404, apply: 404, move: 404 }

describe('a person of another county', () => {
  it.each(Object.entries(tables))('is not in %s by its policy alone', async (table, column) => {
    expect(await rowsFor('ruian', table, column)).toBeGreaterThan(0)
    expect(await rowsFor('lucheng', table, column)).toBe(0)
    expect(await rowsFor('linxiaoman', table, column)).toBeGreaterThan(0)
    expect(await rowsFor('chenyu', table, column)).toBe(0)
    expect(await rowsFor('haichuan', table, column)).toBe(0)
  })

  it('is behind no door', async () => {
    expect(await doors('lucheng')).toEqual(shut)
    expect(await doors('ruian')).toMatchObject({ list: 1, queue: 1, read: 200, reveal: 200 })
  })

  it('cannot be written about by somebody else’s word, nor proved by one’s own', async () => {
    const write = async (login: string, state: string) => {
      const scope = scopeOf(await app.actor(login))
      return inTransaction(app.kernel.database, scope, db =>
        sql`INSERT INTO registry.statements (sk, id, person, division, source, state, day, at)
          SELECT sk, gen_random_uuid(), person, division, 'self', ${state}, day, at FROM (
            SELECT right(${app.fixture.linxiaoman}::text, 2) AS sk, ${app.fixture.linxiaoman}::uuid AS person,
              '330381101' AS division, date '2023-11-22' AS day, now() AS at) AS row`.execute(db),
      )
    }
    await expect(write('chenyu', 'declared')).rejects.toThrow()
    await expect(write('lucheng', 'declared')).rejects.toThrow()
    await expect(write('linxiaoman', 'verified')).rejects.toThrow()
    await expect(write('linxiaoman', 'declared')).resolves.toBeDefined()
  })

  // last: from here on the tables are open
  it('is hidden by the stores alone where a policy is missing, and the policies were what hid the rows', async () => {
    for (const table of Object.keys(tables)) {
      await app.kernel.database.pool.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`)
    }
    expect(await doors('lucheng')).toEqual(shut)
    for (const login of ['lucheng', 'chenyu'])
      expect(await hangsOn(login)).toEqual({ statements: 0, spells: 0 })
    for (const login of ['ruian', 'linxiaoman']) expect((await hangsOn(login)).spells).toBeGreaterThan(0)
    for (const [table, column] of Object.entries(tables)) {
      expect([table, (await rowsFor('lucheng', table, column)) > 0]).toEqual([table, true])
    }
  })
})
