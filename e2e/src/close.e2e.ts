import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { signIn } from './client.ts'
import { contract } from './paper.ts'
import { expectClean, narrow, told, visit, withPeople } from './people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const month = '2023-10'
/** before the city's records begin */
const emptyMonth = '2022-01'

describe.each(inject('stages'))('the monthly close on $engine', ({ url, engine, officers }) => {
  it('takes three people, shows what came late as a difference, and is reopened from above', async () => {
    await withPeople(browser, url, `close ${engine}`, async open => {
      const late = await lateStart(url)
      const one = await open('ruian')
      await visit(one, url, `close?period=${month}`)
      const row = (page: Page) => page.getByRole('row', { name: /^瑞安/ })
      expect(await buttonsOf(one)).toEqual(['提交：瑞安']) // no other county's, no later step
      await step(one, row(one), '提交')
      await row(one).getByText('陈立').waitFor()
      await row(one).getByText('这一步要别人来').waitFor()
      await expectClean(one)
      const close = await closeOf(url)
      const twice = await (await signIn(url, 'ruian')).post(`/api/closes/${close}/approve`, {})
      expect(twice).toMatchObject({
        status: 403,
        body: { title: '提交、复核、接收要由三个人分别来做，代办的也算委托人做的' },
      })

      const two = await open('ruian2', { passphrase: officers.ruian2 })
      await visit(two, url, `close?period=${month}`)
      await step(two, row(two), '复核')
      await row(two).getByText('陈立 → 李芳').waitFor()

      const city = await open('city', { options: narrow })
      await visit(city, url, `close?period=${month}`)
      await expectClean(city)
      await step(city, row(city), '接收')
      await row(city).getByText('陈立 → 李芳 → 王敏').waitFor()
      await city.getByText('没有迟到的记录').waitFor()

      // a first day in October becomes known in November
      await recordStart(two, url, late)
      const differences = one.locator('section', { hasText: '封存以后才到的' }).last()
      const seen = async () => {
        await visit(one, url, `close?period=${month}`)
        return differences.getByRole('row').count()
      }
      await expect.poll(seen, { timeout: 15_000, interval: 500 }).toBeGreaterThan(1) // the roll-up follows
      const cells = await differences.getByRole('row').nth(1).locator('td').allTextContents()
      const [was, now, difference] = cells.map(cell => Number(cell.replaceAll(/[,+]/g, '')))
      expect(now).toBe((was ?? 0) + 1)
      expect(difference).toBe(1)
      await expectClean(one)
      expect(await buttonsOf(one)).toEqual([]) // a county does not reopen what the city has accepted

      await city.reload()
      await row(city).getByRole('button', { name: '重开' }).click()
      const dialog = city.getByRole('dialog')
      await dialog.getByLabel('为什么重开').fill('补记十月到岗一人')
      await expectClean(city)
      await dialog.getByRole('button', { name: '重开', exact: true }).click()
      await told(city, '瑞安：重开')
      await visit(one, url, `close?period=${month}`)
      await row(one).getByText('补记十月到岗一人').waitFor()
      await row(one).getByText('王敏重开').waitFor()
      expect(await buttonsOf(one)).toEqual(['提交：瑞安'])
    })
  })

  it('lets the city close while counties are open, when it says why it does not wait', async () => {
    await withPeople(browser, url, `city close ${engine}`, async open => {
      const city = await open('city')
      await visit(city, url, `close?period=${month}`)
      const whole = (page: Page) => page.getByRole('row', { name: /^全市/ })
      await whole(city).getByRole('button', { name: '提交' }).click()
      const dialog = city.getByRole('dialog')
      await dialog.getByRole('button', { name: '提交' }).click()
      await dialog
        .getByRole('alert')
        .getByText(/个县（市、区）没有结账：.*鹿城/)
        .waitFor()
      // with records of the month a county is waited for, whatever is said
      await dialog.getByLabel('鹿城').check()
      await dialog.getByLabel('为什么不等').fill('没有报来')
      await expectClean(city)
      await dialog.getByRole('button', { name: '提交' }).click()
      await dialog
        .getByRole('alert')
        .getByText(/没有结账：.*鹿城/)
        .waitFor()

      await visit(city, url, `close?period=${emptyMonth}`)
      await whole(city).getByRole('button', { name: '提交' }).click()
      for (const box of await dialog.getByRole('checkbox').all()) await box.check()
      await dialog.getByLabel('为什么不等').fill('系统启用以前没有记录')
      await dialog.getByRole('button', { name: '提交' }).click()
      await told(city, '全市：提交')

      const second = await open('city2', { passphrase: officers.city2 })
      await visit(second, url, `close?period=${emptyMonth}`)
      await step(second, whole(second), '复核')
      const leader = await open('leader', { options: narrow })
      await visit(leader, url, `close?period=${emptyMonth}`)
      await step(leader, whole(leader), '接收')
      await whole(leader).getByText('王敏 → 何平 → 郑远').waitFor()
      await expectClean(leader)
      // what stands above rests on the counties: the county cannot close now
      const county = await (await signIn(url, 'ruian')).post('/api/closes', {
        month: emptyMonth,
        area: '330381',
      })
      expect(county).toMatchObject({ status: 409, body: { detail: expect.stringContaining('先重开') } })
    })
  })
})

async function step(page: Page, row: Locator, action: string): Promise<void> {
  await row.getByRole('button', { name: action }).click()
  await told(page, `：${action}`)
}

async function buttonsOf(page: Page): Promise<string[]> {
  return page.locator('table.data').first().getByRole('button').allTextContents()
}

async function closeOf(url: string): Promise<string> {
  type Closes = { rows: { id: string; area: string; state: string }[] }
  const closes = await (await signIn(url, 'ruian')).get<Closes>(`/api/closes/${month}`)
  return closes.body.rows.find(row => row.area === '330381' && row.state !== 'reopened')?.id ?? ''
}

interface Waiting {
  readonly id: string
  readonly appliedAt: string
}

/** An application in 瑞安 of October whose first day nobody has told yet. */
async function lateStart(url: string): Promise<Waiting> {
  const officer = await signIn(url, 'ruian')
  const found = await officer.get<{ rows: Waiting[] }>('/api/applications?state=accepted&limit=200')
  const late = found.body.rows.find(row => row.appliedAt < `${month}-29`)
  if (late === undefined) throw new Error('nobody in 瑞安 waits for a first day since October')
  return late
}

async function recordStart(page: Page, url: string, { id }: Waiting): Promise<void> {
  await visit(page, url, `applications?id=${id}`)
  await page.getByRole('button', { name: '确认到岗' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('哪天到岗').fill(`${month}-31`)
  await dialog.getByLabel('凭证').fill('参保凭证 330381202310310017')
  await dialog.getByLabel('照片或扫描件').setInputFiles(contract)
  await dialog.getByRole('button', { name: '发出' }).click()
  await told(page, '确认到岗')
}
