/**
 * Writes every page with invented props into a folder, with stylesheet and script beside them, to be
 * looked at without a server: `tsx apps/server/src/portal/view/preview.ts FOLDER`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { portalScript } from './enhance.ts'
import { samplePages } from './sample-pages.ts'

const folder = process.argv[2] ?? join(tmpdir(), 'qingye-pages')
mkdirSync(folder, { recursive: true })
await build({
  entryPoints: [fileURLToPath(new URL('../../../../../packages/look/src/portal.css', import.meta.url))],
  bundle: true,
  minify: true,
  outfile: join(folder, 'portal.css'),
})
writeFileSync(join(folder, 'portal.js'), portalScript)
for (const language of ['zh', 'en'] as const) {
  for (const [name, html] of samplePages(language)) {
    writeFileSync(join(folder, `${name}-${language}.html`), html.replaceAll('"/assets/', '"'))
  }
}
process.stdout.write(`${folder}\n`)
