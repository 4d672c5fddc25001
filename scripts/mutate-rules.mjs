// node scripts/mutate-rules.mjs [file.ts …]: changes packages/rules in one small place after another and runs its tests on each copy.
// Prints what no test noticed, and the score. Takes some minutes; nothing of the checkout is touched.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './build.mjs'

/** What is looked for, and what takes its place. */
const swaps = /** @type {const} */ ([
  [/ <= /g, ' < '],
  [/ >= /g, ' > '],
  [/ < /g, ' <= '],
  [/ > /g, ' >= '],
  [/ === /g, ' !== '],
  [/ !== /g, ' === '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/\btrue\b/g, 'false'],
  [/\bfalse\b/g, 'true'],
  [/ \+ /g, ' - '],
  [/ - /g, ' + '],
  [/ \* /g, ' / '],
  [/\b0\b/g, '1'],
  [/\b1\b/g, '2'],
  [/Math\.min/g, 'Math.max'],
  [/Math\.max/g, 'Math.min'],
  [/Math\.floor/g, 'Math.ceil'],
  [/\.some\(/g, '.every('],
  [/\.every\(/g, '.some('],
  [/\.find\(/g, '.findLast('],
  [/\.findLast\(/g, '.find('],
  [/\.toSorted\([^)]*\)/g, ''],
])

/** Types, comments and imports decide nothing. @param {string} line */
function decides(line) {
  return !/^\s*(\*|\/\*|\/\/|import|export (type|interface|\{)|type |interface |readonly |\||\} from)/.test(
    line,
  )
}

const source = join(root, 'packages/rules/src')
const folder = mkdtempSync(join(tmpdir(), 'rules-'))
cpSync(source, join(folder, 'src'), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
writeFileSync(join(folder, 'vitest.config.ts'), 'export default { test: { testTimeout: 20000 } }')

/** Whether the tests of the copy pass. */
function passes() {
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--root',
      folder,
      '--bail=1',
      '--silent',
      '--no-isolate',
      '--no-file-parallelism',
    ],
    { env: { ...process.env, QINGYE_RULES: '300' }, stdio: 'ignore', timeout: 60_000 },
  )
  return status === 0
}

if (!passes()) throw new Error('the tests fail before anything is changed')
const only = process.argv.slice(2)
const files = readdirSync(source).filter(
  name =>
    (only.length === 0 || only.includes(name)) &&
    /^(?!random-policy|small-policy|index).*(?<!\.test)\.ts$/.test(name),
)
let made = 0
let unnoticed = 0
for (const name of files) {
  const lines = readFileSync(join(source, name), 'utf8').split('\n')
  for (const [at, line] of lines.entries()) {
    if (!decides(line)) continue
    for (const [pattern, by] of swaps) {
      for (const found of line.matchAll(pattern)) {
        const changed = line.slice(0, found.index) + by + line.slice(found.index + found[0].length)
        writeFileSync(join(folder, 'src', name), lines.with(at, changed).join('\n'))
        made += 1
        if (passes()) {
          unnoticed += 1
          process.stdout.write(`${name}:${at + 1} not noticed: ${changed.trim()}\n`)
        }
      }
    }
  }
  writeFileSync(join(folder, 'src', name), lines.join('\n'))
  process.stdout.write(`${name}: ${made} changes so far, ${unnoticed} not noticed\n`)
}
rmSync(folder, { recursive: true })
process.stdout.write(
  `${made} changes, ${made - unnoticed} noticed: ${((1 - unnoticed / made) * 100).toFixed(1)} %\n`,
)
