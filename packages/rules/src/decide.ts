import { join, type Range } from './amount.ts'
import {
  type Leaf,
  leavesOf,
  openLeaves,
  type Prepared,
  type Reason,
  reasonsOf,
  truthOf,
} from './condition.ts'
import type { Answer, Facts } from './fact.ts'
import { type PreparedPolicy, type PreparedVersion, versionsFor } from './policy.ts'

export type Status = 'eligible' | 'not-eligible' | 'cannot-tell' | 'not-in-force'

/** One answer that, changed alone, would make somebody eligible. */
export interface NearMiss {
  readonly fact: string
  readonly now: Answer
  readonly would: Answer
}

export interface Result {
  readonly policy: string
  readonly status: Status
  /** eligible, but the office decides: “likely”, never “will” */
  readonly likely: boolean
  /** the comparisons that decided; none while it cannot be told */
  readonly reasons: readonly Reason[]
  /** facts without which it cannot be told, or the amount is a range; in the order of the policy */
  readonly missing: readonly string[]
  /** parameters without a value that stand in the way: nothing anybody answers helps */
  readonly empty: readonly string[]
  /** undefined: nothing to count, not entitled, or blocked by an empty parameter */
  readonly amount: Range | undefined
  readonly nearMisses: readonly NearMiss[]
  /** the version that decided; undefined where none is in force or several may be */
  readonly version: string | undefined
  readonly hash: string | undefined
}

/** The result alone, for a whole population: the same as `decide(…).status`. */
export function statusOf(prepared: PreparedPolicy, facts: Facts): Status {
  const { current, kept } = prepared
  if (kept.length === 0) return current === undefined ? 'not-in-force' : statusOfVersion(current.when, facts)
  const possible = versionsFor(prepared, facts)
  const [first, ...others] = possible.map(each => statusOfVersion(each.when, facts))
  if (first === undefined) return 'not-in-force'
  // without a version of the day, whoever kept none has nothing
  if (current === undefined && !isSettled(prepared, facts)) return 'cannot-tell'
  return others.every(other => other === first) ? first : 'cannot-tell'
}

function isSettled({ kept }: PreparedPolicy, facts: Facts): boolean {
  return kept.some(each => truthOf(each.keeps, facts) === true)
}

function statusOfVersion(when: Prepared, facts: Facts): Status {
  const truth = truthOf(when, facts)
  if (truth === undefined) return 'cannot-tell'
  return truth ? 'eligible' : 'not-eligible'
}

/** Decides a policy for somebody, with everything that has to be said about it. */
export function decide(prepared: PreparedPolicy, facts: Facts): Result {
  const status = statusOf(prepared, facts)
  const possible = versionsFor(prepared, facts)
  const [one] = possible
  const only = possible.length === 1 && one !== undefined ? one : undefined
  const open = [
    ...prepared.kept.flatMap(each => openLeaves(each.keeps, facts)),
    ...possible.flatMap(each => openLeaves(each.when, facts)),
  ]
  const isOpen = status === 'cannot-tell'
  const entitled = status === 'eligible'
  return {
    policy: prepared.policy.id,
    status,
    likely: entitled && possible.some(each => each.version.discretion === true),
    reasons: isOpen ? [] : possible.flatMap(each => reasonsOf(each.when, facts)),
    missing: distinct([
      ...(isOpen ? open.filter(leaf => leaf.empty === undefined).map(leaf => leaf.fact) : []),
      ...(entitled ? possible.flatMap(each => missingForAmount(each, facts)) : []),
    ]),
    empty: distinct([
      ...(isOpen ? open.flatMap(leaf => leaf.empty ?? []) : []),
      ...(entitled || isOpen ? possible.flatMap(each => each.amount?.empty ?? []) : []),
    ]),
    amount: entitled || isOpen ? amountOf(possible, facts) : undefined,
    nearMisses:
      status === 'not-eligible' && only !== undefined ? nearMissesOf(prepared, only.when, facts) : [],
    version: only?.version.version,
    hash: only?.version.hash,
  }
}

function missingForAmount({ amount }: PreparedVersion, facts: Facts): string[] {
  const range = amount?.rangeOf(facts)
  if (amount === undefined || (range !== undefined && range.from === range.to)) return []
  return amount.facts.filter(fact => facts[fact] === undefined)
}

function amountOf(possible: readonly PreparedVersion[], facts: Facts): Range | undefined {
  const ranges = possible.map(each => each.amount?.rangeOf(facts))
  return ranges.length === 0 ? undefined : ranges.reduce(join)
}

/**
 * Tries, for each fact that speaks against somebody, the answers on the other side of its tests: whatever is listed
 * was evaluated with every other answer as it is, so it is true and not a guess.
 */
function nearMissesOf(prepared: PreparedPolicy, when: Prepared, facts: Facts): NearMiss[] {
  const leaves = leavesOf(when)
  return distinct(leaves.map(leaf => leaf.fact)).flatMap(fact => {
    const now = facts[fact]
    if (now === undefined) return []
    const would = candidatesOf(leaves, fact)
      .filter(answer => statusOf(prepared, { ...facts, [fact]: answer }) === 'eligible')
      .toSorted((a, b) => distance(a, now) - distance(b, now))[0]
    return would === undefined ? [] : [{ fact, now, would }]
  })
}

export function candidatesOf(leaves: readonly Leaf[], fact: string): readonly Answer[] {
  return leaves.flatMap(leaf => (leaf.fact === fact ? leaf.candidates : []))
}

/** How far one must move: days or units; a choice is as near as any other. */
function distance(a: Answer, b: Answer): number {
  const far = Math.abs(Number(measure(a)) - Number(measure(b)))
  return Number.isNaN(far) ? 1 : far
}

function measure(answer: Answer): unknown {
  return typeof answer === 'string' ? Date.parse(answer) : answer
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)]
}
