import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { expectClean, narrow, told, visit, withPeople } from './people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const association = '温州市跨境电商协会（演示）'
const other = '温州市泵阀行业协会（演示）'
const member = '温州海川泵阀有限公司'
const offered = ['数控车工', '质检员']

describe.each(inject('stages'))('a round of collection on $engine', ({ url, engine }) => {
  it('asks the members of an association, takes their answers and shows what came in', async () => {
    await withPeople(browser, url, `round ${engine}`, async open => {
      const city = await open('city')
      await visit(city, url, 'rounds')
      const begin = '开始这个月的征集'
      const ask = async (which: string) => {
        await city.getByRole('button', { name: begin }).click()
        await city.getByRole('dialog').getByLabel('协会').selectOption({ label: which })
        await city.getByRole('dialog').getByRole('button', { name: begin }).click()
      }
      await ask(other)
      await told(city, /问了 \d+ 家/)
      await expectClean(city)
      // this month's round of the member's own association was opened on the demo's first morning
      await ask(association)
      await city.getByRole('dialog').getByRole('alert').getByText('这个协会这个月已经征集过了').waitFor()
      await city.keyboard.press('Escape')

      // the member answers on a telephone: first nothing, then two posts
      const phone = await open('haichuan', { options: narrow })
      await visit(phone, url, 'rounds')
      await phone.getByRole('link', { name: association }).click()
      await phone.getByRole('button', { name: '回复：这个月没有' }).click()
      await told(phone, '回复好了')
      await expectClean(phone)
      for (const title of offered) await phone.getByLabel(title).check()
      await phone.getByRole('button', { name: `回复：这 ${offered.length} 个岗位` }).click()
      await phone.locator('section.box', { hasText: '有岗位' }).waitFor()
      await expectClean(phone)
      // what others answered is not a member's to read
      expect(await phone.getByRole('heading', { name: '谁回了' }).count()).toBe(0)

      await visit(city, url, 'rounds?state=open')
      await city.getByRole('link', { name: association }).click()
      const answer = city.getByRole('row', { name: member })
      await answer.getByText('有岗位').waitFor()
      expect(await answer.locator('td').last().textContent()).toBe('7')
      const came = city.locator('section', { hasText: '收到的岗位' }).last()
      for (const title of offered) await came.getByRole('link', { name: title }).waitFor()
      await expectClean(city)
      await city.getByRole('button', { name: '结束这一轮' }).click()
      await told(city, /结束了：1 \/ \d+ 家回了，7 人的岗位/)

      // once it is closed the answer stands and cannot be changed
      await visit(phone, url, new URL(phone.url()).pathname.replace('/work/', ''))
      expect(await phone.getByRole('button', { name: /^回复：/ }).count()).toBe(0)
      await phone.getByRole('link', { name: offered[0] ?? '' }).waitFor()
    })
  })
})
