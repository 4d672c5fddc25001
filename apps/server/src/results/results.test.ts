import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  callAs,
  doorSends,
  openActivity,
  registerAs,
  sessionsOf,
} from '../activities/activities.test-city.ts'
import { draftActivity, moveActivity, registerForActivity, reviewActivity } from '../activities/index.ts'
import { type Id, visitor } from '../kernel/index.ts'
import { seedSchools } from '../rosters/test-rosters.ts'
import { licenseBody, listCertificates, verifyCertificates } from '../skills/index.ts'
import { type TestApp, testApp, testPassword } from '../testing/test-app.ts'
import { certifyPassed, enterResults, listResults, readMyResults } from './index.ts'

let app: TestApp
let ouhai: Id<'Organisation'>
beforeAll(async () => {
  app = await testApp()
  ouhai = (await seedSchools(app.kernel, testPassword)).ouhai
})
afterAll(() => app.close())

const guestCall = { actor: visitor, language: 'zh', channel: 'json' } as const
const day = (no: number, from: string, until: string) => ({
  startsAt: `2023-12-${String(no).padStart(2, '0')}T${from}:00+08:00`,
  endsAt: `2023-12-${String(no).padStart(2, '0')}T${until}:00+08:00`,
})
const enter = async (activity: Id<'Activity'>, round: number, rows: object[], login = 'ouhai') =>
  app.kernel.call(enterResults, { activity, round, rows }, await callAs(app, login))
const certify = async (activity: Id<'Activity'>, issuedOn: string, login = 'ouhai') =>
  app.kernel.call(certifyPassed, { activity, issuedOn }, await callAs(app, login))

/** A course of a school, intermediate level, two days of two hours. */
async function openCourse() {
  const fields = {
    ...{ kind: 'training-course', title: '电工中级班', division: '330304', mode: 'onsite', place: '实训楼' },
    ...{ contactName: '陈老师', contactPhone: '0577-65000003', capacity: 30, waitingList: 0 },
    sessions: [day(9, '09:00', '11:00'), day(10, '09:00', '11:00')],
    particulars: { occupation: '缝纫工', level: 'intermediate', field: 'manufacturing' },
  }
  const made = await app.kernel.call(draftActivity, fields, await callAs(app, 'ouhai'))
  const { activity } = made
  const submit = await callAs(app, 'ouhai', { version: made.version })
  const sent = await app.kernel.call(moveActivity, { activity, action: 'submit' }, submit)
  const approve = await callAs(app, 'city', { version: sent.version })
  await app.kernel.call(reviewActivity, { activity, action: 'approve' }, approve)
  const { sessions } = await sessionsOf(app, activity, 'ouhai')
  return { activity, sessions }
}

describe('an exam', () => {
  let activity: Id<'Activity'>
  let sessions: readonly Id<'Session'>[]
  let passes: Id<'Registration'>
  let leaves: Id<'Registration'>
  let absent: Id<'Registration'>
  beforeAll(async () => {
    ;({ activity, sessions } = await openCourse())
    const mine = await registerAs(app, 'linxiaoman', activity)
    const guest = async (n: number) =>
      app.kernel.call(
        registerForActivity,
        { activity, name: `学员${n}`, phone: `1370000000${n}`, key: `the form of learner ${n}` },
        guestCall,
      )
    const [early, never] = [await guest(1), await guest(2)]
    passes = mine.registration
    leaves = early.registration
    absent = never.registration
    const at = (no: number, time: string) => `2023-12-${no === 0 ? '09' : '10'}T${time}:00+08:00`
    for (const [no, session] of sessions.entries())
      await doorSends(
        app,
        activity,
        'door',
        [
          { session, ticket: mine.ticket, at: at(no, '08:55') },
          { session, ticket: mine.ticket, at: at(no, '11:00'), direction: 'out' },
          { session, ticket: early.ticket, at: at(no, '08:58') },
          { session, ticket: early.ticket, at: at(no, '10:00'), direction: 'out' },
        ],
        'ouhai',
      )
    app.clock.set('2023-12-11T01:00:00.000Z')
  })

  it('is passed with four fifths of the hours, and by nobody who was not there', async () => {
    const rows = [passes, leaves, absent].map(registration => ({ registration, score: 8_800, passed: true }))
    const done = await enter(activity, 0, rows)
    expect(done.entered).toBe(1)
    expect(done.left).toMatchObject([
      { registration: leaves, why: 'hours' },
      { registration: absent, why: 'not-there' },
    ])
    // who left early may have failed
    expect(await enter(activity, 0, [{ registration: leaves, passed: false }])).toMatchObject({ entered: 1 })
    const list = await app.kernel.call(listResults, { activity }, await callAs(app, 'ouhai'))
    expect(list.rows.find(one => one.registration === passes)).toMatchObject({ hours: 100, sessions: 2 })
    expect(list.rows.find(one => one.registration === leaves)).toMatchObject({ hours: 50 })
    const own = await app.kernel.call(readMyResults, {}, await callAs(app, 'linxiaoman'))
    expect(own.rows).toMatchObject([{ activity, passed: true, score: 8_800 }])
  })

  it('gives a certificate with the course’s level only by a body with a licence for it', async () => {
    await expect(certify(activity, '2023-12-11')).rejects.toMatchObject({ code: 'result.no-licence' })
    const licence = { organisation: ouhai, licence: '浙人社评〔2023〕11 号', licensedOn: '2023-05-01' }
    await app.kernel.call(licenseBody, { ...licence, untilOn: '2023-12-10' }, await callAs(app, 'city'))
    await expect(certify(activity, '2023-12-11')).rejects.toMatchObject({ code: 'result.not-in-force' })
    await app.kernel.call(licenseBody, licence, await callAs(app, 'city'))
    await expect(certify(activity, '2023-12-01')).rejects.toMatchObject({ kind: 'invalid' })
    expect(await certify(activity, '2023-12-11')).toEqual({ issued: 1, unknown: 0, had: 0 })
    expect(await certify(activity, '2023-12-11')).toEqual({ issued: 0, unknown: 0, had: 0 })
    // what has its certificate is not failed afterwards
    expect(await enter(activity, 0, [{ registration: passes, passed: false }])).toMatchObject({
      left: [{ why: 'certified' }],
    })
  })

  it('counts once an officer has verified the certificate, which stands in the person’s record', async () => {
    await app.settle()
    const { rows } = await app.kernel.call(listCertificates, {}, await callAs(app, 'city'))
    expect(rows).toMatchObject([
      { person: app.fixture.linxiaoman, state: 'declared', bodyName: rows[0]?.bodyName },
    ])
    const input = { certificates: rows.map(one => one.id), evidence: '技能人才评价证书全国联网查询' }
    expect(await app.kernel.call(verifyCertificates, input, await callAs(app, 'city'))).toMatchObject({
      verified: 1,
    })
    await app.settle()
    const { rows: facts } = await app.kernel.database.pool.query(
      `SELECT attributes ->> 'rank' AS rank FROM ledger.facts WHERE kind = 'certificate.first' AND entry = 'fact'`,
    )
    expect(facts).toEqual([{ rank: '4' }])
  })

  it('is nobody else’s to see or to write', async () => {
    const foreign = { code: 'activity.unknown' }
    await expect(
      enter(activity, 0, [{ registration: passes, passed: true }], 'longwan'),
    ).rejects.toMatchObject(foreign)
    await expect(certify(activity, '2023-12-11', 'longwan')).rejects.toMatchObject(foreign)
    const elsewhere = app.kernel.call(listResults, { activity }, await callAs(app, 'ruian'))
    await expect(elsewhere).rejects.toMatchObject(foreign)
    expect(app.errors).toEqual([])
  })
})

describe('a contest', () => {
  it('goes on with those who came through, round by round, and has no exam', async () => {
    app.clock.set('2023-11-23T01:00:00.000Z')
    const { activity, session } = await openActivity(app, {
      kind: 'skills-contest',
      capacity: 10,
      particulars: { level: 'county', occupation: '电工', rounds: 2 },
    })
    const one = await registerAs(app, 'linxiaoman', activity)
    const other = await registerAs(app, 'chenyu', activity)
    await doorSends(app, activity, 'door', [
      { session, ticket: one.ticket },
      { session, ticket: other.ticket },
    ])
    app.clock.set('2023-12-11T01:00:00.000Z')
    const first = [
      { registration: one.registration, place: 1, passed: true },
      { registration: other.registration, place: 2, passed: false },
    ]
    expect(await enter(activity, 1, first, 'ruian')).toMatchObject({ entered: 2 })
    const second = first.map(row => ({ ...row, passed: true }))
    expect(await enter(activity, 2, second, 'ruian')).toMatchObject({ entered: 1, left: [{ why: 'out' }] })
    for (const round of [0, 3])
      await expect(enter(activity, round, first, 'ruian')).rejects.toMatchObject({ kind: 'invalid' })
    await expect(certify(activity, '2023-12-11', 'ruian')).rejects.toMatchObject({ code: 'result.no-level' })
  })

  it('is not what a culture evening is', async () => {
    app.clock.set('2023-11-23T01:00:00.000Z')
    const { activity } = await openActivity(app)
    const rows = [{ registration: '018c0000-0000-7000-8000-0000000000ee', passed: true }]
    await expect(enter(activity, 1, rows, 'ruian')).rejects.toMatchObject({ code: 'result.none' })
  })
})
