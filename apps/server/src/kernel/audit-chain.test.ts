import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { about, call, emptyAudit, find, officer } from './audit.fixture.ts'
import { sealAudit } from './audit-seal.ts'
import { type AuditReport, verifyAudit } from './audit-verify.ts'
import { canonicalJson } from './canonical.ts'
import type { Database } from './database/index.ts'
import { parseId } from './ids.ts'
import type { KernelTables } from './tables.ts'
import { type TestKernel, testActor, testDatabase, testKernel } from './testing/index.ts'
import { useCase } from './use-case.ts'

let database: Database
let test: TestKernel
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  test = testKernel(database)
  await emptyAudit(database)
})

function report(): Promise<AuditReport> {
  return test.kernel.asSystem('test', context => verifyAudit(context.db<KernelTables>()))
}

const owner = (statement: string, ...values: unknown[]) => database.pool.query(statement, values)

describe('a chain', () => {
  it('is one, however many write to it at once', async () => {
    await Promise.all(Array.from({ length: 40 }, () => test.kernel.call(find, {}, call)))
    expect(await report()).toMatchObject({ rows: 40, faults: [] })
  })

  it.each([
    'address',
    'agent',
    'area',
    'account',
    'grant_id',
    'role',
    'outcome',
    'subject',
    'detail',
    'at',
  ])('shows a change of %s', async column => {
    await test.kernel.call(find, { id: about }, call)
    const other: Readonly<Record<string, string>> = {
      detail: '{}',
      at: '2023-11-21T01:00:00Z',
      outcome: 'refused',
      account: about,
      grant_id: about,
    }
    await owner(`UPDATE kernel.audit SET ${column} = $1`, other[column] ?? 'x')
    expect((await report()).faults).toMatchObject([{ fault: 'changed', seq: 1 }])
  })

  it('whose rows were written in the first form still holds, and shows a change', async () => {
    const old = {
      sk: '2a',
      id: '018bf000-0000-7000-8000-00000000002a',
      seq: 1,
      at: '2023-11-20T01:00:00.000Z',
      request: 'r',
      account: null,
      role: 'person',
      use_case: 'a.b',
      action: 'a.b',
      outcome: 'done',
      code: null,
      subject: null,
      purpose: null,
      detail: '{}',
      previous: '',
    }
    const hash = createHash('sha256').update(canonicalJson(old)).digest('hex')
    const row = { ...old, hash }
    await owner(
      `INSERT INTO kernel.audit (${Object.keys(row).join()}) VALUES (${Object.keys(row).map((_, at) => `$${at + 1}`)})`,
      ...Object.values(row),
    )
    await owner(`INSERT INTO kernel.audit_heads (sk, seq, hash) VALUES ('2a', 1, $1)`, hash)
    expect((await report()).faults).toEqual([])
    await test.kernel.call(
      find,
      {},
      { ...call, actor: { ...officer, account: parseId('018bf000-0000-7000-8000-00000000002a') } },
    )
    expect(await report()).toMatchObject({ rows: 2, faults: [] })
    await owner(`UPDATE kernel.audit SET role = 'leader' WHERE seq = 1`)
    expect((await report()).faults).toMatchObject([{ fault: 'changed' }])
  })
})

describe('a seal', () => {
  const nextDay = () => test.clock.advance(86_400_000)

  it('is made once a day, and fits', async () => {
    await test.kernel.call(find, {}, call)
    const first = await test.kernel.asSystem('seal', sealAudit)
    await test.kernel.call(find, {}, call)
    expect(await test.kernel.asSystem('seal', sealAudit)).toEqual(first)
    nextDay()
    const second = await test.kernel.asSystem('seal', sealAudit)
    expect(second).toMatchObject({ day: '2023-11-23', rows: 2, previous: first.hash })
    expect(await report()).toMatchObject({ rows: 2, seals: 2, faults: [] })
  })

  it('shows a past that was written anew with all its hashes and heads', async () => {
    await test.kernel.call(find, { q: 'what happened' }, call)
    await test.kernel.asSystem('seal', sealAudit)
    await owner('DELETE FROM kernel.audit')
    await owner('DELETE FROM kernel.audit_heads')
    await test.kernel.call(find, { q: 'what did not' }, call)
    expect((await report()).faults).toMatchObject([{ fault: 'seal', seq: 1 }])
  })

  it('shows a stream that is gone with its head', async () => {
    await test.kernel.call(find, {}, call)
    await test.kernel.asSystem('seal', sealAudit)
    await owner('DELETE FROM kernel.audit')
    await owner('DELETE FROM kernel.audit_heads')
    expect((await report()).faults.map(each => each.fault)).toContain('seal')
  })

  it('shows a seal that was changed, and one that was taken out', async () => {
    for (let day = 0; day < 3; day += 1) {
      await test.kernel.call(find, {}, call)
      await test.kernel.asSystem('seal', sealAudit)
      nextDay()
    }
    await owner(`UPDATE kernel.audit_seals SET rows = 7 WHERE day = '2023-11-23'`)
    expect((await report()).faults).toMatchObject([{ stream: '2023-11-23', fault: 'seal' }])
    await owner(`DELETE FROM kernel.audit_seals WHERE day = '2023-11-23'`)
    expect((await report()).faults).toMatchObject([{ stream: '2023-11-24', fault: 'seal' }])
  })
})

describe('the database', () => {
  const as = (
    role: 'auditor' | 'system-administrator' | 'security-administrator' | 'audit-administrator',
  ) => {
    const count = useCase({
      ...find,
      name: 'things.count',
      reach: 'area',
      allow: [role],
      async handle(context) {
        const { rows: read } = await sql<{ id: string }>`SELECT id FROM kernel.audit`.execute(context.db())
        return { rows: read }
      },
    })
    return test.kernel.call(count, {}, { ...call, actor: testActor(role, { area: '3303' }) })
  }

  it('shows the log to the audit administrator alone', async () => {
    await test.kernel.call(find, {}, call)
    for (const role of ['auditor', 'system-administrator', 'security-administrator'] as const) {
      expect((await as(role)).rows).toEqual([])
    }
    expect((await as('audit-administrator')).rows).toHaveLength(4)
  })

  it('lets nobody change a seal or an export', async () => {
    const act = (statement: string) =>
      test.kernel.asSystem('test', context => sql.raw(statement).execute(context.db()))
    for (const table of ['audit_seals', 'audit_exports', 'audit']) {
      await expect(act(`DELETE FROM kernel.${table}`)).rejects.toMatchObject({ code: '42501' })
      await expect(act(`UPDATE kernel.${table} SET at = now()`)).rejects.toMatchObject({ code: '42501' })
    }
  })
})
