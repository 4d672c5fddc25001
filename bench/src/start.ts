import { dropHome, type Home, newHome, startProduct } from '../../e2e/src/product.ts'
import { buildAll } from '../../scripts/build.mjs'
import { type Benchmark, numberOption, quantile, rounded } from './benchmark.ts'

/** What a first start and a later one may take, of the built product, without the build; seconds. */
const limits = { first: 60, again: 5, 'after kill -9': 5 } as const
type Start = keyof typeof limits

export const benchmark: Benchmark = {
  about:
    'seconds to the first page: a first start with its demo city, a later one, one after kill -9 (--rounds)',
  async run(options, say) {
    await buildAll(line => say(line))
    const rounds = numberOption(options, 'rounds', 3)
    const seconds: Record<Start, number[]> = { first: [], again: [], 'after kill -9': [] }
    for (let round = 1; round <= rounds; round += 1) {
      say(`round ${round} of ${rounds}`)
      const home = await newHome()
      try {
        seconds.first.push(await startAnd(home, 'stop'))
        seconds.again.push(await startAnd(home, 'kill'))
        seconds['after kill -9'].push(await startAnd(home, 'stop'))
      } finally {
        await dropHome(home)
      }
    }
    const table = Object.entries(seconds).map(([start, all]) => ({
      start,
      median_seconds: rounded(quantile(all, 0.5), 1),
      worst_seconds: rounded(Math.max(...all), 1),
      limit_seconds: limits[start as Start], // the keys of the record above
    }))
    const figures = Object.fromEntries(table.map(row => [row.start, row.median_seconds]))
    return { table, figures: { rounds, ...figures } }
  },
}

/** @returns seconds from the start of the process to its first page */
async function startAnd(home: Home, end: 'stop' | 'kill'): Promise<number> {
  const begun = performance.now()
  const product = await startProduct(home)
  const page = await fetch(`${product.url}/`)
  if (!page.ok) throw new Error(`the first page answers ${page.status}`)
  await page.text()
  const taken = (performance.now() - begun) / 1_000
  await product[end]()
  return taken
}
