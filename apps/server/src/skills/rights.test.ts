import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../kernel/index.ts'
import { seedSchools } from '../rosters/test-rosters.ts'
import { contend } from '../testing/contend.ts'
import { type TestApp, testApp, testPassword } from '../testing/test-app.ts'
import {
  declareMyCertificate,
  enterCertificate,
  licenseBody,
  listCertificates,
  verifyCertificates,
  withdrawCertificate,
} from './index.ts'
import { bring, callAs, listed } from './skills.fixture.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  const { ouhai: organisation } = await seedSchools(app.kernel, testPassword)
  const licence = { organisation, licence: '浙人社评〔2023〕7 号', licensedOn: '2019-01-01' }
  await app.kernel.call(licenseBody, licence, await callAs(app, 'city'))
})
afterAll(() => app.close())

const list = async (login: string) =>
  (await app.kernel.call(listCertificates, { limit: 200 }, await callAs(app, login))).rows
const verify = async (login: string, certificates: Id<'Certificate'>[]) => {
  const input = { certificates, evidence: '技能人才评价证书全国联网查询' }
  return app.kernel.call(verifyCertificates, input, await callAs(app, login))
}

describe('who may do what', () => {
  it('keeps whoever entered a certificate from verifying it', async () => {
    const given = {
      person: app.fixture.chenyu,
      occupation: '鞋样设计师',
      level: '2' as const,
      issuedOn: '2023-08-01',
      evidence: '窗口看过原件',
    }
    const { id } = await app.kernel.call(enterCertificate, given, await callAs(app, 'lucheng'))
    expect(await verify('lucheng', [id])).toMatchObject({ verified: 0, left: [{ why: 'same-hand' }] })
    expect(await verify('city', [id])).toMatchObject({ verified: 1 })
    const outside = app.kernel.call(enterCertificate, given, await callAs(app, 'ruian'))
    await expect(outside).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('shows a body what it issued, an office its area, and nobody else anything', async () => {
    await bring(app, 'ouhai', [listed(1), listed(2)])
    expect(await list('ouhai')).toHaveLength(2)
    expect(await list('longwan')).toEqual([])
    expect(await list('lucheng')).toMatchObject([{ person: app.fixture.chenyu }])
    await expect(list('chenyu')).rejects.toMatchObject({ kind: 'forbidden' })
    const [one] = await list('ouhai')
    const input = { certificate: one?.id, reason: '不是我们的' }
    const foreign = app.kernel.call(withdrawCertificate, input, await callAs(app, 'longwan', one?.version))
    await expect(foreign).rejects.toMatchObject({ code: 'certificate.unknown' })
  })

  it('gives a licence by the credit code, in the own area alone, with an end after its beginning', async () => {
    const { rows } = await app.kernel.database.pool.query<{ code: string }>(
      'SELECT credit_code AS code FROM registry.organisations WHERE id = $1',
      [app.fixture.haichuan],
    )
    const given = { creditCode: rows[0]?.code, licence: '瑞人社评 1 号', licensedOn: '2023-05-01' }
    const body = await app.kernel.call(licenseBody, given, await callAs(app, 'ruian'))
    expect(body).toMatchObject({ organisation: app.fixture.haichuan, version: 1 })
    const outside = app.kernel.call(licenseBody, given, await callAs(app, 'lucheng'))
    await expect(outside).rejects.toMatchObject({ fields: [{ pointer: '/creditCode' }] })
    for (const [more, pointer] of [
      [{ untilOn: '2023-04-30' }, '/untilOn'],
      [{ occupations: ['sewing-worker', 'no-such'] }, '/occupations/1'],
    ] as const) {
      const wrong = app.kernel.call(licenseBody, { ...given, ...more }, await callAs(app, 'ruian'))
      await expect(wrong).rejects.toMatchObject({ fields: [{ pointer }] })
    }
  })

  it.each([
    ['a day to come', { issuedOn: '2023-12-24' }, '/issuedOn'],
    ['a blank occupation', { occupation: '   ' }, '/occupation'],
    ['a body that nobody licensed', { body: '018c0000-0000-7000-8000-0000000000bb' }, '/body'],
  ])('%s is refused', async (_name, more, pointer) => {
    const given = { occupation: '电工', level: '4', issuedOn: '2023-06-01', ...more }
    const wrong = app.kernel.call(declareMyCertificate, given, await callAs(app, 'chenyu'))
    await expect(wrong).rejects.toMatchObject({ kind: 'invalid', fields: [{ pointer }] })
  })

  it('lets one number be one certificate’s when two are entered at once', async () => {
    const given = { level: '3' as const, number: 'R900001', issuedOn: '2023-08-01', evidence: '原件' }
    const enter = (login: string, person: Id<'Person'>, occupation: string) => async () =>
      app.kernel.call(enterCertificate, { ...given, person, occupation }, await callAs(app, login)).then(
        () => 'in',
        error => error.code,
      )
    const answers = await contend(app.kernel.database, 'skills.certificate_numbers', [
      enter('city', app.fixture.chenyu, '钳工'),
      enter('ruian', app.fixture.linxiaoman, '铣工'),
    ])
    expect(answers.sort()).toEqual(['certificate.number-taken', 'in'])
  })
})
