import { type Branch, branches } from './industries.ts'
import type { Trade } from './trade.ts'

/** An entry of the plan's lists of occupations or industries, as far as the city needs it. */
export interface Entry {
  readonly code: string
  readonly name: string
  readonly aliases?: readonly string[]
}

/** Finds the plan's code for words of ours: the first that is a name, then an alias, then a part of a name. */
export function codeFinder(entries: readonly Entry[]): (names: readonly string[]) => string | undefined {
  const exact = new Map<string, string>()
  for (const entry of entries) for (const alias of entry.aliases ?? []) exact.set(alias, entry.code)
  for (const entry of entries) exact.set(entry.name, entry.code) // a name wins over another entry's alias
  const found = new Map<string, string | undefined>()
  return names => {
    const key = names.join(' ')
    if (!found.has(key)) {
      const whole = names.find(name => exact.has(name))
      const part = names.map(name => entries.find(entry => entry.name.includes(name))).find(Boolean)
      found.set(key, whole === undefined ? part?.code : exact.get(whole))
    }
    return found.get(key)
  }
}

/** The trades that a branch of business advertises, its own ones first. */
export function tradesOf(branch: Branch, trades: readonly Trade[]): { own: Trade[]; general: Trade[] } {
  return {
    own: trades.filter(trade => trade.branches.includes(branch.key)),
    general: trades.filter(trade => trade.branches.length === 0),
  }
}

export function branchByKey(key: string): Branch {
  const found = branches.find(branch => branch.key === key)
  if (found === undefined) throw new RangeError(`no branch ${key}`)
  return found
}
