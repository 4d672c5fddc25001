import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Id, visitor } from '../kernel/index.ts'
import { contend, roundsOn } from '../testing/contend.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { callAs, fieldsOf, openActivity, registerAs } from './activities.test-city.ts'
import {
  cancelRegistration,
  editActivity,
  holdPlace,
  readMyTickets,
  readOwnActivity,
  registerForActivity,
} from './index.ts'
import { takeNaively } from './naive.test-way.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const guestCall = { actor: visitor, language: 'zh', channel: 'json' } as const
const guest = (n: number, more: object = {}) => ({
  name: `访客${n}`,
  phone: `139${String(n).padStart(8, '0')}`,
  key: `the form of guest number ${n}`,
  ...more,
})
/** Without the door before it, as from as many processes: what the row lock alone decides. */
const { admit: _door, ...bareRegister } = registerForActivity
const bursts = (activity: Id<'Activity'>, n: number, more: object = {}) =>
  app.kernel.call(bareRegister, { activity, ...guest(n, more) }, guestCall)
const comes = (activity: Id<'Activity'>, n: number, more: object = {}) =>
  app.kernel.call(registerForActivity, { activity, ...guest(n, more) }, guestCall)
/** The state that somebody gets, or why they do not. */
const wayOf = (answer: Promise<{ state: string }>) =>
  answer.then(
    ({ state }) => state,
    error => String(error.code),
  )

interface Books {
  readonly capacity: number | null
  readonly taken: number
  readonly waiting: number
  readonly really_taken: number
  readonly really_waiting: number
}
/** What the row says, and what the registrations say. */
async function books(activity: Id<'Activity'>): Promise<Books> {
  const { rows } = await app.kernel.database.pool.query<Books>(
    `SELECT a.capacity, a.taken, a.waiting,
       coalesce(sum(r.places) FILTER (WHERE r.state IN ('taken', 'held')), 0)::int AS really_taken,
       coalesce(sum(r.places) FILTER (WHERE r.state = 'waiting'), 0)::int AS really_waiting
     FROM activities.activities a LEFT JOIN activities.registrations r ON r.sk = a.sk AND r.activity = a.id
     WHERE a.id = $1 GROUP BY 1, 2, 3`,
    [activity],
  )
  const [row] = rows
  if (row === undefined) throw new Error('no such activity')
  return row
}
async function balanced(activity: Id<'Activity'>) {
  const found = await books(activity)
  expect(found).toMatchObject({ taken: found.really_taken, waiting: found.really_waiting })
  return found
}
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1)

describe('places', () => {
  it('are given away once, whoever comes at the same moment', async () => {
    for (let round = 0; round < roundsOn(app.kernel.database); round += 1) {
      const { activity } = await openActivity(app, { capacity: 1, waitingList: 1 })
      const all = upTo(3).map(n => () => wayOf(bursts(activity, n)))
      const ways = await contend(app.kernel.database, 'activities.activities', all)
      expect(ways.sort()).toEqual(['activity.full', 'taken', 'waiting'])
      expect(await balanced(activity)).toMatchObject({ taken: 1, waiting: 1 })
    }
  })

  it('never run over where many come, cancel and come again', async () => {
    const { activity } = await openActivity(app, { capacity: 20, waitingList: 10, companions: 2 })
    const crowd = upTo(60).map(async n => {
      const came = await bursts(activity, n, { companions: n % 3 }).catch(error => error.code)
      if (typeof came === 'string') return came
      if (n % 4 !== 0) return came.state
      const { registration, ticket } = came
      await app.kernel.call(cancelRegistration, { registration, ticket }, guestCall)
      return 'cancelled'
    })
    const ways = await Promise.all(crowd)
    const found = await balanced(activity)
    expect(found.taken).toBeLessThanOrEqual(20)
    expect(found.taken).toBeGreaterThanOrEqual(18) // a last group of three may not fit
    expect(ways.filter(way => way === 'activity.full').length).toBeGreaterThan(10)
  })

  it('go to whoever comes first on the waiting list, in the moment in which one is given up', async () => {
    const { activity } = await openActivity(app, { capacity: 1, waitingList: 5 })
    const mine = await registerAs(app, 'linxiaoman', activity)
    expect(await registerAs(app, 'chenyu', activity)).toMatchObject({ state: 'waiting', ahead: 0 })
    expect(await comes(activity, 1)).toMatchObject({ state: 'waiting', ahead: 1 })
    // one gives up, another comes: the place is not the newcomer's
    const both = [
      async () =>
        app.kernel.call(
          cancelRegistration,
          { registration: mine.registration },
          await callAs(app, 'linxiaoman'),
        ),
      () => bursts(activity, 2),
    ]
    await contend<unknown>(app.kernel.database, 'activities.activities', both)
    const { rows } = await app.kernel.call(readMyTickets, {}, await callAs(app, 'chenyu'))
    expect(rows[0]).toMatchObject({ state: 'taken', ticket: expect.any(String) })
    expect(await comes(activity, 1)).toMatchObject({ state: 'waiting', ahead: 0 })
    expect(await comes(activity, 2)).toMatchObject({ state: 'waiting', ahead: 1 })
    expect(await balanced(activity)).toMatchObject({ taken: 1, waiting: 2 })
    const told = await messagesOf(app.fixture.chenyu, 'activity.moved-up')
    expect(told).toBe(1)
  })

  it('are one, however often a reply is lost: by account, by the form’s key, by the idempotency key', async () => {
    const { activity } = await openActivity(app, { capacity: 5 })
    const call = await callAs(app, 'linxiaoman', { idempotencyKey: 'the same button pressed twice' })
    const twice = [1, 2].map(() => () => app.kernel.call(bareRegister, { activity }, call))
    const [one, two] = await contend(app.kernel.database, 'activities.activities', twice)
    expect(two).toEqual(one)
    expect(await registerAs(app, 'linxiaoman', activity)).toMatchObject({ registration: one?.registration })
    const first = await comes(activity, 1)
    expect(await comes(activity, 1)).toEqual(first)
    // somebody else who knows the number gets no ticket
    const stranger = comes(activity, 1, { key: 'another form of somebody else' })
    await expect(stranger).rejects.toMatchObject({ code: 'activity.registered-already' })
    expect(await balanced(activity)).toMatchObject({ taken: 2 })
  })

  it('that are held fall back by the time that it is under the lock', async () => {
    const { activity } = await openActivity(app, { capacity: 1 })
    const held = await app.kernel.call(holdPlace, { activity }, await callAs(app, 'linxiaoman'))
    expect(held).toMatchObject({ state: 'held', ticket: null, heldUntil: '2023-11-22T00:20:00.000Z' })
    expect(await wayOf(comes(activity, 1))).toBe('waiting')
    app.clock.set('2023-11-22T00:19:59.999Z')
    expect(await balanced(activity)).toMatchObject({ taken: 1, waiting: 1 })
    app.clock.set('2023-11-22T00:20:00.000Z')
    // the first who comes finds it lapsed; who waited has it
    expect(await wayOf(comes(activity, 2))).toBe('waiting')
    expect(await wayOf(comes(activity, 1))).toBe('taken')
    expect(await wayOf(registerAs(app, 'linxiaoman', activity))).toBe('waiting')
    expect(await balanced(activity)).toMatchObject({ taken: 1, waiting: 2 })
    app.clock.set('2023-11-22T00:10:00.000Z')
  })

  it('that are held become taken when the form is sent in time', async () => {
    const { activity } = await openActivity(app, { capacity: 1 })
    await app.kernel.call(holdPlace, { activity }, await callAs(app, 'linxiaoman'))
    expect(await registerAs(app, 'linxiaoman', activity)).toMatchObject({ state: 'taken', places: 1 })
    expect(await balanced(activity)).toMatchObject({ taken: 1 })
  })

  it('that are added let those up who wait; fewer than are taken are refused', async () => {
    const { activity, session } = await openActivity(app, { capacity: 1, waitingList: 3 })
    await registerAs(app, 'linxiaoman', activity)
    await registerAs(app, 'chenyu', activity)
    const edit = async (more: object) => {
      const own = await app.kernel.call(readOwnActivity, { activity }, await callAs(app, 'ruian'))
      const { kind: _, sessions, ...fields } = fieldsOf(more)
      const written = { activity, ...fields, sessions: [{ ...sessions[0], id: session }] }
      return app.kernel.call(editActivity, written, await callAs(app, 'ruian', { version: own.version }))
    }
    await edit({ capacity: 2, waitingList: 3 })
    await app.settle()
    expect(await balanced(activity)).toMatchObject({ capacity: 2, taken: 2, waiting: 0 })
    await expect(edit({ capacity: 1 })).rejects.toMatchObject({ fields: [{ pointer: '/capacity' }] })
  })

  it('are told to be gone without a transaction, to whoever has none and comes when the last is gone', async () => {
    const { activity } = await openActivity(app, { capacity: 2, waitingList: 1, questions: [] })
    const ways = await Promise.all(upTo(40).map(n => wayOf(comes(activity, n))))
    expect(ways.filter(way => way === 'taken')).toHaveLength(2)
    expect(ways.filter(way => way === 'waiting')).toHaveLength(1)
    expect(ways.filter(way => way === 'activity.full')).toHaveLength(37)
    expect(await balanced(activity)).toMatchObject({ taken: 2, waiting: 1 })
    // each who was refused is in the log, whoever's transaction carried the row
    const { rows } = await app.kernel.database.pool.query<{ n: number; requests: number }>(
      `SELECT count(*)::int AS n, count(DISTINCT request)::int AS requests FROM kernel.audit
       WHERE use_case = 'activities.register' AND code = 'activity.full' AND subject = $1`,
      [activity],
    )
    expect(rows[0]).toEqual({ n: 37, requests: 37 })
    // whoever has a place, writes something wrong or comes for a place that has just become free is decided on inside
    const mine = ways.indexOf('taken') + 1
    const again = await Promise.all([comes(activity, mine), comes(activity, mine)])
    expect(again.map(one => one.state)).toEqual(['taken', 'taken'])
    const wrong = await Promise.all([50, 51].map(n => wayOf(comes(activity, n, { companions: 3 }))))
    expect(wrong).toEqual(['input.invalid', 'input.invalid'])
    const nameless = await Promise.all([52, 53].map(n => wayOf(comes(activity, n, { name: '' }))))
    expect(nameless).toEqual(['input.invalid', 'input.invalid'])
    const [given] = again
    const { registration, ticket } = given ?? {}
    await app.kernel.call(cancelRegistration, { registration, ticket }, guestCall)
    const late = await Promise.all([60, 61].map(n => wayOf(comes(activity, n))))
    expect(late.sort()).toEqual(['activity.full', 'waiting'])
    expect(await balanced(activity)).toMatchObject({ taken: 2, waiting: 1 })
  })

  it('wait for nobody longer than three seconds: busy, try again', async () => {
    if (app.kernel.database.engine === 'pglite') return // one connection: nobody waits for a lock
    const { activity } = await openActivity(app, { capacity: 1 })
    const other = await app.kernel.database.pool.connect()
    await other.query('BEGIN')
    await other.query('SELECT 1 FROM activities.activities WHERE id = $1 FOR UPDATE', [activity])
    await expect(comes(activity, 1)).rejects.toMatchObject({ kind: 'busy', title: { en: /try again/ } })
    await other.query('ROLLBACK')
    other.release()
    expect(await wayOf(comes(activity, 1))).toBe('taken')
  }, 20_000)

  it('are oversold by whoever counts and then writes (the control)', async () => {
    let most = 0
    for (let round = 0; round < roundsOn(app.kernel.database); round += 1) {
      const { activity } = await openActivity(app, { capacity: 1 })
      const naive = upTo(3).map(
        n => () => app.kernel.asSystem('test.naive', context => takeNaively(context, activity, n)),
      )
      await contend(app.kernel.database, 'activities.registrations', naive)
      most = Math.max(most, (await books(activity)).really_taken)
    }
    // on one connection nobody comes in between: there it cannot be seen
    if (app.kernel.database.engine === 'postgres') expect(most).toBeGreaterThan(1)
    else expect(most).toBe(1)
  })

  it('are refused by the database too, should a decision ever be wrong (the second guard)', async () => {
    const { activity } = await openActivity(app, { capacity: 1 })
    const wrong = app.kernel.database.pool.query('UPDATE activities.activities SET taken = 2 WHERE id = $1', [
      activity,
    ])
    await expect(wrong).rejects.toMatchObject({ code: '23514' })
  })
})

async function messagesOf(person: Id<'Person'>, kind: string): Promise<number> {
  const { rows } = await app.kernel.database.pool.query<{ n: number }>(
    'SELECT count(*) AS n FROM inbox.messages WHERE person = $1 AND kind = $2',
    [person, kind],
  )
  return rows[0]?.n ?? 0
}
