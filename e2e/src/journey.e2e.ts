import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fixedIds } from '../../tools/demo-city/src/index.ts'
import { desktop, openBrowser, phone, withPictures } from './browser.ts'
import { type Client, signIn } from './client.ts'
import { answer, drill, importPosts, listOfPosts, readBoard } from './desks.ts'
import { dayInWenzhou, publishPost, step } from './employer.ts'
import { enter } from './page-checks.ts'
import { acceptOffer, agreeToInterview, apply, confirmStart, searchAndOpen } from './young-person.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const hired = '新在温就业创业的大学生'
const openings = '市场岗位开拓数'
const employer = '温州海川泵阀有限公司'
const title = '水泵控制柜接线电工'

describe.each(inject('stages'))('the journey on $engine', ({ url, engine }) => {
  it('leads from a clause of the plan and a list of posts to a hired person and a number that moved', async () => {
    const pages: Page[] = []
    const open = async (login: string | undefined, options: BrowserContextOptions) => {
      const context = await browser.newContext(options)
      await enter(context, url, login)
      const page = await context.newPage()
      pages.push(page)
      return page
    }
    const city = await open('city', desktop)
    const county = await open('ruian', desktop)
    const desk = await open('haichuan', desktop)
    const young = await open(undefined, phone)

    const journey = async () => {
      const before = await readBoard(city, url)
      expect(before.size).toBe(71)
      // what has no records yet is not nought
      expect([...before.values()].filter(value => value === null).length).toBeGreaterThan(20)

      const lists = await listsOf(await signIn(url, 'ruian'))
      await importPosts(county, url, lists)
      await searchAndOpen(young, url, title)
      const application = await apply(young, 'linxiaoman')
      const today = await checkDue(desk, await signIn(url, 'haichuan'), application)

      const of = { application, person: '林小满' }
      await answer(desk, url, of, '约面试', { 什么时候: `${today}T23:30`, 在哪里: '塘下镇二号楼' })
      await agreeToInterview(young, url, application)
      await answer(desk, url, of, '录用', { 哪天到岗: today })
      await acceptOffer(young, url, application)
      await answer(desk, url, of, '确认到岗', { 哪天到岗: today })
      await confirmStart(young, url, '海川')

      const now = async (label: string) => (await readBoard(city, url)).get(label)
      await expect.poll(() => now(hired), { timeout: 15_000 }).toBe((before.get(hired) ?? 0) + 1)
      expect(await now(openings)).toBe((before.get(openings) ?? 0) + lists.openings)
      const { records, newest } = await drill(city, hired)
      expect(records).toBeGreaterThan(0)
      expect(newest.filter(row => row.includes('林小满') && row.includes(title))).toHaveLength(1)
    }
    const watched = pages.reduceRight(
      (body, page) => () => withPictures(page.context(), `journey ${engine} ${pages.indexOf(page)}`, body),
      journey,
    )
    await watched().finally(() => Promise.all(pages.map(page => page.context().close())))
  }, 180_000)

  it('leads there for a post typed in, too', async () => {
    const typed = '低压电工（手写的）'
    const [ruian, haichuan] = await Promise.all([signIn(url, 'ruian'), signIn(url, 'haichuan')])
    await publishPost(haichuan, ruian, typed)
    const context = await browser.newContext(phone)
    await withPictures(context, `journey typed ${engine}`, async () => {
      const page = await context.newPage()
      await searchAndOpen(page, url, typed)
      const application = await apply(page, 'linxiaoman')
      await step(haichuan, application, { action: 'refuse', reason: 'another-chosen' })
      await page.goto(`${url}/applications/${application}`)
      expect(await page.locator('main').textContent()).toContain('选了别人')
    })
    await context.close()
  })
})

/** The employer's list, once with cells that are wrong and once mended. */
async function listsOf(officer: Client) {
  const found = await officer.get<{ rows: { id: string; creditCode: string }[] }>('/api/employers?q=海川')
  const code = found.body.rows.find(row => row.id === fixedIds.employer)?.creditCode ?? ''
  const right = [
    { title, openings: '2', pay: '6500-8500', until: '2023-12-31' },
    { title: '阀体喷涂工', openings: '5', pay: '6千-8千', until: '2023-12-31' },
    { title: '葡语外贸跟单', openings: '1', pay: '面议', until: '2024-01-15' },
  ]
  const wrong = right.map((post, at) => ({
    ...post,
    ...(at === 0 && { until: '2023-02-29' }),
    ...(at === 1 && { openings: '若干' }),
  }))
  return {
    broken: listOfPosts(employer, code, wrong),
    badCells: ['K2', 'D3'],
    mended: listOfPosts(employer, code, right),
    rows: right.length,
    openings: 8,
  }
}

/** The application is there, with the day by which an answer is due. @returns today where the city is */
async function checkDue(desk: Page, client: Client, application: string): Promise<string> {
  const seen = await client.get<{ application: { appliedAt: string; answerDue: string } }>(
    `/api/applications/${application}`,
  )
  const { appliedAt, answerDue } = seen.body.application
  const [, month, day] = answerDue.split('-').map(Number)
  await desk.goto(new URL(`/work/applicants?id=${application}`, client.url).href)
  const panel = desk.locator('article.box', { hasText: '林小满' })
  await panel.waitFor()
  expect(await panel.textContent()).toContain(`${month}月${day}日`)
  return dayInWenzhou(appliedAt)
}
