import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { complaints, desktop, openBrowser, withPictures } from './browser.ts'
import { axeFaults, drawn, enter, htmlFaults, overflow, speak, weighScripts } from './page-checks.ts'
import { inLanguage, type Language, portalPages, type VisitedPage, workbenchPages } from './pages.ts'

const url = inject('stages')[0]?.url ?? ''
/** Pages that are open at once: most of a visit is waiting for the network to be quiet. */
const tabs = 3
const narrow = { ...desktop, viewport: { width: 360, height: 740 } }

let browser: Browser
let portal: VisitedPage[]
let workbench: VisitedPage[]
beforeAll(async () => {
  browser = await openBrowser()
  portal = await portalPages(url)
  workbench = await workbenchPages(url)
})
afterAll(() => browser?.close())

/** Visits pages one after another as their readers and gathers what is wrong, so that one run names everything. */
async function visitAll(
  pages: readonly VisitedPage[],
  language: Language,
  options: BrowserContextOptions,
): Promise<string[]> {
  const faults: string[] = []
  for (const login of new Set(pages.map(page => page.login))) {
    const context = await browser.newContext(options)
    await speak(context, language)
    await enter(context, url, login)
    const left = pages.filter(page => page.login === login)
    await Promise.all(Array.from({ length: tabs }, () => visitLeft(left)))
    await context.close()

    async function visitLeft(left: VisitedPage[]): Promise<void> {
      for (let visited = left.shift(); visited !== undefined; visited = left.shift()) {
        const open = visited
        const found = await withPictures(context, open.name, () => visit(open))
        faults.push(...found.map(fault => `${open.name} ${language}: ${fault}`))
      }
    }

    async function visit(visited: VisitedPage): Promise<string[]> {
      const inWorkbench = visited.path.startsWith('/work/')
      const page = await context.newPage()
      const heard = complaints(page)
      const weigh = weighScripts(page)
      const path = inWorkbench ? visited.path : inLanguage(visited.path, language)
      const response = await page.goto(`${url}${path}`)
      if (inWorkbench) await drawn(page)
      const status = response?.status()
      const found = status === (visited.status ?? 200) ? [] : [`status ${status}`]
      if (!inWorkbench) {
        found.push(...(await htmlFaults((await response?.text()) ?? '')))
        const script = await weigh()
        if (script > 15 * 1_024) found.push(`${script} bytes of script, gzip; at most 15 KB`)
      }
      found.push(...(await overflow(page)), ...(await axeFaults(page)))
      // the browser itself reports what is missing or refused on purpose
      const meant = visited.status ?? visited.answer
      found.push(...heard.filter(line => meant === undefined || !line.includes(String(meant))))
      await page.close()
      return found
    }
  }
  return faults
}

describe('the checks of this file', () => {
  it('see what is wrong with a page made badly', async () => {
    const context = await browser.newContext(narrow)
    const page = await context.newPage()
    const heard = complaints(page)
    const weigh = weighScripts(page)
    const html = `<!doctype html><html><head><title>x</title></head><body><p><div style="width:2000px">wide</div>
      <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><script>console.error('bad')</script></body></html>`
    await page.setContent(html)
    expect(await htmlFaults(html)).not.toEqual([])
    expect(await overflow(page)).toEqual([expect.stringContaining('px wider')])
    expect(await axeFaults(page)).toContainEqual(expect.stringContaining('image-alt'))
    expect(heard).toEqual(['bad'])
    expect(await weigh()).toBeGreaterThan(0)
    await context.close()
  })
})

describe.each(['zh', 'en'] as const)('every public page in %s', language => {
  it('is valid, accessible, light and no wider than a phone', async () => {
    expect(await visitAll(portal, language, narrow)).toEqual([])
  }, 180_000)
})

describe.each(['zh', 'en'] as const)('every page of the workbench in %s', language => {
  it('is accessible and quiet at a desk', async () => {
    expect(await visitAll(workbench, language, desktop)).toEqual([])
  }, 180_000)
})

describe('the workbench on a phone', () => {
  it('scrolls no page sideways', async () => {
    expect(await visitAll(workbench, 'zh', narrow)).toEqual([])
  }, 180_000)
})

describe('the public pages', () => {
  it('lead by keyboard from the first link to the search, the post and its form', async () => {
    const context = await browser.newContext(desktop)
    const page = await context.newPage()
    await page.goto(`${url}/`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(`document.activeElement.getAttribute('href')`)).toMatch(/^#/)
    await tabTo('input[type=search]')
    await page.keyboard.type('电工')
    await Promise.all([page.waitForURL(/\/search\?/), page.keyboard.press('Enter')])
    await tabTo('main a[href^="/posts/"]')
    await Promise.all([page.waitForURL(/\/posts\//), page.keyboard.press('Enter')])
    await tabTo('a[href$="/apply"]')
    await Promise.all([page.waitForURL(/\/sign-in/), page.keyboard.press('Enter')])
    await context.close()

    async function tabTo(selector: string): Promise<void> {
      for (let pressed = 0; pressed < 120; pressed += 1) {
        if (await page.evaluate(`document.activeElement.matches('${selector}')`)) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`120 tabs do not lead to ${selector} on ${page.url()}`)
    }
  })
})

describe('the review queue', () => {
  it('brings at most 220 KB of script on its first load', async () => {
    const context = await browser.newContext(desktop)
    await enter(context, url, 'ruian')
    const page = await context.newPage()
    const weigh = weighScripts(page)
    await page.goto(`${url}/work/review`)
    await drawn(page)
    expect(await weigh()).toBeLessThanOrEqual(220 * 1_024)
    await context.close()
  })
})
