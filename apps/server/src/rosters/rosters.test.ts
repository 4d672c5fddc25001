import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Id, visitor } from '../kernel/index.ts'
import { readIndicator } from '../ledger/index.ts'
import { findPerson, listSpells, personOfIdentity } from '../registry/index.ts'
import { type TestApp, testApp, testPassword } from '../testing/test-app.ts'
import {
  answerMissing,
  answerRosterRow,
  listGraduates,
  listRosters,
  readRetention,
  undoRoster,
} from './index.ts'
import {
  accept,
  begin,
  bring,
  callAs,
  graduate,
  idOf,
  look,
  seedSchools,
  send,
  sendAgain,
  workbook,
  write,
} from './rosters.fixture.ts'

let app: TestApp
let schools: Awaited<ReturnType<typeof seedSchools>>
beforeAll(async () => {
  app = await testApp()
  schools = await seedSchools(app.kernel, testPassword)
})
afterAll(() => app.close())

const listed = async (login: string, more: Record<string, unknown> = {}) =>
  app.kernel.call(listGraduates, { limit: 100, ...more }, await callAs(app, login))
const retention = async (login: string) => app.kernel.call(readRetention, {}, await callAs(app, login))
const counted = () =>
  app.kernel.asSystem('test', context => readIndicator(context, 'S1-Q10', { area: '3303' }))
const personBy = (serial: number) =>
  app.kernel.asSystem('test', async context => {
    const { vaultToken } = await import('../kernel/index.ts')
    const id = await personOfIdentity(context, context.use(vaultToken).match('citizen-id', idOf(serial)))
    return id === undefined
      ? undefined
      : { id, person: await findPerson(context, id), spells: await listSpells(context, id) }
  })

describe('a roster of graduates', () => {
  it('goes from the file to people, spells and a number, and is recognised the next time', async () => {
    const rows = [
      graduate(1),
      graduate(2, { G: '升学', H: '', I: '杭州市', J: '浙江某大学' }),
      graduate(3, { G: '', H: '', I: '', J: '' }),
      graduate(4, { G: '自主创业', H: '', I: '温州市鹿城区', J: '' }),
    ]
    const id = await send(app, 'ouhai', await workbook(rows))
    const mapped = await look(app, 'ouhai', id)
    expect(mapped.state).toBe('mapping')
    // a number of a person is in no sample
    expect(JSON.stringify(mapped)).not.toContain(idOf(1))
    expect(await accept(app, 'ouhai', id)).toMatchObject({
      state: 'preview',
      effects: { created: 4, bad: 0 },
    })
    expect(await write(app, 'ouhai', id)).toMatchObject({
      state: 'done',
      effects: { created: 4 },
      missing: 0,
    })
    await app.settle()
    const one = await personBy(1)
    expect(one?.person).toMatchObject({
      school: '瓯海示范学院',
      education: 'college',
      graduatedOn: '2023-06-30',
    })
    expect(one?.spells.map(({ status, from, source, state }) => [status, from, source, state])).toEqual([
      ['graduated', '2023-06-30', 'school', 'verified'],
      ['in-work', '2023-07-01', 'school', 'declared'],
    ])
    const again = await bring(app, 'ouhai', rows)
    expect(again).toMatchObject({
      state: 'done',
      remembered: true,
      effects: { created: 0, updated: 0, same: 4 },
    })
    expect((await listed('ouhai')).total).toBe(4)
  })

  it('counts those who stayed, with those nobody knows apart, and only confirmed ones in the city’s number', async () => {
    const said = await retention('ouhai')
    expect(said).toMatchObject({ graduates: 4, known: 3, unknown: 1, retained: 2, counted: null })
    expect([said.rateOfAll, said.rateOfKnown, said.highest]).toEqual([5_000, 6_666, 7_500])
    // nobody has confirmed anything: the school's word alone is no retained graduate
    expect(await counted()).toMatchObject({ measured: true, value: 0, confirmed: 0, unconfirmed: 5_000 })
    const city = await retention('city')
    expect(city.counted).toEqual({ value: 0, confirmed: 0, unconfirmed: 5_000 })
  })

  it('asks who is missing and takes nobody off by itself; an answer corrects the number', async () => {
    const done = await bring(app, 'ouhai', [
      graduate(1),
      graduate(2, { G: '升学', I: '杭州市' }),
      graduate(3),
    ])
    expect(done).toMatchObject({ effects: { updated: 2, same: 1 }, missing: 1 })
    const asked = await listed('ouhai', { missing: true })
    expect(asked.rows).toHaveLength(1)
    expect((await retention('ouhai')).graduates).toBe(4)
    const graduates = asked.rows.map(row => row.id)
    await app.kernel.call(answerMissing, { graduates, answer: 'left' }, await callAs(app, 'ouhai'))
    await app.settle()
    expect(await retention('ouhai')).toMatchObject({ graduates: 3, retained: 2, unknown: 0 })
    expect(await counted()).toMatchObject({ unconfirmed: 6_666 })
    const gone = await personBy(4)
    expect(gone?.spells.every(spell => spell.until !== undefined)).toBe(true)
    // somebody else was quicker
    const twice = app.kernel.call(answerMissing, { graduates, answer: 'keep' }, await callAs(app, 'ouhai'))
    await expect(twice).rejects.toMatchObject({ code: 'roster.answered' })
  })

  it('of only some of the graduates leaves the others unasked', async () => {
    expect(await bring(app, 'ouhai', [graduate(1)], false)).toMatchObject({ missing: 0 })
    expect((await listed('ouhai', { missing: true })).rows).toEqual([])
  })

  it('asks when a student number belongs to another identity number', async () => {
    const row = graduate(5, { C: '202000001' })
    const id = await send(app, 'ouhai', await workbook([row]))
    const preview = await accept(app, 'ouhai', id)
    expect(preview.effects).toMatchObject({ asked: 1, created: 0 })
    expect(preview.asked).toMatchObject([{ studentNumber: '202000001', no: 2 }])
    const call = await callAs(app, 'ouhai')
    await app.kernel.call(answerRosterRow, { id, no: 2, answer: 'replace' }, call)
    expect(await write(app, 'ouhai', id, false)).toMatchObject({ state: 'done', effects: { created: 1 } })
    await app.settle()
    const rows = (await listed('ouhai')).rows
    expect(rows.filter(each => each.studentNumber === '202000001')).toHaveLength(1)
    expect(rows).toHaveLength(3)
  })

  it('names every bad cell with its address, and shows no number of a person beside it', async () => {
    const broken = idOf(6).replace(/.$/, last => (last === '1' ? '2' : '1'))
    const rows = [
      graduate(6, { B: broken }),
      graduate(7, { E: '幼儿园' }),
      graduate(8, { F: '2023-02-30' }),
      graduate(9, { G: '去哪了' }),
      graduate(10, { C: graduate(11)[2] ?? '' }),
      graduate(11),
      graduate(12, { A: '' }),
    ]
    const id = await send(app, 'longwan', await workbook(rows))
    const view = await accept(app, 'longwan', id)
    expect(view.effects).toMatchObject({ created: 1, bad: 6 })
    expect(view.cells.map(cell => cell.address)).toEqual(['B2', 'E3', 'F4', 'G5', 'C7', 'A8'])
    for (const cell of view.cells) expect(cell.right.zh).not.toBe('')
    expect(JSON.stringify(view.cells)).not.toContain(broken)
    const mended = [
      graduate(6),
      graduate(7),
      graduate(8),
      graduate(9),
      graduate(10),
      graduate(11),
      graduate(12),
    ]
    const same = await sendAgain(app, 'longwan', id, await workbook(mended))
    expect(same).toBe(id)
    expect(await write(app, 'longwan', id)).toMatchObject({ effects: { created: 7, bad: 0 } })
  })

  it('keeps numbers of people sealed, and forgets the file and its rows once they are written', async () => {
    const { rows } = await app.kernel.database.pool.query<{ text: string }>(
      `SELECT coalesce(string_agg(t::text, ''), '') AS text FROM (
         SELECT to_jsonb(r) AS t FROM rosters.import_rows r UNION ALL SELECT to_jsonb(g) FROM rosters.graduates g
         UNION ALL SELECT to_jsonb(c) FROM rosters.import_chunks c UNION ALL SELECT to_jsonb(i) FROM rosters.imports i) AS x`,
    )
    for (let serial = 1; serial <= 12; serial++) expect(rows[0]?.text).not.toContain(idOf(serial))
    const left = await app.kernel.database.pool.query('SELECT 1 FROM rosters.import_chunks')
    expect(left.rows).toEqual([])
  })

  it('can be undone: new graduates are off the roster, changed ones as before', async () => {
    await app.settle()
    const before = await retention('longwan')
    const done = await bring(app, 'longwan', [graduate(6, { G: '待就业', H: '' }), graduate(20)], false)
    expect(done.effects).toMatchObject({ created: 1, updated: 1 })
    const call = await callAs(app, 'longwan', done.version)
    await app.kernel.call(undoRoster, { id: done.id }, call)
    await app.rosters.drain()
    await app.settle()
    expect(await look(app, 'longwan', done.id)).toMatchObject({ state: 'undone', kept: 0 })
    expect(await retention('longwan')).toEqual(before)
  })

  it('goes on after the process died between two batches, with nothing lost and nothing doubled', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => graduate(100 + at))
    const id = await send(app, 'longwan', await workbook(rows))
    await accept(app, 'longwan', id)
    await begin(app, 'longwan', id, false)
    await app.rosters.step()
    expect(await look(app, 'longwan', id)).toMatchObject({ state: 'running', progress: 250 })
    // what follows is all that a new process has: the database
    await app.rosters.drain()
    await app.settle()
    expect(await look(app, 'longwan', id)).toMatchObject({ state: 'done', effects: { created: 300 } })
    expect((await retention('longwan')).graduates).toBe(307)
  })

  it('is the school’s own: another school, a county and a visitor see and do nothing', async () => {
    const mine = await app.kernel.call(listRosters, {}, await callAs(app, 'ouhai'))
    expect(mine.rows.map(row => [row.school, row.year])).toEqual([['瓯海示范学院', 2023]])
    const imports = await app.api<{ rows: { id: string }[] }>('ouhai', 'GET', '/api/roster-imports')
    const id = imports.body.rows[0]?.id ?? ''
    expect((await app.api('longwan', 'GET', `/api/roster-imports/${id}`)).status).toBe(404)
    expect((await app.api('ruian', 'GET', '/api/rosters')).status).toBe(403)
    expect((await app.api('haichuan', 'GET', '/api/rosters')).status).toBe(403)
    expect((await app.api<{ total: number }>('city', 'GET', '/api/rosters')).body.total).toBe(2)
    await expect(
      app.kernel.call(listGraduates, {}, { actor: visitor, language: 'zh', channel: 'json' }),
    ).rejects.toMatchObject({ kind: 'unauthenticated' })
    // an officer says whose roster it is; an employer's is none
    const file = { name: 'x.xlsx', type: '', base64: (await workbook([graduate(1)])).toString('base64') }
    expect((await app.api('city', 'POST', '/api/roster-imports', { file })).status).toBe(422)
    const wrong = { file, school: app.fixture.haichuan }
    expect((await app.api('city', 'POST', '/api/roster-imports', wrong)).status).toBe(422)
    const right = { file, school: schools.longwan }
    expect((await app.api('city', 'POST', '/api/roster-imports', right)).status).toBe(200)
    await app.rosters.drain()
  })
})

describe('a graduate', () => {
  it('confirms the destination by their own word, which the school does not see', async () => {
    const one = await personBy(3)
    const person = one?.id as Id<'Person'> // written by the first test
    const actor = { ...visitor, role: 'person', person, name: '毕业', account: undefined } as const
    const call = { actor, language: 'zh', channel: 'json' } as const
    const { listMyPendingFacts, confirmMyFact } = await import('../ledger/index.ts')
    const asked = await app.kernel.call(listMyPendingFacts, {}, call)
    expect(asked.rows).toMatchObject([
      { kind: 'graduate.placed', source_kind: 'graduate', reporter: schools.ouhai },
    ])
    const { readMyDestination } = await import('./index.ts')
    const shown = await app.kernel.call(readMyDestination, { graduate: asked.rows[0]?.source }, call)
    expect(shown).toMatchObject({ school: '瓯海示范学院', employer: '温州海川泵阀有限公司' })
    const before = await listed('ouhai')
    await app.kernel.call(confirmMyFact, { id: asked.rows[0]?.fact }, call)
    await app.settle()
    expect(await listed('ouhai')).toEqual(before)
    expect((await counted()).confirmed).toBeGreaterThan(0)
    const other = { ...call, actor: { ...actor, person: app.fixture.chenyu } }
    await expect(
      app.kernel.call(readMyDestination, { graduate: asked.rows[0]?.source }, other),
    ).rejects.toMatchObject({ kind: 'not-found' })
  })
})
