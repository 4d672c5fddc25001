import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { signIn } from './client.ts'
import { publishPost } from './employer.ts'
import { expectClean, narrow, told, visit, withPeople } from './people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const clients = async (url: string) => {
  const [employer, officer] = [await signIn(url, 'haichuan'), await signIn(url, 'ruian')]
  return { employer, officer }
}

describe.each(inject('stages'))('two at once on $engine', ({ url, engine, officers }) => {
  it('tells the second of a post what the first changed, and loses nothing that was typed', async () => {
    const { employer, officer } = await clients(url)
    const post = await publishPost(employer, officer, `同时改的电工（${engine}）`)
    await withPeople(browser, url, `two posts ${engine}`, async open => {
      const first = await open('ruian')
      const second = await open('ruian2', { options: narrow, passphrase: officers.ruian2 })
      for (const page of [first, second]) await visit(page, url, `posts/${post}`)
      await second.getByLabel('做什么').fill('水泵控制柜的接线。\n夜里有一次巡检。')
      await first.getByLabel('工时').fill('7:30–16:30，双休')
      await first.getByRole('button', { name: '存修改' }).click()
      await told(first, '存好了')

      await second.getByRole('button', { name: '存修改' }).click()
      const note = second.getByRole('alert').filter({ hasText: '有人改了这个岗位' })
      await note.getByText('工时：7:30–16:30，双休').waitFor()
      expect(await second.getByLabel('做什么').inputValue()).toContain('夜里有一次巡检')
      await expectClean(second)
      await note.getByRole('button', { name: '看过了，并上我写的' }).click()
      expect(await second.getByLabel('工时').inputValue()).toBe('7:30–16:30，双休')
      await second.getByRole('button', { name: '存修改' }).click()
      await told(second, '存好了')

      await visit(first, url, `posts/${post}`)
      expect(await first.getByLabel('工时').inputValue()).toBe('7:30–16:30，双休')
      expect(await first.getByLabel('做什么').inputValue()).toContain('夜里有一次巡检')
      await expectClean(first)
    })
  })

  it('does the same for a target, line by line', async () => {
    await withPeople(browser, url, `two targets ${engine}`, async open => {
      const first = await open('city')
      const second = await open('city2', { options: narrow, passphrase: officers.city2 })
      for (const page of [first, second]) {
        await visit(page, url, 'targets/S1-Q3')
        await page.getByRole('button', { name: '改进度' }).click()
      }
      const form = second.locator('form.change')
      await form.getByLabel('按节点').check()
      await form.getByLabel('为什么改').fill('毕业季在六月')
      await first.locator('form.change').getByLabel('年底一次到位').check()
      await first.locator('form.change').getByLabel('为什么改').fill('年底一次核')
      await first.getByRole('button', { name: '存为新版本' }).click()
      await told(first, /存成第 \d+ 版了/)

      await form.getByRole('button', { name: '存为新版本' }).click()
      const note = form.getByRole('alert')
      await note.getByText(/王敏存了第 \d+ 版。你写的还在。/).waitFor()
      await note.getByText('原因：年底一次核').waitFor()
      expect(await form.getByLabel('为什么改').inputValue()).toBe('毕业季在六月')
      await expectClean(second)
      await note.getByRole('button', { name: /为底接着改/ }).click()
      await form.getByRole('button', { name: '存为新版本' }).click()
      await told(second, /存成第 \d+ 版了/)
      await second.locator('ol.versions > li').first().getByText('原因：毕业季在六月').waitFor()
    })
  })
})

describe.each(inject('stages'))('without a network on $engine', ({ url, engine }) => {
  it('a save says so at once, keeps what was typed, and goes through afterwards', async () => {
    const { employer, officer } = await clients(url)
    const post = await publishPost(employer, officer, `断网改的电工（${engine}）`)
    await withPeople(browser, url, `offline ${engine}`, async open => {
      const page = await open('haichuan', { options: narrow })
      await visit(page, url, `posts/${post}`)
      await page.getByLabel('工时').fill('三班两运转')
      await page.context().setOffline(true)
      await page.getByText('没有网络。已经写下的还在，连上以后再送。').waitFor()
      await page.getByRole('button', { name: '存修改' }).click()
      await page.getByRole('alert').getByText('没连上，你写的还在').waitFor()
      expect(await page.getByLabel('工时').inputValue()).toBe('三班两运转')
      await page.context().setOffline(false)
      await page.getByRole('button', { name: '存修改' }).click()
      await told(page, '存好了')
      await expectClean(page)

      // the same inside a dialog
      const city = await open('city')
      await visit(city, url, 'board?target=S1-Q3')
      await city.getByRole('button', { name: '变成任务，交给人' }).click()
      const dialog = city.getByRole('dialog')
      await dialog.getByLabel('要做什么').fill('问清楚各县为什么慢')
      await dialog.getByLabel('交给谁').selectOption({ label: '我自己' })
      await dialog.getByLabel('什么时候前').fill('2023-12-08')
      await city.context().setOffline(true)
      await dialog.getByRole('button', { name: '交出去' }).click()
      await dialog.getByRole('alert').getByText('没连上，你写的还在').waitFor()
      expect(await dialog.getByLabel('要做什么').inputValue()).toBe('问清楚各县为什么慢')
      await city.context().setOffline(false)
      await dialog.getByRole('button', { name: '交出去' }).click()
      await told(city, '交给 我自己 了')
    })
  })
})

describe.each(inject('stages'))('the way back on $engine', ({ url, engine }) => {
  it('leads from a whole post to the review list as it was narrowed', async () => {
    await withPeople(browser, url, `back ${engine}`, async open => {
      for (const options of [undefined, narrow]) {
        const page = await open('city', options === undefined ? {} : { options })
        await visit(page, url, 'review')
        const rows = page.locator('table.data tbody tr')
        const [county, category] = [
          page.getByRole('combobox', { name: '县（市、区）' }),
          page.getByRole('combobox', { name: '类别' }),
        ]
        const all = await rows.count()
        await county.selectOption({ label: '瑞安' })
        await page.waitForURL(/county=330381/)
        await category.selectOption({ label: '市场岗位' })
        await page.waitForURL(/category=market/)
        await page.locator('table.data[aria-busy="false"]').waitFor()
        expect(await rows.count()).toBeLessThan(all)
        const [address, shown] = [page.url(), await rows.count()]
        await rows.first().locator('th button').click()
        await page.getByRole('link', { name: '看全文' }).click()
        await page.waitForURL(/\/posts\//)
        await page.goBack()
        await page.waitForURL(/county=330381/)
        const [before, after] = [new URL(address).searchParams, new URL(page.url()).searchParams]
        for (const [name, value] of before) expect(after.get(name)).toBe(value)
        expect(await category.inputValue()).toBe('market')
        expect(await county.inputValue()).toBe('330381')
        await expect.poll(() => rows.count()).toBe(shown)
        await expectClean(page)
      }
    })
  })
})
