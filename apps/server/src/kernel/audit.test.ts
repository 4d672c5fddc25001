import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { visitor } from './access.ts'
import { about, call, emptyAudit, find, found, officer, shape } from './audit.fixture.ts'
import type { Database } from './database/index.ts'
import { newId } from './ids.ts'
import type { Call } from './kernel.ts'
import type { KernelTables } from './tables.ts'
import { type TestKernel, testDatabase, testKernel } from './testing/index.ts'
import { useCase } from './use-case.ts'

const write = useCase({
  ...shape,
  name: 'things.write',
  kind: 'query',
  async handle(context) {
    await context.db<KernelTables>().insertInto('kernel.outbox').values(outboxRow).execute()
    return { rows: [] }
  },
})
const share = useCase({ ...find, name: 'things.share', shares: 60_000 })
const enter = useCase({ ...find, name: 'things.enter', kind: 'command' })
const whisper = useCase({
  ...shape,
  name: 'things.whisper',
  kind: 'query',
  async handle(context) {
    await context.audit({ action: 'person.shown', subject: found, purpose: 'a call' })
    return { rows: [] }
  },
})
const closed = useCase({ ...find, name: 'things.closed', reach: 'area', allow: ['county-officer'] })
const outboxRow = {
  at: '2023-11-22T01:00:00.000Z',
  topic: 't',
  payload: '{}',
  request: '',
  retry_at: '2023-11-22T01:00:00.000Z',
  error: null,
  done_at: null,
}

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

async function rows(): Promise<Record<string, unknown>[]> {
  return (await database.pool.query('SELECT * FROM kernel.audit ORDER BY sk, seq')).rows
}

describe('a query of somebody who is signed in', () => {
  it('leaves who, what, when, from where, in what role, with what result', async () => {
    await test.kernel.call(find, { q: '电工', id: about }, call)
    expect(await rows()).toEqual([
      expect.objectContaining({
        account: officer.account,
        role: 'county-officer',
        area: '330381',
        grant_id: officer.grant,
        address: '192.0.2.7',
        agent: `Browser/1.0 ${'x'.repeat(108)}`,
        use_case: 'things.find',
        outcome: 'done',
        at: '2023-11-22T01:00:00.000Z',
        request: 'r1',
        subject: about,
        detail: { input: { q: '电工', id: about }, ids: [about, found] },
      }),
    ])
  })

  it('still cannot write anything else', async () => {
    await expect(test.kernel.call(write, {}, call)).rejects.toThrow()
    const { rows: left } = await database.pool.query('SELECT 1 FROM kernel.outbox')
    expect(left).toEqual([])
    // the control: a command writes the very same row
    await test.kernel.call(useCase({ ...write, kind: 'command' }), {}, call)
    expect((await database.pool.query('SELECT 1 FROM kernel.outbox')).rows).toHaveLength(1)
  })

  it('is in the log with what it was refused for', async () => {
    await expect(test.kernel.call(find, { q: 'nobody' }, call)).rejects.toThrow('thing.unknown')
    await expect(test.kernel.call(find, { q: 7 }, call)).rejects.toThrow('invalid')
    expect((await rows()).map(row => [row['outcome'], row['code']])).toEqual([
      ['refused', 'thing.unknown'],
      ['refused', expect.any(String)],
    ])
  })

  it('does not answer when its row cannot be written', async () => {
    await database.pool.query('REVOKE INSERT ON kernel.audit FROM qingye_app')
    await expect(test.kernel.call(find, {}, call)).rejects.toThrow()
    await database.pool.query('GRANT INSERT ON kernel.audit TO qingye_app')
    await test.kernel.call(find, {}, call)
  })

  it('hides numbers that point at a person, and what no log may hold', async () => {
    const q = '找 33038119990101123x 或 １３８００００００００ 在 330381001 那里'
    await test.kernel.call(find, { q }, call)
    const [row] = await rows()
    expect(row?.['detail']).toMatchObject({
      input: { q: '找 **************123x 或 *******0000 在 330381001 那里' },
    })
  })

  it('is in the log when it came with what no text column takes', async () => {
    await expect(test.kernel.call(find, { q: '\0\ud800' }, call)).rejects.toThrow('invalid')
    expect((await rows())[0]?.['detail']).toEqual({ input: { q: '\uFFFD' } })
  })

  it('is in the log for each who got an answer that was computed once', async () => {
    const other = { ...officer, account: newId<'Account'>(1_700_000_000_003) }
    await Promise.all([
      test.kernel.call(share, {}, call),
      test.kernel.call(share, {}, { ...call, actor: other }),
      test.kernel.call(share, {}, call),
    ])
    const accounts = (await rows()).map(row => row['account'])
    expect(accounts.sort()).toEqual([officer.account, officer.account, other.account].sort())
  })

  it('leaves its notes beside its own row', async () => {
    await test.kernel.call(whisper, {}, call)
    expect((await rows()).map(row => row['action'])).toEqual(['person.shown', 'things.whisper'])
  })
})

describe('a visitor', () => {
  const stranger: Call = { ...call, actor: visitor }

  it('reads what is public without a row, and leaves one at a door that is closed', async () => {
    await test.kernel.call(find, {}, stranger)
    await expect(test.kernel.call(find, { q: 'nobody' }, stranger)).rejects.toThrow()
    expect(await rows()).toEqual([])
    await expect(test.kernel.call(closed, {}, stranger)).rejects.toThrow()
    expect((await rows()).map(row => [row['use_case'], row['code']])).toEqual([
      ['things.closed', 'access.sign-in'],
    ])
  })

  it('cannot be shown what leaves a note, unless the use case says that it reveals', async () => {
    await expect(test.kernel.call(whisper, {}, stranger)).rejects.toThrow('internal')
    await test.kernel.call(useCase({ ...whisper, reveals: true }), {}, stranger)
    expect((await rows()).map(row => row['action'])).toContain('person.shown')
  })
})

describe('a command', () => {
  it('that is sent again with its key is in the log again', async () => {
    await test.kernel.call(enter, {}, { ...call, idempotencyKey: 'k' })
    await test.kernel.call(enter, {}, { ...call, idempotencyKey: 'k' })
    expect(await rows()).toHaveLength(2)
  })

  it('leaves ids and not what was typed', async () => {
    await test.kernel.call(enter, { q: '一段话', id: about }, call)
    expect((await rows())[0]).toMatchObject({ subject: about, detail: { ids: [about, found] } })
  })
})
