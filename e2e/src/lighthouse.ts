/**
 * Lighthouse in its default mobile profile against home, search, post and plan: performance at least 98,
 * everything else 100. `npx tsx e2e/src/lighthouse.ts [URL] [runs]`; the median run counts. Ends with 1 when a
 * page falls short. Measure on a quiet machine: its slow processor is imitated by slowing down this one.
 */
import { createServer } from 'node:net'
import lighthouse, { type Result } from 'lighthouse'
import { openBrowser } from './browser.ts'
import { portalPages } from './pages.ts'
import { dropHome, newHome, startProduct } from './product.ts'

const least = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const
type Category = keyof typeof least
const categories = Object.keys(least) as Category[] // the keys that were just written
const names = ['home', 'search', 'post', 'plan']

const [given = '', runs = '3'] = process.argv.slice(2)
const home = given === '' ? await newHome() : undefined
const product = home === undefined ? undefined : await startProduct(home)
let short = 0
try {
  short = await measureAll(product?.url ?? given, Number(runs))
} finally {
  await product?.stop()
  if (home !== undefined) await dropHome(home)
}
process.exit(short === 0 ? 0 : 1)

/** @returns how many scores fell short */
async function measureAll(url: string, times: number): Promise<number> {
  const port = await freePort()
  const browser = await openBrowser([`--remote-debugging-port=${port}`])
  const pages = (await portalPages(url)).filter(page => names.includes(page.name))
  const figures: Record<string, number> = {}
  let fallen = 0
  for (const page of pages) {
    const results: Result[] = []
    for (let run = 0; run < times; run += 1) results.push(await measure(`${url}${page.path}`, port))
    results.sort((a, b) => score(a, 'performance') - score(b, 'performance'))
    const middle = results[Math.floor(results.length / 2)]
    if (middle === undefined) continue
    const scores = categories.map(category => {
      figures[`${page.name}_${category.replace('-', '_')}`] = score(middle, category)
      if (score(middle, category) < least[category]) fallen += 1
      return `${category} ${score(middle, category)}`
    })
    process.stdout.write(`${page.name.padEnd(8)} ${scores.join('  ')}\n`)
    for (const fault of faultsOf(middle)) process.stdout.write(`         ${fault}\n`)
  }
  await browser.close()
  process.stdout.write(`${JSON.stringify(figures)}\n`)
  return fallen
}

async function measure(address: string, port: number): Promise<Result> {
  const done = await lighthouse(address, { port, logLevel: 'error', onlyCategories: categories })
  if (done === undefined) throw new Error(`${address} could not be measured`)
  return done.lhr
}

function score(result: Result, category: Category): number {
  return Math.round((result.categories[category]?.score ?? 0) * 100)
}

/** What cost points, with the figure that it cost them by. */
function faultsOf(result: Result): string[] {
  return categories
    .flatMap(category => result.categories[category]?.auditRefs ?? [])
    .filter(({ weight }) => weight > 0)
    .map(({ id }) => result.audits[id])
    .filter(audit => audit !== undefined && audit.score !== null && audit.score < 0.95)
    .map(audit => `${audit?.id}: ${audit?.displayValue ?? audit?.title}`)
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0))
    })
  })
}
