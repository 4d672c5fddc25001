import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { expectClean, narrow, told, visit, withPeople } from './people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const target = 'S1-Q1'

/** The versions that the page lists, newest first. */
const versions = (page: Page) => page.locator('ol.versions > li')

describe.each(inject('stages'))('the page of a target on $engine', ({ url, engine }) => {
  it('tells the promise, divides it over counties and keeps both versions', async () => {
    await withPeople(browser, url, `target ${engine}`, async open => {
      const city = await open('city')
      await visit(city, url, `targets/${target}`)
      const promise = city.locator('section', { hasText: '承诺的是什么' }).first()
      for (const words of ['目标数', '说得多硬', '数的是什么', '今天该到']) {
        await promise.getByText(words, { exact: true }).waitFor()
      }
      const before = await versions(city).count()
      await city.getByRole('button', { name: '改分解' }).click()
      const form = city.locator('form.change')
      await form.getByLabel('瑞安', { exact: true }).fill('十二')
      await form.getByLabel('为什么改').fill('按去年末在册企业数分')
      await form.getByRole('button', { name: '存为新版本' }).click()
      await form.locator('.field.wrong', { hasText: '不是能用的数' }).waitFor()
      await form.getByLabel('瑞安', { exact: true }).fill('12345')
      await form.getByRole('button', { name: '存为新版本' }).click()
      // parts that do not make the whole are refused, and nothing typed is lost
      await form
        .getByText(/还差 [\d,]+/)
        .first()
        .waitFor()
      expect(await form.getByLabel('为什么改').inputValue()).toBe('按去年末在册企业数分')
      await form.getByLabel('鹿城', { exact: true }).fill('999999')
      await expectClean(city)
      await form.getByRole('button', { name: '存为新版本' }).click()
      await told(city, `存成第 ${before + 1} 版了`)

      await expect.poll(() => versions(city).count()).toBe(before + 1)
      const [now, earlier] = [versions(city).nth(0), versions(city).nth(1)]
      await now.getByText('原因：按去年末在册企业数分').waitFor()
      await now.getByText(/瑞安 .*→ 12,345/).waitFor()
      await now.getByText('看这一版全文').click()
      expect(await now.locator('details').textContent()).toContain('12,345')
      await earlier.getByText('看这一版全文').click()
      expect(await earlier.locator('details').textContent()).not.toContain('12,345')
      await expectClean(city)
    })
  })

  it('spreads it over the year by milestones, on a telephone too', async () => {
    await withPeople(browser, url, `pacing ${engine}`, async open => {
      const city = await open('city', { options: narrow })
      await visit(city, url, `targets/${target}`)
      const before = await versions(city).count()
      await city.getByRole('button', { name: '改进度' }).click()
      const form = city.locator('form.change')
      await form.getByLabel('按节点').check()
      const second = form.locator('fieldset.milestone').nth(1)
      await form.locator('fieldset.milestone').nth(0).getByLabel('到哪天').fill('2023-06-30')
      await form.locator('fieldset.milestone').nth(0).getByLabel('到全部的百分之几').fill('40')
      await second.getByLabel('到全部的百分之几').fill('90')
      await form.getByLabel('为什么改').fill('上半年招聘会多')
      await form.getByRole('button', { name: '存为新版本' }).click()
      await form.getByRole('alert').waitFor() // the last milestone is the whole
      await second.getByLabel('到全部的百分之几').fill('100')
      await expectClean(city)
      await form.getByRole('button', { name: '存为新版本' }).click()
      await told(city, `存成第 ${before + 1} 版了`)
      await city.getByText(/现在：按节点/).waitFor()
      const months = city.locator('table.months tbody tr')
      const inMonth = (month: number) =>
        months
          .nth(month - 1)
          .locator('td')
          .first()
          .textContent()
      expect([await inMonth(5), await inMonth(7)]).toEqual(['0', '0'])
      expect(await inMonth(6)).not.toBe('0')
      await expectClean(city)
    })
  })

  it('becomes a task with an owner and a day when it lags', async () => {
    await withPeople(browser, url, `task ${engine}`, async open => {
      const city = await open('city')
      await visit(city, url, 'board')
      await city.getByRole('button', { name: '只看慢了的' }).click()
      const row = city.locator('table.targets tbody tr:not(.grp)').first()
      const label = (await row.locator('th a').first().textContent()) ?? ''
      await row.locator('th a').first().click()
      await city.getByRole('button', { name: '变成任务，交给人' }).click()
      const dialog = city.getByRole('dialog')
      expect(await dialog.getByLabel('要做什么').inputValue()).toContain(label)
      await dialog.getByLabel('交给谁').selectOption({ label: '我自己' })
      await dialog.getByLabel('什么时候前').fill('2023-12-08')
      await expectClean(city)
      await dialog.getByRole('button', { name: '交出去' }).click()
      await told(city, /交给 我自己 了，12月8日前/)
      await visit(city, url, 'tasks')
      const task = city.getByRole('row', { name: label })
      await task.getByText('12月8日').waitFor()
      await expectClean(city)
      await task.getByRole('button', { name: '做完了' }).click()
      await told(city, '划掉了')
      await task.waitFor({ state: 'detached' })
    })
  })
})
