import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser, phone } from './browser.ts'
import { signIn } from './client.ts'
import { axeFaults, overflow } from './page-checks.ts'
import { withPeople } from './people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

async function press(page: Page, button: string): Promise<void> {
  const target = page.locator('main').getByRole('button', { name: button, exact: true }).first()
  await Promise.all([page.waitForNavigation(), target.click()])
}

interface Registered {
  readonly id: string
  readonly version: number
  readonly state: string
}

/** The county accepts what waits for it, as its officer does in the workbench. */
async function accept(url: string, person: string): Promise<void> {
  const officer = await signIn(url, 'ruian')
  const { body } = await officer.get<{ registrations: Registered[] }>(`/api/people/${person}`)
  const one = body.registrations.find(each => each.state === 'applied')
  if (one === undefined) throw new Error('nothing waits for an answer')
  const answer = await officer.post(
    `/api/registrations/${one.id}/steps`,
    { action: 'accept' },
    { version: one.version },
  )
  expect(answer.status).toBe(200)
}

describe.each(inject('stages'))('my record on $engine', ({ url, engine }) => {
  it.each([
    ['without', phone],
    ['with', { ...phone, javaScriptEnabled: true }],
  ] as const)(
    'is written once and carries a registration, %s JavaScript',
    async (scripts, options) => {
      await withPeople(browser, url, `record ${engine} ${scripts}`, async open => {
        const page = await open('linxiaoman', { options })
        await page.goto(`${url}/my/record`)
        const person = (
          await (await signIn(url, 'linxiaoman')).get<{ person: { id: string } }>('/api/my/record')
        ).body.person.id

        await page.goto(`${url}/my/record/wishes`)
        await page.locator('[name=wish1]').fill(`电工 ${scripts}`)
        await page.locator('[name="place-330381"]').check()
        await press(page, '存好')
        await expect.poll(() => page.locator('main').textContent()).toContain(`电工 ${scripts}`)

        await page.goto(`${url}/my/registrations/new/unemployment`)
        // what is known stands there and is not asked
        expect(await page.locator('[name=phone], [name=idNumber]').count()).toBe(0)
        expect(await page.locator('dl.known').textContent()).toContain('林小满')
        await press(page, '交上去')
        await expect.poll(() => page.locator('.wrongs li').count()).toBeGreaterThan(1)
        await page.locator('[name=ground]').selectOption('left-school')
        await page.locator('[name=since]').fill('2023-07-01')
        await page.locator('[name=committed]').check()
        expect(await overflow(page)).toEqual([])
        if (scripts === 'with') expect(await axeFaults(page)).toEqual([])
        await press(page, '交上去')
        await expect.poll(() => page.locator('main').textContent()).toContain('等镇街、村社登记')

        await accept(url, person)
        await page.goto(`${url}/my/registrations`)
        await expect.poll(() => page.locator('main').textContent()).toContain('登记失业中')
        await page.locator('article').first().locator('select[name=reason]').selectOption('employed')
        await press(page, '注销登记')
        await expect.poll(() => page.locator('main').textContent()).toContain('找到工作了')
      })
    },
    120_000,
  )
})
