/**
 * Looks at the pages that `preview.ts` wrote: pictures at three widths in light and dark, accessibility
 * checked by axe, nothing wider than the screen. Ends with 1 if anything was found.
 * `tsx apps/server/src/portal/view/preview-look.ts FOLDER [widths] [schemes] [page]`; to see Chinese, the machine needs a
 * Chinese font (the Noto Sans SC of the browser tests will do).
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import chromium from '@sparticuz/chromium'
import { chromium as browsers } from 'playwright-core'

const [folder = '', widths = '360,768,1440', schemes = 'light,dark', only = ''] = process.argv.slice(2)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const shots = join(folder, 'shots')
mkdirSync(shots, { recursive: true })
const pages = readdirSync(folder).filter(name => name.endsWith('.html') && name.includes(only))

let found = 0
for (const width of widths.split(',').map(Number)) {
  for (const colorScheme of schemes.split(',').map(name => (name === 'dark' ? 'dark' : 'light'))) {
    // One browser a round: the single-process build runs out of memory over many pages.
    const browser = await browsers.launch({
      executablePath: await chromium.executablePath(),
      args: chromium.args,
    })
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
    for (const name of pages) {
      await page.goto(pathToFileURL(join(folder, name)).href)
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
      await page.evaluate(axe)
      const faults = await page.evaluate<string[]>(
        `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then(r => r.violations.map(v => v.id + ': ' + v.nodes[0].html))`,
      )
      if (over > 0) faults.push(`${over} px wider than the screen`)
      found += faults.length
      for (const fault of faults) process.stdout.write(`${name} ${width} ${colorScheme}: ${fault}\n`)
      await page.screenshot({
        path: join(shots, `${name.replace('.html', '')}-${width}-${colorScheme}.png`),
        fullPage: true,
      })
    }
    await browser.close()
  }
}
process.stdout.write(`${pages.length} pages, ${found} faults\n`)
process.exitCode = found === 0 ? 0 : 1
