import { token } from '../kernel/index.ts'
import { type Destination, type Predicate, verdictOn } from '../plan/index.ts'
import type { Group } from './list.store.ts'

/** The target whose number the rosters give, and its predicate as the plan in force has it. */
export const retentionTarget = 'S1-Q10'
export const retentionToken = token<Predicate>('rosters.retention')

/**
 * The share of graduates who stayed, as the schools recorded it. Who stays is a parameter of the plan. Somebody whose
 * destination nobody knows is neither: they are in `graduates` and in `unknown`, and the truth lies between
 * `rateOfAll` and `highest`. Rates are basis points, rounded down; null where there is nobody to divide by.
 */
export interface Retention {
  readonly graduates: number
  readonly known: number
  readonly unknown: number
  readonly retained: number
  /** of those whose destination is known */
  readonly rateOfKnown: number | null
  /** of all: those unknown are taken as gone */
  readonly rateOfAll: number | null
  /** of all: those unknown are taken as having stayed */
  readonly highest: number | null
}

/** Stays, is gone, or cannot be told: no destination, or one of which only the place decides and nobody gave it. */
export function fateOf(
  predicate: Predicate,
  { destination, inWenzhou }: Pick<Group, 'destination' | 'inWenzhou'>,
): 'stays' | 'gone' | 'unknown' {
  if (destination === undefined) return 'unknown'
  if (counts(predicate, destination, inWenzhou)) return 'stays'
  return inWenzhou === undefined && counts(predicate, destination, true) ? 'unknown' : 'gone'
}

function counts(predicate: Predicate, destination: Destination, inWenzhou: boolean | undefined): boolean {
  const attributes = { destination, ...(inWenzhou !== undefined && { in_wenzhou: inWenzhou }) }
  return verdictOn(predicate, { kind: 'graduate.placed', attributes }) === 'counts'
}

export function retentionOf(predicate: Predicate, groups: readonly Group[]): Retention {
  const sum = (fits: (group: Group) => boolean) =>
    groups.filter(fits).reduce((total, group) => total + group.graduates, 0)
  const graduates = sum(() => true)
  const retained = sum(group => fateOf(predicate, group) === 'stays')
  const unknown = sum(group => fateOf(predicate, group) === 'unknown')
  const share = (part: number, whole: number) => (whole === 0 ? null : Math.floor((part * 10_000) / whole))
  return {
    graduates,
    known: graduates - unknown,
    unknown,
    retained,
    rateOfKnown: share(retained, graduates - unknown),
    rateOfAll: share(retained, graduates),
    highest: share(retained + unknown, graduates),
  }
}
