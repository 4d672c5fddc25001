import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Id, visitor } from '../kernel/index.ts'
import { contend } from '../testing/contend.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { callAs, doorSends, openActivity, registerAs, type Seen } from './activities.test-city.ts'
import { type Attended, decideScan, type Known, type Scan } from './check-in.ts'
import {
  addParticipants,
  cancelRegistration,
  listConflicts,
  readOwnActivity,
  registerForActivity,
  settleConflict,
} from './index.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const guestCall = { actor: visitor, language: 'zh', channel: 'json' } as const
const comes = (activity: Id<'Activity'>, n: number) =>
  app.kernel.call(
    registerForActivity,
    {
      activity,
      name: `访客${n}`,
      phone: `137${String(n).padStart(8, '0')}`,
      key: `the form of guest number ${n}`,
    },
    guestCall,
  )
const at = (minute: number, second = 0) =>
  `2023-12-09T09:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')}+08:00`

interface Row {
  readonly registration: string
  readonly in_at: string
  readonly out_at: string | null
}
const attendances = async (activity: string) =>
  (
    await app.kernel.database.pool.query<Row>(
      'SELECT registration, in_at, out_at FROM activities.attendances WHERE activity = $1 ORDER BY registration',
      [activity],
    )
  ).rows
const scansOf = async (activity: string) =>
  (
    await app.kernel.database.pool.query<{ outcome: string; n: number }>(
      'SELECT outcome, count(*)::int AS n FROM activities.scans WHERE activity = $1 GROUP BY 1 ORDER BY 1',
      [activity],
    )
  ).rows

describe('doors', () => {
  it('four of them, two without a connection for ten minutes: nobody in twice, nothing lost, conflicts shown', async () => {
    const { activity, session } = await openActivity(app, { capacity: 60 })
    const people: Awaited<ReturnType<typeof comes>>[] = []
    for (let n = 1; n <= 40; n += 1) people.push(await comes(activity, n))
    const seen = (n: number, minute: number, more: object = {}): Seen => ({
      session,
      ticket: people[n]?.ticket ?? null,
      clientId: `door-scan-${n}-${minute}`,
      at: at(minute),
      ...more,
    })
    const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n)
    // two doors send as they go; number 5 shows the ticket at both
    for (const n of range(0, 10)) await doorSends(app, activity, 'north', [seen(n, 1)])
    for (const n of range(10, 20)) await doorSends(app, activity, 'south', [seen(n, 2)])
    const both = await doorSends(app, activity, 'south', [seen(5, 3)])
    expect(both.results).toMatchObject([{ outcome: 'other-door', conflict: true }])
    // two are offline: each has ten of its own, two whom an open door saw too, and a ticket that nobody knows
    const east = [...range(20, 30).map(n => seen(n, 4)), seen(0, 5), seen(15, 1)]
    const west = [...range(30, 40).map(n => seen(n, 4)), seen(1, 6), seen(25, 3)]
    const unknown = { session, ticket: 'AAAA-AAAA-AAAA-AAAA-00', clientId: 'door-scan-unknown', at: at(7) }
    // both reconnect at the same moment, and one of them does not hear the answer and sends again
    const answers = await contend(app.kernel.database, 'activities.activities', [
      () => doorSends(app, activity, 'east', [...east, unknown]),
      () => doorSends(app, activity, 'west', west),
      () => doorSends(app, activity, 'east', [...east, unknown]),
    ])
    expect(answers.map(one => one.in).reduce((sum, one) => sum + one, 0)).toBe(20)
    const rows = await attendances(activity)
    expect(rows).toHaveLength(40)
    expect(new Set(rows.map(row => row.registration)).size).toBe(40)
    // from the earliest moment that any door saw
    const early = rows.find(row => row.registration === people[15]?.registration)
    expect(early?.in_at).toBe('2023-12-09T01:01:00.000Z')
    const kept = await scansOf(activity)
    expect(kept.reduce((sum, { n }) => sum + n, 0)).toBe(10 + 10 + 1 + 13 + 12)
    const own = await callAs(app, 'ruian')
    const conflicts = await app.kernel.call(listConflicts, { activity }, own)
    expect(conflicts.rows.map(row => row.outcome).sort()).toEqual([
      ...Array.from({ length: 5 }, () => 'other-door'),
      'unknown',
    ])
    const [first] = conflicts.rows
    await app.kernel.call(settleConflict, { activity, scan: first?.id, note: '夫妻两人拿错了票' }, own)
    expect((await app.kernel.call(listConflicts, { activity }, own)).total).toBe(5)
    expect((await app.kernel.call(readOwnActivity, { activity }, own)).came).toBe(40)
  }, 60_000)

  it('let in nobody who gave up the place, waits, or has another activity’s ticket; and nobody at another time', async () => {
    const { activity, session } = await openActivity(app, { capacity: 1, waitingList: 2 })
    const other = await openActivity(app, { capacity: 5 })
    const gone = await comes(activity, 101)
    await app.kernel.call(cancelRegistration, gone, guestCall)
    const mine = await comes(activity, 102)
    const waits = await comes(activity, 103)
    const elsewhere = await comes(other.activity, 104)
    const seen = [
      { session, ticket: gone.ticket },
      { session, ticket: waits.ticket },
      { session, ticket: elsewhere.ticket },
      { session, ticket: mine.ticket, at: '2023-12-08T09:00:00+08:00' },
      { session, ticket: mine.ticket, direction: 'out' as const },
      { session, ticket: mine.ticket },
    ]
    const { results } = await doorSends(app, activity, 'north', seen)
    expect(results.map(one => one.outcome)).toEqual([
      'cancelled',
      'waiting',
      'unknown',
      'wrong-time',
      'not-in',
      'in',
    ])
    expect(await attendances(activity)).toHaveLength(1)
  })

  it('take a way out that comes before its way in', async () => {
    const { activity, session } = await openActivity(app, { capacity: 5 })
    const mine = await comes(activity, 201)
    const out = await doorSends(app, activity, 'late', [
      { session, ticket: mine.ticket, direction: 'out', at: at(50) },
    ])
    expect(out.results).toMatchObject([{ outcome: 'not-in' }])
    await doorSends(app, activity, 'early', [{ session, ticket: mine.ticket, at: at(1) }])
    expect(await attendances(activity)).toMatchObject([
      { in_at: '2023-12-09T01:01:00.000Z', out_at: '2023-12-09T01:50:00.000Z' },
    ])
    expect(await scansOf(activity)).toEqual([
      { outcome: 'in', n: 1 },
      { outcome: 'out', n: 1 },
    ])
  })

  it('check in from a paper list whoever has no phone in hand', async () => {
    const { activity, session } = await openActivity(app, { capacity: 5 })
    const people = [
      { name: '郑阿公', phone: '13700000301' },
      { name: '林小满', phone: '13800000001' },
    ]
    const { rows } = await app.kernel.call(addParticipants, { activity, people }, await callAs(app, 'ruian'))
    expect(rows.map(row => row.state)).toEqual(['taken', 'taken'])
    // asked for again, nobody is there twice
    const again = await app.kernel.call(addParticipants, { activity, people }, await callAs(app, 'ruian'))
    expect(again.rows).toEqual(rows)
    await app.settle() // whoever has a record under that name and phone is found
    const door = await doorSends(app, activity, 'list', [
      { session, registration: rows[0]?.registration as Id<'Registration'> }, // added above
      { session, registration: rows[1]?.registration as Id<'Registration'> },
    ])
    expect(door.in).toBe(2)
    const { rows: came } = await app.kernel.database.pool.query(
      'SELECT person FROM activities.attendances WHERE activity = $1 AND person IS NOT NULL',
      [activity],
    )
    expect(came).toEqual([{ person: app.fixture.linxiaoman }])
  })

  it('are kept by the organiser alone', async () => {
    const { activity, session } = await openActivity(app, { capacity: 5 })
    const mine = await registerAs(app, 'linxiaoman', activity)
    for (const login of ['lucheng', 'haichuan', 'city']) {
      const foreign = doorSends(app, activity, 'north', [{ session, ticket: mine.ticket }], login)
      await expect(foreign).rejects.toMatchObject({ code: 'activity.unknown' })
    }
    await expect(
      doorSends(app, activity, 'north', [{ session, ticket: mine.ticket }], 'linxiaoman'),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

describe('what doors saw', () => {
  const session = { startsAt: '2023-12-09T01:00:00.000Z', endsAt: '2023-12-09T03:00:00.000Z' }
  const scan = fc.record({
    device: fc.constantFrom('a', 'b', 'c'),
    minute: fc.integer({ min: 0, max: 120 }),
  })

  function fold(scans: readonly Scan[]): Attended | undefined {
    let attendance: Attended | undefined
    for (const one of scans) {
      const known: Known = { registration: 'r' as Id<'Registration'>, state: 'taken', attendance }
      attendance = decideScan(one, known, session).attendance ?? attendance
    }
    return attendance
  }

  it('is one attendance from the earliest moment, in whatever order they send it', () => {
    fc.assert(
      fc.property(
        fc.array(scan, { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (seen, dice) => {
          const scans = seen.map(
            ({ device, minute }): Scan => ({
              device,
              direction: 'in',
              at: new Date(Date.parse(session.startsAt) + minute * 60_000).toISOString(),
            }),
          )
          const shuffled = scans
            .map(one => ({ one, by: dice.next().value ?? 0 }))
            .sort((a, b) => a.by - b.by)
            .map(({ one }) => one)
          const earliest = scans.map(one => one.at).sort()[0]
          expect(fold(scans)?.inAt).toBe(earliest)
          expect(fold(shuffled)?.inAt).toBe(earliest)
        },
      ),
      { seed: 20231209, numRuns: 300 },
    )
  })
})
