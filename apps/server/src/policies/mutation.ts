import { changesOf } from './mutation-changes.ts'
import type { FactDefinition } from './policy.ts'
import { isMet, outcomeOf, type WholeCase, wholeCases } from './policy-cases.ts'
import type { PolicyFile } from './policy-file.ts'
import { policyOf } from './policy-of-file.ts'

/** How well the cases of a file hold it in place. */
export interface MutationReport {
  readonly policy: string
  /** changes that were tried */
  readonly made: number
  /** of these, what some case noticed */
  readonly noticed: number
  /** of these, what the file lists as changing nothing */
  readonly equivalent: number
  /** what no case noticed and the file does not list */
  readonly survivors: readonly string[]
  /** what the file lists, and is noticed or was not tried */
  readonly gone: readonly string[]
}

/**
 * Changes a file a little in every way — each condition dropped, each threshold, date and amount moved by one — and runs
 * its cases on each. The file has passed the linter, and its own cases hold.
 */
export function mutationReport(
  file: PolicyFile,
  registry: Readonly<Record<string, FactDefinition>>,
): MutationReport {
  const cases: WholeCase[] = []
  for (const _ of wholeCases(file, cases));
  const changes = changesOf(file, registry)
  const unnoticed = new Set(
    changes.filter(({ changed }) => !isNoticed(changed, cases, registry)).map(({ says }) => says),
  )
  const listed = new Set((file.equivalent ?? []).map(({ change }) => change))
  return {
    policy: file.id,
    made: changes.length,
    noticed: changes.length - unnoticed.size,
    equivalent: [...unnoticed].filter(says => listed.has(says)).length,
    survivors: [...unnoticed].filter(says => !listed.has(says)),
    gone: [...listed].filter(says => !unnoticed.has(says)),
  }
}

function isNoticed(
  changed: PolicyFile,
  cases: readonly WholeCase[],
  registry: Readonly<Record<string, FactDefinition>>,
): boolean {
  const policy = policyOf(changed)
  return cases.some(one => !isMet(one, outcomeOf(policy, one, registry)))
}
