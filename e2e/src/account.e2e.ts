import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { hotp, stepAt } from '../../apps/server/src/accounts/totp.ts'
import { openBrowser, phone, withPictures } from './browser.ts'
import { demoPassphrase } from './client.ts'
import { axeFaults, overflow } from './page-checks.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

async function press(page: Page, button: string | RegExp): Promise<void> {
  const target = page.locator('main').getByRole('button', { name: button }).first()
  await Promise.all([page.waitForNavigation(), target.click()])
}

async function follow(page: Page, link: string): Promise<void> {
  const target = page.locator('main').getByRole('link', { name: link }).first()
  await Promise.all([page.waitForNavigation(), target.click()])
}

const at = (page: Page) => new URL(page.url()).pathname

/** A page on the way is as good as any other: no wider than the phone, nothing for axe to say. */
async function check(page: Page): Promise<void> {
  expect({ at: at(page), wide: await overflow(page) }).toMatchObject({ wide: [] })
  // axe is a script: it looks at the same markup in a browser that runs scripts
  const [html, address] = [await page.content(), page.url()]
  const reading = await browser.newContext({ ...phone, javaScriptEnabled: true })
  const copy = await reading.newPage()
  await copy.route(address, route => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }))
  await copy.goto(address)
  expect({ at: at(page), axe: await axeFaults(copy) }).toMatchObject({ axe: [] })
  await reading.close()
}

/** The code that the demo shows in place of sending it. */
async function typeCode(page: Page): Promise<void> {
  const text = (await page.locator('main').textContent()) ?? ''
  await page.locator('[name=code]').fill(/验证码是 (\d{6})/.exec(text)?.[1] ?? '')
  await press(page, '继续')
}

/** Asks until the pause after the code before is over: the page says so meanwhile. */
async function sendCode(page: Page, url: string, path: string, number: string): Promise<void> {
  const ask = async () => {
    await page.goto(`${url}${path}`)
    await page.locator('[name=phone]').fill(number)
    await press(page, '发验证码')
    return at(page)
  }
  await expect.poll(ask, { timeout: 30_000, interval: 500 }).toBe('/sign-in/code/enter')
}

async function signIn(page: Page, url: string, login: string, password: string): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.locator('[name=login]:not([type=hidden])').fill(login)
  await page.locator('[name=password]:not([type=hidden])').fill(password)
  await press(page, /^登录$/)
}

/** What the authenticator shows. The demo lives in another year; an authenticator does not. */
function codeOf(secret: string, steps = 0): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret.replaceAll(' ', '')].map(one => letters.indexOf(one).toString(2).padStart(5, '0'))
  const bytes = bits.join('').match(/.{8}/g) ?? []
  return hotp(Uint8Array.from(bytes.map(byte => Number.parseInt(byte, 2))), stepAt(Date.now()) + steps)
}

describe.each(inject('stages'))('an account on a phone without script, on $engine', ({ url, engine }) => {
  const number = engine === 'PGlite' ? '13905779001' : '13905779002'
  let mine: BrowserContext
  let page: Page
  const recovery: string[] = []
  let secret = ''
  beforeAll(async () => {
    mine = await browser.newContext(phone)
    page = await mine.newPage()
  })
  afterAll(() => mine?.close())
  const walk = (name: string, body: () => Promise<void>) =>
    withPictures(mine, `account ${name} ${engine}`, body)

  it('is opened by a code', () =>
    walk('sign-up', async () => {
      await page.goto(`${url}/sign-up`)
      await check(page)
      await page.locator('[name=phone]').fill(number)
      await press(page, '发验证码')
      await check(page)
      await typeCode(page)
      expect(at(page)).toBe('/sign-up/details')
      await check(page)
      await page.locator('[name=name]').fill('林小舟')
      await page.locator('[name=county]').selectOption('330381')
      await page.locator('[name=consent]').check()
      await press(page, '开好账号')
      expect(at(page)).toBe('/')
      expect(await page.locator('body').textContent()).toContain('账号开好了')
      await page.goto(`${url}/account`)
      await check(page)
      expect(await page.locator('main').textContent()).toContain('139****')
    }))

  it('has a second factor, which lets its owner in with the password, and a recovery code once', () =>
    walk('second-factor', async () => {
      await page.goto(`${url}/account`)
      await follow(page, '设密码')
      await check(page)
      await page.locator('[name=password]').fill('四个词 连起来 容易记')
      await press(page, '就用这个')
      await follow(page, '打开')
      await check(page)
      expect(await page.locator('.qr svg').count()).toBe(1)
      secret = (await page.locator('main code').first().textContent()) ?? ''
      await page.locator('[name=code]').fill(codeOf(secret, -1))
      await press(page, '打开第二道验证')
      await check(page)
      recovery.push(...(await page.locator('.recovery code').allTextContents()))
      expect(recovery).toHaveLength(10)

      const other = await browser.newContext(phone)
      const there = await other.newPage()
      await signIn(there, url, number, '四个词 连起来 容易记')
      expect(at(there)).toBe('/sign-in/second-factor')
      await check(there)
      await there.locator('[name=code]').fill(codeOf(secret))
      await press(there, '继续')
      expect(at(there)).toBe('/')

      for (const right of [true, false]) {
        const third = await browser.newContext(phone)
        const elsewhere = await third.newPage()
        await signIn(elsewhere, url, number, '四个词 连起来 容易记')
        await elsewhere.locator('[name=code]').fill(recovery[0] ?? '')
        await press(elsewhere, '继续')
        expect(at(elsewhere)).toBe(right ? '/' : '/sign-in/second-factor')
        await third.close()
      }
      await other.close()
    }))

  it('lists its devices and signs another one out', () =>
    walk('sessions', async () => {
      const other = await browser.newContext({
        ...phone,
        userAgent: 'Mozilla/5.0 (Android) MicroMessenger/8',
      })
      const there = await other.newPage()
      await signIn(there, url, number, '四个词 连起来 容易记')
      await there.locator('[name=code]').fill(recovery[1] ?? '')
      await press(there, '继续')
      await page.goto(`${url}/account`)
      await check(page)
      const wechat = page.locator('li', { hasText: 'WeChat' })
      await Promise.all([page.waitForNavigation(), wechat.getByRole('button').click()])
      expect(await page.locator('body').textContent()).toContain('那台设备退出了')
      await there.goto(`${url}/account`)
      expect(at(there)).toBe('/sign-in')
      await other.close()
    }))

  it('is opened by a code again, and its password chosen anew', () =>
    walk('reset', async () => {
      const other = await browser.newContext(phone)
      const there = await other.newPage()
      await sendCode(there, url, '/sign-in/forgotten', number)
      await typeCode(there)
      expect(at(there)).toBe('/sign-in/new-password')
      await check(there)
      await there.locator('[name=password]').fill('password123')
      await press(there, '就用这个')
      expect(await there.locator('main').textContent()).toContain('一猜就中')
      await check(there)
      await there.locator('[name=password]').fill('另外 四个词 也好记')
      await press(there, '就用这个')
      // a code alone is one factor
      expect(at(there)).toBe('/sign-in/second-factor')
      await there.locator('[name=code]').fill(recovery[2] ?? '')
      await press(there, '继续')
      expect(at(there)).toBe('/')
      await page.goto(`${url}/account`)
      expect(at(page)).toBe('/sign-in')
      await sendCode(page, url, '/sign-in/code', number)
      await typeCode(page)
      await page.locator('[name=code]').fill(recovery[3] ?? '')
      await press(page, '继续')
      // back to where the session that had ended was asked for
      expect(at(page)).toBe('/account')
      await other.close()
    }))

  it('shows an official the same page, and leads back to the workbench', () =>
    walk('official', async () => {
      const other = await browser.newContext(phone)
      const there = await other.newPage()
      await signIn(there, url, 'ruian', demoPassphrase)
      expect(at(there)).toMatch(/^\/work\//)
      await there.goto(`${url}/account`)
      await check(there)
      expect(await there.locator('header').textContent()).toContain('工作台')
      await other.close()
    }))
})
