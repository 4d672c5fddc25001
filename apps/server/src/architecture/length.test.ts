import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
/** about 300: a tenth more where a cut would not follow the meaning */
const most = 330

/** Sources of every workspace: what somebody writes and somebody has to read. */
function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (entry.name === 'node_modules' || entry.name === 'dist' || entry.name.startsWith('.')) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourcesIn(path)
    return /\.(?:ts|tsx|mjs|cjs|js|jsx|css|sql)$/.test(entry.name) ? [path] : []
  })
}

function linesOf(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

const isGenerated = (path: string) => /\.generated\.ts$/.test(path)

it(`no source is longer than ${most} lines, in any workspace`, () => {
  const sources = ['apps', 'packages', 'tools', 'bench', 'e2e', 'scripts'].flatMap(folder =>
    sourcesIn(join(root, folder)),
  )
  expect(sources.length).toBeGreaterThan(600)
  const long = sources
    .filter(path => !isGenerated(path))
    .map(path => ({ path: relative(root, path), lines: linesOf(readFileSync(path, 'utf8')) }))
    .filter(({ lines }) => lines > most)
  expect(long).toEqual([])
})

it('sees a line too many, and the generated types that it leaves out', () => {
  expect(linesOf('a\n'.repeat(most))).toBe(most)
  expect(linesOf('a\n'.repeat(most + 1))).toBe(most + 1)
  expect(linesOf('a\nb')).toBe(2)
  const types = join(root, 'apps/workbench/src/api/schema.generated.ts')
  expect(linesOf(readFileSync(types, 'utf8'))).toBeGreaterThan(most)
})
