import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { callAs, doorSends, registerAs } from '../activities/activities.test-city.ts'
import type { Id } from '../kernel/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import {
  addEmployers,
  applyAs,
  assign,
  callFor,
  fairOf,
  openFair,
  startFair,
  wishes,
} from './fairs.test-city.ts'
import {
  answerResult,
  applyForStand,
  arrangeHall,
  askResults,
  assignRest,
  callNext,
  handOverCv,
  listTalks,
  noteTalk,
  readFairBoard,
  readFairReport,
  readMyEntry,
  readMyFairs,
  readStand,
  remindResults,
  staffStands,
  takeTurn,
  withdrawEntry,
  writeDownTalk,
} from './index.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterEach(() => app.clock.set(morning))
afterAll(() => app.close())

const morning = '2023-11-22T00:10:00.000Z'
const atTheFair = '2023-12-09T01:30:00.000Z'

/** What counts for the city: fairs, those through the park, hires. */
async function counted(): Promise<Readonly<Record<string, number>>> {
  await app.settle()
  const { rows } = await app.kernel.database.pool.query<{ indicator: string; total: number }>(
    `SELECT indicator, total FROM ledger.counters
     WHERE period = 'all' AND area = '3303' AND indicator = ANY (ARRAY['S1-Q2', 'S2-3-1-Q2'])`,
  )
  return Object.fromEntries(rows.map(row => [row.indicator, row.total]))
}

describe('a fair', () => {
  it('goes from the applications of 60 employers to hires after 90 days', async () => {
    const before = await counted()
    const { fair } = await openFair(app, 70, { particulars: { 'through-park': true, employers: 60 } })
    const employers = await addEmployers(app, 59)
    for (const employer of employers) await applyAs(app, fair, employer)
    const post = await app.publishPost()
    const haichuan = await callAs(app, 'haichuan')
    const { entry } = await app.kernel.call(applyForStand, { fair, ...wishes, posts: [post] }, haichuan)
    const own = await app.kernel.call(assignRest, { fair }, await callAs(app, 'ruian'))
    expect(own).toEqual({ assigned: 60, left: 0 })
    const { entries } = await fairOf(app, fair)
    expect(new Set(entries.map(one => one.stand)).size).toBe(60)

    // in the hall: some stands stay empty
    app.clock.set(atTheFair)
    await startFair(app, fair)
    expect(await counted()).toEqual(before) // opened, and nobody at a stand yet
    const there = [entry, ...entries.map(one => one.entry).filter(one => one !== entry)].slice(0, 55)
    await app.kernel.call(staffStands, { fair, entries: there, staffed: true }, await callAs(app, 'ruian'))
    expect(await counted()).toEqual({
      'S1-Q2': (before['S1-Q2'] ?? 0) + 1,
      'S2-3-1-Q2': (before['S2-3-1-Q2'] ?? 0) + 1,
    })
    const board = await app.kernel.call(readFairBoard, { fair }, await callAs(app, 'linxiaoman'))
    expect(board).toMatchObject({ there: 55, openings: 3 })
    expect(board.employers).toHaveLength(60)

    // two come; one scans the stand's code
    const session = await sessionOf(fair)
    for (const login of ['linxiaoman', 'chenyu']) {
      const { ticket } = await registerAs(app, login, fair)
      await doorSends(app, fair, 'door', [{ session, ticket }])
    }
    const code = entries.find(one => one.entry === entry)?.standCode ?? ''
    const person = await callAs(app, 'linxiaoman')
    const handed = await app.kernel.call(handOverCv, { code, post, consent: 'yes' }, person)
    expect(handed.application).not.toBeNull()
    const again = await app.kernel.call(handOverCv, { code, post, consent: 'yes' }, person)
    expect(again.talk).toBe(handed.talk) // pressed twice: one line, one application
    await app.kernel.call(noteTalk, { talk: handed.talk, stage: 'intended' }, haichuan)
    await app.kernel.call(writeDownTalk, { entry, name: '王大爷', stage: 'talked' }, haichuan)
    const mine = await app.kernel.call(readMyFairs, {}, person)
    expect(mine.talks).toMatchObject([{ employer: '温州海川泵阀有限公司', stageName: { zh: '有意向' } }])

    // and is hired
    const application = handed.application
    const act = async (login: string, action: string, more: object = {}) => {
      const read = await app.api<{ application: { version: number } }>(
        login,
        'GET',
        `/api/applications/${application}`,
      )
      const { version } = read.body.application
      const done = await app.api(
        login,
        'POST',
        `/api/applications/${application}/${login === 'haichuan' ? 'steps' : 'my-steps'}`,
        { action, ...more },
        { version },
      )
      expect(done.status, JSON.stringify(done.body)).toBe(200)
    }
    await act('haichuan', 'offer', { startOn: '2023-12-11' })
    await act('linxiaoman', 'accept')
    app.clock.set('2023-12-12T01:00:00.000Z')
    await act('haichuan', 'start', { startOn: '2023-12-11' })

    // thirty and ninety days later each of the 55 is asked, once; the five that stayed away are not
    const askAll = () => app.kernel.asSystem('test.ask', askResults)
    app.clock.set('2024-01-07T01:00:00.000Z')
    expect(await askAll()).toBe(0) // the 29th day
    app.clock.set('2024-01-08T01:00:00.000Z')
    expect(await askAll()).toBe(55)
    expect(await askAll()).toBe(0)
    const asked = await app.kernel.call(readMyEntry, { entry }, haichuan)
    const result = asked.results[0]?.result
    const talks = [{ talk: handed.talk, outcome: 'hired' }]
    const few = app.kernel.call(answerResult, { result, talks, hired: 0 }, haichuan)
    await expect(few).rejects.toMatchObject({ fields: [{ pointer: '/hired' }] })
    await app.kernel.call(answerResult, { result, talks, hired: 1 }, haichuan)
    const twice = app.kernel.call(answerResult, { result, talks, hired: 9 }, haichuan)
    await expect(twice).rejects.toMatchObject({ code: 'fair.answered-already' })
    app.clock.set('2024-02-01T01:00:00.000Z')
    expect(await app.kernel.asSystem('test.remind', remindResults)).toBe(54)
    expect(await app.kernel.asSystem('test.remind', remindResults)).toBe(0)
    app.clock.set('2024-03-08T01:00:00.000Z')
    expect(await askAll()).toBe(55)
    const later = (await app.kernel.call(readMyEntry, { entry }, haichuan)).results[1]?.result
    await app.kernel.call(answerResult, { result: later, hired: 2 }, haichuan)

    const report = await app.kernel.call(readFairReport, { fair }, await callAs(app, 'city'))
    expect(report).toMatchObject({
      ...{ placed: 60, there: 55, openings: 3, seekers: 3, ratio: 100 },
      ...{ talks: 2, intended: 1, applications: 1, started: 1, hired: 2 },
      ...{ resultsAsked: 110, resultsAnswered: 2 },
    })
    for (const groups of [report.bySex, report.byAge, report.byEducation, report.byPay])
      expect(groups.reduce((sum, one) => sum + one.seekers, 0)).toBe(3)
    expect(report.byEducation.reduce((sum, one) => sum + (one.openings ?? 0), 0)).toBe(3)
    expect(report.byPay.reduce((sum, one) => sum + (one.openings ?? 0), 0)).toBe(3)
  }, 120_000)

  it('online counts once an employer has answered, and a hybrid one once in all', async () => {
    const [one] = await addEmployers(app, 1, 70)
    if (one === undefined) throw new Error('no employer')
    const before = await counted()
    const { fair } = await openFair(app, 3, { mode: 'hybrid', link: 'https://fair.example.org' })
    const entry = await applyAs(app, fair, one, { mode: 'both', link: 'https://meeting.example.org/1' })
    await assign(app, fair, entry, 'A2')
    app.clock.set(atTheFair)
    await startFair(app, fair)
    expect(await app.kernel.call(callNext, { entry }, callFor(one))).toMatchObject({ turn: null })
    expect(await counted()).toEqual(before) // nobody was there to be answered
    await app.kernel.call(takeTurn, { entry }, await callAs(app, 'chenyu'))
    await app.kernel.call(callNext, { entry }, callFor(one))
    const after = { ...before, 'S1-Q2': (before['S1-Q2'] ?? 0) + 1 }
    expect(await counted()).toEqual(after)
    await app.kernel.call(staffStands, { fair, entries: [entry], staffed: true }, await callAs(app, 'ruian'))
    expect(await counted()).toEqual(after)
  })

  it('with stands announced and none staffed does not count', async () => {
    const [one] = await addEmployers(app, 1, 80)
    if (one === undefined) throw new Error('no employer')
    const { fair } = await openFair(app, 3)
    const entry = await applyAs(app, fair, one)
    await assign(app, fair, entry, 'A1')
    const ruian = await callAs(app, 'ruian')
    const staff = (entries: readonly string[], staffed = true) =>
      app.kernel.call(staffStands, { fair, entries, staffed }, ruian)
    await expect(staff([entry])).rejects.toMatchObject({ code: 'fair.not-on' }) // two weeks before
    app.clock.set(atTheFair)
    await startFair(app, fair)
    const before = await counted()
    const other = await openFair(app, 1, {
      sessions: [{ startsAt: '2023-12-19T09:00:00+08:00', endsAt: '2023-12-19T11:00:00+08:00' }],
    })
    const elsewhere = app.kernel.call(
      staffStands,
      { fair: other.fair, entries: [entry], staffed: true },
      ruian,
    )
    await expect(elsewhere).rejects.toMatchObject({ code: 'fair.not-on' })
    expect(await counted()).toEqual(before)
    await staff([entry])
    expect(await counted()).not.toEqual(before)
    // what has counted is not taken back here
    await expect(staff([entry], false)).rejects.toMatchObject({ code: 'fair.last-staffed' })
  })
})

describe('an employer', () => {
  it('applies in time and once; gives its stand up for others', async () => {
    const [one, two] = await addEmployers(app, 2, 90)
    if (one === undefined || two === undefined) throw new Error('no employers')
    const { fair } = await openFair(app, 1)
    const entry = await applyAs(app, fair, one)
    await expect(applyAs(app, fair, one)).rejects.toMatchObject({ code: 'fair.applied-already' })
    const online = applyAs(app, fair, two, { mode: 'online', link: 'https://m.example.org/x' })
    await expect(online).rejects.toMatchObject({ fields: [{ pointer: '/mode' }] })
    const foreign = applyAs(app, fair, two, { posts: [await app.publishPost()] })
    await expect(foreign).rejects.toMatchObject({ fields: [{ pointer: '/posts/0' }] })
    const other = await applyAs(app, fair, two)
    await assign(app, fair, entry, 'A1')
    await expect(assign(app, fair, other, 'A1')).rejects.toMatchObject({ code: 'fair.stand-given' })
    await app.kernel.call(withdrawEntry, { entry }, callFor(one, { version: 2 }))
    await assign(app, fair, other, 'A1')
    app.clock.set('2023-12-09T00:10:00.000Z')
    await expect(applyAs(app, fair, one)).rejects.toMatchObject({ code: 'fair.too-late' })
  })

  it('sees whom it met, and nobody else does', async () => {
    const [one, two] = await addEmployers(app, 2, 95)
    if (one === undefined || two === undefined) throw new Error('no employers')
    const { fair } = await openFair(app, 2)
    const entry = await applyAs(app, fair, one)
    const other = await applyAs(app, fair, two)
    await app.kernel.call(assignRest, { fair }, await callAs(app, 'ruian'))
    const { talk } = await app.kernel.call(
      writeDownTalk,
      { entry, name: '来谈的人', stage: 'talked' },
      callFor(one),
    )
    expect((await app.kernel.call(listTalks, { entry }, callFor(one))).rows).toHaveLength(1)
    for (const call of [callFor(two)]) {
      await expect(app.kernel.call(listTalks, { entry }, call)).rejects.toMatchObject({ kind: 'not-found' })
      await expect(app.kernel.call(noteTalk, { talk, stage: 'unsuited' }, call)).rejects.toMatchObject({
        kind: 'not-found',
      })
      await expect(app.kernel.call(readMyEntry, { entry }, call)).rejects.toMatchObject({ kind: 'not-found' })
      const take = app.kernel.call(withdrawEntry, { entry }, { ...call, version: 2 })
      await expect(take).rejects.toMatchObject({ kind: 'not-found' })
    }
    await expect(app.kernel.call(listTalks, { entry: other }, callFor(two))).resolves.toMatchObject({
      total: 0,
    })
    const organiser = app.kernel.call(listTalks, { entry }, await callAs(app, 'ruian'))
    await expect(organiser).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

describe('a hall', () => {
  it('is drawn anew around those who have a stand, by its organiser alone', async () => {
    const [one] = await addEmployers(app, 1, 100)
    if (one === undefined) throw new Error('no employer')
    const { fair } = await openFair(app, 2)
    const entry = await applyAs(app, fair, one)
    await assign(app, fair, entry, 'A2')
    const draw = async (stands: readonly object[], login = 'ruian', version = 1) =>
      app.kernel.call(
        arrangeHall,
        { fair, width: 20, height: 8, stands },
        await callAs(app, login, { version }),
      )
    const stand = (code: string, x: number, y = 0) => ({ code, x, y, w: 2, h: 2 })
    await expect(draw([stand('A1', 0)])).rejects.toMatchObject({ code: 'fair.stand-taken' })
    await expect(draw([stand('A2', 0), stand('A3', 1)])).rejects.toMatchObject({
      fields: [{ pointer: '/stands/1' }],
    })
    await expect(draw([stand('A2', 19)])).rejects.toMatchObject({ fields: [{ pointer: '/stands/0' }] })
    await expect(draw([stand('A2', 0), stand('A2', 4)])).rejects.toMatchObject({ kind: 'invalid' })
    await expect(draw([stand('A2', 4)], 'lucheng')).rejects.toMatchObject({ kind: 'not-found' })
    await expect(draw([stand('A2', 4)], 'ruian', 7)).rejects.toMatchObject({ kind: 'stale' })
    await draw([stand('A2', 4), stand('B1', 8)])
    const own = await fairOf(app, fair)
    expect(own.hall?.stands.map(({ code, x }) => [code, x])).toEqual([
      ['A2', 4],
      ['B1', 8],
    ])
    expect(own.entries[0]?.stand).toBe('A2')
    const scanned = await app.kernel.call(
      readStand,
      { code: (own.entries[0]?.standCode ?? '').toLowerCase() },
      await callAs(app, 'linxiaoman'),
    )
    expect(scanned).toMatchObject({ employer: { stand: 'A2' }, slots: [] })
  })
})

async function sessionOf(fair: Id<'Activity'>): Promise<Id<'Session'>> {
  const { rows } = await app.kernel.database.pool.query<{ id: Id<'Session'> }>(
    'SELECT id FROM activities.sessions WHERE activity = $1',
    [fair],
  )
  const [row] = rows
  if (row === undefined) throw new Error('a fair without a session')
  return row.id
}
