import { creditCodeCheckCharacter } from '@qingye/china'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../kernel/index.ts'
import { confirmMyFact, listMyPendingFacts } from '../ledger/index.ts'
import { targets as planTargets } from '../plan/index.ts'
import { insertOrganisation, type OrganisationKind } from '../registry/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { callAs, doorSends, type Opened, openActivity, registerAs } from './activities.test-city.ts'
import { moveActivity, readOwnActivity } from './index.ts'

let app: TestApp
let school: Id<'Organisation'>
let bases: Id<'Organisation'>[]
beforeAll(async () => {
  app = await testApp()
  school = await addOrganisation('school', '瓯江示范职业技术学院', 'MA2C0101')
  bases = [
    await addOrganisation('incubator', '瓯海青创园', 'MA2C0102'),
    await addOrganisation('incubator', '瑞安青创园', 'MA2C0103'),
  ]
})
afterAll(() => app.close())

async function addOrganisation(kind: OrganisationKind, name: string, serial: string) {
  const first17 = `91330381${serial}X`
  return app.kernel.asSystem('test.organisation', async context => {
    const id = context.newId<'Organisation'>()
    await insertOrganisation(context, {
      ...{ id, version: 1, kind, name, creditCode: first17 + creditCodeCheckCharacter(first17) },
      ...{ division: '330381101', address: '', industry: undefined, foundedOn: undefined, staff: undefined },
      ...{ about: '', memberOf: [], tenantOf: undefined, state: 'verified', synthetic: true },
    })
    return id
  })
}

const targets = [
  ...[
    'S1-Q2',
    'S2-3-1-Q2',
    'S1-Q4',
    'S2-5-1-Q1',
    'S2-2-1-Q1',
    'S2-2-5-Q1',
    'S2-2-5-Q2',
    'S2-2-6-Q1',
    'S2-4-1-Q2',
  ],
  ...[
    'S2-4-4-Q1',
    'S2-5-2-Q2',
    'S2-5-2-Q3',
    'S2-7-1-Q1',
    'S2-7-1-Q2',
    'S2-7-3-Q1',
    'S2-7-3-Q2',
    'S2-10-1-Q1',
  ],
] as const

/** What counts for the whole city and year: where the plan wants people's own word, what they have confirmed. */
async function counted(): Promise<Readonly<Record<string, number>>> {
  await app.settle()
  const { rows } = await app.kernel.database.pool.query<{
    indicator: string
    confirmed: number
    total: number
  }>(
    `SELECT indicator, confirmed, total FROM ledger.counters
     WHERE period = 'all' AND area = '3303' AND indicator = ANY ($1::text[])`,
    [[...targets]],
  )
  const onWord = new Set(
    planTargets(app.plan).flatMap(one => (one.unconfirmedCounts === false ? [one.id] : [])),
  )
  return nonZero(
    Object.fromEntries(
      rows.map(row => [row.indicator, onWord.has(row.indicator) ? row.confirmed : row.total]),
    ),
  )
}

/** Whoever came says that it is so, for all that they were asked. */
async function confirmAll(login: string) {
  const call = await callAs(app, login)
  const { rows } = await app.kernel.call(listMyPendingFacts, {}, call)
  for (const { fact } of rows) await app.kernel.call(confirmMyFact, { id: fact }, call)
  return rows.length
}

let tickets = 0
/** Two come, one of them to every session. */
async function comeTo({ activity, sessions }: Opened) {
  for (const login of ['linxiaoman', 'chenyu']) {
    const { ticket } = await registerAs(app, login, activity)
    const seen = (login === 'linxiaoman' ? sessions : sessions.slice(0, 1)).map((session, no) => {
      tickets += 1
      return {
        session,
        ticket,
        clientId: `counted-${tickets}`,
        at: `2023-12-${String(9 + no).padStart(2, '0')}T09:05:00+08:00`,
      }
    })
    await doorSends(app, activity, 'door', seen)
  }
}
const days = (count: number) =>
  Array.from({ length: count }, (_, no) => {
    const day = `2023-12-${String(9 + no).padStart(2, '0')}`
    return { startsAt: `${day}T09:00:00+08:00`, endsAt: `${day}T11:00:00+08:00` }
  })
const room = { capacity: 50 }

describe('what takes place counts', () => {
  it.each([
    ['culture-event', {}, { 'S2-7-1-Q1': 1 }, {}],
    ['workers-sport', {}, { 'S2-7-1-Q2': 1 }, {}],
    ['exchange-session', { particulars: { issue: 3 } }, { 'S2-2-5-Q1': 1 }, {}],
    ['market-day', { particulars: { market: '塘下夜市', stalls: 30 } }, { 'S2-4-1-Q2': 1 }, {}],
    ['friendship-evening', {}, { 'S2-7-3-Q1': 1, 'S2-7-3-Q2': 2 }, {}],
    ['coordinator-training', { sessions: days(3) }, {}, { 'S2-10-1-Q1': 2 }],
    ['rural-training', { particulars: { subject: '杨梅种植' } }, {}, { 'S2-4-4-Q1': 2 }],
    ['enterprise-visit', { particulars: { firms: '海川泵阀' } }, {}, { 'S2-2-6-Q1': 2 }],
    [
      'training-course',
      {
        sessions: days(3),
        particulars: { occupation: '电工', level: 'intermediate', field: 'manufacturing' },
      },
      { 'S2-5-1-Q1': 3 },
      { 'S1-Q4': 2 },
    ],
    [
      'skills-contest',
      { particulars: { level: 'county', occupation: '电工' } },
      { 'S2-5-2-Q2': 1 },
      // of one of the two nobody knows how old they are
      { 'S2-5-2-Q3': 1 },
    ],
    ['skills-contest', { particulars: { level: 'firm', occupation: '电工' } }, {}, {}],
  ] as const)('%s: with a check-in, and for people once they say so', async (kind, more, atOnce, confirmed) => {
    const before = await counted()
    const opened = await openActivity(app, { kind, ...room, ...more })
    await comeTo(opened)
    if (kind === 'market-day') {
      // where the opening has to be recorded, check-ins alone are not enough
      expect(await counted()).toEqual(before)
      await start(opened)
    }
    expect(await gained(before)).toEqual(nonZero(atOnce))
    for (const login of ['linxiaoman', 'chenyu']) await confirmAll(login)
    expect(await gained(before)).toEqual(nonZero({ ...atOnce, ...confirmed }))
  })

  it('no fair, however many look in, as long as no stand is known to be staffed', async () => {
    const before = await counted()
    const fair = { kind: 'job-fair', mode: 'hybrid', link: 'https://fair.example.org', capacity: null }
    const opened = await openActivity(app, { ...fair, particulars: { employers: 40 } })
    await start(opened)
    await comeTo(opened)
    expect(await gained(before)).toEqual({})
  })

  it('each base of a roadshow, a base that comes twice once', async () => {
    const before = await counted()
    for (const list of [bases, bases.slice(0, 1)])
      await comeTo(
        await openActivity(app, { kind: 'campus-roadshow', ...room, particulars: { school, bases: list } }),
      )
    expect(await gained(before)).toEqual({ 'S2-2-5-Q2': 2 })
  })

  it('ten guidance classes of one school and term, whatever activities they belong to', async () => {
    const before = await counted()
    const classes = async (sessions: number, term: string) =>
      comeTo(
        await openActivity(app, {
          ...{ kind: 'guidance-class', ...room, sessions: days(sessions) },
          particulars: { school, term },
        }),
      )
    await classes(6, '2023-autumn')
    await classes(6, '2023-spring')
    expect(await gained(before)).toEqual({})
    await classes(4, '2023-autumn')
    expect(await gained(before)).toEqual({ 'S2-2-1-Q1': 1 })
  })

  it('not what people registered for and did not come to', async () => {
    const before = await counted()
    const { activity } = await openActivity(app)
    await registerAs(app, 'linxiaoman', activity)
    app.clock.set('2023-12-10T02:00:00.000Z')
    expect(await gained(before)).toEqual({})
    app.clock.set('2023-11-22T00:10:00.000Z')
  })

  it('on the day on which a session begins, in Shanghai, also when it passes midnight', async () => {
    const night = { startsAt: '2023-12-31T22:00:00+08:00', endsAt: '2024-01-01T02:00:00+08:00' }
    const { activity, session } = await openActivity(app, { ...room, sessions: [night] })
    const { ticket } = await registerAs(app, 'linxiaoman', activity)
    await doorSends(app, activity, 'door', [{ session, ticket, at: '2024-01-01T00:30:00+08:00' }])
    const { rows } = await app.kernel.database.pool.query<{ day: string }>(
      'SELECT day FROM ledger.facts WHERE thing = $1',
      [activity],
    )
    expect(rows).toEqual([{ day: '2023-12-31' }])
  })
})

async function start({ activity }: Opened) {
  const own = await app.kernel.call(readOwnActivity, { activity }, await callAs(app, 'ruian'))
  const call = await callAs(app, 'ruian', { version: own.version })
  await app.kernel.call(moveActivity, { activity, action: 'start' }, call)
}

const nonZero = (of: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== 0))

async function gained(before: Readonly<Record<string, number>>) {
  const now = await counted()
  return nonZero(Object.fromEntries(targets.map(id => [id, (now[id] ?? 0) - (before[id] ?? 0)])))
}
