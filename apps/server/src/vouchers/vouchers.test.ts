import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../kernel/index.ts'
import { contend } from '../testing/contend.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import {
  endExpired,
  handVouchers,
  issueVouchers,
  keepVoucher,
  listBatches,
  listHanded,
  listMyShares,
  listMyVouchers,
  listRedeemed,
  openBatch,
  readBatch,
  redeemVoucher,
  takeBackVouchers,
} from './index.ts'

let app: TestApp
let batch: Id<'Batch'>
let haichuan: string
beforeAll(async () => {
  app = await testApp()
  haichuan = await codeOf(app.fixture.haichuan)
  batch = (await app.kernel.call(openBatch, money(), await as('ruian'))).id
})
afterAll(() => app.close())

const as = async (login: string) =>
  ({ actor: await app.actor(login), language: 'zh', channel: 'json' }) as const
const money = (more: object = {}) => ({
  ...{ county: '330381', name: '瑞安文旅券', value: 100_00, budget: 500_00, expiresOn: '2023-12-31' },
  ...more,
})
const issue = async (count: number, more: object = {}, login = 'ruian') =>
  app.kernel.call(issueVouchers, { batch, creditCode: haichuan, count, ...more }, await as(login))
const look = async (login = 'ruian') => (await app.kernel.call(readBatch, { batch }, await as(login))).batch

async function codeOf(organisation: string): Promise<string> {
  const { rows } = await app.kernel.database.pool.query<{ code: string }>(
    'SELECT credit_code AS code FROM registry.organisations WHERE id = $1',
    [organisation],
  )
  return rows[0]?.code ?? ''
}
const shareOf = async () =>
  (await app.kernel.call(listMyShares, {}, await as('haichuan'))).rows[0]?.id as Id<'Share'> // issued before
const people = (...list: [string, string][]) => list.map(([name, phone]) => ({ name, phone }))
const hand = async (list: object[]) =>
  app.kernel.call(handVouchers, { share: await shareOf(), people: list }, await as('haichuan'))

describe('culture vouchers', () => {
  it('never go beyond the budget, whoever issues at the same moment', async () => {
    const both = [3, 3].map(
      count => () =>
        issue(count).then(
          ({ left }) => left,
          error => error.code,
        ),
    )
    const answers = await contend(app.kernel.database, 'vouchers.batches', both)
    expect(answers.sort()).toEqual([200_00, 'voucher.over-budget'])
    expect(await look()).toMatchObject({ budget: 500_00, committed: 300_00, left: 200_00 })
  })

  it('reach a person with a record by name and phone, and others by the code', async () => {
    const staff = people(['林小满', '138 0000 0001'], ['赵无号', '13900000009'])
    expect(await hand(staff)).toEqual({ handed: 2, left: 1 })
    await app.settle()
    const { rows } = await app.kernel.call(listMyVouchers, {}, await as('linxiaoman'))
    expect(rows).toMatchObject([{ batch: '瑞安文旅券', value: 100_00, state: 'open' }])
    const handed = await app.kernel.call(listHanded, { share: await shareOf() }, await as('haichuan'))
    const other = handed.rows.find(row => row.name === '赵无号')
    expect(other).toMatchObject({ phone: '139****0009' })
    expect((await app.kernel.call(listMyVouchers, {}, await as('chenyu'))).rows).toEqual([])
    await app.kernel.call(keepVoucher, { code: other?.code?.toLowerCase() }, await as('chenyu'))
    expect((await app.kernel.call(listMyVouchers, {}, await as('chenyu'))).rows).toHaveLength(1)
    const mine = app.kernel.call(keepVoucher, { code: other?.code }, await as('linxiaoman'))
    await expect(mine).rejects.toMatchObject({ code: 'voucher.kept' })
  })

  it('are redeemed once, whoever comes at the same moment', async () => {
    const { rows } = await app.kernel.call(listMyVouchers, {}, await as('linxiaoman'))
    const code = rows[0]?.code
    const till = await as('feiyun')
    const twice = [till, await as('haichuan')].map(
      call => () =>
        app.kernel.call(redeemVoucher, { code }, call).then(
          ({ value }) => value,
          error => error.code,
        ),
    )
    const answers = await contend(app.kernel.database, 'vouchers.redemptions', twice)
    expect(answers.sort()).toEqual([100_00, 'voucher.used'])
    await expect(app.kernel.call(redeemVoucher, { code }, till)).rejects.toMatchObject({
      code: 'voucher.used',
      title: { zh: '这张券已经用过了' },
    })
    expect(await look('city')).toMatchObject({ redeemed: 1, redeemedValue: 100_00 })
    expect((await app.kernel.call(listMyVouchers, {}, await as('linxiaoman'))).rows[0]?.state).toBe('used')
    const taken = await Promise.all(
      ['feiyun', 'haichuan'].map(
        async login => (await app.kernel.call(listRedeemed, {}, await as(login))).total,
      ),
    )
    expect(taken.sort()).toEqual([0, 1])
  })

  it('come back to the budget when nobody was given them, or nobody used them', async () => {
    const back = { batch, share: await shareOf() }
    expect(await app.kernel.call(takeBackVouchers, back, await as('ruian'))).toEqual({
      returned: 1,
      left: 300_00,
    })
    app.clock.set('2024-01-01T02:00:00.000Z')
    const { rows } = await app.kernel.call(listMyVouchers, {}, await as('chenyu'))
    const late = app.kernel.call(redeemVoucher, { code: rows[0]?.code }, await as('feiyun'))
    await expect(late).rejects.toMatchObject({ code: 'voucher.expired' })
    expect(await app.kernel.asSystem('test', endExpired)).toBe(1)
    expect(await app.kernel.asSystem('test', endExpired)).toBe(0)
    expect(await look()).toMatchObject({ state: 'ended', committed: 100_00, left: 400_00 })
    app.clock.set('2023-11-22T00:10:00.000Z')
  })

  it('are kept from who has nothing to do with them', async () => {
    const unknown = { code: 'voucher.batch-unknown' }
    await expect(look('lucheng')).rejects.toMatchObject(unknown)
    await expect(issue(1, {}, 'lucheng')).rejects.toMatchObject(unknown)
    expect((await app.kernel.call(listBatches, {}, await as('lucheng'))).total).toBe(0)
    expect((await app.kernel.call(listMyShares, {}, await as('feiyun'))).total).toBe(0)
    const notTheirs = app.kernel.call(listHanded, { share: await shareOf() }, await as('feiyun'))
    expect((await notTheirs).rows).toEqual([])
    await expect(app.kernel.call(listBatches, {}, await as('haichuan'))).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })
})

describe('what is refused in words', () => {
  it.each([
    ['a budget below one voucher', { budget: 50_00 }, '/budget'],
    ['a day that is over', { expiresOn: '2023-11-22' }, '/expiresOn'],
    ['another county', { county: '330302' }, '/county'],
  ])('%s', async (_name, more, pointer) => {
    const wrong = app.kernel.call(openBatch, money(more), await as('ruian'))
    await expect(wrong).rejects.toMatchObject({ kind: 'invalid', fields: [{ pointer }] })
  })

  it('a firm elsewhere, a list that is no list, and what is no code', async () => {
    batch = (await app.kernel.call(openBatch, money({ name: '第二批' }), await as('ruian'))).id
    const elsewhere = issue(1, { creditCode: await codeOf(app.fixture.feiyun) })
    await expect(elsewhere).rejects.toMatchObject({ fields: [{ pointer: '/creditCode' }] })
    await issue(2)
    const twice = people(['甲', '13900000001'], ['乙', '13900000001'])
    await expect(hand(twice)).rejects.toMatchObject({ fields: [{ pointer: '/people/1' }] })
    const wrong = people(['', '13900000001'], ['乙', '12'])
    await expect(hand(wrong)).rejects.toMatchObject({
      fields: [{ pointer: '/people/0' }, { pointer: '/people/1' }],
    })
    const many = people(['甲', '13900000001'], ['乙', '13900000002'], ['丙', '13900000003'])
    await expect(hand(many)).rejects.toMatchObject({ code: 'voucher.too-few' })
    const till = await as('feiyun')
    await expect(app.kernel.call(redeemVoucher, { code: '1O0I' }, till)).rejects.toMatchObject({
      fields: [{ pointer: '/code' }],
    })
    await expect(app.kernel.call(redeemVoucher, { code: 'AAAA-BBBB-CCCC' }, till)).rejects.toMatchObject({
      code: 'voucher.unknown',
    })
  })
})
