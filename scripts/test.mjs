// npm test: types, style, the plan's linter, unit and database tests, browser tests. Database tests run on PGlite
// and, where a PostgreSQL server can be started, on that as well. The last line counts: N passed, N failed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPostgres, startPostgres } from '../apps/server/src/kernel/testing/postgres.mjs'
import { buildAll, root } from './build.mjs'

const only = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'qingye-test-'))
let passed = 0
let failed = 0

/** @param {string} name */
const wanted = name => only.length === 0 || only.includes(name)

/** @param {string} name @param {boolean} good */
function count(name, good) {
  process.stdout.write(`${good ? 'ok  ' : 'FAIL'}  ${name}\n`)
  if (good) passed += 1
  else failed += 1
}

/** @param {string} name @param {string[]} command @param {Record<string, string>} [env] */
function check(name, command, env = {}) {
  if (!wanted(name)) return
  const [program = '', ...args] = command
  const done = spawnSync(join(root, 'node_modules/.bin', program), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  count(name, done.status === 0)
}

/** Runs vitest and adds its own counts. @param {string} name @param {string[]} args @param {Record<string, string>} [env] */
function vitest(name, args, env = {}) {
  if (!wanted(name)) return
  const file = join(folder, `${name}.json`)
  process.stdout.write(`\n== ${name}\n`)
  const done = spawnSync(
    join(root, 'node_modules/.bin/vitest'),
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } },
  )
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    passed += report.numPassedTests
    failed += report.numFailedTests
    // a file that could not even be loaded has no tests to count
    if (done.status !== 0 && report.numFailedTests === 0) failed += 1
  } catch {
    failed += 1
  }
}

check('types', ['tsc', '-p', 'tsconfig.json'])
check('workbench-types', ['tsc', '-p', 'apps/workbench/tsconfig.json'])
check('style', ['biome', 'check', '--error-on-warnings', '.'])
vitest('unit', [])
const postgres = wanted('postgres') && findPostgres() !== undefined ? await startPostgres() : undefined
if (postgres !== undefined) {
  vitest('postgres', ['apps/server'], { QINGYE_TEST_DATABASE_URL: postgres.url })
} else if (wanted('postgres')) {
  process.stdout.write('\nNo PostgreSQL found on this machine: the database tests ran on PGlite only.\n')
}
if (wanted('browser')) {
  await buildAll(line => process.stdout.write(`${line} …\n`))
  vitest(
    'browser',
    ['--config', 'e2e/vitest.config.ts'],
    postgres === undefined ? {} : { QINGYE_TEST_DATABASE_URL: postgres.url },
  )
}
await postgres?.stop()
rmSync(folder, { recursive: true, force: true })
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
