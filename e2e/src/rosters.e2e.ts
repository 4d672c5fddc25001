import { utils, write } from '@e965/xlsx'
import { citizenIdCheckDigit } from '@qingye/china'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { expectClean, narrow, told, visit, withPeople } from './people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const heads = [
  '姓名',
  '身份证号码',
  '学号',
  '专业',
  '学历',
  '毕业时间',
  '毕业去向',
  '是否参保',
  '单位所在地',
  '就业单位',
]

const numberOf = (serial: number) => {
  const first17 = `3303022001071${serial}90${serial}`.slice(0, 17)
  return first17 + citizenIdCheckDigit(first17)
}

/** A graduate of 2022, whom no roster of the demo holds. */
const graduate = (serial: number, destination = '就业', place = '温州市瑞安市') => [
  `程${'甲乙丙丁戊'.charAt(serial)}`,
  numberOf(serial),
  `2019900${serial}`,
  '机电一体化技术',
  '大专',
  '2022-06-30',
  destination,
  destination === '就业' ? '是' : '',
  place,
  '',
]

/** An Excel file as a school keeps it: a title above the heads. */
function roster(rows: readonly (readonly string[])[]): Buffer {
  const book = utils.book_new()
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([['2022届毕业生去向登记'], heads, ...rows.map(row => [...row])]),
    '毕业生',
  )
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer // what this type of output is
}

async function send(page: Page, buffer: Buffer): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.locator('input[type=file]').first().setInputFiles({ name: '2022届.xlsx', mimeType, buffer })
}

async function toPreview(page: Page): Promise<void> {
  await page.waitForURL(/\/work\/rosters\/imports\/[0-9a-f-]{36}$/)
  const step = page.locator('h2', { hasText: /第[一二]步/ }).first()
  await step.waitFor()
  if ((await step.textContent())?.includes('第一步')) {
    await page.getByRole('button', { name: '就这样，看预览' }).click()
  }
  await page.locator('h2', { hasText: '第二步' }).waitFor()
}

describe.each(inject('stages'))('a roster on $engine', ({ url, engine }) => {
  it('comes in from Excel, is mended, written, sent again, and asks who is missing', async () => {
    await withPeople(browser, url, `roster ${engine}`, async open => {
      const page = await open('counsellor')
      await visit(page, url, 'rosters')
      await expectClean(page)
      const good = [graduate(0), graduate(1, '升学', '杭州市'), graduate(2, '', ''), graduate(3, '自主创业')]
      const wrong = [...(good[1] ?? [])].map((cell, at) => (at === 1 ? cell.slice(0, 17) : cell))
      await send(page, roster([good[0] ?? [], wrong, ...good.slice(2)]))
      await toPreview(page)
      const addresses = page.locator('section[aria-labelledby=h-c] tbody th b')
      expect(await addresses.allTextContents()).toEqual(['B4'])
      // a number of a person is on no page
      expect(await page.content()).not.toContain(numberOf(0))
      await expectClean(page)
      await send(page, roster(good))
      await page.getByRole('button', { name: '写入 4 行' }).click()
      await page.getByText('写好了：新 4').waitFor()

      await visit(page, url, 'rosters')
      await send(page, roster(good.slice(0, 3)))
      await toPreview(page)
      await page.getByRole('button', { name: '写入 3 行' }).click()
      await page.getByText('1 人这次没有').waitFor()

      await visit(page, url, 'rosters?sort=year')
      await page
        .getByRole('link', { name: /示范|学院|大学|学校/ })
        .first()
        .waitFor()
      const phone = await open('counsellor', { options: narrow })
      await visit(phone, url, 'rosters?sort=year')
      await phone.locator('table.data tbody tr').first().getByRole('link').first().click()
      await phone.getByText('在新的名册里没有').waitFor()
      await phone.getByText('占全部毕业生').waitFor()
      await expectClean(phone)
      await phone.getByRole('link', { name: '看是谁' }).click()
      await phone.getByRole('checkbox', { name: /程丁/ }).check()
      await phone.getByRole('button', { name: '未毕业就离校了' }).click()
      await told(phone, '说明了 1 人')
      await expectClean(phone)

      // the city sees every school's rosters, with the counted number beside what the schools say
      const city = await open('city')
      await visit(city, url, 'rosters')
      await city.getByText('看板上的数').waitFor()
      await expectClean(city)
    })
  })
})
