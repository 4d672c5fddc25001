import type { Benchmark, Options, Outcome } from './benchmark.ts'

/** To add a benchmark: a file that exports `benchmark`, and its line here. */
const benchmarks: Readonly<Record<string, () => Promise<{ benchmark: Benchmark }>>> = {
  search: () => import('./search.ts'),
  rebuild: () => import('./rebuild.ts'),
  pages: () => import('./pages.ts'),
  people: () => import('./people.ts'),
  organisations: () => import('./organisations.ts'),
  audit: () => import('./audit.ts'),
  start: () => import('./start.ts'),
  night: () => import('./night.ts'),
  rules: () => import('./rules.ts'),
  questions: () => import('./questions.ts'),
  'login-storm': () => import('./login-storm.ts'),
  rush: () => import('./rush.ts'),
  calendar: () => import('./calendar.ts'),
  patterns: () => import('./patterns.ts'),
}

const [name, ...rest] = process.argv.slice(2)
const load = name === undefined ? undefined : benchmarks[name]
if (load === undefined) {
  if (name !== undefined) {
    console.error(`There is no benchmark "${name}".`)
    process.exitCode = 1
  }
  await list()
} else {
  const { benchmark } = await load()
  const outcome = await benchmark.run(optionsOf(rest), line => console.error(line))
  print(outcome)
  // The last line, whole and alone, is for programs.
  console.log(JSON.stringify(outcome.figures))
}

async function list(): Promise<void> {
  console.log('npm run bench -- <name> [-- --option=value]\n')
  for (const [known, loadIt] of Object.entries(benchmarks)) {
    console.log(`  ${known.padEnd(10)} ${(await loadIt()).benchmark.about}`)
  }
}

function optionsOf(words: readonly string[]): Options {
  const options: Record<string, string> = {}
  for (const word of words) {
    const match = /^--([\w-]+)(?:=(.*))?$/.exec(word)
    if (match?.[1] !== undefined) options[match[1]] = match[2] ?? ''
  }
  return options
}

function print({ table }: Outcome): void {
  const columns = Object.keys(table[0] ?? {})
  const cells = [columns, ...table.map(row => columns.map(column => String(row[column] ?? '')))]
  const widths = columns.map((_, at) => Math.max(...cells.map(row => row[at]?.length ?? 0)))
  for (const row of cells) {
    console.log(
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
  }
}
