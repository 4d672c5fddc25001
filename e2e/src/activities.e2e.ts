import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openActivity, ownActivity } from './activity-things.ts'
import { openBrowser, phone } from './browser.ts'
import { signIn } from './client.ts'
import { axeFaults, overflow } from './page-checks.ts'
import { withPeople } from './people.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const withScript = { ...phone, javaScriptEnabled: true } as const

/** No wider than the phone, and accessible where a script may look. */
async function expectSound(page: Page, script: boolean): Promise<void> {
  expect([...(script ? await axeFaults(page) : []), ...(await overflow(page))]).toEqual([])
}

async function pressed(page: Page, name: string): Promise<void> {
  await Promise.all([
    page.waitForEvent('load'),
    page.locator('main, .stick').getByRole('button', { name, exact: true }).first().click(),
  ])
}

describe.each(inject('stages'))('activities on $engine', ({ url, engine }) => {
  it.each([
    ['without a script', false],
    ['with one', true],
  ])(
    'a guest finds one, registers by phone, waits, moves up, and gives the place up, %s',
    async (_, script) => {
      const title = `鼓词夜 ${engine} ${script ? '有' : '无'}`
      const activity = await openActivity(url, { title, capacity: 1, waitingList: 1 })
      await withPeople(browser, url, `activities ${engine} ${script}`, async open => {
        const options = script ? withScript : phone
        const first = await open(undefined, { options })
        await first.goto(`${url}/activities?month=2023-12&view=month`)
        await expectSound(first, script)
        await first.goto(`${url}/activities?${new URLSearchParams({ day: '2023-12-09', q: title })}`)
        await expectSound(first, script)
        await first.locator(`main a[href$="/activities/${activity}"]`).click()
        await expectSound(first, script)
        expect(await first.locator('main').innerText()).toContain('还有 1 个名额')
        await first.goto(`${url}/activities/${activity}/register`)
        await first.locator('[name=phone]').fill('138')
        await pressed(first, '报名')
        expect(await first.locator('#phone-wrong').textContent()).toContain('11 位')
        await expectSound(first, script)
        const number = (last: number) => `1390000${engine === 'PGlite' ? 1 : 2}${script ? 1 : 0}0${last}`
        await first.locator('[name=name]').fill('周一')
        await first.locator('[name=phone]').fill(number(1))
        await pressed(first, '报名')
        await first.locator('.ticket-code svg').waitFor()
        await expectSound(first, script)

        const second = await open(undefined, { options })
        await second.goto(`${url}/activities/${activity}/register`)
        await second.locator('[name=name]').fill('吴二')
        await second.locator('[name=phone]').fill(number(2))
        await pressed(second, '排候补')
        expect(await second.locator('main').innerText()).toContain('下一个就是你')

        await first.getByText('去不了', { exact: true }).click()
        await pressed(first, '取消报名')
        expect(await first.locator('main').innerText()).toContain('这份报名取消了')
        await second.reload()
        await second.locator('.ticket-code svg').waitFor()
        await second.goto(`${url}/my/activities`)
        await expectSound(second, script)
        expect(await second.locator('main').innerText()).toContain(title)
      })
    },
    120_000,
  )

  it('one tap is enough for whoever is signed in, and what is moved is told', async () => {
    const title = `一键报名 ${engine}`
    const activity = await openActivity(url, { title, capacity: 20 })
    await withPeople(browser, url, `activities one tap ${engine}`, async open => {
      const page = await open('linxiaoman', { options: phone })
      await page.goto(`${url}/activities/${activity}`)
      await pressed(page, '报名')
      await page.locator('.ticket-code svg').waitFor()
      const organiser = await signIn(url, 'ruian')
      const own = await ownActivity(organiser, activity)
      const sessions = own.activity.sessions.map(({ id }) => ({
        id,
        startsAt: '2023-12-10T14:00:00+08:00',
        endsAt: '2023-12-10T16:00:00+08:00',
      }))
      const moved = { reason: '礼堂停电', sessions, place: '塘下镇体育馆' }
      const answer = await organiser.post(`/api/activities/${activity}/move`, moved, { version: own.version })
      expect(answer.status).toBe(200)
      await expect
        .poll(
          async () => {
            await page.goto(`${url}/inbox`)
            return page.locator('main').innerText()
          },
          { timeout: 20_000 },
        )
        .toContain(`活动改了时间或地点：${title}`)
      await page.goto(`${url}/my/activities`)
      expect(await page.locator('main').innerText()).toContain('时间或地点改过')
      await page.getByRole('link', { name: title }).first().click()
      expect(await page.locator('main').innerText()).toContain('塘下镇体育馆')
    })
  }, 120_000)

  it('a ticket that was open once opens without a signal, and holds no form then', async () => {
    const activity = await openActivity(url, { title: `离线票 ${engine}`, capacity: 20 })
    await withPeople(browser, url, `activities offline ${engine}`, async open => {
      const page = await open(undefined, { options: withScript })
      await page.goto(`${url}/activities/${activity}/register`)
      await page.locator('[name=name]').fill('钱七')
      await page.locator('[name=phone]').fill(engine === 'PGlite' ? '13900000077' : '13900000078')
      await pressed(page, '报名')
      await page.locator('[data-kept]:not([hidden])').waitFor()
      const address = page.url()
      await page.context().setOffline(true)
      await page.goto(address)
      expect(await page.locator('main').innerText()).toContain('这是存下来的票')
      expect(await page.locator('.ticket-code svg').count()).toBe(1)
      expect(await page.locator('main form').count()).toBe(0)
      // its style came along
      const display = await page.evaluate(`getComputedStyle(document.querySelector('.ticket-code')).display`)
      expect(display).toBe('grid')
      // the control: what was never opened does not
      await expect(page.goto(`${url}/activities/${activity}`)).rejects.toThrow()
      await page.context().setOffline(false)
      await page.goto(address)
      expect(await page.locator('main').innerText()).not.toContain('这是存下来的票')
    })
  }, 120_000)

  it('asks where the phone is only when that is pressed, and puts it into the address to some 100 metres', async () => {
    const title = `近处 ${engine}`
    await openActivity(url, { title, capacity: 20 })
    await withPeople(browser, url, `activities near ${engine}`, async open => {
      const page = await open(undefined, { options: withScript })
      await page.context().grantPermissions(['geolocation'], { origin: url })
      await page.context().setGeolocation({ longitude: 120.652_345, latitude: 27.831_234 })
      await page.goto(`${url}/activities`)
      expect(page.url()).not.toContain('near')
      await page.getByRole('link', { name: '离我近' }).click()
      await page.waitForURL(/near=120\.652%2C27\.831/)
      expect(await page.locator('main').innerText()).toMatch(/离你 \d+ 米/)
      await expectSound(page, true)
      const plain = await open(undefined, { options: phone })
      await plain.goto(`${url}/activities`)
      expect(await plain.getByRole('link', { name: '离我近' }).isVisible()).toBe(false)
    })
  }, 120_000)
})
