import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword, insertAccount, insertGrant } from '../accounts/index.ts'
import { type Id, inTransaction, newId, scopeOf, visitor } from '../kernel/index.ts'
import { listRecords, readIndicator } from '../ledger/index.ts'
import { bring, graduate, seedSchools } from '../rosters/test-rosters.ts'
import { contend } from '../testing/contend.ts'
import { type TestApp, testApp, testPassword } from '../testing/test-app.ts'
import { coverageTarget } from './delivery.ts'
import { catalogueOfTwo } from './test-catalogue.ts'

interface Roster {
  readonly id: Id<'Roster'>
  readonly graduates: number
  readonly inbox: number
  readonly paper: number
  readonly none: number
  readonly seen: number
}

let app: TestApp
beforeAll(async () => {
  app = await testApp({ catalogue: catalogueOfTwo })
  await seedSchools(app.kernel, testPassword)
  await bring(app, 'ouhai', [graduate(1), graduate(2), graduate(3), graduate(4, { F: '2024-06-30' })])
  await giveAccount('毕业乙', 'student')
})
afterAll(() => app.close())

/** The student of that name can sign in from now on. */
async function giveAccount(name: string, login: string): Promise<void> {
  const password = await hashPassword(testPassword)
  const { rows } = await app.kernel.database.pool.query<{ id: Id<'Person'>; name: string }>(
    `SELECT id, name FROM registry.people WHERE name LIKE $1`,
    [`${name}%`],
  )
  const [found] = rows
  if (found === undefined) throw new Error(`nobody is called ${name}`)
  await app.kernel.asSystem('test', async context => {
    const id = newId<'Account'>(app.kernel.clock.now())
    await insertAccount(context, { id, login, name: found.name, person: found.id, demo: true }, password)
    await insertGrant(context, id, {
      role: 'person',
      area: undefined,
      department: undefined,
      organisation: undefined,
    })
  })
}

const rosters = async (login: string) =>
  (await app.api<{ rows: Roster[]; coverage: number | null }>(login, 'GET', '/api/policies/cards')).body
const rosterOf = async (year: number) => {
  const { rows } = await app.kernel.database.pool.query<{ id: string }>(
    'SELECT id FROM rosters.rosters WHERE year = $1',
    [year],
  )
  return rows[0]?.id ?? ''
}
const deliver = (login: string, roster: string) =>
  app.api(login, 'POST', `/api/policies/cards/${roster}/delivery`, {})
const coverage = () =>
  app.kernel.asSystem('test', context => readIndicator(context, coverageTarget, { area: '3303' }))

describe('the card of a school', () => {
  it('reaches each student once, in the inbox or on paper, however often it is delivered', async () => {
    const roster = await rosterOf(2023)
    expect((await deliver('longwan', roster)).status).toBe(404)
    await contend(app.kernel.database, 'kernel.outbox', [
      () => deliver('ouhai', roster),
      () => deliver('ouhai', roster),
      () => deliver('city', roster),
    ])
    await app.settle()
    const counts = async () => (await rosters('ouhai')).rows.find(row => row.id === roster)
    expect(await counts()).toMatchObject({ graduates: 3, inbox: 1, paper: 0, none: 2, seen: 0 })
    const inbox = await app.api<{ rows: { kind: string }[] }>('student', 'GET', '/api/messages')
    expect(inbox.body.rows.filter(row => row.kind === 'policy.card')).toHaveLength(1)
    // one of three, by the ledger
    expect(await coverage()).toMatchObject({ measured: true, value: 3_333 })
    const students = await app.api<{ rows: { id: string; name: string; studentNumber: string }[] }>(
      'ouhai',
      'GET',
      `/api/policies/cards/${roster}/students?reached=none`,
    )
    expect(students.body.rows).toHaveLength(2)
    const [first] = students.body.rows
    expect(first?.studentNumber).toMatch(/^20200000/)
    const paper = { graduates: [first?.id] }
    const path = `/api/policies/cards/${roster}/paper`
    expect((await app.api('longwan', 'POST', path, paper)).status).toBe(404)
    expect((await app.api('ouhai', 'POST', path, paper)).body).toEqual({ noted: 1 })
    expect((await app.api('ouhai', 'POST', path, paper)).body).toEqual({ noted: 0 })
    await app.settle()
    expect(await counts()).toMatchObject({ inbox: 1, paper: 1, none: 1 })
    expect(await coverage()).toMatchObject({ value: 6_666 })
  })

  it('is noted as opened once, by the student alone, and the number leads back to it', async () => {
    const open = (login: string) =>
      app.api<{ noted: number }>(login, 'POST', '/api/policies/cards/mine', { how: 'opened' })
    expect((await open('linxiaoman')).body).toEqual({ noted: 0 })
    const answers = await Promise.all([open('student'), open('student')])
    expect(answers.map(one => one.body.noted).sort()).toEqual([0, 1])
    await app.settle()
    expect((await rosters('ouhai')).rows.map(row => row.seen)).toContain(1)
    expect(await coverage()).toMatchObject({ value: 6_666 })
    const page = await app.kernel.asSystem('test', context =>
      listRecords(context, coverageTarget, { area: '3303', limit: 50 }),
    )
    expect(page.records.length).toBeGreaterThanOrEqual(2)
  })

  it('does not count a card that came before the year of graduation', async () => {
    await deliver('ouhai', await rosterOf(2024))
    await app.settle()
    expect(await coverage()).toMatchObject({ value: 6_666 })
    expect((await rosters('city')).coverage).toBe(6_666)
    expect(app.errors).toEqual([])
  })

  it('is read by the school, its office and the student, and by nobody else, in the table itself', async () => {
    const count = async (actor: Parameters<typeof scopeOf>[0]) => {
      const found = await inTransaction(app.kernel.database, scopeOf(actor), db =>
        sql<{ n: number }>`SELECT count(*)::int AS n FROM policies.deliveries`.execute(db),
      )
      return found.rows[0]?.n
    }
    expect(await count(await app.actor('ouhai'))).toBe(4)
    expect(await count(await app.actor('city'))).toBe(4)
    expect(await count(await app.actor('student'))).toBe(1)
    for (const login of ['longwan', 'ruian', 'linxiaoman'])
      expect(await count(await app.actor(login))).toBe(0)
    expect(await count(visitor)).toBe(0)
  })
})
