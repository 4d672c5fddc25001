import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { demoPassphrase } from './client.ts'

/** Presses the button that a form has, waiting for the page it leads to. */
async function press(page: Page, button: string, within = 'body'): Promise<void> {
  const target = page.locator(within).getByRole('button', { name: button, exact: true }).first()
  await Promise.all([page.waitForNavigation(), target.click()])
}

async function follow(page: Page, link: string | RegExp): Promise<void> {
  const target = page.getByRole('link', { name: link }).first()
  await Promise.all([page.waitForNavigation(), target.click()])
}

/** From the home page to the post, as somebody does who looks for 电工 in 瑞安 above 6,000. */
export async function searchAndOpen(page: Page, url: string, title: string): Promise<void> {
  await page.goto(`${url}/`)
  await page.getByRole('searchbox').fill('电工')
  await press(page, '搜岗位')
  expect(new URL(page.url()).searchParams.get('q')).toBe('电工')
  const search = `${page.url()}&place=330381&pay=6000&sort=date`
  const isFound = async () => {
    await page.goto(search)
    return page.getByRole('link', { name: title }).count()
  }
  // found within two seconds of its publication; a loaded machine gets more
  await expect.poll(isFound, { timeout: 10_000, interval: 500 }).toBeGreaterThan(0)
  await follow(page, title)
  expect(await page.locator('h1').textContent()).toBe(title)
}

/** Applies without an open session: asked to sign in on the way, brought back to the form. @returns the application */
export async function apply(page: Page, login: string): Promise<string> {
  await follow(page, '投这个岗位')
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  await page.locator('[name=login]:not([type=hidden])').fill(login)
  await page.locator('[name=password]:not([type=hidden])').fill(demoPassphrase)
  await press(page, '登录', 'main form[aria-label], main form.form')
  expect(new URL(page.url()).pathname).toMatch(/\/apply$/)
  await page.locator('[name=message]').fill('我学的是机电，做过两年配电柜接线。')
  await page.locator('[name=consent]').check()
  await press(page, '投出去')
  const receipt = /\/applications\/([0-9a-f-]{36})\/receipt$/.exec(new URL(page.url()).pathname)
  expect(await page.locator('h1').textContent()).toMatch(/必须答复你/)
  return receipt?.[1] ?? ''
}

export async function agreeToInterview(page: Page, url: string, application: string): Promise<void> {
  await page.goto(`${url}/applications/${application}`)
  await page.locator('form[action$="/interview"] input[type=radio]').first().check()
  await page.locator('form[action$="/interview"] button[value=accept]').click()
  await page.waitForLoadState()
}

export async function acceptOffer(page: Page, url: string, application: string): Promise<void> {
  await page.goto(`${url}/applications/${application}`)
  await page.locator('form[action$="/offer"] button[value=accept]').click()
  await page.waitForLoadState()
}

/** Says in the inbox, where neither employer nor school looks, that the first day of work was true. */
export async function confirmStart(page: Page, url: string, employer: string): Promise<void> {
  await page.goto(`${url}/inbox`)
  const question = page.locator('article.question', { hasText: employer }).first()
  await question.locator('button[value=true]').click()
  await page.waitForLoadState()
  expect(await page.locator('body').textContent()).toContain('记下了：是真的')
}
