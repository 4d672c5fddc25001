import { citizenIdCheckDigit } from '@qingye/china'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../kernel/index.ts'
import { confirmMyFact, listMyPendingFacts, readIndicator } from '../ledger/index.ts'
import { runMerge, runUnmerge } from '../registry/index.ts'
import { contend } from '../testing/contend.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import {
  addFounder,
  addJob,
  addSupport,
  answerFollowUp,
  checkEntry,
  endJob,
  listFounders,
  nameMyEmployee,
  openFollowUps,
  readFounder,
  readMyBusinesses,
  remindFounders,
  takeSupport,
  withdrawSupport,
} from './index.ts'

let app: TestApp
let mine: Id<'Founder'>
let hers: Id<'Founder'>

const as = async (login: string) =>
  ({ actor: await app.actor(login), language: 'zh', channel: 'json' }) as const
const counted = async (target: string, area = '3303') => {
  await app.settle()
  return app.kernel.asSystem('test', context => readIndicator(context, target, { area }))
}
/** The number of an invented citizen, born in 瑞安. */
function numberOf(serial: number): string {
  const first17 = `33038119990101${String(serial).padStart(3, '0')}`
  return first17 + citizenIdCheckDigit(first17)
}
const job = (founder: Id<'Founder'>, serial: number, more: object = {}) => ({
  founder,
  name: `员工${serial}`,
  idNumber: numberOf(serial),
  fromOn: '2023-03-01',
  ...more,
})
const place = (founder: Id<'Founder'>, more: object = {}) => ({
  founder,
  kind: 'place',
  givenOn: '2023-05-04',
  evidence: '入驻协议 2023-18',
  ...more,
})

beforeAll(async () => {
  app = await testApp()
  const ruian = await as('ruian')
  const added = { person: app.fixture.linxiaoman, business: '小满电工服务部', kind: 'individual' }
  mine = (await app.kernel.call(addFounder, added, ruian)).id
  const other = { person: app.fixture.chenyu, business: '陈雨鞋样工作室', kind: 'planned' }
  hers = (await app.kernel.call(addFounder, other, await as('city'))).id
})
afterAll(() => app.close())

describe('supported founders and the jobs they made', () => {
  it('count nobody before support was given, and nobody on one officer’s word', async () => {
    await app.kernel.call(addJob, job(mine, 1), await as('ruian'))
    await app.settle()
    expect(await counted('S1-Q7')).toMatchObject({ confirmed: 0, unconfirmed: 0 })
    const { id: support } = await app.kernel.call(addSupport, place(mine), await as('ruian'))
    await app.settle()
    expect(await counted('S1-Q6')).toMatchObject({ value: 0, unconfirmed: 1 })
    expect(await counted('S1-Q7')).toMatchObject({ value: 0, unconfirmed: 1 })
    const check = { founder: mine, of: 'support', entry: support, record: '孵化器台账' }
    await expect(app.kernel.call(checkEntry, check, await as('ruian'))).rejects.toMatchObject({
      code: 'founder.same-hand',
    })
    await app.kernel.call(checkEntry, check, await as('city'))
    expect(await counted('S1-Q6')).toMatchObject({ value: 1, unconfirmed: 0 })
    expect(await counted('S1-Q6', '330302')).toMatchObject({ value: 0 })
  })

  it('count somebody helped twice once, and what was paid without anybody’s word', async () => {
    const given = {
      kind: 'subsidy' as const,
      policy: 'startup-once',
      amount: 500_000,
      givenOn: '2023-06-01',
      evidence: 'startup-once 1',
      source: { kind: 'claim', id: mine },
    }
    for (let twice = 0; twice < 2; twice += 1)
      await app.kernel.asSystem('test', context => takeSupport(context, app.fixture.chenyu, given))
    await app.kernel.call(addSupport, place(mine, { kind: 'mentor' }), await as('ruian'))
    expect(await counted('S1-Q6')).toMatchObject({ value: 2 })
    const { supports } = await app.kernel.call(readFounder, { founder: hers }, await as('lucheng'))
    expect(supports).toMatchObject([{ kind: 'subsidy', byRecord: true, toCheck: false }])
  })

  it('count one employee of two founders once, and never the founder', async () => {
    const city = await as('city')
    await app.kernel.call(addJob, job(hers, 1), city)
    await app.kernel.call(addJob, job(hers, 2), city)
    await app.settle()
    for (const founder of [mine, hers]) {
      const { jobs } = await app.kernel.call(readFounder, { founder }, city)
      for (const { id } of jobs)
        await app.kernel.call(
          checkEntry,
          { founder, of: 'job', entry: id, record: '社保参保明细' },
          await as(founder === mine ? 'city' : 'lucheng'),
        )
    }
    expect(await counted('S1-Q7')).toMatchObject({ value: 2, records: 3 })
    await expect(app.kernel.call(addJob, job(hers, 2), city)).rejects.toMatchObject({
      code: 'founder.employee-known',
    })
    // the record of the second employee turns out to be the founder's own
    const person = await personOf(2)
    const merge = { survivor: app.fixture.chenyu, merged: person, reason: '同一个人', choices: {} }
    const done = await app.kernel.asSystem('test', context => runMerge(context, merge))
    expect(await counted('S1-Q7')).toMatchObject({ value: 1 })
    await app.kernel.asSystem('test', context => runUnmerge(context, done, '其实是两个人'))
    expect(await counted('S1-Q7')).toMatchObject({ value: 2 })
  })

  it('ask the employee whom a founder names, and let somebody go again', async () => {
    const before = await counted('S1-Q7')
    const named = job(mine, 3)
    const { id } = await app.kernel.call(nameMyEmployee, named, await as('linxiaoman'))
    expect(await counted('S1-Q7')).toMatchObject({ unconfirmed: (before?.unconfirmed ?? 0) + 1 })
    const actor = { ...(await app.actor('linxiaoman')), person: await personOf(3) }
    const call = { actor, language: 'zh', channel: 'json' } as const
    const { rows } = await app.kernel.call(listMyPendingFacts, {}, call)
    expect(rows).toMatchObject([{ kind: 'founder.employed', source_kind: 'founder-job' }])
    await app.kernel.call(confirmMyFact, { id: rows[0]?.fact }, call)
    expect(await counted('S1-Q7')).toMatchObject({ value: 3 })
    const end = { founder: mine, job: id, as: 'mistake', reason: '没来上班' }
    await app.kernel.call(endJob, end, await as('ruian'))
    expect(await counted('S1-Q7')).toMatchObject({ value: 2 })
  })

  it('take back what rested on a support that never was', async () => {
    const { supports } = await app.kernel.call(readFounder, { founder: mine }, await as('ruian'))
    for (const { id } of supports)
      await app.kernel.call(
        withdrawSupport,
        { founder: mine, support: id, reason: '填错人' },
        await as('ruian'),
      )
    expect(await counted('S1-Q6')).toMatchObject({ value: 1 })
    expect(await counted('S1-Q7')).toMatchObject({ value: 2 })
  })

  it('have no growth while nobody has given last year’s figure', async () => {
    expect(await counted('S1-Q8')).toMatchObject({ measured: false })
    expect(await counted('S1-Q9')).toMatchObject({ measured: false })
  })
})

describe('what is refused', () => {
  it.each([
    ['a number that can be nobody’s', { idNumber: '33038119990101' }, '/idNumber'],
    ['a first day to come', { fromOn: '2024-01-01' }, '/fromOn'],
    ['a blank name', { name: '  ' }, '/name'],
  ])('%s', async (_name, more, pointer) => {
    const wrong = app.kernel.call(addJob, job(mine, 9, more), await as('ruian'))
    await expect(wrong).rejects.toMatchObject({ kind: 'invalid', fields: [{ pointer }] })
  })

  it('a founder of another county, and a list of others', async () => {
    const lucheng = await as('lucheng')
    const unknown = { code: 'founder.unknown' }
    await expect(app.kernel.call(readFounder, { founder: mine }, lucheng)).rejects.toMatchObject(unknown)
    await expect(app.kernel.call(addSupport, place(mine), lucheng)).rejects.toMatchObject(unknown)
    const { rows } = await app.kernel.call(listFounders, {}, lucheng)
    expect(rows.map(row => row.id)).toEqual([hers])
    const chenyu = await as('chenyu')
    await expect(app.kernel.call(nameMyEmployee, job(mine, 8), chenyu)).rejects.toMatchObject(unknown)
    await expect(app.kernel.call(listFounders, {}, chenyu)).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

describe('every quarter', () => {
  it('asks, reminds once, shows who is silent, and takes an answer', async () => {
    const follow = async (login: string) =>
      (await app.kernel.call(listFounders, {}, await as(login))).rows.map(row => row.follow)
    expect(await follow('ruian')).toEqual(['open'])
    expect(await app.kernel.asSystem('test', remindFounders)).toBe(2)
    expect(await app.kernel.asSystem('test', remindFounders)).toBe(0)
    app.clock.set('2023-12-01T02:00:00.000Z')
    expect(await follow('ruian')).toEqual(['silent'])
    const answer = { founder: mine, running: true, people: 2 }
    await app.kernel.call(answerFollowUp, answer, await as('linxiaoman'))
    expect(await follow('ruian')).toEqual(['answered'])
    const wrong = app.kernel.call(answerFollowUp, { ...answer, running: false }, await as('linxiaoman'))
    await expect(wrong).rejects.toMatchObject({ fields: [{ pointer: '/people' }] })
    const { rows } = await app.kernel.call(readMyBusinesses, {}, await as('linxiaoman'))
    expect(rows[0]?.followUps).toMatchObject([{ quarter: '2023-Q4', state: 'answered', people: 2 }])
    app.clock.set('2024-01-02T02:00:00.000Z')
    expect(await app.kernel.asSystem('test', openFollowUps)).toBe(2)
    expect(await app.kernel.asSystem('test', openFollowUps)).toBe(0)
  })

  it('lets two who enter the same employee at once be one', async () => {
    const city = await as('city')
    const both = [city, city].map(
      call => () =>
        app.kernel.call(addJob, job(hers, 7), call).then(
          () => 'in',
          error => error.code,
        ),
    )
    const answers = await contend(app.kernel.database, 'founders.jobs', both)
    expect(answers.sort()).toEqual(['founder.employee-known', 'in'])
  })
})

async function personOf(serial: number): Promise<Id<'Person'>> {
  const { rows } = await app.kernel.database.pool.query<{ person: Id<'Person'> }>(
    'SELECT person FROM founders.jobs WHERE name = $1 AND person IS NOT NULL LIMIT 1',
    [`员工${serial}`],
  )
  const [row] = rows
  if (row === undefined) throw new Error(`nobody is called 员工${serial}`)
  return row.person
}
