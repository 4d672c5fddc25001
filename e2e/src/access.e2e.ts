import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { desktop, openBrowser, withPictures } from './browser.ts'
import { demoPassphrase } from './client.ts'
import { enter } from './page-checks.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** A passphrase long enough for an official or a member, and nobody's name. */
const chosen = 'reed kettle harbour lamp'

async function openPage(url: string, login?: string): Promise<Page> {
  const context = await browser.newContext(desktop)
  await enter(context, url, login)
  return context.newPage()
}

const button = (page: Page, name: string, within = 'body') =>
  page.locator(within).getByRole('button', { name, exact: true }).first()

/** The link that a dialog tells once. */
async function linkShown(page: Page): Promise<string> {
  const field = page.getByRole('dialog').getByLabel('链接')
  await field.waitFor()
  const link = await field.inputValue()
  await button(page, '关闭', 'dialog p').click()
  return link
}

/** Opens an invitation in a browser of one's own, fills it in and signs in. */
async function join(url: string, link: string, login: string, fields: Readonly<Record<string, string>>) {
  const page = await openPage(url)
  await page.goto(`${url}${new URL(link).pathname}`)
  for (const [name, value] of Object.entries({ ...fields, password: chosen })) {
    await page.locator(`main [name=${name}]`).fill(value)
  }
  await Promise.all([page.waitForNavigation(), page.locator('main button[type=submit]').first().click()])
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  await signIn(page, login, chosen)
  return page
}

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.locator('[name=login]:not([type=hidden])').fill(login)
  await page.locator('[name=password]:not([type=hidden])').fill(password)
  await Promise.all([
    page.waitForNavigation(),
    page.locator('main form.form button[type=submit]').first().click(),
  ])
}

describe.each(inject('stages'))('access on $engine', ({ url, engine }) => {
  it('an official gets an account, works, is transferred, and is out at once in another open browser', async () => {
    const keeper = await openPage(url, 'security')
    await withPictures(keeper.context(), `access ${engine}`, async () => {
      await keeper.goto(`${url}/work/accounts`)
      await button(keeper, '开账号').click()
      const dialog = keeper.getByRole('dialog')
      await dialog.getByLabel('姓名').fill('叶小青')
      await dialog.getByLabel('登录名').fill('yexiaoqing')
      await dialog.getByLabel('辖区').selectOption('330381')
      await button(keeper, '开账号', 'dialog').click()
      const link = await linkShown(keeper)

      const official = await join(url, link, 'yexiaoqing', {})
      await official.goto(`${url}/work/review`)
      await official.getByRole('heading', { level: 1 }).waitFor()
      expect(await official.locator('h1').textContent()).not.toContain('登录')

      await keeper.goto(`${url}/work/accounts?q=yexiaoqing`)
      await button(keeper, '调动').click()
      await dialog.getByLabel('为什么').fill('调到鹿城')
      await button(keeper, '调动', 'dialog').click()
      await keeper.getByText('调到鹿城').first().waitFor()

      // nobody has touched this browser since
      await official.locator('header nav').getByRole('link', { name: '岗位' }).click()
      await official.getByText('登录以后才能看').first().waitFor()
      await official.context().close()
    }).finally(() => keeper.context().close())
  }, 120_000)

  it('an employer invites a recruiter, hands over and takes back; the last administrator cannot leave', async () => {
    const employer = await openPage(url, 'haichuan')
    await withPictures(employer.context(), `members ${engine}`, async () => {
      const members = `${url}/work/members`
      await employer.goto(members)
      const dialog = employer.getByRole('dialog')
      await button(employer, '退出单位').click()
      await button(employer, '退出单位', 'dialog').click()
      await dialog.getByText('单位至少要有一位管理员，你是最后一位').waitFor()
      await button(employer, '先不', 'dialog').click()

      await button(employer, '请人加入').click()
      await dialog.getByLabel('手机号或账号').fill('qianxiao')
      await button(employer, '请人加入', 'dialog').click()
      const link = await linkShown(employer)
      const recruiter = await join(url, link, 'qianxiao', {
        invited: 'qianxiao',
        login: 'qianxiao',
        name: '钱晓',
      })

      await handOver(employer, members, '钱晓')
      await recruiter.goto(members)
      await button(recruiter, '接管').click()
      await recruiter.waitForURL(/account/)
      // the role of both has changed: both sign in anew
      await again(recruiter, url, 'qianxiao', chosen)
      await again(employer, url, 'haichuan', demoPassphrase)
      await handOver(recruiter, members, '吴海燕')
      await employer.goto(members)
      await button(employer, '接管').click()
      await employer.waitForURL(/account/)
      await again(employer, url, 'haichuan', demoPassphrase)
      await employer.goto(members)
      await employer.getByRole('button', { name: /^移除\s*钱晓/ }).click()
      await dialog.getByLabel('为什么').fill('试完了')
      await button(employer, '移除', 'dialog').click()
      await expect.poll(() => employer.getByText('钱晓').count(), { timeout: 10_000 }).toBe(0)
      await recruiter.context().close()
    }).finally(() => employer.context().close())
  }, 180_000)
})

async function handOver(page: Page, members: string, to: string): Promise<void> {
  await page.goto(members)
  await page.getByRole('button', { name: new RegExp(`^移交管理员\\s*${to}`) }).click()
  await button(page, '移交管理员', 'dialog').click()
  await page.getByText(`已请${to}接管`).waitFor()
}

async function again(page: Page, url: string, login: string, password: string): Promise<void> {
  await page.context().clearCookies()
  await page.goto(`${url}/sign-in`)
  await signIn(page, login, password)
}
