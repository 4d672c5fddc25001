/** What may be had, with what it is worth at least. */
export interface Option {
  readonly policy: string
  /** whole fen, or any measure that all options share; not below 0 */
  readonly worth: number
}

/**
 * The policies that may be had together and are worth most together; of sets worth the same, the larger one, then the
 * one first in the order given.
 * @param excludes pairs that cannot be had together; unknown ids mean nothing
 */
export function bestSet(
  options: readonly Option[],
  excludes: readonly (readonly [string, string])[],
): string[] {
  const enemies = new Map(options.map(option => [option.policy, new Set<string>()]))
  for (const [one, other] of excludes) {
    if (one === other) continue
    enemies.get(one)?.add(other)
    enemies.get(other)?.add(one)
  }
  const chosen = new Set(groupsOf(options, enemies).flatMap(group => bestOf(group, enemies)))
  return options.filter(option => chosen.has(option.policy)).map(option => option.policy)
}

type Enemies = ReadonlyMap<string, ReadonlySet<string>>

/** Options that exclude each other, directly or through others: each group is chosen from on its own. */
function groupsOf(options: readonly Option[], enemies: Enemies): Option[][] {
  const left = new Map(options.map(option => [option.policy, option]))
  const groups: Option[][] = []
  for (const first of options) {
    if (!left.delete(first.policy)) continue
    const group = [first]
    for (const member of group) {
      for (const other of enemies.get(member.policy) ?? []) {
        const found = left.get(other)
        if (found !== undefined && left.delete(other)) group.push(found)
      }
    }
    groups.push(group)
  }
  return groups
}

/** Branch and bound: with or without the next one, given up where even all that is left could not win. */
function bestOf(group: readonly Option[], enemies: Enemies): string[] {
  let best: { readonly worth: number; readonly policies: readonly string[] } = { worth: -1, policies: [] }
  choose(0, 0, [])
  return [...best.policies]

  function choose(at: number, worth: number, policies: readonly string[]): void {
    const next = group[at]
    if (next === undefined) {
      if (worth > best.worth || (worth === best.worth && policies.length > best.policies.length))
        best = { worth, policies }
      return
    }
    const rest = group.slice(at)
    const most = rest.reduce((sum, option) => sum + option.worth, worth)
    if (most < best.worth) return
    if (most === best.worth && policies.length + rest.length <= best.policies.length) return
    if (!policies.some(policy => enemies.get(policy)?.has(next.policy)))
      choose(at + 1, worth + next.worth, [...policies, next.policy])
    choose(at + 1, worth, policies)
  }
}
