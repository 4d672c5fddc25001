// Weighs the script that the first load of a route fetches: the entry, the route's own chunk, and all that either
// imports statically. Fails over budget. Run after `vite build`.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** route → budget in KB (1,024 bytes) of gzip */
const budgets = {
  'src/pages/review.tsx': 220,
  'src/pages/board.tsx': 220,
}

const dist = new URL('../../../dist/workbench/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('manifest.json', dist), 'utf8'))
const entry = Object.keys(manifest).find(name => manifest[name].isEntry)

/** @param {string} name @param {Set<string>} seen */
function reach(name, seen) {
  const chunk = manifest[name]
  if (chunk === undefined) throw new Error(`The build has no ${name}`)
  if (seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const next of chunk.imports ?? []) reach(next, seen)
  return seen
}

/** @param {string} file */
const weigh = file => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length

let over = false
for (const [route, kilobytes] of Object.entries(budgets)) {
  const files = [...reach(route, reach(entry, new Set()))].filter(file => file.endsWith('.js'))
  const total = files.reduce((sum, file) => sum + weigh(file), 0)
  const words = files.map(file => `${file.replace(/^assets\//, '')} ${(weigh(file) / 1024).toFixed(1)}`)
  console.log(`${route}: ${(total / 1024).toFixed(1)} KB gzip of ${kilobytes} (${words.join(', ')})`)
  over ||= total > kilobytes * 1024
}
if (over) {
  console.error('Over budget: load something lazily, or leave it out.')
  process.exit(1)
}
