import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCard } from '../policies/browser.ts'
import { compileCard } from '../policies/index.ts'
import { cardFixture } from '../policies/test-card-catalogue.ts'
import { CardBody } from './view/card.tsx'
import { type CardProps, drawnOf } from './view/card-drawn.ts'
import { cardWords } from './view/card-texts.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qingye-island-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

it('draws in the browser what the server draws', async () => {
  const file = join(folder, 'draw.mjs')
  const view = new URL('./view/', import.meta.url).pathname
  await build({
    stdin: {
      contents: `export { CardBody } from './card.tsx'; export { drawnOf } from './card-drawn.ts'; export { textOf } from './card-jsx.ts'`,
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
