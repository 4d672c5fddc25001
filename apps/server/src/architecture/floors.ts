import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

/** The floors of the house, from the top down (design, section 4). Rooms on one floor do not import each other. */
export const floors: readonly (readonly string[])[] = [
  ['main'],
  ['portal'],
  ['audits', 'board', 'desk'],
  ['entitlements', 'founders', 'patterns', 'results'],
  ['claims', 'loans', 'vouchers'],
  ['policies'],
  ['fairs'],
  ['activities', 'skills'],
  ['posts', 'rosters'],
  ['cv'],
  ['applications'],
  ['privacy'],
  ['ledger'],
  ['organisations'],
  ['plan', 'inbox'],
  ['accounts'],
  ['registry'],
  ['imports'],
  ['kernel'],
  ['packages'],
]

export interface Import {
  /** relative to the source folder of the server */
  readonly from: string
  readonly to: string
}

export interface Breach extends Import {
  readonly why: string
}

/** Files that stand directly in the source folder compose everything; `demo` and `testing` fill it. */
const composing = new Set(['demo', 'testing', 'architecture', 'operate'])

export function roomOf(path: string): string {
  if (path.startsWith('@qingye/')) return 'packages'
  const [first = '', ...rest] = path.split('/')
  return rest.length === 0 || composing.has(first) ? 'main' : first
}

function floorOf(room: string): number {
  return floors.findIndex(floor => floor.includes(room))
}

/** What is wrong with one import; undefined when nothing is. */
export function breachOf({ from, to }: Import): Breach | undefined {
  const [own, other] = [roomOf(from), roomOf(to)]
  if (own === other) return undefined
  // a test may have the whole product made for it, and borrow what another room's tests are made with
  const isTest = /\.test(-\w+)?\.tsx?$/.test(from)
  if (isTest && (to.startsWith('testing/') || to === 'app.ts' || /[/.]test-[\w-]+\.ts$/.test(to)))
    return undefined
  const [high, low] = [floorOf(own), floorOf(other)]
  if (high < 0) return { from, to, why: `${own} stands on no floor` }
  if (low < 0) return { from, to, why: `${other} stands on no floor` }
  if (low <= high) return { from, to, why: `${own} may not import ${other}: imports point down` }
  const inside = other !== 'packages' && !entrances.some(entrance => to === `${other}/${entrance}`)
  if (inside) return { from, to, why: `${other} is entered through its index.ts` }
  return undefined
}

/**
 * The kernel has three more doors, so that a module which needs no HTTP loads none. What of a module also runs in a
 * browser has a door of its own, so that the browser loads nothing else.
 */
const entrances = ['index.ts', 'browser.ts', 'jobs/index.ts', 'testing/index.ts', 'database/index.ts']

/** Every import between files of the server, tests included, read as text. */
export function importsBelow(folder: string): Import[] {
  return sourceFiles(folder).flatMap(file => {
    const text = readFileSync(file, 'utf8')
    const from = relative(folder, file)
    return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(([, name = '']) => {
      if (name.startsWith('@qingye/')) return [{ from, to: name }]
      if (!name.startsWith('.')) return []
      return [{ from, to: relative(folder, resolve(dirname(file), name)) }]
    })
  })
}

export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sourceFiles(path)
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : []
  })
}
