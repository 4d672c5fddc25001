import { creditCodeCheckCharacter } from '@qingye/china'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../kernel/index.ts'
import { listRecords, readIndicator } from '../ledger/index.ts'
import { insertLinks, insertOrganisation } from '../registry/index.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { remindRounds } from './remind-rounds.ts'
import { dayOfRound } from './round.ts'

let app: TestApp
let youth: Id<'Organisation'>
let empty: Id<'Organisation'>
beforeAll(async () => {
  app = await testApp()
  youth = await addAssociation('温州青年企业家协会', 'MA2C0090')
  empty = await addAssociation('瑞安青年创业协会', 'MA2C0091')
  await app.kernel.asSystem('test', context =>
    insertLinks(context, 'member', { id: youth, division: '330381' }, [
      app.fixture.haichuan,
      app.fixture.feiyun,
    ]),
  )
})
afterAll(() => app.close())

function addAssociation(name: string, serial: string): Promise<Id<'Organisation'>> {
  const first17 = `91330381${serial}X`
  return app.kernel.asSystem('test', context =>
    insertOrganisation(context, {
      id: context.newId<'Organisation'>(),
      version: 1,
      kind: 'association',
      name,
      creditCode: first17 + creditCodeCheckCharacter(first17),
      division: '330381',
      address: '',
      industry: undefined,
      foundedOn: '2010-01-01',
      staff: 5,
      about: '',
      memberOf: [],
      tenantOf: undefined,
      state: 'verified',
      synthetic: true,
    }),
  )
}

const open = (login: string, association: string, month = '2023-11') =>
  app.api<{ round: string; asked: number; due: string }>(login, 'POST', '/api/rounds', { association, month })
const answer = (login: string, round: string, body: object) =>
  app.api<{ openings: number }>(login, 'POST', `/api/rounds/${round}/answer`, body)
const close = (login: string, round: string, version: number) =>
  app.api<object>(login, 'POST', `/api/rounds/${round}/close`, {}, { version })
const read = (login: string, round: string) =>
  app.api<{ round: { version: number }; answers: { name: string; answer: string | null }[] }>(
    login,
    'GET',
    `/api/rounds/${round}`,
  )
const months = async () => {
  await app.settle()
  return app.kernel.asSystem('test', context => readIndicator(context, 'S2-2-3-Q1', { area: '3303' }))
}
const kinds = async (login: string) => {
  const { body } = await app.api<{ rows: { kind: string }[] }>(login, 'GET', '/api/messages')
  return body.rows.map(row => row.kind).filter(kind => kind.startsWith('round.'))
}

describe('a round of collection', () => {
  it('is opened once a month for an association of the own area, with members to ask', async () => {
    expect((await open('lucheng', youth)).status).toBe(404)
    expect((await open('haichuan', youth)).status).toBe(403)
    expect((await open('ruian', app.fixture.haichuan)).status).toBe(422)
    expect((await open('ruian', youth, '2023-10')).status).toBe(422)
    expect((await open('ruian', youth, '2023-13')).status).toBe(422)
    expect((await open('ruian', empty)).status).toBe(409)
    const opened = await open('ruian', youth)
    expect(opened).toMatchObject({ status: 200, body: { asked: 2, due: '2023-12-06' } })
    expect((await open('ruian', youth)).status).toBe(409)
    expect((await open('city', youth)).status).toBe(409)
    expect(await kinds('feiyun')).toEqual(['round.opened'])
  })

  it('is answered by who was asked; reminded once who was silent; counted once in its month', async () => {
    const list = await app.api<{ rows: { id: string; version: number }[] }>('haichuan', 'GET', '/api/rounds')
    const round = list.body.rows[0]?.id ?? ''
    const post = await app.publishPost({ openings: 6 })
    expect((await answer('haichuan', round, { answer: 'posts' })).status).toBe(422)
    expect((await answer('haichuan', round, { answer: 'nothing', posts: [post] })).status).toBe(422)
    expect((await answer('feiyun', round, { answer: 'posts', posts: [post] })).status).toBe(422)
    expect((await answer('haichuan', round, { answer: 'posts', posts: [post] })).body).toEqual({
      openings: 6,
    })
    expect((await answer('linxiaoman', round, { answer: 'nothing' })).status).toBe(403)

    // a member sees its own line, the officer all of them, another county nothing
    expect((await read('haichuan', round)).body.answers).toHaveLength(1)
    expect((await read('ruian', round)).body.answers.map(each => each.answer).sort()).toEqual(
      ['posts', null].sort(),
    )
    expect((await read('lucheng', round)).status).toBe(404)

    const remind = () => app.kernel.asSystem('test', remindRounds)
    expect(await remind()).toBe(0)
    app.clock.set('2023-12-03T01:00:00.000Z')
    expect(await remind()).toBe(1)
    expect(await remind()).toBe(0)
    expect([await kinds('feiyun'), await kinds('haichuan')]).toEqual([
      ['round.reminded', 'round.opened'],
      ['round.opened'],
    ])

    expect((await months()).value).toBe(0)
    const { version } = (await read('ruian', round)).body.round
    expect((await close('lucheng', round, version)).status).toBe(404)
    expect((await close('ruian', round, version - 1)).status).toBe(412)
    expect((await close('ruian', round, version)).body).toMatchObject({
      asked: 2,
      answered: 1,
      openings: 6,
      counted: true,
    })
    expect((await close('ruian', round, version + 1)).status).toBe(409)
    expect((await answer('feiyun', round, { answer: 'nothing' })).status).toBe(409)
    expect((await months()).value).toBe(1)
    const { records } = await app.kernel.asSystem('test', context =>
      listRecords(context, 'S2-2-3-Q1', { area: '3303', limit: 10 }),
    )
    expect(records).toMatchObject([{ source: round, day: '2023-11-30' }])
  })

  it('that nobody answered is closed and counts as nothing', async () => {
    const opened = await open('ruian', youth, '2023-12')
    const { version } = (await read('ruian', opened.body.round)).body.round
    expect((await close('ruian', opened.body.round, version)).body).toMatchObject({
      answered: 0,
      counted: false,
    })
    expect((await months()).value).toBe(1)
    expect(app.errors).toEqual([])
  })

  it('belongs to its month, also when it is closed later', () => {
    expect(dayOfRound('2023-11', '2023-11-20')).toBe('2023-11-20')
    expect(dayOfRound('2023-11', '2023-12-05')).toBe('2023-11-30')
    expect(dayOfRound('2024-02', '2024-03-01')).toBe('2024-02-29')
  })
})
