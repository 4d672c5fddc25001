import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { desktop, openBrowser, phone } from './browser.ts'
import { axeFaults, overflow } from './page-checks.ts'
import { withPeople } from './people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** Presses a button of the card and waits until the card says something else. */
async function press(page: Page, button: string): Promise<void> {
  const before = await stateOf(page)
  await page.locator('main').getByRole('button', { name: button, exact: true }).first().click()
  await expect.poll(() => stateOf(page), { timeout: 15_000 }).not.toBe(before)
}

/** What stands in the form: the question, and everything told so far. */
async function stateOf(page: Page): Promise<string> {
  const told = await page.locator('[name=told]').getAttribute('value')
  const question = await page.locator('#question').textContent()
  return `${told} ${question}`
}

/** The results as somebody reads them. */
async function resultsOf(page: Page): Promise<string> {
  return (await page.locator('.card-results').innerText()).replaceAll(/\s+/g, ' ')
}

/** A young skilled worker without work, one answer after another. */
async function answer(page: Page, url: string): Promise<string[]> {
  const seen: string[] = []
  await page.goto(`${url}/card/person`)
  await press(page, '没有工作')
  seen.push(await resultsOf(page))
  await page.goto(`${url}/card/person?work=none&skill=none`)
  await page.locator('.card-said summary').click()
  await press(page, '改 技能等级')
  await press(page, '中级工（四级）')
  seen.push(await resultsOf(page))
  await press(page, '你哪天出生？')
  await page.locator('[name=answer]').fill('2001-05-02')
  await press(page, '就这个')
  seen.push(await resultsOf(page))
  return seen
}

describe.each(inject('stages'))('the policy card on $engine', ({ url, engine }) => {
  it('says the same with and without JavaScript, on a phone', async () => {
    await withPeople(browser, url, `card ${engine}`, async open => {
      const plain = await open(undefined, { options: phone })
      const without = await answer(plain, url)
      expect(await overflow(plain)).toEqual([])

      const page = await open(undefined, { options: { ...phone, javaScriptEnabled: true } })
      const loads: string[] = []
      page.on('request', request => request.isNavigationRequest() && loads.push(request.url()))
      expect(await answer(page, url)).toEqual(without)
      // the two addresses that were opened; the answers were decided in the browser
      expect(loads).toHaveLength(2)
      expect(page.url()).not.toContain('2001')
      expect(without.at(-1)).toContain('先落户')
      expect([...(await axeFaults(page)), ...(await overflow(page))]).toEqual([])

      // the back button takes back one answer, in both
      for (const one of [page, plain]) {
        await one.goBack()
        await expect.poll(() => one.locator('#question').textContent()).toContain('你哪天出生？')
      }
      expect(await plain.locator('[name=told]').getAttribute('value')).not.toContain('birth')
    })
  }, 120_000)

  it('answers what cannot be in words, and keeps what was typed', async () => {
    await withPeople(browser, url, `card words ${engine}`, async open => {
      for (const javaScriptEnabled of [true, false]) {
        const page = await open(undefined, { options: { ...phone, javaScriptEnabled } })
        await page.goto(`${url}/card/firm?staff=12&no-such=1&staff-a-year-ago=-4`)
        await expect.poll(() => page.locator('.card-head').textContent()).toContain('有 2 处看不懂')
        await page.locator('.card-said summary').click()
        await press(page, '改 现在交社保的员工数')
        for (const [typed, words] of [
          ['-3', '太小'],
          ['1000000000000000', '太大'],
          ['很多', '填一个数字'],
        ] as const) {
          await page.locator('[name=answer]').fill(typed)
          await page.locator('main').getByRole('button', { name: '就这个' }).click()
          await expect.poll(() => page.locator('#answer-wrong').textContent()).toContain(words)
          expect(await page.locator('[name=answer]').inputValue()).toBe(typed)
        }
      }
    })
  }, 120_000)

  it('is filled from the record of whoever is signed in, can be contested, and taken along', async () => {
    await withPeople(browser, url, `card own ${engine}`, async open => {
      const page = await open('linxiaoman', { options: { ...desktop, acceptDownloads: true } })
      await page.goto(`${url}/card`)
      await expect.poll(() => page.locator('.card-said').textContent()).toContain('你档案里的')
      expect(await page.locator('.card-tally').count()).toBe(1)
      expect(await axeFaults(page)).toEqual([])

      const file = page.waitForResponse(response => response.url().endsWith('/card/person/pdf'))
      await page.getByRole('button', { name: '存成 PDF' }).click()
      expect((await file).headers()['content-type']).toBe('application/pdf')
      await page.goto(`${url}/card/person`)
      await page.getByRole('button', { name: '做个链接和二维码' }).click()
      await page.locator('.qr svg').waitFor()

      await page.goto(`${url}/card/person`)
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.card-ask').isVisible()).toBe(false)
      expect(await page.locator('.card-results').isVisible()).toBe(true)
      await page.emulateMedia({ media: 'screen' })

      await page.locator('.card-results').getByRole('link', { name: '这不对' }).first().click()
      await page.locator('[name=says]').fill('x')
      await page.getByRole('button', { name: '告诉他们' }).click()
      await page.locator('.wrongs').waitFor()
      expect(await page.locator('[name=says]').inputValue()).toBe('x')
      expect(await axeFaults(page)).toEqual([])
    })
  }, 120_000)
})
