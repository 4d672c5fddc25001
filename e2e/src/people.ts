import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { desktop, withPictures } from './browser.ts'
import { axeFaults, drawn, enter, overflow } from './page-checks.ts'

/** The desk's workbench on a telephone: narrow, and with scripts. */
export const narrow = { ...desktop, viewport: { width: 360, height: 740 } } as const

interface Arrival {
  readonly options?: BrowserContextOptions
  readonly passphrase?: string
}

/** Opens a page as somebody; `undefined` is nobody in particular. */
export type Open = (login: string | undefined, arrival?: Arrival) => Promise<Page>

/** Several people at their own browsers. When something fails, a picture of each stays. */
export async function withPeople(
  browser: Browser,
  url: string,
  name: string,
  body: (open: Open) => Promise<void>,
): Promise<void> {
  const contexts: BrowserContext[] = []
  const open: Open = async (login, { options = desktop, passphrase } = {}) => {
    const context = await browser.newContext(options)
    contexts.push(context)
    await enter(context, url, login, passphrase)
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    return page
  }
  const failed = async (error: unknown) => {
    for (const [at, context] of contexts.entries()) {
      await withPictures(context, `${name} ${at}`, () => Promise.reject(error)).catch(() => undefined)
    }
    throw error
  }
  await body(open)
    .catch(failed)
    .finally(() => Promise.all(contexts.map(context => context.close())))
}

/** Goes to a page of the workbench and waits for what it shows. */
export async function visit(page: Page, url: string, path: string): Promise<void> {
  await page.goto(`${url}/work/${path}`)
  await drawn(page)
}

/** What stands now is accessible and no wider than its screen. */
export async function expectClean(page: Page): Promise<void> {
  await drawn(page)
  expect([...(await axeFaults(page)), ...(await overflow(page))]).toEqual([])
}

/** The sentence that the page says after something was done. */
export async function told(page: Page, words: string | RegExp): Promise<void> {
  await page.locator('.toast', { hasText: words }).waitFor()
}
