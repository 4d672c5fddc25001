import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callAs } from '../activities/activities.test-city.ts'
import type { Id } from '../kernel/index.ts'
import { contend, roundsOn } from '../testing/contend.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { addEmployers, applyAs, assign, callFor, fairOf, openFair, readyToAssign } from './fairs.test-city.ts'
import { assignRest, callNext, giveUpTurn, readStand, takeTurn } from './index.ts'
import { bookNaively, giveNaively } from './naive.test-way.ts'

let app: TestApp
let employers: Id<'Organisation'>[]
beforeAll(async () => {
  app = await testApp()
  employers = await addEmployers(app, 8)
})
afterAll(() => app.close())

/** What somebody gets, or why they do not. */
const wayOf = (answer: Promise<unknown>) =>
  answer.then(
    () => 'given',
    error => String(error.code),
  )
const employer = (n: number) => {
  const one = employers[n]
  if (one === undefined) throw new Error('not so many employers')
  return one
}

async function applied(stands: number, count: number) {
  const opened = await openFair(app, stands)
  const entries: Id<'FairEntry'>[] = []
  for (let n = 0; n < count; n += 1) entries.push(await applyAs(app, opened.fair, employer(n)))
  return { ...opened, entries }
}

/** How many employers each stand has been given to. */
async function given(fair: Id<'Activity'>): Promise<number[]> {
  const { rows } = await app.kernel.database.pool.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM fairs.entries WHERE fair = $1 AND stand IS NOT NULL GROUP BY stand',
    [fair],
  )
  return rows.map(row => row.n)
}

describe('a stand', () => {
  it('is given to one, whoever assigns it at the same moment', async () => {
    for (let round = 0; round < roundsOn(app.kernel.database); round += 1) {
      const { fair, entries } = await applied(1, 3)
      const ready = await Promise.all(entries.map(entry => readyToAssign(app, fair, entry, 'A1')))
      // they meet before the lock, so that waiting for one another is all that its three seconds are for
      const ways = await contend(
        app.kernel.database,
        'activities.activities',
        ready.map(decide => () => wayOf(decide())),
      )
      expect(ways.sort()).toEqual(['fair.stand-given', 'fair.stand-given', 'given'])
      expect(await given(fair)).toEqual([1])
    }
  })

  it('is given to one, when two colleagues give all that is left in one go', async () => {
    const { fair, entries } = await applied(5, 8)
    const call = await callAs(app, 'ruian')
    const twice = [1, 2].map(() => () => app.kernel.call(assignRest, { fair }, call))
    const answers = await contend(app.kernel.database, 'activities.activities', twice)
    expect(answers.map(one => one.assigned).sort()).toEqual([0, 5])
    expect(await given(fair)).toEqual([1, 1, 1, 1, 1])
    // in the order in which they applied; here all at one moment, so by their ids
    const { entries: rows } = await fairOf(app, fair)
    const placed = rows.filter(one => one.stand !== null)
    expect(placed.map(one => one.entry)).toEqual(entries.toSorted().slice(0, 5))
  })

  it('is given twice by whoever looks and then writes (the control)', async () => {
    await app.kernel.database.pool.query('DROP INDEX fairs.entries_stand')
    let most = 0
    for (let round = 0; round < roundsOn(app.kernel.database); round += 1) {
      const { fair, entries } = await applied(1, 3)
      const stand = (await fairOf(app, fair)).hall?.stands[0]?.id
      if (stand === undefined) throw new Error('a hall without a stand')
      const naive = entries.map(
        entry => () => app.kernel.asSystem('test.naive', context => giveNaively(context, stand, entry)),
      )
      await contend(app.kernel.database, 'fairs.entries', naive)
      most = Math.max(most, ...(await given(fair)))
      await app.kernel.database.pool.query('UPDATE fairs.entries SET stand = NULL WHERE fair = $1', [fair])
    }
    await app.kernel.database.pool.query(
      'CREATE UNIQUE INDEX entries_stand ON fairs.entries (sk, stand) WHERE stand IS NOT NULL',
    )
    // on one connection nobody comes in between: there it cannot be seen
    if (app.kernel.database.engine === 'postgres') expect(most).toBeGreaterThan(1)
    else expect(most).toBe(1)
  })

  it('is refused by the database too, should a decision ever be wrong (the second guard)', async () => {
    const { fair, entries } = await applied(1, 2)
    await assign(app, fair, entries[0] as Id<'FairEntry'>, 'A1') // applied for two
    const wrong = app.kernel.database.pool.query(
      `UPDATE fairs.entries SET state = 'assigned', stand = (SELECT id FROM fairs.stands WHERE fair = $1) WHERE id = $2`,
      [fair, entries[1]],
    )
    await expect(wrong).rejects.toMatchObject({ code: '23505' })
  })

  it('is waited for no longer than three seconds: busy, try again', async () => {
    if (app.kernel.database.engine === 'pglite') return // one connection: nobody waits for a lock
    const { fair, entries } = await applied(1, 1)
    const other = await app.kernel.database.pool.connect()
    await other.query('BEGIN')
    await other.query('SELECT 1 FROM fairs.halls WHERE id = $1 FOR UPDATE', [fair])
    const waits = assign(app, fair, entries[0] as Id<'FairEntry'>, 'A1') // applied for one
    await expect(waits).rejects.toMatchObject({ kind: 'busy', title: { en: /try again/ } })
    await other.query('ROLLBACK')
    other.release()
    expect(await wayOf(assign(app, fair, entries[0] as Id<'FairEntry'>, 'A1'))).toBe('given')
  }, 20_000)
})

describe('a time at the online fair', () => {
  const link = 'https://meeting.example.org/room'
  async function onlineFair() {
    const { fair } = await openFair(app, 1, { mode: 'hybrid', link: 'https://fair.example.org' })
    const entry = await applyAs(app, fair, employer(0), { mode: 'online', link })
    await assign(app, fair, entry, '')
    const own = (await fairOf(app, fair)).entries.find(one => one.entry === entry)
    return { fair, entry, code: own?.standCode ?? '' }
  }
  const at = '2023-12-09T01:15:00.000Z'
  const take = async (login: string, entry: Id<'FairEntry'>, more: object = { at }) =>
    app.kernel.call(takeTurn, { entry, ...more }, await callAs(app, login))
  const taken = async (entry: Id<'FairEntry'>) => {
    const { rows } = await app.kernel.database.pool.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM fairs.turns WHERE entry = $1 AND starts_at = $2 AND state IN ('held', 'booked')`,
      [entry, at],
    )
    return rows[0]?.n
  }

  it('is one person’s, whoever takes it at the same moment', async () => {
    for (let round = 0; round < roundsOn(app.kernel.database); round += 1) {
      const { entry } = await onlineFair()
      const calls = [await callAs(app, 'linxiaoman'), await callAs(app, 'chenyu')]
      const all = calls.map(call => () => wayOf(app.kernel.call(takeTurn, { entry, at }, call)))
      const ways = await contend(app.kernel.database, 'registry.people', all)
      expect(ways.sort()).toEqual(['fair.slot-taken', 'given'])
      expect(await taken(entry)).toBe(1)
    }
  })

  it('is given twice by whoever looks and then writes (the control)', async () => {
    await app.kernel.database.pool.query('DROP INDEX fairs.turns_slot')
    let most = 0
    for (let round = 0; round < roundsOn(app.kernel.database); round += 1) {
      const { entry } = await onlineFair()
      const naive = [1, 2, 3].map(
        n => () => app.kernel.asSystem('test.naive', context => bookNaively(context, entry, at, n)),
      )
      await contend(app.kernel.database, 'fairs.turns', naive)
      most = Math.max(most, (await taken(entry)) ?? 0)
    }
    await app.kernel.database.pool.query('DELETE FROM fairs.turns WHERE person IS NULL')
    await app.kernel.database.pool.query(
      `CREATE UNIQUE INDEX turns_slot ON fairs.turns (sk, entry, starts_at)
       WHERE starts_at IS NOT NULL AND state IN ('held', 'booked', 'called', 'done', 'missed')`,
    )
    if (app.kernel.database.engine === 'postgres') expect(most).toBeGreaterThan(1)
    else expect(most).toBe(1)
  })

  it('that is held falls back by the time that it is under the lock', async () => {
    const { entry, code } = await onlineFair()
    expect(await take('linxiaoman', entry, { at, hold: true })).toMatchObject({
      state: 'held',
      heldUntil: '2023-11-22T00:15:00.000Z',
    })
    expect(await wayOf(take('chenyu', entry))).toBe('fair.slot-taken')
    const slots = async () =>
      (await app.kernel.call(readStand, { code }, await callAs(app, 'chenyu'))).slots.find(
        one => one.at === at,
      )
    expect(await slots()).toEqual({ at, free: false })
    app.clock.set('2023-11-22T00:14:59.999Z')
    expect(await wayOf(take('chenyu', entry))).toBe('fair.slot-taken')
    app.clock.set('2023-11-22T00:15:00.000Z')
    expect(await slots()).toEqual({ at, free: true })
    expect(await take('chenyu', entry)).toMatchObject({ state: 'booked' })
    expect(await wayOf(take('linxiaoman', entry))).toBe('fair.slot-taken')
    app.clock.set('2023-11-22T00:10:00.000Z')
  })

  it('that was held becomes one’s own, and one that is given up is free', async () => {
    const { entry } = await onlineFair()
    await take('linxiaoman', entry, { at, hold: true })
    const mine = await take('linxiaoman', entry)
    expect(mine).toMatchObject({ state: 'booked' })
    expect(await take('linxiaoman', entry)).toEqual(mine) // the same button pressed twice
    const stranger = app.kernel.call(giveUpTurn, { turn: mine.turn }, await callAs(app, 'chenyu'))
    await expect(stranger).rejects.toMatchObject({ code: 'fair.turn-unknown' })
    await app.kernel.call(giveUpTurn, { turn: mine.turn }, await callAs(app, 'linxiaoman'))
    expect(await take('chenyu', entry)).toMatchObject({ state: 'booked' })
  })

  it('comes before the queue once it has come; the queue keeps its order', async () => {
    const { fair, entry, code } = await onlineFair()
    await take('chenyu', entry, {})
    await take('linxiaoman', entry)
    const call = () => app.kernel.call(callNext, { entry }, callFor(employer(0)))
    // nobody is called before the day
    await expect(call()).rejects.toMatchObject({ code: 'fair.not-on' })
    app.clock.set('2023-12-09T01:20:00.000Z')
    expect(await call()).toMatchObject({ name: '林小满', waiting: 1 })
    await expect(call()).rejects.toMatchObject({ code: 'fair.called-already' })
    const seen = await app.kernel.call(readStand, { code }, await callAs(app, 'linxiaoman'))
    expect(seen.mine).toMatchObject({ state: 'called', link })
    const others = await app.kernel.call(readStand, { code }, await callAs(app, 'chenyu'))
    expect(others.mine).toMatchObject({ state: 'waiting', ahead: 0, link: null })
    // with that it has answered
    expect((await fairOf(app, fair)).entries[0]).toMatchObject({ there: true })
    app.clock.set('2023-11-22T00:10:00.000Z')
  })
})
