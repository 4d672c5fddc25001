import { citizenIdCheckDigit } from '@qingye/china'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addFounder } from '../founders/index.ts'
import { loanCatalogue, seedBanks } from '../loans/test-banks.ts'
import { publishAll } from '../testing/publish-all.ts'
import { type TestApp, testApp, testPassword } from '../testing/test-app.ts'
import { issueVouchers, openBatch } from '../vouchers/index.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ catalogue: loanCatalogue })
  await publishAll(app.kernel)
  await seedBanks(app.kernel, testPassword)
})
afterAll(() => app.close())

const as = async (login: string) =>
  ({ actor: await app.actor(login), language: 'zh', channel: 'json' }) as const

describe('a loan, on pages without a script', () => {
  it('is applied for from the page of its policy', async () => {
    const { html } = await app.visit().get('/policies/stabilisation-loan')
    expect(html).toContain('href="/loans/new"')
    expect(html).toContain('交上去后 10 个工作日内答复')
    expect(html).not.toContain('不在这里申请')
  })

  it('keeps what was typed, says what is wrong, and goes to the bank', async () => {
    const firm = await app.signIn('haichuan')
    let page = await firm.get('/loans/new')
    expect(page.html).toContain('去年 12 月底')
    const typed = { asked: '三千万', purpose: '发工资', 'facts-staff-at-year-end': '300' }
    page = await firm.submit(page, '/loans/new', typed)
    expect(page.status).toBe(422)
    expect(page.html).toContain('value="三千万"')
    const bank = /<option value="([^"]+)"[^>]*>瓯江示范银行/.exec(page.html)?.[1] ?? ''
    page = await firm.submit(page, '/loans/new', {
      ...typed,
      ...{ bank, asked: '1,200,000 元', contact: '吴海燕 0577-65000001', 'facts-wages-on-time': 'yes' },
    })
    expect(page).toMatchObject({ status: 303 })
    page = await firm.follow(page)
    expect(page.html).toContain('等银行答复')
    expect(page.html).toContain('1,200,000')
    const loan = /\/loans\/([0-9a-f-]{36})\/withdraw/.exec(page.html)?.[1] ?? ''
    expect((await (await app.signIn('feiyun')).get(`/loans/${loan}`)).status).toBe(404)
    expect((await firm.submit(page, `/loans/${loan}/withdraw`)).location).toBe('/loans')
  })
})

describe('vouchers, on pages without a script', () => {
  it('go from the firm’s list to a phone and over the counter, once', async () => {
    const { rows } = await app.kernel.database.pool.query<{ code: string }>(
      'SELECT credit_code AS code FROM registry.organisations WHERE id = $1',
      [app.fixture.haichuan],
    )
    const money = { value: 100_00, budget: 1_000_00, expiresOn: '2023-12-31' }
    const made = { county: '330381', name: '瑞安文旅券', ...money }
    const { id: batch } = await app.kernel.call(openBatch, made, await as('ruian'))
    const given = { batch, creditCode: rows[0]?.code, count: 3 }
    const { share } = await app.kernel.call(issueVouchers, given, await as('ruian'))
    const firm = await app.signIn('haichuan')
    const at = `/vouchers/staff/${share}`
    let page = await firm.submit(await firm.get(at), at, { people: '林小满 13800000001\n没写手机' })
    expect(page.status).toBe(422)
    expect(page.html).toContain('第 2 行')
    page = await firm.submit(page, at, { people: '林小满 138 0000 0001' })
    expect(page.location).toBe(at)
    await app.settle()
    const mine = await (await app.signIn('linxiaoman')).get('/my/vouchers')
    const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(mine.html)?.[0] ?? ''
    expect(mine.html).toContain('<svg')
    const till = await app.signIn('feiyun')
    const before = await till.get(`/vouchers/redeem?code=${code}`)
    expect(before.html).toContain(`value="${code}"`)
    page = await till.submit(before, '/vouchers/redeem', { code })
    expect((await till.follow(page)).html).toContain('核销好了')
    page = await till.submit(await till.get('/vouchers/redeem'), '/vouchers/redeem', { code })
    expect(page.status).toBe(422)
    expect(page.html).toContain('这张券已经用过了')
  })
})

describe('one’s own business, on pages without a script', () => {
  it('takes the answer of the quarter and the people who work there', async () => {
    const business = { person: app.fixture.linxiaoman, business: '小满电工服务部', kind: 'individual' }
    const { id } = await app.kernel.call(addFounder, business, await as('ruian'))
    const young = await app.signIn('linxiaoman')
    let page = await young.get('/my/business')
    page = await young.submit(page, `/my/business/${id}/answer`, { [`running-${id}`]: '' })
    expect(page.status).toBe(422)
    page = await young.submit(page, `/my/business/${id}/answer`, {
      [`running-${id}`]: 'yes',
      [`people-${id}`]: '1',
    })
    page = await young.follow(page)
    expect(page.html).toContain('这个季度说过了')
    const first17 = '33038119990101123'
    const employee = { [`name-${id}`]: '赵小芳', [`fromOn-${id}`]: '2023-09-01' }
    const wrong = { ...employee, [`idNumber-${id}`]: '123' }
    page = await young.submit(page, `/my/business/${id}/employees`, wrong)
    expect(page.status).toBe(422)
    expect(page.html).toContain('value="赵小芳"')
    const right = { ...employee, [`idNumber-${id}`]: first17 + citizenIdCheckDigit(first17) }
    page = await young.submit(page, `/my/business/${id}/employees`, right)
    expect((await young.follow(page)).html).toContain('赵小芳')
    await app.settle()
    expect(app.errors).toEqual([])
  })
})
