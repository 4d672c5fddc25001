import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, type Id } from '../kernel/index.ts'
import { seedSchools } from '../rosters/test-rosters.ts'
import { type TestApp, testApp, testPassword } from '../testing/test-app.ts'
import { burstOf, burstRule, usualOf } from './burst.ts'
import { answerQuestion, licenseBody, listCertificates, listQuestions } from './index.ts'
import { bring, callAs, listed } from './skills.fixture.ts'

const licensedOn = '2023-03-01'
const perDay = (from: number, days: number, count: number) =>
  Array.from({ length: days }, (_, at) => ({ day: addDays(licensedOn, from + at), count }))

describe('a burst of certificates after a licence', () => {
  it('is asked about when a few weeks hold many times what is usual elsewhere', () => {
    const usual = usualOf([perDay(0, 200, 1), perDay(0, 150, 1)])
    expect(usual).toBe(28)
    const found = burstOf({ licensedOn, issued: perDay(5, 20, 10) }, usual)
    expect(found).toEqual({ from: '2023-03-06', until: '2023-04-02', count: 200, usual: 28 })
  })

  it.each([
    ['a steady body', perDay(0, 200, 2), 28],
    ['a small class', perDay(3, 1, burstRule.least - 1), undefined],
    ['many, long after the licence', perDay(120, 10, 30), undefined],
    ['as many as everywhere', perDay(5, 20, 4), 60],
  ])('is none for %s', (_name, issued, usual) => {
    expect(burstOf({ licensedOn, issued }, usual)).toBeUndefined()
  })

  it('has nobody to compare with where others have hardly issued anything', () => {
    expect(usualOf([])).toBeUndefined()
    expect(usualOf([perDay(0, 2, 5)])).toBeUndefined()
  })
})

describe('the question', () => {
  let app: TestApp
  let ouhai: Id<'Organisation'>
  beforeAll(async () => {
    app = await testApp()
    ouhai = (await seedSchools(app.kernel, testPassword)).ouhai
    const licence = { organisation: ouhai, licence: '浙人社评〔2023〕9 号', licensedOn: '2023-05-01' }
    await app.kernel.call(licenseBody, licence, await callAs(app, 'city'))
  })
  afterAll(() => app.close())

  const asked = async (login: string) =>
    (await app.kernel.call(listQuestions, {}, await callAs(app, login))).rows

  it('is put before the office, says why, is answered by a person, and takes nothing away', async () => {
    await bring(
      app,
      'ouhai',
      Array.from({ length: burstRule.least - 1 }, (_, at) => listed(at + 1)),
    )
    expect(await asked('city')).toEqual([])
    await bring(app, 'ouhai', [listed(400), listed(401)])
    const [one] = await asked('city')
    expect(one).toMatchObject({ state: 'open', count: burstRule.least + 1, licensedOn: '2023-05-01' })
    expect(one?.why.zh).toContain('没有别的机构可比')
    const { body } = await app.api<{ rows: { href: string }[] }>('city', 'GET', '/api/tasks')
    expect(body.rows.map(row => row.href)).toContain('/certificates')
    expect(await asked('ruian')).toEqual([])
    await expect(asked('ouhai')).rejects.toMatchObject({ kind: 'forbidden' })

    const answer = { question: one?.id, as: 'explained', explanation: '全校一个年级同批考核，现场看过' }
    const foreign = app.kernel.call(answerQuestion, answer, await callAs(app, 'ruian'))
    await expect(foreign).rejects.toMatchObject({ code: 'skills.no-question' })
    await app.kernel.call(answerQuestion, answer, await callAs(app, 'city'))
    const twice = app.kernel.call(answerQuestion, answer, await callAs(app, 'city'))
    await expect(twice).rejects.toMatchObject({ code: 'skills.answered' })
    // more of them do not ask again, and none was touched
    await bring(app, 'ouhai', [listed(402)])
    expect(await asked('city')).toMatchObject([{ state: 'explained' }])
    const { total } = await app.kernel.call(
      listCertificates,
      { state: 'declared' },
      await callAs(app, 'city'),
    )
    expect(total).toBe(burstRule.least + 2)
    expect(app.errors).toEqual([])
  })
})
