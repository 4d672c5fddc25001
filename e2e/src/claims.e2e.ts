import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser, phone } from './browser.ts'
import { contract } from './paper.ts'
import { expectClean, told, visit, withPeople } from './people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const policy = 'skill-subsidy'
const answers = {
  'certificate-level': 'senior',
  'certificate-on': '2023-10-20',
  'certificate-paid-before': 'no',
  'skill-subsidies-this-year': '0',
}

/** On a telephone without script: from the card to a number and a day. @returns the address of the claim */
async function claim(young: Page, url: string): Promise<string> {
  await young.goto(`${url}/card/person?${new URLSearchParams(answers)}`)
  await young.locator(`button[name=policy][value=${policy}]`).first().click()
  // what was told to the card stands there, and not in the address
  expect(new URL(young.url()).search).toBe('')
  for (const [fact, answer] of Object.entries(answers)) {
    const control = young.locator(`[name="fact-${fact}"]`)
    if ((await control.count()) === 0) continue // known from the record
    expect(await control.inputValue()).toBe(answer)
  }
  await young.getByRole('button', { name: '存下，下一步' }).click()
  await young.waitForURL(/\/my\/claims\/[0-9a-f-]{36}$/)
  await offerFarTooMuch(young)
  // one at least, also where the record holds everything
  for (let papers = 0; papers < 5; papers += 1) {
    if (papers > 0 && (await young.getByText('还缺：').count()) === 0) break
    await young.locator('input[type=file]').setInputFiles(contract)
    // without script every answer is a page of its own
    await Promise.all([
      young.waitForEvent('domcontentloaded'),
      young.getByRole('button', { name: '上传' }).click(),
    ])
  }
  const account = young.locator('section', { has: young.getByRole('heading', { name: '钱打到哪里' }) })
  await account.getByLabel('开户银行').fill('瑞安农商银行')
  await account.getByLabel('账号', { exact: true }).fill('6222021202001234576')
  await account.getByRole('button', { name: '存下' }).click()
  // one digit was wrong: it is said, and what was typed stands
  await account.getByText('这个卡号有一位抄错了').first().waitFor()
  expect(await account.getByLabel('开户银行').inputValue()).toBe('瑞安农商银行')
  await account.getByLabel('账号', { exact: true }).fill('6222021202001234567')
  await account.getByRole('button', { name: '存下' }).click()
  await young.getByLabel(/都是真的/).check()
  await young.getByRole('button', { name: '交上去' }).click()
  await young.getByText('交上去了').first().waitFor()
  await young
    .getByText(/\d{8}-[0-9A-F]{8}/)
    .first()
    .waitFor()
  return young.url()
}

/** 200 MB: refused in words, without script; the claim is as it was. */
async function offerFarTooMuch(young: Page): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'qingye-large-'))
  try {
    const film = join(folder, '合同.pdf')
    await writeFile(film, '%PDF-1.4\n')
    await truncate(film, 200 * 1024 * 1024)
    await young.locator('input[type=file]').setInputFiles(film)
    await young.getByRole('button', { name: '上传' }).click()
    await young.getByText('内容太大了，没有收下').first().waitFor()
    await young.goBack()
    await young.getByRole('heading', { name: '材料' }).waitFor()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

describe.each(inject('stages'))('a claim on $engine', ({ url, engine }) => {
  it('goes from the card to money in an account, past two officers who decide at once', async () => {
    await withPeople(browser, url, `claim ${engine}`, async open => {
      const young = await open('linxiaoman', { options: phone })
      const address = await claim(young, url)
      const id = address.split('/').at(-1) ?? ''

      const [county, city] = [await open('ruian'), await open('city')]
      await visit(county, url, 'claims?group=mine')
      await county.getByRole('link', { name: '林小满' }).first().waitFor()
      for (const officer of [county, city]) {
        await visit(officer, url, `claims/${id}`)
        await officer.getByRole('heading', { name: '规则的结果' }).waitFor()
        await expectClean(officer)
        // the city has not published the amounts: the office enters one, and says where it stands
        await officer.getByRole('button', { name: '同意', exact: true }).click()
        await officer.getByRole('dialog').getByLabel('核定金额（元）').fill('1500')
        await officer.getByRole('dialog').getByLabel('金额出处').fill('瑞人社〔2023〕12号')
      }
      const agree = (officer: Page) =>
        officer.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).click()
      await agree(county)
      await told(county, '办好了')
      await agree(city)
      await city.getByRole('dialog').getByText('刚才有人改过').first().waitFor()

      await visit(county, url, 'claims/batches')
      await county.getByRole('button', { name: '做一批 瑞安' }).click()
      await county.getByText('这一批是你做的，要另一个人来签').waitFor()
      await expectClean(county)
      await visit(city, url, new URL(county.url()).pathname.replace('/work/', ''))
      await city.getByRole('button', { name: '签发' }).click()
      const [download] = await Promise.all([
        city.waitForEvent('download'),
        city.getByText('下载银行文件').click(),
      ])
      const lines = (await readFile(await download.path(), 'utf8')).replace('\ufeff', '').split('\r\n')
      expect(lines.some(line => line.includes('林小满,6222021202001234567,瑞安农商银行,1500.00'))).toBe(true)
      const body = `${lines.slice(0, -2).join('\r\n')}\r\n`
      expect(lines.at(-2)).toBe(`校验,SHA-256,${createHash('sha256').update(body).digest('hex')}`)
      await city.getByRole('button', { name: '登记银行回执' }).click()
      await told(city, /笔到账/)
      await expectClean(city)

      await young.goto(address)
      await young.getByText('发到了').first().waitFor()
      expect(await young.content()).not.toContain('6222021202001234567')
    })
  })
})
