import type { Day, Id, Instant } from '../kernel/index.ts'
import type { Assessment } from './assess.ts'

/** One going over of everybody. */
export interface Run {
  readonly id: Id<'Run'>
  readonly kind: 'night' | 'impact'
  readonly subject: Id<'Publication'> | undefined
  readonly day: Day
  readonly catalogue: string
  readonly state: 'running' | 'done' | 'left'
  readonly reached: Id<'Person'> | undefined
  readonly people: number
  readonly told: number
  readonly asked: number
  readonly startedAt: Instant
  readonly finishedAt: Instant | undefined
}

/** Numbers of a policy in a county. */
export interface Tally {
  readonly policy: string
  readonly county: string
  people: number
  entitled: number
  oneMissing: number
  open: number
  before: number
  gained: number
  lost: number
  amountFrom: number
  amountTo: number
  beforeFrom: number
  beforeTo: number
  without: number
}

/** Counts kept while a batch is looked at, one for each policy and county. */
export class Tallies {
  readonly #rows = new Map<string, Tally>()

  of(policy: string, county: string): Tally {
    const key = `${policy} ${county}`
    const known = this.#rows.get(key)
    if (known !== undefined) return known
    const made: Tally = { policy, county, ...nothing }
    this.#rows.set(key, made)
    return made
  }

  rows(): Tally[] {
    return [...this.#rows.values()]
  }
}

const nothing = {
  people: 0,
  entitled: 0,
  oneMissing: 0,
  open: 0,
  before: 0,
  gained: 0,
  lost: 0,
  amountFrom: 0,
  amountTo: 0,
  beforeFrom: 0,
  beforeTo: 0,
  without: 0,
}

/** Adds what one policy says of one person. */
export function count(tally: Tally, found: Assessment | undefined): void {
  tally.people += 1
  if (found === undefined) return
  if (found.outcome === 'entitled') {
    tally.entitled += 1
    if (found.amount === undefined) tally.without += 1
    else {
      tally.amountFrom += found.amount.from
      tally.amountTo += found.amount.to
    }
  } else if (found.outcome === 'one-missing') tally.oneMissing += 1
  else tally.open += 1
}

/** Where somebody is counted: the county they live in; the city where that is not known. */
export function countyOfDivision(division: string): string {
  return division.slice(0, 6)
}
