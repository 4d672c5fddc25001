import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { buildIsland } from './build.mjs'

/** 12 KB in gzip, with the engine and everything that draws. */
const largest = 12 * 1_000

it('the card in the browser is small enough for a slow line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'qingye-island-'))
  const file = join(folder, 'island.js')
  await buildIsland(file)
  const text = readFileSync(file, 'utf8')
  rmSync(folder, { recursive: true })
  const bytes = gzipSync(text, { level: 9 }).length
  expect(bytes).toBeLessThanOrEqual(largest)
  expect(bytes).toBeGreaterThan(6_000) // the engine is in it
  expect(text).not.toMatch(/\beval\b|new Function|node:|kysely|fastify/)
})
