import { sql } from 'kysely'
import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system, visitor } from './access.ts'
import { verifyAudit } from './audit-verify.ts'
import type { Database } from './database/index.ts'
import type { Call, Kernel } from './kernel.ts'
import { createOutbox } from './outbox.ts'
import { Problem } from './problem.ts'
import type { KernelTables } from './tables.ts'
import { testDatabase } from './testing/test-database.ts'
import { testActor, testKernel } from './testing/test-kernel.ts'
import { permissionTable, useCase } from './use-case.ts'

let database: Database
let kernel: Kernel
const officer = testActor('county-officer', { area: '330381' })
const call = (more: Partial<Call> = {}): Call => ({
  actor: officer,
  language: 'zh',
  channel: 'json',
  ...more,
})

let written = 0
const writeNote = useCase({
  name: 'notes.writeNote',
  kind: 'command',
  title: { zh: '写便条', en: 'Write a note' },
  permission: 'note.write',
  reach: 'area',
  allow: ['county-officer'],
  input: Type.Object({ text: Type.String({ minLength: 1, maxLength: 20 }) }),
  output: Type.Object({ number: Type.Integer() }),
  async handle(context, input) {
    if (input.text === 'refuse') throw new Problem('conflict', 'note.refused', { zh: '不行', en: 'No' })
    if (input.text === 'break') throw new Error('a secret of the inside')
    written += 1
    await context.emit('note.written', { text: input.text })
    return { number: written }
  },
})

const changeNote = useCase({
  ...writeNote,
  name: 'notes.changeNote',
  versioned: true,
  async handle(context) {
    context.expect(3)
    return { number: 1 }
  },
})

beforeAll(async () => {
  database = await testDatabase()
  kernel = testKernel(database).kernel
})
afterAll(() => database.close())

async function auditRows(code: string | null) {
  const rows = await database.pool.query<{ role: string; use_case: string; outcome: string }>(
    'SELECT role, use_case, outcome FROM kernel.audit WHERE code IS NOT DISTINCT FROM $1',
    [code],
  )
  return rows.rows
}

function openRows(): Promise<number> {
  return kernel.asSystem('test', async context => {
    const rows = await context
      .db<KernelTables>()
      .selectFrom('kernel.outbox')
      .select(sql<number>`count(*)`.as('n'))
      .executeTakeFirstOrThrow()
    return rows.n
  })
}

describe('a use case', () => {
  it('refuses a role that it does not name, and the refusal is in the audit log', async () => {
    const person = testActor('person')
    await expect(kernel.call(writeNote, { text: 'x' }, call({ actor: person }))).rejects.toMatchObject({
      kind: 'forbidden',
    })
    expect(await auditRows('access.forbidden')).toEqual([
      { role: 'person', use_case: 'notes.writeNote', outcome: 'refused' },
    ])
  })

  it('asks a visitor to sign in', async () => {
    await expect(kernel.call(writeNote, { text: 'x' }, call({ actor: visitor }))).rejects.toMatchObject({
      kind: 'unauthenticated',
    })
  })

  it('says of every wrong field where it is, what is wrong and what would be right', async () => {
    const refused = await kernel.call(writeNote, { text: 'x'.repeat(21) }, call()).catch(error => error)
    expect(refused).toMatchObject({
      kind: 'invalid',
      fields: [{ pointer: '/text', wrong: { zh: '太长了' }, right: { zh: '最多20个字' } }],
    })
  })

  it('refuses input that is nested too deeply', async () => {
    let deep: unknown = 'x'
    for (let level = 0; level < 100; level += 1) deep = [deep]
    await expect(kernel.call(writeNote, { text: deep }, call())).rejects.toMatchObject({
      code: 'input.too-deep',
    })
  })

  it('undoes everything when its body throws, and still traces the refusal', async () => {
    const before = await openRows()
    await expect(kernel.call(writeNote, { text: 'refuse' }, call())).rejects.toMatchObject({
      code: 'note.refused',
    })
    expect(await openRows()).toBe(before)
    expect(await auditRows('note.refused')).toHaveLength(1)
  })

  it('tells nothing of the inside when it breaks', async () => {
    const broken = await kernel.call(writeNote, { text: 'break' }, call()).catch(error => error)
    expect(broken.kind).toBe('internal')
    expect(JSON.stringify(broken)).not.toContain('secret')
  })

  it('gives the same key the first answer again and does nothing twice', async () => {
    const before = written
    const first = await kernel.call(writeNote, { text: 'once' }, call({ idempotencyKey: 'k1' }))
    const second = await kernel.call(writeNote, { text: 'once' }, call({ idempotencyKey: 'k1' }))
    expect(second).toEqual(first)
    expect(written).toBe(before + 1)
    await kernel.call(writeNote, { text: 'once' }, call()) // without a key it is a second note
    expect(written).toBe(before + 2)
  })

  it('keeps the answer for its caller when it runs as the system', async () => {
    const elevated = useCase({ ...writeNote, name: 'notes.elevated', runsAsSystem: true })
    const first = await kernel.call(elevated, { text: 'up' }, call({ idempotencyKey: 'k3' }))
    expect(await kernel.call(elevated, { text: 'up' }, call({ idempotencyKey: 'k3' }))).toEqual(first)
  })

  it.each(['zero\0byte', 'half \ud800'])('refuses a key that nothing can hold: %j', async idempotencyKey => {
    const given = kernel.call(writeNote, { text: 'kept' }, call({ idempotencyKey }))
    await expect(given).rejects.toMatchObject({ code: 'input.invalid' })
  })

  it('refuses a key that comes again with other content', async () => {
    await kernel.call(writeNote, { text: 'a' }, call({ idempotencyKey: 'k2' }))
    await expect(kernel.call(writeNote, { text: 'b' }, call({ idempotencyKey: 'k2' }))).rejects.toMatchObject(
      {
        code: 'idempotency.reused',
      },
    )
  })

  it('refuses a change made from an old version, and one that names none', async () => {
    await expect(kernel.call(changeNote, { text: 'x' }, call({ version: 2 }))).rejects.toMatchObject({
      kind: 'stale',
    })
    await expect(kernel.call(changeNote, { text: 'x' }, call())).rejects.toMatchObject({
      code: 'version.missing',
    })
    await expect(kernel.call(changeNote, { text: 'x' }, call({ version: 3 }))).resolves.toEqual({ number: 1 })
  })

  it('that is versioned and compares nothing is a defect that shows', async () => {
    const careless = useCase({ ...changeNote, name: 'notes.careless', handle: async () => ({ number: 1 }) })
    await expect(kernel.call(careless, { text: 'x' }, call({ version: 3 }))).rejects.toMatchObject({
      kind: 'internal',
    })
  })

  it('that is a query cannot write', async () => {
    const sly = useCase({ ...writeNote, name: 'notes.sly', kind: 'query' })
    await expect(kernel.call(sly, { text: 'x' }, call())).rejects.toMatchObject({ kind: 'internal' })
    const open = useCase({ ...sly, name: 'notes.open', reveals: true })
    await expect(kernel.call(open, { text: 'x' }, call())).resolves.toBeDefined()
  })
})

describe('a query that shares its answer', () => {
  it('is computed once for those who may see the same, and anew after a change', async () => {
    let computed = 0
    const count = useCase({
      ...writeNote,
      name: 'notes.count',
      kind: 'query',
      shares: 1_000,
      async handle() {
        computed += 1
        return { number: computed }
      },
    })
    const test = testKernel(database)
    const ask = (actor = officer, text = 'x') => test.kernel.call(count, { text }, call({ actor }))
    expect(await Promise.all([ask(), ask()])).toEqual([{ number: 1 }, { number: 1 }])
    expect(await ask({ ...officer, name: 'a colleague of the same office' })).toEqual({ number: 1 })
    expect(await ask({ ...officer, area: '330302' })).toEqual({ number: 2 })
    expect(await ask(officer, 'another question')).toEqual({ number: 3 })
    test.clock.advance(1_000)
    expect(await ask()).toEqual({ number: 4 })
    test.clock.set('2023-11-22T01:00:00.000Z')
    expect(await ask()).toEqual({ number: 4 })
    await test.kernel.call(writeNote, { text: 'change' }, call())
    expect(await ask()).toEqual({ number: 5 })
    await expect(ask(testActor('person'))).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

describe('the permission table', () => {
  it('refuses a word that means two things, and two use cases of one name', () => {
    const other = useCase({ ...writeNote, name: 'notes.other', allow: ['leader'] })
    expect(() => permissionTable([writeNote, other])).toThrow('note.write')
    expect(() => permissionTable([writeNote, writeNote])).toThrow('notes.writeNote')
    expect(permissionTable([writeNote]).get('note.write')).toEqual(['county-officer'])
  })
})

describe('the outbox', () => {
  it('hands each row to its subscribers once, and tries a failed one again later', async () => {
    const heard: unknown[] = []
    let fails = true
    const test = testKernel(database)
    const outbox = createOutbox(test.kernel, [
      {
        topic: 'note.written',
        name: 'test.hear',
        async handle(_context, payload) {
          if (payload['text'] === 'bad' && fails) throw new Error('not now')
          heard.push(payload['text'])
        },
      },
    ])
    await outbox.drain()
    heard.length = 0
    await test.kernel.call(writeNote, { text: 'good' }, call())
    await test.kernel.call(writeNote, { text: 'bad' }, call())
    await outbox.drain()
    await outbox.drain()
    expect(heard).toEqual(['good'])
    fails = false
    test.clock.advance(60_000)
    await outbox.drain()
    expect(heard).toEqual(['good', 'bad'])
  })
})

describe('the outbox in the background', () => {
  it('rests when there is nothing to do', async () => {
    const test = testKernel(database)
    let commits = 0
    test.kernel.onCommit(() => {
      commits += 1
    })
    await createOutbox(test.kernel, []).drain()
    expect(commits).toBe(0)
    await test.kernel.call(writeNote, { text: 'wake' }, call())
    expect(commits).toBe(1)
  })
})

describe('the audit log', () => {
  it('is whole, and shows which row was changed or removed', async () => {
    const read = () => kernel.asSystem('test', context => verifyAudit(context.db<KernelTables>()))
    const whole = await read()
    expect(whole.rows).toBeGreaterThan(5)
    expect(whole.faults).toEqual([])
    // the owner of the tables can do what the application cannot
    const { rows } = await database.pool.query<{ sk: string; seq: number }>(
      'SELECT sk, seq FROM kernel.audit ORDER BY sk, seq LIMIT 1',
    )
    const [first] = rows
    await database.pool.query('UPDATE kernel.audit SET action = $1 WHERE sk = $2 AND seq = $3', [
      'forged',
      first?.sk,
      first?.seq,
    ])
    expect((await read()).faults[0]).toMatchObject({ stream: first?.sk, seq: first?.seq, fault: 'changed' })
    await database.pool.query('DELETE FROM kernel.audit WHERE sk = $1 AND seq = $2', [first?.sk, first?.seq])
    expect((await read()).faults[0]).toMatchObject({ stream: first?.sk, seq: first?.seq, fault: 'missing' })
  })

  it('cannot be changed or read by the application', async () => {
    const act = (statement: string) =>
      kernel.asSystem('test', context => sql.raw(statement).execute(context.db<KernelTables>()))
    await expect(act(`UPDATE kernel.audit SET action = 'x'`)).rejects.toMatchObject({ code: '42501' })
    await expect(act('DELETE FROM kernel.audit')).rejects.toMatchObject({ code: '42501' })
    expect(system.role).toBe('system')
  })
})
