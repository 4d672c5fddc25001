import { type PreparedPolicy, preparePolicy } from '@qingye/rules'
import type { Day } from '../kernel/index.ts'
import type { Catalogue, CataloguePolicy } from './policy.ts'

// for each policy of a catalogue that is held: a catalogue is never changed, so this is never out of date
const prepared = new WeakMap<CataloguePolicy, Map<string, PreparedPolicy>>()
const mostDays = 64

/** A policy for one day of decision, as it was known on another; made once. */
export function preparedPolicy(
  policy: CataloguePolicy,
  facts: Catalogue['facts'],
  { day, known = day }: { readonly day: Day; readonly known?: Day | undefined },
): PreparedPolicy {
  let days = prepared.get(policy)
  if (days === undefined) {
    days = new Map()
    prepared.set(policy, days)
  }
  const key = `${day} ${known}`
  const found = days.get(key)
  if (found !== undefined) return found
  if (days.size >= mostDays) days.clear()
  const made = preparePolicy(policy, facts, { day, known })
  days.set(key, made)
  return made
}
