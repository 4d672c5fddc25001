import type { TestProject } from 'vitest/node'
import { browserExecutable } from './browser.ts'
import { type Officers, prepareOfficers, suspendExporter } from './officers.ts'
import { copyHome, dropHome, type Engine, type Home, newHome, type Product, startProduct } from './product.ts'

/** One running product as the tests see it. */
export interface Stage {
  readonly engine: Engine
  readonly url: string
  /** the demo city as it was loaded, with no server on it: to copy, never to use */
  readonly pristine: Home
  /** what the demo city has one of and its rules want two of */
  readonly officers: Officers
  /** a post that the night held to be a ghost, because its employer was suspended the day before */
  readonly ghost: { readonly post: string; readonly title: string }
}

declare module 'vitest' {
  export interface ProvidedContext {
    stages: readonly Stage[]
  }
}

/**
 * Loads the demo city once an engine and shares the running server among all tests: PGlite always, PostgreSQL when
 * QINGYE_TEST_DATABASE_URL names a server.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const products: Product[] = []
  const homes: Home[] = []
  const tearDown = async () => {
    for (const product of products) await product.kill()
    for (const home of homes) await dropHome(home)
  }
  try {
    await browserExecutable()
    const server = process.env['QINGYE_TEST_DATABASE_URL']
    const stages: Stage[] = []
    for (const where of server ? [undefined, server] : [undefined]) {
      const home = await newHome(where)
      homes.push(home)
      const first = await startProduct(home)
      const ghost = await suspendExporter(first.url)
      await first.stop()
      const pristine = await copyHome(home)
      homes.push(pristine)
      const officers = await prepareOfficers(home)
      const product = await startProduct(home)
      products.push(product)
      stages.push({
        engine: home.engine,
        url: product.url,
        pristine,
        officers,
        ghost,
      })
    }
    project.provide('stages', stages)
    return tearDown
  } catch (error) {
    await tearDown()
    throw error
  }
}
