import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildIsland } from '../../../../scripts/build.mjs'
import { openCard } from '../policies/browser.ts'
import { cardFixture } from '../policies/card.fixture.ts'
import { compileCard } from '../policies/index.ts'
import { CardBody, type CardProps, drawnOf } from './view/card.tsx'
import { cardWords } from './view/card-texts.ts'

/** 12 KB, the engine and everything that draws included. */
const largest = 12 * 1024

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qingye-island-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

it('is small enough for a slow line', async () => {
  const file = join(folder, 'island.js')
  await buildIsland(file)
  const text = readFileSync(file, 'utf8')
  const bytes = gzipSync(text, { level: 9 }).length
  expect(bytes).toBeLessThanOrEqual(largest)
  expect(bytes).toBeGreaterThan(4_000) // the engine is in it
  expect(text).not.toMatch(/\beval\b|new Function|kysely|fastify/)
})

it('draws in the browser what the server draws', async () => {
  const file = join(folder, 'draw.mjs')
  const view = new URL('./view/', import.meta.url).pathname
  await build({
    stdin: {
      contents: `export { CardBody, drawnOf } from './card.tsx'; export { textOf } from './card-jsx.ts'`,
      resolveDir: view,
    },
    bundle: true,
    format: 'esm',
    outfile: file,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: { 'preact/jsx-runtime': join(view, 'card-jsx.ts') },
  })
  // by its three names above
  const island = (await import(pathToFileURL(file).href)) as {
    drawnOf(props: CardProps): unknown
    CardBody(drawn: unknown): unknown
    textOf(node: unknown): string
  }
  const states: CardProps['state'][] = [
    { told: { answers: {}, skipped: [] } },
    { told: { answers: { skill: 'senior', veteran: true }, skipped: ['birth'] }, last: 'skill' },
    {
      told: { answers: { work: 'none' }, skipped: [] },
      ask: 'birth',
      wrong: { fact: 'birth', why: 'future', typed: '<b>"2999"&' },
    },
    { told: { answers: { work: 'flexible' }, skipped: [] }, ask: 'own-contributions' },
    { told: { answers: {}, skipped: [] }, ask: 'county' },
  ]
  for (const language of ['zh', 'en'] as const) {
    const open = openCard(compileCard(cardFixture, { audience: 'person', language, day: '2023-11-22' }))
    for (const state of states) {
      const props: CardProps = {
        language,
        words: cardWords(language),
        open,
        state,
        known: {
          facts: { education: 'college' },
          origins: { education: { source: '学籍名单', day: '2023-06-30', verified: true } },
        },
        signedIn: true,
        csrf: 'token',
        strange: 2,
      }
      const onServer = renderToString(CardBody(drawnOf(props)))
      const inBrowser = island.textOf(island.CardBody(island.drawnOf(props)))
      expect(inBrowser).toBe(onServer)
      expect(onServer).not.toMatch(/undefined|\[object|NaN/)
    }
  }
})
