/** Things by a word that some of them share, in the order in which the words first come. */
export function groupBy<Thing>(all: readonly Thing[], keyOf: (one: Thing) => string): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>()
  for (const one of all) {
    const key = keyOf(one)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [one])
    else known.push(one)
  }
  return groups
}
