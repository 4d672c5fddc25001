import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import type { BrowserContext, Page, Response } from 'playwright-core'
import { signIn } from './client.ts'
import type { Language } from './pages.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong; the place of each fault with it. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate<string[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then(found => found.violations.map(fault =>
      fault.id + ' ×' + fault.nodes.length + ': ' + fault.nodes[0].html.slice(0, 160) + ' | ' +
      (fault.nodes[0].any[0]?.message ?? '')))`,
  )
}

/** How many pixels the page is wider than its screen, and what makes it so. */
export async function overflow(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    `(() => {
      const over = document.documentElement.scrollWidth - document.documentElement.clientWidth
      if (over <= 0) return []
      const wide = [...document.body.querySelectorAll('*')]
        .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .slice(0, 3).map(one => one.tagName + '.' + one.className)
      return [over + ' px wider than the screen: ' + wide.join(', ')]
    })()`,
  )
}

const htmlRules = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // style, not validity
    'long-title': 'off',
    'no-inline-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'prefer-native-element': 'off',
    'tel-non-breaking': 'off',
    'no-redundant-role': 'off',
    'require-sri': 'off',
    'no-raw-characters': 'off',
  },
})

/** What the HTML standard forbids in these bytes. */
export async function htmlFaults(html: string): Promise<string[]> {
  const report = await htmlRules.validateString(html)
  return report.results.flatMap(result =>
    result.messages.map(
      message => `${message.ruleId}: ${message.message} (${message.line}:${message.column})`,
    ),
  )
}

/** Adds up, in gzip bytes, the scripts that a page fetches, and those that stand in it. */
export function weighScripts(page: Page): () => Promise<number> {
  const loads: Response[] = []
  page.on('response', response => {
    if (response.request().resourceType() === 'script') loads.push(response)
  })
  return async () => {
    let total = 0
    for (const response of loads) total += gzipSync(await response.body(), { level: 9 }).length
    const inline = await page.evaluate<string[]>(
      `[...document.scripts].filter(one => one.src === '' && !one.type.includes('json')).map(one => one.text)`,
    )
    return total + inline.reduce((sum, text) => sum + gzipSync(text).length, 0)
  }
}

/** Puts a session into the browser. */
export async function enter(
  context: BrowserContext,
  url: string,
  login: string | undefined,
  passphrase?: string,
): Promise<void> {
  if (login === undefined) return
  const { cookie } = await signIn(url, login, passphrase)
  await context.addCookies(
    cookie.split('; ').map(pair => {
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      return { name, value, url }
    }),
  )
}

/** Waits until the workbench shows what it asked the server for. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.locator('main').first().waitFor()
  await page.locator('[aria-busy=true], .ske').first().waitFor({ state: 'detached' })
}

/** Has the workbench speak this language from its first word on. */
export async function speak(context: BrowserContext, language: Language): Promise<void> {
  await context.addInitScript(`localStorage.setItem('qingye.language', '${language}')`)
}
