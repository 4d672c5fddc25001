/**
 * Writes a picture of every page at 360, 768 and 1,440 px in Chinese and English.
 * `npx tsx e2e/src/shots.ts FOLDER [URL] [part of a page's name] [widths] [light|dark]`; without a URL it starts a
 * product of its own.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { desktop, openBrowser } from './browser.ts'
import { drawn, enter, speak } from './page-checks.ts'
import { inLanguage, type Language, portalPages, type VisitedPage, workbenchPages } from './pages.ts'
import { dropHome, newHome, startProduct } from './product.ts'

const [folder = 'e2e/shots', given = '', only = '', sizes = '360,768,1440', scheme = 'light'] =
  process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
if (given !== '') await shootAll(browser, given)
else {
  const home = await newHome()
  const product = await startProduct(home)
  await shootAll(browser, product.url).finally(() => product.stop())
  await dropHome(home)
}
await browser.close()

async function shootAll(of: Browser, url: string): Promise<void> {
  const pages = [...(await portalPages(url)), ...(await workbenchPages(url))].filter(page =>
    page.name.includes(only),
  )
  for (const page of pages) {
    for (const language of ['zh', 'en'] as const) {
      for (const width of sizes.split(',').map(Number)) await shoot(of, url, page, language, width)
    }
    process.stdout.write(`${page.name}\n`)
  }
}

async function shoot(of: Browser, url: string, visited: VisitedPage, language: Language, width: number) {
  const inWorkbench = visited.path.startsWith('/work/')
  const context = await of.newContext({
    ...desktop,
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    viewport: { width, height: width < 600 ? 740 : 900 },
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
  })
  await enter(context, url, visited.login)
  if (inWorkbench) await speak(context, language)
  const page = await context.newPage()
  await page.goto(`${url}${inWorkbench ? visited.path : inLanguage(visited.path, language)}`)
  if (inWorkbench) await drawn(page)
  const name = `${visited.name}-${language}-${width}${scheme === 'dark' ? '-dark' : ''}.png`
  await page.screenshot({ path: join(folder, name), fullPage: true })
  await context.close()
}
