import { addDays, type Day } from '../kernel/index.ts'

/**
 * When many certificates come from one body soon after its licence, somebody is asked to explain it. Such a crowd can be
 * honest: a school whose whole class was waiting for the licence. The machine changes nothing, it only asks.
 */
export const burstRule = {
  /** days that are looked at together */
  window: 28,
  /** such a window begins at most so many days after the licence */
  after: 90,
  /** fewer than this are never asked about */
  least: 60,
  /** and it must be so many times what is usual at the other bodies */
  times: 3,
} as const

export interface IssuedOn {
  readonly day: Day
  readonly count: number
}

export interface Burst {
  readonly from: Day
  readonly until: Day
  readonly count: number
  /** a usual window of the other bodies; undefined: there is nobody to compare with */
  readonly usual: number | undefined
}

/** The busiest window after the licence, when it is one to ask about. */
export function burstOf(
  body: { readonly licensedOn: Day; readonly issued: readonly IssuedOn[] },
  usual: number | undefined,
): Burst | undefined {
  const last = addDays(body.licensedOn, burstRule.after)
  let busiest: Burst | undefined
  for (const { day } of body.issued) {
    if (day < body.licensedOn || day > last) continue
    const until = addDays(day, burstRule.window - 1)
    const count = sum(body.issued.filter(one => one.day >= day && one.day <= until))
    if (busiest === undefined || count > busiest.count) busiest = { from: day, until, count, usual }
  }
  if (busiest === undefined || busiest.count < burstRule.least) return undefined
  return usual === undefined || busiest.count >= burstRule.times * usual ? busiest : undefined
}

/** Windows that tell something: one body alone with a handful of days is no measure. */
const fewestWindows = 3

/** The median of the other bodies' windows in which they issued anything: one that is busy itself moves it little. */
export function usualOf(others: readonly (readonly IssuedOn[])[]): number | undefined {
  const counts = others.flatMap(windowsOf).sort((a, b) => a - b)
  return counts.length < fewestWindows ? undefined : counts[Math.floor((counts.length - 1) / 2)]
}

/** Windows laid end to end from the first day on; empty ones are left out. */
function windowsOf(issued: readonly IssuedOn[]): number[] {
  const days = [...issued].sort((a, b) => (a.day < b.day ? -1 : 1))
  const counts: number[] = []
  let until: Day | undefined
  for (const { day, count } of days) {
    if (until === undefined || day > until) {
      until = addDays(day, burstRule.window - 1)
      counts.push(0)
    }
    counts[counts.length - 1] = (counts.at(-1) ?? 0) + count
  }
  return counts
}

const sum = (all: readonly IssuedOn[]) => all.reduce((total, one) => total + one.count, 0)
