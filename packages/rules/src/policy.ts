import { type Amount, type PreparedAmount, prepareAmount } from './amount.ts'
import {
  type Parameters,
  type Prepared,
  parametersOn,
  prepareCondition,
  type Truth,
  truthOf,
} from './condition.ts'
import type { Day } from './day.ts'
import type { Condition, Facts, FactTypes } from './fact.ts'

/** One wording of a policy, with the days it holds. */
export interface Version<Types extends FactTypes = FactTypes> {
  readonly version: string
  /** first day; a notice may reach back behind the day it was published */
  readonly from: Day
  /** last day; absent: until further notice */
  readonly to?: Day
  readonly published: Day
  readonly when: Condition<Types>
  /** who keeps this version after its last day, for having entered under it */
  readonly keeps?: Condition<Types>
  /** absent: the policy gives something that is not counted */
  readonly amount?: Amount<Types>
  readonly parameters?: Parameters
  /** “in principle” (原则上): the office has discretion, so nothing is promised */
  readonly discretion?: boolean
  /** of this version's content; set when the catalogue is compiled */
  readonly hash?: string
}

/** Who can have it only once. */
export type Once = 'person' | 'household' | 'firm'

export interface Policy<Types extends FactTypes = FactTypes> {
  readonly id: string
  readonly layer: 'nation' | 'province' | 'city' | 'county'
  readonly versions: readonly Version<Types>[]
  readonly once?: Once
  /** policies that cannot be had together with this one; said on either side it holds for both */
  readonly excludes?: readonly string[]
}

/** One version, resolved for one day. */
export interface PreparedVersion {
  readonly version: Version
  readonly when: Prepared
  readonly amount: PreparedAmount | undefined
}

/** A policy for one day of decision, as it was published by another. */
export interface PreparedPolicy {
  readonly policy: Policy
  /** the version of that day; undefined: none is in force */
  readonly current: PreparedVersion | undefined
  /** ended versions that some keep, the newest first */
  readonly kept: readonly (PreparedVersion & { readonly keeps: Prepared })[]
}

/**
 * Resolves a policy for a day.
 * @param options.day the day for which it is decided
 * @param options.known what had been published by this day; the day itself if not given. A decision is replayed as it
 * was by giving the day on which it was made.
 */
export function preparePolicy<Types extends FactTypes>(
  given: Policy<Types>,
  types: Types,
  options: { readonly day: Day; readonly known?: Day },
): PreparedPolicy {
  const { day, known = day } = options
  // the registry's types have checked its names; from here on they are read as text
  const policy = given as unknown as Policy
  const begun = policy.versions.filter(each => each.published <= known && each.from <= day)
  // of two that hold on one day the later published one has replaced the other
  const newestFirst = begun.toSorted((a, b) =>
    a.published < b.published ? 1 : a.published > b.published ? -1 : 0,
  )
  const current = newestFirst.find(each => each.to === undefined || each.to >= day)
  const prepare = (version: Version): PreparedVersion => {
    const { amount } = version
    const parameters = parametersOn(version.parameters ?? {}, day)
    return {
      version,
      when: prepareCondition(version.when, types, parameters, day),
      amount: amount === undefined ? undefined : prepareAmount(amount, types, parameters, day),
    }
  }
  const kept = newestFirst
    .filter(each => each !== current)
    .flatMap(each =>
      each.keeps === undefined
        ? []
        : [
            {
              ...prepare(each),
              keeps: prepareCondition(each.keeps, types, parametersOn(each.parameters ?? {}, day), day),
            },
          ],
    )
  return { policy, current: current && prepare(current), kept }
}

/** Which versions may be somebody's: one when that is decided, several while the answer to it is missing. */
export function versionsFor(prepared: PreparedPolicy, facts: Facts): PreparedVersion[] {
  const possible: PreparedVersion[] = []
  for (const each of prepared.kept) {
    const truth: Truth = truthOf(each.keeps, facts)
    if (truth === true) return [...possible, each]
    if (truth === undefined) possible.push(each)
  }
  return prepared.current === undefined ? possible : [...possible, prepared.current]
}
