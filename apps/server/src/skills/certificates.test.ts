import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Id, vaultToken } from '../kernel/index.ts'
import { confirmMyFact, listMyPendingFacts, readIndicator } from '../ledger/index.ts'
import {
  editMyRecord,
  listStatements,
  personOfIdentity,
  readMyRecord,
  readPerson,
  runMerge,
  runUnmerge,
  standingOf,
  verifyPersonField,
} from '../registry/index.ts'
import { seedSchools } from '../rosters/test-rosters.ts'
import { type TestApp, testApp, testPassword } from '../testing/test-app.ts'
import {
  declareMyCertificate,
  licenseBody,
  listCertificates,
  readMySkills,
  takeEveryRecord,
  undoList,
  verifyCertificates,
  withdrawCertificate,
  withdrawMyCertificate,
} from './index.ts'
import { accept, bring, callAs, idOf, listed, look, send } from './skills.fixture.ts'

let app: TestApp
let schools: Awaited<ReturnType<typeof seedSchools>>

beforeAll(async () => {
  app = await testApp()
  schools = await seedSchools(app.kernel, testPassword)
  await license(schools.ouhai)
})
afterAll(() => app.close())

const license = async (organisation: Id<'Organisation'>, more: object = {}) =>
  app.kernel.call(
    licenseBody,
    { organisation, licence: '浙人社评〔2023〕7 号', licensedOn: '2019-01-01', ...more },
    await callAs(app, 'city'),
  )
const counted = async (area = '3303') => {
  await app.settle()
  return app.kernel.asSystem('test', context => readIndicator(context, 'S2-5-2-Q1', { area }))
}
const list = async (login: string, more: object = {}) =>
  (await app.kernel.call(listCertificates, { limit: 200, ...more }, await callAs(app, login))).rows
const verify = async (login: string, ids: readonly Id<'Certificate'>[]) => {
  const input = { certificates: [...ids], evidence: '技能人才评价证书全国联网查询' }
  return app.kernel.call(verifyCertificates, input, await callAs(app, login))
}
const personBy = (serial: number, year?: number) =>
  app.kernel.asSystem('test', async context => {
    const match = context.use(vaultToken).match('citizen-id', idOf(serial, year))
    const id = await personOfIdentity(context, match)
    if (id === undefined) throw new Error(`nobody has the number of ${serial}`)
    return id
  })
const standing = (person: Id<'Person'>) =>
  app.kernel.asSystem('test', async context => standingOf(await listStatements(context, person)))

describe('a list of certificates', () => {
  it('goes from the file to people, their records and a number, and is recognised the next time', async () => {
    const rows = [listed(1), listed(2, { D: '三级' }), listed(3, { D: '初级工' }), listed(4, { D: '技师' })]
    const id = await send(app, 'ouhai', rows)
    const mapped = await look(app, 'ouhai', id)
    expect(mapped.state).toBe('mapping')
    // a number of a person is in no sample
    expect(JSON.stringify(mapped)).not.toContain(idOf(1))
    expect(await accept(app, 'ouhai', id)).toMatchObject({
      state: 'preview',
      effects: { created: 4, bad: 0 },
    })
    const done = await bring(app, 'ouhai', rows)
    expect(done).toMatchObject({ state: 'done', effects: { created: 4, bad: 0 } })
    expect((await standing(await personBy(2))).certificate).toMatchObject([
      {
        value: { name: '缝纫工', level: '4', number: 'S000033000000002', issuedOn: '2023-05-10' },
        source: 'issuer',
        state: 'declared',
      },
    ])
    // nobody counts on the word of whoever issues them, and the lowest level never
    expect(await counted()).toMatchObject({ value: 0, unconfirmed: 3 })
    const again = await bring(app, 'ouhai', rows)
    expect(again).toMatchObject({ state: 'done', effects: { created: 0, updated: 0, same: 4 } })
    expect(await list('ouhai')).toHaveLength(4)
  })

  it('says of each bad cell where it stands, what is wrong and what would be right', async () => {
    await license(schools.longwan, { licensedOn: '2023-01-01', occupations: ['sewing-worker'] })
    const mistyped = idOf(11).replace(/.$/, digit => (digit === '1' ? '2' : '1'))
    const rows = [
      listed(11, { B: mistyped }),
      listed(12, { C: '电工' }),
      listed(13, { D: '大师' }),
      listed(14, { F: '2022-12-31' }),
      listed(15, { E: '1.2E+15' }),
      listed(16),
      listed(17, { E: 'S000033000000016' }),
      // the certificate of somebody else, of another body
      listed(18, { E: 'S000033000000001' }),
    ]
    const preview = await accept(app, 'longwan', await send(app, 'longwan', rows))
    expect(preview).toMatchObject({ effects: { created: 1, bad: 7 } })
    const errors = preview.cells.filter(cell => cell.severity === 'error')
    expect(errors.map(cell => cell.address)).toEqual(['B2', 'C3', 'D4', 'F5', 'E6', 'E8', 'E9'])
    expect(errors.every(cell => cell.wrong.zh !== '' && cell.right.en !== '')).toBe(true)
    expect(JSON.stringify(preview)).not.toContain(mistyped)
  })

  it('is refused to a body without a licence, and to one that names another', async () => {
    const rows = [listed(20)]
    await expect(send(app, 'haichuan', rows)).rejects.toMatchObject({ fields: [{ pointer: '/body' }] })
    await expect(send(app, 'lucheng', rows, schools.ouhai)).rejects.toMatchObject({ kind: 'invalid' })
    await expect(send(app, 'linxiaoman', rows)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('can be taken back: what an office has verified since stays', async () => {
    const done = await bring(app, 'ouhai', [listed(31), listed(32)])
    const [first] = await list('city', { import: done.id, q: 'S000033000000031' })
    await verify('city', first ? [first.id] : [])
    const { id, version } = await look(app, 'ouhai', done.id)
    await app.kernel.call(undoList, { id }, await callAs(app, 'ouhai', version))
    await app.settle()
    expect(await look(app, 'ouhai', id)).toMatchObject({ state: 'undone', kept: 1 })
    expect((await standing(await personBy(32))).certificate).toEqual([])
    // its number is free again
    expect(await bring(app, 'ouhai', [listed(32)])).toMatchObject({ effects: { created: 1 } })
  })
})

describe('a young person newly at intermediate level or above', () => {
  it('counts once an officer other than the sender has verified it, or they say so themselves', async () => {
    const before = await counted()
    const all = await list('city', { q: 'S00003300000000' })
    const ids = all.map(one => one.id)
    expect(await verify('city', ids)).toMatchObject({ verified: 4, left: [] })
    expect(await verify('city', ids)).toMatchObject({ verified: 0, left: [{ why: 'state' }, {}, {}, {}] })
    expect(await counted()).toMatchObject({ value: (before?.value ?? 0) + 3 })
    expect((await standing(await personBy(2))).certificate[0]).toMatchObject({ state: 'verified' })

    const person = await personBy(32)
    const actor = { ...(await app.actor('linxiaoman')), person }
    const call = { actor, language: 'zh', channel: 'json' } as const
    const { rows } = await app.kernel.call(listMyPendingFacts, {}, call)
    expect(rows).toMatchObject([{ kind: 'certificate.first' }])
    await app.kernel.call(confirmMyFact, { id: rows[0]?.fact }, call)
    expect(await counted()).toMatchObject({ value: (before?.value ?? 0) + 4 })
  })

  it('is new only with the first, and only within the ages that the plan says', async () => {
    const before = (await counted())?.value ?? 0
    const done = await bring(app, 'ouhai', [
      listed(41),
      listed(42, { B: idOf(42, 1980) }), // 43 on the day
      listed(43, { B: idOf(43, 1987), F: '2023-03-16' }), // 36 on this very day
      listed(46, { B: idOf(46, 1987), F: '2023-03-18' }), // 36 tomorrow
      listed(44, { B: idOf(43, 1987), E: 'S000033000000144', D: '高级工' }),
      listed(45, { F: '2021-06-01' }),
    ])
    await verify(
      'city',
      (await list('city', { import: done.id })).map(one => one.id),
    )
    expect(await counted()).toMatchObject({ value: before + 2 })
    // a second one, of a higher level, makes nobody new; an earlier one takes them out of the year
    const more = await bring(app, 'ouhai', [
      listed(45, { E: 'S000033000000145', D: '高级工' }),
      listed(41, { E: 'S000033000000141', C: '服装裁剪工', F: '2022-06-01' }),
    ])
    expect(await counted()).toMatchObject({ value: before + 1 })
    const [earlier] = (await list('city', { import: more.id })).filter(one => one.issuedOn === '2022-06-01')
    if (earlier === undefined) throw new Error('it was not written')
    const input = { certificate: earlier.id, reason: '考试作弊，证书作废' }
    await app.kernel.call(withdrawCertificate, input, await callAs(app, 'ouhai', earlier.version))
    expect(await counted()).toMatchObject({ value: before + 2 })
  })

  it('is one person when two records are merged, and two again when they are not one', async () => {
    const done = await bring(app, 'ouhai', [listed(51), listed(52, { F: '2023-04-01' })])
    await verify(
      'city',
      (await list('city', { import: done.id })).map(one => one.id),
    )
    const before = (await counted())?.value ?? 0
    // the numbers differ: as the officer finds, one of them was somebody's slip
    const [survivor, merged] = [app.fixture.chenyu, await personBy(52)]
    const order = { survivor, merged, reason: '同一个人', choices: {} }
    const declared = { occupation: '电子装配工', level: '3' as const, issuedOn: '2023-02-01' }
    await app.kernel.call(declareMyCertificate, declared, await callAs(app, 'chenyu'))
    expect(await counted()).toMatchObject({ value: before })
    const merge = await app.kernel.asSystem('test', context => runMerge(context, order))
    // their own word says that they had one in February: until that is looked at, nobody is new
    expect(await counted()).toMatchObject({ value: before - 1 })
    const [own] = (await list('city', { person: survivor })).filter(one => one.source === 'self')
    await verify('city', own ? [own.id] : [])
    expect(await counted()).toMatchObject({ value: before })
    await app.kernel.asSystem('test', context => runUnmerge(context, merge, '其实是两个人'))
    expect(await counted()).toMatchObject({ value: before + 1 })
    expect(await list('city', { person: merged })).toMatchObject([{ state: 'verified' }])
  })
})

describe('what somebody says of their own certificates', () => {
  const mine = async () => app.kernel.call(readMySkills, {}, await callAs(app, 'linxiaoman'))

  it('stands in their record, counts when it was verified, and goes when it was taken back', async () => {
    const before = (await counted())?.value ?? 0
    const declared = {
      occupation: '电焊工',
      level: '4' as const,
      number: 'Y 0001-2233',
      issuedOn: '2023-06-01',
    }
    const { id } = await app.kernel.call(declareMyCertificate, declared, await callAs(app, 'linxiaoman'))
    await app.settle()
    const twice = app.kernel.call(declareMyCertificate, declared, await callAs(app, 'linxiaoman'))
    await expect(twice).rejects.toMatchObject({ code: 'certificate.known' })
    expect((await mine()).certificates).toMatchObject([{ id, number: 'Y00012233', mayWithdraw: true }])
    expect((await standing(app.fixture.linxiaoman)).certificate).toMatchObject([
      { source: 'self', state: 'declared' },
    ])
    expect(await counted()).toMatchObject({ value: before })
    expect(await verify('lucheng', [id])).toMatchObject({ left: [{ why: 'unknown' }] })
    await verify('ruian', [id])
    expect(await counted()).toMatchObject({ value: before + 1 })
    const back = app.kernel.call(withdrawMyCertificate, { certificate: id }, await callAs(app, 'linxiaoman'))
    await expect(back).rejects.toMatchObject({ code: 'certificate.not-yours-to-withdraw' })
    const [one] = await list('ruian', { person: app.fixture.linxiaoman })
    const input = { certificate: id, reason: '证书是假的' }
    await app.kernel.call(withdrawCertificate, input, await callAs(app, 'ruian', one?.version))
    expect(await counted()).toMatchObject({ value: before })
    expect((await standing(app.fixture.linxiaoman)).certificate).toEqual([])
  })

  it('is taken from the record where it was written, with its check', async () => {
    const before = (await counted())?.value ?? 0
    const call = await callAs(app, 'linxiaoman')
    const { version } = (await app.kernel.call(readMyRecord, {}, call)).person
    const item = { name: '电工', level: '4' as const, number: 'Z 778 899', issuedOn: '2023-07-07' }
    await app.kernel.call(editMyRecord, { certificates: [item] }, { ...call, version })
    await app.settle()
    const [one] = (await mine()).certificates.filter(each => each.state !== 'withdrawn')
    expect(one).toMatchObject({ source: 'record', level: 3, number: 'Z778899', state: 'declared' })
    const { certificate } = await standing(app.fixture.linxiaoman)
    // what they wrote stays as they wrote it
    expect(certificate).toMatchObject([{ value: item, source: 'self' }])
    const record = await app.kernel.call(
      readPerson,
      { person: app.fixture.linxiaoman },
      await callAs(app, 'ruian'),
    )
    const check = {
      person: app.fixture.linxiaoman,
      field: certificate[0]?.key,
      take: 'standing',
      evidence: '证书原件',
    }
    await app.kernel.call(verifyPersonField, check, await callAs(app, 'ruian', record.person.version))
    expect(await counted()).toMatchObject({ value: before + 1 })
    expect((await mine()).certificates.find(each => each.id === one?.id)).toMatchObject({ state: 'verified' })
  })

  it('is taken by night where it came in without anybody being told', async () => {
    await app.kernel.database.pool.query(
      `UPDATE registry.statements SET data = data || '{"certificate/bulk-1": {"name": "钳工", "level": "5"}}'
       WHERE person = $1`,
      [app.fixture.chenyu],
    )
    await takeEveryRecord(app.kernel)
    await takeEveryRecord(app.kernel)
    const rows = await list('city', { person: app.fixture.chenyu })
    expect(rows.filter(one => one.source === 'record')).toMatchObject([{ level: 2, issuedOn: null }])
  })

  it('is not doubled when the body’s list has it too', async () => {
    const declared = { occupation: '缝纫工', level: '4' as const, issuedOn: '2023-05-01' }
    await bring(app, 'ouhai', [listed(61, { D: '初级工' })])
    const person = await personBy(61)
    const actor = { ...(await app.actor('linxiaoman')), person }
    const call = { actor, language: 'zh', channel: 'json' } as const
    await app.kernel.call(declareMyCertificate, declared, call)
    await app.settle()
    expect(await bring(app, 'ouhai', [listed(61, { E: 'S000033000000161' })])).toMatchObject({
      effects: { created: 0, updated: 1 },
    })
    expect((await standing(person)).certificate).toHaveLength(2)
    expect(await list('city', { person, sort: 'level' })).toMatchObject([
      { source: 'body', level: 4, issuedOn: '2023-05-10', state: 'declared' },
      { source: 'body', level: 5 },
    ])
  })
})

it('logs no error', () => expect(app.errors).toEqual([]))
