import { creditCodeCheckCharacter, organisationCodeCheck } from '@qingye/china'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../testing/test-app.ts'
import type { Browser, Page } from '../testing/test-browser.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

function codeOf(begins: string, serial: string): string {
  const first17 = `${begins}330381${serial}${organisationCodeCheck(serial)}`
  return first17 + creditCodeCheckCharacter(first17)
}

async function facts(browser: Browser, creditCode: string, name: string): Promise<Page> {
  const kind = await browser.submit(await browser.get('/organisations/new'), '/organisations/new', {
    kind: 'individual',
    creditCode,
  })
  expect(kind.status).toBe(200)
  return browser.submit(kind, '/organisations/new', {
    creditCode,
    name,
    representative: '陈店主',
    division: '330381',
    address: '塘下镇人民路 8 号',
    industry: [...app.city.industries.keys()][0] ?? '',
    contactName: '陈店主',
    contactPhone: '13800001111',
  })
}

describe('the two doors', () => {
  it('are told apart on one page, which the sign-up page leads to', async () => {
    const browser = app.visit()
    expect((await browser.get('/sign-up')).html).toContain('href="/organisations"')
    const doors = await browser.get('/organisations')
    expect(doors.html).toContain('我找工作')
    expect(doors.html).toContain('我代表单位')
    expect((await browser.get('/organisations?q=haichuan')).html).toContain('温州海川泵阀有限公司')
    expect((await browser.get('/en/organisations?q=haichuan')).html).toContain('Looking for work, or hiring?')
  })

  it('lead somebody with a citizen ID to the other one', async () => {
    const browser = app.visit()
    const page = await browser.submit(await browser.get('/organisations/new'), '/organisations/new', {
      kind: 'enterprise',
      creditCode: '11010519491231002X',
    })
    expect(page.html).toContain('你是来找工作的吧')
    expect(page.html).toContain('href="/sign-up"')
  })

  it('say that a known one has an administrator, and not who', async () => {
    const mine = await app.api<{ creditCode: string }>('haichuan', 'GET', '/api/organisations/mine')
    const browser = app.visit()
    const page = await browser.submit(await browser.get('/organisations/new'), '/organisations/new', {
      kind: 'enterprise',
      creditCode: mine.body.creditCode,
    })
    expect(page.html).toContain('已经有管理员')
    expect(page.html).not.toContain('吴海燕')
  })
})

describe('asking for an organisation', () => {
  it('keeps what was typed when something is wrong, and asks only what the kind needs', async () => {
    const browser = app.visit()
    const page = await facts(browser, codeOf('92', 'MA2C5001'), '林小满')
    expect(page.status).toBe(422)
    expect(page.html).toContain('这看着是一个人的名字')
    expect(page.html).toContain('value="塘下镇人民路 8 号"')
    expect(page.html).not.toContain('licenceNumber')
  })

  it('goes on by the address of the receipt alone, and withdraws without a trace', async () => {
    const browser = app.visit()
    const sent = await facts(browser, codeOf('92', 'MA2C5002'), '瑞安市云海茶铺')
    expect(sent.status).toBe(303)
    const receipt = sent.location ?? ''
    const other = app.visit()
    const page = await other.get(receipt)
    expect(page.html).toContain('还缺：营业执照')
    expect((await other.get(receipt.replace(/.$/, c => (c === 'A' ? 'B' : 'A')))).status).toBe(404)
    const gone = await other.submit(page, '/withdraw')
    expect(gone.location).toBe('/organisations')
    expect((await other.get(receipt)).status).toBe(404)
  })
})
