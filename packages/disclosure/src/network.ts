/**
 * One published figure of a table. Figures that add up are arcs of a circulation: a row's cells flow from the row's
 * node, its total flows into it, and what flows in is what flows out. So whatever an outsider can compute from the
 * published figures is what the circulation leaves no choice about.
 */
export interface Figure {
  readonly from: number
  readonly to: number
  readonly value: number
  /** what is lost when it is hidden; undefined: it is known elsewhere and cannot be hidden */
  readonly cost: number | undefined
}

/** The least that an outsider must think a hidden figure can be: nothing is published as 0, so it is at least 1. */
const least = 1

/**
 * Hides more figures until each hidden one could be another: a small one could be `threshold` or more, any other at
 * least one more or one less. Cheapest first, figure by figure.
 *
 * @returns which figures are hidden; undefined when it cannot be done without those that are known elsewhere
 */
export function hidden(figures: readonly Figure[], nodes: number, threshold: number): boolean[] | undefined {
  const isHidden = figures.map(figure => isSmall(figure, threshold))
  for (const [at, figure] of figures.entries()) {
    if (!isSmall(figure, threshold)) continue
    const cycle = cheapestCycle(figures, isHidden, nodes, at, threshold - figure.value)
    if (cycle === undefined) return undefined
    for (const part of cycle) isHidden[part] = true
  }
  return isHidden
}

export function isSmall({ value, cost }: Pick<Figure, 'value' | 'cost'>, threshold: number): boolean {
  return cost !== undefined && value > 0 && value < threshold
}

/**
 * The cheapest ring of figures through one, along which that one can grow by `by` while all sums stay as they are:
 * those along the ring grow too, those against it shrink and must bear it.
 */
function cheapestCycle(
  figures: readonly Figure[],
  isHidden: readonly boolean[],
  nodes: number,
  through: number,
  by: number,
): number[] | undefined {
  const start = figures[through]?.to ?? 0
  const end = figures[through]?.from ?? 0
  const distance = new Array<number>(nodes).fill(Number.POSITIVE_INFINITY)
  const cameBy = new Array<{ figure: number; node: number } | undefined>(nodes)
  const done = new Set<number>()
  distance[start] = 0
  for (;;) {
    const node = nearest(distance, done)
    if (node === undefined) break
    done.add(node)
    for (const [at, figure] of figures.entries()) {
      const next = at === through ? undefined : stepOver(figure, node, by)
      if (next === undefined || figure.value === 0) continue
      const cost = isHidden[at] === true ? 0 : figure.cost
      if (cost === undefined) continue
      const far = (distance[node] ?? 0) + cost
      if (far >= (distance[next] ?? 0)) continue
      distance[next] = far
      cameBy[next] = { figure: at, node }
    }
  }
  if (distance[end] === Number.POSITIVE_INFINITY) return undefined
  const ring: number[] = []
  for (let node = end; node !== start; ) {
    const step = cameBy[node]
    if (step === undefined) return undefined
    ring.push(step.figure)
    node = step.node
  }
  return ring
}

function stepOver({ from, to, value }: Figure, node: number, by: number): number | undefined {
  if (from === node) return to
  return to === node && value - by >= least ? from : undefined
}

function nearest(distance: readonly number[], done: ReadonlySet<number>): number | undefined {
  let best: number | undefined
  for (const [node, far] of distance.entries()) {
    if (done.has(node) || far === Number.POSITIVE_INFINITY) continue
    if (best === undefined || far < (distance[best] ?? 0)) best = node
  }
  return best
}
