import type { Day, Text } from '../kernel/index.ts'
import { independentTargets, type Plan } from './plan.ts'
import type { Predicate } from './predicate.ts'

/** What the ledger has to know of a target to count it. */
export interface CountedTarget {
  readonly id: string
  readonly label: Text
  readonly unit: Text
  readonly predicate: Predicate
  readonly from: Day
  readonly until: Day
  readonly unconfirmedCounts: boolean
}

/** The targets that are counted from records; all others are "not measured yet". */
export function countedTargets(plan: Plan): CountedTarget[] {
  return independentTargets(plan).flatMap(({ id, label, unit, predicate, unconfirmedCounts }) =>
    predicate === undefined
      ? []
      : [
          {
            id,
            label,
            unit: { zh: unit.zh, en: unit.en },
            predicate,
            from: plan.from,
            until: plan.to,
            unconfirmedCounts,
          },
        ],
  )
}
